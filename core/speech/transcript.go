package speech

import (
	"visavis/core/entity"
	"visavis/core/text"
	"visavis/core/token"
)

// updateLabel follows the speakers of a transcript: a paragraph that opens with
// a name and a colon gives the floor, one of the narrator's takes it back.
func (r *reader) updateLabel(p int) {
	paragraph := r.doc.Paragraphs[p]
	m := r.labelOf(p)
	if m == nil && r.labelled {
		m = r.labelLine(p)
	}
	if m != nil {
		r.label = m.Person
		return
	}
	if r.label >= 0 && (r.narrates(paragraph) || r.asks(paragraph)) {
		r.label = -1
	}
}

// asks tells a reporter's turn: "Q Mr. President, will you visit Hiroshima?"
func (r *reader) asks(p text.Paragraph) bool {
	n := r.norm(p.From)
	return (n == "q" || n == "question") && p.Len() > 3
}

// labelOf is the speaker's label that opens a paragraph, nil for none.
func (r *reader) labelOf(p int) *entity.Mention {
	paragraph := r.doc.Paragraphs[p]
	for i := paragraph.From; i < min(paragraph.From+24, paragraph.To); i++ {
		m := r.cast.EndingAt(i)
		if m == nil || m.Kind != entity.Name || m.From > paragraph.From+1 {
			continue
		}
		if at := r.labelEnd(m.To, paragraph); at > 0 && (r.meeting.Leads(m.Person) || r.refer.Find(m, r.context).Heard || r.label >= 0) && at < paragraph.To {
			return m
		}
	}
	return nil
}

// labelLine is the leader whose title and name fill a paragraph, as a label above
// his words; nil for none.
func (r *reader) labelLine(p int) *entity.Mention {
	paragraph := r.doc.Paragraphs[p]
	m := r.cast.EndingAt(paragraph.To - 1)
	if paragraph.Role != text.Body || m == nil || m.Kind != entity.Name || m.From > paragraph.From+1 || !r.meeting.Leads(m.Person) {
		return nil
	}
	return m
}

// labelLines tells a transcript whose labels stand on lines of their own: two
// leaders have some.
func (r *reader) labelLines() bool {
	first := -1
	for p := range r.doc.Paragraphs {
		m := r.labelLine(p)
		if m == nil {
			continue
		}
		if first >= 0 && m.Person != first {
			return true
		}
		first = m.Person
	}
	return false
}

// labelEnd is where a label ends, behind its colon and a bracket like
// "(retranslated)"; 0 where there is none.
func (r *reader) labelEnd(at int, in text.Paragraph) int {
	if r.norm(at) == "(" {
		for at < in.To && r.norm(at) != ")" {
			at++
		}
		at++
	}
	if r.norm(at) == ":" {
		return at + 1
	}
	return 0
}

// narrates tells a paragraph in which the reporter speaks again: stars, or a
// leader named as a subject of the third person.
func (r *reader) narrates(p text.Paragraph) bool {
	first := r.doc.Tokens[p.From]
	if first.Norm == "*" || first.Norm == "<" || r.set("after-talks", p.From) > 0 {
		return true
	}
	for s := r.doc.SentenceOf(p.From); s <= r.doc.SentenceOf(p.To-1); s++ {
		for _, h := range r.voices(s).voices {
			if h.Word.Form == 0 && (len(h.speakers) > 0 || r.norm(p.To-1) == ":") && (h.Rule == "name-cue" || h.Rule == "office-cue" || h.Rule == "group-cue") && !r.firstPerson(r.doc.Sentences[s].Span) {
				return true
			}
		}
	}
	return false
}

// firstPerson tells whether somebody speaks of himself: "I", "we", "you", "our".
func (r *reader) firstPerson(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch r.norm(i) {
		case "i", "we", "our", "us", "my", "you", "your", "me":
			return true
		}
	}
	return false
}

// transcribed files a sentence of a transcript for the one who has the floor,
// without label, salutation and stage directions.
func (r *reader) transcribed(s, order int) {
	span := r.doc.Sentences[s].Span
	paragraph := r.doc.Sentences[s].Paragraph
	if order == 0 {
		if m := r.labelOf(paragraph); m != nil {
			span.From = r.labelEnd(m.To, r.doc.Paragraphs[paragraph])
		}
	}
	span = r.withoutSalutation(span)
	if span.Empty() || r.norm(span.From) == "(" || r.greeting(span) || r.givesWord(span) || r.onlyNames(span) {
		return
	}
	r.add(Statement{Speakers: []int{r.label}, Content: []token.Span{span}, Sentence: s, Rule: "transcript", OwnSide: true})
}

// onlyNames tells what is left of a salutation, or the time of day: no word of
// it is in lower case.
func (r *reader) onlyNames(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := r.doc.Tokens[i]; t.Kind == token.Word && (t.Case == token.Lower || t.Norm == "i") {
			return false
		}
	}
	return s.Len() <= 8
}

// givesWord tells a sentence that only hands the word over or takes it: "The
// floor is yours."
func (r *reader) givesWord(s token.Span) bool {
	n := r.set("floor", s.From)
	return n > 0 && s.From+n >= s.To-1
}

// withoutSalutation leaves out "Mr President, dear friend," before the words.
func (r *reader) withoutSalutation(s token.Span) token.Span {
	for i := s.From; i < min(s.From+8, s.To); i++ {
		if r.norm(i) != "," {
			continue
		}
		address := true
		for at := s.From; at < i; at++ {
			t := r.doc.Tokens[at]
			known := r.set("salutation", at) > 0 || r.cast.StartingAt(at) != nil || t.Kind == token.Punct
			address = address && (known || t.Case != token.Lower || r.cast.EndingAt(at) != nil)
		}
		if !address || r.set("salutation", s.From) == 0 && r.cast.StartingAt(s.From) == nil {
			return s
		}
		s.From = i + 1
		return r.withoutSalutation(s)
	}
	return s
}

// greeting tells a sentence that only greets: "Colleagues, good afternoon."
func (r *reader) greeting(s token.Span) bool {
	words, polite := 0, 0
	for i := s.From; i < s.To; {
		step, counted := 1, r.doc.Tokens[i].Kind == token.Word
		if m := r.cast.StartingAt(i); m != nil {
			step = m.To - i
		}
		if counted {
			words++
			if r.set("salutation", i) > 0 || step > 1 || r.cast.StartingAt(i) != nil || r.doc.Tokens[i].Case == token.Title && i > s.From {
				polite++
			}
		}
		i += step
	}
	return words == polite || words <= 5 && polite > 0 && !r.said.HoldsClause(s)
}
