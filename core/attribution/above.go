package attribution

import (
	"visavis/core/entity"
	"visavis/core/text"
	"visavis/core/token"
)

// implied is the subject of a point in a list, told by the line above it: "The
// Prime Minister and the President: – discussed …".
func (r *reader) implied(c *clause) subject {
	p := r.doc.Sentences[r.doc.SentenceOf(c.From)].Paragraph
	if !r.doc.Paragraphs[p].Item {
		return subject{}
	}
	above := r.lineAbove(p)
	if above < 0 {
		return subject{}
	}
	line := r.doc.Paragraphs[above]
	m := r.cast.EndingAt(line.To - 2)
	if m == nil || r.verbBefore(m) {
		return subject{}
	}
	s := r.mentioned(&clause{Span: line.Span}, m, "listed-verb")
	s.source.Words, s.source.Plural = token.Span{}, true
	return subject{source: s.source, from: c.From, kind: entity.Group, plural: true, rule: "listed-verb"}
}

// opensPoint reports a verb that opens a point of a list, where it may stand in capitals:
// "The Ministers: 1. Agreed to …".
func (r *reader) opensPoint(c *clause, i int) bool {
	return i == c.From && r.doc.Paragraphs[r.doc.Sentences[r.doc.SentenceOf(i)].Paragraph].Item
}

// lineAbove is the paragraph that announces the list to which a point belongs,
// -1 for none.
func (r *reader) lineAbove(p int) int {
	for p--; p >= 0; p-- {
		line := r.doc.Paragraphs[p]
		switch {
		case line.Role == text.Boilerplate || line.Role == text.DateLine || line.Role == text.Byline:
		case r.norm(line.To-1) == ":":
			return p
		case !line.Item:
			return -1
		}
	}
	return -1
}

// pastBullet is where the words of a point begin.
func (r *reader) pastBullet(s token.Span) int {
	i := s.From
	if r.norm(i) == "(" && r.norm(i+2) == ")" || r.doc.Token(i).Kind == token.Number && (r.norm(i+1) == "." || r.norm(i+1) == ")") {
		i += 2 // "(ii)", "3."
	}
	for i < s.To && r.doc.Token(i).Kind == token.Punct && r.norm(i) != "$" && r.norm(i) != "€" && r.norm(i) != "£" {
		i++
	}
	return i
}
