package library

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/store"
)

func TestTheTextOfAFileIsComparedOnceForEachStamp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("Ray met Lee."), 0o600))
	read := store.Entry{Item: Item{Path: path}, Hash: store.HashOf("Ray met Lee."), Stamp: store.Stamp{Size: 12, Time: 1}}
	same := sight(read, sighting{})
	assert.Equal(t, store.FileSame, same.state, "written anew with the same text")

	require.NoError(t, os.WriteFile(path, []byte("Ray met Bo.."), 0o600))
	require.NoError(t, os.Chtimes(path, time.Time{}, time.UnixMilli(same.at.Time)))
	assert.Equal(t, same, sight(read, same), "a stamp that was looked at is not read again")
	assert.Equal(t, store.FileChanged, sight(read, sighting{}).state)

	require.NoError(t, os.Remove(path))
	assert.Equal(t, store.FileGone, sight(read, same).state)
}
