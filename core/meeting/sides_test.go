package meeting_test

import (
	"strings"
	"testing"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// Which words tell of the meeting, the sides and who of the leaders is the own one
// of the house that writes.
func TestSides(t *testing.T) {
	corpus.Run(t, "testdata/sides.txt", func(source string) []string {
		read := reading.Of(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		m, cast := meeting.Find(read, meeting.Given{})
		if m.Form == meeting.None {
			return nil
		}
		own := "nobody"
		if m.Own >= 0 {
			own = read.Doc.Text(cast.People[m.Own].Name)
		}
		var sides []string
		for _, side := range m.Sides {
			var who []string
			for _, p := range side.Leaders {
				who = append(who, strings.TrimSpace(cast.People[p].Role+" "+read.Doc.Text(cast.People[p].Name)))
			}
			sides = append(sides, strings.TrimSpace(side.Code+" "+strings.Join(who, " + ")))
		}
		trigger := "no words"
		if !m.Trigger.Empty() {
			trigger = read.Doc.Text(m.Trigger)
		}
		return []string{trigger + " | " + strings.Join(sides, "; ") + " | " + own}
	})
}
