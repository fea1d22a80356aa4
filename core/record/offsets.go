package record

import (
	"sort"
	"unicode/utf8"

	"visavis/core/text"
	"visavis/core/token"
)

// converter turns token spans into spans of the record. Bytes become code
// points here and nowhere else.
type converter struct {
	doc    *text.Doc
	within []int32 // the bytes of the source that begin no code point: few, in English
	kept   arena[Span]
}

func newConverter(doc *text.Doc) *converter {
	source := doc.Source
	c := &converter{doc: doc, within: make([]int32, 0, len(source)-utf8.RuneCountInString(source))}
	for i := 0; len(c.within) < cap(c.within); i++ {
		if !utf8.RuneStart(source[i]) {
			c.within = append(c.within, int32(i))
		}
	}
	return c
}

// point is how many code points stand before a byte that begins one, or ends the text.
func (c *converter) point(at int) int {
	return at - sort.Search(len(c.within), func(i int) bool { return int(c.within[i]) >= at })
}

// start is the first byte of a token, of the last one's successor the end of the text.
func (c *converter) start(i int) int {
	if i < len(c.doc.Tokens) {
		return int(c.doc.Tokens[i].Start)
	}
	return len(c.doc.Source)
}

// token is the token that holds a code point, or the one before it.
func (c *converter) token(point int) int {
	after := sort.Search(len(c.doc.Tokens), func(i int) bool { return c.point(c.start(i)) > point })
	return max(0, after-1)
}

// stretch is a span of so many bytes.
func (c *converter) stretch(from, to int) Span {
	return Span{Start: c.point(from), End: c.point(to), Text: c.doc.Source[from:to]}
}

// span is the record's form of a token span.
func (c *converter) span(s token.Span) Span {
	from := c.start(s.From)
	return c.stretch(from, from+len(c.doc.Text(s)))
}

// optional is the same, nil for an empty span.
func (c *converter) optional(s token.Span) *Span {
	if s.Empty() {
		return nil
	}
	kept := c.kept.take(1)
	kept[0] = c.span(s)
	return &kept[0]
}

func (c *converter) spans(list []token.Span) []Span {
	spans := c.kept.take(len(list))
	for i, s := range list {
		spans[i] = c.span(s)
	}
	return spans
}

// arena cuts small lists out of larger ones: one allocation serves many.
type arena[T any] struct{ free []T }

// atOnce is how many items an arena makes room for.
const atOnce = 32

// take gives a list of n items that cannot grow into the next one.
func (a *arena[T]) take(n int) []T {
	if n > len(a.free) || a.free == nil {
		a.free = make([]T, max(n, atOnce))
	}
	list := a.free[:n:n]
	a.free = a.free[n:]
	return list
}
