package outcome

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/speech"
	"visavis/core/token"
)

// settled looks for outcomes inside statements, clause by clause.
func (f *finder) settled() {
	for n, st := range f.report.Statements {
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

func (f *finder) settle(n int, st speech.Statement, clause token.Span) {
	if at := f.agreedWithin(clause); at > 0 {
		clause.From = at
		st.Speakers, st.CueWord = f.meeting.Leaders, lexicon.Cue{Base: "agree", Class: "say", Act: "agree", Form: lexicon.Past}
	}
	if kind, rule := f.judge(st, clause); rule != "" {
		f.add(kind, clause, n, rule)
	}
}

// agreedWithin is where begins what a speaker says both have agreed on: "told
// journalists that the sides had agreed to …"; 0 where he says nothing like it.
func (f *finder) agreedWithin(s token.Span) int {
	for i := s.From + 1; i+3 < s.To; i++ {
		if f.norm(i) != "agreed" {
			continue
		}
		switch f.norm(i - 1) {
		case "had", "have", "has", "sides", "leaders", "countries", "ministers", "presidents", "we", "they":
		default:
			continue
		}
		if n := f.norm(i + 1); n == "to" || n == "that" || n == "on" {
			return i + 2
		}
	}
	return 0
}

// leadsIn tells a first piece that only leads to what is said behind the cue:
// "Building on their commitment, the leaders agreed …".
func (f *finder) leadsIn(st speech.Statement) bool {
	if len(st.Content) < 2 || st.Cue.Empty() || st.Content[0].To > st.Cue.From || st.Content[1].From < st.Cue.To {
		return false
	}
	first := st.Content[0].From
	return f.set("lead-preposition", first) > 0 || strings.HasSuffix(f.norm(first), "ing")
}

// judge tells what a clause settles; the rule is empty where it settles nothing.
func (f *finder) judge(st speech.Statement, clause token.Span) (Kind, string) {
	joint := len(st.Speakers) > 1
	agreeing := joint && (st.CueWord.Act == "agree" || st.CueWord.Act == "commit" && st.CueWord.Base != "look forward to")
	announcing := st.CueWord.Base == "announce"
	switch {
	case f.conditional(clause):
		return "", ""
	case f.planned(st, clause) && (f.gathering(clause) || !agreeing && !announcing && !f.founds(clause)):
		return Scheduled, "planned-event"
	case agreeing && (f.concrete(clause) || f.planned(st, clause) || f.raises(clause) || strings.HasPrefix(st.CueWord.Base, "reach ")):
		return Agreed, "agreed-step"
	case joint && (st.CueWord.Base == "task" || st.CueWord.Base == "instruct" || st.CueWord.Base == "direct"):
		return Agreed, "agreed-step"
	case st.CueWord.Base == "accept" && !joint && (f.anywhere("visit-word", clause) >= 0 || f.anywhere("calling-verb", clause) >= 0):
		return Scheduled, "visit-accepted"
	case announcing && joint && (!st.Source.Empty() || st.Rule == "listed") && !f.amount(clause) && f.bilateral(clause):
		return Agreed, "agreed-step" // what both announce they have agreed on
	case announcing:
		return Announced, "announced"
	case !joint && f.willHappen(clause) && (f.anywhere("founding-verb", clause) >= 0 || f.anywhere("sending-verb", clause) >= 0) && (f.due(clause) != "" || f.season(clause) || f.money(clause)):
		return Announced, "announced-step"
	case !joint && f.founded(clause) && f.willHappen(clause) && (f.due(clause) != "" || f.amount(clause)):
		return Announced, "announced-step"
	case !joint && f.gives(st, clause):
		return Announced, "announced-gift"
	}
	return "", ""
}

// founds tells a clause that opens with who will set something up: "Estonia would
// open a consulate".
func (f *finder) founds(s token.Span) bool {
	for i := s.From + 1; i < min(s.To-1, s.From+6); i++ {
		if n := f.norm(i); n == "will" || n == "would" {
			return f.set("founding-verb", i+1) > 0 && f.anywhere("gathering", s) < 0
		}
	}
	return false
}

// season tells a time of the year to come: "would send experts in the autumn".
func (f *finder) season(s token.Span) bool {
	for i := s.From + 1; i < s.To; i++ {
		switch f.norm(i) {
		case "spring", "summer", "autumn", "winter":
			return f.norm(i-1) == "the" && f.norm(i-2) == "in" || f.norm(i-1) == "this" || f.norm(i-1) == "coming"
		}
	}
	return false
}

// bilateral tells what only two can set up: a partnership, negotiations.
func (f *finder) bilateral(s token.Span) bool {
	return f.anywhere("bilateral", s) >= 0
}

// gives tells a promise of money, things or people in numbers.
func (f *finder) gives(st speech.Statement, s token.Span) bool {
	head := token.Span{From: s.From, To: min(s.To, s.From+5)}
	if st.CueWord.Base == "pledge" && f.amount(head) || st.CueWord.Base == "offer" && f.money(head) {
		return true // "pledged two additional battalions", "offered 100 million euros"
	}
	verb := f.anywhere("giving-verb", s)
	if verb < 0 || !f.amount(s) || !f.promised(s) && !f.money(s) {
		return false
	}
	switch f.norm(verb - 1) {
	case "the", "of", "a", "had", "has", "have":
		return false // "through the supply of grain", "had given"
	}
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "readiness", "ready", "willing", "willingness", "answer":
			return false
		}
	}
	return true
}

