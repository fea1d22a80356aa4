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
	points []int // code points before each token's first byte, and before the end
}

func newConverter(doc *text.Doc) *converter {
	c := &converter{doc: doc, points: make([]int, len(doc.Tokens)+1)}
	at, count := 0, 0
	for i, t := range doc.Tokens {
		count += utf8.RuneCountInString(doc.Source[at:t.Start])
		c.points[i], at = count, int(t.Start)
	}
	c.points[len(doc.Tokens)] = count + utf8.RuneCountInString(doc.Source[at:])
	return c
}

// span is the record's form of a token span.
func (c *converter) span(s token.Span) Span {
	words := c.doc.Text(s)
	start := c.points[s.From]
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
