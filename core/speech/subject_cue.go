package speech

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// subjectCue: Xi said that …; the two sides agreed to …; … and stressed ….
func (r *reader) subjectCue(c *clause, i int) (head, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form == lexicon.Participle || cue.Form == lexicon.Phrase || r.doc.Token(i).Case != token.Lower {
		return head{}, false
	}
	span := token.Span{From: i, To: r.cueEnd(i, n)}
	subject := r.subjectOf(c, i)
	if subject.kind == entity.Side && !subject.asSide && r.narrated(i) {
		r.reject(span, "narration")
		return head{}, false
	}
	if len(subject.speakers) == 0 {
		if subject.reason != "" && cue.Form != lexicon.Base {
			r.reject(span, subject.reason)
		}
		return head{}, false
	}
	if r.negated(i) || r.met(c, i, span.To) || cue.Base == "call on" && !r.asksTo(span.To, c.To) {
		return head{}, false
	}
	if cue.Form == lexicon.Base && (!subject.plural || subject.shared && !r.goesOnInPresent(c)) || r.nestedIn(c, subject, cue) || !r.verbal(cue, i, subject) {
		return head{}, false
	}
	h := head{cue: span, word: cue, source: subject.span, speakers: subject.speakers, rule: subject.rule, shared: subject.shared}
	h.zone = token.Span{From: subject.from, To: r.skipAddressee(c, cue, r.skipTime(span.To, i+n))}
	if aside := "parenthetical-" + h.rule; Rules[aside] > 0 && r.parenthetical(c, h) {
		h.side, h.rule = around, aside
	} else if cue.Class == "clause" && !r.takesClause(h.zone.To, c.To) {
		return head{}, false
	}
	if h.side == right && r.doc.Norm(h.zone.To) == "" {
		return head{}, false
	}
	return h, true
}

// asksTo tells "called on them to act" from a call paid: "called on the Prime
// Minister".
func (r *reader) asksTo(from, end int) bool {
	for i := from; i < end; i++ {
		switch r.norm(i) {
		case "to", "for", "not":
			return true
		}
	}
	return false
}

// goesOnInPresent tells a head in the present of many, which a further verb can
// follow: "the leaders underline X and condemn Y".
func (r *reader) goesOnInPresent(c *clause) bool {
	last := c.last()
	return last != nil && last.word.Form == lexicon.Base && len(last.speakers) > 1
}

// cueEnd leaves "on" to the day behind it: "agreed on Friday to …".
func (r *reader) cueEnd(i, n int) int {
	if n > 1 && r.norm(i+n-1) == "on" && r.opensDay(i+n) {
		return i + n - 1
	}
	return i + n
}

func (r *reader) opensDay(i int) bool {
	_, day := lexicon.UnitOf("weekday", r.norm(i))
	_, month := lexicon.UnitOf("month", r.norm(i))
	return (day || month) && len(r.norm(i)) > 3
}

// skipTime goes over the day that cueEnd left, and the "to" behind it.
func (r *reader) skipTime(end, full int) int {
	if end == full {
		return end
	}
	for i := full; i < full+4; i++ {
		if n := r.norm(i); n == "to" || n == "that" {
			return i + 1
		}
	}
	return full
}

// narrated tells a sentence that stands behind one of the reporter's own in the
// same paragraph: what countries did there is history.
func (r *reader) narrated(i int) bool {
	s := r.doc.SentenceOf(i)
	return s > 0 && r.doc.Sentences[s-1].Paragraph == r.doc.Sentences[s].Paragraph && r.lastAt != s-1 && s-1 != r.meeting.Sentence
}

// negated tells "did not say", "had not asked": nothing is reported.
func (r *reader) negated(i int) bool {
	return (r.norm(i-1) == "not" || r.norm(i-1) == "never") && (r.norm(i-2) == "did" || r.norm(i-2) == "had" || r.norm(i-2) == "has" || r.norm(i-2) == "does" || r.norm(i-2) == "have")
}

// met tells the verb of the meeting itself: "welcomed President Seitkali to the
// White House".
func (r *reader) met(c *clause, i, end int) bool {
	m := r.cast.StartingAt(end)
	if (r.norm(i) == "welcomed" || r.norm(i) == "received" || r.norm(i) == "welcomes" || r.norm(i) == "receives") && m != nil && m.Kind != entity.Side && r.norm(m.To) == "to" {
		return true // "welcomed His Excellency to the Kingdom"
	}
	if r.doc.SentenceOf(i) != r.meeting.Sentence {
		return false
	}
	_, n, encounter := lexicon.EncounterAt(r.doc.Tokens, i)
	if encounter && n >= end-i && (n > 1 || end-i > 1) {
		return true // "spoke on the telephone", "held talks on Thursday with"
	}
	return encounter && m != nil && m.Kind == entity.Name && r.norm(m.To) != "'s"
}

// verbal keeps a country's own stance out of the cues: in "China supports …"
// the verb is part of what is said.
func (r *reader) verbal(cue lexicon.Cue, i int, s subject) bool {
	present := cue.Form == lexicon.Present || cue.Form == lexicon.Base
	if s.kind == entity.Side && present && !s.asSide {
		return cue.Base == "say" || cue.Base == "propose"
	}
	return true
}

// nestedIn tells a clause inside what the head before it says: no comma, "and"
// or semicolon parts them, or the verb is not in the tense of telling.
func (r *reader) nestedIn(c *clause, s subject, cue lexicon.Cue) bool {
	last := c.last()
	if last == nil || last.side != right || last.lead && r.commaBetween(last.zone.To, s.from) {
		return false
	}
	if s.shared {
		return last.word.Form == lexicon.Past && cue.Form == lexicon.Present
	}
	if last.word.Form == lexicon.Past && cue.Form == lexicon.Present && s.kind != entity.Name {
		return true
	}
	if s.kind == entity.Side && !s.asSide && r.norm(s.from-1) != ";" {
		return true // "said Russia's partner …, and Moscow respected it"
	}
	return !r.parted(s.from, cue)
}

func (r *reader) commaBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.norm(i) == "," {
			return true
		}
	}
	return false
}

func takesClauseAlways(cue lexicon.Cue) bool {
	return (cue.Class == "say" || cue.Class == "clause") && cue.Form == lexicon.Past
}

// parted tells whether a clause of its own begins at token i.
func (r *reader) parted(i int, cue lexicon.Cue) bool {
	switch r.norm(i - 1) {
	case ";", ":", "--", "whereupon":
		return true
	case "and", "but", "while", "whereas", "though", "although", "then":
		return true
	case ",":
		return true
	case "which", "whom", "as":
		return true
	case "after", "because", "since":
		return takesClauseAlways(cue) // "… after President Ray pointed out that …"
	}
	return r.doc.Token(i-1).Kind == token.Quote
}
