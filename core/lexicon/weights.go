package lexicon

import (
	"strconv"
	"sync"
)

func fillWeights(b *builder) {
	for _, r := range b.rows("evidence") {
		b.row(evidences, []string{r.cell("rule"), r.cell("weight")})
	}
	for _, r := range b.rows("reliability") {
		b.row(reliabilities, []string{r.cell("sign"), r.cell("weight")})
	}
}

// weightsOf gives the weights of a table by name, made numbers once.
func weightsOf(t table, file string) func() map[string]float64 {
	return sync.OnceValue(func() map[string]float64 {
		weights := map[string]float64{}
		for row := range lex.count(t) {
			weight, err := strconv.ParseFloat(lex.field(t, row, 1), 64)
			if err != nil {
				panic("lexicon: " + file + " " + lex.field(t, row, 0) + " has no weight")
			}
			weights[lex.field(t, row, 0)] = weight
		}
		return weights
	})
}

var (
	evidenceWeights    = weightsOf(evidences, "evidence")
	reliabilityWeights = weightsOf(reliabilities, "reliability")
)

// EvidenceWeight is what a rule of evidence.tsv adds to the belief that people
// met. A rule that the table lacks is a mistake in the program.
func EvidenceWeight(rule string) float64 {
	weight, ok := evidenceWeights()[rule]
	if !ok {
		panic("lexicon: no evidence " + rule)
	}
	return weight
}

// Reliability is what a sign of reliability.tsv adds, in log-odds, to the belief
// that a statement's speaker is right; 0 for a sign that the table lacks.
func Reliability(sign string) float64 { return reliabilityWeights()[sign] }
