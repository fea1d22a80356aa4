package meeting_test

import (
	"strings"
	"testing"

	"visavis/core/entity"
	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// What the meeting stage claims of a leader, and from which words.
func TestClaims(t *testing.T) {
	for _, name := range []string{"claims", "claims_office", "claims_pair", "claims_place", "claims_policy", "claims_standing"} {
		corpus.Run(t, "testdata/"+name+".txt", claimed)
	}
}

func claimed(source string) []string {
	read := reading.Of(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	doc, named := read.Doc, read.Cast
	m, cast := meeting.Find(read, meeting.Given{})
	var found []string
	for _, p := range m.Leaders {
		for _, c := range cast.People[p].Claims[len(named.People[p].Claims):] {
			if c.Field == entity.CountryField {
				found = append(found, doc.Text(cast.People[p].Name)+" | "+c.Value+" | "+c.Rule+" | "+doc.Text(c.Words))
			}
		}
	}
	return found
}
