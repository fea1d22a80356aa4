package date_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/date"
	"visavis/core/internal/corpus"
	"visavis/core/text"
)

func TestCorpus(t *testing.T) {
	published := time.Date(2023, 10, 17, 0, 0, 0, 0, time.UTC)
	used := map[string]bool{}
	corpus.Run(t, "testdata/corpus.txt", func(sentence string) []string {
		doc := text.Parse(strings.ReplaceAll(sentence, "\n¶\n", "\n\n"))
		var found []string
		for _, f := range date.Find(doc, published).Times {
			used[f.Rule] = true
			past := ""
			if f.Past {
				past = " | past"
			}
			found = append(found, fmt.Sprintf("%s %s | %s%s", f.Type, f.Value, doc.Text(f.Span), past))
		}
		return found
	})
	for _, rule := range date.RuleNames() {
		assert.True(t, used[rule], "no case uses the rule %s", rule)
	}
}

// The day of publication is told by the text where the caller does not know it.
func TestPublication(t *testing.T) {
	for _, c := range []struct{ reason, source, want string }{
		{"a line with the day", "Leaders meet\n\nOctober 17, 2023\n\nThey met.", "2023-10-17"},
		{"a dateline with the year", "SOCHI, Russia, Dec. 3, 2014 (Xinhua) -- They met.", "2014-12-03"},
		{"a dateline takes its year from the line above", "Leaders meet\n\n2010-10-30 23:41\n\nHANOI, Oct. 30 (Xinhua) -- They met on Saturday.", "2010-10-30"},
		{"a dateline without any year tells none", "HANOI, Oct. 30 (Xinhua) -- They met on Saturday.", ""},
		{"a whole day in the lead", "On June 8, 2021, they spoke on the phone.", "2021-06-08"},
		{"of several stamps the earliest: a page's clock and its last change are later", "Mon Feb 06, 2023 09:41\n\nLeaders meet in Astana\n\nSun 14 - November 2021 - 20:06\n\nThey met on Sunday in the capital.", "2021-11-14"},
		{"an anniversary in the lead is not the day", "They met on the 74th anniversary (January 18, 1950 - January 18, 2024) of ties.", "2024-01-18"},
		{"a clock that ends a line and the month that opens the next are no day", "Leaders meet in Astana\n\n10:32 GMT+3\nMarch 4, 2024\n\nThey met.", "2024-03-04"},
		{"no day at all", "They met.", ""},
	} {
		assert.Equal(t, c.want, date.Find(text.Parse(c.source), time.Time{}).Published, c.reason)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("On 17.10.2023 and Oct. 17, next Tuesday, the second quarter of 2024, P10Y")
	f.Fuzz(func(t *testing.T, source string) {
		for _, found := range date.Find(text.Parse(source), time.Time{}).Times {
			assert.NotEmpty(t, found.Value)
			assert.False(t, strings.Contains(found.Value, "\n"))
		}
	})
}
