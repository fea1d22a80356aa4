package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"visavis/core/internal/corpus"
	"visavis/core/text"
)

var turns = map[text.TurnKind]string{text.Labelled: "turn", text.Named: "turn by name", text.Introduced: "turn introduced", text.Asked: "turn asked"}

var roles = map[text.Role]string{
	text.Body: "body", text.Headline: "headline", text.DateLine: "date", text.Byline: "byline", text.Boilerplate: "boilerplate",
}

// The case files: corpus.txt goes through all forms of a page, the others through the
// signs on which one of them turns.
func TestCorpus(t *testing.T) {
	corpus.Run(t, "testdata/corpus.txt", parts)
	for _, name := range []string{"datelines", "lines", "inside", "breaks"} {
		corpus.Run(t, "testdata/"+name+".txt", func(source string) []string { return append(parts(source), points(source)...) })
	}
}

// points are the paragraphs that are points of a list.
func points(source string) []string {
	doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	var found []string
	for _, p := range doc.Paragraphs {
		if p.Item {
			found = append(found, "point | "+strings.Join(strings.Fields(doc.Text(p.Span)), " "))
		}
	}
	return found
}

// parts are the sentences with their roles, the quotations, the dateline, the turns
// and the asides of a text.
func parts(source string) []string {
	doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	var found []string
	for s, sentence := range doc.Sentences {
		found = append(found, roles[doc.RoleOf(s)]+" | "+strings.Join(strings.Fields(doc.Text(sentence.Span)), " "))
	}
	for _, q := range doc.Quotes {
		found = append(found, "quote | "+doc.Text(q))
	}
	if line := doc.Dateline; line != nil {
		found = append(found, strings.TrimSpace("dateline | "+doc.Text(line.Span)+" | "+doc.Text(line.Place)+" | "+doc.Text(line.Agency)))
	}
	for _, turn := range doc.Turns {
		found = append(found, turns[turn.Kind]+" | "+doc.Text(turn.Label)+" | "+strings.Join(strings.Fields(doc.Text(turn.Said)), " "))
	}
	for _, aside := range doc.Asides {
		found = append(found, "aside | "+doc.Text(aside))
	}
	return found
}

// FuzzParse: every token lies in one sentence, every sentence in its paragraph.
func FuzzParse(f *testing.F) {
	for _, c := range []string{"“We agree.\n\n“Nobody else.”", "BEIJING, Oct. 17 (Xinhua) -- Li's U.S. trip.", "a\n- b\n1. c » d › e | f"} {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, source string) {
		doc := text.Parse(source)
		at := 0
		for _, s := range doc.Sentences {
			require.Equal(t, at, s.From, "sentences tile the tokens")
			require.Greater(t, s.To, s.From)
			require.True(t, s.Within(doc.Paragraphs[s.Paragraph].Span))
			at = s.To
		}
		require.Equal(t, len(doc.Tokens), at)
		for _, q := range doc.Quotes {
			require.Greater(t, q.Len(), 1)
		}
		for _, turn := range doc.Turns {
			require.False(t, turn.Said.Empty(), "a turn holds something")
			require.True(t, turn.Label.To <= turn.Said.From, "a label stands before what is said")
		}
	})
}
