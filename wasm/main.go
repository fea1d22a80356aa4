//go:build js && wasm

// Command wasm is the core's door to the page: it puts one object, visavis, on
// the global scope and waits.
//
// It knows syscall/js and nothing of grammar. Each method gives its value or a
// JavaScript Error, and never throws: a panic that left Go would end the
// program and lose the page its core. Texts cross as strings of JSON, since
// building JavaScript objects value by value is many times slower. The functions
// live as long as the page, so none is ever released.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"syscall/js"
	"time"

	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/project"
	"visavis/core/record"
)

// version is set by the build: -ldflags "-X main.version=…".
var version = "unknown"

func main() {
	js.Global().Set("visavis", door())
	select {}
}

func door() js.Value {
	object := js.Global().Get("Object").New()
	for name, f := range map[string]method{
		"extract": extract, "grounds": grounds, "read": read, "export": write, "cite": cite, "formats": formats,
		"compare": compareTwo, "series": series, "exportCompared": writeCompared,
		"openProject": openProject, "saveProject": saveProject,
	} {
		object.Set(name, js.FuncOf(guarded(name, f)))
	}
	object.Set("version", version)
	return object
}

// method is one function of the door.
type method func(args []js.Value) (any, error)

// guarded turns errors and panics into Error objects.
func guarded(name string, f method) func(js.Value, []js.Value) any {
	return func(_ js.Value, args []js.Value) (result any) {
		defer func() {
			if fault := recover(); fault != nil {
				result = jsError(fmt.Sprintf("visavis.%s failed inside: %v", name, fault))
			}
		}()
		value, err := f(args)
		if err != nil {
			return jsError(err.Error())
		}
		return value
	}
}

func jsError(message string) js.Value { return js.Global().Get("Error").New(message) }

// extract(text, published, given) gives the record's JSON; published is an ISO day
// or empty; given is the JSON of what a person has decided ({"leaders": […],
// "countries": {…}, "date": "", "corrections": […]}), or empty.
func extract(args []js.Value) (any, error) {
	a, err := articleOf(args)
	if err != nil {
		return nil, err
	}
	data, err := export.Encode(correct.Read(a.text, a.published, a.decided))
	return string(data), err
}

// grounds(text, published, given) gives the JSON of what the act and the subjects of
// each statement were told by; it takes what extract takes.
func grounds(args []js.Value) (any, error) {
	a, err := articleOf(args)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(correct.Grounds(a.text, a.published, a.decided))
	return string(data), err
}

// article is what extract reads.
type article struct {
	text      string
	published time.Time
	decided   correct.Decided
}

func articleOf(args []js.Value) (a article, err error) {
	if a.text, err = text(args, 0, "text"); err != nil {
		return a, err
	}
	if a.published, err = day(args, 1); err != nil {
		return a, err
	}
	if given := optional(args, 2); given != "" {
		if err := json.Unmarshal([]byte(given), &a.decided); err != nil {
			return a, fmt.Errorf("given: %w", err)
		}
	}
	return a, nil
}

// read(bytes, name, charset) gives the JSON of the documents in a file. Where
// only some of an archive's files could be read, those come out.
func read(args []js.Value) (any, error) {
	data, err := content(args, 0)
	if err != nil {
		return nil, err
	}
	opt := intake.Options{Charset: optional(args, 2), Decode: decode}
	docs, err := intake.Read(data, optional(args, 1), opt)
	if len(docs) == 0 && err != nil {
		return nil, err
	}
	found, err := json.Marshal(docs)
	return string(found), err
}

// decode lends intake the browser's character sets: their tables would make the
// page a third larger.
func decode(charset string, data []byte) (text string, err error) {
	defer func() {
		if fault := recover(); fault != nil { // TextDecoder throws on a name it does not know
			err = fmt.Errorf("the browser does not know the character set %q", charset)
		}
	}()
	decoder := js.Global().Get("TextDecoder").New(charset)
	return decoder.Call("decode", bytesToJS(data)).String(), nil
}

func bytesToJS(data []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return array
}

// write is export(recordsJSON, format, provenanceJSON): the bytes of a file. The last, which
// may be left out, tells where each of the records came from.
func write(args []js.Value) (any, error) {
	recs, err := records(args)
	if err != nil {
		return nil, err
	}
	known := []export.Provenance{}
	if given := optional(args, 2); given != "" {
		if err := json.Unmarshal([]byte(given), &known); err != nil {
			return nil, fmt.Errorf("provenance: %w", err)
		}
	}
	var out bytes.Buffer
	if err := export.Write(&out, optional(args, 1), recs, known...); err != nil {
		return nil, err
	}
	return bytesToJS(out.Bytes()), nil
}

