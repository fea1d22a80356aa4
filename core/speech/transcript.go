package speech

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Who has the floor where nobody of the meeting has it.
const (
	narrator = -1 // the reporter tells
	outsider = -2 // somebody asks or speaks who was not at the meeting
)

// updateLabel follows the speakers of a transcript: a turn gives the floor to the
// one whom its label names, a paragraph of the narrator's takes it back.
func (r *reader) updateLabel(p int) {
	t := r.doc.TurnOf(p)
	if t < 0 {
		r.label = narrator
		return
	}
	turn := r.doc.Turns[t]
	if t != r.turn {
		r.turn = t
		r.label = r.floorOf(turn)
		return
	}
	if r.label != narrator && r.narrates(r.doc.Paragraphs[p]) {
		r.label = narrator
	}
}

// floorOf is whom a turn gives the floor. A question is nobody's of the meeting, nor
// is what somebody says whom the text does not have at it.
func (r *reader) floorOf(t text.Turn) int {
	switch t.Kind {
	case text.Asked:
		return outsider
	case text.Introduced:
		return r.introduced(t.Label)
	case text.Named:
		if !r.labelled {
			return r.label // a heading
		}
	}
	who, named := r.labelPerson(t.Label)
	switch {
	case who < 0 && r.label == narrator:
		return narrator
	case who < 0 && !named:
		return r.label // "Energy: …" among one's words is no label
	case who < 0:
		return outsider
	case r.label != narrator || r.meeting.Leads(who) || r.refer.Hears(who):
		return who
	}
	return narrator
}

// labelPerson is the person whom a label names, by name or else by office, and
// whether it names anybody at all.
func (r *reader) labelPerson(label token.Span) (who int, named bool) {
	who = -1
	for _, m := range r.cast.In(label) {
		if m.Kind == entity.Name {
			who = m.Person
		}
	}
	if who >= 0 {
		return who, true
	}
	for _, m := range r.cast.In(label) {
		if m.Kind != entity.Office {
			continue
		}
		if who := r.refer.Find(&m, r.context).One(); who >= 0 {
			return who, true
		}
		named = true
	}
	return -1, named
}

// introduced is who a sentence says is about to speak: the subject of its last verb
// ("Greeting the guest, President Ray said:").
func (r *reader) introduced(s token.Span) int {
	for i := s.To - 1; i > s.From; i-- {
		cue, _, ok := lexicon.CueAt(r.doc.Tokens, i)
		if !ok || cue.Form != lexicon.Past {
			continue
		}
		m := r.cast.EndingAt(i - 1)
		if m == nil {
			break
		}
		if who := r.refer.Find(m, r.context).One(); who >= 0 {
			return who
		}
		break
	}
	return narrator
}

// labelLines reports whether labels of a transcript stand on lines of their own: two
// leaders have some.
func (r *reader) labelLines() bool {
	first := -1
	for _, t := range r.doc.Turns {
		if t.Kind != text.Named {
			continue
		}
		who, _ := r.labelPerson(t.Label)
		if who < 0 || !r.meeting.Leads(who) {
			continue
		}
		if first >= 0 && who != first {
			return true
		}
		first = who
	}
	return false
}

// narrates reports whether the reporter speaks again in a paragraph: a leader is the
// subject of a verb in the third person.
func (r *reader) narrates(p text.Paragraph) bool {
	if r.set(lexicon.AfterTalks, p.From) > 0 {
		return true
	}
	for s := r.doc.SentenceOf(p.From); s <= r.doc.SentenceOf(p.To-1); s++ {
		for _, h := range r.voices(s).voices {
			if h.Word.Form == lexicon.Past && (len(h.speakers) > 0 || r.norm(p.To-1) == ":") && (h.Rule == "name-cue" || h.Rule == "office-cue" || h.Rule == "group-cue") && !r.firstPerson(r.doc.Sentences[s].Span) {
				return true
			}
		}
	}
	return false
}

// firstPerson reports whether somebody speaks of himself: "I", "we", "you", "our".
func (r *reader) firstPerson(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if lexicon.FirstPerson.HasID(r.doc.ID(i)) {
			return true
		}
	}
	return false
}

// transcribed files a sentence of a transcript for the one who has the floor,
// without label, salutation and stage directions.
func (r *reader) transcribed(s int) {
	span := r.doc.Sentences[s].Span
	if turn := r.doc.Turns[r.turn]; turn.Said.From > span.From {
		span.From = turn.Said.From
	}
	if span.From < span.To && r.norm(span.From) == "--" {
		span.From++ // the dash that opens what an introduction announced
	}
	span = r.withoutSalutation(r.withoutAsides(span))
	if span.Empty() || r.norm(span.From) == "(" || r.greeting(span) || r.givesWord(span) || r.onlyNames(span) {
		return
	}
	r.add(Statement{Speakers: r.refer.Just(r.label), Content: []token.Span{span}, Sentence: s, Rule: "transcript", OwnSide: true})
}

// withoutAsides leaves out the stage directions before and after the words.
func (r *reader) withoutAsides(s token.Span) token.Span {
	for _, aside := range r.doc.Asides {
		switch {
		case aside.From <= s.From && aside.To > s.From && aside.To <= s.To:
			s.From = aside.To
		case aside.From > s.From && aside.From < s.To && r.onlyMarks(token.Span{From: aside.To, To: s.To}):
			s.To = aside.From
		}
	}
	return s
}

func (r *reader) onlyMarks(s token.Span) bool { return s.Empty() || !r.doc.HasWord(s) }

// onlyNames reports what is left of a salutation, or the time of day: no word of
// it is in lower case.
func (r *reader) onlyNames(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := r.doc.Token(i); t.Kind == token.Word && (t.Case == token.Lower || t.Norm == "i") {
			return false
		}
	}
	return s.Len() <= 8
}

// givesWord reports a sentence that only hands the word over or takes it: "The
// floor is yours."
func (r *reader) givesWord(s token.Span) bool {
	n := r.set(lexicon.Floor, s.From)
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
			t := r.doc.Token(at)
			known := r.set(lexicon.Salutation, at) > 0 || r.cast.StartingAt(at) != nil || t.Kind == token.Punct
			address = address && (known || t.Case != token.Lower || r.cast.EndingAt(at) != nil)
		}
		if !address || r.set(lexicon.Salutation, s.From) == 0 && r.cast.StartingAt(s.From) == nil {
			return s
		}
		s.From = i + 1
		return r.withoutSalutation(s)
	}
	return s
}

// greeting reports a sentence that only greets: "Colleagues, good afternoon."
func (r *reader) greeting(s token.Span) bool {
	words, polite := 0, 0
	for i := s.From; i < s.To; {
		step, counted := 1, r.doc.Token(i).Kind == token.Word
		if m := r.cast.StartingAt(i); m != nil {
			step = m.To - i
		}
		if counted {
			words++
			if r.set(lexicon.Salutation, i) > 0 || step > 1 || r.cast.StartingAt(i) != nil || r.doc.Token(i).Case == token.Title && i > s.From {
				polite++
			}
		}
		i += step
	}
	return words == polite || words <= 5 && polite > 0 && !r.said.HoldsClause(s)
}
