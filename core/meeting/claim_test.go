package meeting_test

import (
	"strings"
	"testing"
	"time"

	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/internal/corpus"
	"visavis/core/meeting"
	"visavis/core/text"
)

// What the meeting stage claims of a leader, and from which words.
func TestClaims(t *testing.T) {
	corpus.Run(t, "testdata/claims.txt", func(source string) []string {
		doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		named := entity.Find(doc)
		m, cast := meeting.Find(doc, named, date.Find(doc, time.Time{}), meeting.Given{})
		var found []string
		for _, p := range m.Leaders {
			for _, c := range cast.People[p].Claims[len(named.People[p].Claims):] {
				if c.Field == entity.CountryField {
					found = append(found, doc.Text(cast.People[p].Name)+" | "+c.Value+" | "+c.Rule+" | "+doc.Text(c.Words))
				}
			}
		}
		return found
	})
}
