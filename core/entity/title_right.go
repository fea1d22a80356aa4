package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// extendRight takes complements ("of the Republic of Korea"), brackets, further
// offices joined by "and", and honorifics.
func (f *finder) extendRight(t *title) {
	end := min(f.sentenceEnd(t.From), t.From+longestTitle)
	for t.To < end {
		to := t.To
		if f.takeRight(t, end); t.To == to {
			return
		}
	}
}

// takeRight takes what stands behind a title, the first that is found.
func (f *finder) takeRight(t *title, end int) {
	to := t.To
	if f.takeComplement(t, end); t.To != to {
		return
	}
	if f.takeFrom(t); t.To != to {
		return
	}
	if f.takeRepublic(t); t.To != to {
		return
	}
	if f.takeBracket(t); t.To != to {
		return
	}
	if f.takePortfolios(t, end); t.To != to {
		return
	}
	if f.takeFurtherOffice(t, end); t.To == to {
		f.takeStyle(t)
	}
}

// takeComplement: President | of the Republic of Korea; Ambassador | to Israel.
func (f *finder) takeComplement(t *title, end int) {
	at := t.To
	whom := at + 1
	if f.norm(whom) == "the" && t.rank >= 4 {
		whom++ // "Adviser to the Prime Minister of Chad"
	}
	switch to := f.norm(at) == "to" && f.hits.of(whom) != nil && t.rank >= 4; {
	case to && f.hits.of(whom).Office != nil:
		t.To = f.complement(at+1, end, t) // "Adviser to the Prime Minister of Chad" is of Chad
	case to:
		posted := *t
		t.To = f.complement(at+1, end, &posted) // "the Greek Ambassador to Israel" is Greek
	case f.norm(at) == "of" || f.norm(at) == "for":
		t.To = f.complement(at+1, end, t)
	default:
		return
	}
	if t.To == at+1 {
		t.To = at
	}
}

// takeFrom: her counterpart | from Paraguay.
func (f *finder) takeFrom(t *title) {
	if h := f.hits.startingAt(t.To + 1); f.norm(t.To) == "from" && t.generic && h.side() != "" {
		t.ofCountry(h.side(), h.Span, "country-after")
		t.To = h.To
	}
}

// takeRepublic: President of the Republic | Kazakhstan.
func (f *finder) takeRepublic(t *title) {
	h := f.hits.startingAt(t.To)
	if h != nil && h.Country != nil && h.Country.Form == lexicon.CountryName && f.set(lexicon.StateWord, t.To-1) > 0 && f.capital(h.To) {
		t.ofCountry(h.side(), h.Span, "country-after")
		t.To = h.To
	}
}

// takeBracket: Secretary of the Party | (CPC); Prime Minister | (acting).
func (f *finder) takeBracket(t *title) {
	if f.norm(t.To) == "(" && f.norm(t.To+2) == ")" {
		t.To += 3
	}
}

// takePortfolios: Minister for Foreign Affairs | , European Union and Cooperation;
// Minister of Petroleum | and Natural Gas.
func (f *finder) takePortfolios(t *title, end int) {
	at := t.To
	if f.norm(at) == "," && t.rank <= 4 && f.furtherPortfolios(at+1, end) > 0 {
		t.To = f.furtherPortfolios(at+1, end)
		return
	}
	if (f.norm(at) == "and" || f.norm(at) == ",") && f.portfolios(at+1, end) > at+1 {
		t.To = f.portfolios(at+1, end)
	}
}

// takeFurtherOffice: General Secretary | and President; but "the Secretary and
// Foreign Minister Kuleba" are two.
func (f *finder) takeFurtherOffice(t *title, end int) {
	at := t.To
	if f.norm(at) == "and" || f.norm(at) == "," || f.norm(at) == "/" {
		next := f.nextOffice(at+1, end)
		if next < 0 || f.determined(t.From) || f.norm(at) == "and" && f.norm(at+1) == "the" && t.generic {
			return
		}
		f.takeOffice(t, f.hits.of(next))
		t.To = f.hits.of(next).To
		return
	}
	h := f.hits.startingAt(at)
	if h == nil || h.Office == nil || !f.capital(at) || f.patronymicNext(at) || h.Len() == 1 && f.isGivenName(at) {
		return
	}
	f.takeOffice(t, h)
	t.To = h.To
}

// takeStyle: Foreign Minister | H.E. Mr.
func (f *finder) takeStyle(t *title) {
	at := t.To
	n := f.set(lexicon.Honorific, at)
	if n == 0 || !f.capital(at) || f.in(lexicon.HonorificName, at) && f.isGivenName(at) {
		return
	}
	t.feminine(f, at)
	if t.To = at + n; f.norm(t.To) == "." {
		t.To++
	}
}

// nextOffice is where a further office begins after "and" or a comma, with at
// most a country or portfolios before it; -1 where none does.
func (f *finder) nextOffice(at, end int) int {
	for i := at; i < end; i++ {
		h := f.hits.startingAt(i)
		if h != nil && h.Office != nil && h.Office.Kind == "office" {
			return i
		}
		if h != nil && h.side() != "" && i == at || f.in(lexicon.Portfolio, i) && f.capital(i) || f.norm(i) == "the" {
			continue
		}
		return -1
	}
	return -1
}

