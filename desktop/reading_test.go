package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/compare"
	"visavis/core/record"
)

func TestTwoDocumentsAreComparedAndMoreAreASeries(t *testing.T) {
	a, _ := open(t, article)
	one := a.Extract(article, "")
	assert.Contains(t, a.Compare(one, one, compare.Decided{}).Warnings, "same-text")
	assert.Len(t, a.Series([]record.Record{one, one, one}).Documents, 3)
	for _, format := range []string{"md", "html", "csv", "json"} {
		written, err := a.ExportCompared([]record.Record{one, one}, format, compare.Decided{})
		require.NoError(t, err, format)
		assert.NotEmpty(t, written, format)
	}
	_, err := a.ExportCompared([]record.Record{one, one}, "jsonl", compare.Decided{})
	assert.Error(t, err)
}

func TestWhatWasDecidedAboutDocumentsIsKept(t *testing.T) {
	a, _ := open(t, article)
	assert.JSONEq(t, "[]", string(a.Alignments()))
	kept := `[{"a":"d1","b":"d2","reading":"x","decided":[{"together":[["s1","s2"]],"apart":[]}]}]`
	require.NoError(t, a.KeepAlignments([]byte(kept)))
	assert.JSONEq(t, kept, string(a.Alignments()))
}
