package lexicon

import (
	"strconv"
	"sync"
)

func fillEvidence(b *builder) {
	for _, r := range b.rows("evidence") {
		b.row(evidences, []string{r.cell("rule"), r.cell("weight")})
	}
}

// evidenceWeights are the weights by rule, made numbers once.
var evidenceWeights = sync.OnceValue(func() map[string]float64 {
	weights := map[string]float64{}
	for row := range lex.count(evidences) {
		weight, err := strconv.ParseFloat(lex.field(evidences, row, 1), 64)
		if err != nil {
			panic("lexicon: evidence " + lex.field(evidences, row, 0) + " has no weight")
		}
		weights[lex.field(evidences, row, 0)] = weight
	}
	return weights
})

// EvidenceWeight is what a rule of evidence.tsv adds to the belief that people
// met. A rule that the table lacks is a mistake in the program.
func EvidenceWeight(rule string) float64 {
	weight, ok := evidenceWeights()[rule]
	if !ok {
		panic("lexicon: no evidence " + rule)
	}
	return weight
}