// complement reads what an office is of: a country, a body, a portfolio. It gives
// where that ends.
func (f *finder) complement(at, end int, t *title) int {
	i := at
	if f.norm(i) == "the" || f.in(lexicon.Possessive, i) {
		i++
	}
	opened := i
	if f.doc.Token(i).Case == token.Lower && f.doc.Token(i).Kind == token.Word && f.adjectiveBefore(i) {
		i++
	}
	for i < end {
		if f.hits.endingAt(i-1).side() != "" && f.isGivenName(i) {
			break // "President of Denmark | Park Lund"
		}
		next := f.complementHit(i, t)
		if next == i {
			next = f.complementWord(i, at)
		}
		if next == i {
			break
		}
		i = next
	}
	if i == opened {
		return at // an article alone is nothing
	}
	return i
}

// complementHit takes a country, body, place or office that an office is of.
func (f *finder) complementHit(i int, t *title) int {
	h := f.hits.startingAt(i)
	if h == nil {
		return i
	}
	code, words := f.countryWithin(token.Span{From: h.From - 1, To: h.To})
	switch {
	case h.Country != nil && h.Country.Form == lexicon.Capital && f.hits.endingAt(i-1).side() != "":
		return i // "President of Kazakhstan | Nursultan Serik"
	case h.side() != "":
		t.ofCountry(h.side(), h.Span, "country-after")
	case h.Body != nil && code != "":
		t.ofCountry(code, words, "country-of-body")
	case h.Body != nil || h.Term != nil || h.Office != nil && f.capital(i) && f.norm(i-1) == "the":
	case h.Place != nil && f.norm(i-1) == "of":
		t.ofCountry(h.Place.Country, h.Span, "place-after")
	default:
		return i
	}
	return h.To
}

// complementWord takes the words of a portfolio or of an institution: "of Foreign
// Affairs and | European Integration of the".
func (f *finder) complementWord(i, from int) int {
	field := func(i int) bool {
		return f.capital(i) && (f.in(lexicon.Portfolio, i) || f.in(lexicon.Institution, i))
	}
	switch {
	case field(i):
		return i + 1
	case i == from:
	case f.norm(i) == "state" || f.norm(i) == "government":
		return i + 1
	case f.norm(i) == "'s" && f.hits.endingAt(i-1).side() != "":
		return f.partyAfter(i)
	case f.norm(i) == "and" && field(i+1):
		return i + 1
	case f.norm(i) == "," && f.capital(i+1) && f.in(lexicon.Portfolio, i+1) && f.in(lexicon.Portfolio, i-1):
		return i + 1
	case f.norm(i) == "of" && f.complementGoesOn(i+1):
		if f.norm(i+1) == "the" {
			return i + 2
		}
		return i + 1
	}
	return i
}

// partyAfter is where a country's party or body ends, with the last word of an
// institution: "leader of Germany's | Christian Union", "of Russia's | Armed
// Forces Ann Ray"; i where there is none.
func (f *finder) partyAfter(i int) int {
	end := i
	for to := i + 1; f.capital(to) && (f.hits.of(to) == nil || f.hits.of(to).Office == nil); to++ {
		if f.in(lexicon.Institution, to) || f.hits.of(to) != nil && f.hits.of(to).Body != nil {
			end = to + 1
		}
	}
	return end
}

func (f *finder) complementGoesOn(i int) bool {
	if f.norm(i) == "the" {
		i++
	}
	h := f.hits.startingAt(i)
	return h != nil && (h.side() != "" || h.Body != nil || h.Place != nil) || f.in(lexicon.Portfolio, i) || f.in(lexicon.Institution, i)
}

// adjectiveBefore reports whether a lower-case word stands before a country's
// name: "the sisterly Republic of Iraq".
func (f *finder) adjectiveBefore(i int) bool {
	h := f.hits.startingAt(i + 1)
	return h != nil && (h.side() != "" || h.Body != nil) || f.norm(i+1) == "republic" || f.norm(i+1) == "state"
}

// furtherPortfolios is where a list of portfolios after a comma ends, at the
// comma that closes it: "Minister for Foreign Affairs, European Union and
// Cooperation, Elena Duarte"; 0 where there is none.
func (f *finder) furtherPortfolios(from, end int) int {
	for i := from; i < end; i++ {
		switch {
		case f.norm(i) == ",":
			if i > from && f.in(lexicon.Portfolio, i-1) && i+1 < end && f.isNameWord(i+1, true) {
				return i
			}
			return 0
		case f.norm(i) == "and", f.capital(i):
		default:
			return 0
		}
	}
	return 0
}

// portfolios is where the fields of a ministry end that begin at token i after
// "and": "Minister of Petroleum and | Natural Gas"; i where none does, or where a
// further office does ("and Foreign Minister").
func (f *finder) portfolios(i, end int) int {
	to := i
	for to < end && f.in(lexicon.Portfolio, to) && f.doc.Token(to).Case == token.Title {
		to++
	}
	if !f.in(lexicon.Portfolio, i-2) || f.hits.startingAt(to) != nil || f.hits.startingAt(i) != nil && f.hits.startingAt(i).Office != nil {
		return i
	}
	return to
}
