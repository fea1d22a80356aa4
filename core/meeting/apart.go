package meeting

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// Some reports tell of several meetings of one leader, who met each of the others by
// himself: "held telephone conversations with President Ray and Chancellor Lee".

// severalTimes reports whether words of meeting tell of more than one: in the
// plural, or "separately".
func (f *finder) severalTimes(trigger token.Span) bool {
	return f.hasAny(lexicon.TalksSeveral, trigger) || f.set(lexicon.Separately, trigger.To) > 0 || f.hasAny(lexicon.Separately, trigger)
}

// caller is whom the sentence of an encounter names before it, who met the others; -1
// for nobody.
func (f *finder) caller(e *encounter) int {
	if before := f.before(slices.Clone(e.parties), e.trigger.From); len(before) == 1 {
		return before[0]
	}
	return -1
}

// hostOfSeveral is who met several, each by himself, as the headline or the first
// words of the body that tell of a meeting say; -1 for nobody.
func (f *finder) hostOfSeveral() int {
	for i := range f.encounters {
		e := &f.encounters[i]
		if e.planned || len(e.parties) == 0 {
			continue
		}
		if host := f.caller(e); e.apart && host >= 0 {
			return host
		}
		if e.order > 0 {
			return -1
		}
	}
	return -1
}

// metInTurn reports whether a person is one of those whom the host of several
// meetings met.
func (f *finder) metInTurn(p int, set []int) (token.Span, bool) {
	host := f.several
	if host < 0 || !slices.Contains(set, host) || !f.canMeet(p, host) {
		return token.Span{}, false
	}
	for i := range f.encounters {
		e := &f.encounters[i]
		alone := len(e.parties) == 1 && e.parties[0] == p
		if f.joinedBy(e, p, host) || alone && !e.planned {
			return e.trigger, true
		}
	}
	words, ok := f.voices.together[pairOf(p, host)]
	return words, ok
}
