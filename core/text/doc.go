// Package text gives a source its geometry: paragraphs, sentences, quotations,
// headline, dateline, and what on a page is boilerplate.
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
	doc := &Doc{Source: source, Tokens: token.Scan(source)}
	lines := doc.lines()
	doc.Paragraphs = doc.paragraphs(lines)
	doc.assignRoles()
	doc.findDateline()
	doc.findQuotes()
	doc.findSentences()
	doc.findTurns()
	return doc
}

// Norm is the normal form of token i, empty outside the text.
func (d *Doc) Norm(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Norm
}

// Text is the source's own words in a span, from its first byte to its last.
func (d *Doc) Text(s token.Span) string {
	if s.Empty() {
		return ""
	}
	return d.Source[d.Tokens[s.From].Start:d.Tokens[s.To-1].End]
}

// HasWord tells a span with a word in it from marks and numbers alone.
func (d *Doc) HasWord(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Tokens[i].Kind == token.Word {
			return true
		}
	}
	return false
}

// SentenceOf is the index of the sentence that holds token i.
func (d *Doc) SentenceOf(i int) int { return int(d.sentenceAt[i]) }

// QuoteOf is the index of the quotation that holds token i, -1 where none does.
func (d *Doc) QuoteOf(i int) int { return int(d.quoteAt[i]) }

// Quoted reports whether token i stands inside quotation marks.
func (d *Doc) Quoted(i int) bool { return d.quoteAt[i] >= 0 }

// RoleOf is the role of the paragraph that holds the sentence.
func (d *Doc) RoleOf(sentence int) Role { return d.Paragraphs[d.Sentences[sentence].Paragraph].Role }

// glued reports whether no white space stands before token i.
func (d *Doc) glued(i int) bool {
	return i > 0 && i < len(d.Tokens) && d.Tokens[i].Start == d.Tokens[i-1].End
}

// gap is the source between token i-1 and token i.
func (d *Doc) gap(i int) string {
	from := int32(0)
	if i > 0 {
		from = d.Tokens[i-1].End
	}
	to := int32(len(d.Source))
	if i < len(d.Tokens) {
		to = d.Tokens[i].Start
	}
	return d.Source[from:to]
}
