package compare

import (
	"cmp"
	"slices"
	"sort"
)

// Of items that share terms only so many are weighed that the work grows with the length of
// the records and not with its square.
const (
	mostWithTerm = 40 // items of B that a term leads to: those told at the same point, where more have it
	mostNear     = 24 // items of B that an item of A is weighed against: those with the greatest overlap
)

// near are the items of B with which item i of A may report one thing, in order.
func (al *alignment) near(i int) []int {
	overlap := map[int]float64{}
	for _, term := range al.items[0][i].terms {
		w := al.rarity.weight(term)
		for _, j := range al.having(term, i) {
			overlap[j] += w * w
		}
	}
	found := make([]int, 0, len(overlap))
	for j := range overlap {
		found = append(found, j)
	}
	sort.Slice(found, func(i, j int) bool {
		x, y := found[i], found[j]
		return cmp.Or(cmp.Compare(overlap[y], overlap[x]), x-y) < 0
	})
	found = found[:min(len(found), mostNear)]
	slices.Sort(found)
	return found
}

// having are the items of B that have a term; of many those told at the same point as item
// i of A.
func (al *alignment) having(term string, i int) []int {
	in := al.in[term]
	if len(in) <= mostWithTerm {
		return in
	}
	at := i * len(al.items[1]) / len(al.items[0])
	middle, _ := slices.BinarySearch(in, at)
	from := max(0, min(middle-mostWithTerm/2, len(in)-mostWithTerm))
	return in[from : from+mostWithTerm]
}
