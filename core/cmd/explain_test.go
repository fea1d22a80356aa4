package cmd

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/export"
	"visavis/core/record"
)

func explained(rec record.Record) string {
	var out strings.Builder
	reading{&out, rec, []rune(rec.Text), nil, nil}.draw()
	return out.String()
}

// example is a small record written by hand, with two sentences of its own.
func example(t *testing.T) record.Record {
	t.Helper()
	data, err := os.ReadFile("../export/testdata/two.json")
	require.NoError(t, err)
	recs, err := export.Decode(data)
	require.NoError(t, err)
	rec := recs[0]
	first := rec.Statements[0].Content[0]
	rec.Sentences = []record.Sentence{
		{Start: rec.Headline.Start, End: rec.Headline.End, Kind: record.KindHeadline},
		{Start: first.Start, End: first.End + len(", Mareth said."), Kind: record.KindStatement},
	}
	return rec
}

func TestExplainTellsRuleCueSpeakerAndConfidence(t *testing.T) {
	text := explained(example(t))
	for _, want := range []string{
		"p1 Ana Mareth: leader, President, LY1, 1 mentions",
		"meeting: meeting, 2025-05-04, Varna",
		"1. headline: Mareth and Olin meet in Varna",
		"2. statement: Lydia firmly supports open ports, Mareth said.",
		"s1 Ana Mareth: Lydia firmly supports open ports",
		"rule test-rule, confidence 0.95, cue “said”",
		"indirect, support, firmly, connectivity",
		"s4 Ana Mareth + Jon Olin: to meet again in June",
		"o1 scheduled: to meet again in June",
		"date 2025-06",
		"warning unassigned: 1 reported passage",
	} {
		assert.Contains(t, text, want)
	}
}

func TestExplainPutsStatementsUnderTheirSentence(t *testing.T) {
	text := explained(example(t))
	sentence, own, stray := strings.Index(text, "2. statement"), strings.Index(text, "s1 Ana"), strings.Index(text, "s3 Jon")
	assert.Less(t, sentence, own)
	assert.Less(t, own, stray, "what lies in no sentence is shown last, not dropped")
	for _, s := range example(t).Statements {
		assert.Equal(t, 1, strings.Count(text, s.ID+" "), "%s is shown once", s.ID)
	}
}

func TestExplainBearsARecordThatIsWrong(t *testing.T) {
	rec := example(t)
	rec.Sentences[1].End = 9999
	rec.Statements[0].Content = nil
	rec.Statements[1].Speakers = []string{}
	text := explained(rec)
	assert.Contains(t, text, "(outside the text)")
	assert.Contains(t, text, "(nobody)")
}
