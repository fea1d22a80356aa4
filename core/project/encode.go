package project

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"

	"visavis/core/compare"
)

// Encode gives the bytes of a project's file.
func Encode(p Project) ([]byte, error) {
	var out bytes.Buffer
	err := Write(&out, p, func(yield func(Document, error) bool) {
		for _, d := range p.Documents {
			if !yield(d, nil) {
				return
			}
		}
	})
	return out.Bytes(), err
}

// Write writes a project with these documents, one at a time: of many, not all are
// in memory. Those of p itself are not looked at.
func Write(w io.Writer, p Project, documents iter.Seq2[Document, error]) error {
	out := &lines{w: w}
	out.put("{\n  \"schema\": ", SchemaID)
	out.put(",\n  \"engine\": ", p.Engine)
	out.text(",\n  \"documents\": [")
	before := "\n    "
	for d, err := range documents {
		if out.err = firstOf(out.err, err); out.err != nil {
			return out.err
		}
		out.put(before, d.whole())
		before = ",\n    "
	}
	out.text("\n  ],\n  \"comparisons\": [")
	before = "\n    "
	for _, c := range p.Comparisons {
		out.put(before, c.whole())
		before = ",\n    "
	}
	view := p.View
	if len(view) == 0 {
		view = json.RawMessage("null")
	}
	out.put("\n  ],\n  \"view\": ", view)
	out.text("\n}\n")
	return out.err
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// lines writes until something fails.
type lines struct {
	w   io.Writer
	err error
}

func (l *lines) text(s string) {
	if l.err == nil {
		_, l.err = io.WriteString(l.w, s)
	}
}

// put writes a value on the line that text begins. Nothing in it can end that line.
func (l *lines) put(text string, value any) {
	l.text(text)
	if l.err != nil {
		return
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if l.err = enc.Encode(value); l.err == nil {
		_, l.err = l.w.Write(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
	}
}

// whole has no list that is nil: JSON has no null lists.
func (d Document) whole() Document {
	d.Removed, d.Collections = notNil(d.Removed), notNil(d.Collections)
	d.Notes, d.Tags = notNil(d.Notes), notNil(d.Tags)
	d.Decided.Leaders = notNil(d.Decided.Leaders)
	if d.Decided.Countries == nil {
		d.Decided.Countries = map[string]string{}
	}
	d.Decided.Corrections = slices.Clone(notNil(d.Decided.Corrections))
	for i := range d.Decided.Corrections {
		c := &d.Decided.Corrections[i]
		c.Words, c.Values = notNil(c.Words), notNil(c.Values)
	}
	return d
}

func (c Comparison) whole() Comparison {
	c.Decided = compare.Decided{Together: notNil(c.Decided.Together), Apart: notNil(c.Decided.Apart)}
	return c
}

func notNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