// cite(recordJSON, statementID) gives the citation of one statement.
func cite(args []js.Value) (any, error) {
	data, err := text(args, 0, "record")
	if err != nil {
		return nil, err
	}
	recs, err := export.Decode([]byte(data))
	if err != nil {
		return nil, fmt.Errorf("this is no record: %w", err)
	}
	id := optional(args, 1)
	for _, s := range recs[0].Statements {
		if s.ID == id {
			return export.Cite(recs[0], s), nil
		}
	}
	return nil, fmt.Errorf("the record has no statement %q", id)
}

// openProject(bytes, name) gives the JSON of what a project's file holds, with what of
// it is lost; "null" for a file that is no project.
func openProject(args []js.Value) (any, error) {
	data, err := content(args, 0)
	if err != nil {
		return nil, err
	}
	if !project.Is(data, optional(args, 1)) {
		return "null", nil
	}
	opened, err := json.Marshal(project.Decode(data, project.Engine(version)))
	return string(opened), err
}

// saveProject(projectJSON) gives the bytes of a project's file.
func saveProject(args []js.Value) (any, error) {
	data, err := text(args, 0, "project")
	if err != nil {
		return nil, err
	}
	var p project.Project
	if err := json.Unmarshal([]byte(data), &p); err != nil {
		return nil, fmt.Errorf("this is no project: %w", err)
	}
	p.Engine = project.Engine(version)
	file, err := project.Encode(p)
	return bytesToJS(file), err
}

// compareTwo is compare(recordsJSON, decided): the JSON of two records side by side; decided
// is the JSON of what a person has decided about the alignment, or empty.
func compareTwo(args []js.Value) (any, error) {
	recs, decided, err := compared(args, 1)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(compare.Find(recs[0], recs[1], decided))
	return string(data), err
}

// series(recordsJSON) gives the JSON of several records in the order of their days.
func series(args []js.Value) (any, error) {
	recs, _, err := compared(args, 1)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(compare.FindSeries(recs))
	return string(data), err
}

// writeCompared is exportCompared(recordsJSON, format, decided): the bytes of a file, of two
// records side by side or of several as a series.
func writeCompared(args []js.Value) (any, error) {
	recs, decided, err := compared(args, 2)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := export.WriteCompared(&out, optional(args, 1), recs, decided); err != nil {
		return nil, err
	}
	return bytesToJS(out.Bytes()), nil
}

// records are those that the first argument holds.
func records(args []js.Value) ([]record.Record, error) {
	data, err := text(args, 0, "records")
	if err != nil {
		return nil, err
	}
	recs, err := export.Decode([]byte(data))
	if err != nil {
		return nil, fmt.Errorf("these are no records: %w", err)
	}
	return recs, nil
}

// compared are the records to compare and what was decided about them.
func compared(args []js.Value, decidedAt int) (recs []record.Record, decided compare.Decided, err error) {
	if recs, err = records(args); err != nil {
		return nil, decided, err
	}
	if len(recs) < 2 {
		return nil, decided, errors.New("give two records or more")
	}
	if given := optional(args, decidedAt); given != "" {
		if err := json.Unmarshal([]byte(given), &decided); err != nil {
			return nil, decided, fmt.Errorf("decided: %w", err)
		}
	}
	return recs, decided, nil
}

func formats([]js.Value) (any, error) {
	data, err := json.Marshal(export.Formats)
	return string(data), err
}

func text(args []js.Value, i int, name string) (string, error) {
	if i >= len(args) || args[i].Type() != js.TypeString {
		return "", errors.New(name + " must be a string")
	}
	return args[i].String(), nil
}

// optional is a string that may be left out.
func optional(args []js.Value, i int) string {
	if i >= len(args) || args[i].Type() != js.TypeString {
		return ""
	}
	return args[i].String()
}

func day(args []js.Value, i int) (time.Time, error) {
	value := optional(args, i)
	if value == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return t, fmt.Errorf("published %q is no day: write it as 2023-10-17", value)
	}
	return t, nil
}

func content(args []js.Value, i int) ([]byte, error) {
	if i >= len(args) || !args[i].InstanceOf(js.Global().Get("Uint8Array")) {
		return nil, errors.New("bytes must be a Uint8Array")
	}
	data := make([]byte, args[i].Get("length").Int())
	js.CopyBytesToGo(data, args[i])
	return data, nil
}
