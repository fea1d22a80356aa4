package meeting

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/text"
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
		if host := f.caller(e); host >= 0 && (e.apart || f.headedSeveral()) {
			return host
		}
		if e.order > 0 {
			return -1
		}
	}
	return -1
}

// headedSeveral reports whether a headline calls somebody's meetings several and leaves
// open with whom they were: "The President's meetings in New York".
func (f *finder) headedSeveral() bool {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Headline {
			continue
		}
		for i := sentence.From + 1; i < sentence.To; i++ {
			owned := f.norm(i-1) == "'s" || f.set(lexicon.Possessive, i-1) > 0
			if f.set(lexicon.TalksSeveral, i) > 0 && owned && f.set(lexicon.PartyLead, i+1) == 0 {
				return true
			}
		}
	}
	return false
}

// metInTurn reports whether a person is one of those whom the host of several
// meetings met.
func (f *finder) metInTurn(p int, set []int) (token.Span, bool) {
	host := f.several
	if _, low := f.ranks(p, 5, 5); host < 0 || low || !slices.Contains(set, host) || !f.canMeet(p, host) {
		return token.Span{}, false // an under-secretary whom the host called, too, reported to him
	}
	for _, i := range f.encountersOf(p) {
		e := &f.encounters[i]
		alone := len(e.parties) == 1 && e.parties[0] == p
		if f.joinedBy(e, p, host) || alone && !e.planned {
			return e.trigger, true
		}
	}
	words, ok := f.voices.together[pairOf(p, host)]
	return words, ok
}

// gatherings are the meetings of which a text that tells of several sides' tells by a
// verb, each of leaders of more than one side.
func (f *finder) gatherings(m *Meeting) []Gathering {
	var all []Gathering
	if f.several < 0 || len(m.Sides) < 3 {
		return nil // "met Ray; he also met Lund" of one country: "the two sides" are all three
	}
	for i := range f.encounters {
		e := &f.encounters[i]
		if e.order == 0 || e.planned || !e.how.Verb || !m.Joint(e.parties) {
			continue
		}
		all = append(all, Gathering{f.doc.Sentences[e.sentence].From, slices.DeleteFunc(slices.Clone(e.parties), func(p int) bool { return !m.Leads(p) })})
	}
	return all
}
