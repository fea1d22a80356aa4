package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"math"
	"slices"
)

const (
	rounds  = 2000 // of descent; the loss no longer moves in its sixth digit
	pace    = 0.5
	restful = 3.0 // how strongly a weight is drawn to nought: as three statements against it
	folds   = 10
)

// learn fits the weights of a logistic regression: the sum of an example's signs is
// the log-odds of its being right.
func learn(all []example) map[string]float64 {
	weights, squares := map[string]float64{}, map[string]float64{}
	for range rounds {
		slope := map[string]float64{}
		for sign, w := range weights {
			if sign != "always" {
				slope[sign] = -restful * w / 2
			}
		}
		for _, e := range all {
			miss := -expected(weights, e.signs)
			if e.right {
				miss++
			}
			for _, sign := range e.signs {
				slope[sign] += miss
			}
		}
		for sign, g := range slope {
			squares[sign] += g * g
			weights[sign] += pace * g / (math.Sqrt(squares[sign]) + 1e-9)
		}
	}
	return weights
}

// expected is the share of statements with these signs that the weights expect to be right.
func expected(weights map[string]float64, signs []string) float64 {
	sum := 0.0
	for _, sign := range signs {
		sum += weights[sign]
	}
	return 1 / (1 + math.Exp(-sum))
}

// report tells, for each step of confidence, how many of the statements in texts left
// out had the right speaker.
func report(w io.Writer, all []example) {
	steps := map[int][2]int{}
	sure, loss := [2]int{}, 0.0
	for fold := range uint32(folds) {
		in := func(e example) bool { h := fnv.New32a(); h.Write([]byte(e.text)); return h.Sum32()%folds == fold }
		weights := learn(slices.DeleteFunc(slices.Clone(all), in))
		for _, e := range all {
			if !in(e) {
				continue
			}
			p := expected(weights, e.signs)
			right := 0
			if e.right {
				right = 1
			}
			loss += (p - float64(right)) * (p - float64(right))
			step := steps[int(p*20)]
			steps[int(p*20)] = [2]int{step[0] + right, step[1] + 1}
			if p >= 0.9 {
				sure[0], sure[1] = sure[0]+right, sure[1]+1
			}
		}
	}
	for _, step := range slices.Sorted(maps.Keys(steps)) {
		fmt.Fprintf(w, "%.2f: %.3f right of %d\n", float64(step)/20, float64(steps[step][0])/float64(steps[step][1]), steps[step][1])
	}
	fmt.Fprintf(w, "0.90 and more: %.3f right of %d of %d; squared error %.4f\n", float64(sure[0])/float64(sure[1]), sure[1], len(all), loss/float64(len(all)))
}

// write prints the weights as the table, the weightiest first.
func write(w io.Writer, by, heading string, weights map[string]float64) {
	fmt.Fprintf(w, "# %s\n# Learnt by go run ./core/internal/%s; licence MIT, as the project.\n", heading, by)
	fmt.Fprintln(w, "sign\tweight")
	signs := slices.SortedFunc(maps.Keys(weights), func(a, b string) int {
		return cmp.Or(cmp.Compare(math.Abs(weights[b]), math.Abs(weights[a])), cmp.Compare(a, b))
	})
	for _, sign := range signs {
		fmt.Fprintf(w, "%s\t%.2f\n", sign, weights[sign])
	}
}
