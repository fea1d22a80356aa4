package outcome

import (
	"visavis/core/text"
	"visavis/core/token"
)

// named finds outcomes that a phrase names inside something else: "today's
// announcement of an additional $375 million", "during upcoming visits by …".
func (f *finder) named() {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		for i := sentence.From; i+2 < sentence.To; i++ {
			switch {
			case f.norm(i) == "announcement" && f.norm(i+1) == "of":
				if object := (token.Span{From: i + 2, To: f.phraseEnd(i+2, sentence.To)}); f.amount(object) {
					f.add(Announced, object, f.statementAt(i), "announcement-of")
				}
			case f.set("funds", i) > 0 && f.norm(i+f.set("funds", i)) == "of" && f.statementAt(i) >= 0:
				from := f.phraseStart(i, sentence.From)
				if object := (token.Span{From: from, To: f.phraseEnd(i, sentence.To)}); f.money(object) {
					f.add(Announced, object, f.statementAt(i), "funds-of")
				}
			case (f.norm(i) == "upcoming" || f.norm(i) == "forthcoming") && f.set("event-planned", i+1) > 0 && f.norm(i+1) != "year":
				f.add(Scheduled, token.Span{From: i, To: f.phraseEnd(i, sentence.To)}, f.statementAt(i), "upcoming-event")
			}
		}
	}
}

// phraseStart is where the noun phrase around a word begins: at its article or
// the possessor before it.
func (f *finder) phraseStart(i, from int) int {
	for at := i - 1; at >= max(from, i-4); at-- {
		switch f.norm(at) {
		case "a", "an", "the", "its", "his", "her", "their":
			return at
		case "'s":
			return at - 1
		}
	}
	return i
}

// phraseEnd is where a noun phrase ends: at a comma or a verb of its own.
func (f *finder) phraseEnd(from, end int) int {
	for i := from; i < end; i++ {
		if f.doc.Tokens[i].Kind == token.Punct && f.norm(i) != "$" && f.norm(i) != "€" || f.norm(i) == "as" && f.norm(i+1) == "well" {
			return i
		}
	}
	return end
}