// conditional tells a clause that only wishes or supposes.
func (f *finder) conditional(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "should":
			if f.norm(i+1) != "meet" && f.norm(i+1) != "visit" {
				return true
			}
		case "if", "could", "might", "unless", "hope", "hopes":
			return true
		case "no", "not":
			if i < s.From+6 {
				return true
			}
		}
	}
	return false
}

// concrete tells a step from an intention: something is founded, begun or
// counted.
func (f *finder) concrete(s token.Span) bool {
	if f.founded(s) {
		return true
	}
	if f.asserts(s) {
		return false
	}
	if n := f.norm(s.From); n == "keep" || n == "remain" || n == "stay" {
		return false
	}
	head := token.Span{From: s.From, To: min(s.To, s.From+8)}
	if f.set("measured-verb", s.From) > 0 {
		return f.amount(s) || f.due(s) != "" // "raise their cooperation" is none
	}
	return f.anywhere("founding-verb", head) >= 0 && (f.anywhere("founding-noun", s) >= 0 || f.amount(s) || f.due(s) != "" || s.Len() < 18) ||
		f.anywhere("founding-noun", head) >= 0 && !f.general(s) || f.due(s) != "" && f.amount(s)
}

// founded tells a step in the passive: "that a helpline would be set up", "that a
// committee be established".
func (f *finder) founded(s token.Span) bool {
	for i := s.From + 1; i+1 < s.To; i++ {
		if f.norm(i) == "be" && f.set("founded", i+1) > 0 {
			return true
		}
	}
	return false
}

// asserts tells a clause that states how things are: "dialogue is the only way out".
func (f *finder) asserts(s token.Span) bool {
	for i := s.From + 1; i < min(s.To, s.From+8); i++ {
		switch f.norm(i) {
		case "is", "are", "was", "were", "must", "remains", "remain", "needs":
			return f.norm(i+1) != "to"
		case "that", "which", "who":
			return false
		}
	}
	return false
}

// general tells the words of intentions: deepen, strengthen, promote.
func (f *finder) general(s token.Span) bool {
	for i := s.From; i < min(s.To, s.From+4); i++ {
		switch f.norm(i) {
		case "deepen", "strengthen", "promote", "enhance", "expand", "maintain", "continue", "remain", "develop", "work", "importance", "need", "value", "intensify", "keep", "step", "commitment":
			return true
		}
	}
	return false
}

// money tells a sum.
func (f *finder) money(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "million", "billion", "$", "€", "£", "¥":
			return true
		}
	}
	return false
}

// amount tells a number of money, things or people that is no year and no ordinal.
func (f *finder) amount(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		t := f.doc.Token(i)
		if f.measuresTime(i) {
			continue
		}
		if t.Kind == token.Number && len(t.Norm) > 0 && !f.partOfTime(i) {
			return true
		}
		switch t.Norm {
		case "million", "billion", "hundred", "thousand", "hundreds", "thousands", "dozen":
			return true
		case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty":
			if n := f.norm(i + 1); n != "sides" && n != "countries" && n != "leaders" && n != "peoples" && n != "nations" && n != "parties" && n != "governments" && n != "ministries" && n != "presidents" {
				return true
			}
		}
	}
	return false
}

// measuresTime tells the number of a duration: "in thirty days".
func (f *finder) measuresTime(i int) bool {
	switch f.norm(i + 1) {
	case "day", "days", "week", "weeks", "month", "months", "hour", "hours", "minutes", "years":
		return f.norm(i-1) == "in" || f.norm(i-1) == "within" || f.norm(i-1) == "next" || f.norm(i-1) == "last" || f.norm(i-1) == "for"
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

// narrated finds what the reporter tells of things to come: "The next round of
// consultations will take place in March."
func (f *finder) narrated() {
	said := f.spoken()
	for s, sentence := range f.body() {
		if said[s] || s == f.meeting.Sentence || f.meeting.Form == meeting.None {
			continue
		}
		for _, clause := range f.clauses(sentence.Span) {
			if f.will(clause) && f.planned(speech.Statement{}, clause) && !f.conditional(clause) {
				f.add(Scheduled, clause, -1, "planned-event")
			}
		}
	}
}

// spoken tells for each sentence whether a statement lies in it.
func (f *finder) spoken() []bool {
	said := make([]bool, len(f.doc.Sentences))
	for _, st := range f.report.Statements {
		said[st.Sentence] = true
	}
	return said
}
