package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/journal"
	"visavis/desktop/keep"
	"visavis/desktop/library"
)

const article = "Leaders meet\n\nBEIJING, Oct. 17 (Xinhua) -- The two presidents met on Tuesday.\n"

// desk is a shell that answers as a test tells it, and remembers what it was told.
type desk struct {
	files    []string // the answer of the open dialog
	folder   string   // of the folder dialog
	save     string   // of the save dialog
	yes      bool     // of questions
	offered  string   // name that the save dialog began with
	asked    []string
	scripts  []string
	copied   string
	mu       sync.Mutex
	events   []event
	inDialog func()
}

type event struct {
	name string
	data any
}

func (d *desk) openFiles(string, []kind) ([]string, error) {
	if d.inDialog != nil {
		d.inDialog()
	}
	return d.files, nil
}
func (d *desk) openFolder(string) (string, error) { return d.folder, nil }
func (d *desk) saveFile(_, name string, _ kind) (string, error) {
	d.offered = name
	return d.save, nil
}
func (d *desk) ask(_, question string) bool {
	d.asked = append(d.asked, question)
	return d.yes
}
func (d *desk) tell(_, message string) { d.asked = append(d.asked, message) }
func (d *desk) run(script string)      { d.scripts = append(d.scripts, script) }
func (d *desk) copy(text string) error { d.copied = text; return nil }
func (d *desk) show()                  {}
func (d *desk) raise()                 {}
func (d *desk) quit()                  {}
func (d *desk) fullScreen()            {}
func (d *desk) emit(name string, data any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = append(d.events, event{name, data})
}

func (d *desk) heard(name string) []any {
	d.mu.Lock()
	defer d.mu.Unlock()
	found := []any{}
	for _, e := range d.events {
		if e.name == name {
			found = append(found, e.data)
		}
	}
	return found
}

func start(t *testing.T, folders keep.Folders) (*App, *desk) {
	t.Helper()
	d := &desk{}
	log := journal.Open(folders.State)
	t.Cleanup(log.Close)
	return newApp(d, folders, log), d
}

func newFolders(t *testing.T) keep.Folders {
	t.Helper()
	base := t.TempDir()
	return keep.Folders{Config: filepath.Join(base, "config"), State: filepath.Join(base, "state")}
}

func open(t *testing.T, texts ...string) (*App, *desk) {
	t.Helper()
	a, d := start(t, newFolders(t))
	for i, text := range texts {
		d.files = append(d.files, file(t, fmt.Sprintf("%d.txt", i), text))
	}
	require.NoError(t, a.OpenFiles())
	atRest(t, a)
	return a, d
}

func atRest(t *testing.T, a *App) {
	t.Helper()
	require.Eventually(t, a.library.AtRest, 20*time.Second, time.Millisecond)
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestOpenFilesListsShowsAndRemembersThem(t *testing.T) {
	a, d := open(t, article, article)
	assert.Len(t, a.Documents(), 2)
	require.Eventually(t, func() bool { return len(d.heard(eventShow)) > 0 }, time.Second, time.Millisecond)
	assert.Equal(t, []any{"d1"}, d.heard(eventShow))
	assert.Equal(t, "d1", a.Session().Selected)
	assert.ElementsMatch(t, d.files, a.Recent())
	require.Eventually(t, func() bool {
		changes := d.heard(eventDocuments)
		return len(changes) > 0 && changes[len(changes)-1].(library.Change).Progress.Done == 2
	}, time.Second, time.Millisecond)
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

func TestSaveWritesEachFormatAndPutsTheEndingOn(t *testing.T) {
	a, d := open(t, article)
	for _, form := range a.Formats() {
		d.save = filepath.Join(t.TempDir(), "memo")
		saved, err := a.Save(form.Name, []string{"d1"})
		require.NoError(t, err, form.Name)
		assert.Equal(t, d.save+"."+form.Extension, saved.Path)
		want, err := a.Export(a.library.Records(nil), form.Name)
		require.NoError(t, err)
		got, err := os.ReadFile(saved.Path)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), form.Name)
		assert.True(t, strings.HasSuffix(d.offered, "."+form.Extension), d.offered)
	}
}

func TestSaveAsksBeforeAFileIsReplacedThatTheDialogDidNotSee(t *testing.T) {
	a, d := open(t, article)
	there := file(t, "memo.md", "older")
	d.save = strings.TrimSuffix(there, ".md")
	saved, err := a.Save("md", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path, "No means no")
	data, _ := os.ReadFile(there)
	assert.Equal(t, "older", string(data))
	require.Len(t, d.asked, 1)
	assert.Contains(t, d.asked[0], "memo.md")
	d.yes = true
	saved, err = a.Save("md", nil)
	require.NoError(t, err)
	assert.Equal(t, there, saved.Path)
}

