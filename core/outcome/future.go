package outcome

import (
	"visavis/core/speech"
	"visavis/core/token"
)

// planned: the next meeting will be held in 2024; the visa exemption will take
// effect; they agreed on a celebration in January; he looks forward to visiting
// in May.
func (f *finder) planned(st speech.Statement, s token.Span) bool {
	if f.willTakeEffect(s) {
		return true
	}
	if f.due(s) == "" && !f.hasFutureWord(s) {
		return false
	}
	event := f.anywhere("event-planned", s) >= 0
	switch {
	case st.CueWord.Base == "look forward to" || st.CueWord.Base == "invite" || st.CueWord.Base == "accept":
		return event || f.anywhere("visit-verb", s) >= 0
	case st.CueWord.Act == "agree" || len(st.Speakers) > 1 && st.CueWord.Act == "commit":
		return event
	}
	return (event || f.anywhere("visit-verb", s) >= 0) && f.willHappen(s)
}

// willHappen tells the future from the past: will, would, is to, upcoming.
func (f *finder) willHappen(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "will", "would", "shall", "scheduled", "slated", "expect", "expects":
			return true
		case "is", "are":
			if n := f.norm(i + 1); n == "to" || n == "due" || n == "set" || n == "expected" {
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
			case "to", "scheduled", "due", "set", "expected", "slated":
				return true
			}
		}
	}
	return false
}
