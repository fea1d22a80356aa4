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
	asked := lex.bits64(tokens[at].Row, openBit(tableOf(first)))
	opens := asked & (math.MaxUint64 / (opensPhrase | isMember)) // the lower bit of each set
	if opens != 0 {
		from := tableOf(first)
		lex.endings(tokens, at, from, from+32, func(t table, _, _ int) { sets |= 1 << (t - from) })
	}
	for alone := asked &^ opens &^ (opens * isMember); alone != 0; alone &= alone - 1 {
		sets |= 1 << (bits.TrailingZeros64(alone) / 2)
	}
	return sets
}
