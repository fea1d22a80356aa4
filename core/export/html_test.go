package export

import (
	"html"
	"math/rand"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

var (
	tags    = regexp.MustCompile(`<[^>]*>`)
	ids     = regexp.MustCompile(` id="([^"]*)"`)
	targets = regexp.MustCompile(` href="#([^"]*)"`)
	theText = regexp.MustCompile(`(?s)<div class="text"[^>]*>(.*?)</div>`)
)

func caught(re *regexp.Regexp, text string) []string {
	list := []string{}
	for _, m := range re.FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}

func TestTheReportShowsTheWholeText(t *testing.T) {
	for name, rec := range fixtures() {
		shown := theText.FindStringSubmatch(written(t, "html", rec))
		require.NotNil(t, shown, name)
		assert.Equal(t, rec.Text, html.UnescapeString(tags.ReplaceAllString(shown[1], "")), name)
	}
}

func TestEveryLinkOfTheReportLeadsSomewhere(t *testing.T) {
	all := []record.Record{}
	for _, rec := range fixtures() {
		all = append(all, rec)
	}
	page := written(t, "html", all...)
	seen := map[string]bool{}
	for _, id := range caught(ids, page) {
		assert.False(t, seen[id], "the anchor %s is there twice", id)
		seen[id] = true
	}
	for _, target := range caught(targets, page) {
		assert.True(t, seen[target], "no anchor %s", target)
	}
}

func TestStatementsAndTheirWordsAreLinkedBothWays(t *testing.T) {
	page := written(t, "html", two())
	for _, id := range []string{"s1", "s2", "s3", "s4", "o1", "o2"} {
		assert.Contains(t, page, ` id="`+id+`"`)
		assert.Contains(t, page, ` href="#text-`+id+`"`)
		assert.Contains(t, page, ` id="text-`+id+`"`)
	}
	assert.Contains(t, page, `href="#s3">would open in 2026</a>`, "every piece of a content leads back")
}

func TestTheReportRunsNothingAndLoadsNothing(t *testing.T) {
	for name, rec := range fixtures() {
		page := strings.ToLower(written(t, "html", rec))
		for _, bad := range []string{"<script", "<img", "<link", "<iframe", "http://", "https://", "url(", "@import"} {
			assert.NotContains(t, page, bad, name)
		}
		assert.NotContains(t, strings.SplitN(page, "</style>", 2)[1], "</style", name)
	}
}

func TestARecordFromElsewhereMayBeWrong(t *testing.T) {
	rec := two()
	rec.Statements[0].Content[0].Start = -3
	rec.Statements[1].Content[0].End = 9999
	rec.Statements[2].Speakers = []string{"p99"}
	rec.Outcomes[0].Content = nil
	page := written(t, "html", rec)
	assert.Equal(t, rec.Text, html.UnescapeString(tags.ReplaceAllString(theText.FindStringSubmatch(page)[1], "")))
	assert.Contains(t, page, "p99", "a speaker that is missing from the people is shown, not lost")
}

// Joined, the segments are the text, and each lies under just the marks over it.
func TestSegmentsTileTheText(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	text := "Ночь, улица, фонарь — 日本\r\n\taptéka"
	length := len([]rune(text))
	for range 500 {
		list := []mark{}
		for range random.Intn(6) {
			from := random.Intn(length)
			list = append(list, mark{start: from, end: from + 1 + random.Intn(length-from), href: "x", class: "fact"})
		}
		at, joined := 0, ""
		for _, s := range segments(text, list) {
			over := 0
			for _, m := range list {
				if m.start <= at && at < m.end {
					over++
				}
			}
			assert.Len(t, s.under, over)
			joined += s.text
			at += len([]rune(s.text))
		}
		assert.Equal(t, text, joined)
	}
}
