package export

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

// Whatever the record, every statement stands in the memo exactly once.
func TestNoStatementIsLost(t *testing.T) {
	for name, rec := range fixtures() {
		seen := map[string]int{}
		m := newMemo(rec)
		for _, s := range m.Subjects {
			for _, cell := range append(s.Cells, s.Joint) {
				for _, e := range cell {
					seen[e.ID]++
				}
			}
		}
		for _, e := range m.Others {
			seen[e.ID]++
		}
		assert.Len(t, seen, len(rec.Statements), name)
		for id, n := range seen {
			assert.Equal(t, 1, n, "%s %s", name, id)
		}
	}
}

func TestSubjectsFollowTheText(t *testing.T) {
	got := []string{}
	for _, s := range newMemo(two()).Subjects {
		got = append(got, s.Name+": "+s.Who)
	}
	assert.Equal(t, []string{"Connectivity: both", "Trade and investment: only Ana Mareth", "Bilateral relations: together"}, got)
}

func TestColumns(t *testing.T) {
	manyOnTwoSides := five()
	manyOnTwoSides.Sides = []record.Side{
		{ID: "AA", Name: "Annland", Leaders: []string{"p1"}},
		{ID: "EU", Name: "Union", Leaders: []string{"p2", "p3", "p4", "p5"}},
	}
	lost := manyOnTwoSides
	lost.Sides = lost.Sides[:1]
	cases := []struct {
		reason string
		rec    record.Record
		want   []string
	}{
		{"a leader a column", two(), []string{"Ana Mareth", "Jon Olin"}},
		{"one leader still has a column", one(), []string{"Rua Tane"}},
		{"three leaders fit a page", three(), []string{"Ada Birk", "Ola Crane", "Udo Dahl"}},
		{"many leaders of two sides share two columns", manyOnTwoSides, []string{"Annland", "Union"}},
		{"no leader may fall out because no side has him", lost, []string{"Ann", "Bob", "Cai", "Dov", "Eve"}},
		{"no leader, no column", nothing(), []string{}},
	}
	for _, c := range cases {
		got := []string{}
		for _, column := range columns(c.rec) {
			got = append(got, column.Name)
		}
		assert.Equal(t, c.want, got, c.reason)
	}
}

func TestASharedColumnNamesItsSpeakers(t *testing.T) {
	rec := five()
	rec.Sides = []record.Side{
		{ID: "AA", Name: "Annland", Leaders: []string{"p1"}},
		{ID: "EU", Name: "Union", Leaders: []string{"p2", "p3", "p4", "p5"}},
	}
	memo := written(t, "md", rec)
	assert.Contains(t, memo, "**Bob**: ", "the Union's column tells who of the Union spoke")
	assert.NotContains(t, memo, "**Ann**:", "Annland's column has one voice only")
}

func TestCitations(t *testing.T) {
	rec := two()
	bare := one()
	cases := []struct {
		reason, want string
		got          string
	}{
		{"reported speech", "Ana Mareth, as reported by Coastal News, “Mareth and Olin meet in Varna”, 4 May 2025.", Cite(rec, rec.Statements[0])},
		{"quoted speech", "Ana Mareth, as quoted by Coastal News, “Mareth and Olin meet in Varna”, 4 May 2025.", Cite(rec, rec.Statements[1])},
		{"two speakers", "Ana Mareth and Jon Olin, as reported by Coastal News, “Mareth and Olin meet in Varna”, 4 May 2025.", Cite(rec, rec.Statements[3])},
		{"nothing told of the source", "Rua Tane, as reported in a text of unknown source.", Cite(bare, bare.Statements[0])},
		{"an unsure speaker", "Jon Olin (unsure), as reported by Coastal News, “Mareth and Olin meet in Varna”, 4 May 2025.", Cite(rec, rec.Statements[2])},
		{"nobody told", "Speaker not told, as reported in “Three rivers summit”.", Cite(three(), three().Statements[5])},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, c.got, c.reason)
	}
}

// Words that were denied are nowhere without their denial, and only what the text
// quotes has marks.
func TestDeniedWordsKeepTheirDenial(t *testing.T) {
	for _, format := range []string{"md", "html"} {
		page, _, _ := strings.Cut(written(t, format, unmet()), "<h2>The text</h2>")
		assert.Contains(t, page, "Governor Max Dean denied that “a single bolt” was loose", format)
		assert.Equal(t, strings.Count(page, "was loose"), strings.Count(page, "denied that “a single bolt” was loose"), format)
		assert.Contains(t, page, "denied or refused", format)
		assert.Contains(t, page, "It will hold", format)
		assert.NotContains(t, page, "“the bridge", format)
	}
}

