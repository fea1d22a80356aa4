package store

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestArticlesOfOneFileStayTogetherAndAreReplaced(t *testing.T) {
	s := newStore(t)
	add(t, s, "Whole.", "Other.")
	require.NoError(t, s.Settle("d1", HashOf("Whole."), []*Entry{read("A."), read("B."), read("C.")}))
	found, err := s.IDs()
	require.NoError(t, err)
	assert.Equal(t, []string{"d1", "d1.2", "d1.3", "d2"}, found)
	require.NoError(t, s.SetText("d1.2", HashOf("B."), "B, as the person has it.", ""))
	require.NoError(t, s.Settle("d1", HashOf("A."), []*Entry{read("A."), read("B.")}))
	found, _ = s.IDs()
	assert.Equal(t, []string{"d1", "d1.2", "d1.3", "d2"}, found, "what the person changed stays, the file's own is beside it")
	e, _ := s.Load("d1.2")
	assert.Equal(t, "B, as the person has it.", e.Source.Text)
	e, _ = s.Load("d1.3")
	assert.Equal(t, "B.", e.Source.Text)
	require.NoError(t, s.Settle("d1", HashOf("A."), []*Entry{read("A.")}))
	found, _ = s.IDs()
	assert.Equal(t, []string{"d1", "d1.2", "d2"}, found)
}

func TestARecordIsThereForWhatIsReady(t *testing.T) {
	s := newStore(t)
	add(t, s, "One.", "Two.")
	require.NoError(t, s.Add([]*Entry{{Item: Item{State: StateBroken, Reason: "No."}}}))
	two, err := s.Record("d2")
	require.NoError(t, err)
	assert.Equal(t, "Two.", two.Text)
	for _, id := range []string{"d3", "d9"} {
		none, err := s.Record(id)
		require.NoError(t, err)
		assert.Nil(t, none, id)
	}
}

func TestARecordThatIsThereAsItIsStaysAndItsRowsToo(t *testing.T) {
	s := newStore(t)
	add(t, s, readout, "Two.") // the second has the last key: what is written anew has others
	keys := func() []int64 {
		found, err := gather(s.reader, scanOne[int64], "SELECT key FROM findings ORDER BY key")
		require.NoError(t, err)
		return found
	}
	before := keys()
	e, err := s.Load("d1")
	require.NoError(t, err)
	e.Engine = "newer"
	require.NoError(t, s.Settle("d1", e.Hash, []*Entry{&e}))
	assert.Equal(t, before, keys())
	after, err := s.Load("d1")
	require.NoError(t, err)
	assert.Equal(t, "newer", after.Engine, "who has read it last is noted")
	e.Agency = "Another Wire"
	require.NoError(t, s.Settle("d1", e.Hash, []*Entry{&e}))
	assert.NotEqual(t, before, keys())
	page, err := s.Table(Query{Where: []Condition{{Field: "outlet", Values: []string{"Another Wire"}}}})
	require.NoError(t, err)
	assert.NotZero(t, page.Total)
}
