package meeting

import (
	"visavis/core/date"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// day is the day of the meeting: the one its sentence gives, else one that the
// sentences at the top give, else the day of publication.
func (f *finder) day(m *Meeting) string {
	sentence := f.doc.Sentences[m.Sentence]
	turn := f.turn(f.trigger.To, sentence.To)
	for _, span := range []token.Span{
		{From: f.trigger.From, To: min(turn, f.trigger.To+6)},                               // "held talks on March 13"
		{From: sentence.From, To: min(sentence.From+4, max(sentence.From, f.trigger.From))}, // "On Saturday, …"
		{From: f.trigger.From, To: turn},
	} {
		if day := f.dayIn(span); day != "" {
			return day
		}
	}
	if day := f.dayIn(token.Span{From: sentence.From, To: f.purposeIn(sentence.Span)}); day != "" {
		return day
	}
	seen := 0
	for s := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		if seen++; seen > 3 {
			break
		}
		if span := f.doc.Sentences[s].Span; f.tellsOfMeeting(span) && f.dayIn(span) != "" {
			return f.dayIn(span)
		}
	}
	return f.calendar.Published
}

// purposeIn is where a sentence goes on to why they met: "to discuss …".
func (f *finder) purposeIn(s token.Span) int {
	for i := s.From; i+1 < s.To; i++ {
		if f.norm(i) != "to" {
			continue
		}
		if cue, _, ok := lexicon.CueAt(f.doc.Tokens, i+1); ok && cue.Form == lexicon.Base {
			return i
		}
	}
	return s.To
}

// dayIn is the first whole day in a span that the sentence itself is about.
func (f *finder) dayIn(s token.Span) string {
	for _, t := range f.calendar.In(s) {
		if t.Type != date.Date || !date.IsDay(t.Value) || t.Past || f.doc.Quoted(t.From) {
			continue
		}
		if d := f.doc.Dateline; d != nil && t.Within(d.Span) {
			continue
		}
		switch f.norm(t.From - 1) {
		case "to":
			continue // "from 11 to 14 September"
		case "since", "until", "by", "from", "after", "before", "till", "of", "'s", "their", "his", "her", "the":
			continue
		}
		if f.ofAnother(t.Span, s.From) {
			continue
		}
		return t.Value[:10]
	}
	return ""
}

// ofAnother tells a day that belongs to something the sentence only mentions:
// "agreements, which were signed on July 22", "the July 28 election".
func (f *finder) ofAnother(day token.Span, from int) bool {
	for at := day.To; at < day.To+3; at++ {
		if n := f.norm(at); n == "election" || n == "elections" || n == "attack" || n == "attacks" || n == "agreement" || n == "earthquake" {
			return true
		}
	}
	for at := day.From - 1; at > from; at-- {
		switch f.norm(at) {
		case ",", ".", ";":
			return false
		case "which", "whose", "that":
			return true
		}
	}
	return false
}
