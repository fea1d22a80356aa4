// Package topic tells what a statement is about.
//
// It knows words of subjects (the lexicon's topics) and that the head of a
// statement tells more than its tail; it knows nobody and no grammar. A statement
// that names a subject is judged by its own words alone. Where it names none ("He
// supported this proposal") the rest of its sentence is asked, then the sentences
// before it in the paragraph, then the statement before it: people go on talking
// about what they were talking about, and of two subjects it is rather theirs.
//
// Architecture invariant: a statement has one to three topics, each with the words
// that gave it; where there are none it is about relations, which is what two
// sides talk about when they name nothing else.
package topic

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

const (
	headReach = 8    // words that count in full: a subject is named early
	tail      = 35.0 // then each counts less; at this many words more, half
	weak      = 1.8  // a best score below this names no subject
	goingOn   = 1.1  // what a subject counts that the statement before was about too
	before    = 0.5  // what a sentence counts further back, and so on
	farthest  = 3    // sentences to go back
	widest    = 200  // words of a sentence that are asked: some never end
)

// Found is a topic of a statement.
type Found struct {
	Name string
	Word token.Span // the words that gave it most; empty where none did
}

// Find gives the topics of each statement of a text, the most important first.
// The statements come in text order, each by its content.
func Find(doc *text.Doc, statements [][]token.Span) [][]Found {
	all := make([][]Found, len(statements))
	var last []Found
	for i, content := range statements {
		all[i] = find(doc, content, last)
		last = all[i]
	}
	return all
}

// find judges one statement; last is what the one before it was about.
func find(doc *text.Doc, content []token.Span, last []Found) []Found {
	var own tally
	words := 0
	for _, span := range content {
		words = own.read(doc, span, 1, words)
	}
	own.favour(last)
	if len(content) == 0 || own.best() >= weak {
		return own.chosen(most)
	}
	around := own
	around.readSentence(doc, content)
	if around.best() < weak {
		around.readBack(doc, content)
	}
	if around.best() < weak && own.size == 0 && len(last) > 0 {
		return last[:1]
	}
	return around.chosen(1)
}

// read adds up the words of one span, of which the first is the statement's
// words-th, and gives the number of words read so far.
func (t *tally) read(doc *text.Doc, span token.Span, share float64, words int) int {
	tokens := doc.Tokens[:span.To]
	for i := span.From; i < span.To; {
		topic, n, ok := lexicon.Topics().Longest(tokens, i)
		if ok {
			t.add(topic, share*standing(words), token.Span{From: i, To: i + n})
		}
		i, words = i+max(n, 1), words+max(n, 1)
	}
	return words
}

// readSentence adds the rest of the statement's sentence.
func (t *tally) readSentence(doc *text.Doc, content []token.Span) {
	sentence := doc.Sentences[doc.SentenceOf(content[0].From)]
	first, last := content[0].From, content[len(content)-1].To
	t.read(doc, token.Span{From: max(sentence.From, first-widest), To: first}, 1, 0)
	t.read(doc, token.Span{From: last, To: min(sentence.To, last+widest)}, 1, 0)
}

// readBack adds the sentences before the statement's in its paragraph.
func (t *tally) readBack(doc *text.Doc, content []token.Span) {
	s := doc.SentenceOf(content[0].From)
	paragraph, share := doc.Sentences[s].Paragraph, 1.0
	for back := s - 1; back >= max(0, s-farthest) && doc.Sentences[back].Paragraph == paragraph; back-- {
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
