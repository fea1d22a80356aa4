package refer

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
)

// Sex is what the text shows of a person's sex.
type Sex uint8

// What the text can show.
const (
	Unknown Sex = iota
	Woman
	Man
)

// Context is what the talk has shown up to one point of a text. It never changes:
// what is learnt makes a new one.
type Context struct {
	Before  int   // who spoke before in the same sentence, -1 for none
	Subject int   // whom the text named last as a subject, -1 for none
	sexes   []Sex // by person
}

// Start is the context in which a text begins.
func Start(cast *entity.Cast) Context {
	c := Context{Before: -1, Subject: -1, sexes: make([]Sex, len(cast.People))}
	for i, p := range cast.People {
		if p.Female || feminine(p.Role) {
			c.sexes[i] = Woman
		}
	}
	return c
}

// feminine reports whether only a woman holds an office: "Queen".
func feminine(role string) bool {
	words := lexicon.Scan(role)
	return lexicon.Feminine(words, 0)
}

// Sex is what is known of a person's sex here.
func (c Context) Sex(person int) Sex { return c.sexes[person] }

// Learn is the context in which a person's sex is known too. What was known before
// stays.
func (c Context) Learn(person int, sex Sex) Context {
	if c.sexes[person] == Unknown && sex != Unknown {
		c.sexes = slices.Clone(c.sexes)
		c.sexes[person] = sex
	}
	return c
}

// After is the context after somebody who spoke in the same sentence.
func (c Context) After(person int) Context {
	c.Before = person
	return c
}

// About is the context after a sentence about somebody.
func (c Context) About(person int) Context {
	c.Before, c.Subject = -1, person
	return c
}
