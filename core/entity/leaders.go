package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// leadersOf: The leaders of France, Germany and Poland – President Ann Ray,
// Chancellor Bo Lund and Jan Nowak – met.
func (f *finder) leadersOf() {
	for i := f.next(1<<lexicon.GroupHead, 0); i < len(f.traits); i = f.next(1<<lexicon.GroupHead, i+1) {
		if f.norm(i+1) != "of" || f.shouting(i) {
			continue
		}
		sides, at := f.countriesOf(title{Span: token.Span{From: i, To: i + 1}})
		if len(sides) < 2 || !f.in(lexicon.ListOpener, at) {
			continue
		}
		people := f.listed(at+1, f.sentenceEnd(i))
		if len(people) != len(sides) {
			continue
		}
		for k, one := range people {
			one.title.ofCountry(sides[k].code, sides[k].words, "country-in-turn")
			if m := f.mentionAt(one.name.From); m != nil {
				f.learn(m.Person, one.title, "leaders-of")
			} else {
				f.introducePerson(one.name, one.title, one.name, "leaders-of")
			}
		}
	}
}

// titled is a name in a list, with its title if it has one.
type titled struct {
	name  token.Span
	title title
}

// listed reads a list of names, each with or without a title: "President Ann Ray,
// Bo Lund and Jan Nowak".
func (f *finder) listed(i, end int) []titled {
	var found []titled
	for i < end {
		one := titled{title: title{Span: token.Span{From: i, To: i}, rank: 9}}
		if t, ok := f.titleAt(i); ok {
			one.title, i = t, t.To
		}
		if one.name = f.placedName(i, end); one.name.Empty() || one.name.Len() < 2 && one.title.role == "" {
			return found
		}
		found = append(found, one)
		i = one.name.To
		if f.norm(i) != "," && f.norm(i) != "and" {
			return found
		}
		for f.norm(i) == "," || f.norm(i) == "and" {
			i++
		}
	}
	return found
}
