package lexicon

import "sync"

// units holds the words of each kind (month, weekday, unit, number, season,
// ordinal) and their values.
var units = sync.OnceValue(func() map[string]map[string]string {
	table := map[string]map[string]string{}
	for _, r := range rows("units") {
		kind := r.cell("kind")
		if table[kind] == nil {
			table[kind] = map[string]string{}
		}
		table[kind][r.cell("word")] = r.cell("value")
	}
	return table
})

// UnitOf gives the value of a word of the given kind ("month", "weekday",
// "unit", "number", "season", "ordinal"); ok is false where it is none. A unit
// may stand in the plural.
func UnitOf(kind, norm string) (value string, ok bool) {
	words := units()[kind]
	if value, ok := words[norm]; ok {
		return value, true
	}
	if kind == "unit" && len(norm) > 3 && norm[len(norm)-1] == 's' {
		singular := norm[:len(norm)-1]
		if singular == "centurie" {
			singular = "century"
		}
		value, ok := words[singular]
		return value, ok
	}
	return "", false
}

// OpensTime tells whether a time can begin with a word: months, numbers, "next",
// "every". Most words cannot, which spares the reader of dates its rules.
func OpensTime(norm string) bool {
	for _, kind := range []string{"month", "weekday", "number", "season", "ordinal"} {
		if _, ok := units()[kind][norm]; ok {
			return true
		}
	}
	return SetOf("time-opener").Has(norm)
}
