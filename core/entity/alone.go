package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// opensNameOf are the people whom the word at token i names again, with the words
// after it or alone. A word with another meaning is theirs only where it cannot
// have that meaning: "Park said", but "in Park", "the Park", "Park Street".
func (f *finder) opensNameOf(i int) []int {
	who := f.namesAt(i)
	if len(who) == 0 || f.continues(who, i) || !f.hasOtherMeaning(i) {
		return who
	}
	if !f.standsAlone(i) {
		return nil
	}
	var left []int
	for _, p := range who {
		if f.meantBy(p, i) {
			left = append(left, p)
		}
	}
	return left
}

// continues reports whether the word after token i is of the same name.
func (f *finder) continues(who []int, i int) bool {
	at := i + 1
	if f.bridges(at) {
		at++
	}
	return len(common(who, f.namesAt(at))) > 0 && f.doc.SentenceOf(at) == f.doc.SentenceOf(i) && f.norm(at) != f.norm(i)
}

// hasOtherMeaning reports whether a word can mean something that is no name.
func (f *finder) hasOtherMeaning(i int) bool {
	if f.hits.of(i) != nil || f.isDay(i) || len(f.norm(i)) == 1 {
		return true
	}
	return f.is(1<<lexicon.Institution|1<<lexicon.Portfolio|1<<lexicon.Honorific|1<<lexicon.NameParticle|1<<lexicon.Starter, i) || f.set(lexicon.Pronoun, i) > 0
}

// standsAlone reports whether a word is a subject or object by itself: without an
// article, a preposition of its other meaning before it, or more of a name or
// number after it.
func (f *finder) standsAlone(i int) bool {
	if f.in(lexicon.Determiner, i-1) || f.capital(i+1) && !f.opensNext(i) || f.norm(i+1) == "of" {
		return false
	}
	switch h := f.hits.of(i); {
	case h != nil && h.Office == nil || f.in(lexicon.Institution, i):
		return !f.follows(lexicon.PlacePreposition, i) && !f.joinedToSide(i)
	case f.isDay(i):
		return !f.follows(lexicon.DayPreposition, i) && f.doc.Token(i-1).Kind != token.Number && f.doc.Token(i+1).Kind != token.Number
	case len(f.norm(i)) == 1:
		return f.doc.Token(i+1).Case == token.Lower && f.norm(i+1) != "."
	}
	return true
}

// follows reports whether a preposition of a set stands before token i; "according
// to" goes with people, too.
func (f *finder) follows(prepositions lexicon.Set, i int) bool {
	return f.set(prepositions, i-1) > 0 && f.norm(i-2) != "according"
}

// opensNext reports whether the capitalised word after token i begins something
// else: a country, an office.
func (f *finder) opensNext(i int) bool {
	h := f.hits.startingAt(i + 1)
	return h != nil && (h.side() != "" || h.Office != nil) && !f.in(lexicon.Honorific, i) && (f.hits.of(i) == nil || f.hits.of(i).Office == nil)
}

// joinedToSide reports whether "and" joins a word to a country: "Peru and Jordan".
func (f *finder) joinedToSide(i int) bool {
	return f.norm(i-1) == "and" && f.hits.endingAt(i-2).side() != "" || f.norm(i+1) == "and" && f.hits.startingAt(i+2).side() != ""
}

// meantBy reports whether a word alone, with another meaning, can be this person:
// a country or a pronoun only by its family name, which stands last, and no one
// by the name of the country that is his own.
func (f *finder) meantBy(person, i int) bool {
	p := &f.cast.People[person]
	last := f.norm(p.Name.To-1) == f.norm(i) || len(p.names) == 1
	h := f.hits.of(i)
	switch {
	case h != nil && h.Country != nil:
		return last && h.Country.Code != p.Country
	case f.set(lexicon.Pronoun, i) > 0:
		return last && f.doc.Token(i).Case != token.Upper
	case len(f.norm(i)) == 1 || f.in(lexicon.Starter, i) || f.in(lexicon.NameParticle, i):
		return last || !f.opensSentence(i)
	}
	return true
}
