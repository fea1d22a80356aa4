package store

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/correct"
	"visavis/core/record"
)

// reread settles the readout as it is read with corrections.
func reread(t *testing.T, s *Store, text string, corrections ...correct.Correction) *record.Record {
	t.Helper()
	e := read(text)
	rec := correct.Read(text, time.Time{}, correct.Decided{Corrections: corrections})
	e.Record = &rec
	old, err := s.Load("d1")
	require.NoError(t, err)
	require.NoError(t, s.Settle("d1", old.Hash, []*Entry{e}))
	return &rec
}

func hide(text, words string) correct.Correction {
	start := len([]rune(text[:strings.Index(text, words)]))
	return correct.Correction{Kind: correct.KindHide, At: &correct.Anchor{Exact: words, Start: start}}
}

func remarks(t *testing.T, s *Store) Remarks {
	t.Helper()
	found, err := s.Remarks("d1")
	require.NoError(t, err)
	return found
}

func TestNotesFollowTheirWordsThroughCorrections(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	require.NoError(t, s.Put([]Change{
		{Kind: "note", Document: "d1", Ref: "s1", Value: "firmly?"},
		{Kind: "note", Document: "d1", Ref: "s2", Value: "fish again"},
		{Kind: "note", Document: "d1", Value: "of the whole"},
		{Kind: "tag", Document: "d1", Ref: "s2", Value: "fish"},
		{Kind: "tag", Document: "d1", Ref: "o1", Value: "fish"},
	}))
	before := remarks(t, s)
	first, err := s.Load("d1")
	require.NoError(t, err)
	words := first.Record.Statements[0].Content[0].Text

	rec := reread(t, s, readout, hide(readout, words))
	require.Len(t, rec.Statements, len(first.Record.Statements)-1, "the first one is hidden")
	found := remarks(t, s)
	require.Len(t, found.Notes, 3)
	assert.Equal(t, []Remark{{"", "of the whole"}, {"s1", "fish again"}}, []Remark{found.Notes[0], found.Notes[2]})
	assert.Equal(t, "firmly?", found.Notes[1].Value)
	assert.Regexp(t, `^at:s\d+-\d+$`, found.Notes[1].Ref)
	assert.Equal(t, []Remark{{"o1", "fish"}, {"s1", "fish"}}, found.Tags)
	page, err := s.Table(Query{Where: []Condition{{Field: "kind", Values: []string{"statement"}}, {Field: "tag", Values: []string{"fish"}}}})
	require.NoError(t, err)
	require.Len(t, page.Rows, 1)
	assert.Equal(t, "s1", page.Rows[0].Ref)

	reread(t, s, readout)
	assert.Equal(t, before, remarks(t, s), "taking the correction back brings all of it back")
}

func TestNotesOfOneStatementAreJoined(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	first, err := s.Load("d1")
	require.NoError(t, err)
	joined := *first.Record
	joined.Statements = append([]record.Statement{}, joined.Statements[1:]...)
	joined.Statements[0].Content = append(append([]record.Span{}, first.Record.Statements[0].Content...), joined.Statements[0].Content...)
	require.NoError(t, s.Put([]Change{
		{Kind: "note", Document: "d1", Ref: "s1", Value: "one"},
		{Kind: "note", Document: "d1", Ref: "s2", Value: "two"},
		{Kind: "tag", Document: "d1", Ref: "s1", Value: "port"},
		{Kind: "tag", Document: "d1", Ref: "s2", Value: "Port"},
	}))
	e := read(readout)
	e.Record = &joined
	require.NoError(t, s.Settle("d1", first.Hash, []*Entry{e}))
	assert.Equal(t, Remarks{Notes: []Remark{{"s2", "one\ntwo"}}, Tags: []Remark{{"s2", "port"}}, Collections: []string{}}, remarks(t, s))
}

func TestNotesFollowTheirWordsIntoAChangedText(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	require.NoError(t, s.Put([]Change{{Kind: "note", Document: "d1", Ref: "s2", Value: "fish again"}}))
	changed := strings.Replace(readout, "Mareth said", "Olin said that Malta wants peace. Mareth said", 1)
	require.NoError(t, s.SetText("d1", HashOf(readout), changed, ""))
	rec := reread(t, s, changed)
	found := remarks(t, s)
	require.Len(t, found.Notes, 1)
	for _, one := range rec.Statements {
		if one.ID == found.Notes[0].Ref {
			assert.Contains(t, one.Content[0].Text, "trade in fish")
			assert.Equal(t, "s3", one.ID)
		}
	}
}
