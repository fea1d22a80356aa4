package meeting_test

import (
	"strings"
	"testing"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// What speaks for the likeliest set of leaders and against it, whether or not it
// is enough.
func TestEvidence(t *testing.T) {
	corpus.Run(t, "testdata/evidence.txt", func(source string) []string {
		read := reading.Of(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		leaders, evidence := meeting.Weighed(read)
		if len(leaders) == 0 {
			return nil
		}
		var names []string
		for _, p := range leaders {
			names = append(names, read.Doc.Text(read.Cast.People[p].Name))
		}
		found := []string{strings.Join(names, ", ")}
		for _, e := range evidence {
			found = append(found, strings.TrimSpace(e.Rule+" | "+read.Doc.Text(e.Words)))
		}
		return found
	})
}
