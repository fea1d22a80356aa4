package topic

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/internal/corpus"
	"visavis/core/text"
	"visavis/core/token"
)

// TestCorpus asks for the topics of a whole sentence; where the case has a line
// break, of the last line, with the lines before it as its paragraph.
func TestCorpus(t *testing.T) {
	corpus.Run(t, "testdata/corpus.txt", func(sentence string) []string {
		doc := text.Parse(sentence)
		last := [][]token.Span{{doc.Sentences[len(doc.Sentences)-1].Span}}
		return namesOf(Find(doc, last)[0])
	})
}

func TestEachTopicHasACase(t *testing.T) {
	shown := map[string]bool{}
	for _, c := range corpus.Cases(t, "testdata/corpus.txt") {
		for _, f := range c.Findings {
			shown[f] = true
		}
	}
	assert.Len(t, shown, kinds, "every topic is found in some case")
}

func TestNothingIsAboutRelations(t *testing.T) {
	assert.Equal(t, [][]Found{{{Name: "relations"}}}, Find(text.Parse(""), make([][]token.Span, 1)))
}

func BenchmarkFind(b *testing.B) {
	doc := text.Parse("Trade turnover has doubled, the railway carries grain to the port, and students travel without a visa.")
	content := [][]token.Span{{{From: 0, To: len(doc.Tokens)}}}
	b.ReportAllocs()
	for b.Loop() {
		Find(doc, content)
	}
}
