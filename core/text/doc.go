// Package text gives a source its geometry: paragraphs, sentences, quotations,
// headline, dateline, who has the floor in a transcript, and what on a page is
// boilerplate.
//
// It knows how a page is laid out and what words announce boilerplate; it does
// not know who anybody is or what they said, and it knows no offsets but those
// of its tokens.
//
// Architecture invariant: a Doc never changes after Parse, every token lies in
// exactly one sentence, every sentence in exactly one paragraph, and nothing
// downstream holds text: findings hold token spans.
package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// Role is what a paragraph is for on its page.
type Role uint8

// The roles of a paragraph.
const (
	Body Role = iota
	Headline
	DateLine // a line with the day only
	Byline   // author, office, agency
	Boilerplate
)

// Paragraph is a run of sentences that stand together.
type Paragraph struct {
	token.Span
	Role Role
	Item bool // a bullet or a numbered point
}

// Sentence is one sentence and the paragraph it stands in.
type Sentence struct {
	token.Span
	Paragraph int
}

// Dateline is the line that opens an agency's report: "BEIJING, Oct. 17 (Xinhua) --".
type Dateline struct {
	token.Span            // all of it
	Place      token.Span // the place named, may be empty
	Agency     token.Span // the agency named, may be empty
}

// Doc is a source and its geometry.
type Doc struct {
	Source     string
	Tokens     []token.Token
	Paragraphs []Paragraph
	Sentences  []Sentence
	Quotes     []token.Span // quotations in order, their marks included
	Dateline   *Dateline    // nil where the text has none
	Turns      []Turn       // who has the floor where, as labels tell it
	Asides     []token.Span // stage directions in brackets

	sentenceAt []int32 // for each token its sentence
	quoteAt    []int32 // for each token its quotation, -1 outside
	turnAt     []int32 // for each paragraph its turn, -1 outside
}

// Parse gives source its geometry. It cannot fail: odd text gives odd paragraphs.
func Parse(source string) *Doc {
	doc := &Doc{Source: source, Tokens: lexicon.Scan(source)}
	lines := doc.lines()
	doc.Paragraphs = doc.paragraphs(lines)
	doc.splitTurns()
	doc.assignRoles()
	doc.findDateline()
	doc.findQuotes()
	doc.findSentences()
	doc.findTurns()
	return doc
}

// outside is what stands before the first and after the last token: a sign of
// no shape, so that it is no word, no number and no quotation mark.
var outside = token.Token{Kind: token.Punct}

// Token is token i, and a sign without a form outside the text: whoever looks at
// a neighbour need not ask first whether there is one.
func (d *Doc) Token(i int) token.Token {
	if uint(i) < uint(len(d.Tokens)) {
		return d.Tokens[i]
	}
	return outside
}

// Norm is the normal form of token i, empty outside the text.
func (d *Doc) Norm(i int) string {
	if uint(i) < uint(len(d.Tokens)) {
		return d.Tokens[i].Norm
	}
	return ""
}

// ID is the number of token i's word in the lexicon, 0 outside the text and for
// words that the lexicon lacks.
func (d *Doc) ID(i int) token.ID {
	if i < 0 || i >= len(d.Tokens) {
		return 0
	}
	return d.Token(i).ID
}

// Text is the source's own words in a span, from its first byte to its last.
func (d *Doc) Text(s token.Span) string {
	s.From, s.To = max(s.From, 0), min(s.To, len(d.Tokens))
	if s.Empty() {
		return ""
	}
	return d.Source[d.Token(s.From).Start:d.Token(s.To-1).End]
}

// HasWord tells a span with a word in it from marks and numbers alone.
func (d *Doc) HasWord(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Word {
			return true
		}
	}
	return false
}

// SentenceOf is the index of the sentence that holds token i, the first before
// the text and the last after it; 0 where the text has none.
func (d *Doc) SentenceOf(i int) int {
	if i = max(0, min(i, len(d.sentenceAt)-1)); i < len(d.sentenceAt) {
		return int(d.sentenceAt[i])
	}
	return 0
}

// QuoteOf is the index of the quotation that holds token i, -1 where none does.
func (d *Doc) QuoteOf(i int) int {
	if uint(i) < uint(len(d.quoteAt)) {
		return int(d.quoteAt[i])
	}
	return -1
}

// Quoted reports whether token i stands inside quotation marks.
func (d *Doc) Quoted(i int) bool { return d.QuoteOf(i) >= 0 }

// RoleOf is the role of the paragraph that holds the sentence.
func (d *Doc) RoleOf(sentence int) Role { return d.Paragraphs[d.Sentences[sentence].Paragraph].Role }

// HeadEnd is where the head of a page ends and the article is under way: the first
// token of its fourth paragraph, the end of the text where it has none.
func (d *Doc) HeadEnd() int {
	body := 0
	for _, p := range d.Paragraphs {
		if p.Role == Body {
			body++
		}
		if body == 4 {
			return p.From
		}
	}
	return len(d.Tokens)
}

// glued reports whether no white space stands before token i.
func (d *Doc) glued(i int) bool {
	return i > 0 && i < len(d.Tokens) && d.Tokens[i].Start == d.Tokens[i-1].End
}

// OpensLine reports whether token i is the first of its line in the source.
func (d *Doc) OpensLine(i int) bool { return i == 0 || strings.ContainsAny(d.gap(i), "\n\r") }

// gap is the source between token i-1 and token i.
func (d *Doc) gap(i int) string {
	from := int32(0)
	if i > 0 {
		from = d.Token(i - 1).End
	}
	to := int32(len(d.Source))
	if i < len(d.Tokens) {
		to = d.Token(i).Start
	}
	return d.Source[from:to]
}
