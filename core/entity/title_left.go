package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// extendLeft takes what stands before the office: "the visiting Chinese
// Communist Party", "Uzbekistan's", "H.E. Mr.".
func (f *finder) extendLeft(t *title) {
	start := f.sentenceStart(t.From)
	for t.From > start {
		from := t.From
		if f.norm(from-1) == "the" {
			t.From, t.article = from-1, true
			return
		}
		if h := f.hits.endingAt(from - 1); h != nil {
			f.takeHitBefore(t, h)
		}
		if t.From == from {
			f.takeWordBefore(t, from-1)
		}
		if t.From == from {
			return
		}
	}
}

// takeHitBefore takes a country, a body or a form of address before an office.
func (f *finder) takeHitBefore(t *title, h *hit) {
	switch {
	case h.Country != nil && h.Country.Form == lexicon.Capital:
		// "in Tokyo President Ray" is not of Tokyo
	case h.side() != "":
		t.ofCountry(h.side(), h.Span, "country-before")
		t.From = h.From
	case h.Office != nil && h.Office.Kind == "generic" && f.in(lexicon.Honorific, h.From):
		t.feminine(f, h.From)
		t.From = h.From
	case h.Body != nil:
		if code, words := f.countryWithin(token.Span{From: h.From - 1, To: h.To}); code != "" {
			t.ofCountry(code, words, "country-of-body")
		}
		t.From = h.From
	}
}

// takeWordBefore takes a possessive, a portfolio, an attribute or an honorific
// before an office.
func (f *finder) takeWordBefore(t *title, at int) {
	switch {
	case f.norm(at) == "'s" && f.hits.endingAt(at-1).side() != "":
		t.From = at
	case f.norm(at) == ")" && f.norm(at-2) == "(" && f.hits.endingAt(at-3).side() != "":
		t.From = at - 2 // "the Islamic Republic of Iran (IRI) President"
	case f.in(lexicon.Portfolio, at) && f.capital(at), f.norm(at) == "and" && f.joinsPortfolio(at), f.in(lexicon.ModifierPerson, at), f.formerAt(at):
		t.former = t.former || f.formerAt(at)
		if t.rank <= 2 && f.set(lexicon.Trade, at) > 0 {
			t.rank = 5 // "Chamber of Commerce and Industry president"
		}
		t.From = at
	case f.in(lexicon.Honorific, at) && f.capital(at) && !f.opensAsPronoun(at):
		t.feminine(f, at)
		t.From = at
	default:
		t.From = f.partyBefore(t.From)
	}
}

// partyBefore is where the capitalised words begin that stand between a possessive
// country and an office: "Vietnam's | Communist Party chief"; from where there is none.
func (f *finder) partyBefore(from int) int {
	at := from
	for at > f.sentenceStart(from) && f.capital(at-1) && !f.held(at-1) && f.hits.of(at-1) == nil {
		at--
	}
	if f.norm(at-1) == "'s" && f.hits.endingAt(at-2).side() != "" {
		return at
	}
	return from
}

func (f *finder) joinsPortfolio(at int) bool {
	return f.in(lexicon.Portfolio, at-1) && f.capital(at-1) && f.in(lexicon.Portfolio, at+1)
}

// opensAsPronoun recognises the pronoun "He" from the honorific "HE".
func (f *finder) opensAsPronoun(i int) bool {
	return f.norm(i) == "he" && f.doc.Token(i).Case != token.Upper || f.norm(i) == "general" || f.norm(i) == "late"
}

// determined reports whether "the" stands before a title, so that it names
// somebody by itself.
func (f *finder) determined(i int) bool {
	at := i - 1
	for f.hits.of(at) != nil || f.in(lexicon.Portfolio, at) {
		at--
	}
	return f.norm(at) == "the"
}

// takePossessor takes the country of the body that "its" means: "the National
// Council of Switzerland headed by its President"; "a Kenyan delegation led by
// Minister Ray".
func (f *finder) takePossessor(t *title) {
	i := t.From
	if f.norm(i-1) == "by" && f.set(lexicon.LedWord, i-2) > 0 && f.norm(i-3) == "delegation" {
		if h := f.hits.endingAt(i - 4); h.side() != "" {
			t.ofCountry(h.side(), h.Span, "delegation-led")
		}
		return
	}
	if f.norm(i) != "its" && f.norm(i-1) != "its" {
		return
	}
	for at := i - 1; at >= f.sentenceStart(i); at-- {
		if h := f.hits.endingAt(at); h.side() != "" {
			t.ofCountry(h.side(), h.Span, "its-office")
			return
		}
	}
}

// formerAt reports whether token i says that an office is no longer held: "then
// President Ray". A "Then" that opens a sentence tells when.
func (f *finder) formerAt(i int) bool {
	return f.in(lexicon.FormerWord, i) && !(f.norm(i) == "then" && f.capital(i) && f.doc.Sentences[f.doc.SentenceOf(i)].From == i)
}
