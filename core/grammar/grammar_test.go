package grammar

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/internal/corpus"
	"visavis/core/text"
	"visavis/core/token"
)

const cases = "testdata/corpus.txt"

// tell writes the clauses of a text, one a line: the words without opener, kind,
// verb, subject and object. A clause without a verb is not written.
func tell(source string) []string {
	doc := text.Parse(source)
	g := Find(doc)
	var lines []string
	for i := range g.clauses {
		if c := &g.clauses[i]; c.HasVerb() {
			lines = append(lines, line(doc, c))
		}
	}
	return lines
}

func line(doc *text.Doc, c *Clause) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %s", c.Kind, verbLine(&c.Verb))
	if !c.Subject.Empty() {
		shared := ""
		if c.Shared {
			shared = " shared"
		}
		fmt.Fprintf(&out, " |%s %s", shared, doc.Text(c.Subject.Span))
	} else {
		out.WriteString(" | -")
	}
	fmt.Fprintf(&out, " | %s", doc.Text(c.Core))
	return out.String()
}

func verbLine(v *VerbGroup) string {
	words := []string{v.Lemma}
	if v.Tense != Timeless {
		words = append(words, v.Tense.String())
	}
	if v.Modal != "" {
		words = append(words, v.Modal)
	}
	for _, f := range []struct {
		on   bool
		name string
	}{{v.Passive, "passive"}, {v.Perfect, "perfect"}, {v.Ongoing, "ongoing"}, {v.Negated, "negated"}} {
		if f.on {
			words = append(words, f.name)
		}
	}
	return strings.Join(words, " ")
}

func TestCorpus(t *testing.T) { corpus.Run(t, cases, tell) }

// What belongs to a verb, and the noun phrases of a text.
func TestParts(t *testing.T) { corpus.Run(t, "testdata/parts.txt", parts) }

// The words and marks on which classes, verbs and clauses turn: clauses and parts.
func TestTurns(t *testing.T) {
	for _, name := range []string{"words", "joints", "forms"} {
		corpus.Run(t, "testdata/"+name+".txt", func(source string) []string { return append(tell(source), parts(source)...) })
	}
}

func parts(source string) []string {
	doc := text.Parse(source)
	g := Find(doc)
	var found []string
	for i := range g.clauses {
		c := &g.clauses[i]
		line := c.Kind.String() + " " + c.Verb.Lemma
		if c.Opener >= 0 {
			line += " after " + doc.Norm(c.Opener)
		}
		if !c.Object.Empty() {
			line += " | " + doc.Text(c.Object)
		}
		for _, a := range c.Adjuncts {
			line += " | + " + doc.Text(a)
		}
		found = append(found, strings.TrimSpace(line))
	}
	for _, s := range doc.Sentences {
		for i := s.To - 1; i >= s.From; i-- {
			if np := g.NounPhraseEndingAt(i); np.Len() > 1 {
				found = append(found, strings.TrimSpace("noun "+doc.Norm(np.Head)+": "+doc.Text(np.Span)+" "+phraseOf(doc, np)))
				i = np.From
			}
		}
	}
	return found
}

func phraseOf(doc *text.Doc, np NounPhrase) string {
	if np.Possessor.Empty() {
		return ""
	}
	return "(of " + doc.Text(np.Possessor) + ")"
}

// check holds what is true of every grammar of every text.
func check(t *testing.T, source string) {
	t.Helper()
	doc := text.Parse(source)
	g := Find(doc)
	require.True(t, reflect.DeepEqual(g, Find(doc)), "the same text gives the same grammar")
	for _, s := range doc.Sentences {
		tiles(t, g, s.Span)
	}
	for n := range g.clauses {
		nests(t, g, n)
	}
	before := fmt.Sprint(g.clauses)
	for i := -2; i < len(doc.Tokens)+2; i++ {
		asked(t, g, i)
	}
	assert.Equal(t, before, fmt.Sprint(g.clauses), "asking changes nothing")
}

// tiles requires that the outermost clauses of a sentence follow each other and
// fill it.
func tiles(t *testing.T, g *Grammar, s token.Span) {
	t.Helper()
	at := s.From
	for _, c := range g.ClausesIn(s) {
		if c.parent < 0 {
			require.Equal(t, at, c.From, "outermost clauses tile the sentence")
			at = c.To
		}
	}
	require.Equal(t, s.To, at, "outermost clauses reach the sentence's end")
}

func doc(g *Grammar) string { return g.doc.Source }

// nests requires that a clause lies in the one around it, and its parts in it.
func nests(t *testing.T, g *Grammar, n int) {
	t.Helper()
	c := &g.clauses[n]
	require.Less(t, c.parent, int32(n), "a clause stands after the one around it")
	if around := g.Parent(c); around != nil {
		require.True(t, c.Within(around.Span), "a clause lies in the one around it: %q %q %q", doc(g), g.doc.Text(c.Span), g.doc.Text(around.Span))
	}
	require.False(t, c.Empty(), "no clause is empty")
	require.True(t, c.Core.Empty() || c.Core.Within(c.Span), "the core lies in its clause")
	if !c.HasVerb() {
		return
	}
	require.True(t, c.Verb.Within(c.Span), "a verb group lies in its clause")
	require.True(t, c.Verb.Has(c.Verb.Head), "a verb group has its verb")
	require.NotEmpty(t, c.Verb.Lemma)
	for _, part := range append([]token.Span{c.Object}, c.Adjuncts...) {
		require.True(t, part.Empty() || part.Within(c.Span) && part.From >= c.Verb.To, "what follows the verb lies in the clause")
	}
	if !c.Subject.Empty() {
		require.True(t, c.Subject.Has(c.Subject.Head), "a subject has its noun")
	}
}

// asked puts every question about token i.
func asked(t *testing.T, g *Grammar, i int) {
	t.Helper()
	if v := g.VerbAt(i); v != nil {
		require.True(t, v.Has(i))
	}
	if c := g.ClauseOf(i); c != nil {
		require.True(t, c.Has(i))
	}
	if np := g.NounPhraseEndingAt(i); !np.Empty() {
		require.Equal(t, i+1, np.To)
		require.True(t, np.Has(np.Head))
	}
	if np := g.NounPhraseAt(i); !np.Empty() {
		require.Equal(t, i, np.From)
	}
	g.Is(i, Determiner)
}

func TestPropertiesOfCases(t *testing.T) {
	for _, c := range corpus.Cases(t, cases) {
		check(t, c.Sentence)
	}
}

// Any order of words has a grammar: each case backwards, and from each word on.
func TestAnyOrderOfWords(t *testing.T) {
	for _, c := range corpus.Cases(t, cases) {
		words := strings.Fields(c.Sentence)
		for i := range words {
			check(t, strings.Join(words[i:], " "))
			check(t, strings.Join(words[:i], " "))
		}
		for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
			words[i], words[j] = words[j], words[i]
		}
		check(t, strings.Join(words, " "))
		check(t, strings.ToUpper(c.Sentence))
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range corpus.Cases(f, cases) {
		f.Add(c.Sentence)
	}
	f.Fuzz(func(t *testing.T, source string) { check(t, source) })
}

func BenchmarkFind(b *testing.B) {
	var all strings.Builder
	for _, c := range corpus.Cases(b, cases) {
		all.WriteString(c.Sentence + "\n\n")
	}
	doc := text.Parse(all.String())
	b.SetBytes(int64(all.Len()))
	b.ReportAllocs()
	for b.Loop() {
		Find(doc)
	}
}
