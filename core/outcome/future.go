package outcome

import (
	"strings"

	"visavis/core/date"
	"visavis/core/speech"
	"visavis/core/token"
)

// planned: the next meeting will be held in 2024; the visa exemption will take
// effect; they agreed on a celebration in January; he looks forward to visiting
// in May.
func (f *finder) planned(st speech.Statement, s token.Span) bool {
	if f.willCertainly(s) {
		return true
	}
	if f.due(s) == "" && !f.hasFutureWord(s) && !f.yearAhead(s) && !f.monthAhead(s) && !f.season(s) {
		return false
	}
	event := f.event(s)
	switch {
	case st.CueWord.Base == "look forward to" || st.CueWord.Base == "invite" || st.CueWord.Base == "accept":
		return event || f.anywhere("visit-verb", s) >= 0
	case st.CueWord.Act == "agree" || len(st.Speakers) > 1 && st.CueWord.Act == "commit":
		return event
	}
	return (event || f.anywhere("visit-verb", s) >= 0) && f.willHappen(s)
}

// willCertainly tells what is to come even where no day is told.
func (f *finder) willCertainly(s token.Span) bool {
	return f.willTakeEffect(s) || f.willVisit(s) || f.willBeSigned(s)
}

// event tells a noun of something that is held on a day; "this year" and "ten
// days" only tell when.
func (f *finder) event(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set("event-planned", i) == 0 || f.norm(i) == "commission" && f.norm(i-1) == "european" {
			continue
		}
		switch f.norm(i) {
		case "year", "week", "days", "season":
			if f.norm(i+1) == "of" {
				return true // "the Year of Tourism"
			}
			switch f.norm(i - 1) {
			case "this", "next", "last", "every", "per", "each", "ten", "coming", "previous", "past", "these", "fiscal", "the":
				continue
			}
			if f.doc.Token(max(i-1, 0)).Kind == token.Number {
				continue
			}
		}
		return true
	}
	return false
}

// gathering tells people who come together or call on each other, or a day from
// which something is in force: what can be written into a calendar.
func (f *finder) gathering(s token.Span) bool {
	if f.willCertainly(s) {
		return true
	}
	if f.starts(s) {
		return false
	}
	return f.event(s) && f.anywhere("gathering", s) >= 0 || f.anywhere("calling-verb", s) >= 0
}

// starts tells a clause about the beginning of something: "launching a dialogue".
func (f *finder) starts(s token.Span) bool {
	for i := s.From; i < min(s.To, s.From+4); i++ {
		switch f.norm(i) {
		case "launch", "launching", "establish", "establishing", "establishment", "create", "creating":
			return true
		}
	}
	return false
}

// willVisit tells a visit or meeting to come without its day: "Secretary Ray will
// visit China", "intend to meet".
func (f *finder) willVisit(s token.Span) bool {
	for i := s.From; i+1 < s.To; i++ {
		switch f.norm(i) {
		case "will", "would", "to":
		default:
			continue
		}
		if f.norm(i) == "to" && (f.norm(i-1) != "intend" && f.norm(i-1) != "intends" && f.norm(i-1) != "plans" && f.norm(i-1) != "plan" && f.norm(i-1) != "going") {
			continue
		}
		switch f.norm(i + 1) {
		case "visit":
			return true
		case "travel":
			return f.norm(i+2) == "to"
		case "pay":
			return f.norm(i+2) == "a" && f.anywhere("visit-word", token.Span{From: i + 2, To: min(s.To, i+6)}) >= 0
		case "meet":
			switch f.norm(i + 2) {
			case "again", "later", "next", "in", "on", "at", "":
				return true
			}
		}
	}
	return false
}

// yearAhead tells a year that opens a clause: "2027 will be the year of tourism".
func (f *finder) yearAhead(s token.Span) bool {
	n := f.norm(s.From)
	return len(n) == 4 && f.doc.Token(s.From).Kind == token.Number && f.norm(s.From+1) == "will" && (f.calendar.Published == "" || n >= f.calendar.Published[:4])
}

// monthAhead tells a month of what will happen in a text that does not tell its
// own year: "A meeting is planned for October."
func (f *finder) monthAhead(s token.Span) bool {
	if f.calendar.Published != "" || !f.will(s) && !f.willHappen(s) {
		return false
	}
	for _, t := range f.calendar.In(s) {
		if t.Type == date.Date && strings.HasPrefix(t.Value, "XXXX-") {
			return true
		}
	}
	return false
}

// willHappen tells the future from the past: will, would, is to, upcoming.
func (f *finder) willHappen(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "will", "would", "shall":
			if f.norm(i+1) != "like" {
				return true
			}
		case "scheduled", "slated", "expect", "expects", "intend", "intends", "plan", "plans":
			return true
		case "is", "are":
			if n := f.norm(i + 1); n == "to" || n == "due" || n == "set" || n == "expected" || n == "planned" || n == "foreseen" || n == "scheduled" {
				return true
			}
		}
	}
	return false
}

func (f *finder) willTakeEffect(s token.Span) bool {
	for i := s.From; i+1 < s.To; i++ {
		if (f.norm(i) == "take" && f.norm(i+1) == "effect" || f.norm(i+1) == "into" && f.norm(i+2) == "force") && i > s.From {
			return true
		}
	}
	return false
}

// willBeSigned tells a document with its signing ahead: "a declaration of intent
// is to be signed in the coming weeks".
func (f *finder) willBeSigned(s token.Span) bool {
	for i := s.From + 1; i+1 < s.To; i++ {
		if f.norm(i) == "be" && f.set("sign-verb", i+1) > 0 && (f.norm(i-1) == "will" || f.norm(i-1) == "to") {
			return f.anywhere("document", token.Span{From: s.From, To: i}) >= 0
		}
	}
	return false
}

// hasFutureWord tells "next", "upcoming", "later this year".
func (f *finder) hasFutureWord(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "next", "upcoming", "forthcoming":
			return true
		case "within":
			if f.norm(i+1) == "the" && f.norm(i+2) == "year" {
				return true
			}
		case "later":
			if f.norm(i+1) == "this" {
				return true
			}
		case "near":
			if f.norm(i+1) == "future" {
				return true
			}
		case "coming":
			switch f.norm(i + 1) {
			case "days", "weeks", "months", "year":
				return true
			}
		case "meet":
			if f.norm(i+1) == "again" {
				return true
			}
		}
	}
	return false
}

// promised: will, would, pledged, is to.
func (f *finder) promised(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "will", "would", "to":
			return true
		}
	}
	return f.amount(s)
}

func (f *finder) will(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "will":
			return true
		case "is", "are":
			switch f.norm(i + 1) {
			case "to", "scheduled", "due", "set", "expected", "slated", "planned", "foreseen", "envisaged":
				return true
			}
		}
	}
	return false
}
