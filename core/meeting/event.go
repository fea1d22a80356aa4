package meeting

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// isEvent reports whether words name a gathering: the noun that leads them is one, or
// they open with an event that the lexicon knows; and they name nobody.
func (f *finder) isEvent(s token.Span) bool {
	if m := f.cast.StartingAt(s.From); s.Empty() || m != nil && (m.Kind == entity.Name || m.Kind == entity.Office && !f.plural(m.To)) {
		return false // "during Ray's meeting with"
	}
	head := token.Span{From: s.From, To: f.headEnd(s)}
	if f.hasAny(lexicon.NoGathering, head) || f.hasAny(lexicon.Recent, head) || f.longAgo(head) || f.hasAny(lexicon.VisitWord, s) || f.namesSomebody(s) {
		return false
	}
	for i := head.From; i < head.To; i++ {
		if t, _, ok := lexicon.Terms().Longest(f.doc.Tokens, i); ok && t.Type == "event" {
			return true
		}
	}
	if f.hasAny(lexicon.TalkNoun, head) {
		return f.special(head) && head.Len() > 2 && !f.possessed(head) // not "the Chadian-Peruvian talks", "close consultations between Peru and Chad"
	}
	plain := head.Len() == 1 && s.Len() == 1
	return f.hasAny(lexicon.EventWord, head) && (f.special(s) && !plain || f.hasAny(lexicon.EventAlone, head))
}

// headEnd is where the noun that leads a phrase ends: before the first preposition or
// participle after it.
func (f *finder) headEnd(s token.Span) int {
	for i := s.From + 1; i < s.To; i++ {
		v := f.gram.VerbAt(i)
		if f.doc.Token(i-1).Case == token.Title && f.doc.Token(i+1).Case == token.Title {
			continue // "the Association of Southeast Asian Nations Summit"
		}
		if f.gram.Is(i, grammar.Preposition) && f.doc.Token(i).Case == token.Lower || v != nil && v.Head == i && f.doc.Token(i).Case == token.Lower {
			return i
		}
	}
	return s.To
}

// special reports whether words are more than a common noun: a name, a number, a row.
func (f *finder) special(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := f.doc.Token(i); t.Case != token.Lower || t.Kind == token.Number || f.set(lexicon.Ordinal, i) > 0 || f.set(lexicon.Recurring, i) > 0 {
			return true
		}
	}
	return false
}

// longAgo reports whether words date a gathering back: "the April 2002 summit".
func (f *finder) longAgo(s token.Span) bool {
	for _, t := range f.calendar.In(s) {
		if t.Past {
			return true
		}
	}
	return false
}

// possessed reports whether a gathering is somebody's: "the President's regular consultations".
func (f *finder) possessed(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.norm(i) == "'s" {
			return true
		}
	}
	return false
}

// namesSomebody reports whether a person is named in a span: "the trilateral meeting
// between Ray and Lee".
func (f *finder) namesSomebody(s token.Span) bool {
	for _, m := range f.cast.In(s) {
		if m.Kind == entity.Name {
			return true
		}
	}
	return false
}

// numbered reports whether a gathering is one of a row, or called by name: "the fifth
// summit of the three", "the annual dialogue", "the Leaders' Dialogue".
func (f *finder) numbered(s token.Span) bool {
	head := s.From
	for head < s.To && f.set(lexicon.EventWord, head) == 0 && f.norm(head) != "of" {
		head++
	}
	if head >= s.To || head == s.From || f.norm(head) == "of" {
		return false // "the Chairperson of the Commission"
	}
	ordinal := f.set(lexicon.Ordinal, s.From) > 0 || startsInDigit(f.norm(s.From)) || f.set(lexicon.Recurring, s.From) > 0
	own := s.Len() > 2 || f.doc.Token(head).Case == token.Title // not "the first meeting"
	return ordinal && own || f.doc.Token(head).Case == token.Title && f.doc.Token(s.From).Case == token.Title
}
