package meeting

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// visitIn is a visit that is under way: of a named kind, or to a country or city that
// is told with it: "official visit to India", "working trip", "visit to our country".
func (f *finder) visitIn(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		if visit := f.visitAt(i, s); !visit.Empty() {
			return visit
		}
	}
	return token.Span{}
}

// visitAt is the visit whose noun is token i, with the words that tell its kind and
// where it leads; empty where the words name none that is under way.
func (f *finder) visitAt(i int, s token.Span) token.Span {
	if f.set(lexicon.VisitWord, i) == 0 || f.doc.Quoted(i) || f.notYet(i) || f.set(lexicon.Recent, i-1) > 0 {
		return token.Span{}
	}
	from, to := i, f.visitEnd(i+1, s.To)
	for from > s.From && f.tellsKind(from-1) {
		from--
	}
	if from < i && f.set(lexicon.Recent, from-1) > 0 || from == i && to == i+1 {
		return token.Span{}
	}
	for from+1 < i && f.set(lexicon.VisitCount, from) > 0 {
		from++ // "first official visit"
	}
	if from+1 == i && f.set(lexicon.VisitCount, from) > 0 && to > i+1 {
		from++ // "first visit to Peru"
	}
	return token.Span{From: from, To: to}
}

// tellsKind reports whether a word before a visit says what visit it is: "state",
// "four-day", "European".
func (f *finder) tellsKind(i int) bool {
	if f.set(lexicon.VisitKind, i) > 0 || f.set(lexicon.VisitCount, i) > 0 || strings.HasSuffix(f.norm(i), "-day") {
		return true
	}
	return f.doc.Token(i).Case == token.Title && f.set(lexicon.VisitCount, i-1) > 0 // "first European tour"
}

// visitUnderWay is the visit that a sentence further down says somebody is on: "who is
// here on a four-day visit", "during his state visit", "at the start of a two-day visit".
func (f *finder) visitUnderWay(m *Meeting) token.Span {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if visit := f.visitAt(i, sentence.Span); !visit.Empty() && f.hasAny(lexicon.VisitKind, visit) && f.underWay(visit.From, i) && !f.another(m, i) && !f.hasAny(lexicon.LookingBack, token.Span{From: sentence.From, To: i}) {
				return visit
			}
		}
	}
	return token.Span{}
}

// another reports whether the clause at a token is of people who did not meet.
func (f *finder) another(m *Meeting, i int) bool {
	c := f.gram.ClauseOf(i)
	others := false
	for _, mention := range f.cast.In(c.Subject.Span) {
		if mention.Kind == entity.Name {
			if m.Leads(mention.Person) {
				return false
			}
			others = true
		}
	}
	return others
}

// underWay reports whether what leads to a visit tells that it is being made: "on a",
// "during his", "during the President's", "in the country for a", "is paying a". Token
// noun is the visit's own word.
func (f *finder) underWay(visit, noun int) bool {
	at := visit - 1
	for f.set(lexicon.VisitCount, at) > 0 {
		at-- // "on her first European tour"
	}
	if f.norm(at) == "'s" {
		return f.norm(f.phraseStart(noun)-1) == "during"
	}
	switch f.norm(at) {
	case "a", "an":
		v := f.gram.VerbAt(at - 1)
		return f.set(lexicon.VisitLead, at-1) > 0 && f.norm(at-1) != "of" || f.norm(at-1) == "for" || v != nil && lexicon.PayingVerb.Has(v.Lemma) && !f.verbNotYet(v)
	}
	return f.gram.Is(at, grammar.Possessive) && f.set(lexicon.VisitLead, at-1) > 0
}

// visitEnd is where the country or city visited ends that stands at token at after
// "to"; at itself where none does.
func (f *finder) visitEnd(at, end int) int {
	if f.norm(at) != "to" || at+1 >= end {
		return at
	}
	to := at + 1
	if f.norm(to) == "the" || f.gram.Is(to, grammar.Possessive) {
		to++
	}
	if _, n, ok := lexicon.Countries().Longest(f.doc.Tokens, to); ok {
		return to + n
	}
	if _, n, ok := lexicon.Places().Longest(f.doc.Tokens, to); ok {
		return to + n
	}
	if own := f.set(lexicon.OwnLand, to); own > 0 && to > at+1 {
		return to + own // "to our country", "to the Kingdom"
	}
	return at
}
