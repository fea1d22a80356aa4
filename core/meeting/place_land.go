package meeting

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// visitedCity is the city, or the state that is one, which a visit near the meeting led
// to: "is making a visit to Singapore".
func (f *finder) visitedCity(m *Meeting) *Place {
	for _, visit := range f.visitsNear(m.Sentence) {
		if p := f.houseOrCity(visit.To); p != nil && !f.visitAt(visit.From, token.Span{From: visit.From, To: visit.To + 1}).Empty() {
			return p
		}
	}
	return nil
}

// landIn is the country in which a sentence says that they met, right after the words
// that tell of it, of a party or of the day: "met with Ray in Mongolia".
func (f *finder) landIn(s token.Span) *Place {
	c := f.gram.ClauseOf(f.trigger.From)
	for i := max(s.From, c.From); i+1 < min(s.To, c.To); i++ {
		if f.norm(i) != "in" || f.doc.Quoted(i) || f.gram.ClauseOf(i) != c {
			continue
		}
		m := f.cast.EndingAt(i - 1)
		party := m != nil && m.Kind == entity.Name
		at := f.skipArticle(i + 1)
		country, n, ok := lexicon.Countries().Longest(f.doc.Tokens, at)
		if ok && country.Form == lexicon.CountryName && (party || i == f.trigger.To || f.timeEnds(i)) {
			return &Place{Span: token.Span{From: at, To: at + n}, Country: country.Code, Unnamed: true}
		}
	}
	return nil
}

// timeEnds reports whether a day or a time ends right before a token.
func (f *finder) timeEnds(i int) bool {
	for _, t := range f.calendar.In(f.doc.Sentences[f.doc.SentenceOf(i)].Span) {
		if t.To == i {
			return true
		}
	}
	return false
}

// visitedLand is the country to which a visit near the meeting led that was under way:
// "who is on a visit to our country".
func (f *finder) visitedLand(m *Meeting) *Place {
	for _, s := range f.near(m.Sentence) {
		span := f.doc.Sentences[s].Span
		for i := span.From; i < span.To; i++ {
			visit := f.visitAt(i, span)
			if visit.Empty() || visit.To < i+3 || !f.underWay(visit.From, i) {
				continue
			}
			land := token.Span{From: i + 2, To: visit.To}
			if country, _, ok := lexicon.Countries().Longest(f.doc.Tokens, f.skipArticle(land.From)); ok {
				return &Place{Span: land, Country: country.Code, Unnamed: true}
			}
			if own := f.ownLand(m, i); own != "" && f.set(lexicon.FirstPerson, land.From) > 0 {
				return &Place{Span: land, Country: own, Unnamed: true}
			}
		}
	}
	return nil
}

// ownLand is the country that a text calls "ours" at token i: the outlet's, that of the
// leader whom it calls by his office alone, else the host's whose guest's visit it tells:
// "met Prime Minister Lee, who is on a visit to our country".
func (f *finder) ownLand(m *Meeting, i int) string {
	switch {
	case m.House != "":
		return m.House
	case m.Own >= 0:
		return f.sideOf(m.Own)
	}
	at := f.gram.ClauseOf(i).From - 1
	if f.norm(at) == "," {
		at--
	}
	guest := personMentioned(f.cast.EndingAt(at))
	if !m.Leads(guest) || len(m.Leaders) != 2 {
		return ""
	}
	return f.sideOf(m.Leaders[0] + m.Leaders[1] - guest)
}
