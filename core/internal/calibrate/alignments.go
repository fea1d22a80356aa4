package main

import (
	"slices"

	"visavis/core/compare"
	"visavis/core/internal/aligned"
)

// alignments are the pairs of statements of the marked pairs of a folder, right where
// careful readers found them to report one thing.
func alignments(dir string) ([]example, error) {
	pairs, err := aligned.Read(dir)
	var all []example
	for _, pair := range pairs {
		for _, p := range compare.Pairings(pair.A, pair.B) {
			one := slices.ContainsFunc(pair.Rows, func(r aligned.Row) bool {
				return r.Kind == "statement" && slices.Contains(r.A, p.A) && slices.Contains(r.B, p.B)
			})
			all = append(all, example{pair.Name, p.Signs, one})
		}
	}
	return all, err
}
