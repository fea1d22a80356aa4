package project

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// MovedNotes gives notes the refs that they have in another record. Those that come to
// the same one are joined: none is lost.
func MovedNotes(notes []Remark, move func(ref string) string) []Remark {
	moved := []Remark{}
	for _, note := range notes {
		note.Ref = move(note.Ref)
		i := slices.IndexFunc(moved, func(other Remark) bool { return other.Ref == note.Ref })
		if i < 0 {
			moved = append(moved, note)
		} else if !strings.Contains(moved[i].Value, note.Value) {
			moved[i].Value += "\n" + note.Value
		}
	}
	return moved
}

// MovedTags gives tags the refs that they have in another record, each once.
func MovedTags(tags []Remark, move func(ref string) string) []Remark {
	moved := []Remark{}
	for _, tag := range tags {
		tag.Ref = move(tag.Ref)
		if !slices.ContainsFunc(moved, func(other Remark) bool { return other.Ref == tag.Ref && strings.EqualFold(other.Value, tag.Value) }) {
			moved = append(moved, tag)
		}
	}
	return moved
}

// LetGo takes away the record of a document, which is to be read anew: what was noted
// of what stands in it is tied to the words instead.
func (d *Document) LetGo() {
	if d.Record == nil {
		return
	}
	move := record.Moved(*d.Record, record.Record{Text: d.Text})
	d.Notes, d.Tags, d.Record = MovedNotes(d.Notes, move), MovedTags(d.Tags, move), nil
}
