package meeting

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// place is where they met: what the telling sentence says, else the sentences
// around it, else the dateline, else the line with the day.
func (f *finder) place(m *Meeting) *Place {
	var vague *Place // a venue or a place that the lexicon does not know
	d := f.doc.Dateline
	for i, s := range f.near(m.Sentence) {
		span := f.doc.Sentences[s].Span
		if f.doc.RoleOf(s) == text.Headline && d != nil && !d.Place.Empty() {
			continue // the line with the day is nearer to it
		}
		if i > 0 && f.doc.RoleOf(s) == text.Body && (!f.tellsOfMeeting(span) || f.ofAnotherTime(span)) {
			continue
		}
		for at := span.From; i == 0 && at < span.To; at++ {
			if f.norm(at) == ":" && at > f.trigger.To && f.trigger.To > span.From {
				span.To = at // "met, and came out with a date: teams will meet in Nairobi"
			}
		}
		p, known := f.placeIn(span)
		if !known && i == 0 {
			if here := f.welcomedTo(span); here != nil {
				p, known = here, true
			}
		}
		if known {
			return f.located(p, m)
		}
		if vague == nil {
			vague = p
		}
	}
	if d != nil && !d.Place.Empty() {
		return f.located(&Place{Span: d.Place}, m)
	}
	if p := f.bylinePlace(); p != nil {
		return p
	}
	if p := f.datedPlace(m); p != nil {
		return p
	}
	if vague == nil {
		return nil
	}
	if city := f.cityOf(vague, m); city != nil {
		return city
	}
	return f.located(vague, m)
}

// welcomedTo is the city to which the host welcomed his guest: "welcomed
// President Ray to Helsinki".
func (f *finder) welcomedTo(s token.Span) *Place {
	if n := f.norm(f.trigger.From); n != "welcomed" && n != "welcomes" || !s.Has(f.trigger.From) {
		return nil
	}
	for i := f.trigger.To; i+1 < s.To && f.norm(i) != "."; i++ {
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i+1)
		if f.norm(i) == "to" && ok && place.Kind == "city" {
			return &Place{token.Span{From: i + 1, To: i + 1 + n}, place.Country}
		}
	}
	return nil
}

// bylinePlace is where the reporter writes from: "By Ann Ray in Addis Ababa".
func (f *finder) bylinePlace() *Place {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Byline {
			continue
		}
		if p, known := f.placeIn(sentence.Span); known {
			return p
		}
	}
	return nil
}

// cityOf is the city of a known venue, where the top of the text names it.
func (f *finder) cityOf(p *Place, m *Meeting) *Place {
	venue, _, ok := lexicon.Places().Longest(f.doc.Tokens, p.From)
	if !ok || venue.City == "" {
		return nil
	}
	for _, s := range f.near(m.Sentence) {
		sentence := f.doc.Sentences[s]
		for i := sentence.From; i < sentence.To; i++ {
			if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i); ok && place.Kind == "city" && place.Name == venue.City && (f.norm(i-1) == "in" || i == sentence.From) {
				return &Place{token.Span{From: i, To: i + n}, place.Country}
			}
		}
	}
	return nil
}

// tellsOfMeeting tells a sentence that speaks of the meeting itself.
func (f *finder) tellsOfMeeting(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if _, _, ok := lexicon.EncounterAt(f.doc.Tokens, i); ok || f.meetingWord(i) || f.set("visit-word", i) > 0 || f.norm(i) == "ceremony" || f.norm(i) == "led" {
			return true
		}
	}
	return false
}

// ofAnotherTime tells a sentence that recalls a visit or looks to the next one.
func (f *finder) ofAnotherTime(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set("another-time", i) > 0 {
			return true
		}
	}
	return false
}

// datedPlace is a place in the line with the day: "December 3, 2014, 15:20, Sochi".
func (f *finder) datedPlace(m *Meeting) *Place {
	for s, sentence := range f.doc.Sentences {
		place := s < m.Sentence+4 && sentence.Len() <= 6 && (f.doc.RoleOf(s) == text.Body || f.doc.RoleOf(s) == text.Headline) && f.norm(sentence.To-1) != "." // "The Hague, Netherlands"
		if f.doc.RoleOf(s) != text.DateLine && !place {
			continue
		}
		var venue *Place
		for i := sentence.From; i < sentence.To; i++ {
			place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i)
			switch found := (&Place{token.Span{From: i, To: i + n}, place.Country}); {
			case ok && place.Kind == "city":
				return found
			case ok && place.Kind == "venue" && venue == nil:
				venue = found // "The Kremlin, Moscow"
			}
		}
		if venue != nil {
			return venue
		}
	}
	return nil
}

