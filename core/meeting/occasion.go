package meeting

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// occasion is the event, visit or sidelines on which they met.
func (f *finder) occasion(m *Meeting) token.Span {
	var visit token.Span
	for _, s := range f.near(m.Sentence) {
		if f.doc.RoleOf(s) == text.Headline {
			continue
		}
		span := f.doc.Sentences[s].Span
		if event := f.eventIn(span); !event.Empty() {
			return event
		}
		if s == m.Sentence {
			if event := f.eventAttended(span); !event.Empty() {
				return event
			}
		}
		if visit.Empty() && (s == m.Sentence || !f.hasAny(lexicon.LookingBack, span)) {
			visit = f.visitIn(span)
		}
	}
	if visit.Empty() {
		visit = f.visitOfLeader(m)
	}
	return visit
}

// visitOfLeader is the visit on which a later sentence says that a leader is:
// "Yoo is on a state visit to Indonesia".
func (f *finder) visitOfLeader(m *Meeting) token.Span {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		first := f.cast.StartingAt(sentence.From)
		if first == nil || first.Kind != entity.Name || !m.Leads(first.Person) || f.norm(first.To) != "is" && f.norm(first.To) != "was" || f.norm(first.To+1) != "on" && f.norm(first.To+1) != "paying" {
			continue
		}
		if visit := f.visitIn(sentence.Span); !visit.Empty() {
			return visit
		}
	}
	return token.Span{}
}

// eventIn is an event that a phrase like "on the sidelines of" leads to.
func (f *finder) eventIn(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		n := f.set(lexicon.OccasionLead, i)
		if n == 0 || f.doc.Quoted(i) || i+n >= s.To || f.norm(i) == "for" && f.prepares(i-1) {
			continue
		}
		from := f.skipArticle(i + n)
		to := f.eventEnd(from, s.To)
		event := token.Span{From: from, To: to}
		if f.set(lexicon.AnotherTime, to) > 0 || f.norm(to) == "last" || f.norm(to) == "held" && f.norm(to+1) == "last" {
			continue // "during the summit last September"
		}
		if f.isEvent(event) && !(event.Len() == 1 && f.norm(from-1) == "their") { // "during their summit"
			return event
		}
	}
	return token.Span{}
}

// eventAttended is a gathering at which a sentence says that they met: "met at
// the G7 Leaders' Summit in Kananaskis".
func (f *finder) eventAttended(s token.Span) token.Span {
	for i := max(s.From, f.trigger.To); i+1 < s.To; i++ {
		if f.norm(i) != "at" || f.doc.Quoted(i) {
			continue
		}
		from := f.skipArticle(i + 1)
		event := token.Span{From: from, To: f.eventEnd(from, s.To)}
		if f.isEvent(event) && f.set(lexicon.GatheringHead, event.To-1) > 0 {
			return event
		}
	}
	return token.Span{}
}

// prepares tells a noun of what is done for an event: "preparations for the summit".
func (f *finder) prepares(i int) bool {
	switch f.norm(i) {
	case "preparations", "preparation", "plans", "agenda", "priorities", "expectations", "arrangements", "proposals", "support", "hopes", "candidacy", "need", "date":
		return true
	}
	return false
}

func (f *finder) skipArticle(i int) int {
	switch f.norm(i) {
	case "the", "a", "an", "his", "her", "their":
		return i + 1
	case "tomorrow", "today":
		if f.norm(i+1) == "'s" {
			return i + 2
		}
	}
	return i
}

// eventEnd is where the phrase that names an event ends.
func (f *finder) eventEnd(from, end int) int {
	for i := from; i < end; i++ {
		t := f.doc.Token(i)
		if f.plural(i) {
			continue
		}
		if t.Kind == token.Punct || t.Kind == token.Quote && i > from {
			return i
		}
		if i == from {
			continue
		}
		switch t.Norm {
		case "in", "on", "at", "held", "which", "that", "who", "this", "to", "with", "from", "today", "where", "being", "taking", "here", "next", "last", "was", "were", "is", "and", "hosted", "by":
			if t.Norm == "and" && i+1 < end && f.doc.Token(i+1).Case == token.Title && f.doc.Token(i-1).Case == token.Title {
				continue
			}
			if (t.Norm == "in" || t.Norm == "at") && f.goesOnIn(i, end) {
				continue
			}
			if t.Norm == "on" && i+1 < end && f.doc.Token(i+1).Case == token.Title && f.doc.Token(i-1).Case == token.Title && !f.startsTime(i+1) {
				continue
			}
			return i
		}
	}
	return end
}

