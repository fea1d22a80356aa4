package lexicon

import (
	"visavis/core/token"
)

// table is the number of a table or, from firstSet on, of a set.
type table uint16

// The tables. Those of units stand in the order of unitKinds, those of acts in
// the order of the positions.
const (
	countries table = iota
	places
	offices
	bodies
	terms
	agencies
	formulas
	topics
	actHeads
	actVerbs
	actAnywhere
	cues
	encounters
	unitMonths
	unitWeekdays
	unitUnits
	unitNumbers
	unitSeasons
	unitOrdinals
	cueSenses
	countryNames
	languages
	evidences
	reliabilities
	standings
	alignments
	relatedWords
	clauseCues
	classedPhrases
	tableCount

	firstSet = 32 // sets are numbered from here on
)

// index is the lexicon ready for use. Words are numbered from 1 in alphabetical
// order. Phrases of all tables lie in one trie over those numbers, breadth
// first, so that the children of a node stand side by side in the order of their
// words.
type index struct {
	words texts    // by number; 0 is no word
	slots []uint16 // the words' numbers by their hashes, 0 for a free slot
	rows  []uint32 // for each word where its row of bits begins
	first []uint16 // for each word the node of phrases that begin with it, 0 for none

	sets     int    // how many there are
	bits     string // rows: what a word opens, sets that hold it, languages
	setNames texts

	classes [2]shorts // for each word its classes (ClassNames): low halves, high halves
	lemmas  shorts    // for each word the number of its bare form, 0 for none

	label []uint16 // for each node its word
	kids  []uint32 // for each node its first child
	ends  []uint32 // for each node its first ending: a phrase that ends there
	owner []uint16 // for each ending its table
	value shorts   // for each ending its value, a row of its table
	cases shorts   // for each ending the capitals asked for: a string, empty for none
	depth int      // tokens of the longest phrase

	strings texts
	fields  [tableCount]fields
}

// fields are the values of a table: rows of strings, by number.
type fields struct {
	width int
	refs  shorts
}

// open makes ready the flat form that build wrote: sections are taken as they
// lie, only lengths are added up to places. That takes a fifth of a millisecond
// and spares the page the bytes that places would take.
func open(flat string) *index {
	r := reader{flat}
	x := &index{words: r.texts()}
	profile := r.shorts()
	x.bits, x.setNames = r.bytes(), r.texts()
	x.sets = x.setNames.len()
	x.rows = make([]uint32, profile.len())
	for id := range x.rows {
		x.rows[id] = uint32(profile.at(id) * rowWidth(x.sets))
	}
	x.classes, x.lemmas = [2]shorts{r.shorts(), r.shorts()}, r.shorts()
	x.label, x.kids, x.ends = r.list(), r.starts(), r.starts()
	x.owner, x.value, x.cases = r.list(), r.shorts(), r.shorts()
	x.strings = r.texts()
	for i := range x.fields {
		x.fields[i] = fields{width: int(r.bytes()[0]), refs: r.shorts()}
	}
	for i := range x.kids {
		x.kids[i]++ // node 0 is the root and nobody's child
	}
	x.first = make([]uint16, x.words.len())
	for node := x.kids[0]; node < x.kids[1]; node++ {
		x.first[x.label[node]] = uint16(node)
	}
	for from, to := uint32(1), x.kids[1]; from < to; from, to = to, x.kids[to] {
		x.depth++
	}
	x.fillSlots()
	return x
}

// fillSlots files every word's number under its hash, or in the next free slot.
func (x *index) fillSlots() {
	size := 1
	for size < 2*x.words.len() {
		size *= 2
	}
	x.slots = make([]uint16, size)
	for id := 1; id < x.words.len(); id++ {
		slot := hashOf(x.words.at(id)) & uint32(size-1)
		for x.slots[slot] != 0 {
			slot = (slot + 1) & uint32(size-1)
		}
		x.slots[slot] = uint16(id)
	}
}

// hashOf is a word's hash (FNV-1a, its high bits folded into the low ones).
func hashOf[T string | []byte](word T) uint32 {
	hash := uint32(2166136261)
	for i := range len(word) {
		hash = (hash ^ uint32(word[i])) * 16777619
	}
	return hash ^ hash>>15
}

