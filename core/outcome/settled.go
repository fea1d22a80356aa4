package outcome

import (
	"strings"
	"time"

	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/speech"
	"visavis/core/token"
)

// settled looks for outcomes inside statements, clause by clause.
func (f *finder) settled() {
	for n := range f.report.Statements {
		st := &f.report.Statements[n]
		for k, piece := range st.Content {
			if k == 0 && f.leadsIn(st) {
				continue
			}
			for _, clause := range f.clauses(piece) {
				f.settle(n, st, clause)
			}
		}
	}
}

func (f *finder) settle(n int, st *speech.Statement, clause token.Span) {
	if at := f.agreedWithin(clause); at > 0 {
		clause.From = at
		both := *st
		both.Speakers, both.CueWord = f.meeting.Leaders, lexicon.Cue{Base: "agree", Class: "say", Act: "agree", Form: lexicon.Past}
		st = &both
	}
	if kind, rule := f.judge(st, clause); rule != "" {
		f.add(kind, clause, n, rule)
	}
}

// agreedWithin is where begins what a speaker says both have agreed on: "told
// journalists that the sides had agreed to …"; 0 where he says nothing like it.
func (f *finder) agreedWithin(s token.Span) int {
	for v := range f.g.VerbsIn(s) {
		c := f.g.ClauseOf(v.Head)
		if !lexicon.AgreeingLemma.Has(v.Lemma) || !v.Finite || v.Tense == grammar.Future || v.From == s.From || !f.ofBoth(c.Subject.Span) {
			continue
		}
		if f.set(lexicon.ToThatOn, v.To) > 0 && v.To+1 < s.To {
			return v.To + 1
		}
	}
	return 0
}

// ofBoth reports whether a subject names those who met together: "the two sides",
// "we", "Mali and Chad".
func (f *finder) ofBoth(subject token.Span) bool {
	if f.anywhere(lexicon.JointSubject, subject) >= 0 {
		return true
	}
	for i := subject.From; i < subject.To; i++ {
		if f.g.Is(i, grammar.Coordinator) {
			return true
		}
	}
	return false
}

// leadsIn tells a first piece that only leads to what is said behind the cue:
// "Building on their commitment, the leaders agreed …".
func (f *finder) leadsIn(st *speech.Statement) bool {
	if len(st.Content) < 2 || st.Cue.Empty() || st.Content[0].To > st.Cue.From || st.Content[1].From < st.Cue.To {
		return false
	}
	first := st.Content[0].From
	return f.set(lexicon.LeadPreposition, first) > 0 || strings.HasSuffix(f.norm(first), "ing")
}

// judge tells what a clause settles; the rule is empty where it settles nothing.
func (f *finder) judge(st *speech.Statement, clause token.Span) (Kind, string) {
	if f.conditional(st, clause) {
		return "", ""
	}
	for _, rule := range settlings {
		if rule.holds(f, st, clause) {
			return rule.kind, rule.name
		}
	}
	return "", ""
}

// settlings are tried in order.
var settlings = []struct {
	name  string
	kind  Kind
	holds func(*finder, *speech.Statement, token.Span) bool
}{
	{"agreed-step", Agreed, (*finder).tasked},
	{"planned-event", Scheduled, (*finder).dated},
	{"agreed-step", Agreed, (*finder).agreed},
	{"visit-accepted", Scheduled, (*finder).accepted},
	{"agreed-step", Agreed, (*finder).announcedByBoth},
	{"announced", Announced, (*finder).announced},
	{"announced-gift", Announced, (*finder).gift},
	{"announced-step", Announced, (*finder).step},
}

func joint(st *speech.Statement) bool { return len(st.Speakers) > 1 }

// agreeing reports whether both commit themselves by what they say.
func agreeing(st *speech.Statement) bool {
	return joint(st) && (st.CueWord.Act == "agree" || st.CueWord.Act == "commit" && st.CueWord.Base != "look forward to")
}

func announcing(st *speech.Statement) bool { return st.CueWord.Base == "announce" }

// The two leaders instructed their ministers to draw up a plan.
func (f *finder) tasked(st *speech.Statement, _ token.Span) bool {
	return joint(st) && f.baseIn(st, lexicon.TaskingVerb)
}