// near are the telling sentence, the title, and the sentences at the top.
func (f *finder) near(sentence int) []int {
	order := []int{sentence}
	body := 0
	for s := range f.doc.Sentences {
		switch f.doc.RoleOf(s) {
		case text.Headline:
			order = append(order, s)
		case text.Body:
			if body++; body <= 3 && s != sentence {
				order = append(order, s)
			}
		}
	}
	return order
}

// placeIn is a place behind "in" or "at": a city that the lexicon knows, else a
// venue, else capitalised words that name nobody.
func (f *finder) placeIn(s token.Span) (found *Place, known bool) {
	var venue, unknown *Place
	for i := s.From; i+1 < s.To; i++ {
		if n := f.norm(i); n != "in" && n != "at" && n != "to" && n != "visiting" || f.doc.Quoted(i) {
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
		case ok && place.Kind == "city" && (f.norm(i) != "to" || f.set("visit-word", i-1) > 0):
			return &Place{token.Span{From: at, To: at + n}, place.Country}, true
		case ok && place.Kind == "venue" && (f.norm(i) != "to" || place.City != ""):
			if city := f.cityBehind(at+n, s.To); city != nil {
				return city, true
			}
			if city := f.cityWithin(token.Span{From: at, To: at + n}); city != nil {
				return city, true
			}
			if venue == nil {
				venue = &Place{token.Span{From: at, To: at + n}, place.Country}
			}
		case !ok && (f.norm(i) == "in" || f.norm(i) == "at") && unknown == nil:
			unknown = f.unknownPlace(at, s.To)
		}
	}
	if venue != nil {
		return venue, false
	}
	return unknown, false
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
			if i > at && f.doc.Tokens[i+1].Case == token.Title {
				return i + 1 // "the northern city Oulu"
			}
		}
		if f.doc.Tokens[i].Kind != token.Word {
			return at
		}
	}
	return at
}

// townAt is a place that the words before it call a town: one of the lexicon, or
// capitalised words.
func (f *finder) townAt(at, end int) *Place {
	if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, at); ok {
		return &Place{token.Span{From: at, To: at + n}, place.Country}
	}
	to := at
	for to < min(end, at+4) && f.doc.Tokens[to].Kind == token.Word && f.doc.Tokens[to].Case == token.Title {
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
			return &Place{token.Span{From: i, To: s.To}, place.Country}
		}
	}
	return nil
}

// cityBehind is a city that follows a venue: "at State House, Nairobi".
func (f *finder) cityBehind(at, end int) *Place {
	if f.norm(at) == "," || f.norm(at) == "in" {
		if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, min(at+1, end-1)); ok && place.Kind == "city" {
			return &Place{token.Span{From: at + 1, To: at + 1 + n}, place.Country}
		}
	}
	return nil
}

// unknownPlace is a short run of capitalised words that is no person, no body
// and no time.
func (f *finder) unknownPlace(at, end int) *Place {
	to := at
	for to < end && to < at+4 && f.doc.Tokens[to].Kind == token.Word && f.doc.Tokens[to].Case == token.Title {
		_, month := lexicon.UnitOf("month", f.norm(to))
		if month || f.cast.StartingAt(to) != nil || f.set("event-word", to) > 0 || f.set("institution", to) > 0 {
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

// located adds the country of a place: the lexicon's, the one written behind
// it, else the host's.
func (f *finder) located(p *Place, m *Meeting) *Place {
	if p.Country != "" {
		return p
	}
	if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, p.From); ok {
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

// host is the side that receives: the country visited, else the house that writes.
func (f *finder) host(m *Meeting) string {
	for _, s := range f.near(m.Sentence) {
		sentence := f.doc.Sentences[s]
		for i := sentence.From; i < sentence.To; i++ {
			if f.set("visit-word", i) == 0 || f.norm(i+1) != "to" {
				continue
			}
			at := i + 2
			if f.norm(at) == "the" {
				at++
			}
			if at < sentence.To {
				if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, at); ok {
					return country.Code
				}
			}
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
