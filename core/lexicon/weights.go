package lexicon

import (
	"math"
	"strconv"
	"sync"
)

func fillWeights(b *builder) {
	for _, w := range []struct {
		table     table
		file, key string
	}{{evidences, "evidence", "rule"}, {reliabilities, "reliability", "sign"}, {standings, "standing", "sign"}, {alignments, "alignment", "sign"}} {
		for _, r := range b.rows(w.file) {
			b.row(w.table, []string{r.cell(w.key), r.cell("weight")})
		}
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
	standingWeights    = weightsOf(standings, "standing")
	alignmentWeights   = weightsOf(alignments, "alignment")
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

// Reliability is how sure a statement with these signs has the right speaker, by
// reliability.tsv: from 0 to 1. A sign that the table lacks tells nothing.
func Reliability(signs []string) float64 { return share(reliabilityWeights(), signs) }

// Standing is how sure a country of which an article speaks with these signs is a
// leader's own, by standing.tsv: from 0 to 1. A sign that the table lacks tells nothing.
func Standing(signs []string) float64 { return share(standingWeights(), signs) }

// OneThing is how sure two reports with these signs are of one thing, by alignment.tsv:
// from 0 to 1. A sign that the table lacks tells nothing.
func OneThing(signs []string) float64 { return share(alignmentWeights(), signs) }

// share is what signs come to whose weights are log-odds.
func share(weights map[string]float64, signs []string) float64 {
	odds := 0.0
	for _, sign := range signs {
		odds += weights[sign]
	}
	return 1 / (1 + math.Exp(-odds))
}
