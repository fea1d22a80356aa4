package lexicon

import "visavis/core/token"

// Unit is a kind of word that tells a time.
type Unit uint8

// The kinds of units.tsv.
const (
	MonthUnit Unit = iota
	WeekdayUnit
	TimeUnit // "year", "years"
	NumberUnit
	SeasonUnit
	OrdinalUnit
)

// unitKinds are the kinds as units.tsv writes them.
var unitKinds = [...]string{MonthUnit: "month", WeekdayUnit: "weekday", TimeUnit: "unit", NumberUnit: "number", SeasonUnit: "season", OrdinalUnit: "ordinal"}

func fillUnits(b *builder) {
	for _, r := range b.rows("units") {
		word, kind := r.cell("word"), r.cell("kind")
		for u, name := range unitKinds {
			if name == kind {
				b.add(unitMonths+table(u), word, r.cell("value"))
			}
		}
		if kind == "unit" {
			b.add(unitUnits, manyUnits(word), r.cell("value"))
		}
	}
}

func manyUnits(word string) string {
	if word == "century" {
		return "centuries"
	}
	return word + "s"
}

// OfNorm is Of for a word by its normal form.
func (u Unit) OfNorm(norm string) (value string, ok bool) { return u.Of(lex.id(norm)) }

// Of gives the value of a word of this kind; ok is false where it is none. A
// unit may stand in the plural.
func (u Unit) Of(word token.ID) (value string, ok bool) {
	t := unitMonths + table(u)
	if !lex.has(lex.rows[word], openBit(t)) {
		return "", false
	}
	node := lex.first[word]
	for e := int(lex.ends[node]); e < int(lex.ends[node+1]); e++ {
		if table(lex.owner[e]) == t {
			return lex.field(t, lex.value.at(e), 0), true
		}
	}
	return "", false
}

// UnitsOf tells of which kinds a word may be, the bit 1<<u for the kind u: one look
// for six tables.
func UnitsOf(word token.ID) uint8 {
	at := int(lex.rows[word]) + int(unitMonths/8)
	return uint8((uint16(lex.bits[at])|uint16(lex.bits[at+1])<<8)>>(unitMonths%8)) & (1<<(OrdinalUnit+1) - 1)
}
