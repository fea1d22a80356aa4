package meeting

import (
	"slices"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// The evidence that decides who met. Each rule is a row of evidence.tsv, which
// gives its weight; here stands how it is seen. Rules answer and change nothing.

// memberRules are what is seen of a person whoever the others are.
var memberRules = []struct {
	name  string
	holds func(f *finder, p int) (token.Span, bool)
}{
	{"turn", (*finder).hasTurn},
	{"heard", func(f *finder, p int) (token.Span, bool) { return f.heardTimes(p, 1) }},
	{"heard-often", func(f *finder, p int) (token.Span, bool) { return f.heardTimes(p, 3) }},
	{"named-headline", func(f *finder, p int) (token.Span, bool) { return f.namedBetween(p, 0, 0) }},
	{"named-lead", func(f *finder, p int) (token.Span, bool) { return f.namedBetween(p, 1, 2) }},
	{"counterpart", (*finder).isCounterpart},
	{"high-office", func(f *finder, p int) (token.Span, bool) { return f.ranks(p, 1, 2) }},
	{"office", func(f *finder, p int) (token.Span, bool) { return f.ranks(p, 3, 4) }},
	{"low-office", func(f *finder, p int) (token.Span, bool) { return f.ranks(p, 5, 5) }},
	{"no-office", func(f *finder, p int) (token.Span, bool) { return f.ranks(p, 7, 9) }},
	{"no-country", func(f *finder, p int) (token.Span, bool) { return token.Span{}, f.sideOf(p) == "" }},
	{"unnamed", func(f *finder, p int) (token.Span, bool) {
		return f.nameOf(p), f.cast.People[p].Rule == "unnamed-office"
	}},
	{"former", func(f *finder, p int) (token.Span, bool) { return f.nameOf(p), f.cast.People[p].Former }},
}

// linkRules are what joins a person to others of the set. Of those that hold the
// first that is last closes the list, so that one sentence counts once.
var linkRules = []struct {
	name  string
	holds func(f *finder, p int, set []int) (token.Span, bool)
	last  bool
}{
	{"addressed", (*finder).isAddressed, false},
	{"peer", (*finder).hasPeer, false},
	{"no-side", (*finder).hasNoSide, false},
	{"other-meeting", (*finder).metElsewhere, true},
	{"met-lead", func(f *finder, p int, set []int) (token.Span, bool) { return f.linked(p, set, 1, 2) }, true},
	{"met-headline", func(f *finder, p int, set []int) (token.Span, bool) { return f.linked(p, set, 0, 0) }, true},
	{"met-body", func(f *finder, p int, set []int) (token.Span, bool) { return f.linked(p, set, 3, 8) }, true},
	{"acted-together", (*finder).actsTogether, true},
	{"met-one-named", (*finder).metAlone, true},
	{"met-later", func(f *finder, p int, set []int) (token.Span, bool) { return f.linked(p, set, 9, outside-1) }, true},
	{"visit", (*finder).visits, true},
	{"met-in-turn", (*finder).metInTurn, true},
	{"unlinked", func(f *finder, p int, set []int) (token.Span, bool) { return f.nameOf(p), len(set) > 2 }, true},
}

// setRules are what is seen of the set as a whole.
var setRules = []struct {
	name  string
	holds func(f *finder, set []int) (token.Span, bool)
}{
	{"another-side", func(f *finder, set []int) (token.Span, bool) {
		told, _ := f.countSides(set)
		return token.Span{}, told >= 2
	}},
	{"sides-open", func(f *finder, set []int) (token.Span, bool) {
		told, open := f.countSides(set)
		return token.Span{}, told < 2 && open > 0
	}},
	{"one-side", func(f *finder, set []int) (token.Span, bool) {
		told, open := f.countSides(set)
		return token.Span{}, told < 2 && open == 0
	}},
	{"two-spoken-of", func(f *finder, set []int) (token.Span, bool) { return f.spokenOf(f.voices.two, f.sidesOf(set) == 2) }},
	{"two-misfit", func(f *finder, set []int) (token.Span, bool) {
		return f.spokenOf(f.voices.two, f.sidesOf(set) != 2 && f.several < 0)
	}},
	{"three-spoken-of", func(f *finder, set []int) (token.Span, bool) { return f.spokenOf(f.voices.three, f.sidesOf(set) == 3) }},
	{"three-misfit", func(f *finder, set []int) (token.Span, bool) { return f.spokenOf(f.voices.three, f.sidesOf(set) != 3) }},
	{"joint", func(f *finder, set []int) (token.Span, bool) { return f.spokenOf(f.voices.joint, true) }},
	{"talks", func(f *finder, set []int) (token.Span, bool) { return f.talks, !f.talks.Empty() }},
	{"interview", func(f *finder, set []int) (token.Span, bool) { return f.interview, !f.interview.Empty() }},
	{"to-come", func(f *finder, set []int) (token.Span, bool) { return f.toCome(set) }},
}

func (f *finder) nameOf(p int) token.Span { return f.cast.People[p].Name }

func (f *finder) hasTurn(p int) (token.Span, bool) {
	words, ok := f.voices.turns[p]
	return words, ok
}

func (f *finder) heardTimes(p, times int) (token.Span, bool) {
	if heard := f.voices.heard[p]; len(heard) >= times {
		return heard[0], true
	}
	return token.Span{}, false
}

// namedBetween reports whether a sentence of the given orders names a person.
func (f *finder) namedBetween(p, from, to int) (token.Span, bool) {
	for _, i := range f.cast.People[p].Mentions() {
		m := f.cast.Mentions[i]
		if order := f.orderOf(f.doc.SentenceOf(m.From)); order >= from && order <= to && !f.doc.Quoted(m.From) {
			return m.Span, true
		}
	}
	return token.Span{}, false
}

func (f *finder) isCounterpart(p int) (token.Span, bool) {
	for _, i := range f.cast.People[p].Mentions() {
		if m := f.cast.Mentions[i]; lexicon.RelationCounterpart.Has(m.Phrase) {
			return m.Span, true
		}
	}
	return token.Span{}, false
}

func (f *finder) ranks(p, from, to int) (token.Span, bool) {
	rank := f.cast.People[p].Rank
	return f.nameOf(p), rank >= from && rank <= to
}

func (f *finder) isAddressed(p int, set []int) (token.Span, bool) {
	for _, by := range f.voices.addressed[p] {
		if slices.Contains(set, by) && f.canMeet(p, by) {
			return f.nameOf(by), true
		}
	}
	return token.Span{}, false
}

func (f *finder) hasPeer(p int, set []int) (token.Span, bool) {
	role := f.cast.People[p].Role
	for _, other := range set {
		same := role != "" && strings.EqualFold(role, f.cast.People[other].Role)
		if same && f.canMeet(p, other) {
			return f.nameOf(other), true
		}
	}
	return token.Span{}, false
}

// hasNoSide reports whether nothing makes a person a side of his own: a minister
// with his colleagues or a manager, a president with her cabinet are no meeting.
func (f *finder) hasNoSide(p int, set []int) (token.Span, bool) {
	person := &f.cast.People[p]
	told, _ := f.countSides(set)
	if len(f.voices.two) > 0 {
		return token.Span{}, false // "both sides": then the one without a country is the other
	}
	if person.Country != "" && told >= 2 || person.Rank <= 2 && person.Role != "Chief Executive" || person.Rank > 5 || f.headsInstitution(p) {
		return token.Span{}, false
	}
	if _, counterpart := f.isCounterpart(p); counterpart || person.Country != "" || (person.Rank <= 4 || !f.outletWords.Empty() || len(f.voices.heard[p]) > 1) && f.namedFirst(p, set) {
		return token.Span{}, false
	}
	equal := slices.ContainsFunc(set, func(o int) bool { return f.canMeet(p, o) && f.cast.People[o].Rank == person.Rank })
	return f.nameOf(p), !equal || person.Rank > 4
}

// namedFirst reports whether the text names a person before the others.
func (f *finder) namedFirst(p int, set []int) bool {
	if main := f.main(set); len(set) == 2 && main != nil && main.how.Verb && len(main.parties) > 1 && main.parties[0] == p {
		return true // "the Secretary met Prime Minister Ray of Chad"
	}
	return !slices.ContainsFunc(set, func(o int) bool { return f.firstNamed(o) < f.firstNamed(p) })
}

// canMeet reports whether two people can be of two sides.
func (f *finder) canMeet(a, b int) bool {
	return a != b && (f.sideOf(a) != f.sideOf(b) || f.sideOf(a) == "")
}

// linked reports whether a sentence of the given orders lets a person meet
// another member.
func (f *finder) linked(p int, set []int, from, to int) (token.Span, bool) {
	for _, i := range f.encountersOf(p) {
		e := &f.encounters[i]
		if e.order < from || e.order > to || e.how.Form == string(Visit) {
			continue
		}
		for _, other := range set {
			if f.canMeet(p, other) && f.joinedBy(e, p, other) {
				return e.trigger, true
			}
		}
	}
	return token.Span{}, false
}

// visits reports whether a person is told to have visited another member.
func (f *finder) visits(p int, set []int) (token.Span, bool) {
	for _, i := range f.encountersOf(p) {
		e := &f.encounters[i]
		for _, other := range set {
			if e.how.Form == string(Visit) && f.canMeet(p, other) && f.joinedBy(e, p, other) {
				return e.trigger, true
			}
		}
	}
	return token.Span{}, false
}

// metAlone reports whether a sentence at the top lets somebody meet a person and
// names nobody else.
func (f *finder) metAlone(p int, _ []int) (token.Span, bool) {
	for _, i := range f.encountersOf(p) {
		e := &f.encounters[i]
		if e.order <= nearTop && !e.planned && len(e.parties) == 1 && e.parties[0] == p {
			return e.trigger, true
		}
	}
	return token.Span{}, false
}

func (f *finder) actsTogether(p int, set []int) (token.Span, bool) {
	for _, other := range set {
		if words, ok := f.voices.together[pairOf(p, other)]; ok && f.canMeet(p, other) {
			return words, true
		}
	}
	return token.Span{}, false
}

// metElsewhere reports whether a third person has no part in the meeting of the
// others: he is no party where it is told, and nothing near it lets him meet the
// side across the table too ("He also met with Deputy Prime Minister Parn").
func (f *finder) metElsewhere(p int, set []int) (token.Span, bool) {
	if _, inTurn := f.metInTurn(p, set); inTurn || len(set) < 3 {
		return token.Span{}, false
	}
	main := f.main(set)
	if main == nil || len(main.parties) == 0 || slices.Contains(main.parties, p) {
		return token.Span{}, false
	}
	if _, turn := f.voices.turns[p]; turn && f.sideOf(p) != "" && !f.colleagueIn(p, main) {
		return token.Span{}, false
	}
	_, linked := f.linked(p, set, main.order, main.order+2)
	return f.nameOf(p), !(linked && f.colleagueIn(p, main))
}

// colleagueIn reports whether somebody of the same side met in an encounter.
func (f *finder) colleagueIn(p int, e *encounter) bool {
	return slices.ContainsFunc(e.parties, func(o int) bool { return f.sideOf(o) == f.sideOf(p) })
}

// countSides counts the countries told and the people whose country is not.
func (f *finder) countSides(set []int) (told, open int) {
	for i, p := range set {
		switch code := f.sideOf(p); {
		case code == "":
			open++
		case !f.hasSide(set[:i], code):
			told++
		}
	}
	return told, open
}

func (f *finder) sidesOf(set []int) int {
	told, open := f.countSides(set)
	return told + open
}

func (f *finder) spokenOf(words []token.Span, holds bool) (token.Span, bool) {
	if len(words) == 0 || !holds {
		return token.Span{}, false
	}
	return words[0], true
}

// toCome reports whether the top tells of a meeting of these people that is still
// to come, and nowhere of one that was held.
func (f *finder) toCome(set []int) (token.Span, bool) {
	planned := token.Span{}
	for _, i := range f.filed.joint {
		e := &f.encounters[i]
		shared := 0
		for _, p := range e.parties {
			if slices.Contains(set, p) {
				shared++
			}
		}
		switch {
		case !e.planned && shared > 1:
			return token.Span{}, false
		case e.planned && e.order <= nearTop && planned.Empty() && shared > 1 && !f.recalledAt(e.trigger.From):
			planned = e.trigger
		}
	}
	if planned.Empty() {
		planned = f.headedAsToCome()
	}
	return planned, !planned.Empty()
}

// recalledAt reports whether words of meeting at token i tell of another time.
func (f *finder) recalledAt(i int) bool {
	v := f.gram.VerbAt(i)
	return v != nil && f.recalled(v)
}

// headedAsToCome are the words of a headline that put what follows before a
// meeting: "Remarks by Ray and Lee before their meeting".
func (f *finder) headedAsToCome() token.Span {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Headline {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if n := f.set(lexicon.TalksWord, i); n > 0 && f.notYet(i) {
				return token.Span{From: i, To: i + n}
			}
		}
	}
	return token.Span{}
}

// talksAtTop are the words at the top that name talks which were held, or those
// anywhere that let two appear together: "told a joint press conference".
func (f *finder) talksAtTop() token.Span {
	for s, sentence := range f.doc.Sentences {
		if role := f.doc.RoleOf(s); role != text.Body && role != text.Headline {
			continue
		}
		words := lexicon.TalksWord
		if f.orderOf(s) > nearTop {
			words = lexicon.JointAppearance
		}
		for i := sentence.From; i < sentence.To; i++ {
			n := f.set(words, i)
			if n > 0 && !f.doc.Quoted(i) && !f.notYet(i) && f.norm(i+n) != "of" {
				return token.Span{From: i, To: i + n}
			}
		}
	}
	return token.Span{}
}

// interviewAtTop are the words at the top that give what follows as an interview.
func (f *finder) interviewAtTop() token.Span {
	for s, sentence := range f.doc.Sentences {
		if f.orderOf(s) > nearTop {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if n := f.set(lexicon.Interview, i); n > 0 && !f.doc.Quoted(i) {
				return token.Span{From: i, To: i + n}
			}
		}
	}
	return token.Span{}
}
