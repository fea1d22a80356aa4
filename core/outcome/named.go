package outcome

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// named finds outcomes that a phrase names inside something else: "today's
// announcement of an additional $375 million", "during upcoming visits by …".
func (f *finder) named() {
	for _, sentence := range f.body() {
		for i := f.next(opener, sentence.From, sentence.To); i+2 < sentence.To; i = f.next(opener, i+1, sentence.To) {
			switch {
			case f.norm(i) == "announcement" && f.norm(i+1) == "of" && f.norm(i-1) != "recent":
				if object := (token.Span{From: i + 2, To: f.phraseEnd(i+2, sentence.To)}); f.amount(object) {
					f.add(Announced, object, f.statementAt(i), "announcement-of")
				}
			case f.in(lexicon.Funds, i) && f.norm(i+f.set(lexicon.Funds, i)) == "of" && f.tellsOfGift(i):
				from := f.phraseStart(i, sentence.From)
				if object := (token.Span{From: from, To: f.phraseEnd(i, sentence.To)}); f.money(object) {
					f.add(Announced, object, f.statementAt(i), "funds-of")
				}
			case (f.norm(i) == "upcoming" || f.norm(i) == "forthcoming") && f.norm(i+1) != "year" && (f.in(lexicon.EventPlanned, i+1) || f.set(lexicon.VisitKind, i+1) > 0 && f.in(lexicon.EventPlanned, i+2)):
				f.add(Scheduled, token.Span{From: i, To: f.phraseEnd(i, sentence.To)}, f.statementAt(i), "upcoming-event")
			case f.in(lexicon.Dated, i) && f.statementAt(i) >= 0 && !f.doc.Quoted(i) && f.headed(i) == nil:
				f.datedEvent(i, sentence.Span)
			}
		}
	}
}

// tellsOfGift reports whether token i lies in a statement that thanks for nothing
// and goes through nothing that was given before.
func (f *finder) tellsOfGift(i int) bool {
	n := f.statementAt(i)
	return n >= 0 && telling(&f.report.Statements[n])
}

// datedEvent: the Strategic Dialogue in February; the leaders' summit to be hosted
// by Norway; the Doha Forum, which will be held in December.
func (f *finder) datedEvent(i int, s token.Span) {
	end := i + f.set(lexicon.Dated, i)
	from := f.phraseStart(i, s.From)
	if from == i {
		return // without an article it is no certain one
	}
	if f.set(lexicon.WhenLead, from-1) > 0 || f.in(lexicon.StartingWord, from-1) {
		return // only tells when something else is, or what it is for; a step, not a day
	}
	if to := f.dayBehind(end, s.To); to > 0 {
		f.add(Scheduled, token.Span{From: from, To: to}, f.statementAt(i), "dated-event")
		return
	}
	for at := end; at < s.To; at++ {
		if f.set(lexicon.OnCalendar, at) > 0 && f.due(token.Span{From: at, To: s.To}) != "" {
			f.add(Scheduled, token.Span{From: from, To: f.phraseEnd(at, s.To)}, f.statementAt(i), "dated-event")
			return
		}
		switch f.norm(at) {
		case "to":
			if f.norm(at+1) == "be" && f.set(lexicon.Held, at+2) > 0 {
				f.add(Scheduled, token.Span{From: from, To: f.phraseEnd(at, s.To)}, f.statementAt(i), "dated-event")
				return
			}
		case "which":
			if f.will(token.Span{From: at, To: min(at+8, s.To)}) && (f.norm(at-1) == "," || f.norm(at-2) == ",") {
				f.add(Scheduled, token.Span{From: from, To: f.phraseEnd(at, s.To)}, f.statementAt(i), "dated-event")
				return
			}
		}
		if f.g.Is(at, grammar.Modal|grammar.Be|grammar.Coordinator) || f.norm(at) == ";" || f.norm(at) == "that" || f.norm(at) == "who" {
			return
		}
	}
}

// dayBehind is where the day to come ends that stands behind an event, with at
// most its place between: "summit in Lima in May"; 0 where none does.
func (f *finder) dayBehind(from, end int) int {
	for at := from; at < end; at++ {
		for _, t := range f.calendar.In(token.Span{From: at, To: end}) {
			if t.From == at && f.ahead(t) {
				return t.To
			}
		}
		if n := f.set(lexicon.Soon, at); n > 0 {
			return at + n
		}
		if f.set(lexicon.PlaceBetween, at) == 0 {
			if f.doc.Token(at).Case != token.Title || f.doc.Token(at).Kind != token.Word {
				return 0
			}
		}
	}
	return 0
}

// phraseStart is where the noun phrase around a word begins: at its article or
// the possessor before it.
func (f *finder) phraseStart(i, from int) int {
	for at := i - 1; at >= from; at-- {
		switch f.norm(at) {
		case "a", "an", "the", "its", "his", "her", "their":
			return at
		case "'s":
			switch f.norm(at - 2) {
			case "a", "an", "the":
				return at - 2
			}
			return at - 1
		case "of", "in", "to", "on", "for", "at", "with", "from":
			return i
		}
		if f.doc.Token(at).Kind == token.Punct && f.norm(at) != "," {
			return i
		}
	}
	return i
}

// phraseEnd is where a noun phrase ends: at a comma or a verb of its own.
func (f *finder) phraseEnd(from, end int) int {
	for i := from; i < end; i++ {
		if f.doc.Token(i).Kind == token.Punct && f.norm(i) != "$" && f.norm(i) != "€" || f.norm(i) == "as" && f.norm(i+1) == "well" {
			return i
		}
	}
	return end
}
