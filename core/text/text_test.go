package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"visavis/core/internal/corpus"
	"visavis/core/text"
)

var roles = map[text.Role]string{
	text.Body: "body", text.Headline: "headline", text.DateLine: "date", text.Byline: "byline", text.Boilerplate: "boilerplate",
}

func TestCorpus(t *testing.T) {
	corpus.Run(t, "testdata/corpus.txt", func(source string) []string {
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
		return found
	})
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
	})
}
