package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/intake"
)

const readout = `Mareth meets Olin in Varna

VARNA, May 4, 2025 (Coast News) -- President Ana Mareth of Norway met Prime Minister Jon Olin of Malta in Varna on Sunday.

Mareth said that Norway firmly supports the railway between the two ports. She called for more trade in fish.

Olin denied that Malta had asked for a naval base. He said that Malta is ready to deepen cooperation on energy.

The two sides signed an agreement on fisheries.
`

func newStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "library.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// read is a text as the library hands it on when it has been read.
func read(text string) *Entry {
	rec := core.Extract(text, time.Time{})
	e := &Entry{Source: intake.Document{Text: text, Format: "text", Removed: []string{}}, Record: &rec, Engine: "1"}
	e.Read()
	return e
}

func add(t *testing.T, s *Store, texts ...string) []string {
	t.Helper()
	found := []string{}
	for _, text := range texts {
		e := read(text)
		require.NoError(t, s.Add([]*Entry{e}))
		found = append(found, e.ID)
	}
	return found
}

func TestADocumentComesBackAsItWas(t *testing.T) {
	s := newStore(t)
	e := read(readout)
	e.Path, e.Name, e.Stamp = "/a/readout.txt", "readout.txt", Stamp{7, 8}
	e.Source.Agency, e.Source.Removed = "Coast News", []string{"Menu"}
	require.NoError(t, s.Add([]*Entry{e}))
	assert.Equal(t, "d1", e.ID)
	for _, open := range []func() (*Store, error){
		func() (*Store, error) { return s, nil },
		func() (*Store, error) { return Open(s.Path()) }, // and in another program at the same time
	} {
		other, err := open()
		require.NoError(t, err)
		again, err := other.Load("d1")
		require.NoError(t, err)
		assert.Equal(t, e.Source, again.Source)
		assert.Equal(t, e.Record, again.Record)
		assert.Equal(t, e.Title, again.Title)
		assert.Equal(t, []string{"Ana Mareth", "Jon Olin"}, again.Leaders)
		assert.Equal(t, Stamp{7, 8}, again.Stamp)
		assert.Equal(t, StateReady, again.State)
		assert.Equal(t, HashOf(readout), again.Hash)
		require.NoError(t, other.Close())
	}
}

func TestTheFileIsThePersonsAlone(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	for _, name := range []string{s.Path(), s.Path() + "-wal", s.Path() + "-shm"} {
		info, err := os.Stat(name)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(private), info.Mode().Perm(), name)
	}
}

func TestATextThatAnotherWindowHasChangedIsNotOverwritten(t *testing.T) {
	s := newStore(t)
	other, err := Open(s.Path())
	require.NoError(t, err)
	defer other.Close()
	add(t, s, "First words.")
	base := HashOf("First words.")
	require.NoError(t, other.SetText("d1", base, "Words of the other window.", ""))
	assert.ErrorIs(t, s.SetText("d1", base, "Words of this window.", ""), ErrChanged)
	assert.ErrorIs(t, s.Settle("d1", base, []*Entry{read("First words.")}), ErrChanged, "nor by a reading of the older text")
	e, err := s.Load("d1")
	require.NoError(t, err)
	assert.Equal(t, "Words of the other window.", e.Source.Text)
	assert.ErrorIs(t, s.SetText("d9", "", "x", ""), ErrGone)
}

func TestSinceTellsWhatAnotherProgramDid(t *testing.T) {
	s := newStore(t)
	other, err := Open(s.Path())
	require.NoError(t, err)
	defer other.Close()
	add(t, s, "One.", "Two.")
	changed, gone, seen, err := other.Since(0)
	require.NoError(t, err)
	assert.Len(t, changed, 2)
	assert.Empty(t, gone)
	require.NoError(t, s.Bin([]string{"d1"}, "close"))
	changed, gone, seen, err = other.Since(seen)
	require.NoError(t, err)
	assert.Empty(t, changed)
	assert.Equal(t, []string{"d1"}, gone)
	_, err = s.Undo()
	require.NoError(t, err)
	changed, gone, _, err = other.Since(seen)
	require.NoError(t, err)
	require.Len(t, changed, 1)
	assert.Equal(t, "d1", changed[0].ID)
	assert.Empty(t, gone)
}