// The next round will be held in Astana in March.
func (f *finder) dated(st *speech.Statement, s token.Span) bool {
	if !f.planned(st, s) || st.CueWord.Act == "request" || st.CueWord.Act == "urge" && !joint(st) || agreeing(st) && f.steps(s) {
		return false
	}
	return f.gathering(s) || !agreeing(st) && !announcing(st) && !f.founds(s)
}

// steps reports whether a clause tells what is to be done, whatever day it names:
// "begin consultations in March", "set up a group that will meet in May".
func (f *finder) steps(s token.Span) bool {
	v := f.verb(s)
	return f.set(lexicon.SteppingVerb, s.From) > 0 || v != nil && !v.Passive && f.tells(v, lexicon.SteppingVerb)
}

// They agreed to set up a joint fund.
func (f *finder) agreed(st *speech.Statement, s token.Span) bool {
	return (agreeing(st) || strings.HasPrefix(st.CueWord.Base, "agree to")) && (f.concrete(s) || f.planned(st, s) || f.raises(s) || strings.HasPrefix(st.CueWord.Base, "reach "))
}

// He accepted the invitation to visit Oslo.
func (f *finder) accepted(st *speech.Statement, s token.Span) bool {
	return st.CueWord.Base == "accept" && !joint(st) && (f.anywhere(lexicon.VisitWord, s) >= 0 || f.anywhere(lexicon.CallingVerb, s) >= 0)
}

// They announced a strategic partnership: what both announce they have agreed on.
func (f *finder) announcedByBoth(st *speech.Statement, s token.Span) bool {
	return announcing(st) && joint(st) && (!st.Source.Empty() || st.Rule == "listed") && !f.amount(s) && f.anywhere(lexicon.Bilateral, s) >= 0
}

// He announced that the embassy would reopen.
func (f *finder) announced(st *speech.Statement, s token.Span) bool {
	return announcing(st) && (s.Len() > 4 || !f.g.Is(s.From, grammar.Pronoun)) // "announced this on Friday"
}

// Norway would send experts in the autumn. — The quota will be raised to 120.
func (f *finder) step(st *speech.Statement, s token.Span) bool {
	v := f.verb(s)
	if joint(st) || !telling(st) || v == nil || !f.willHappen(s) {
		return false
	}
	if f.founded(s) || v.Passive && v.Tense == grammar.Future && f.moves(v) {
		return f.due(s) != "" || f.amount(s) || f.lasts(s)
	}
	return f.moves(v) && (f.due(s) != "" || f.season(s) || f.deadline(s) || f.amount(s)) ||
		(f.anywhere(lexicon.FoundingVerb, s) >= 0 || f.anywhere(lexicon.SendingVerb, s) >= 0) && (f.due(s) != "" || f.season(s) || f.money(s))
}

// deadline reports whether a span tells by when: "before the end of the year".
func (f *finder) deadline(s token.Span) bool { return f.anywhere(lexicon.EndOfTime, s) >= 0 }

// moves reports whether a verb tells of a step: raised, sent, kept, founded.
func (f *finder) moves(v *grammar.VerbGroup) bool {
	return f.tells(v, lexicon.GivingVerb) || f.tells(v, lexicon.MeasuredVerb) || f.tells(v, lexicon.FoundingVerb) || f.tells(v, lexicon.RaisingVerb)
}

// telling reports whether a speaker tells what will be, and asks or thanks for
// nothing.
func telling(st *speech.Statement) bool { return !lexicon.AskingAct.Has(st.CueWord.Act) }

// China will provide 300 scholarships. — He pledged two battalions.
func (f *finder) gift(st *speech.Statement, s token.Span) bool {
	if joint(st) || !telling(st) {
		return false
	}
	if f.baseIn(st, lexicon.GiftCue) && f.amount(token.Span{From: s.From, To: f.giftEnd(s)}) {
		return true
	}
	if v := f.firstVerb(s); f.baseIn(st, lexicon.GiftCue) && v != nil && v.From <= s.From+1 && f.tells(v, lexicon.SendingVerb) {
		return true // "offered to send doctors"
	}
	if !f.amount(s) || f.anywhere(lexicon.Readiness, s) >= 0 {
		return false
	}
	for v := range f.g.VerbsIn(s) {
		if f.tells(v, lexicon.GivingVerb) && f.promised(v, st) {
			return true
		}
	}
	return f.money(s) && f.given(s)
}

