package entity

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// placedName is the name at token i where only a name can stand: after an office,
// an honorific, or "his counterpart,". There a capitalised word is a name whatever
// else it means: "President Kari Park", "his counterpart, Kari March,".
func (f *finder) placedName(i, end int) token.Span { return f.readName(i, end, (*finder).isPlacedWord) }

// isPlacedWord reports whether token i can be a word of a name that began at from,
// in a place where only a name can stand.
func (f *finder) isPlacedWord(i, from int) bool {
	return f.isNameWord(i, i == from) || f.capital(i) && !f.is(glued, i) && f.carries(i, from)
}

// carries reports whether a word with another meaning stands as a name here.
func (f *finder) carries(i, from int) bool {
	first, last := i == from, !f.capital(i+1)
	switch h := f.hits.of(i); {
	case h != nil && h.Len() > 1 || f.isPostNominal(i) || f.in(lexicon.PluralOffice, i):
		return false
	case h != nil && (h.Office != nil || adjective(h)):
		return first && f.isGivenName(i) || !first && last && !f.officeGoesOn(i+1) // "President Bishop Lund", "President Kari King met"
	case h != nil && f.doc.Token(i).Case == token.Upper && f.doc.Token(from).Case != token.Upper:
		return false // "President Lund EU"
	case h != nil:
		return f.placeAsName(i, first)
	case f.isDay(i):
		return f.dayAsName(i, from)
	case f.in(lexicon.Institution, i):
		return f.institutionAsName(i, from)
	}
	return first && (f.isGivenName(i) || last && f.doc.Token(i+1).Case == token.Lower && !f.in(lexicon.Portfolio, i))
}

// officeGoesOn reports whether a complement of an office begins at token i: "Ann
// Ray Ambassador | of Kenya".
func (f *finder) officeGoesOn(i int) bool {
	code, _ := f.ofCountry(i)
	return f.norm(i) == "to" || f.norm(i) == "for" || f.norm(i) == "of" && (code == "" || f.norm(i+1) == "the")
}

func adjective(h *hit) bool {
	return h.Country != nil && (h.Country.Form == lexicon.Adjective || h.Country.Form == lexicon.People)
}

// isGivenName reports whether exactly one capitalised word follows, of no other
// meaning: "President Justice Lund". Before two it would be a further title:
// "Minister Senator Ann Ray". A word that is an office elsewhere in the text is
// one here, too.
func (f *finder) isGivenName(i int) bool {
	if !f.capital(i+1) || f.in(lexicon.Honorific, i+1) || f.capital(i+2) || !f.isNameWord(i+1, false) || f.isParticle(i+2) {
		return false
	}
	for _, next := range f.afterOffice(i) {
		if next != f.norm(i+1) {
			return false // "Ambassador Ann Ray", and "Ambassador Lund"
		}
	}
	return true
}

// afterOffice are the capitalised words that follow the word of token i where it stands
// by itself for an office, a country or a body: two at most, which tell as much as all.
func (f *finder) afterOffice(i int) []string {
	if f.follow == nil {
		f.follow = map[string][]string{}
		for at := range f.doc.Tokens {
			if h := f.hits.startingAt(at); h == nil || h.Len() != 1 || !f.capital(at+1) {
				continue
			}
			if list := f.follow[f.norm(at)]; len(list) < 2 && !slices.Contains(list, f.norm(at+1)) {
				f.follow[f.norm(at)] = append(list, f.norm(at+1))
			}
		}
	}
	return f.follow[f.norm(i)]
}

// placeAsName: President Jordan Lund; President Kari Holland met.
func (f *finder) placeAsName(i int, first bool) bool {
	next := f.doc.Token(i + 1)
	if first && !f.capital(i+1) {
		return next.Kind == token.Word && next.Case == token.Lower && next.Norm != "'s" && next.Norm != "and" && next.Norm != "of"
	}
	return next.Norm != "'s" || !first
}

// dayAsName: President Kari March met. A number beside it makes it a day, and so
// does a name that is full without it: "President Kari Lund Friday said".
func (f *finder) dayAsName(i, from int) bool {
	if f.doc.Token(i+1).Kind == token.Number || f.doc.Token(i-1).Kind == token.Number {
		return false
	}
	if i == from {
		return f.isGivenName(i)
	}
	return i == from+1 || f.isParticle(i-1)
}

// institutionAsName: President Kari Park met; President Park met; President Park
// Lund. What is "of" something other than a country is no name: "University of".
func (f *finder) institutionAsName(i, from int) bool {
	code, _ := f.ofCountry(i + 1)
	if f.norm(i+1) == "of" && code == "" {
		return false
	}
	if i == from {
		return f.isGivenName(i) || !f.capital(i+1) && f.set(lexicon.OfficeSeat, i) == 0
	}
	return !f.capital(i+1) || f.isNameWord(i+1, false) && !f.capital(i+2) && !f.in(lexicon.Institution, i-1)
}

// isDay reports whether a word is a month or a day of the week.
func (f *finder) isDay(i int) bool {
	return f.is(1<<lexicon.Month|1<<lexicon.Weekday, i)
}

// isPostNominal: the letters after "Ann Ray MP".
func (f *finder) isPostNominal(i int) bool {
	return f.doc.Token(i).Case == token.Upper && f.in(lexicon.PostNominal, i)
}

// namesThing reports whether a title and the capitalised words after it name a
// place or a body and no person: "at Prime Minister Ann Park", "King Fahd
// University", "Director Guyana Gold Board".
func (f *finder) namesThing(t title, run token.Span) bool {
	if !f.in(lexicon.Institution, run.To-1) || run.Empty() {
		return false
	}
	before := t.From - 1
	if f.norm(before) == "the" {
		before--
	}
	royal := f.set(lexicon.Royal, run.From-1) > 0
	return f.set(lexicon.PlaceLead, before) > 0 || royal && run.Len() == 2 || t.rank >= 4 && run.Len() > 2
}

// isPerson reports whether a run of name words can be a person after a title and a
// comma: at least two, the first a name anywhere, or a given name; after an office
// no portfolio, which would go on with it. One word alone is a name where the text
// lets it act: "the president of Indonesia, Suharto, met … Suharto said".
func (f *finder) isPerson(t title, s token.Span) bool {
	if s.Len() == 1 {
		return t.country != "" && !t.generic && f.isNameWord(s.From, true) && f.actsAlone(s.From)
	}
	named := f.isNameWord(s.From, true) || f.isGivenName(s.From)
	field := f.in(lexicon.Portfolio, s.From) && !t.generic
	return named && !field && !f.in(lexicon.PluralOffice, s.To-1)
}

// actsAlone reports whether the word of token i is somewhere by itself the subject
// of a verb of reporting, or says whose view something is.
func (f *finder) actsAlone(i int) bool {
	for at := range f.doc.Tokens {
		if f.norm(at) == f.norm(i) && f.capital(at) && f.finiteCue(f.pastAdverbs(at+1)) && !f.capital(at-1) {
			return true
		}
	}
	return false
}
