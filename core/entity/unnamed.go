package entity

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// openingReach is how many sentences of the body may tell of the meeting.
const openingReach = 4

// talkRules introduce people without an office as parties to talks, so that one
// whom the text calls by office alone can be one of them.
var talkRules = []string{"party-to-meeting", "beside-known", "object-of-cue"}

// introduceUnnamed finds a principal whom a house calls by his office alone:
// "The Prime Minister spoke to the German Chancellor, Helena Brandt." The
// office's own words are then his name.
func (f *finder) introduceUnnamed() {
	body := 0
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		if body++; body > openingReach {
			return
		}
		for i := sentence.From; i < sentence.To; i++ {
			how, n, ok := lexicon.EncounterAt(f.doc.Tokens, i)
			_, longer, cue := lexicon.CueAt(f.doc.Tokens, i)
			if ok && how.Verb && f.doc.Token(i).Case == token.Lower && (!(cue && longer >= n) || f.nameFrom(i+n) != nil) {
				f.unnamedBefore(i, sentence.From)
				break
			}
			if ok && !how.Verb && f.norm(i+n) == "with" || ok && !how.Verb && f.norm(i+n-1) == "with" {
				f.unnamedAfter(i+n, sentence.To)
				break
			}
		}
	}
}

// unnamedBefore introduces the office that is the subject of the verb at v, if
// nobody named in the text holds it.
func (f *finder) unnamedBefore(v, start int) {
	for i := start; i < v; i++ {
		t, ok := f.titleAt(i)
		if !ok || f.held(i) || f.in(lexicon.PluralOffice, i) {
			continue
		}
		if !t.article || t.generic || t.role == "" || t.rank > 3 || f.isHeld(t, v) || !f.leadsToVerb(t.To, v) {
			return
		}
		name := token.Span{From: i, To: t.To}
		who := f.namedApart(v)
		if who < 0 {
			who = len(f.cast.People)
			f.cast.People = append(f.cast.People, Person{Name: name, Rank: 9, Rule: "unnamed-office"})
		}
		f.learn(who, t, "unnamed-office")
		f.add(Mention{Span: token.Span{From: t.From, To: t.To}, Kind: Name, Person: who, Phrase: t.phrase, Role: t.role, Country: t.country, NameSpan: name})
		return
	}
}

// isHeld reports whether somebody whom the text names holds an office. Whom the
// sentence of the verb at v names after it is a guest: "The PM spoke with Prime
// Minister Hale".
func (f *finder) isHeld(t title, v int) bool {
	return f.anyone(func(who int, p *Person) bool {
		guest := p.Name.From > v && f.doc.SentenceOf(p.Name.From) == f.doc.SentenceOf(v)
		same := p.Country == "" || t.country == "" || p.Country == t.country
		general := t.role == "Head of State" && p.Rank == 1 || t.role == "Head of Government" && p.Rank == 2
		return (p.Role == t.role || general) && same && !guest && f.inArticle(who)
	})
}

// anyone reports whether something holds of a person of the text.
func (f *finder) anyone(holds func(who int, p *Person) bool) bool {
	for who := range f.cast.People {
		if holds(who, &f.cast.People[who]) {
			return true
		}
	}
	return false
}

// inArticle reports whether a person is named beside what only stands around the
// article: links to other stories, captions.
func (f *finder) inArticle(who int) bool {
	return slices.ContainsFunc(f.cast.Mentions, func(m Mention) bool {
		role := f.doc.RoleOf(f.doc.SentenceOf(m.From))
		return m.Kind == Name && m.Person == who && role != text.Boilerplate && role != text.DateLine
	})
}

// leadsToVerb reports whether only adverbs and auxiliaries stand between an office
// and the verb at v: "The Prime Minister | today also | met".
func (f *finder) leadsToVerb(from, v int) bool {
	for from < v && f.set(lexicon.Between, from) > 0 {
		from++
	}
	return from == v
}

// unnamedAfter introduces the office that says something after the meeting:
// "Following a meeting with Minister Ray, the Foreign Secretary said:".
func (f *finder) unnamedAfter(from, end int) {
	for i := from; i < end; i++ {
		if f.finiteCue(i) {
			f.unnamedBefore(i, from)
			return
		}
	}
}

// namedApart is the one person without an office whom the text names apart from
// the sentence with the verb at v: in the line that says who published it, or as
// somebody who speaks ("Mr Étienne Delmas commended …"); -1 where there is none.
func (f *finder) namedApart(v int) int {
	byline, heard := []int{}, []int{}
	for _, m := range f.cast.Mentions {
		p := f.cast.People[m.Person]
		s := f.doc.SentenceOf(m.From)
		if p.Role != "" || p.Former || s == f.doc.SentenceOf(v) {
			continue
		}
		switch role := f.doc.RoleOf(s); {
		case role == text.Byline && f.countWords(m.NameSpan) > 1 && !slices.Contains(byline, m.Person) && f.officeIn(s):
			byline = append(byline, m.Person)
		case role == text.Body && (f.finiteCue(m.To) || slices.Contains(talkRules, p.Rule)) && !slices.Contains(heard, m.Person):
			heard = append(heard, m.Person)
		}
	}
	switch {
	case len(byline) == 1:
		return byline[0]
	case len(heard) == 1:
		return heard[0]
	}
	return -1
}

// officeIn reports whether a line names an office: "From: Prime Minister's Office …".
func (f *finder) officeIn(s int) bool {
	for i := f.doc.Sentences[s].From; i < f.doc.Sentences[s].To; i++ {
		if h := f.hits.of(i); h != nil && h.Office != nil && h.Office.Rank <= 3 {
			return true
		}
	}
	return false
}
