package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/keep"
	"visavis/desktop/library"
	"visavis/store"
)

func TestAllComesBackAfterAKill(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	d.files = []string{file(t, "one.txt", article)}
	require.NoError(t, a.OpenFiles())
	atRest(t, a)
	pasted := a.Put("", "Pasted words.", "2024-01-02")
	a.Keep([]byte(`{"statement":"s3","scroll":120}`))
	atRest(t, a)
	a.place.flush() // and then the program is gone, without a word

	b, _ := start(t, folders)
	b.restore()
	assert.True(t, b.library.AtRest(), "nothing has to be read again")
	assert.Equal(t, a.Documents(), b.Documents())
	assert.Equal(t, pasted, b.Session().Selected)
	assert.JSONEq(t, `{"statement":"s3","scroll":120}`, string(b.Session().View))
	document, err := b.Document(pasted)
	require.NoError(t, err)
	assert.Equal(t, "Pasted words.", document.Source.Text)
	assert.Equal(t, "2024-01-02", document.Published)
}

func TestAPasteIsOnTheDiskWhenItIsAnswered(t *testing.T) {
	folders := newFolders(t)
	a, _ := start(t, folders)
	a.Put("", "Pasted words that are not read yet.", "")
	b, _ := start(t, folders)
	b.restore()
	atRest(t, b)
	require.Len(t, b.Documents(), 1)
	assert.Equal(t, library.StateReady, b.Documents()[0].State)
}

// older lays down what a version without a library kept.
func older(t *testing.T, folders keep.Folders, session string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(folders.State, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(folders.State, "session.json"), []byte(session), 0o600))
}

func TestWhatAnOlderVersionKeptIsTakenIntoTheLibrary(t *testing.T) {
	folders := newFolders(t)
	there, gone := file(t, "one.txt", article), filepath.Join(t.TempDir(), "gone.txt")
	session := fmt.Sprintf(`{"documents":[{"id":"d1","path":%q},{"id":"d3","text":"Secret words.","published":"2024-01-02"},{"id":"d4","path":%q}],"selected":"d3","view":{"scroll":7},"attempts":0}`, there, gone)
	older(t, folders, session)
	for range 2 { // as it would be if deleting the older file had failed
		a, _ := start(t, folders)
		a.restore()
		atRest(t, a)
		documents := a.Documents()
		require.Len(t, documents, 3)
		assert.Equal(t, []string{"d1", "d3", "d4"}, []string{documents[0].ID, documents[1].ID, documents[2].ID})
		assert.Equal(t, "Leaders meet", documents[0].Title)
		assert.Contains(t, documents[2].Reason, "moved, renamed or deleted")
		assert.Equal(t, "d3", a.Session().Selected)
		assert.JSONEq(t, `{"scroll":7}`, string(a.Session().View))
		document, err := a.Document("d3")
		require.NoError(t, err)
		assert.Equal(t, "Secret words.", document.Source.Text)
		assert.Equal(t, "2024-01-02", document.Published)
		assert.False(t, holds(t, folders.State, "Secret words"), "it is in one place only")
		require.NoError(t, a.library.Store().Close())
		older(t, folders, session)
	}
}

func TestASessionThatKeptKillingTheProgramIsOnlyListed(t *testing.T) {
	for attempts, want := range []store.State{library.StateReady, library.StateReady, library.StateStopped, library.StateStopped} {
		folders := newFolders(t)
		older(t, folders, fmt.Sprintf(`{"documents":[{"id":"d1","text":"Words."}],"attempts":%d}`, attempts))
		a, _ := start(t, folders)
		a.restore()
		atRest(t, a)
		assert.Equal(t, want, a.Documents()[0].State, attempts)
	}
}

func TestNothingIsKeptWhereThePersonWantsNone(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	a.Put("", "Secret words.", "")
	atRest(t, a)
	require.True(t, holds(t, folders.Data, "Secret words"))
	require.NoError(t, a.SetKeepSession(false), "the question was put away")
	assert.True(t, a.Settings().KeepSession)
	require.True(t, holds(t, folders.Data, "Secret words"))

	d.says = yes
	require.NoError(t, a.SetKeepSession(false))
	require.Len(t, a.Documents(), 1, "what is open stays open")
	a.Put("", "Secret words, more of them.", "")
	atRest(t, a)
	a.place.flush()
	assert.Empty(t, names(t, folders.Data), "nothing of the text is left on the disk")
	assert.False(t, holds(t, folders.State, "Secret words"))
	document, err := a.Document("d1")
	require.NoError(t, err)
	assert.Equal(t, "Secret words.", document.Source.Text)
	b, _ := start(t, folders)
	b.restore()
	assert.Empty(t, b.Documents())

	require.NoError(t, a.SetKeepSession(true))
	b, _ = start(t, folders)
	b.restore()
	assert.Equal(t, a.Documents(), b.Documents())
}

