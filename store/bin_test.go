package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatWasClosedComesBackStepByStep(t *testing.T) {
	s := newStore(t)
	add(t, s, readout, "Two.", "Three.")
	require.NoError(t, s.Put([]Change{{Kind: "note", Document: "d1", Value: "Read again."}}))
	require.NoError(t, s.Bin([]string{"d1"}, "close"))
	require.NoError(t, s.Bin([]string{"d2", "d3"}, "close-all"))
	require.NoError(t, s.Bin([]string{"d2"}, "close"), "closing what is closed is nothing to undo")
	binned, err := s.InBin()
	require.NoError(t, err)
	assert.Equal(t, 3, binned)
	_, err = s.Load("d1")
	assert.ErrorIs(t, err, ErrGone)
	page, err := s.Table(Query{Rows: "statement"})
	require.NoError(t, err)
	assert.Zero(t, page.Total, "nor is it in the table")
	back, err := s.Undo()
	require.NoError(t, err)
	assert.Equal(t, "close-all", back.What)
	assert.Equal(t, []string{"d2", "d3"}, back.IDs)
	back, err = s.Undo()
	require.NoError(t, err)
	assert.Equal(t, []string{"d1"}, back.IDs)
	back, err = s.Undo()
	require.NoError(t, err)
	assert.Empty(t, back.IDs, "there is nothing more to bring back")
	e, err := s.Load("d1")
	require.NoError(t, err)
	assert.NotNil(t, e.Record)
	remarks, err := s.Remarks("d1")
	require.NoError(t, err)
	assert.Equal(t, []Remark{{"", "Read again."}}, remarks.Notes)
}

func TestAnEmptiedBinLeavesNoWordOnTheDisk(t *testing.T) {
	s := newStore(t)
	add(t, s, strings.Repeat("Zanzibarsecret words that nobody else may read.\n\n", 300), readout)
	require.True(t, holds(t, s, "Zanzibarsecret"))
	require.NoError(t, s.Put([]Change{{Kind: "note", Document: "d1", Value: "zanzibarsecret note"}}))
	require.NoError(t, s.Bin([]string{"d1"}, "forget"))
	require.NoError(t, s.Empty())
	assert.False(t, holds(t, s, "anzibarsecret"))
	found, err := s.IDs()
	require.NoError(t, err)
	assert.Equal(t, []string{"d2"}, found)
	assert.Equal(t, []string{"d3"}, add(t, s, "New."), "an id is never given twice")
}

// holds says whether any file of the library has the words.
func holds(t *testing.T, s *Store, words string) bool {
	t.Helper()
	paths, err := filepath.Glob(s.Path() + "*")
	require.NoError(t, err)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		if strings.Contains(string(data), words) {
			return true
		}
	}
	return false
}
