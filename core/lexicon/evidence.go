package lexicon

import (
	"strconv"
	"sync"
)

var evidence = sync.OnceValue(func() map[string]float64 {
	weights := map[string]float64{}
	for _, r := range rows("evidence") {
		weight, err := strconv.ParseFloat(r.cell("weight"), 64)
		if err != nil {
			panic("lexicon: evidence " + r.cell("rule") + " has no weight")
		}
		weights[r.cell("rule")] = weight
	}
	return weights
})

// EvidenceWeight is what a rule of evidence.tsv adds to the belief that people
// met. A rule that the table lacks is a mistake in the program.
func EvidenceWeight(rule string) float64 {
	weight, ok := evidence()[rule]
	if !ok {
		panic("lexicon: no evidence " + rule)
	}
	return weight
}
