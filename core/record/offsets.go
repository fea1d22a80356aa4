package record

import (
	"unicode/utf8"

	"visavis/core/text"
	"visavis/core/token"
)

// converter turns token spans into spans of the record. Bytes become code
// points here and nowhere else.
type converter struct {
	doc    *text.Doc
	points []int32 // code points before each token's first byte, and before the end
}

func newConverter(doc *text.Doc) *converter {
	c := &converter{doc: doc, points: make([]int32, len(doc.Tokens)+1)}
	at, count := int32(0), 0
	for i := range doc.Tokens {
		start := doc.Tokens[i].Start
		count += utf8.RuneCountInString(doc.Source[at:start])
		c.points[i], at = int32(count), start
	}
	c.points[len(doc.Tokens)] = int32(count + utf8.RuneCountInString(doc.Source[at:]))
	return c
}

// span is the record's form of a token span.
func (c *converter) span(s token.Span) Span {
	words := c.doc.Text(s)
	start := int(c.points[s.From])
	return Span{Start: start, End: start + utf8.RuneCountInString(words), Text: words}
}

// optional is the same, nil for an empty span.
func (c *converter) optional(s token.Span) *Span {
	if s.Empty() {
		return nil
	}
	span := c.span(s)
	return &span
}

func (c *converter) spans(list []token.Span) []Span {
	spans := make([]Span, 0, len(list))
	for _, s := range list {
		spans = append(spans, c.span(s))
	}
	return spans
}
