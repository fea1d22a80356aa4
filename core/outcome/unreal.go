package outcome

import (
	"visavis/core/date"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// unreal reports whether a verb tells of what did not happen: "was never signed",
// "would have been signed", "could have signed".
func unreal(v *grammar.VerbGroup) bool {
	return v.Negated || v.Perfect && v.Modal != "" && v.Modal != "will"
}

// signedBefore reports whether a verb of signing tells of an earlier time than that of
// the meeting: "was signed in 1997", "signed a treaty 30 years ago". Only a time of its
// own clause counts: a protocol to a treaty signed in 1997 may be of today.
func (f *finder) signedBefore(verb int, s token.Span) bool {
	clause := f.g.ClauseOf(verb)
	for _, t := range f.calendar.In(s) {
		if c := f.g.ClauseOf(t.From); c != clause && !(clause.Has(t.From) && clause.Core.From == c.Core.From) {
			continue
		}
		if f.yearsAgo(t) || f.formerYear(t) {
			return true
		}
	}
	return false
}

// yearsAgo reports whether a time is counted back in years: "30 years ago".
func (f *finder) yearsAgo(t date.Found) bool {
	for i := t.From; i < t.To+1; i++ {
		if lexicon.LongUnit.Has(f.norm(i)) && f.norm(i+1) == "ago" {
			return true
		}
	}
	return false
}

// formerYear reports whether a time behind a preposition lies in a year before that of
// the meeting: "in 1997", "in May 1997"; not "the 1997 treaty", "the treaty of 1997".
func (f *finder) formerYear(t date.Found) bool {
	now := f.meeting.Date
	if now == "" {
		now = f.calendar.Published
	}
	if len(now) < 4 || len(t.Value) < 4 || t.Type != date.Date || t.Value[0] != '1' && t.Value[0] != '2' || t.Value[:4] >= now[:4] {
		return false
	}
	return f.set(lexicon.SignedWhen, t.From) > 0 || f.set(lexicon.SignedWhen, t.From-1) > 0
}

// undone reports whether a sentence takes back what stands before it: "… but it was
// postponed", "…, but they did not".
func (f *finder) undone(s text.Sentence) bool {
	for at := s.From; at < s.To; at++ {
		if f.norm(at) != "but" {
			continue
		}
		rest := token.Span{From: at, To: s.To}
		if v := f.firstVerb(rest); v != nil && f.tells(v, lexicon.CancellingVerb) {
			return true
		}
		return f.didNot(rest)
	}
	return false
}

// didNot reports whether a span ends in "did not" with the verb left out.
func (f *finder) didNot(s token.Span) bool {
	last := f.trim(s).To - 1
	return f.norm(last) == "not" || f.norm(last) == "n't" || f.norm(last) == "didn't"
}

// cancelled reports whether the signing that a span names did not take place, or is only
// wished for: "the signing of the treaty was called off", "postponed the signing of".
func (f *finder) cancelled(noun token.Span) bool {
	if f.set(lexicon.OnlyPlanned, noun.From-1) > 0 {
		return true // "the planned signing of"
	}
	v := &f.g.ClauseOf(noun.From).Verb
	return !v.Span.Empty() && (unreal(v) || f.tells(v, lexicon.CancellingVerb))
}
