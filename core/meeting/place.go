package meeting

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// place is where they met: what the telling sentence or those around it say, else what
// stands beside the article, else a venue or a place that the lexicon does not know.
func (f *finder) place(m *Meeting) *Place {
	told, vague := f.placeTold(m)
	if told != nil {
		return f.located(told, m)
	}
	for _, way := range placeWays {
		if p := way(f, m); p != nil {
			return f.located(p, m)
		}
	}
	if vague == nil {
		if city := f.visitedCity(m); city != nil {
			return city
		}
		if land := f.landIn(f.doc.Sentences[m.Sentence].Span); land != nil {
			return land
		}
		return f.visitedLand(m)
	}
	if city := f.cityOf(vague, m); city != nil {
		return city
	}
	return f.located(vague, m)
}

// placeWays tell where they met when no sentence does, the surest first.
var placeWays = [...]func(f *finder, m *Meeting) *Place{
	(*finder).datelinePlace,
	(*finder).bylinePlace,
	(*finder).datedPlace,
	(*finder).signedPlace,
}

// placeTold is the city that the telling sentence gives, else another at the top; and
// the first venue or other place there that the lexicon does not know as a city.
func (f *finder) placeTold(m *Meeting) (told, vague *Place) {
	for i, s := range f.near(m.Sentence) {
		span := f.doc.Sentences[s].Span
		if p := f.spokenWelcome(span); p != nil {
			return p, nil
		}
		if i > 0 && f.doc.RoleOf(s) == text.Body && (!f.tellsOfMeeting(span) || f.ofAnotherTime(span)) {
			continue
		}
		if i == 0 {
			span.To = f.announced(span)
		}
		p, known := f.placeIn(span)
		if !known && i == 0 {
			p, known = f.orWelcomed(p, span)
		}
		title := f.doc.RoleOf(s) == text.Headline
		if here := f.talksIn(span); !known && title && here != nil {
			p, known = here, true
		}
		if known && !(title && f.besideDateline(p)) {
			return p, nil
		}
		if vague == nil {
			vague = p
		}
	}
	return nil, vague
}

// announced is where a telling sentence goes on to what was announced: "met, and came
// out with a date: teams will meet in Nairobi"; its end where it does not.
func (f *finder) announced(s token.Span) int {
	for at := max(s.From, f.trigger.To+1); at < s.To && f.trigger.To > s.From; at++ {
		if f.norm(at) == ":" {
			return at
		}
	}
	return s.To
}

// orWelcomed is where the host welcomed his guest, else the place found before.
func (f *finder) orWelcomed(p *Place, s token.Span) (*Place, bool) {
	here := f.welcomedTo(s)
	if here == nil {
		return p, false
	}
	return here, here.Country != ""
}

// datelinePlace is where an agency's report was sent from.
func (f *finder) datelinePlace(*Meeting) *Place {
	if d := f.doc.Dateline; d != nil && !d.Place.Empty() {
		return &Place{Span: d.Place}
	}
	return nil
}

// besideDateline reports whether a dateline tells more closely where a place of the
// headline lies: in the same country, or in a town that the lexicon lacks. A dateline
// of another country only says where the reporter sits.
func (f *finder) besideDateline(p *Place) bool {
	d := f.doc.Dateline
	if d == nil || d.Place.Empty() {
		return false
	}
	place, _, ok := lexicon.Places().Longest(f.doc.Tokens, d.Place.From)
	return !ok || place.Country == p.Country
}

// talksIn is the city that a headline calls talks by: "after Nairobi talks".
func (f *finder) talksIn(s token.Span) *Place {
	for i := s.From; i < s.To; i++ {
		if place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i); ok && place.Kind == "city" && f.meetingWord(i+n) && !f.cast.Named(i) {
			return &Place{Span: token.Span{From: i, To: i + n}, Country: place.Country}
		}
	}
	return nil
}

// welcomedTo is where the host welcomed his guest: "welcomed President Ray to
// Helsinki", "to the Department of State", and in his own words "welcome back to Berlin".
func (f *finder) welcomedTo(s token.Span) *Place {
	if f.set(lexicon.Welcoming, f.trigger.From) == 0 || !s.Has(f.trigger.From) {
		return nil
	}
	for i := f.trigger.To; i+1 < s.To && f.norm(i) != "."; i++ {
		if p := f.houseOrCity(i + 1); f.norm(i) == "to" && p != nil {
			return p
		}
	}
	return nil
}

// houseOrCity is the city or the venue that stands at a token, an article before it or none.
func (f *finder) houseOrCity(at int) *Place {
	at = f.skipArticle(at)
	place, n, ok := lexicon.Places().Longest(f.doc.Tokens, at)
	if !ok || place.Kind != "city" && place.Kind != "venue" {
		return nil
	}
	return &Place{Span: token.Span{From: at, To: at + n}, Country: place.Country}
}

// spokenWelcome is where a host bids his guest welcome in his own words: "Prime
// Minister, welcome back to Berlin!"
func (f *finder) spokenWelcome(s token.Span) *Place {
	for i := s.From; i < s.To; i++ {
		if n := f.set(lexicon.WelcomeTo, i); n > 0 && (i == s.From || f.gram.Is(i-1, grammar.Pronoun) || f.doc.Token(i-1).Kind == token.Punct) {
			return f.houseOrCity(i + n)
		}
	}
	return nil
}

// bylinePlace is where the reporter writes from: "By Ann Ray in Addis Ababa".
func (f *finder) bylinePlace(*Meeting) *Place {
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

// signedPlace is the city by itself in a line at the end: "New Delhi", above the day.
func (f *finder) signedPlace(*Meeting) *Place {
	last := len(f.doc.Sentences) - 1
	for s := last; s > max(0, last-3); s-- {
		sentence := f.doc.Sentences[s]
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, sentence.From)
		if ok && place.Kind == "city" && n == sentence.Len() {
			return &Place{Span: sentence.Span, Country: place.Country}
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
				return &Place{Span: token.Span{From: i, To: i + n}, Country: place.Country}
			}
		}
	}
	return nil
}

// tellsOfMeeting tells a sentence that speaks of the meeting itself.
func (f *finder) tellsOfMeeting(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if _, _, ok := lexicon.EncounterAt(f.doc.Tokens, i); ok || f.meetingWord(i) || f.set(lexicon.VisitWord, i) > 0 || f.norm(i) == "ceremony" || f.norm(i) == "led" {
			return true
		}
	}
	return false
}

// ofAnotherTime reports whether a sentence recalls a visit or looks to the next one.
func (f *finder) ofAnotherTime(s token.Span) bool { return f.hasAny(lexicon.AnotherTime, s) }

// datedPlace is a place in the line with the day: "December 3, 2014, 15:20, Sochi".
func (f *finder) datedPlace(m *Meeting) *Place {
	for s, sentence := range f.doc.Sentences {
		place := s < m.Sentence+4 && sentence.Len() <= 6 && (f.doc.RoleOf(s) == text.Body || f.doc.RoleOf(s) == text.Headline) && f.norm(sentence.To-1) != "." // "The Hague, Netherlands"
		if role := f.doc.RoleOf(s); role != text.DateLine && role != text.Byline && !place || f.set(lexicon.CaptionCredit, sentence.From) > 0 {
			continue // "Photo: Akorda 02.03.2021" tells whose picture it is
		}
		var venue *Place
		for i := sentence.From; i < sentence.To; i++ {
			place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i)
			switch found := (&Place{Span: token.Span{From: i, To: i + n}, Country: place.Country}); {
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
