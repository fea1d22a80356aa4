package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// traits are what a token can be, a bit each: below the sets of lexicon.PersonSets
// that begin at it, above what follows here. They are told once for a text, so that
// every way of finding people passes over a token that opens nothing by one test.
type traits uint64

const (
	capital    traits = 1 << (32 + iota) // a word that does not begin in lower case
	joined                               // a name with the Arabic article before it: "al-Kindi"
	glued                                // several words that a page has run together
	possessed                            // "'s"
	apostrophe                           // "'"
	the
	and
	ofOffice // in a phrase of the lexicon that names an office
	ofSide   // a country, or an organisation that can be a side
	ofBody   // any organisation

	nameAsked // see isNameWord; the three after it are its too
)

// findTraits tells the traits of every token but those that scan has told.
func (f *finder) findTraits() {
	for i := range f.doc.Tokens {
		t := &f.doc.Tokens[i]
		if t.ID != 0 {
			f.traits[i] |= traits(lexicon.PersonSets(f.doc.Tokens, i))
		}
		f.traits[i] |= f.shape(t)
	}
}

// shape are the traits that a token has by its letters.
func (f *finder) shape(t *token.Token) (w traits) {
	switch t.Norm {
	case "'":
		return apostrophe
	case "'s":
		return possessed
	case "the":
		w = the
	case "and":
		w = and
	}
	switch {
	case t.Kind != token.Word:
		return w
	case t.Case != token.Lower:
		w |= capital
	case arabicArticle(t.Norm):
		w = joined
	default:
		return w
	}
	if runOn(f.doc.Source[t.Start:t.End]) {
		w |= glued
	}
	return w
}

// runOn reports whether a word is several that a page has run together:
// "EventsPresidentTranscripts".
func runOn(word string) bool {
	humps := 0
	for at := 1; at < len(word); at++ {
		if 'A' <= word[at] && word[at] <= 'Z' && 'a' <= word[at-1] && word[at-1] <= 'z' {
			humps++
		}
	}
	return humps > 1 && !strings.ContainsAny(word, "-'’")
}

// is reports whether token i has one of some traits; nothing outside the text has.
func (f *finder) is(any traits, i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&any != 0
}

// next is the first token from i on that has one of some traits, the end of the text
// where none has: from candidate to candidate.
func (f *finder) next(any traits, i int) int {
	for i < len(f.traits) && f.traits[i]&any == 0 {
		i++
	}
	return i
}

// in reports whether a phrase of one of the sets of lexicon.PersonSets begins at
// token i.
func (f *finder) in(set lexicon.Set, i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]>>set&1 != 0
}

// capital reports whether token i is a word that does not begin in lower case.
func (f *finder) capital(i int) bool { return f.is(capital, i) }