// rowWidth is how many bytes a word's row of bits takes: what it opens, the sets
// that hold it, languages.
func rowWidth(sets int) int { return (langBit(sets, 0) + 64) / 8 }

// openBit is the bit that says that a phrase of a table begins with a word. The
// two bits of a set lie side by side, so that both are read at once (setBits).
func openBit(t table) int {
	if t < firstSet {
		return int(t)
	}
	return firstSet + 2*int(t-firstSet)
}

// setBit is the bit that says that a word by itself is in a set.
func setBit(s Set) int { return openBit(tableOf(s)) + 1 }

func langBit(sets int, lang int) int { return (firstSet+2*sets+7)/8*8 + lang }

// Find gives the number of a normal form, its row of bits and the lexicon's copy of it.
func (x *index) Find(norm []byte) (token.ID, uint32, string) {
	if len(norm) == 0 {
		return 0, 0, ""
	}
	mask := uint32(len(x.slots) - 1)
	for slot := hashOf(norm) & mask; x.slots[slot] != 0; slot = (slot + 1) & mask {
		if word := x.words.at(int(x.slots[slot])); word == string(norm) {
			return token.ID(x.slots[slot]), x.rows[x.slots[slot]], word
		}
	}
	return 0, 0, ""
}

func (x *index) id(norm string) token.ID {
	id, _, _ := x.Find([]byte(norm))
	return id
}

// has reports whether a bit of a row is set.
func (x *index) has(row uint32, bit int) bool {
	return x.bits[int(row)+bit>>3]>>(bit&7)&1 != 0
}

// bits64 are 64 bits of a row from one on that is the first of a byte.
func (x *index) bits64(row uint32, bit int) uint64 {
	b := x.bits[int(row)+bit/8:][:8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// What a set has of a word: phrases of it begin with the word, the word is one.
const (
	opensPhrase = 1 << iota
	isMember
)

// setBits are the two bits that a set has in a row.
func (x *index) setBits(row uint32, s Set) byte {
	bit := firstSet + 2*uint(s)
	return x.bits[uint(row)+bit>>3] >> (bit & 7) & (opensPhrase | isMember)
}

// longest gives the longest phrase of a table that starts at tokens[at], by its
// value, and its length in tokens; 0 where none does. Of phrases that are
// spelled alike the earlier in the table counts.
func (x *index) longest(tokens []token.Token, at int, t table) (value, length int) {
	if uint(at) >= uint(len(tokens)) || !x.has(tokens[at].Row, openBit(t)) {
		return 0, 0
	}
	x.endings(tokens, at, t, t+1, func(_ table, v, n int) {
		if n > length {
			value, length = v, n
		}
	})
	return value, length
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

// child is the node that a word leads to, 0 where it leads nowhere.
func (x *index) child(node int, word token.ID) int {
	low, last := int(x.kids[node]), int(x.kids[node+1])
	if word == 0 {
		return 0
	}
	for high := last; low < high; {
		mid := int(uint(low+high) / 2)
		if x.label[mid] < uint16(word) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < last && x.label[low] == uint16(word) {
		return low
	}
	return 0
}

// What a table asks of a word's capitals.
const (
	anyCase   = '0'
	someUpper = '1' // "Turkey", not "turkey"
	allUpper  = '2' // "US", not "Us"
)

// fits reports whether words have the capitals that a phrase asks for.
func fits(cases string, words []token.Token) bool {
	for i := range cases {
		switch c := words[i].Case; {
		case cases[i] == someUpper && c == token.Lower, cases[i] == allUpper && c != token.Upper:
			return false
		}
	}
	return true
}

// field is one string of a value.
func (x *index) field(t table, value, column int) string {
	f := &x.fields[t]
	return x.strings.at(f.refs.at(value*f.width + column))
}

// count is how many values a table has.
func (x *index) count(t table) int { return x.fields[t].refs.len() / max(1, x.fields[t].width) }

// keyed finds the value whose first field is key, in a table sorted by it.
func (x *index) keyed(t table, key string) (value int, ok bool) {
	low, high := 0, x.count(t)
	for low < high {
		mid := (low + high) / 2
		if x.field(t, mid, 0) < key {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low, low < x.count(t) && x.field(t, low, 0) == key
}