func TestRemarks(t *testing.T) {
	s := newStore(t)
	add(t, s, readout, "Two.")
	require.NoError(t, s.Put([]Change{
		{Kind: "note", Document: "d1", Ref: "s1", Value: "Stronger than in April."},
		{Kind: "tag", Document: "d1", Ref: "s1", Value: "Railway"},
		{Kind: "tag", Document: "d1", Ref: "s1", Value: "railway"},
		{Kind: "collection", Document: "d1", Value: "Spring"},
		{Kind: "collection", Document: "d2", Value: "spring"},
	}))
	assert.ErrorIs(t, s.Put([]Change{{Kind: "tag", Document: "d2", Value: "half"}, {Kind: "tag", Document: "d9", Value: "half"}}), ErrGone)
	remarks, err := s.Remarks("d1")
	require.NoError(t, err)
	assert.Equal(t, Remarks{Notes: []Remark{{"s1", "Stronger than in April."}}, Tags: []Remark{{"s1", "Railway"}}, Collections: []string{"Spring"}}, remarks)
	names, err := s.Names("collection")
	require.NoError(t, err)
	require.Len(t, names, 1, "names that differ in capitals only are one")
	assert.Equal(t, 2, names[0].Count)
	page, err := s.Table(Query{Where: []Condition{{Field: "tag", Values: []string{"railway"}}}})
	require.NoError(t, err)
	require.Len(t, page.Rows, 1)
	assert.Equal(t, "s1", page.Rows[0].Ref)
	assert.Equal(t, []string{"Railway"}, page.Rows[0].Tags)
	names, err = s.Names("tag")
	require.NoError(t, err)
	assert.Len(t, names, 1, "of changes that were refused none has been made")
	require.NoError(t, s.Put([]Change{{Kind: "tag", Document: "d1", Ref: "s1", Value: "RAILWAY", Undo: true}}))
	names, _ = s.Names("tag")
	assert.Empty(t, names)
	assert.Error(t, s.Put([]Change{{Kind: "tag", Document: "d1", Value: " "}}))
	assert.Error(t, s.Put([]Change{{Kind: "poem", Document: "d1", Value: "x"}}))
}

func TestViewsAreKeptApart(t *testing.T) {
	s := newStore(t)
	require.NoError(t, s.SetView("window", `{"scroll":7}`))
	require.NoError(t, s.SetView("window", `{"scroll":8}`))
	view, err := s.View("window")
	require.NoError(t, err)
	assert.Equal(t, `{"scroll":8}`, view)
	require.NoError(t, s.SetView("window", ""))
	view, err = s.View("window")
	require.NoError(t, err)
	assert.Empty(t, view)
}

func TestALibraryInMemoryIsOneForAllItsConnections(t *testing.T) {
	s, err := Open("")
	require.NoError(t, err)
	defer s.Close()
	other, err := Open("")
	require.NoError(t, err)
	defer other.Close()
	add(t, s, readout)
	for range 5 {
		page, err := s.Table(Query{Rows: "statement"})
		require.NoError(t, err)
		assert.NotZero(t, page.Total)
	}
	found, err := other.IDs()
	require.NoError(t, err)
	assert.Empty(t, found, "and not another's")
}

func TestManyCallersAtOnce(t *testing.T) {
	s := newStore(t)
	done := make(chan error)
	for i := range 8 {
		go func() {
			for n := range 10 {
				e := read(fmt.Sprintf("Words %d of caller %d.", n, i))
				if err := s.Add([]*Entry{e}); err != nil {
					done <- err
					return
				}
				if _, err := s.Table(Query{Search: "words"}); err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range 8 {
		require.NoError(t, <-done)
	}
	found, err := s.IDs()
	require.NoError(t, err)
	assert.Len(t, found, 80)
}

func TestALibraryMovesIntoMemoryAndBack(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	require.NoError(t, s.Put([]Change{{Kind: "note", Document: "d1", Value: "Mine."}}))
	inMemory, err := s.CopyTo("")
	require.NoError(t, err)
	require.NoError(t, s.Delete())
	left, err := filepath.Glob(s.Path() + "*")
	require.NoError(t, err)
	assert.Empty(t, left)
	add(t, inMemory, "Two.")
	again, err := inMemory.CopyTo(s.Path())
	require.NoError(t, err)
	defer again.Close()
	require.NoError(t, inMemory.Close())
	found, err := again.IDs()
	require.NoError(t, err)
	assert.Equal(t, []string{"d1", "d2"}, found)
	remarks, err := again.Remarks("d1")
	require.NoError(t, err)
	assert.Len(t, remarks.Notes, 1)
	assert.Equal(t, 1, table(t, again, Query{Search: "fisheries", Rows: "outcome"}).Total)
}
