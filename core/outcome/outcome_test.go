package outcome_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/internal/corpus"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
	"visavis/core/outcome"
	"visavis/core/speech"
)

const lead = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n"

func TestCorpus(t *testing.T) {
	used := map[string]bool{}
	find := func(source string) []string {
		read := reading.Of(lead + source)
		doc := read.Doc
		m, cast := meeting.Find(read, meeting.Given{})
		var found []string
		for _, o := range outcome.Find(doc, read.Grammar, cast, read.Calendar, m, speech.Find(doc, cast, read.Said, m)) {
			used[o.Rule] = true
			found = append(found, strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s", o.Rule, o.Kind, o.Date, doc.Text(o.Content))))
		}
		return found
	}
	for _, name := range []string{"corpus", "signed", "agreed", "scheduled"} {
		corpus.Run(t, "testdata/"+name+".txt", find)
	}
	for _, rule := range outcome.Rules {
		assert.True(t, used[rule], "no case uses the rule %s", rule)
	}
}
