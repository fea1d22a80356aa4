package project

import (
	"bytes"
	"encoding/json"
)

// parts are what a file is made of, before they are looked at one by one.
type parts struct {
	engine      string
	documents   []object
	comparisons []object
	view        json.RawMessage
	isDamaged   bool
}

// gatherProject takes a project's file apart. Behind damage, it goes on at the next
// line that holds something whole.
func gatherProject(data []byte) (p parts) {
	dec := decoderOf(data)
	err := eachField(dec, func(key string) error { return p.take(dec, key) })
	if err != nil {
		p.isDamaged = true
		p.resume(data[p.lineAfter(data, dec.InputOffset()):])
	}
	return p
}

func (p *parts) take(dec *json.Decoder, key string) error {
	switch key {
	case "documents":
		return eachObject(dec, func(o object) { p.documents = append(p.documents, o) })
	case "comparisons":
		return eachObject(dec, func(o object) { p.comparisons = append(p.comparisons, o) })
	case "view":
		return dec.Decode(&p.view)
	}
	var value json.RawMessage
	err := dec.Decode(&value)
	if key == "engine" && json.Unmarshal(value, &p.engine) != nil {
		p.engine = ""
	}
	return err
}

// lineAfter is where to go on behind damage: at the line on which it stands, unless
// what is whole of that line was taken.
func (p *parts) lineAfter(data []byte, damage int64) int {
	start := bytes.LastIndexByte(data[:damage], '\n') + 1
	for _, taken := range [][]object{p.documents, p.comparisons} {
		if n := len(taken); n > 0 && taken[n-1].end > int64(start) {
			_, after, _ := bytes.Cut(data[start:], []byte("\n"))
			return len(data) - len(after)
		}
	}
	return start
}

// resume goes on behind damage. Every document and every comparison stands on a line
// of its own, and no text can begin a line.
func (p *parts) resume(data []byte) {
	for line := range bytes.Lines(data) {
		line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte(","))
		if view, is := bytes.CutPrefix(line, []byte(`"view": `)); is && json.Valid(view) {
			p.view = view
		}
		if !bytes.HasPrefix(line, []byte(`{"`)) {
			continue
		}
		found, _ := readObject(decoderOf(line))
		if _, is := found.fields["a"]; is {
			p.comparisons = append(p.comparisons, found)
		} else {
			p.documents = append(p.documents, found)
		}
	}
}

// gatherRecords takes a file of records apart: one, a list of them, or one a line.
func gatherRecords(data []byte) (p parts) {
	dec := decoderOf(data)
	take := func(o object) { p.documents = append(p.documents, o) }
	var err error
	if bytes.HasPrefix(data, []byte("[")) {
		err = eachObject(dec, take)
	}
	for err == nil && dec.More() {
		var found object
		found, err = readObject(dec)
		take(found)
	}
	p.isDamaged = err != nil
	return p
}
