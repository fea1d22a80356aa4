package main

import (
	"log/slog"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"visavis/core/cmd"
	"visavis/desktop/journal"
	"visavis/desktop/keep"
	"visavis/desktop/library"
)

// App is what the page can call: each of its exported methods is bound to the
// window as window.go.main.App.Method. A method that fails rejects with a
// sentence that names the file and says what to do. Nothing here waits for the
// reading of a document: the page hears of it through the event "documents".
type App struct {
	shell   shell
	folders keep.Folders
	journal *journal.Journal
	library *library.Library
	changes *batch
	place   *saver

	dialog sync.Mutex // the platform has one dialog at a time
	memory sync.Mutex // settings and recent files are changed one by one

	mu       sync.Mutex
	settings keep.Settings
	selected string
	toShow   string // id of a document that is to be shown as soon as it is read
	view     []byte
	arrivals []Arrival   // projects that were opened and that the page has not heard of
	scheme   string      // "light" or "dark" once the desktop has changed its theme, else empty
	lastIn   string      // folder in which a dialog was used last
	ends     []time.Time // at which the page's process ended of late
	ending   chan struct{}

	flushed  atomic.Bool // the page has handed over what it had not yet
	saveOnce sync.Once   // a disk that cannot keep things is told of once
}

func newApp(s shell, folders keep.Folders, log *journal.Journal) (*App, error) {
	a := &App{shell: s, folders: folders, journal: log, ending: make(chan struct{})}
	a.changes = newBatch(func(change library.Change) {
		change.Changed = a.inLanguage(change.Changed)
		a.shell.emit(eventDocuments, change)
		a.showWhenRead(change.Changed)
		giveBack(change.Progress)
	})
	a.place = newSaver(a.keepPlace)
	settings, err := folders.LoadSettings()
	a.settings = settings
	a.note("settings", err)
	return a, a.openLibrary()
}

// Version is the program's version.
func (a *App) Version() string { return version() }

func version() string {
	if cmd.Version != "" {
		return cmd.Version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}

// fault writes a mistake of the program down, with where it happened.
func (a *App) fault(id string, fault any) {
	a.journal.Error("fault while reading", "document", id, "fault", fault, "stack", string(debug.Stack()))
}

// note writes an error down that the person need not be bothered with.
func (a *App) note(what string, err error) {
	if err != nil {
		a.journal.Warn(what, slog.String("kind", kindOf(err)))
	}
}
