package meeting

import (
	"visavis/core/date"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// day is the day of the meeting: the one that the clause which tells of it gives,
// else its sentence, else another sentence that tells of it at the top, else the day
// of publication.
func (f *finder) day(m *Meeting) string {
	sentence := f.doc.Sentences[m.Sentence].Span
	after := token.Span{From: f.trigger.From, To: f.turn(f.trigger.To, sentence.To)}
	before := token.Span{From: sentence.From, To: max(sentence.From, f.trigger.From)}
	for _, span := range []token.Span{after, before, sentence} {
		if day := f.dayIn(span); day != "" {
			return day
		}
	}
	for i := range f.encounters {
		e := &f.encounters[i]
		if e.order == 0 || e.order > nearTop || e.planned {
			continue
		}
		if day := f.dayIn(f.doc.Sentences[e.sentence].Span); day != "" {
			return day
		}
	}
	return f.calendar.Published
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
		another := f.set(lexicon.DayOfAnother, t.From-1) > 0 && f.set(lexicon.TimeOfDay, t.From-2) == 0 // "the afternoon of January 22"
		if !another && !f.ofAnother(t.Span) {
			return t.Value[:10]
		}
	}
	return ""
}

// ofAnother reports whether a day belongs to something the sentence only mentions:
// "agreements, which were signed on July 22", "the summit held on March 5", "the July
// 28 election", "said that the port will open on 3 May".
func (f *finder) ofAnother(day token.Span) bool {
	if np := f.gram.NounPhraseEndingAt(day.To); !np.Empty() && np.From <= day.From {
		return true
	}
	switch c := f.gram.ClauseOf(day.From); c.Kind {
	case grammar.RelativeClause, grammar.ParticipleClause, grammar.ComplementClause, grammar.InfinitiveClause:
		return !c.Has(f.trigger.From) && c.Verb.Head < day.From
	}
	return false
}
