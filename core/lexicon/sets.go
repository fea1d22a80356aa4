package lexicon

import (
	"sync"

	"visavis/core/token"
)

var sets = sync.OnceValue(func() map[string]Set {
	texts := map[string][]string{}
	for _, r := range rows("sets") {
		name := r.cell("set")
		texts[name] = append(texts[name], r.list("phrases")...)
	}
	made := make(map[string]Set, len(texts))
	for name, list := range texts {
		made[name] = newSet(list)
	}
	return made
})

// SetOf gives a named set of sets.tsv. A name that the table lacks is a
// mistake in the program.
func SetOf(name string) Set {
	set, ok := sets()[name]
	if !ok {
		panic("lexicon: no set " + name)
	}
	return set
}

// Feminine tells whether a title at tokens[at] is a woman's ("Ms", "Queen").
func Feminine(tokens []token.Token, at int) bool {
	return SetOf("honorific-female").At(tokens, at) > 0
}
