package meeting

import (
	"time"

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
	for _, span := range append([]token.Span{after, before, sentence}, f.toldElsewhere()...) {
		if day := f.dayIn(span); day != "" {
			return day
		}
	}
	told := f.trigger
	if told.Empty() {
		told = f.talks
	}
	if !told.Empty() && f.hasAny(lexicon.VagueDay, f.gram.ClauseOf(told.From).Span) {
		return "" // "meeting at the weekend"
	}
	return f.calendar.Published
}

// toldElsewhere are the other sentences at the top that tell of a meeting, and that of
// the talks where no sentence tells who met.
func (f *finder) toldElsewhere() []token.Span {
	var spans []token.Span
	for i := range f.encounters {
		if e := &f.encounters[i]; e.order > 0 && e.order <= nearTop && !e.planned {
			spans = append(spans, f.doc.Sentences[e.sentence].Span)
		}
	}
	if f.trigger.Empty() && !f.talks.Empty() {
		spans = append(spans, f.doc.Sentences[f.doc.SentenceOf(f.talks.From)].Span)
	}
	return spans
}

// dayIn is the first whole day in a span that the sentence itself is about.
func (f *finder) dayIn(s token.Span) string {
	for _, t := range f.calendar.In(s) {
		if t.Type != date.Date || !date.IsDay(t.Value) || t.Past || f.doc.Quoted(t.From) {
			continue
		}
		if f.dayToCome(t) {
			continue // what is told has been
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

// dayToCome reports whether a day lies after that of publication, where the page itself
// gives it. It may give the day before, where it is still night when they have met.
func (f *finder) dayToCome(t date.Found) bool {
	published, err := time.Parse(time.DateOnly, f.calendar.Published)
	if err != nil || !f.calendar.Dated || t.Value[:10] <= f.calendar.Published {
		return false
	}
	c := f.gram.ClauseOf(t.From)
	met := f.trigger.Has(c.Verb.Head) && !f.verbNotYet(&c.Verb) && t.Rule != "relative-day"
	return !met || t.Value[:10] > published.AddDate(0, 0, 1).Format(time.DateOnly)
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
