package outcome_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/attribution"
	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/internal/corpus"
	"visavis/core/meeting"
	"visavis/core/outcome"
	"visavis/core/speech"
	"visavis/core/text"
)

const lead = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n"

func TestCorpus(t *testing.T) {
	used := map[string]bool{}
	corpus.Run(t, "testdata/corpus.txt", func(source string) []string {
		doc := text.Parse(lead + source)
		calendar := date.Find(doc, time.Time{})
		named := entity.Find(doc)
		m, cast := meeting.Find(doc, named, calendar, meeting.Given{})
		var found []string
		words := grammar.Find(doc)
		for _, o := range outcome.Find(doc, words, cast, calendar, m, speech.Find(doc, cast, attribution.Find(doc, words, named), m)) {
			used[o.Rule] = true
			found = append(found, strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s", o.Rule, o.Kind, o.Date, doc.Text(o.Content))))
		}
		return found
	})
	for _, rule := range outcome.Rules {
		assert.True(t, used[rule], "no case uses the rule %s", rule)
	}
}