func TestSpeechWithoutAMeetingIsShown(t *testing.T) {
	m := newMemo(unmet())
	got := []string{}
	for _, s := range m.Subjects {
		for _, e := range m.listed(s) {
			got = append(got, s.Name+": "+e.Who)
		}
	}
	assert.Equal(t, []string{"Connectivity: Ida Roe", "Connectivity: Max Dean", "Technology: Ida Roe"}, got)
	assert.Empty(t, m.Others)
}

func TestWhoMetIsDoubtedInWords(t *testing.T) {
	unsure, sure := three(), two()
	assert.Equal(t, "Who met is not certain (confidence 0.6). Also possible: Ada Birk and Ola Crane; Ola Crane and Udo Dahl.", newMemo(unsure).Warnings[0])
	assert.NotContains(t, strings.Join(newMemo(sure).Warnings, " "), "not certain")
	assert.Empty(t, newMemo(five()).Warnings, "nothing was weighed")
	unsure.Meeting.Alternatives = nil
	assert.Equal(t, "Who met is not certain (confidence 0.6).", newMemo(unsure).Warnings[0])
}

func TestEscape(t *testing.T) {
	cases := map[string]string{
		"plain words, $36 (ok)": "plain words, $36 (ok)",
		"a|b":                   `a\|b`,
		`\n`:                    `\\n`,
		"# head":                `\# head`,
		"end #":                 `end \#`,
		"12) item":              `12\) item`,
		"2024 was":              "2024 was",
		"- item":                `\- item`,
		"a\r\n\r\n# b":          `a \# b`,
		"":                      "",
	}
	for text, want := range cases {
		assert.Equal(t, want, escape(text), text)
	}
}

func TestDaysInWords(t *testing.T) {
	for value, want := range map[string]string{
		"2023-10-17": "17 October 2023", "2024-02": "February 2024", "2024": "2024", "P10Y": "10 years", "PT1H": "1 hour", "P1X": "P1X",
		"2024-W42": "week from 14 October 2024", "2021-W01": "week from 4 January 2021", "2024-SP": "spring 2024", "": "",
	} {
		assert.Equal(t, want, dayWords(value))
	}
}

func TestMemoTableRowsHaveEqualCells(t *testing.T) {
	for name, rec := range fixtures() {
		for _, block := range strings.Split(written(t, "md", rec), "\n\n") {
			width := -1
			for _, l := range strings.Split(strings.TrimSpace(block), "\n") {
				if !strings.HasPrefix(l, "| ") {
					continue
				}
				cells := strings.Count(strings.ReplaceAll(l, `\|`, ""), "|")
				if width >= 0 {
					assert.Equal(t, width, cells, "%s: %s", name, l)
				}
				width = cells
			}
		}
	}
}

// A memo of some statements says so and judges nobody's silence by them.
func TestAPartSaysThatItIsOne(t *testing.T) {
	part := two()
	part.Statements = part.Statements[:1]
	part.Warnings = append([]record.Warning{{Code: record.WarnFiltered, Message: "Only 1 of 5 statements are given here."}}, part.Warnings...)
	memo := written(t, "md", part)
	assert.Contains(t, memo, "Only 1 of 5 statements are given here.")
	assert.NotContains(t, memo, "only Ana Mareth")
	assert.Contains(t, written(t, "csv", part), "Only 1 of 5 statements")
	assert.Contains(t, written(t, "html", part), "Only 1 of 5 statements")
}

// A mark that the text leaves out is the partner of the one that stands there.
func TestMissingMarksAreThePartnersOfThoseThatStand(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"„We grow", "„We grow“"},
		{"‚We grow", "‚We grow‘"},
		{"«We grow", "«We grow»"},
		{"“We grow", "“We grow”"},
		{"\"We grow", "\"We grow\""},
		{"We grow”", "“We grow”"},
		{"We grow»", "«We grow»"},
		{"We grow", "“We grow”"},
	} {
		at := len([]rune(c.text[:strings.Index(c.text, "We grow")]))
		quoted := record.Span{Start: at, End: at + len("We grow"), Text: "We grow"}
		assert.Equal(t, c.want, marked(record.Span{End: len([]rune(c.text)), Text: c.text}, []record.Span{quoted}))
	}
}
