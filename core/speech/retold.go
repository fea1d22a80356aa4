package speech

import (
	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/token"
)

// retold files what others say in the quoted words of an office or a spokesman: “They
// reaffirmed their ties,” the press service said. It reports whether there was any.
func (r *reader) retold(s int) bool {
	if r.firstPerson(r.doc.Sentences[s].Span) {
		return false
	}
	heard := r.hear(s, r.said.Quoted[s])
	told := false
	for _, v := range heard.voices {
		told = told || len(v.speakers) > 0 && v.Rule != "plain-verb" && !v.Source.Named(entity.Side)
	}
	if !told {
		return false
	}
	r.context = heard.context
	r.share(s, heard.voices)
	r.noteSubject(s, heard)
	r.lastAt, r.last, r.through = s, nil, true
	return true
}

// throughOffice reports whether a quoted sentence is told by an office or a spokesman,
// whose attribution stands after it in the same paragraph or in the sentence before.
func (r *reader) throughOffice(s int) bool {
	next := int(r.nextSaid[s+1])
	if next < len(r.doc.Sentences) && r.doc.Sentences[next].Paragraph == r.doc.Sentences[s].Paragraph {
		first := r.said.Sentences[next][0]
		return first.Side == attribution.Around && first.Source.Relay && !first.Source.Named(entity.Name)
	}
	return r.through && r.lastAt >= s-1
}

// quotedWhole reports whether all of a content stands in quotation marks.
func (r *reader) quotedWhole(content []token.Span) bool {
	for _, c := range content {
		for i := c.From; i < c.To; i++ {
			if r.doc.Token(i).Kind == token.Word && !r.doc.Quoted(i) {
				return false
			}
		}
	}
	return len(content) > 0
}
