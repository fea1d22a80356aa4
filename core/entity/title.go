package entity

import (
	"cmp"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// longestTitle is how many words a title can take.
const longestTitle = 60

// title is what stands before or behind a name: offices, countries, honorifics.
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
}

// titleAt reads a title from the office at token i to the right: "Minister of
// Foreign Affairs of the Russian Federation", "General Secretary of the Central
// Committee of the Party (CPC) and President". Its span ends where a name may begin.
func (f *finder) titleAt(i int) (title, bool) {
	h := f.hits.startingAt(i)
	if h == nil || h.office == nil || h.Len() == 1 && f.givenName(i) {
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

// givenName tells an office's word that is a name here: "Prince Sultan bin Turki".
func (f *finder) givenName(i int) bool {
	return f.set("patronymic", i+1) > 0 && f.doc.Token(i+1).Case == token.Lower // "President Abdul Sesay" is a president
}

func (f *finder) takeOffice(t *title, h *hit) {
	o := h.office
	if t.country == "" {
		t.country = cmp.Or(f.bodyWithin(h.Span), o.Country, f.countryWithin(h.Span))
	}
	generic := o.Kind == "generic"
	if t.phrase == "" || t.generic && !generic {
		t.phrase, t.generic = o.Phrase, generic
	}
	if t.role == "" || courtesy(t.role) && !courtesy(o.Role) && !generic {
		t.role = o.Role
	}
	if !generic {
		t.rank = min(t.rank, o.Rank)
	}
}

// countryWithin is the country that a body's own name holds: "Communist Party of Vietnam".
func (f *finder) countryWithin(s token.Span) string {
	for i := s.From + 1; i < s.To; i++ {
		if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && i+n <= s.To && c.Form != lexicon.Capital {
			return c.Code
		}
	}
	return ""
}

// headOfState reads "the head of the Russian state", "the Head of our State".
func (f *finder) headOfState(i int) (title, bool) {
	if f.norm(i) != "head" || f.norm(i+1) != "of" || f.norm(i+2) != "the" && f.norm(i+2) != "our" {
		return title{}, false
	}
	t := title{Span: token.Span{From: i, To: i + 3}, role: "Head of State", phrase: "head of state", rank: 1}
	if h := f.hits.startingAt(t.To); h.side() != "" {
		t.country, t.To = h.side(), h.To
	}
	if n := f.norm(t.To); n != "state" && n != "government" {
		return title{}, false
	}
	t.To++
	f.extendLeft(&t)
	return t, true
}

// bodyWithin is the organisation that an office's own words name: "President of
// the European Council".
func (f *finder) bodyWithin(s token.Span) string {
	for i := s.From; i < s.To; i++ {
		if b, n, ok := lexicon.Bodies().Longest(f.doc.Tokens, i); ok && i+n <= s.To && b.Code != "" {
			return b.Code
		}
	}
	return ""
}

// extendRight takes complements ("of the Republic of Korea"), brackets, further
// offices joined by "and", and honorifics.
func (f *finder) extendRight(t *title) {
	end := min(f.sentenceEnd(t.From), t.From+longestTitle)
	for t.To < end {
		at := t.To
		switch {
		case f.norm(at) == "of" || f.norm(at) == "for" || f.norm(at) == "to" && f.hits.of(at+1) != nil && t.rank >= 4:
			country := t.country
			next := f.complement(at+1, end, t)
			if f.norm(at) == "to" {
				t.country = country // "the Greek Ambassador to Israel" is Greek
			}
			if next == at+1 {
				return
			}
			t.To = next
		case f.norm(at) == "from" && t.generic && f.hits.startingAt(at+1).side() != "":
			h := f.hits.startingAt(at + 1) // "her counterpart from Paraguay"
			t.country, t.To = cmp.Or(t.country, h.side()), h.To
		case f.norm(at) == "," && t.rank <= 4 && f.furtherPortfolios(at+1, end) > 0:
			t.To = f.furtherPortfolios(at+1, end)
		case f.norm(at) == "(" && f.norm(at+2) == ")":
			t.To = at + 3
		case (f.norm(at) == "and" || f.norm(at) == ",") && f.portfolios(at+1, end) > at+1:
			t.To = f.portfolios(at+1, end)
		case f.norm(at) == "and" || f.norm(at) == ",":
			next := f.nextOffice(at+1, end)
			if next < 0 || f.determined(t.From) || f.norm(at) == "and" && f.norm(at+1) == "the" && t.generic {
				return // "the Secretary and Foreign Minister Kuleba" are two
			}
			h := f.hits.startingAt(next)
			f.takeOffice(t, h)
			t.To = h.To
		case f.set("honorific", at) > 0 && f.doc.Token(at).Case != token.Lower && !f.opensAsPronoun(at) && !f.givenHere(t, at, end):
			t.female = t.female || lexicon.Feminine(f.doc.Tokens, at)
			t.To = at + f.set("honorific", at)
			if f.norm(t.To) == "." {
				t.To++
			}
		case f.doc.Token(at).Case != token.Lower && f.hits.startingAt(at) != nil && f.hits.of(at).office != nil && !f.givenName(at) && !f.givenHere(t, at, end):
			f.takeOffice(t, f.hits.of(at))
			t.To = f.hits.of(at).To
		default:
			return
		}
	}
}

// givenHere reports whether a word of title at token i is a given name: after an
// office, before the one word of a family name ("President Bishop Haugen").
func (f *finder) givenHere(t *title, i, end int) bool {
	h := f.hits.of(i)
	short := f.doc.Token(i).End-f.doc.Token(i).Start < 4 || f.norm(i+1) == "."
	return t.rank < 9 && !short && (h == nil || h.Len() == 1) && f.lastWord(i+1, end)
}

// determined tells whether "the" stands before a title, so that it names
// somebody by itself.
func (f *finder) determined(i int) bool {
	for at := i - 1; at >= max(0, i-3); at-- {
		if f.norm(at) == "the" {
			return true
		}
		if h := f.hits.of(at); h == nil && f.set("portfolio", at) == 0 {
			return false
		}
	}
	return false
}

// nextOffice is where a further office begins behind "and" or a comma, with at
// most a country or a portfolio before it; -1 where none does.
func (f *finder) nextOffice(at, end int) int {
	for i := at; i < min(end, at+4); i++ {
		h := f.hits.startingAt(i)
		if h != nil && h.office != nil && h.office.Kind == "office" {
			return i
		}
		if h != nil && h.side() != "" && i == at || f.set("portfolio", i) > 0 && f.doc.Token(i).Case != token.Lower || f.norm(i) == "the" {
			continue
		}
		return -1
	}
	return -1
}

// complement reads what an office is of: a country, a body, a portfolio.
func (f *finder) complement(at, end int, t *title) int {
	i := at
	if f.norm(i) == "the" || f.norm(i) == "our" || f.norm(i) == "his" || f.norm(i) == "her" {
		i++
	}
	for n := 0; n < 2 && i < end && f.doc.Token(i).Kind == token.Word && f.doc.Token(i).Case == token.Lower && f.adjectiveBefore(i); n++ {
		i++
	}
	for i < end {
		h := f.hits.startingAt(i)
		switch {
		case h != nil && h.side() != "":
			if t.country == "" {
				t.country = h.side()
			}
			i = h.To
		case h != nil && h.body != nil && f.countryWithin(h.Span) != "":
			if t.country == "" {
				t.country = f.countryWithin(h.Span)
			}
			i = h.To
		case h != nil && (h.body != nil || h.term != nil || h.office != nil && f.doc.Token(i).Case != token.Lower && f.norm(i-1) == "the"):
			i = h.To
		case h != nil && h.place != nil && f.norm(i-1) == "of":
			if t.country == "" {
				t.country = h.place.Country
			}
			i = h.To
		case (f.set("portfolio", i) > 0 || f.set("institution", i) > 0) && f.doc.Token(i).Case != token.Lower:
			i++
		case (f.norm(i) == "state" || f.norm(i) == "government") && i > at:
			i++
		case f.norm(i) == "and" && i+1 < end && f.doc.Token(i+1).Case != token.Lower && (f.set("portfolio", i+1) > 0 || f.set("institution", i+1) > 0) && i > at:
			i++
		case f.norm(i) == "," && i+1 < end && f.doc.Token(i+1).Case != token.Lower && f.set("portfolio", i+1) > 0 && f.set("portfolio", i-1) > 0:
			i++
		case f.norm(i) == "of" && i > at && f.complementGoesOn(i+1):
			i++
			if f.norm(i) == "the" {
				i++
			}
		default:
			return i
		}
	}
	return i
}

func (f *finder) complementGoesOn(i int) bool {
	if f.norm(i) == "the" {
		i++
	}
	h := f.hits.startingAt(i)
	return h != nil && (h.side() != "" || h.body != nil || h.place != nil) || f.set("portfolio", i) > 0 || f.set("institution", i) > 0
}

// adjectiveBefore tells a lower-case word that stands before a country's name:
// "the sisterly Republic of Iraq".
func (f *finder) adjectiveBefore(i int) bool {
	h := f.hits.startingAt(i + 1)
	return h != nil && (h.side() != "" || h.body != nil) || f.norm(i+1) == "republic" || f.norm(i+1) == "state"
}

// extendLeft takes what stands before the office: "the visiting Chinese
// Communist Party", "Uzbekistan's", "H.E. Mr.".
func (f *finder) extendLeft(t *title) {
	start := f.sentenceStart(t.From)
	for t.From > start {
		at := t.From - 1
		h := f.hits.endingAt(at)
		switch {
		case f.norm(at) == "'s" && f.hits.endingAt(at-1).side() != "":
			t.From = at
		case h != nil && h.side() != "":
			if h.country != nil && h.country.Form == lexicon.Capital {
				return // "in Tokyo President Ray" is not of Tokyo
			}
			if t.country == "" {
				t.country = h.side()
			}
			t.From = h.From
		case h != nil && h.office != nil && h.office.Kind == "generic" && f.set("honorific", h.From) > 0:
			t.female = t.female || lexicon.Feminine(f.doc.Tokens, h.From)
			t.From = h.From
		case h != nil && h.body != nil:
			if t.country == "" {
				t.country = f.countryWithin(token.Span{From: h.From - 1, To: h.To})
			}
			t.From = h.From
		case f.set("portfolio", at) > 0 && f.doc.Token(at).Case != token.Lower, f.norm(at) == "and" && f.joinsPortfolio(at), f.set("modifier-person", at) > 0 && f.doc.Token(at).Kind == token.Word:
			t.former = t.former || f.norm(at) == "former"
			if t.rank <= 2 && ofTrade(f.norm(at)) {
				t.rank = 5 // "Chamber of Commerce and Industry president"
			}
			t.From = at
		case f.set("honorific", at) > 0 && f.doc.Token(at).Case != token.Lower && !f.opensAsPronoun(at):
			t.female = t.female || lexicon.Feminine(f.doc.Tokens, at)
			t.From = at
		case f.norm(at) == "the":
			t.From, t.article = at, true
			return
		default:
			return
		}
	}
}

// ofTrade tells a field whose president heads a chamber, not a state.
func ofTrade(norm string) bool {
	switch norm {
	case "industry", "commerce", "trade", "business", "entrepreneurship", "investment", "sports", "sport", "education", "science", "sciences":
		return true
	}
	return false
}

func (f *finder) joinsPortfolio(at int) bool {
	return f.set("portfolio", at-1) > 0 && f.doc.Token(at-1).Case != token.Lower && f.set("portfolio", at+1) > 0
}

// opensAsPronoun tells the pronoun "He" from the honorific "HE".
func (f *finder) opensAsPronoun(i int) bool {
	return f.norm(i) == "he" && f.doc.Token(i).Case != token.Upper || f.norm(i) == "general" || f.norm(i) == "late"
}

func (f *finder) sentenceEnd(i int) int   { return f.doc.Sentences[f.doc.SentenceOf(i)].To }
func (f *finder) sentenceStart(i int) int { return f.doc.Sentences[f.doc.SentenceOf(i)].From }
