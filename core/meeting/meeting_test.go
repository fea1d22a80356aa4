package meeting_test

import (
	"fmt"
	"strings"
	"testing"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// The case files on the facts, by what they are about.
var factCases = []string{"corpus", "planned", "parties", "places", "occasion", "presence", "days"}

func TestCorpus(t *testing.T) {
	for _, name := range factCases {
		corpus.Run(t, "testdata/"+name+".txt", facts)
	}
}

// facts tells of a meeting in two lines: form, day, place and occasion; leaders and
// those present.
func facts(source string) []string {
	read := reading.Of(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	doc := read.Doc
	m, cast := meeting.Find(read, meeting.Given{})
	if m.Form == meeting.None {
		return nil
	}
	place := ""
	if m.Place != nil {
		place = doc.Text(m.Place.Span) + " " + m.Place.Country
	}
	var leaders, attendees []string
	for _, p := range m.Leaders {
		leaders = append(leaders, strings.TrimSpace(doc.Text(cast.People[p].Name)+" "+cast.People[p].Country+" "+cast.People[p].Role))
	}
	for _, p := range m.Attendees {
		attendees = append(attendees, doc.Text(cast.People[p].Name))
	}
	return []string{
		strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s", m.Form, m.Date, place, doc.Text(m.Occasion))),
		strings.TrimSpace(strings.Join(leaders, "; ") + " | " + strings.Join(attendees, "; ")),
	}
}
