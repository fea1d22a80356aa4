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
		return f.signedPlace()
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

// signedPlace is the city by itself in a line at the end: "New Delhi", above the day.
func (f *finder) signedPlace() *Place {
	last := len(f.doc.Sentences) - 1
	for s := last; s > max(0, last-3); s-- {
		sentence := f.doc.Sentences[s]
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, sentence.From)
		if ok && place.Kind == "city" && n == sentence.Len() {
			return &Place{sentence.Span, place.Country}
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
