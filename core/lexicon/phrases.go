package lexicon

import (
	"slices"
	"strings"

	"visavis/core/token"
)

// Phrases finds the longest known phrase that starts at a token.
type Phrases[T any] struct {
	byFirst map[string][]phrase[T] // longest first
}

type phrase[T any] struct {
	words []token.Token // cut as the text is cut: normal forms and the capitals required
	value T
}

func newPhrases[T any]() *Phrases[T] {
	return &Phrases[T]{byFirst: map[string][]phrase[T]{}}
}

// add files a phrase. Where the table writes a capital the text must have one
// too ("Turkey", not "turkey"); where the table writes a short word in capitals
// only, so must the text ("US", not "Us").
func (p *Phrases[T]) add(text string, value T) {
	words := token.Scan(text)
	if len(words) == 0 {
		return
	}
	first := words[0].Norm
	list := p.byFirst[first]
	at := len(list)
	for at > 0 && len(list[at-1].words) < len(words) {
		at-- // longer phrases first, the earlier of equals before the later
	}
	p.byFirst[first] = slices.Insert(list, at, phrase[T]{words, value})
}

// normAt is the normal form of tokens[at], empty outside them, where no phrase
// starts: whoever asks of a neighbour need not know whether there is one.
func normAt(tokens []token.Token, at int) string {
	if uint(at) < uint(len(tokens)) {
		return tokens[at].Norm
	}
	return ""
}

// Longest gives the longest phrase that starts at tokens[at], and its length in
// tokens; ok is false where none does, as before the first token and after the last.
func (p *Phrases[T]) Longest(tokens []token.Token, at int) (value T, length int, ok bool) {
	for _, candidate := range p.byFirst[normAt(tokens, at)] {
		if candidate.startsAt(tokens, at) {
			return candidate.value, len(candidate.words), true
		}
	}
	return value, 0, false
}

func (c *phrase[T]) startsAt(tokens []token.Token, at int) bool {
	if at < 0 || at+len(c.words) > len(tokens) {
		return false
	}
	for i := range c.words {
		if !fits(c.words[i], tokens[at+i]) {
			return false
		}
	}
	return true
}

func fits(word, found token.Token) bool {
	if word.Norm != found.Norm {
		return false
	}
	switch word.Case {
	case token.Upper:
		return found.Case == token.Upper || len(word.Norm) > 4 && found.Case == token.Title
	case token.Title:
		return found.Case != token.Lower
	}
	return true
}

// Set is a set of phrases that share one meaning.
type Set struct{ phrases *Phrases[struct{}] }

// At gives the length in tokens of the longest phrase of the set at tokens[at], 0 for none.
func (s Set) At(tokens []token.Token, at int) int {
	_, length, _ := s.phrases.Longest(tokens, at)
	return length
}

// Has tells whether the set holds this one normal form as a whole phrase.
func (s Set) Has(norm string) bool {
	return slices.ContainsFunc(s.phrases.byFirst[norm], func(p phrase[struct{}]) bool { return len(p.words) == 1 })
}

func newSet(texts []string) Set {
	set := Set{newPhrases[struct{}]()}
	for _, text := range texts {
		set.phrases.add(strings.TrimSpace(text), struct{}{})
	}
	return set
}
