package main

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/keep"
	"visavis/desktop/library"
)

// kept lays down a library with one document and gives what its file holds.
func kept(t *testing.T, folders keep.Folders, text string) []byte {
	t.Helper()
	a, _ := start(t, folders)
	a.Put("", text, "")
	atRest(t, a)
	require.NoError(t, a.library.Store().Close())
	data, err := os.ReadFile(folders.Library())
	require.NoError(t, err)
	return data
}

// disk mounts memory of a size as the folder of the library.
func disk(t *testing.T, folders keep.Folders, size string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(folders.Data, 0o700))
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+size, "none", folders.Data).CombinedOutput(); err != nil {
		t.Skipf("mounting is not allowed here: %s", out)
	}
	t.Cleanup(func() { assert.NoError(t, exec.Command("umount", "-l", folders.Data).Run()) })
}

// worksInMemory checks that a document can be opened and read all the same.
func worksInMemory(t *testing.T, a *App) {
	t.Helper()
	a.restore()
	id := a.Put("", article, "")
	atRest(t, a)
	document, err := a.Document(id)
	require.NoError(t, err)
	assert.Equal(t, library.StateReady, document.Item.State)
	assert.NotNil(t, document.Record)
}

func TestALibraryOfANewerVersionIsToldAndLeftAsItIs(t *testing.T) {
	folders := newFolders(t)
	kept(t, folders, "Words of a newer version.")
	db, err := sql.Open("sqlite", folders.Library())
	require.NoError(t, err)
	_, err = db.Exec("PRAGMA user_version = 99")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	before, err := os.ReadFile(folders.Library())
	require.NoError(t, err)

	a, d := start(t, folders)
	require.NoError(t, a.SetLanguage("en"))
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "made by a newer version")
	worksInMemory(t, a)
	after, err := os.ReadFile(folders.Library())
	require.NoError(t, err)
	assert.Equal(t, before, after)
	require.Len(t, d.heard(eventProblem), 1)
}

func TestALibraryOnAReadOnlyDiskCanBeReadAndWorkGoesOn(t *testing.T) {
	folders := newFolders(t)
	disk(t, folders, "4m")
	before := kept(t, folders, "Words that lie there.")
	require.NoError(t, exec.Command("mount", "-o", "remount,ro", folders.Data).Run())
	a, d := start(t, folders)
	worksInMemory(t, a)
	require.Len(t, a.Documents(), 2)
	there, err := a.Document(a.Documents()[0].ID)
	require.NoError(t, err)
	assert.Equal(t, "Words that lie there.", there.Source.Text)
	assert.Contains(t, d.heard(eventProblem)[0], "cannot be written to")
	a.Bin([]string{a.Documents()[0].ID}, "close")
	assert.Len(t, a.Documents(), 1)
	for _, told := range d.heard(eventProblem) {
		assert.NotContains(t, told, "SQL", "in words")
	}
	after, err := os.ReadFile(folders.Library())
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestAFullDiskAtTheStartIsToldAndWorkGoesOn(t *testing.T) {
	t.Run("no library yet", func(t *testing.T) {
		folders := newFolders(t)
		disk(t, folders, "4k")
		a, d := start(t, folders)
		require.NotEmpty(t, d.heard(eventProblem))
		assert.Contains(t, d.heard(eventProblem)[0], "disk is full")
		worksInMemory(t, a)
	})
	t.Run("a library is there", func(t *testing.T) {
		folders := newFolders(t)
		disk(t, folders, "4m")
		before := kept(t, folders, "Words that lie there.")
		rest := strings.Repeat("x", 8<<20)
		require.Error(t, os.WriteFile(filepath.Join(folders.Data, "filler"), []byte(rest), 0o600))
		a, d := start(t, folders)
		worksInMemory(t, a)
		require.NotEmpty(t, d.heard(eventProblem))
		assert.Contains(t, d.heard(eventProblem)[0], "disk is full")
		after, err := os.ReadFile(folders.Library())
		require.NoError(t, err)
		assert.Equal(t, before, after)
		assert.Len(t, a.Documents(), 2, "what lies there can be read")
	})
}

func TestAHugeTextIsKeptAndToldInWords(t *testing.T) {
	a, d := start(t, newFolders(t))
	require.NoError(t, a.SetLanguage("ru"))
	huge := strings.Repeat("Words without end. ", 100<<20/19)
	id := a.Put("", huge, "")
	a.Open([]string{file(t, "huge.txt", huge)})
	atRest(t, a)
	require.Len(t, a.Documents(), 2)
	document, err := a.Document(id)
	require.NoError(t, err)
	assert.Len(t, document.Source.Text, len(huge))
	assert.Contains(t, document.Item.Reason, "В тексте 99 МБ, а читаются тексты до 8 МБ")
	assert.Contains(t, a.Documents()[1].Reason, "Файл слишком велик: 99 МБ")
	assert.Empty(t, d.heard(eventProblem))
}
