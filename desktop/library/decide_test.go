package library_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/correct"
	"visavis/core/record"
	"visavis/store"
)

const spoken = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n" +
	"Li said that wheat was dear.\n"

// urged corrects what Li does by saying that wheat is dear.
var urged = correct.Decided{Corrections: []correct.Correction{{
	Kind: correct.KindAct, At: &correct.Anchor{Exact: "wheat was dear"}, Values: []string{"urge"},
}}}

// acts are those of a document's kept record, with how many corrections are in it.
func acts(t *testing.T, s *shelf, id string) ([]record.Act, int) {
	t.Helper()
	s.rest(t)
	document, err := s.Document(id)
	require.NoError(t, err)
	require.NotNil(t, document.Record)
	list := []record.Act{}
	for _, st := range document.Record.Statements {
		list = append(list, st.Act)
	}
	return list, len(document.Record.Corrections)
}

// What a person has decided is kept with the document: its record has it in it, also
// after the program was ended, the file read again and the text changed.
func TestWhatIsDecidedIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s := shelfAt(t, path)
	id := s.Put("", spoken, "")
	was, none := acts(t, s, id)
	assert.Equal(t, []record.Act{record.ActAssess}, was)
	assert.Zero(t, none)

	require.NoError(t, s.Decide(id, urged))
	now, one := acts(t, s, id)
	assert.Equal(t, []record.Act{record.ActUrge}, now)
	assert.Equal(t, 1, one)

	again := shelfAt(t, path)
	again.Restore()
	now, _ = acts(t, again, id)
	assert.Equal(t, []record.Act{record.ActUrge}, now)
	document, err := again.Document(id)
	require.NoError(t, err)
	assert.Equal(t, urged.Corrections[0].At.Exact, document.Decided.Corrections[0].At.Exact)

	again.Put(id, "A note. "+spoken, "")
	now, _ = acts(t, again, id)
	assert.Equal(t, []record.Act{record.ActUrge}, now, "found again")
	require.NoError(t, again.Decide(id, correct.Decided{}))
	now, none = acts(t, again, id)
	assert.Equal(t, []record.Act{record.ActAssess}, now, "taken back")
	assert.Zero(t, none)
	require.ErrorIs(t, again.Decide("d99", urged), store.ErrGone)
}

func TestAFileReadAgainKeepsWhatIsDecided(t *testing.T) {
	path := file(t, "talks.txt", spoken)
	s := newShelf(t)
	id := s.Open([]string{path})[0]
	s.rest(t)
	require.NoError(t, s.Decide(id, urged))
	require.NoError(t, os.WriteFile(path, []byte(spoken+"\nSerik said that water was scarce.\n"), 0o600))
	s.Again([]string{id})
	now, one := acts(t, s, id)
	assert.Equal(t, []record.Act{record.ActUrge, record.ActAssess}, now)
	assert.Equal(t, 1, one)
}
