package export

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"visavis/core/record"
)

// writeBrat writes brat's standoff: for each statement its content, cue and source as text
// bounds (Unicode code points of the record's text), an Attribution that ties them, and its
// act and subjects as notes. brat keeps an annotation file beside each text, so it takes one.
func writeBrat(w io.Writer, recs []record.Record) error {
	if len(recs) != 1 {
		return errors.New("brat keeps a file beside each text: save one article at a time")
	}
	b := &brat{}
	for _, st := range recs[0].Statements {
		b.statement(recs[0], st)
	}
	for _, o := range recs[0].Outcomes {
		b.bound("Outcome", o.Content)
		b.note(b.bounds, joined("outcome "+string(o.Kind), correctedNote(recs[0], o.ID)))
	}
	if part := choice(recs[0]); part != "" && b.bounds > 0 {
		b.note(1, part)
	}
	for _, c := range corrections(recs[0]) {
		if b.bounds > 0 {
			b.note(1, "corrected by hand: "+c)
		}
	}
	_, err := io.WriteString(w, b.lines.String())
	return err
}

// brat is an annotation file as far as it is written.
type brat struct {
	lines                 strings.Builder
	bounds, events, notes int
}

func (b *brat) statement(rec record.Record, st record.Statement) {
	trigger := st.Content
	if st.Cue != nil {
		trigger = []record.Span{*st.Cue}
	}
	roles := fmt.Sprintf("Attribution:T%d Content:T%d", b.bound("Attribution", trigger), b.bound("Content", st.Content))
	if st.Cue != nil {
		roles += fmt.Sprintf(" Cue:T%d", b.bound("Cue", []record.Span{*st.Cue}))
	}
	if st.Source != nil {
		roles += fmt.Sprintf(" Source:T%d", b.bound("Source", []record.Span{*st.Source}))
	}
	b.events++
	fmt.Fprintf(&b.lines, "E%d\t%s\n", b.events, roles)
	if st.Negated {
		fmt.Fprintf(&b.lines, "A%d\tNegated E%d\n", b.events, b.events)
	}
	b.notes++
	fmt.Fprintf(&b.lines, "#%d\tAnnotatorNotes E%d\t%s: %s\n", b.notes, b.events,
		oneLine(printable(andList(PersonNames(rec, st.Speakers)))), joined(string(st.Act), topicCodes(st.Topics), correctedNote(rec, st.ID)))
}

// bound writes a text bound and gives its number. What goes over several lines is parted
// there, as brat wants it.
func (b *brat) bound(kind string, content []record.Span) int {
	var offsets, words []string
	for _, s := range content {
		at := s.Start
		for line := range strings.SplitAfterSeq(s.Text, "\n") {
			kept := strings.TrimRight(line, "\r\n")
			if length := len([]rune(kept)); length > 0 {
				offsets = append(offsets, fmt.Sprintf("%d %d", at, at+length))
				words = append(words, kept)
			}
			at += len([]rune(line))
		}
	}
	b.bounds++
	fmt.Fprintf(&b.lines, "T%d\t%s %s\t%s\n", b.bounds, kind, strings.Join(offsets, ";"), unbroken(strings.Join(words, " ")))
	return b.bounds
}

// unbroken are words that a reader of lines finds on one: the control characters that would
// end it, or the file, are blanks.
func unbroken(words string) string { return strings.ReplaceAll(printable(words), "\r", " ") }

func (b *brat) note(bound int, words string) {
	b.notes++
	fmt.Fprintf(&b.lines, "#%d\tAnnotatorNotes T%d\t%s\n", b.notes, bound, oneLine(printable(words)))
}