func TestWhatIsClosedOrForgottenComesBackUntilTheBinIsEmptied(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	a.Put("", "Secret words.", "")
	a.Put("", "Other words.", "")
	atRest(t, a)
	before := a.Documents()
	for _, closing := range []func(){func() { a.closeAll("forget") }, func() { a.closeAll("close-all") }, func() { a.Bin([]string{"d1", "d2"}, "close") }} {
		closing()
		assert.Empty(t, a.Documents())
		require.NoError(t, a.bringBack())
		assert.Equal(t, before, a.Documents())
	}
	a.closeAll("forget")
	emptied, err := a.EmptyBin()
	require.NoError(t, err)
	assert.False(t, emptied, "the question was put away")
	d.says = yes
	emptied, err = a.EmptyBin()
	require.NoError(t, err)
	assert.True(t, emptied)
	assert.False(t, holds(t, folders.Data, "Secret words"))
	require.NoError(t, a.bringBack())
	assert.Empty(t, a.Documents())
	assert.Len(t, d.asked, 2, "closing asks nothing")
}

func TestTheWindowWaitsForWhatThePageHasNotHandedOverYet(t *testing.T) {
	a, d := start(t, newFolders(t))
	assert.False(t, a.mayClose())
	assert.Len(t, d.heard(eventFlush), 1)
	a.Flushed()
	assert.True(t, d.hasQuit)
	assert.True(t, a.mayClose())
}

func TestListTableAndRemarksAreThereForThePage(t *testing.T) {
	a, _ := open(t, article, "Another text of no meeting.")
	found, err := a.List(store.ListQuery{Search: "presid"})
	require.NoError(t, err)
	require.Len(t, found.Items, 1)
	page, err := a.Table(store.Query{Rows: "statement"})
	require.NoError(t, err)
	assert.Zero(t, page.Total)
	require.NoError(t, a.Remark([]store.Change{{Kind: "collection", Document: "d1", Value: "Autumn"}}))
	names, err := a.Names("collection")
	require.NoError(t, err)
	assert.Equal(t, []store.Group{{Value: "Autumn", Count: 1}}, names)
	document, err := a.Document("d1")
	require.NoError(t, err)
	assert.Equal(t, []string{"Autumn"}, document.Remarks.Collections)
	assert.ErrorContains(t, a.Remark([]store.Change{{Kind: "note", Document: "d99", Value: "x"}}), "could not be kept")
}

func TestZoomAndThemeAreKept(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	require.NoError(t, a.Zoom(1))
	require.NoError(t, a.SetTheme("dark"))
	assert.Equal(t, 1.1, d.zoomed)
	b, _ := start(t, folders)
	assert.Equal(t, 1.1, b.Settings().Zoom)
	assert.Equal(t, "dark", b.Settings().Theme)
}

func TestADiskThatCannotKeepThingsIsToldOnceAndStopsNothing(t *testing.T) {
	blocked := file(t, "a-file", "not a folder")
	a, d := start(t, keep.Folders{Config: filepath.Join(blocked, "c"), State: filepath.Join(blocked, "s"), Data: filepath.Join(blocked, "d")})
	assert.ErrorContains(t, a.SetTheme("dark"), "holds until the program is closed")
	assert.Equal(t, "dark", a.Settings().Theme)
	for range 3 {
		a.Put("", article, "")
		atRest(t, a)
		a.place.touch()
		a.place.flush()
	}
	assert.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "not kept after the program is closed")
	assert.Len(t, a.Documents(), 3)
}

// A real full disk: memory of 300 kB, mounted.
func TestAFullDiskIsToldLosesNothingAndIsTriedAgain(t *testing.T) {
	folders := newFolders(t)
	require.NoError(t, os.MkdirAll(folders.Data, 0o700))
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=700k", "none", folders.Data).CombinedOutput(); err != nil {
		t.Skipf("mounting is not allowed here: %s", out)
	}
	t.Cleanup(func() { assert.NoError(t, exec.Command("umount", "-l", folders.Data).Run()) })
	a, d := start(t, folders)
	small := a.Put("", "A small one.", "")
	atRest(t, a)
	words := strings.Repeat("Words that do not fit on it. ", 20_000)
	large := a.Put("", words, "")
	atRest(t, a)
	a.Put(small, "A small one, changed.", "")
	atRest(t, a)
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "disk is full")
	text := func(a *App, id string) string {
		document, err := a.Document(id)
		require.NoError(t, err)
		return document.Source.Text
	}
	assert.Equal(t, words, text(a, large))
	assert.Equal(t, "A small one, changed.", text(a, small))

	require.NoError(t, exec.Command("mount", "-o", "remount,size=60m", folders.Data).Run())
	a.library.Sync()
	b, _ := start(t, folders)
	b.restore()
	assert.Equal(t, words, text(b, large))
	assert.Equal(t, "A small one, changed.", text(b, small))
	require.NoError(t, b.library.Store().Close())
	require.NoError(t, a.library.Store().Close())
}

func TestTheLogNamesErrorsWithoutPaths(t *testing.T) {
	secret := &os.PathError{Op: "open", Path: "/home/someone/secret", Err: syscall.ENOSPC}
	assert.NotContains(t, kindOf(fmt.Errorf("x: %w", secret)), "secret")
	assert.NotContains(t, kindOf(errors.New("/home/someone/secret")), "secret")
}
