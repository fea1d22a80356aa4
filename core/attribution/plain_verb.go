package attribution

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// plainVerb: Minister Ray manifested her country's interest in …. What a leader
// did by a verb that the lexicon does not hold is taken for telling, unless it is
// one of the things that leaders do with hands and feet.
func (r *reader) plainVerb(c *clause, i int) (Attribution, bool) {
	if !r.pastVerb(i) || r.longAgo(c, i) {
		return Attribution{}, false
	}
	s := r.subjectOf(c, i)
	if len(c.found) > 0 && !r.goesOnPlainly(s, i) || r.datedBehind(c, s, i) {
		return Attribution{}, false
	}
	if !s.found() || s.source.Kind == Outsider || s.shared && len(c.found) == 0 || s.kind == entity.Side || s.rule == "aside" && r.holdsVerb(s.source.Words.To, i) || s.rule == "talks-cue" || len(c.found) == 0 && r.holdsVerb(c.From, s.from) {
		return Attribution{}, false
	}
	end := i + 1
	for r.set(lexicon.SmallWord, end) > 0 && end < min(i+3, c.To-2) && r.norm(end) != "by" && r.norm(end) != "from" {
		end++
	}
	if c.To-end < 3 || r.opensDay(end) || r.gram.Is(end, grammar.Subordinator|grammar.Preposition) || r.norm(end) == "," {
		return Attribution{}, false
	}
	span := token.Span{From: i, To: end}
	word := lexicon.Cue{Base: r.norm(i), Class: "do", Act: "assess", Form: lexicon.Past}
	return Attribution{Cue: span, Word: word, Source: s.source, Zone: token.Span{From: s.from, To: r.skipThat(end)}}, true
}

// goesOnPlainly reports a second verb that can only be the speaker's: "… and shared
// her frustration", "…; the President decried …".
func (r *reader) goesOnPlainly(s subject, i int) bool {
	if !s.shared {
		return r.norm(s.from-1) == ";" || r.norm(s.from-1) == "while"
	}
	switch r.norm(i + 1) {
	case "his", "her", "their":
		return r.norm(i-1) == "and" || r.norm(i-1) == ","
	}
	return false
}

// pastVerb reports a word that can be a verb in the past and does not tell of an
// action of hands and feet.
func (r *reader) pastVerb(i int) bool {
	t := r.doc.Token(i)
	if t.Case != token.Lower || !(strings.HasSuffix(t.Norm, "ed") && len(t.Norm) > 4 || r.set(lexicon.IrregularPast, i) > 0) || r.set(lexicon.ActionVerb, i) > 0 {
		return false
	}
	if _, _, encounter := lexicon.EncounterAt(r.doc.Tokens, i); encounter {
		return false
	}
	v := r.gram.VerbAt(i)
	return v == nil || !v.Passive && !v.Perfect && !v.Negated
}

// holdsVerb reports whether a finite verb begins between two tokens: an opening phrase
// has none.
func (r *reader) holdsVerb(from, to int) bool {
	for v := range r.gram.VerbsIn(token.Span{From: from, To: to}) {
		if v.Finite {
			return true
		}
	}
	return false
}
