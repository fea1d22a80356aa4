package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// made are statements of which a sign is right in so many of ten.
func made(sign string, right int) []example {
	var all []example
	for i := range 200 {
		all = append(all, example{fmt.Sprint(sign, i), []string{"always", sign}, i%10 < right})
	}
	return all
}

func TestWeightsGiveTheShareThatIsRight(t *testing.T) {
	weights := learn(append(made("good", 9), made("bad", 3)...))
	assert.InDelta(t, 0.9, expected(weights, []string{"always", "good"}), 0.03)
	assert.InDelta(t, 0.3, expected(weights, []string{"always", "bad"}), 0.03)
}

func TestASignOnceSeenIsHardlyBelieved(t *testing.T) {
	weights := learn(append(made("good", 9), example{"x", []string{"always", "once"}, false}))
	assert.Greater(t, expected(weights, []string{"always", "once"}), 0.5)
}

func TestReportAndTable(t *testing.T) {
	var told, table strings.Builder
	report(&told, append(made("good", 9), made("bad", 3)...))
	assert.Contains(t, told.String(), "0.90 and more: ")
	write(&table, "calibrate speakers", "How sure.", map[string]float64{"always": 1, "rule x": -2})
	assert.Contains(t, table.String(), "sign\tweight\nrule x\t-2.00\nalways\t1.00\n")
}
