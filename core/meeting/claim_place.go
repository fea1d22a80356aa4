package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// envoyOf is the country whose envoy to the other side the text names.
func (f *finder) envoyOf(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.doc.Tokens {
		if at := f.accredited(i); at > 0 {
			if code, to := f.countryAt(at); f.free(m, p, code) {
				found.add(code, token.Span{From: i, To: to})
			}
		}
		code, to := f.countryAt(i)
		if !f.free(m, p, code) {
			continue
		}
		if f.norm(to) == "'s" {
			to++
		}
		if f.set(lexicon.Envoy, to) == 0 || f.norm(to+1) != "to" {
			continue
		}
		at := to + 2
		if f.norm(at) == "the" {
			at++
		}
		if other, end := f.countryAt(at); f.hasSide(m.Leaders, other) {
			found.add(code, token.Span{From: i, To: end})
		}
	}
	return found.only()
}

// accredited is where the country begins to which an envoy at token i is sent:
// "High Commissioner of Australia to | Sri Lanka"; -1 for none.
func (f *finder) accredited(i int) int {
	n := f.set(lexicon.Envoy, i)
	if n == 0 {
		return -1
	}
	at := i + n
	if f.norm(at) == "of" {
		for at++; f.doc.Tokens[min(at, len(f.doc.Tokens)-1)].Case == token.Title && f.norm(at) != "to" || f.norm(at) == "the"; at++ {
			if at >= len(f.doc.Tokens) {
				return -1
			}
		}
	}
	if f.norm(at) != "to" {
		return -1
	}
	if f.norm(at+1) == "the" {
		at++
	}
	return at + 1
}

// visitedBy is the one country that another leader is told to visit.
func (f *finder) visitedBy(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.doc.Tokens {
		n := f.set(lexicon.VisitWord, i)
		if n == 0 || f.doc.Quoted(i) {
			continue
		}
		at := i + n
		if f.norm(at) == "to" {
			at++
		}
		if f.norm(at) == "the" {
			at++
		}
		if f.norm(i+n) == "by" {
			at = f.destination(i + n)
		}
		if code, to := f.countryAt(at); f.free(m, p, code) && (f.otherVisits(m, p, i) || f.norm(i+n) == "by" && !f.namedIn(p, token.Span{From: i, To: at})) {
			found.add(code, token.Span{From: i, To: to})
		}
	}
	return found.only()
}

// destination is where the country begins to which somebody's visit leads: "a visit
// by the Iraqi Prime Minister to | Russia"; -1 for none.
func (f *finder) destination(i int) int {
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for ; i < end && f.doc.Token(i).Kind == token.Word; i++ {
		if f.norm(i) == "to" {
			return i + 1
		}
	}
	return -1
}

// otherVisits reports whether the sentence of a visit names another leader before
// it, by name or by his country's office, and not this one.
func (f *finder) otherVisits(m *Meeting, p, visit int) bool {
	start := f.doc.Sentences[f.doc.SentenceOf(visit)].From
	other := false
	for _, mention := range f.cast.In(token.Span{From: start, To: visit}) {
		switch {
		case mention.Kind == entity.Name && mention.Person == p:
			return false
		case mention.Kind == entity.Name && slices.Contains(m.Leaders, mention.Person), mention.Kind == entity.Office && f.hasSide(m.Leaders, mention.Country):
			other = true
		}
	}
	return other
}

// hostOf is the country that the other leader visits where a leader receives him.
func (f *finder) hostOf(m *Meeting, p int) (string, token.Span) {
	if !f.receives(m, p) {
		return "", token.Span{}
	}
	for _, visit := range f.visitsNear(m.Sentence) {
		if code, to := f.countryAt(visit.To); f.free(m, p, code) {
			return code, token.Span{From: visit.From, To: to}
		}
	}
	if m.Place != nil && f.free(m, p, m.Place.Country) {
		return m.Place.Country, m.Place.Span
	}
	return "", token.Span{}
}

// hosts are the leaders who received the others: "Ray received Lee", "was received by Ray".
func (f *finder) hosts(m *Meeting) []int {
	var hosts []int
	for _, p := range m.Leaders {
		if f.receives(m, p) && !f.getsMessage(m.Trigger) {
			hosts = append(hosts, p)
		}
	}
	if len(hosts) == len(m.Leaders) {
		return nil
	}
	return hosts
}

// receives reports whether a person is the subject of a verb of receiving.
func (f *finder) receives(m *Meeting, person int) bool {
	if f.set(lexicon.Receiving, m.Trigger.From) == 0 {
		return false
	}
	at := f.firstNamed(person)
	if f.passive(m.Trigger) {
		return at > m.Trigger.To
	}
	return at < m.Trigger.From || f.doc.SentenceOf(at) < f.doc.SentenceOf(m.Trigger.From)
}

// passive reports whether a verb of meeting stands in the passive: "was received by".
func (f *finder) passive(trigger token.Span) bool {
	start := f.doc.Sentences[f.doc.SentenceOf(trigger.From)].From
	for i := trigger.From; i >= start; i-- {
		if f.set(lexicon.PassiveBe, i) > 0 {
			return true
		}
		if f.norm(i) == "," || f.norm(i) == "and" {
			return false
		}
	}
	return false
}

// seatOf is the country whose seat of government the text names with the meeting:
// "the White House", "at Downing Street".
func (f *finder) seatOf(m *Meeting, p int) (string, token.Span) {
	for i := range f.doc.Tokens {
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i)
		if ok && place.Kind == "venue" && f.free(m, p, place.Country) && f.doc.RoleOf(f.doc.SentenceOf(i)) == text.Body && f.norm(i+n) != "/" {
			return place.Country, token.Span{From: i, To: i + n}
		}
	}
	return "", token.Span{}
}

// datelineOf is the country of the city from which an article reports that names
// its own leader without one.
func (f *finder) datelineOf(m *Meeting, p int) (string, token.Span) {
	at := f.cityOpening()
	if d := f.doc.Dateline; d != nil && !d.Place.Empty() {
		at = d.Place
	}
	if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, at.From); ok && !at.Empty() && f.free(m, p, place.Country) {
		return place.Country, at
	}
	return "", token.Span{}
}

// cityOpening is the city in capitals that opens the article, without a day: "AMMAN — ".
func (f *finder) cityOpening() token.Span {
	for s, sentence := range f.doc.Sentences {
		first := sentence.From
		_, n, ok := lexicon.Places().Longest(f.doc.Tokens, first)
		dash := f.doc.Token(first+n).Kind != token.Word && strings.ContainsAny(f.norm(first+n), "—–-")
		if f.orderOf(s) == 1 && ok && dash && f.doc.Token(first).Case == token.Upper {
			return token.Span{From: first, To: first + n}
		}
	}
	return token.Span{}
}
