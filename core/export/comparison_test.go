package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/compare"
	"visavis/core/record"
)

// accountOf is a record of two leaders who both say one thing, and one says another.
func accountOf(title, joint, alone string) record.Record {
	at := 0
	span := func(text string) []record.Span {
		at += len(text)
		return []record.Span{{Start: at - len(text), End: at, Text: text}}
	}
	return record.Record{
		Text: joint + alone, Headline: &record.Span{Text: title}, Language: "en",
		People: []record.Person{{ID: "p1", Name: "Marta Lopes", Part: record.PartLeader}, {ID: "p2", Name: "Daniel Osei", Part: record.PartLeader}},
		Statements: []record.Statement{
			{ID: "s1", Speakers: []string{"p1", "p2"}, Act: record.ActAgree, Content: span(joint)},
			{ID: "s2", Speakers: []string{"p1"}, Act: record.ActAssess, Content: span(alone)},
		},
	}
}

func compared(t *testing.T, format string) string {
	t.Helper()
	var out bytes.Buffer
	a := accountOf("Lopes receives Osei", "open direct flights between Lisbon and Accra", "the port of Tema grows\x00quickly")
	b := accountOf("Osei meets Lopes", "open direct flights between Accra and Lisbon", "schools in Kumasi teach Portuguese")
	require.NoError(t, WriteCompared(&out, format, []record.Record{a, b}, compare.Decided{}))
	return out.String()
}

func TestWhatSeveralSayStandsOnceInAMemo(t *testing.T) {
	md := compared(t, "md")
	assert.Equal(t, 1, strings.Count(md, "open direct flights between Lisbon and Accra"))
	assert.Contains(t, md, "## Said by several leaders")
	assert.Contains(t, md, "Osei meets Lopes only", "a text without outlet and day is called by its title")
	assert.NotContains(t, md, "second text")
}

func TestNoControlCharacterIsWritten(t *testing.T) {
	for _, format := range []string{"md", "html", "csv"} {
		out := compared(t, format)
		assert.NotContains(t, out, "\x00", format)
		assert.Contains(t, out, "grows quickly", format)
	}
}
