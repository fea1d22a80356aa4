package act

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/grammar"
	"visavis/core/internal/corpus"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

const cases = "testdata/corpus.txt"

// judge reads a case: "The president [said] China will help." The cue stands in
// brackets, what is said follows them; the speaker is always China's, and "They",
// "Both" and "The two" are both sides.
func judge(sentence string) (Judgement, *text.Doc) {
	before, rest, cued := strings.Cut(sentence, "[")
	cue, content, _ := strings.Cut(rest, "]")
	if !cued {
		before, content = sentence, sentence
	}
	source := before + cue + content
	if !cued {
		source = sentence
	}
	doc := text.Parse(source)
	said := Said{Joint: strings.HasPrefix(before, "They") || strings.HasPrefix(before, "Both") || strings.HasPrefix(before, "The two")}
	if cued {
		said.CueSpan = token.Span{From: tokenAt(doc, len(before)), To: tokenAt(doc, len(before)+len(cue))}
		said.Cue, _, _ = lexicon.CueAt(doc.Tokens, said.CueSpan.From)
	}
	content = strings.TrimSuffix(content, ".")
	if _, after, ok := strings.Cut(content, " that "); ok && strings.HasPrefix(content, " reporters") {
		content = after
	}
	said.Content = []token.Span{{From: tokenAt(doc, len(doc.Source)-len(strings.TrimPrefix(content, " "))-1), To: len(doc.Tokens) - 1}}
	if doc.Norm(said.Content[0].From) == "china" {
		said.Subject = "country"
	}
	return New(doc, grammar.Find(doc)).Find(said), doc
}

func TestCorpus(t *testing.T) {
	corpus.Run(t, cases, func(sentence string) []string {
		j, doc := judge(sentence)
		found := []string{j.Act + " (" + j.Rule + ")"}
		if !j.Strength.Empty() {
			found = append(found, "strength "+doc.Text(j.Strength))
		}
		return found
	})
}

// A rule that no case needs is not known to work.
func TestEachRuleHasACase(t *testing.T) {
	used := map[string]bool{}
	for _, c := range corpus.Cases(t, cases) {
		j, _ := judge(c.Sentence)
		used[j.Rule] = true
	}
	for _, r := range rules {
		assert.True(t, used[r.name], "no case uses %s", r.name)
	}
	assert.True(t, used["states"], "no case is left to no rule")
}

func TestNothingIsSaid(t *testing.T) {
	assert.Equal(t, Judgement{Act: assess, Rule: "states"}, New(text.Parse(""), grammar.Find(text.Parse(""))).Find(Said{}))
}

func BenchmarkFind(b *testing.B) {
	doc := text.Parse("China firmly supports Mongolia in protecting its sovereignty, and opposes interference by any country under any pretext.")
	said := Said{Content: []token.Span{{From: 0, To: len(doc.Tokens)}}, Subject: "country"}
	j := New(doc, grammar.Find(doc))
	b.ReportAllocs()
	for b.Loop() {
		j.Find(said)
	}
}
