package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// encounter is a place where the text tells of a meeting, and who met there.
type encounter struct {
	sentence int
	order    int        // of its sentence in the body, 0 in the headline
	trigger  token.Span // "met with"
	how      lexicon.Encounter
	parties  []int // indexes into Cast.People
	planned  bool  // still to come, recalled, refused or only told of: "will meet", "told him of his talks with"
	apart    bool  // several meetings of one with each of the others: "held telephone conversations with"
}

// findEncounters reads every place that tells of a meeting, in text order: those
// found so far say who "the two leaders" of the next are.
func (f *finder) findEncounters() {
	f.receiver = -1
	for s, sentence := range f.doc.Sentences {
		if order := f.orderOf(s); order < outside {
			met := f.encountersIn(s, sentence.Span, order)
			f.noteReceiver(met)
			f.encounters = append(f.encounters, met...)
			f.encounters = append(f.encounters, f.deliveries(s, order)...)
		}
	}
	f.file(f.encounters)
}

func (f *finder) encountersIn(s int, span token.Span, order int) []encounter {
	var found []encounter
	for i := span.From; i < span.To; i++ {
		how, n, ok := lexicon.EncounterAt(f.doc.Tokens, i)
		trigger := token.Span{From: i, To: i + n}
		if !ok || f.doc.Quoted(i) || f.figurative(trigger) {
			continue
		}
		parties := f.parties(f.reach(span, trigger, how), trigger, how)
		if f.getsMessage(trigger) {
			parties = f.before(parties, i)
		}
		if len(parties) < 2 && !how.Verb {
			parties = f.sceneParties(i, parties)
		}
		found = append(found, encounter{
			sentence: s, order: order, trigger: trigger, how: how,
			parties: parties, planned: f.notYet(i) || !how.Verb && order > 1 && f.toldOf(i, span.From), apart: f.severalTimes(trigger),
		})
		i = trigger.To - 1 // "was met by" is not also "met"
	}
	return found
}

// reach is where the parties of an encounter can stand in its sentence: those of
// "a meeting of the Council" only after it, those of "a meeting" only before it.
func (f *finder) reach(s, trigger token.Span, how lexicon.Encounter) token.Span {
	if how.Verb {
		return s
	}
	switch {
	case f.norm(trigger.To-1) == "of":
		return token.Span{From: trigger.From, To: s.To}
	case f.set(lexicon.PartyLead, trigger.To-1) == 0 && f.set(lexicon.PartyLead, f.pastDay(trigger.To, s.To)) == 0 && !f.withAfterScene(trigger):
		return token.Span{From: s.From, To: trigger.To}
	}
	return s
}

// pastDay goes over the day that stands at token i: "a videoconference | Thursday |
// with", "a meeting | on 5 May | with".
func (f *finder) pastDay(i, end int) int {
	for _, day := range f.calendar.In(token.Span{From: i, To: end}) {
		if day.From == i || day.From == i+1 && f.norm(i) == "on" {
			return day.To
		}
	}
	return i
}

// withAfterScene reports whether day and place stand between a noun of meeting and
// the one with whom: "his meeting | today at the ministry in Oslo | with the ambassador".
func (f *finder) withAfterScene(trigger token.Span) bool {
	for _, adjunct := range f.gram.ClauseOf(trigger.From).Adjuncts {
		switch {
		case adjunct.From < trigger.To:
		case f.norm(adjunct.From) == "with":
			return true
		case f.set(lexicon.PlacePreposition, adjunct.From) == 0:
			return false
		}
	}
	return false
}

// sceneParties adds those who speak where a meeting is the scene, and those to whose
// face: "During the conversation, Ray extended his greetings to Lee".
func (f *finder) sceneParties(i int, parties []int) []int {
	c := f.gram.ClauseOf(i)
	if f.set(lexicon.SceneLead, f.phraseStart(i)-1) == 0 || !c.Verb.Finite {
		return parties
	}
	spans := append([]token.Span{c.Subject.Span}, c.Adjuncts...)
	if lexicon.ToFace.Has(c.Verb.Lemma) {
		spans = append(spans, c.Object)
	}
	for k, span := range spans {
		if k > 0 && span != c.Object && f.set(lexicon.SpokenTo, span.From) == 0 {
			continue // an adjunct that names a place or a subject
		}
		for _, m := range f.cast.In(span) {
			if p := f.person(m, parties); p >= 0 && f.norm(m.To) != "'s" && f.cast.People[p].Rank != spokesperson && !slices.Contains(parties, p) {
				parties = append(parties, p)
			}
		}
	}
	return parties
}

// toldOf reports whether a noun of meeting is what somebody's talk is about and not
// where the talk took place: "informed Ray of his talks with Lee", "discussed the
// meeting between", and not "said during talks with Lee".
func (f *finder) toldOf(i, start int) bool {
	before := f.phraseStart(i) - 1
	if f.set(lexicon.SceneLead, before) > 0 || f.set(lexicon.SceneLead, i) > 0 || f.set(lexicon.JointAppearance, i) > 0 {
		return false
	}
	if v := f.gram.VerbAt(before); v != nil && v.Lemma == "follow" {
		return false // "said the step followed a conversation with Lee"
	}
	for at := start; at <= before; at++ {
		if f.reports(at) {
			return true
		}
	}
	return false
}

// joinedBy reports whether an encounter tells that both people met each other.
func (f *finder) joinedBy(e *encounter, a, b int) bool {
	if e.planned || !slices.Contains(e.parties, a) || !slices.Contains(e.parties, b) {
		return false
	}
	return !e.apart || (a == f.caller(e)) != (b == f.caller(e))
}

// fits weighs how well an encounter tells of the meeting of these people.
func (f *finder) fits(e *encounter, leaders []int) int {
	shared := 0
	for _, p := range e.parties {
		if slices.Contains(leaders, p) {
			shared++
		} else if f.sideOf(p) != "" && !f.hasSide(leaders, f.sideOf(p)) {
			shared-- // another meeting
		}
	}
	if shared <= 0 && (len(e.parties) > 0 || e.order > nearTop) {
		return -1 << 30
	}
	rank := 1 + 100*min(max(shared, 0), 3)
	if e.order > 0 {
		rank += 60 - min(e.order, 50)
	}
	if e.how.Form == "visit" {
		rank -= 250
	}
	if e.how.Verb {
		rank += 20
	}
	return rank
}

// nearTop is how many sentences of the body open a report.
const nearTop = 4

// sideOf is the country or organisation that a person speaks for, if told.
func (f *finder) sideOf(person int) string { return f.cast.People[person].Country }

func (f *finder) hasSide(people []int, code string) bool {
	return slices.ContainsFunc(people, func(p int) bool { return f.sideOf(p) == code })
}

// personMentioned is the person whom a mention names outright, -1 for none.
func personMentioned(m *entity.Mention) int {
	if m == nil || m.Kind != entity.Name {
		return -1
	}
	return m.Person
}
