package entity

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// openingReach is how many sentences of the body may tell of the meeting.
const openingReach = 4

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
			if ok && how.Verb && f.doc.Tokens[i].Case == token.Lower && !(cue && longer >= n) {
				f.unnamedBefore(i, sentence.From)
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
		if !ok || f.taken[i] {
			continue
		}
		held := slices.ContainsFunc(f.cast.People, func(p Person) bool {
			guest := p.Name.From > v && f.doc.SentenceOf(p.Name.From) == f.doc.SentenceOf(v)
			return p.Role == t.role && !guest // "The PM spoke with Prime Minister Hale": another
		})
		if !t.article || t.generic || t.role == "" || t.rank > 3 || held || t.To < v-3 || t.To > v {
			return
		}
		name := token.Span{From: i, To: t.To}
		f.cast.People = append(f.cast.People, Person{Name: name, Role: t.role, Rank: t.rank, Country: t.country, Rule: "unnamed-office"})
		f.add(Mention{Span: token.Span{From: t.From, To: t.To}, Kind: Name, Person: len(f.cast.People) - 1, Phrase: t.phrase, Role: t.role, Country: t.country, NameSpan: name})
		return
	}
}
