// Package topic tells what a statement is about.
//
// It knows words of subjects (the lexicon's topics) and that the head of a
// statement tells more than its tail; it knows nobody and no grammar. Where a
// statement names no subject ("He supported this proposal") the rest of its
// sentence and the sentences before it in the paragraph are asked.
//
// Architecture invariant: a statement has one to three topics, each carried by
// words of the statement or of its paragraph; where there are none it is about
// relations, which is what two sides talk about when they name nothing else.
package topic

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

const (
	headReach = 8    // words that count in full: a subject is named early
	tail      = 25.0 // then each counts less; at this many words more, half
	weak      = 2.0  // a best score below this names no subject
	around    = 0.6  // what the rest of the sentence counts
	before    = 0.5  // what the sentence before counts, and so on back
	farthest  = 3    // sentences to go back
	widest    = 200  // words of a sentence that are asked: some never end
)

// Find gives the one to three topics of a statement, the most important first.
func Find(doc *text.Doc, content []token.Span) []string {
	var t tally
	words := 0
	for _, span := range content {
		words = t.read(doc, span, 1, words)
	}
	if len(content) > 0 && t.best() < weak {
		t.readAround(doc, content)
	}
	return t.chosen()
}

// read adds up the words of one span, of which the first is the statement's
// words-th, and gives the number of words read so far.
func (t *tally) read(doc *text.Doc, span token.Span, share float64, words int) int {
	tokens := doc.Tokens[:span.To]
	for i := span.From; i < span.To; {
		topic, n, ok := lexicon.Topics().Longest(tokens, i)
		if ok {
			t.add(topic, share*standing(words))
		}
		i, words = i+max(n, 1), words+max(n, 1)
	}
	return words
}

// readAround adds the rest of the statement's sentence and the sentences before
// it in the paragraph.
func (t *tally) readAround(doc *text.Doc, content []token.Span) {
	s := doc.SentenceOf(content[0].From)
	sentence := doc.Sentences[s]
	first, last := content[0].From, content[len(content)-1].To
	t.read(doc, token.Span{From: max(sentence.From, first-widest), To: first}, around, 0)
	t.read(doc, token.Span{From: last, To: min(sentence.To, last+widest)}, around, 0)
	share := before
	for back := s - 1; back >= max(0, s-farthest) && doc.Sentences[back].Paragraph == sentence.Paragraph; back-- {
		span := doc.Sentences[back].Span
		t.read(doc, token.Span{From: span.From, To: min(span.To, span.From+widest)}, share, 0)
		share *= before
	}
}

// standing is how much a word weighs by its place.
func standing(at int) float64 {
	if at < headReach {
		return 1
	}
	return tail / (tail + float64(at-headReach))
}
