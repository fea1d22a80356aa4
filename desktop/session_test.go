package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/keep"
	"visavis/desktop/library"
)

func TestASessionComesBackAfterAKill(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	d.files = []string{file(t, "one.txt", article)}
	require.NoError(t, a.OpenFiles())
	pasted := a.Put("", "Pasted words.", "2024-01-02")
	a.Keep([]byte(`{"statement":"s3","scroll":120}`))
	atRest(t, a)
	kept(t, folders, func(s keep.Session) bool { return s.Selected == pasted && s.View != nil }) // and then the program is gone, without a word

	b, _ := start(t, folders)
	b.restore()
	atRest(t, b)
	assert.Equal(t, a.Documents(), b.Documents())
	assert.Equal(t, pasted, b.Session().Selected)
	assert.JSONEq(t, `{"statement":"s3","scroll":120}`, string(b.Session().View))
	document, err := b.Document(pasted)
	require.NoError(t, err)
	assert.Equal(t, "Pasted words.", document.Source.Text)
	assert.Equal(t, "2024-01-02", document.Published)
}

func TestAFileThatIsGoneAtTheNextStartIsListedWithTheReason(t *testing.T) {
	folders := newFolders(t)
	path := file(t, "one.txt", article)
	require.NoError(t, folders.StoreSession(keep.Session{Documents: []library.Saved{{ID: "d1", Path: path}}}))
	require.NoError(t, os.Remove(path))
	a, _ := start(t, folders)
	a.restore()
	atRest(t, a)
	require.Len(t, a.Documents(), 1)
	assert.Contains(t, a.Documents()[0].Reason, "moved, renamed or deleted")
}

func TestASessionThatKeepsKillingTheProgramIsOnlyListed(t *testing.T) {
	folders := newFolders(t)
	session := keep.Session{Documents: []library.Saved{{ID: "d1", Text: article}}}
	for attempt := range 4 {
		session.Attempts = attempt
		require.NoError(t, folders.StoreSession(session))
		a, _ := start(t, folders)
		a.restore()
		atRest(t, a)
		want := library.StateReady
		if attempt >= patience {
			want = library.StateStopped
		}
		assert.Equal(t, want, a.Documents()[0].State, attempt)
		a.session.flush()
	}
}

func TestNoSessionIsKeptWhereThePersonWantsNone(t *testing.T) {
	folders := newFolders(t)
	a, _ := start(t, folders)
	a.Put("", "Secret words.", "")
	atRest(t, a)
	kept(t, folders, func(s keep.Session) bool { return len(s.Documents) == 1 && s.Documents[0].Text != "" })
	require.NoError(t, a.SetKeepSession(false))
	a.Put("", "Secret words, more of them.", "")
	atRest(t, a)
	a.session.flush()
	assert.False(t, holds(t, folders.State, "Secret words"), "nothing of the text is left on the disk")
	b, _ := start(t, folders)
	b.restore()
	assert.Empty(t, b.Documents())
}

func TestForgettingTheSessionClosesAndDeletes(t *testing.T) {
	folders := newFolders(t)
	a, _ := start(t, folders)
	a.Put("", "Secret words.", "")
	atRest(t, a)
	kept(t, folders, func(s keep.Session) bool { return len(s.Documents) == 1 && s.Documents[0].Text != "" })
	require.NoError(t, a.ForgetSession())
	a.session.flush()
	assert.Empty(t, a.Documents())
	assert.False(t, holds(t, folders.State, "Secret words"))
}

func TestZoomAndThemeAreKept(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	require.NoError(t, a.Zoom(1))
	require.NoError(t, a.SetTheme("dark"))
	assert.Equal(t, []string{"document.documentElement.style.zoom = 1.1"}, d.scripts)
	b, _ := start(t, folders)
	assert.Equal(t, 1.1, b.Settings().Zoom)
	assert.Equal(t, "dark", b.Settings().Theme)
}

func TestADiskThatCannotKeepThingsIsToldOnceAndStopsNothing(t *testing.T) {
	blocked := file(t, "a-file", "not a folder")
	a, d := start(t, keep.Folders{Config: filepath.Join(blocked, "c"), State: filepath.Join(blocked, "s")})
	assert.ErrorContains(t, a.SetTheme("dark"), "holds until the program is closed")
	assert.Equal(t, "dark", a.Settings().Theme)
	for range 3 {
		a.Put("", article, "")
		atRest(t, a)
		a.session.touch()
		a.session.flush()
	}
	assert.Len(t, d.heard(eventProblem), 1)
	assert.Len(t, a.Documents(), 3)
}

func TestTheLogNamesErrorsWithoutPaths(t *testing.T) {
	secret := &os.PathError{Op: "open", Path: "/home/someone/secret", Err: syscall.ENOSPC}
	assert.NotContains(t, kindOf(fmt.Errorf("x: %w", secret)), "secret")
	assert.NotContains(t, kindOf(errors.New("/home/someone/secret")), "secret")
}

// kept waits until a session of this kind is on the disk.
func kept(t *testing.T, folders keep.Folders, is func(keep.Session) bool) {
	t.Helper()
	require.Eventually(t, func() bool {
		session, err := folders.LoadSession()
		return err == nil && is(session)
	}, 20*time.Second, 5*time.Millisecond)
}

func TestNothingIsWrittenAfterItWasForgotten(t *testing.T) {
	writing, goOn := make(chan bool, 2), make(chan bool)
	var done []string
	s := newSaver(func() {
		writing <- true
		<-goOn
		done = append(done, "written")
	})
	s.touch()
	go s.flush()
	<-writing // a write is under way
	s.touch() // and another one due
	forgotten := make(chan error)
	go func() {
		forgotten <- s.instead(func() error {
			done = append(done, "forgotten")
			return nil
		})
	}()
	close(goOn)
	require.NoError(t, <-forgotten)
	s.flush()
	assert.Equal(t, "forgotten", done[len(done)-1], done)
}

func TestThePageFollowsTheDesktopsThemeWhereItIsToDoSo(t *testing.T) {
	a, d := start(t, newFolders(t))
	a.systemTheme(true)
	require.NoError(t, a.SetTheme("light"))
	a.systemTheme(false)
	require.NoError(t, a.SetTheme("system"))
	schemes := []string{}
	for _, script := range d.scripts {
		schemes = append(schemes, script[len("document.documentElement.style.colorScheme = "):])
	}
	assert.Equal(t, []string{`"dark"`, `""`, `""`, `"light"`}, schemes)
}
