package meeting

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// notYet reports whether a meeting is only planned or lies in the past of the
// report: "to meet", "will meet", "before their meeting", "had met".
func (f *finder) notYet(i, start int) bool {
	for back := 1; back <= 3 && i-back >= start; back++ {
		if f.cast.Named(i - back) {
			continue // "President Kari Will met"
		}
		switch f.norm(i - back) {
		case "when":
			return !strings.HasSuffix(f.norm(i), "ed") && f.norm(i) != "met" && f.norm(i) != "held" // "spoke when he received"
		case "after", "following":
			return false // "said after talks with": they were held
		case "will", "would", "before", "since", "last", "previous", "earlier", "ahead", "next", "if", "should", "could", "planned":
			return true
		case "to":
			return back == 1 || back == 2 && f.norm(i-1) == "be" // "the first to be received here"
		case "had":
			return back == 1 && f.doc.Token(i).Case == token.Lower && f.norm(i) == "met"
		}
	}
	return f.ahead(i) || f.onlyPlanned(i)
}

// figurative reports whether a verb of meeting means something else here: "called
// for peace", "spoke of trade", "told a meeting of party officials".
func (f *finder) figurative(i int) bool {
	if n := f.norm(i + 1); f.norm(i) == "spoke" && (n == "when" || n == "while" || n == "after" || n == "at" && f.norm(i+2) != "length" || n == "during" || n == "in") {
		return true // "spoke when he received": no call
	}
	if f.norm(i) == "called" && f.callsFor(i+1) || f.norm(i) == "spoke" && f.aboutSomething(i+1) {
		return true
	}
	audience := i
	if f.norm(i-1) == "a" {
		audience--
	}
	if n := f.norm(audience - 1); f.norm(audience) == "a" && f.norm(audience+2) == "of" && (n == "told" || n == "addressed" || n == "addressing") {
		return true // "told a meeting of party officials"
	}
	return f.norm(i) == "called" && f.norm(i+1) == "on" && f.asks(i)
}

// callsFor tells "called for peace", "called the talks useful" from "called
// President Ray": words behind "called" begin at token i.
func (f *finder) callsFor(i int) bool {
	if m := f.cast.StartingAt(i); m != nil && m.Kind == entity.Side {
		return true // "called France a friend"
	}
	switch f.norm(i) {
	case "for", "it", "them", "this", "that", "upon", "attention", "a":
		return true
	case "the":
		return f.cast.StartingAt(i) == nil && f.cast.StartingAt(i+1) == nil
	}
	return false
}

// aboutSomething tells "spoke on Venezuela", "spoke of peace" from "spoke on
// Tuesday with": words behind "spoke" begin at token i.
func (f *finder) aboutSomething(i int) bool {
	switch f.norm(i) {
	case "about", "of", "against", "for", "highly", "out":
		return true
	case "on":
		n := f.norm(i + 1)
		_, day := lexicon.WeekdayUnit.OfNorm(n)
		_, month := lexicon.MonthUnit.OfNorm(n)
		return !day && !month && n != "the" && f.doc.Tokens[min(i+1, len(f.doc.Tokens)-1)].Kind != token.Number
	}
	return false
}

// ahead tells a meeting in the present tense that lies ahead: "when Ray meets Lee
// in Lima", "Ray meets Lee next month".
func (f *finder) ahead(i int) bool {
	if n := f.norm(i); n != "meets" && n != "meet" {
		return false
	}
	s := f.doc.Sentences[f.doc.SentenceOf(i)]
	for at := i - 1; at >= max(s.From, i-9) && f.norm(at) != ","; at-- {
		if f.norm(at) == "when" || f.norm(at) == "before" {
			return true
		}
	}
	for at := i + 1; at < min(s.To, i+14); at++ {
		if n := f.norm(at); n == "tomorrow" || n == "next" && (f.norm(at+1) == "week" || f.norm(at+1) == "month" || f.norm(at+1) == "year") {
			return true
		}
	}
	return false
}

// asks tells "called on them to do it" from a call paid on somebody.
func (f *finder) asks(i int) bool {
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for at := i + 2; at < min(i+16, end); at++ {
		if f.norm(at) == "to" {
			return true
		}
	}
	return false
}

// onlyPlanned tells a meeting named as a noun that has not taken place: "a call
// has not been scheduled", "talks are planned for".
func (f *finder) onlyPlanned(i int) bool {
	if how, _, _ := lexicon.EncounterAt(f.doc.Tokens, i); how.Verb {
		return false
	}
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for at := i; at < min(i+22, end); at++ {
		switch f.norm(at) {
		case "not", "will", "may", "might", "could":
			return f.norm(at+1) == "been" || f.norm(at+1) == "be" || f.norm(at+1) == "take"
		case "planned", "scheduled", "expected":
			return f.norm(at-1) == "is" || f.norm(at-1) == "are" || f.norm(at-1) == "been"
		case ",", ";":
			return false
		}
	}
	return false
}
