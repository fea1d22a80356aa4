package meeting

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// placeIn is a place behind "in" or "at": a city that the lexicon knows, else a
// venue, else capitalised words that name nobody.
func (f *finder) placeIn(s token.Span) (found *Place, known bool) {
	var venue, unknown *Place
	for i := s.From; i+1 < s.To; i++ {
		if n := f.norm(i); n != "in" && n != "at" && n != "to" && n != "visiting" || f.doc.Quoted(i) || f.ofMatter(i) {
			continue
		}
		at := i + 1
		switch f.norm(at) {
		case "the", "his", "her":
			at++ // "at his Jerusalem office"
		}
		if town := f.townOf(at, s.To); town > at {
			if p := f.townAt(town, s.To); p != nil {
				return p, true
			}
			at = town
		}
		if at >= s.To {
			continue
		}
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, at)
		switch {
		case ok && place.Kind == "city" && (f.norm(i) != "to" || !f.visitAt(i-1, s).Empty()):
			return &Place{Span: token.Span{From: at, To: at + n}, Country: place.Country}, true
		case ok && place.Kind == "venue" && (f.norm(i) != "to" || place.City != ""):
			if city := f.cityBehind(at+n, s.To); city != nil {
				return city, true
			}
			if city := f.cityWithin(token.Span{From: at, To: at + n}); city != nil {
				return city, true
			}
			if venue == nil {
				venue = &Place{Span: token.Span{From: at, To: at + n}, Country: place.Country}
			}
		case !ok && (f.norm(i) == "in" || f.norm(i) == "at") && unknown == nil:
			if city := f.cityBehindVenue(at, s.To); city != nil && f.norm(i) == "at" {
				return city, true
			}
			unknown = f.unknownPlace(at, s.To)
		}
	}
	if venue != nil {
		return venue, false
	}
	return unknown, false
}

// ofMatter reports whether a place is part of what was spoken of: "to discuss the war
// in Sudan", "discussed the situation in Kyiv".
func (f *finder) ofMatter(i int) bool {
	if f.set(lexicon.Matter, i-1) > 0 {
		return true
	}
	c := f.gram.ClauseOf(i)
	return c.Kind == grammar.InfinitiveClause && f.trigger.To > 0 && c.Verb.Head > f.trigger.From && lexicon.Discussing.Has(c.Verb.Lemma)
}

// townOf goes over "lakeside city of", "resort town of", and stays where no such
// words stand.
func (f *finder) townOf(at, end int) int {
	for i := at; i < min(at+4, end-2); i++ {
		switch f.norm(i) {
		case "city", "town", "capital", "resort", "port", "village", "municipality":
			if f.norm(i+1) == "of" {
				return i + 2
			}
			if f.norm(i) == "capital" && f.norm(i+1) == "," && f.doc.Token(i+2).Case == token.Title {
				return i + 1 // "the capital, Kigali"
			}
			if (i > at || f.norm(i) == "capital") && f.doc.Token(i+1).Case == token.Title {
				return i + 1 // "the northern city Oulu"
			}
		}
		if f.doc.Token(i).Kind != token.Word {
			return at
		}
	}
	return at
}

// townAt is a place that the words before it call a town: one of the lexicon, or
// capitalised words.
func (f *finder) townAt(at, end int) *Place {
	if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, at); ok {
		return &Place{Span: token.Span{From: at, To: at + n}, Country: place.Country}
	}
	to := at
	for to < min(end, at+4) && f.doc.Token(to).Kind == token.Word && f.doc.Token(to).Case == token.Title {
		to++
	}
	if to == at {
		return nil
	}
	return &Place{Span: token.Span{From: at, To: to}}
}

// cityWithin is a city that ends a venue's own name: "State House, Nairobi".
func (f *finder) cityWithin(s token.Span) *Place {
	for i := s.From + 1; i < s.To; i++ {
		if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i); ok && i+n == s.To && place.Kind == "city" {
			return &Place{Span: token.Span{From: i, To: s.To}, Country: place.Country}
		}
	}
	return nil
}

// cityBehind is a city that follows a venue: "at State House, Nairobi", "at the Urugwiro
// Village in the capital, Kigali".
func (f *finder) cityBehind(at, end int) *Place {
	if f.norm(at) == "," || f.norm(at) == "in" {
		if town := f.townOf(f.skipArticle(at+1), end); town < end && f.norm(town-1) != "," && f.norm(town) == "," {
			at = town // "in the capital, Kigali"
		}
		if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, min(at+1, end-1)); ok && place.Kind == "city" {
			return &Place{Span: token.Span{From: at + 1, To: at + 1 + n}, Country: place.Country}
		}
	}
	return nil
}

