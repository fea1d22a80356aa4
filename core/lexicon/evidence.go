package lexicon

import "strconv"

func fillEvidence(b *builder) {
	for _, r := range b.rows("evidence") {
		b.row(evidences, []string{r.cell("rule"), r.cell("weight")})
	}
	b.sortByKey(evidences)
}

// EvidenceWeight is what a rule of evidence.tsv adds to the belief that people
// met. A rule that the table lacks is a mistake in the program.
func EvidenceWeight(rule string) float64 {
	row, ok := lex.keyed(evidences, rule)
	if !ok {
		panic("lexicon: no evidence " + rule)
	}
	weight, err := strconv.ParseFloat(lex.field(evidences, row, 1), 64)
	if err != nil {
		panic("lexicon: evidence " + rule + " has no weight")
	}
	return weight
}
