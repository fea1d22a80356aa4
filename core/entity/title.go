package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// longestTitle is how many words a title is read over. It bounds the time that a
// text takes which is nothing but offices; no real title comes near it.
const longestTitle = 60

// title is what stands before or after a name: offices, countries, honorifics,
// and the words that gave each.
type title struct {
	token.Span
	role    string
	phrase  string // the office's own words, normal form of the lexicon
	rank    int
	country string
	female  bool
	former  bool // no longer in office
	generic bool // names by relation only ("leader", "guest")
	article bool // opens with "the"

	roleWords, countryWords, femaleWords token.Span
	countryRule                          string
}

// ofCountry takes a country, if words before have not given one.
func (t *title) ofCountry(code string, words token.Span, rule string) {
	if t.country == "" && code != "" {
		t.country, t.countryWords, t.countryRule = code, words, rule
	}
}

// claims are what a title says of the one who bears it.
func (t *title) claims(rule string) []Claim {
	var claims []Claim
	if t.role != "" {
		claims = append(claims, Claim{RoleField, t.role, t.roleWords, rule})
	}
	if t.country != "" {
		claims = append(claims, Claim{CountryField, t.country, t.countryWords, t.countryRule})
	}
	if t.female {
		claims = append(claims, Claim{SexField, "female", t.femaleWords, rule})
	}
	return claims
}

// titleAt reads a title from the office at token i to the right: "Minister of
// Foreign Affairs of the Russian Federation", "General Secretary of the Central
// Committee of the Party (CPC) and President". Its span ends where a name may begin.
func (f *finder) titleAt(i int) (title, bool) {
	if !f.is(ofOffice, i) {
		return title{}, false
	}
	h := f.hits.startingAt(i)
	if h == nil || h.Len() == 1 && f.patronymicNext(i) {
		return title{}, false
	}
	if t, ok := f.headOfState(i); ok {
		return t, true
	}
	t := title{Span: h.Span, rank: 9}
	f.takeOffice(&t, h)
	f.extendRight(&t)
	f.extendLeft(&t)
	return t, true
}

// patronymicNext reports whether an office's word is a given name, by the particle
// after it: "Prince Sultan bin Turki", but "President Abdul Sesay" is a president.
func (f *finder) patronymicNext(i int) bool {
	return f.in(lexicon.Patronymic, i+1) && f.doc.Token(i+1).Case == token.Lower
}

func (f *finder) takeOffice(t *title, h *hit) {
	o := h.Office
	if code, words := f.bodyWithin(h.Span); code != "" {
		t.ofCountry(code, words, "office-of-body")
	}
	t.ofCountry(o.Country, h.Span, "office-of-one-country")
	if code, words := f.countryWithin(h.Span); code != "" {
		t.ofCountry(code, words, "country-in-office")
	}
	generic := o.Kind == "generic"
	if t.phrase == "" || t.generic && !generic {
		t.phrase, t.generic = o.Phrase, generic
	}
	if o.Role != "" && (t.role == "" || courtesy(t.role) && !courtesy(o.Role) && !generic) {
		t.role, t.roleWords = o.Role, h.Span
	}
	if !generic {
		t.rank = min(t.rank, o.Rank)
	}
}

// feminine takes what an honorific says of sex.
func (t *title) feminine(f *finder, at int) {
	if !t.female && lexicon.Feminine(f.doc.Tokens, at) {
		t.female, t.femaleWords = true, token.Span{From: at, To: at + f.set(lexicon.HonorificFemale, at)}
	}
}

// countryWithin is the country that a body's own name holds: "Communist Party of Vietnam".
func (f *finder) countryWithin(s token.Span) (string, token.Span) {
	for i := s.From + 1; i < s.To; i++ {
		if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && i+n <= s.To && c.Form != lexicon.Capital {
			return c.Code, token.Span{From: i, To: i + n}
		}
	}
	return "", token.Span{}
}

// bodyWithin is the organisation that an office's own words name: "President of
// the European Council".
func (f *finder) bodyWithin(s token.Span) (string, token.Span) {
	for i := s.From; i < s.To; i++ {
		if b, n, ok := lexicon.Bodies().Longest(f.doc.Tokens, i); ok && i+n <= s.To && b.Code != "" {
			return b.Code, token.Span{From: i, To: i + n}
		}
	}
	return "", token.Span{}
}

// headOfState reads "the head of the Russian state", "the Head of our State".
func (f *finder) headOfState(i int) (title, bool) {
	if f.norm(i) != "head" || f.norm(i+1) != "of" || f.norm(i+2) != "the" && f.norm(i+2) != "our" {
		return title{}, false
	}
	t := title{Span: token.Span{From: i, To: i + 3}, role: "Head of State", phrase: "head of state", rank: 1}
	if h := f.hits.startingAt(t.To); h.side() != "" {
		t.ofCountry(h.side(), h.Span, "country-in-office")
		t.To = h.To
	}
	if n := f.norm(t.To); n != "state" && n != "government" {
		return title{}, false
	}
	t.To++
	t.roleWords = t.Span
	f.extendLeft(&t)
	return t, true
}

// courtesy reports whether a role says little of the office after it.
func courtesy(role string) bool {
	return role == "" || role == "Member of the Political Bureau" || role == "Member of Parliament" || lexicon.CourtesyRole.Has(strings.ToLower(role))
}

func (f *finder) sentenceEnd(i int) int   { return f.doc.Sentences[f.doc.SentenceOf(i)].To }
func (f *finder) sentenceStart(i int) int { return f.doc.Sentences[f.doc.SentenceOf(i)].From }