// cityBehindVenue is the city behind a venue that the lexicon does not know: "at
// the Tafawa Balewa House, Abuja".
func (f *finder) cityBehindVenue(at, end int) *Place {
	to := at
	for to < min(end, at+5) && f.doc.Token(to).Kind == token.Word && f.doc.Token(to).Case == token.Title {
		to++
	}
	if to == at {
		return nil
	}
	return f.cityBehind(to, end)
}

// unknownPlace is a short run of capitalised words that is no person, no body
// and no time.
func (f *finder) unknownPlace(at, end int) *Place {
	to := at
	for to < end && f.doc.Token(to).Kind == token.Word && f.doc.Token(to).Case == token.Title {
		_, month := lexicon.MonthUnit.Of(f.doc.ID(to))
		if f.set(lexicon.House, to) > 0 && to > at {
			return &Place{Span: token.Span{From: at, To: to + 1}} // "at the Government Headquarters"
		}
		if month || f.cast.StartingAt(to) != nil || f.set(lexicon.EventWord, to) > 0 || f.set(lexicon.Institution, to) > 0 && !f.houseFollows(to) {
			return nil
		}
		if _, _, country := lexicon.Countries().Longest(f.doc.Tokens, to); country {
			return nil
		}
		if _, _, body := lexicon.Bodies().Longest(f.doc.Tokens, to); body {
			return nil
		}
		if _, _, term := lexicon.Terms().Longest(f.doc.Tokens, to); term {
			return nil
		}
		to++
	}
	if to == at || to < end && f.norm(to) == "'s" {
		return nil
	}
	return &Place{Span: token.Span{From: at, To: to}}
}

// houseFollows reports whether the capitalised words from a token on come to a house:
// "Government | Headquarters".
func (f *finder) houseFollows(i int) bool {
	for i++; f.doc.Token(i).Kind == token.Word && f.doc.Token(i).Case == token.Title; i++ {
		if f.set(lexicon.House, i) > 0 {
			return true
		}
	}
	return false
}

// located adds the country of a place: the lexicon's, the one written after it, else
// the host's. Houses share their names: one in another state than that visited is the
// visited one's.
func (f *finder) located(p *Place, m *Meeting) *Place {
	if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, p.From); ok && place.Kind == "venue" && p.Country != "" {
		if visited := f.countryVisited(m); visited != "" && f.hasSide(m.Leaders, visited) && !f.hasSide(m.Leaders, p.Country) {
			p.Country = visited
		}
	}
	if p.Country != "" {
		return p
	}
	if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, p.From); ok && place.Country != "" {
		p.Country = place.Country
		return p
	}
	if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, p.From); ok {
		p.Country = country.Code // "KUWAIT, Oct 14"
		return p
	}
	for i := p.To; i < min(p.To+3, len(f.doc.Tokens)); i++ {
		if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && country.Form == lexicon.CountryName {
			p.Country = country.Code
			return p
		}
	}
	p.Country = f.host(m)
	return p
}

// visitsNear are the words "visit to", with an article, near a sentence: where each
// ends a destination begins.
func (f *finder) visitsNear(sentence int) []token.Span {
	var visits []token.Span
	for _, s := range f.near(sentence) {
		span := f.doc.Sentences[s].Span
		for i := span.From; i < span.To; i++ {
			if f.set(lexicon.VisitWord, i) == 0 || f.norm(i+1) != "to" {
				continue
			}
			at := i + 2
			if f.norm(at) == "the" {
				at++
			}
			if at < span.To {
				visits = append(visits, token.Span{From: i, To: at})
			}
		}
	}
	return visits
}

// host is the side that receives: the country visited, or to which an envoy who met is
// accredited, that of the leader who received, else the outlet's.
func (f *finder) host(m *Meeting) string {
	if code := f.countryVisited(m); code != "" {
		return code
	}
	if code := f.accreditedTo(f.doc.Sentences[m.Sentence].Span); code != "" {
		return code
	}
	for _, p := range m.Leaders {
		if f.receives(m, p) && f.sideOf(p) != "" {
			return f.sideOf(p)
		}
	}
	if m.House != "" {
		return m.House
	}
	if len(m.Leaders) > 0 {
		return f.cast.People[m.Leaders[0]].Country
	}
	return ""
}

// countryVisited is the country to which a visit near the meeting led.
func (f *finder) countryVisited(m *Meeting) string {
	for _, visit := range f.visitsNear(m.Sentence) {
		if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, visit.To); ok {
			return country.Code
		}
	}
	return ""
}

// accreditedTo is the country in which an envoy of a sentence serves: "the High
// Commissioner to Sri Lanka", "the Resident Coordinator in Peru".
func (f *finder) accreditedTo(s token.Span) string {
	for i := s.From; i < s.To; i++ {
		at := i + f.set(lexicon.Accredited, i)
		if at == i || f.norm(at) != "to" && f.norm(at) != "in" {
			continue
		}
		if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, f.skipArticle(at+1)); ok && country.Form == lexicon.CountryName {
			return country.Code
		}
	}
	return ""
}
