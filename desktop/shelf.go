package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"visavis/core/record"
	"visavis/desktop/library"
	"visavis/store"
)

// openLibrary opens the library on the disk or, where the person wants nothing
// kept, one in memory.
func (a *App) openLibrary() error {
	from, began := a.openStore()
	if from == nil {
		return fmt.Errorf("there is no library: %w", began.Why)
	}
	a.note("library", began.Why)
	if began.Notice != "" {
		a.problem(a.word("library_"+string(began.Notice), "reason", a.reason(began.Cause), "aside", filepath.Base(began.Aside),
			"folder", filepath.Dir(began.Aside), "saved", strconv.Itoa(began.Saved)))
	}
	a.library = library.New(from, version()+" "+record.SchemaID, library.Listeners{Changed: a.changes.add, Fault: a.fault, Trouble: a.troubled})
	a.tellAside()
	return nil
}

func (a *App) openStore() (*store.Store, store.Began) {
	if !a.Settings().KeepSession {
		from, err := store.Open("")
		return from, store.Began{Why: err}
	}
	return store.Begin(a.folders.Library())
}

// restore opens what was open when the program last ended, however it ended.
func (a *App) restore() {
	if err := a.adopt(); err != nil {
		a.problem(a.word("library_not_adopted", "reason", a.reason(err)))
	}
	a.goBack()
	a.library.Restore()
	a.journal.Info("library restored", "documents", len(a.library.Items()))
}

// adopt takes in what a version of the program kept that had no library yet. Its
// file is deleted only when the library on the disk has all of it.
func (a *App) adopt() error {
	last, err := a.folders.LoadSession()
	a.note("session", err)
	if len(last.Documents) == 0 || !a.Settings().KeepSession {
		return nil
	}
	if err := a.library.Adopt(last.Documents, last.Attempts); err != nil {
		return err
	}
	a.setPlace(Session{Selected: last.Selected, View: last.View})
	a.keepPlace()
	a.journal.Info("session adopted", "documents", len(last.Documents))
	if a.library.Store().Path() != "" {
		a.note("session", a.folders.ClearSession())
	}
	return nil
}

// troubled tells once that something cannot be written down.
func (a *App) troubled(err error) {
	a.note("library", err)
	a.saveOnce.Do(func() {
		a.problem(a.word("library_disk_trouble", "reason", a.reason(err)))
	})
}

// look is how often the library is looked at for what other windows did;
// every so many looks, the files of the documents are too.
const (
	look      = time.Second
	lookFiles = 10
)

// watch follows other windows and the files of documents until the program ends.
func (a *App) watch() {
	a.library.CheckFiles()
	ticker := time.NewTicker(look)
	defer ticker.Stop()
	for n := 1; ; n++ {
		select {
		case <-a.ending:
			return
		case <-ticker.C:
		}
		a.library.Sync()
		if n%lookFiles == 0 {
			a.library.CheckFiles()
		}
	}
}

// end writes down what is left and closes the library.
func (a *App) end() {
	close(a.ending)
	a.place.flush()
	a.library.Stop()
	a.note("library", a.library.Store().Close())
}

// Flushed hears that the page has handed over all it had: the window may close.
func (a *App) Flushed() {
	if !a.flushed.Swap(true) {
		a.shell.quit()
	}
}

// pagePatience is how long a page may take to hand over what it has. One that has
// hung must not keep the window open.
const pagePatience = 2 * time.Second

// mayClose asks the page to hand over what was typed a moment ago, and says
// whether it has done so.
func (a *App) mayClose() bool {
	if a.flushed.Load() {
		return true
	}
	a.shell.emit(eventFlush, nil)
	time.AfterFunc(pagePatience, a.Flushed)
	return false
}
