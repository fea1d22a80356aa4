package lexicon

import (
	"math"
	"math/bits"

	"visavis/core/token"
)

// PersonSets tells which of the sets up to Weekday have a phrase that begins at
// tokens[at], a bit each by its number.
func PersonSets(tokens []token.Token, at int) uint32 { return setsAt(0, tokens, at) }

// OutcomeSets tells the same of the sets from Condition to OutcomeWord, counted from
// Condition.
func OutcomeSets(tokens []token.Token, at int) uint32 {
	return setsAt(Condition, tokens, at) & (1<<(OutcomeWord+1-Condition) - 1)
}

// A block begins with a byte and ends within eight, or this does not compile.
const (
	_ = uint8(31 - Weekday)
	_ = -(Condition % 4)
	_ = uint8(31 - (OutcomeWord - Condition))
)

// setsAt reads 32 sets at once: one look at the word's row answers for most words
// that they are in none.
func setsAt(first Set, tokens []token.Token, at int) (sets uint32) {
	row := tokens[at].Row + uint32(firstSet+2*first)/8
	b := lex.bits[row : row+8]
	asked := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	opens := asked & (math.MaxUint64 / (opensPhrase | isMember)) // the lower bit of each set
	if opens != 0 {
		from := firstSet + table(first)
		lex.endings(tokens, at, from, from+32, func(t table, _, _ int) { sets |= 1 << (t - from) })
	}
	for alone := asked &^ opens &^ (opens * isMember); alone != 0; alone &= alone - 1 {
		sets |= 1 << (bits.TrailingZeros64(alone) / 2)
	}
	return sets
}

// endings goes once through the trie and tells every phrase at tokens[at] that is of
// a table from first up to end, the shorter before the longer.
func (x *index) endings(tokens []token.Token, at int, first, end table, tell func(t table, value, length int)) {
	for node, to := int(x.first[tokens[at].ID]), at+1; node != 0; to++ {
		for e := int(x.ends[node]); e < int(x.ends[node+1]); e++ {
			if t := table(x.owner[e]); t < first {
				continue
			} else if t >= end {
				break
			}
			if asks := x.cases.at(e); asks == 0 || fits(x.strings.at(asks), tokens[at:to]) {
				tell(table(x.owner[e]), x.value.at(e), to-at)
			}
		}
		if to >= len(tokens) {
			break
		}
		node = x.child(node, tokens[to].ID)
	}
}

// OpensTerm reports whether the name of a country, place, office, organisation or
// term can begin with a word, and whether a set phrase can: one look for six tables.
func OpensTerm(word token.ID) (name, formula bool) {
	opens := lex.bits[lex.rows[word]]
	return opens&names != 0, opens&(1<<formulas) != 0
}

// Name is what a name in a text stands for: one of these, the others are nil.
type Name struct {
	Office     *Office
	Country    *Country
	Body, Term *Named
	Place      *Place
}

// NameAt gives the longest name of the five tables that starts at tokens[at], and
// its length in tokens, 0 where none does; of two that are spelled alike the one
// whose table stands first in Name. The tables share one trie, so it is gone
// through once.
func NameAt(tokens []token.Token, at int) (name Name, length int) {
	var found table
	row := 0
	lex.endings(tokens, at, countries, terms+1, func(t table, value, n int) {
		if n > length || nameOrder[t] < nameOrder[found] {
			found, row, length = t, value, n
		}
	})
	if length == 0 {
		return Name{}, 0
	}
	return nameOf(found, row), length
}

// nameOrder is the place of a table in Name.
var nameOrder = [...]uint8{offices: 0, countries: 1, bodies: 2, terms: 3, places: 4}

func nameOf(t table, row int) Name {
	switch t {
	case offices:
		return Name{Office: keep(officePhrases.value(t, row))}
	case countries:
		return Name{Country: keep(countryPhrases.value(t, row))}
	case bodies:
		return Name{Body: keep(namedOf(t, row))}
	case terms:
		return Name{Term: keep(namedOf(t, row))}
	}
	return Name{Place: keep(placePhrases.value(t, row))}
}

func keep[T any](found T) *T { return &found }
