package main

import (
	"errors"
	"os"
	"strconv"

	"visavis/desktop/keep"
	"visavis/store"
)

// List gives rows of the list of documents, sorted and filtered, with counts.
func (a *App) List(query store.ListQuery) (store.List, error) {
	list, err := a.library.Store().List(query)
	list.Items = a.inLanguage(list.Items)
	return list, a.told(err)
}

// Table gives rows of the table over all documents.
func (a *App) Table(query store.Query) (store.Page, error) {
	page, err := a.library.Store().Table(query)
	return page, a.told(err)
}

// Remark takes in what the person notes of documents: notes, tags, collections.
func (a *App) Remark(changes []store.Change) error {
	if err := a.library.Store().Put(changes); err != nil {
		return a.failure("remark_failed", "reason", a.reason(err))
	}
	a.library.Sync()
	return nil
}

// Names gives all collections or tags ("collection", "tag"), with the number of
// their documents.
func (a *App) Names(kind string) ([]store.Group, error) { return a.library.Store().Names(kind) }

// closeAll closes all documents. They are in the bin: Undo brings them back.
func (a *App) closeAll(what string) {
	ids := []string{}
	for _, item := range a.library.Items() {
		ids = append(ids, item.ID)
	}
	a.mu.Lock()
	a.selected, a.view = "", nil
	a.mu.Unlock()
	a.library.Remove(ids, what)
	a.place.touch()
}

// Undo brings back what was closed last.
func (a *App) Undo() (store.Binned, error) {
	back, err := a.library.Undo()
	if err != nil {
		return back, a.failure("bring_back_failed", "reason", a.reason(err))
	}
	return back, nil
}

// EmptyBin deletes for good what was closed, after a question. It gives false
// where the person thought better of it.
func (a *App) EmptyBin() (bool, error) {
	documents, err := a.library.Store().InBin()
	aside := a.aside(a.Settings().KeepSession)
	if err != nil || documents == 0 && len(aside) == 0 {
		return false, err
	}
	question := a.word("ask_empty_bin_text", "count", strconv.Itoa(documents)) + a.alsoDeleted(aside)
	if a.shell.ask(a.word("ask_empty_bin"), question) != yes {
		return false, nil
	}
	if err := a.library.Store().Empty(); err != nil {
		return false, a.failure("empty_bin_failed", "reason", a.reason(err))
	}
	return true, a.deleteAside(aside)
}

// SetKeepSession says whether open documents come back at the next start. "No"
// deletes the library from the disk, after a question; what is open stays open.
func (a *App) SetKeepSession(keeps bool) error {
	if !keeps && !a.mayDeleteLibrary() {
		return nil
	}
	if err := a.change(func(s *keep.Settings) { s.KeepSession = keeps }); err != nil {
		return err
	}
	if err := a.moveLibrary(keeps); err != nil {
		return a.failure("library_not_moved", "reason", a.reason(err))
	}
	if keeps {
		return nil
	}
	return a.deleteAside(a.aside(false))
}

// mayDeleteLibrary asks before all that is on the disk is deleted.
func (a *App) mayDeleteLibrary() bool {
	aside := a.aside(false)
	if a.library.Store().Path() == "" && len(aside) == 0 {
		return true
	}
	return a.shell.ask(a.word("ask_keep_nothing"), a.word("ask_keep_nothing_text")+a.alsoDeleted(aside)) == yes
}

// moveLibrary goes on with a copy of the library, on the disk or in memory only.
func (a *App) moveLibrary(onDisk bool) error {
	path := ""
	if onDisk {
		path = a.folders.Library()
	}
	before := a.library.Store()
	if before.Path() == path && onDisk {
		return nil
	}
	if before.Path() == path {
		return a.folders.ClearSession()
	}
	if _, err := os.Stat(path); onDisk && err == nil {
		return a.failure("library_there")
	}
	to, err := before.CopyTo(path)
	if err != nil {
		return err
	}
	a.library.Move(to)
	return errors.Join(before.Delete(), a.folders.ClearSession())
}
