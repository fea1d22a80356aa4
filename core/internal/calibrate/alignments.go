package main

import (
	"slices"
	"time"

	"visavis/core"
	"visavis/core/compare"
	"visavis/core/internal/aligned"
	"visavis/core/record"
)

// alignments are the pairs of statements of the marked pairs of a folder, right where
// careful readers found them to report one thing: once as marked, and once as the program
// reads the texts, which knows acts and subjects less well.
func alignments(dir string) ([]example, error) {
	pairs, err := aligned.Read(dir)
	var all []example
	for _, pair := range pairs {
		a, b := core.Extract(pair.A.Text, time.Time{}), core.Extract(pair.B.Text, time.Time{})
		all = append(all, pairings(pair, pair.A, pair.B)...)
		all = append(all, pairings(pair, a, b)...)
	}
	return all, err
}

// pairings are those of two records of a pair's texts.
func pairings(pair aligned.Pair, a, b record.Record) []example {
	var all []example
	numbersA, numbersB := aligned.Numbers(a, pair.A), aligned.Numbers(b, pair.B)
	for _, p := range compare.Pairings(a, b) {
		ofA, ofB := numbersA[a.Statements[p.A].ID], numbersB[b.Statements[p.B].ID]
		one := slices.ContainsFunc(pair.Rows, func(r aligned.Row) bool {
			return r.Kind == "statement" && meet(r.A, ofA) && meet(r.B, ofB)
		})
		all = append(all, example{pair.Name, p.Signs, one})
	}
	return all
}

func meet(a, b []int) bool {
	return slices.ContainsFunc(a, func(n int) bool { return slices.Contains(b, n) })
}
