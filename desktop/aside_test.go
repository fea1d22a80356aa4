package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/keep"
	"visavis/store"
)

const secret = "Secretwords that nobody else may read."

// madeNewer lays down a library that a newer version of the program has made.
func madeNewer(t *testing.T, folders keep.Folders) {
	t.Helper()
	kept(t, folders, secret)
	db, err := sql.Open("sqlite", folders.Library())
	require.NoError(t, err)
	_, err = db.Exec("PRAGMA user_version = 99")
	require.NoError(t, err)
	require.NoError(t, db.Close())
}

// damaged puts a library aside, as the program does when it starts on a damaged one.
func damaged(t *testing.T, folders keep.Folders) *App {
	t.Helper()
	kept(t, folders, secret)
	data, err := os.ReadFile(folders.Library())
	require.NoError(t, err)
	copy(data[100:], make([]byte, 4000))
	require.NoError(t, os.WriteFile(folders.Library(), data, 0o600))
	a, d := start(t, folders)
	require.Len(t, d.heard(eventProblem), 1)
	aside, err := filepath.Glob(folders.Library() + ".damaged-*")
	require.NoError(t, err)
	require.NotEmpty(t, aside)
	return a
}

func TestKeepingNothingDeletesAlsoALibraryThatCouldNotBeOpened(t *testing.T) {
	for name, lay := range map[string]func(*testing.T, keep.Folders) *App{
		"made by a newer version": func(t *testing.T, folders keep.Folders) *App {
			madeNewer(t, folders)
			a, _ := start(t, folders)
			return a
		},
		"damaged": damaged,
	} {
		t.Run(name, func(t *testing.T) {
			folders := newFolders(t)
			a := lay(t, folders)
			d := a.shell.(*desk)
			require.NoError(t, a.SetKeepSession(false), "the question was put away")
			assert.NotEmpty(t, store.Remains(folders.Library()))
			assert.Contains(t, d.asked[0], "library.db", "it is named")
			assert.Contains(t, d.asked[0], folders.Data)
			d.says = yes
			require.NoError(t, a.SetKeepSession(false))
			assert.Empty(t, store.Remains(folders.Library()))
			assert.False(t, holds(t, folders.Data, "Secretwords"))
		})
	}
}

func TestTheBinIsEmptiedWithWhatWasPutAside(t *testing.T) {
	folders := newFolders(t)
	a := damaged(t, folders)
	d := a.shell.(*desk)
	d.says = yes
	emptied, err := a.EmptyBin()
	require.NoError(t, err)
	assert.True(t, emptied)
	assert.Contains(t, d.asked[0], ".damaged-")
	assert.FileExists(t, folders.Library(), "the library itself stays")
	for _, path := range store.Remains(folders.Library()) {
		assert.False(t, store.IsAside(path), path)
	}
}

func TestALibraryOfANewerVersionStaysWhereTheBinIsEmptied(t *testing.T) {
	folders := newFolders(t)
	madeNewer(t, folders)
	a, d := start(t, folders)
	d.says = yes
	emptied, err := a.EmptyBin()
	require.NoError(t, err)
	assert.False(t, emptied, "nothing is in it")
	assert.FileExists(t, folders.Library())
}

func TestWhatIsOnTheDiskAlthoughNothingIsToBeKeptIsTold(t *testing.T) {
	folders := newFolders(t)
	kept(t, folders, secret)
	require.NoError(t, folders.StoreSettings(keep.Settings{KeepSession: false, Zoom: 1}))
	a, d := start(t, folders)
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "library.db")
	d.says = yes
	emptied, err := a.EmptyBin()
	require.NoError(t, err)
	assert.True(t, emptied)
	assert.False(t, holds(t, folders.Data, "Secretwords"))
	_, d = start(t, folders)
	assert.Empty(t, d.heard(eventProblem))
}
