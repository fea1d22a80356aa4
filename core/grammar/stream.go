package grammar

import (
	"slices"

	"visavis/core/token"
)

// The words of a sentence are read as a stream: without brackets, with a
// quotation that stands for itself as one place, without the marks of one that
// does not. What is left out is read after it as a stream of its own.

// elem is one place of the stream.
type elem struct {
	at   int32 // its token; the first where it stands for several
	hole bool  // a quotation that stands for itself
}

// builder reads one sentence after the other; what it holds is used again.
type builder struct {
	g       *Grammar
	stream  []elem
	verbs   []verb       // of the stream, in order
	verbOf  []int32      // for each place of the stream its verb, -1 for none
	apart   []token.Span // brackets and quotations yet to be read
	open    []frame      // the clauses that are open, the outermost first
	order   []int32
	demoted int // the depth of the clause whose verb was none
	low     int // the place after the last verb or opener: subjects do not begin before it
	region  token.Span
	made    int // clauses there were before this stream
}

func newBuilder(g *Grammar) *builder {
	for i := range g.clauseAt {
		g.clauseAt[i], g.verbAt[i] = -1, -1
	}
	return &builder{g: g}
}

// sentence reads one sentence and what stands apart in it.
func (b *builder) sentence(s token.Span) {
	b.apart = append(b.apart[:0], s)
	first := len(b.g.clauses)
	for n := 0; n < len(b.apart); n++ {
		parent := int32(-1)
		if n > 0 {
			parent = b.g.clauseAt[b.apart[n].From]
		}
		b.part(b.apart[n], s, parent)
	}
	b.settle(first)
}

// part reads one stream.
func (b *builder) part(s, sentence token.Span, parent int32) {
	b.fill(s, s == sentence)
	if len(b.stream) == 0 && parent >= 0 {
		return
	}
	b.region = s
	b.findVerbs()
	b.findClauses(parent)
}

// fill makes the stream of a span and files what stands apart in it.
func (b *builder) fill(s token.Span, outer bool) {
	b.stream = b.stream[:0]
	for i := s.From; i < s.To; i++ {
		if b.g.doc.Tokens[i].Kind <= token.Number && i > s.From {
			b.stream = append(b.stream, elem{int32(i), false}) // nothing that stands apart begins with a word
			continue
		}
		if end := b.quotation(i, s, outer); end > i {
			b.stream = append(b.stream, elem{int32(i), true})
			b.apart = append(b.apart, token.Span{From: i, To: end})
			i = end - 1
			continue
		}
		if end := b.brackets(i, s); end > i {
			b.apart = append(b.apart, token.Span{From: i, To: end})
			i = end - 1
			continue
		}
		if b.g.doc.Tokens[i].Kind != token.Quote {
			b.stream = append(b.stream, elem{int32(i), false})
		}
	}
}

// quotation is where the quotation that begins at token i, or that came into the
// sentence with its first token, ends; 0 where none does or where it is read as
// if it had no marks.
func (b *builder) quotation(i int, s token.Span, outer bool) int {
	q := b.g.doc.QuoteOf(i)
	if q < 0 || !outer {
		return 0
	}
	span := b.g.doc.Quotes[q]
	if span.From != i && i != s.From {
		return 0
	}
	end := min(span.To, s.To)
	if i == s.From && end >= s.To-1 || span.From == i && !b.forItself(i, end) {
		return 0
	}
	return end
}

// forItself tells a quotation of a sentence from some words of one: it opens
// with a capital after a comma, a colon or nothing.
func (b *builder) forItself(open, end int) bool {
	if end-open < 4 {
		return false
	}
	before := b.g.doc.Norm(open - 1)
	first := b.g.doc.Tokens[min(open+1, end-1)]
	if before == ":" {
		return true
	}
	return first.Case != token.Lower && first.Kind == token.Word && (open == 0 || b.g.doc.Tokens[open-1].Kind == token.Punct || b.g.class[open-1]&verbForm != 0 && end-open > 6)
}

// longestAside is how many tokens brackets may hold.
const longestAside = 60

// brackets is where the brackets that open at token i close, 0 for nowhere.
func (b *builder) brackets(i int, s token.Span) int {
	if n := b.g.doc.Norm(i); n != "(" && n != "[" || i == s.From {
		return 0
	}
	for k := i + 1; k < min(s.To, i+longestAside); k++ {
		if n := b.g.doc.Norm(k); n == ")" || n == "]" {
			return k + 1
		}
	}
	return 0
}

// token is the token at place p of the stream, the end of the part beyond it.
func (b *builder) token(p int) int {
	if p >= len(b.stream) {
		return b.region.To
	}
	return int(b.stream[p].at)
}

// class is the class at place p of the stream; nothing outside it and of a
// quotation.
func (b *builder) class(p int) Class {
	if p < 0 || p >= len(b.stream) || b.stream[p].hole {
		return 0
	}
	return b.g.class[b.stream[p].at]
}

// norm is the normal form at place p of the stream.
func (b *builder) norm(p int) string {
	if p < 0 || p >= len(b.stream) || b.stream[p].hole {
		return ""
	}
	return b.g.doc.Tokens[b.stream[p].at].Norm
}

// is reports whether place p is of one of the classes.
func (b *builder) is(p int, classes Class) bool { return b.class(p)&classes != 0 }

// mark reports whether place p holds one of the punctuation marks.
func (b *builder) mark(p int, marks ...string) bool { return slices.Contains(marks, b.norm(p)) }

// word reports whether place p holds a word or a number.
func (b *builder) word(p int) bool {
	if p < 0 || p >= len(b.stream) || b.stream[p].hole {
		return false
	}
	k := b.g.doc.Tokens[b.stream[p].at].Kind
	return k == token.Word || k == token.Number
}

// back and ahead go over adverbs and words of negation.
func (b *builder) back(p int) int {
	for b.idle(p) {
		p--
	}
	return p
}

func (b *builder) ahead(p int) int {
	for b.idle(p) {
		p++
	}
	return p
}

// idle reports whether place p holds an adverb or a negation and nothing that
// could be more.
func (b *builder) idle(p int) bool {
	c := b.class(p)
	return c&(Adverb|Negator) != 0 && c&(Pronoun|Determiner|Coordinator|Subordinator|Noun|Name|verbForm|Modal|Auxiliary) == 0 && (c&Preposition == 0 || b.edge(p+1))
}

// edge reports whether place p is a mark or lies outside the stream.
func (b *builder) edge(p int) bool { return p >= len(b.stream) || !b.word(p) }

// nominal reports whether place p can be part of a noun phrase.
func (b *builder) nominal(p int) bool {
	if !b.word(p) || b.verbOf[p] >= 0 {
		return false
	}
	return nominal(b.class(p))
}

func nominal(c Class) bool {
	return c&(function|verbForm) == 0 || c&(Noun|Name|Adjective|Numeral|Unit|Pronoun) != 0 || c&nounToo != 0 || c&(done|ing) != 0 && c&function == 0
}

// opensPhrase reports whether a noun phrase can begin at place p.
func (b *builder) opensPhrase(p int) bool {
	if p >= 0 && p < len(b.stream) && b.stream[p].hole {
		return true
	}
	c := b.class(p)
	if c&(Determiner|Possessive|Pronoun|Numeral|Name) != 0 {
		return true
	}
	return b.word(p) && c&function == 0 && (c&verbForm == 0 || c&(nounToo|Noun|Adjective) != 0)
}
