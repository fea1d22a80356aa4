package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"visavis/desktop/journal"
	"visavis/desktop/keep"
	"visavis/desktop/toolkit"
)

const article = "Leaders meet\n\nBEIJING, Oct. 17 (Xinhua) -- The two presidents met on Tuesday.\n"

// desk is a shell that answers as a test tells it, and remembers what it was told.
type desk struct {
	files    []string // the answer of the open dialog
	folder   string   // of the folder dialog
	save     string   // of the save dialog
	says     answer   // of questions
	began    string   // folder that the last dialog began in
	offered  string   // name that the save dialog began with
	title    string   // of the save dialog
	asked    []string
	scripts  []string
	copied   string
	hasQuit  bool
	menus    int // times that the menu was changed
	zoomed   float64
	painted  toolkit.Theme
	reloads  int
	mu       sync.Mutex
	events   []event
	inDialog func()
}

type event struct {
	name string
	data any
}

func (d *desk) openFiles(_, folder string, _ []kind) ([]string, error) {
	d.began = folder
	if d.inDialog != nil {
		d.inDialog()
	}
	return d.files, nil
}
func (d *desk) openFolder(_, folder string) (string, error) {
	d.began = folder
	return d.folder, nil
}
func (d *desk) saveFile(title, folder, name string, _ kind) (string, error) {
	d.title, d.began, d.offered = title, folder, name
	return d.save, nil
}
func (d *desk) ask(_, question string) answer {
	d.asked = append(d.asked, question)
	return d.says
}
func (d *desk) tell(_, message string) { d.asked = append(d.asked, message) }
func (d *desk) run(script string)      { d.scripts = append(d.scripts, script) }
func (d *desk) copy(text string) error { d.copied = text; return nil }
func (d *desk) show()                  {}
func (d *desk) raise()                 {}
func (d *desk) quit()                  { d.hasQuit = true }
func (d *desk) fullScreen()            {}
func (d *desk) menuChanged()           { d.menus++ }
func (d *desk) zoom(level float64)     { d.zoomed = level }
func (d *desk) paint(as toolkit.Theme) { d.painted = as }
func (d *desk) reload()                { d.reloads++ }
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
	a, err := newApp(d, folders, log)
	require.NoError(t, err)
	t.Cleanup(func() { // nothing is written into a folder that goes
		a.place.flush()
		a.library.Stop()
		_ = a.library.Store().Close()
	})
	return a, d
}

func newFolders(t *testing.T) keep.Folders {
	t.Helper()
	base := t.TempDir()
	return keep.Folders{Config: filepath.Join(base, "config"), State: filepath.Join(base, "state"), Data: filepath.Join(base, "data")}
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
