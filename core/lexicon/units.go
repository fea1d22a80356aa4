package lexicon

import "sync"

// Unit is what a word of time or number means.
type Unit struct {
	Kind  string // month, weekday, unit, number, season, ordinal
	Value string
}

var units = sync.OnceValue(func() map[string]Unit {
	table := map[string]Unit{}
	for _, r := range rows("units") {
		table[r.cell("kind")+" "+r.cell("word")] = Unit{r.cell("kind"), r.cell("value")}
	}
	return table
})

// UnitOf gives the value of a word of the given kind ("month", "weekday",
// "unit", "number", "season", "ordinal"); ok is false where it is none. A unit
// may stand in the plural.
func UnitOf(kind, norm string) (value string, ok bool) {
	if u, ok := units()[kind+" "+norm]; ok {
		return u.Value, true
	}
	if kind == "unit" && len(norm) > 3 && norm[len(norm)-1] == 's' {
		singular := norm[:len(norm)-1]
		if singular == "centurie" {
			singular = "century"
		}
		u, ok := units()[kind+" "+singular]
		return u.Value, ok
	}
	return "", false
}
