package project

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

func TestNoTwoStatementsHaveTheSameWords(t *testing.T) {
	span := func(start, end int) record.Span { return record.Span{Start: start, End: end} }
	assert.False(t, overlap([]record.Span{span(5, 9), span(0, 5)}), "one after the other")
	assert.True(t, overlap([]record.Span{span(5, 9), span(0, 6)}), "a word of both")
	assert.True(t, overlap([]record.Span{span(3, 3)}), "no words")
}
