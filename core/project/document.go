package project

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"visavis/core/correct"
	"visavis/core/record"
)

// lossOf says what is lost with a field; any other is a detail.
var lossOf = map[string]LossCode{
	"record": LossRecord, "decided": LossDecided, "notes": LossRemarks, "tags": LossRemarks, "collections": LossRemarks,
}

// documentOf makes a document of what a file tells, field by field, with what of it
// is lost.
func documentOf(found object) (d Document, troubles []LossCode) {
	lost := func(code LossCode) {
		if !slices.Contains(troubles, code) {
			troubles = append(troubles, code)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(found.fields)) {
		before := d
		if key == "record" || setField(&d, key, found.fields[key]) == nil {
			continue
		}
		d = before
		lost(cmp.Or(lossOf[key], LossDetails))
	}
	if !d.clean() {
		lost(LossDetails)
	}
	if found.isCut {
		for _, code := range missing(found) {
			lost(code)
		}
	}
	d.Record = nil // whatever else calls itself one
	if raw, is := found.fields["record"]; is {
		if d.Record = fitting(raw, d.Text); d.Record == nil && string(raw) != "null" {
			lost(LossRecord)
		}
	}
	return d.whole(), troubles
}

// missing is what a document lacks whose end is cut off.
func missing(found object) (codes []LossCode) {
	for _, key := range []string{"decided", "notes", "record"} {
		if _, is := found.fields[key]; !is {
			codes = append(codes, lossOf[key])
		}
	}
	return codes
}

// clean makes everything but text and notes safe to show: one line, without what
// steers a terminal or the direction of writing. It says whether all of it was sound.
func (d *Document) clean() (sound bool) {
	sound = true
	if _, err := time.Parse(time.DateOnly, d.Published); err != nil && d.Published != "" {
		d.Published, sound = "", false
	}
	for _, name := range []*string{&d.ID, &d.Name, &d.Title, &d.Agency, &d.Language, &d.Format, &d.Charset} {
		*name = oneLine(*name)
	}
	if !strings.HasPrefix(d.Address, "https://") && !strings.HasPrefix(d.Address, "http://") {
		d.Address = "" // it becomes a link
	}
	d.Address = oneLine(d.Address)
	d.Joined = max(0, d.Joined)
	d.Notes = remarks(d.Notes, strings.TrimSpace)
	d.Tags = remarks(d.Tags, oneLine)
	for i := range d.Collections {
		d.Collections[i] = oneLine(d.Collections[i])
	}
	d.Collections = slices.DeleteFunc(d.Collections, func(name string) bool { return name == "" })
	cleanDecided(&d.Decided)
	return sound
}

// remarks keeps those that say something.
func remarks(list []Remark, clean func(string) string) []Remark {
	for i := range list {
		list[i].Ref, list[i].Value = oneLine(list[i].Ref), clean(list[i].Value)
	}
	return slices.DeleteFunc(list, func(r Remark) bool { return r.Value == "" })
}

func cleanDecided(d *correct.Decided) {
	if _, err := time.Parse(time.DateOnly, d.Date); err != nil {
		d.Date = ""
	}
}

// longestName is more than any file or headline has.
const longestName = 500

func oneLine(s string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
	plain = strings.Join(strings.Fields(plain), " ")
	if runes := []rune(plain); len(runes) > longestName {
		return string(runes[:longestName])
	}
	return plain
}

// fitting is the record of a text; nil where it is none, or that of another text.
func fitting(raw json.RawMessage, text string) *record.Record {
	var rec record.Record
	if json.Unmarshal(raw, &rec) != nil || rec.Schema != record.SchemaID || rec.Text != text || !fits(&rec) {
		return nil
	}
	return &rec
}
