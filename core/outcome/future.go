package outcome

import (
	"strings"

	"visavis/core/date"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/speech"
	"visavis/core/token"
)

// planned: the next meeting will be held in 2024; the visa exemption will take
// effect; they agreed on a celebration in January; he looks forward to visiting
// in May.
func (f *finder) planned(st *speech.Statement, s token.Span) bool {
	if f.willCertainly(s) {
		return true
	}
	awaiting := f.baseIn(st, lexicon.AwaitingVerb) || f.anywhere(lexicon.LookingForward, s) >= 0
	if !f.aheadOf(s) && !(f.monthAhead(s) && (awaiting || agreeing(st))) {
		return false
	}
	switch {
	case awaiting:
		return f.event(s) || f.anywhere(lexicon.VisitVerb, s) >= 0
	case st.CueWord.Act == "agree" || joint(st) && st.CueWord.Act == "commit" || strings.HasPrefix(st.CueWord.Base, "agree to"):
		return f.event(s) || f.anywhere(lexicon.VisitingVerb, s) >= 0
	}
	return f.willHold(s)
}

// aheadOf reports whether a span tells a time to come.
func (f *finder) aheadOf(s token.Span) bool {
	return f.due(s) != "" || f.anywhere(lexicon.FutureWord, s) >= 0 || f.yearAhead(s) || f.monthAhead(s) && f.willHappen(s) || f.season(s)
}

// season reports whether a span names a time of the year to come: "in the autumn".
func (f *finder) season(s token.Span) bool { return f.anywhere(lexicon.SeasonAhead, s) >= 0 }

// willCertainly reports whether something is to come even where no day is told.
func (f *finder) willCertainly(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if f.takesEffect(v, s) || f.future(v) && (f.visits(v) || f.isSigned(v, s)) {
			return true
		}
	}
	return false
}

// willHold reports whether an event will be held, or somebody will come.
func (f *finder) willHold(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if !f.future(v) && !f.foreseen(v) {
			continue
		}
		c := f.g.ClauseOf(v.Head)
		if f.in(lexicon.VisitVerb, v.Head) || f.set(lexicon.EventVerb, v.Head) > 0 || f.event(c.Subject.Span) || f.event(c.Object) {
			return true
		}
		if f.foreseen(v) && f.event(s) {
			return true
		}
	}
	return false
}

// future reports whether a verb tells what will be: "will visit", "intends to
// visit".
func (f *finder) future(v *grammar.VerbGroup) bool {
	if v.Tense == grammar.Future {
		return f.set(lexicon.Courtesy, v.Head) == 0 // "would like"
	}
	if v.Finite || f.norm(v.From) != "to" {
		return false
	}
	around := f.g.Parent(f.g.ClauseOf(v.Head))
	return around != nil && around.Verb.To == v.From && (lemmaOf(&around.Verb, lexicon.PlanningVerb) || f.foreseen(&around.Verb))
}

// foreseen reports whether a verb tells that something is on the calendar: "is
// scheduled", "are due".
func (f *finder) foreseen(v *grammar.VerbGroup) bool {
	if v.Tense != grammar.Present {
		return false
	}
	return v.Passive && lemmaOf(v, lexicon.ExpectingVerb) || v.Lemma == "be" && f.set(lexicon.Due, v.To) > 0
}

// willHappen reports whether a span tells of the future.
func (f *finder) willHappen(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if f.future(v) || f.foreseen(v) || v.Finite && lemmaOf(v, lexicon.PlanningVerb) {
			return true
		}
	}
	return false
}

// will reports whether the reporter tells what will be, not what somebody said
// would be.
func (f *finder) will(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if v.Tense == grammar.Future && v.Modal != "would" || f.foreseen(v) {
			return true
		}
	}
	return false
}

// event reports whether a span has a noun of something that is held on a day;
// "this year" and "ten days" only tell when.
func (f *finder) event(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.in(lexicon.EventPlanned, i) && (!f.g.Is(i, grammar.Unit) && f.set(lexicon.EventTime, i) == 0 || f.norm(i+1) == "of" || f.namesEvent(i)) {
			return true
		}
	}
	return false
}

// namesEvent reports whether a word for a time is the name of an event: "the
// Cultural Year".
func (f *finder) namesEvent(i int) bool {
	return f.set(lexicon.EventTimeLead, i-1) == 0 && !f.g.Is(i-1, grammar.Numeral)
}

// gathering reports whether people come together or call on each other, or
// something is in force from a day on: what can be written into a calendar.
func (f *finder) gathering(s token.Span) bool {
	switch {
	case f.willCertainly(s):
		return true
	case f.anywhere(lexicon.StartingWord, f.opening(s)) >= 0:
		return false // "launching a dialogue"
	}
	return f.event(s) && f.anywhere(lexicon.Gathering, s) >= 0 || f.anywhere(lexicon.CallingVerb, s) >= 0
}

// visits reports whether a verb tells of a visit or a meeting: "visit China",
// "travel to Oslo", "pay a state visit", "meet again".
func (f *finder) visits(v *grammar.VerbGroup) bool {
	if v.Passive {
		return false
	}
	return f.in(lexicon.VisitingVerb, v.Head) || lemmaOf(v, lexicon.VisitPaying) && f.anywhere(lexicon.VisitWord, f.g.ClauseOf(v.Head).Object) >= 0
}

// takesEffect: will take effect; enters into force.
func (f *finder) takesEffect(v *grammar.VerbGroup, s token.Span) bool {
	return v.Tense != grammar.Past && !v.Perfect && v.From > s.From && f.set(lexicon.InForce, v.Head) > 0
}

// isSigned reports whether a document has its signing ahead: "a declaration of
// intent is to be signed in the coming weeks", "the ministries will sign".
func (f *finder) isSigned(v *grammar.VerbGroup, s token.Span) bool {
	if v.Passive {
		return f.in(lexicon.SignVerb, v.Head) && f.anywhere(lexicon.Document, token.Span{From: s.From, To: v.From}) >= 0
	}
	return v.Lemma == "sign" && f.anywhere(lexicon.Document, f.g.ClauseOf(v.Head).Object) >= 0
}

// yearAhead reports whether a year opens a clause: "2027 will be the year of
// tourism".
func (f *finder) yearAhead(s token.Span) bool {
	n := f.norm(s.From)
	return len(n) == 4 && f.doc.Token(s.From).Kind == token.Number && f.norm(s.From+1) == "will" && (f.calendar.Published == "" || n >= f.calendar.Published[:4])
}

// monthAhead reports whether a month is named in a text that does not tell its own
// year, so that nobody knows whether it lies ahead: "planned for October".
func (f *finder) monthAhead(s token.Span) bool {
	if f.calendar.Published != "" {
		return false
	}
	for _, t := range f.calendar.In(s) {
		if t.Type == date.Date && strings.HasPrefix(t.Value, "XXXX-") {
			return true
		}
	}
	return false
}
