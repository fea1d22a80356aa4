package meeting_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/internal/corpus"
	"visavis/core/meeting"
	"visavis/core/text"
)

func TestCorpus(t *testing.T) {
	corpus.Run(t, "testdata/corpus.txt", func(source string) []string {
		doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		m, cast := meeting.Find(doc, entity.Find(doc), date.Find(doc, time.Time{}), meeting.Given{})
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
	})
}