// goesOnIn tells a preposition inside an event's name from the place where it is
// held: "Victory in the Great Patriotic War", "Victory at Khalkhin Gol".
func (f *finder) goesOnIn(i, end int) bool {
	at := i + 1
	if f.norm(at) == "the" {
		at++
	}
	if at >= end || f.norm(i) == "in" && at == i+1 || f.doc.Token(i-1).Case != token.Title || f.doc.Token(at).Case != token.Title || f.set(lexicon.EventWord, i-1) > 0 {
		return false
	}
	_, _, place := lexicon.Places().Longest(f.doc.Tokens, at)
	_, _, country := lexicon.Countries().Longest(f.doc.Tokens, at)
	_, _, named := lexicon.Countries().Longest(f.doc.Tokens, i+1)
	return !place && !country && !named
}

// plural tells the stroke of "the Leaders' Meeting" from a quotation mark.
func (f *finder) plural(i int) bool {
	if n := f.norm(i); n != "'" && n != "’" || i == 0 || i+1 >= len(f.doc.Tokens) {
		return false
	}
	return f.doc.Token(i-1).End == f.doc.Token(i).Start && strings.HasSuffix(f.norm(i-1), "s") && f.doc.Token(i+1).Case == token.Title
}

func (f *finder) startsTime(i int) bool {
	_, month := lexicon.MonthUnit.Of(f.doc.ID(i))
	_, day := lexicon.WeekdayUnit.Of(f.doc.ID(i))
	return month || day
}

// isEvent tells an event from other things one can attend to: it has an event's
// noun or is one the lexicon knows, and is no visit.
func (f *finder) isEvent(s token.Span) bool {
	if m := f.cast.StartingAt(s.From); s.Empty() || s.Len() > 16 || m != nil && m.Kind == entity.Name {
		return false // "during Ray's meeting with"
	}
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.VisitWord, i) > 0 {
			return false
		}
	}
	special := false
	for i := s.From; i < s.To; i++ {
		if t, _, ok := lexicon.Terms().Longest(f.doc.Tokens, i); ok && t.Type == "event" {
			return true
		}
		special = special || f.doc.Token(i).Case != token.Lower || f.doc.Token(i).Kind == token.Number
	}
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.EventWord, i) > 0 && (special && s.Len() > 1 || f.norm(i) == "funeral" || f.norm(i) == "summit") {
			return true
		}
	}
	return false
}

// visitIn is a visit that is under way: of a named kind, or to a country or city that
// is told with it: "official visit to India", "working trip", "visit to our country".
func (f *finder) visitIn(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.VisitWord, i) == 0 || f.doc.Quoted(i) || f.notYet(i) || f.set(lexicon.Recent, i-1) > 0 {
			continue
		}
		from := i
		for from > s.From && f.set(lexicon.VisitKind, from-1) > 0 {
			from--
		}
		to := f.visitEnd(i+1, s.To)
		if from < i && f.set(lexicon.Recent, from-1) > 0 || from == i && to == i+1 {
			continue
		}
		for from+1 < i && f.set(lexicon.VisitCount, from) > 0 {
			from++ // "first official visit"
		}
		if from+1 == i && f.set(lexicon.VisitCount, from) > 0 && to > i+1 {
			from++ // "first visit to Peru"
		}
		return token.Span{From: from, To: to}
	}
	return token.Span{}
}

// visitEnd is where the country or city visited ends that stands at token at after
// "to"; at itself where none does.
func (f *finder) visitEnd(at, end int) int {
	if f.norm(at) != "to" || at+1 >= end {
		return at
	}
	to := at + 1
	if f.norm(to) == "the" || f.gram.Is(to, grammar.Possessive) {
		to++
	}
	if _, n, ok := lexicon.Countries().Longest(f.doc.Tokens, to); ok {
		return to + n
	}
	if _, n, ok := lexicon.Places().Longest(f.doc.Tokens, to); ok {
		return to + n
	}
	if own := f.set(lexicon.OwnLand, to); own > 0 && to > at+1 {
		return to + own // "to our country", "to the Kingdom"
	}
	return at
}
