package outcome

import (
	"strings"

	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/speech"
	"visavis/core/token"
)

// conditional reports whether a clause only wishes or supposes, or denies.
func (f *finder) conditional(st *speech.Statement, s token.Span) bool {
	if f.anywhere(lexicon.Condition, s) >= 0 || f.anywhere(lexicon.Condition, st.Cue) >= 0 {
		return true
	}
	for v := range f.g.VerbsIn(s) {
		switch kind := f.g.ClauseOf(v.Head).Kind; {
		case kind == grammar.RelativeClause:
		case v.Modal == "should" && joint(st) && strings.HasPrefix(st.CueWord.Base, "agree"): // both have agreed that it should
		case lexicon.WishingModal.Has(v.Modal):
			return !lemmaOf(v, lexicon.CallingLemma)
		case unreal(v) && v == f.verb(s):
			return true
		}
	}
	return f.g.Is(s.From, grammar.Negator)
}

// concrete tells a step from an intention: something is founded, begun or
// counted.
func (f *finder) concrete(s token.Span) bool {
	switch {
	case f.founded(s):
		return true
	case f.asserts(s), f.set(lexicon.StayingVerb, s.From) > 0, f.past(s):
		return false
	case f.set(lexicon.MeasuredVerb, s.From) > 0:
		return f.amount(s) || f.due(s) != "" // "raise their cooperation" is none
	}
	head := f.opening(s)
	return f.anywhere(lexicon.FoundingVerb, head) >= 0 ||
		f.anywhere(lexicon.FoundingNoun, head) >= 0 && !f.general(s) || f.due(s) != "" && f.amount(s)
}

// opening is what a clause opens with: its verb and the object of it, or its
// first noun phrases.
func (f *finder) opening(s token.Span) token.Span {
	to := f.g.NounPhraseAt(s.From).To
	for f.norm(to) == "of" && f.g.NounPhraseAt(to+1).To > to {
		to = f.g.NounPhraseAt(to + 1).To
	}
	if v := f.firstVerb(s); v != nil {
		c := f.g.ClauseOf(v.Head)
		to = max(v.To, c.Object.To)
	}
	return token.Span{From: s.From, To: min(s.To, max(to, s.From+1))}
}

// past reports whether a clause tells a time that lies behind.
func (f *finder) past(s token.Span) bool {
	for _, t := range f.calendar.In(s) {
		kind := f.g.ClauseOf(t.From).Kind
		if f.behind(t) && kind != grammar.RelativeClause && kind != grammar.ParticipleClause {
			return true
		}
	}
	return false
}

// founded reports whether a clause tells a step in the passive: "that a helpline
// would be set up", "that a committee be established".
func (f *finder) founded(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if v.Passive && v.From > s.From && (v.Tense == grammar.Future || v.Modal == "should" || f.norm(v.From) == "be") && f.set(lexicon.Founded, v.Head) > 0 {
			return true
		}
	}
	return false
}

// asserts reports whether a clause states how things are: "dialogue is the only
// way out".
func (f *finder) asserts(s token.Span) bool {
	v := f.verb(s)
	return v != nil && v.From > s.From && v.Finite && (v.Modal == "must" || lemmaOf(v, lexicon.StatingVerb))
}

// general reports whether a clause opens with an intention: deepen, strengthen,
// promote.
func (f *finder) general(s token.Span) bool {
	return f.anywhere(lexicon.GeneralStep, f.opening(s)) >= 0
}

// money reports whether a span names a sum.
func (f *finder) money(s token.Span) bool { return f.anywhere(lexicon.Sum, s) >= 0 }

// amount reports whether a span has a number of money, things or people that is
// no year, no ordinal, no length of time and no "two sides".
func (f *finder) amount(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.g.Is(i, grammar.Numeral) && !f.g.Is(i+1, grammar.Unit) && !f.partOfTime(i) && f.set(lexicon.BothOfThem, i+1) == 0 && f.norm(i) != "one" && !(f.norm(i) == "two" && f.norm(i-1) == "the") {
			return true
		}
	}
	return false
}

// lasts reports whether a span tells how long: "for another two years".
func (f *finder) lasts(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.norm(i) == "for" && f.g.Is(f.g.NounPhraseAt(i+1).To-1, grammar.Unit) {
			return true
		}
	}
	return false
}

func (f *finder) partOfTime(i int) bool {
	for _, t := range f.calendar.In(f.doc.Sentences[f.doc.SentenceOf(i)].Span) {
		if t.Has(i) {
			return true
		}
	}
	return false
}
