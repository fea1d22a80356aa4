package meeting

import (
	"strings"

	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// occasion is the event, visit or sidelines on which they met: an event that the
// sentences near the meeting lead to or say that they held, else a visit that is told
// there, else one that a later sentence says is under way.
func (f *finder) occasion(m *Meeting) token.Span {
	var visit token.Span
	for _, s := range f.near(m.Sentence) {
		if f.doc.RoleOf(s) == text.Headline {
			continue
		}
		span := f.doc.Sentences[s].Span
		if event := f.eventOf(span, s == m.Sentence); !event.Empty() {
			return event
		}
		if visit.Empty() && (s == m.Sentence || !f.hasAny(lexicon.LookingBack, span)) {
			visit = f.visitIn(span)
		}
	}
	if visit.Empty() {
		visit = f.visitUnderWay(m)
	}
	return visit
}

// eventOf is the event on which a sentence says that they met; the sentence that tells
// of the meeting may also say that it was itself one, or where it was.
func (f *finder) eventOf(s token.Span, tells bool) token.Span {
	if event := f.eventIn(s); !event.Empty() || !tells {
		return event
	}
	if event := f.eventHeld(s); !event.Empty() {
		return event
	}
	return f.eventAttended(s)
}

// eventIn is an event that a phrase like "on the sidelines of" leads to.
func (f *finder) eventIn(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		n := f.set(lexicon.OccasionLead, i)
		if n == 0 || f.doc.Quoted(i) || i+n >= s.To || f.norm(i) == "for" && f.prepares(i-1) {
			continue
		}
		from := f.skipShare(f.skipArticle(i + n))
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

// eventHeld is a gathering with a number or a name of its own that a sentence says they
// held: "held the fifth Jordan-Cyprus-Greece summit", "the 12th Binational Cabinet was held".
func (f *finder) eventHeld(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		from := f.skipArticle(i)
		if from == i || f.doc.Quoted(i) || f.gram.Is(i, grammar.Possessive) {
			continue
		}
		event := token.Span{From: from, To: f.eventEnd(from, s.To)}
		if c := f.gram.ClauseOf(i); !f.numbered(event) || !f.isEvent(event) || !c.HasVerb() {
			continue
		} else if held := meets(c.Object, event) || meets(c.Subject.Span, event) || c.Object.Empty() && c.Verb.Head < i; held && lexicon.HoldingVerb.Has(c.Verb.Lemma) && !f.verbNotYet(&c.Verb) && !f.gram.Is(i-1, grammar.Preposition) {
			return event
		}
	}
	return token.Span{}
}

// meets reports whether two spans share a token.
func meets(a, b token.Span) bool { return max(a.From, b.From) < min(a.To, b.To) }

// startsInDigit reports whether a word is written with a number: "12th".
func startsInDigit(norm string) bool { return norm != "" && norm[0] >= '0' && norm[0] <= '9' }

// prepares reports whether a noun is of what is done for an event: "preparations for
// the summit".
func (f *finder) prepares(i int) bool { return f.set(lexicon.Preparation, i) > 0 }

// skipShare goes over the words for somebody's part in an event: "within the framework
// of his participation in the 6th Meeting".
func (f *finder) skipShare(i int) int {
	if n := f.set(lexicon.ShareIn, i); n > 0 {
		return f.skipArticle(i + n)
	}
	return i
}

func (f *finder) skipArticle(i int) int {
	switch f.norm(i) {
	case "the", "a", "an", "his", "her", "their", "this":
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
	past := from
	for i := from; i < end; i++ {
		t := f.doc.Token(i)
		if f.plural(i) {
			continue
		}
		if i < past {
			continue
		}
		if past = f.shortName(i, from); past > i {
			continue
		}
		if t.Kind == token.Punct || t.Kind == token.Quote && i > from {
			return i
		}
		if i == from {
			continue
		}
		if c := f.gram.ClauseOf(i); c.Subject.From == i && c.Verb.Head > i && f.set(lexicon.EventWord, i-1) > 0 || f.gram.Is(i, grammar.Adverb) && t.Case == token.Lower {
			return i // "During the talks | Mr Ray said", "the Quad Summit | later"
		}
		switch t.Norm {
		case "in", "on", "at", "held", "which", "that", "who", "this", "to", "with", "from", "today", "where", "being", "taking", "here", "next", "last", "was", "were", "is", "and", "hosted", "by", "since", "when", "as":
			if t.Norm == "and" && f.joinsNames(i, end) {
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

// shortName is where brackets end that hold a name's initials: "the Economic Cooperation
// Organization (ECO) summit"; the token itself where none do.
func (f *finder) shortName(i, from int) int {
	if i > from && f.norm(i) == "(" && f.norm(i+2) == ")" && f.doc.Token(i+1).Case == token.Upper {
		return i + 3
	}
	return i
}

// joinsNames reports whether "and" stands between two names inside an event's: "Peace
// and Security", "between the Union and the Republic".
func (f *finder) joinsNames(i, end int) bool {
	after := i + 1
	if f.norm(after) == "the" && f.gram.ClauseOf(i) == f.gram.ClauseOf(after+1) && f.between(i) {
		after++
	}
	return after < end && f.doc.Token(after).Case == token.Title && f.doc.Token(i-1).Case == token.Title
}

// between reports whether the names before a token were led in by "between".
func (f *finder) between(i int) bool {
	for i--; i > 0 && (f.doc.Token(i).Case == token.Title || f.set(lexicon.NameParticle, i) > 0); i-- {
	}
	return f.norm(i) == "between"
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