// giftEnd is where what is given ends that a clause opens with: "€20 million for
// displaced persons".
func (f *finder) giftEnd(s token.Span) int {
	for i := s.From; i < s.To; i++ {
		if f.g.Is(i, grammar.Preposition|grammar.Complementizer|grammar.To) || f.g.VerbAt(i) != nil {
			return i
		}
	}
	return s.To
}

// promised reports whether a verb of giving tells what will be given: in the
// future, or after "pledged to".
func (f *finder) promised(v *grammar.VerbGroup, st *speech.Statement) bool {
	switch {
	case v.Perfect || v.Tense == grammar.Past:
		return false
	case v.Tense == grammar.Future, st.CueWord.Act == "commit", f.baseIn(st, lexicon.PledgingVerb):
		return true
	}
	around := f.g.Parent(f.g.ClauseOf(v.Head))
	return !v.Finite && around != nil && (around.Verb.Tense == grammar.Future || lemmaOf(&around.Verb, lexicon.PledgingVerb))
}

// given reports whether money is told to be given, in whatever words.
func (f *finder) given(s token.Span) bool {
	verb := f.anywhere(lexicon.GivingVerb, s)
	return verb >= 0 && !f.g.Is(verb-1, grammar.Determiner|grammar.Preposition|grammar.Have) && f.verb(s) != nil && !f.verb(s).Perfect
}

// founds reports whether a clause opens with who will set something up: "Estonia
// would open a consulate".
func (f *finder) founds(s token.Span) bool {
	v := f.verb(s)
	return v != nil && v.Tense == grammar.Future && v.Finite && f.in(lexicon.FoundingVerb, v.Head) && f.anywhere(lexicon.Gathering, s) < 0
}

// narrated finds what the reporter tells of things to come: "The next round of
// consultations will take place in March."
func (f *finder) narrated() {
	said := f.spoken()
	for s, sentence := range f.body() {
		if s == f.meeting.Sentence || !f.will(sentence.Span) {
			continue
		}
		for _, clause := range f.clauses(sentence.Span) {
			if said[s] && f.spokenIn(clause) {
				continue
			}
			if f.will(clause) && f.money(clause) && f.given(clause) && !f.conditional(&nobody, clause) {
				f.add(Announced, clause, -1, "announced-gift")
			}
			if f.will(clause) && f.planned(&nobody, clause) && !f.conditional(&nobody, clause) && !f.onThisTrip(clause) && !f.undone(sentence) {
				f.add(Scheduled, clause, -1, "planned-event")
			}
		}
	}
}

// nobody is the statement of what the reporter tells.
var nobody speech.Statement

// spokenIn reports whether a part of a statement lies in a span.
func (f *finder) spokenIn(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.statementAt(i) >= 0 {
			return true
		}
	}
	return false
}

// onThisTrip reports whether what is to come is a part of the visit itself: it is
// told without a day, or falls within the week.
func (f *finder) onThisTrip(s token.Span) bool {
	if f.season(s) || f.monthAhead(s) || f.yearAhead(s) {
		return false
	}
	due := f.due(s)
	if len(due) < len(time.DateOnly) {
		return due == "" && f.anywhere(lexicon.FutureWord, s) < 0 && !f.takesEffectIn(s)
	}
	day, err := time.Parse(time.DateOnly, due[:len(time.DateOnly)])
	now, err2 := time.Parse(time.DateOnly, f.calendar.Published)
	return err == nil && err2 == nil && day.Sub(now) < tripLength
}

// tripLength is how long a visit lasts at most, as far as its programme goes.
const tripLength = 4 * 24 * time.Hour

func (f *finder) takesEffectIn(s token.Span) bool {
	for v := range f.g.VerbsIn(s) {
		if f.takesEffect(v, s) || f.isSigned(v, s) {
			return true
		}
	}
	return false
}

// spoken tells for each sentence whether a statement lies in it.
func (f *finder) spoken() []bool {
	said := make([]bool, len(f.doc.Sentences))
	for _, st := range f.report.Statements {
		said[st.Sentence] = true
	}
	return said
}
