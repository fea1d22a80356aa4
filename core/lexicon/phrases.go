package lexicon

import "visavis/core/token"

// Phrases finds the longest known phrase that starts at a token.
type Phrases[T any] struct {
	table table
	value func(t table, row int) T
}

// Longest gives the longest phrase that starts at tokens[at], and its length in
// tokens; ok is false where none does.
func (p *Phrases[T]) Longest(tokens []token.Token, at int) (value T, length int, ok bool) {
	row, length := lex.longest(tokens, at, p.table)
	if length == 0 {
		return value, 0, false
	}
	return p.value(p.table, row), length, true
}

// LongestPhrase is how many tokens the longest phrase of any table has.
func LongestPhrase() int { return lex.depth }

// Set is a set of phrases that share one meaning (sets.tsv).
type Set uint16

// At gives the length in tokens of the longest phrase of the set at tokens[at], 0 for none.
func (s Set) At(tokens []token.Token, at int) int {
	if uint(at) >= uint(len(tokens)) || lex.setBits(tokens[at].Row, s) == 0 {
		return 0 // most words are in no set that is asked for
	}
	return s.length(tokens, at)
}

// length is At where the row says that something of the set is at tokens[at].
func (s Set) length(tokens []token.Token, at int) int {
	if lex.setBits(tokens[at].Row, s) == isMember {
		return 1
	}
	_, length := lex.longest(tokens, at, tableOf(s))
	return length
}

// Has reports whether the set holds this one normal form as a whole phrase.
func (s Set) Has(norm string) bool { return s.HasID(lex.id(norm)) }

// Holds reports whether the set holds a token's word by itself.
func (s Set) Holds(t *token.Token) bool { return lex.setBits(t.Row, s)&isMember != 0 }

// HasID reports the same of a word by its number.
func (s Set) HasID(id token.ID) bool { return lex.setBits(lex.rows[id], s)&isMember != 0 }
