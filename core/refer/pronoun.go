package refer

import (
	"slices"

	"visavis/core/entity"
)

// pronoun: "he" is the speaker before him in the sentence, else the last subject,
// unless that is known to be a woman; else the only one who can be meant.
func (r *Resolver) pronoun(female bool, c Context) Answer {
	if c.Before >= 0 && r.sexFits(c.Before, female, c) {
		return Answer{r.Just(c.Before), r.heard(c.Before), "before-in-sentence"}
	}
	if c.Subject >= 0 && r.sexFits(c.Subject, female, c) {
		return Answer{r.Just(c.Subject), r.heard(c.Subject), "last-subject"}
	}
	if only := r.onlyOfSex(female, c); only >= 0 {
		return Answer{r.Just(only), true, "only-one-of-sex"}
	}
	return Answer{}
}

// onlyOfSex is the first leader known to be a woman, or the one who is left when
// the others are; -1 for none.
func (r *Resolver) onlyOfSex(female bool, c Context) int {
	only := -1
	for _, p := range r.meeting.Leaders {
		switch {
		case r.cast.People[p].Narrator, female && c.Sex(p) == Man:
		case len(r.meeting.Leaders) == 2 && r.withNarrator() && c.Sex(p) == Unknown:
			return p // the other of the two
		case (c.Sex(p) == Woman) != female:
		case female:
			return p
		case only >= 0:
			return -1
		default:
			only = p
		}
	}
	return only
}

// withNarrator reports whether one of those who met writes of himself.
func (r *Resolver) withNarrator() bool {
	return slices.ContainsFunc(r.meeting.Leaders, func(p int) bool { return r.cast.People[p].Narrator })
}

// sexFits reports whether "he" or "she" can mean a person.
func (r *Resolver) sexFits(person int, female bool, c Context) bool {
	if r.cast.People[person].Narrator {
		return false // who says "I" is never "he"
	}
	switch c.Sex(person) {
	case Woman:
		return female
	case Man:
		return !female
	}
	return !female || !r.someWoman(person, c)
}

// someWoman reports whether another leader is known to be a woman, so that "she" is her.
func (r *Resolver) someWoman(person int, c Context) bool {
	for _, p := range r.meeting.Leaders {
		if p != person && c.Sex(p) == Woman {
			return true
		}
	}
	return false
}

// Shown is the sex that a mention itself shows.
func Shown(m *entity.Mention) Sex {
	if m.Kind != entity.Pronoun {
		return Unknown
	}
	if m.Phrase == "she" {
		return Woman
	}
	return Man
}
