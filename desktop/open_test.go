package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/files"
	"visavis/desktop/library"
)

func TestOpenFilesListsShowsAndRemembersThem(t *testing.T) {
	a, d := open(t, article, article)
	assert.Len(t, a.Documents(), 2)
	require.Eventually(t, func() bool { return len(d.heard(eventShow)) > 0 }, 20*time.Second, time.Millisecond)
	assert.Equal(t, []any{"d1"}, d.heard(eventShow))
	assert.Equal(t, "d1", a.Session().Selected)
	assert.ElementsMatch(t, d.files, a.Recent())
	require.Eventually(t, func() bool {
		changes := d.heard(eventDocuments)
		return len(changes) > 0 && changes[len(changes)-1].(library.Change).Progress.Done == 2
	}, 20*time.Second, time.Millisecond)
}

func TestOneDialogAtATime(t *testing.T) {
	a, d := start(t, newFolders(t))
	d.inDialog = func() { assert.NoError(t, a.OpenFolder(), "a second one is not opened, and nothing hangs") }
	require.NoError(t, a.OpenFiles())
	assert.Empty(t, a.Documents())
}

func TestAFolderIsOpenedWithAllItsReadouts(t *testing.T) {
	a, d := start(t, newFolders(t))
	d.folder = t.TempDir()
	for i := range 90 {
		require.NoError(t, os.WriteFile(filepath.Join(d.folder, fmt.Sprintf("%02d.txt", i)), []byte(article), 0o600))
	}
	require.NoError(t, os.WriteFile(filepath.Join(d.folder, "picture.png"), []byte("no"), 0o600))
	require.NoError(t, a.OpenFolder())
	atRest(t, a)
	assert.Len(t, a.Documents(), 90)
	assert.Less(t, len(d.heard(eventDocuments)), 90, "the page is not told of each file by itself")
	assert.Equal(t, []string{d.folder}, a.Recent(), "the folder is remembered, not its files")
}

func TestAnEmptyFolderAndAMissingFileAreTold(t *testing.T) {
	a, d := start(t, newFolders(t))
	a.Open([]string{t.TempDir()})
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "holds no file of a kind that can be read")
	missing := filepath.Join(t.TempDir(), "missing.txt")
	a.Open([]string{missing})
	atRest(t, a)
	require.Len(t, a.Documents(), 1)
	assert.Contains(t, a.Documents()[0].Reason, "not there")
	assert.NotContains(t, a.Recent(), missing)
}

func TestRecentFilesCanBeClearedAndNotKept(t *testing.T) {
	a, d := open(t, article)
	require.NoError(t, a.ClearRecent())
	assert.Empty(t, a.Recent())
	require.NoError(t, a.SetKeepRecent(false))
	a.Open(d.files)
	assert.Empty(t, a.Recent())
	require.NoError(t, a.SetKeepRecent(true))
	a.Open(d.files)
	assert.NotEmpty(t, a.Recent())
	require.NoError(t, a.SetKeepRecent(false))
	assert.Empty(t, a.Recent(), "keeping none forgets those that were kept")
}

func TestArgumentsMayBeRelativeOrURLs(t *testing.T) {
	assert.Equal(t, []string{"/h/a.txt", "/b.txt", "/c d.txt"}, absolute([]string{"a.txt", "/x/../b.txt", "file:///c%20d.txt"}, "/h"))
	_, err := arguments([]string{"--nothing"})
	assert.ErrorContains(t, err, "--nothing")
	paths, err := arguments([]string{"--", "-odd.txt"})
	require.NoError(t, err)
	assert.Equal(t, "-odd.txt", filepath.Base(paths[0]))
}

func TestReadTakesTheTextOutOfBytes(t *testing.T) {
	a, _ := start(t, newFolders(t))
	documents, err := a.Read([]byte("Some words here."), "a.txt", "")
	require.NoError(t, err)
	require.Len(t, documents, 1)
	_, err = a.Read(nil, "empty.txt", "")
	assert.ErrorContains(t, err, "empty.txt")
}

func TestADialogBeginsWhereThePersonWas(t *testing.T) {
	a, d := start(t, newFolders(t))
	require.NoError(t, a.OpenFiles())
	assert.Empty(t, d.began, "nothing is known yet")
	opened := file(t, "one.txt", article)
	a.Open([]string{opened})
	require.NoError(t, a.OpenFiles())
	assert.Equal(t, filepath.Dir(opened), d.began, "beside the file that was opened last")
	atRest(t, a)
	d.save = filepath.Join(t.TempDir(), "memo.md")
	_, err := a.Save("md", nil)
	require.NoError(t, err)
	require.NoError(t, a.OpenFolder())
	assert.Equal(t, filepath.Dir(d.save), d.began)
	require.NoError(t, os.RemoveAll(filepath.Dir(d.save)))
	require.NoError(t, a.OpenFolder())
	assert.Empty(t, d.began, "the platform's dialogs fail on a folder that is gone")
}

func TestAFolderOfTwentyThousandFilesIsOpenedAsFarAsItGoes(t *testing.T) {
	a, d := start(t, newFolders(t))
	folder := t.TempDir()
	for i := range 20_000 {
		require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte("Words.\n"), 0o600))
	}
	require.NoError(t, os.Symlink(folder, filepath.Join(folder, "loop")))
	a.Open([]string{folder})
	a.Stop()
	assert.True(t, a.library.AtRest())
	assert.Len(t, a.Documents(), files.FolderLimit)
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "15000 were left out")
}
