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
		{"the dateline is asked before the lines below it and the days in the text", "SOCHI, Russia, Dec. 3, 2014 (Xinhua) -- They met on May 5, 2013, and spoke of trade and wheat.\n\nThey spoke of the road from Hanoi to Oslo.\n\nThe talks went on.\n\nThey dined.\n\nMay 6, 2016", "2014-12-03"},
		{"a dateline takes the year of the day that it names, not that of another", "HANOI, Oct. 30 (Xinhua) -- They met on November 2, 2010 and on October 30, 2011.", "2011-10-30"},
		{"a dateline whose day no year is told for has none, though other days have one", "HANOI, Oct. 30 (Xinhua) -- They met on November 2, 2010.", ""},
		{"a weekday in the dateline is no day", "HANOI, Tuesday (Xinhua) -- They met on November 2, 2010.", "2010-11-02"},
		{"a month of the text is no day", "They met in November 2010.", ""},
		{"a year of the text is no day", "They met in 2010.", ""},
		{"a day in the first lines of the text", "They met.\n\nThey spoke.\n\nThey met on November 2, 2010.", "2010-11-02"},
		{"a day far down tells nothing of the text's", "They met in Oslo.\n\nThey spoke of trade.\n\nThey spoke of wheat.\n\nThey dined.\n\nThey had met on November 2, 2010.", ""},
		{"of the days at the top the last one", "They met on November 4, 2010 and on November 2, 2010.", "2010-11-04"},
		{"a day to come is not that of the text", "They met on November 4, 2010. They will meet on December 2, 2010.", "2010-11-04"},
		{"nor where it is the only one", "They will meet on December 2, 2010.", ""},
		{"nor the day of a treaty", "They met and praised the treaty of November 2, 2010.", ""},
		{"nor the day on which one was signed", "They met and praised the treaty signed on November 2, 2010.", ""},
		{"the morning of a day is of the day", "They met on the morning of November 2, 2010.", "2010-11-02"},
		{"of several lines at the top the earliest", "Leaders meet in Astana\n\nMay 3, 2016\n\nMay 2, 2016\n\nMay 4, 2016\n\nThey met in the capital.", "2016-05-02"},
		{"a day line at the end, where nothing else tells", "Leaders meet in Astana\n\nThey met in the capital.\n\nMay 3, 2016", "2016-05-03"},
		{"a dateline takes the year of the page's rights where no other tells it", "YEREVAN, APRIL 27, ARMENPRESS. They met on April 27 and spoke of trade and wheat.\n\n© 2023 ARMENPRESS", "2023-04-27"},
		{"the year of the rights alone is no day", "They met on April 27 and spoke of trade and wheat.\n\n© 2023 ARMENPRESS", ""},
		{"a day at the end with dashes", "Leaders meet in Astana\n\nThey met in the capital.\n\nMedia Office\n16-November-2025", "2025-11-16"},
		{"a stamp that ran into the next", "Leaders meet in Astana\n\nPublished On 15 Jan 202615 Jan 2026\n\nThey met on Thursday in the capital.", "2026-01-15"},
		{"a byline with the day", "Leaders meet in Astana\n\nBy Omar Dale, May 3, 2016\n\nThey met on May 2, 2015.", "2016-05-03"},
	} {
		assert.Equal(t, c.want, date.Find(text.Parse(c.source), time.Time{}).Published, c.reason)
	}
}

// Without the day of publication what is seen from it has no date.
func TestWithoutTheDay(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"They met today.", "PRESENT_REF"},
		{"They met last year.", "PAST_REF"},
		{"They met this year.", "PRESENT_REF"},
		{"They meet next year.", "FUTURE_REF"},
		{"They met on October 3.", "XXXX-10-03"},
		{"They met in October.", "XXXX-10"},
		{"They met last October.", "XXXX-10"},
		{"They met on Tuesday.", "XXXX-WXX-2"},
		{"They met today (03).", "PRESENT_REF"},
		{"They meet at the end of the year.", ""},
		{"They met this spring.", ""},
		{"They met in the first quarter.", ""},
		{"They met in the first quarter of the year.", ""},
		{"They meet on the last Friday of October.", "XXXX-WXX-5"},
		{"They met on October 3, 1992.", "1992-10-03"},
	} {
		calendar := date.Find(text.Parse("Leaders meet\n\nWe report.\n\nThey met.\n\nThey spoke of trade.\n\n"+c.source), time.Time{})
		if c.want == "" {
			assert.Empty(t, calendar.Times, c.source)
			continue
		}
		assert.Equal(t, c.want, calendar.Times[0].Value, c.source)
		assert.False(t, calendar.Times[0].Past, c.source)
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