func TestSaveEachGivesEachItsFileAndAsksOnce(t *testing.T) {
	a, d := open(t, article, article, article)
	d.folder = t.TempDir()
	saved, err := a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Equal(t, 3, saved.Count)
	assert.Len(t, names(t, d.folder), 3, "three of one title are three files")
	assert.Empty(t, d.asked)

	_, err = a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Len(t, d.asked, 1)
	assert.Len(t, names(t, d.folder), 6, "No saves them beside the old ones")

	d.yes = true
	_, err = a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Len(t, names(t, d.folder), 6, "Yes replaces")
}

func TestSavingSaysWhatIsWrong(t *testing.T) {
	a, d := start(t, newFolders(t))
	_, err := a.Save("md", nil)
	assert.ErrorContains(t, err, "nothing to save yet")
	a.Put("", article, "")
	atRest(t, a)
	_, err = a.Save("docx2", nil)
	assert.ErrorContains(t, err, "no format")
	d.save = filepath.Join(t.TempDir(), "gone", "memo.md")
	_, err = a.Save("md", nil)
	require.ErrorContains(t, err, "memo.md")
	assert.ErrorContains(t, err, "was not saved")
	assert.NotContains(t, a.journal.Text(), "gone", "the log names no path")
}

func TestAThoughtBetterOfIsNoFailure(t *testing.T) {
	a, _ := open(t, article)
	saved, err := a.Save("md", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path)
	saved, err = a.SaveEach("csv", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path)
	done, err := a.SaveFile("x.txt", []byte("x"))
	require.NoError(t, err)
	assert.False(t, done)
}

func TestASessionComesBackAfterAKill(t *testing.T) {
	folders := newFolders(t)
	a, d := start(t, folders)
	d.files = []string{file(t, "one.txt", article)}
	require.NoError(t, a.OpenFiles())
	pasted := a.Put("", "Pasted words.", "2024-01-02")
	a.Keep([]byte(`{"statement":"s3","scroll":120}`))
	atRest(t, a)
	time.Sleep(calm + 200*time.Millisecond) // and then the program is gone, without a word

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
	time.Sleep(2 * calm)
	a.session.flush()
	assert.True(t, holds(t, folders.State, "Secret words"))
	require.NoError(t, a.SetKeepSession(false))
	a.Put("", "Secret words, more of them.", "")
	atRest(t, a)
	time.Sleep(2 * calm)
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
	require.NoError(t, a.ForgetSession())
	time.Sleep(2 * calm)
	a.session.flush()
	assert.Empty(t, a.Documents())
	assert.False(t, holds(t, folders.State, "Secret words"))
}

func TestAReportHoldsTheArticleOnlyWhenTicked(t *testing.T) {
	a, d := open(t, "A very particular sentence.\n")
	d.save = filepath.Join(t.TempDir(), "report.txt")
	for _, with := range []bool{false, true} {
		done, err := a.SaveReport(with)
		require.NoError(t, err)
		assert.True(t, done)
		data, err := os.ReadFile(d.save)
		require.NoError(t, err)
		assert.Equal(t, with, strings.Contains(string(data), "particular sentence"))
		assert.NotContains(t, string(data), filepath.Dir(d.files[0]), "no path")
		assert.Contains(t, string(data), a.Version())
		d.yes = true
	}
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
	time.Sleep(2 * calm)
	assert.Len(t, d.heard(eventProblem), 1)
	assert.Len(t, a.Documents(), 3)
}

func TestArgumentsMayBeRelativeOrURLs(t *testing.T) {
	assert.Equal(t, []string{"/h/a.txt", "/b.txt", "/c d.txt"}, absolute([]string{"a.txt", "/x/../b.txt", "file:///c%20d.txt"}, "/h"))
	_, err := arguments([]string{"--nothing"})
	assert.ErrorContains(t, err, "--nothing")
	paths, err := arguments([]string{"--", "-odd.txt"})
	require.NoError(t, err)
	assert.Equal(t, "-odd.txt", filepath.Base(paths[0]))
}

func TestTheLogNamesErrorsWithoutPaths(t *testing.T) {
	secret := &os.PathError{Op: "open", Path: "/home/someone/secret", Err: syscall.ENOSPC}
	assert.NotContains(t, kindOf(fmt.Errorf("x: %w", secret)), "secret")
	assert.NotContains(t, kindOf(errors.New("/home/someone/secret")), "secret")
}

func TestReadTakesTheTextOutOfBytes(t *testing.T) {
	a, _ := start(t, newFolders(t))
	documents, err := a.Read([]byte("Some words here."), "a.txt", "")
	require.NoError(t, err)
	require.Len(t, documents, 1)
	_, err = a.Read(nil, "empty.txt", "")
	assert.ErrorContains(t, err, "empty.txt")
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	found := []string{}
	for _, entry := range entries {
		found = append(found, entry.Name())
	}
	return found
}

// holds says whether any file of a folder holds the words.
func holds(t *testing.T, folder, words string) bool {
	t.Helper()
	return slices.ContainsFunc(names(t, folder), func(name string) bool {
		data, err := os.ReadFile(filepath.Join(folder, name))
		return err == nil && strings.Contains(string(data), words)
	})
}
