package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"visavis/core/correct"
	"visavis/core/intake"
	"visavis/desktop/files"
	"visavis/desktop/library"
	"visavis/desktop/words"
)

// dialogLimit is how many files the platform's dialog can hand over.
const dialogLimit = 1000

// OpenFiles lets the person choose files and opens them.
func (a *App) OpenFiles() error {
	if !a.dialog.TryLock() {
		return nil // a dialog is open already
	}
	defer a.dialog.Unlock()
	paths, err := a.shell.openFiles(a.word("dialog_open"), a.folder(), readable(a.words()))
	if err != nil {
		return a.failure("dialog_failed_files", "error", err.Error())
	}
	if len(paths) > dialogLimit {
		return a.failure("dialog_too_many")
	}
	if len(paths) > 0 {
		a.wasIn(filepath.Dir(paths[0]))
	}
	a.Open(paths)
	return nil
}

// OpenFolder lets the person choose a folder and opens all readouts below it.
func (a *App) OpenFolder() error {
	if !a.dialog.TryLock() {
		return nil
	}
	defer a.dialog.Unlock()
	folder, err := a.shell.openFolder(a.word("dialog_open_folder"), a.folder())
	if err != nil {
		return a.failure("dialog_failed_folder", "error", err.Error())
	}
	if folder != "" {
		a.wasIn(folder)
		a.Open([]string{folder})
	}
	return nil
}

// Open opens files, and the readouts in folders, and shows the first of them.
// A file that cannot be read is listed with the reason.
func (a *App) Open(paths []string) {
	found := []string{}
	for _, path := range paths {
		found = append(found, a.expand(path)...)
	}
	projects, found := parted(found, len(paths) == len(found))
	a.openProjects(projects)
	if len(found) == 0 {
		a.remember(projects)
		return
	}
	ids := a.library.Open(found)
	a.journal.Info("open", "files", len(found))
	a.remember(paths)
	a.mu.Lock()
	a.toShow = ids[0]
	a.mu.Unlock()
	a.Select(ids[0])
}

// showWhenRead has the page show the document that was opened, once it is there.
func (a *App) showWhenRead(changed []library.Item) {
	a.mu.Lock()
	id := a.toShow
	read := slices.ContainsFunc(changed, func(item library.Item) bool {
		return item.ID == id && (item.State == library.StateReady || item.State == library.StateBroken)
	})
	if read {
		a.toShow = ""
	}
	a.mu.Unlock()
	if read {
		a.shell.emit(eventShow, id)
	}
}

// expand puts the readouts of a folder in its place.
func (a *App) expand(path string) []string {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}
	}
	name := filepath.Base(path)
	found, left, err := files.In(path, intake.Extensions(), files.FolderLimit)
	switch {
	case err != nil:
		a.problem(a.word("folder_failed", "name", name, "reason", a.reason(err)))
	case len(found) == 0:
		a.problem(a.word("folder_empty", "name", name, "endings", strings.Join(intake.Extensions(), ", ")))
	case left > 0:
		a.problem(a.word("folder_too_full", "name", name, "limit", strconv.Itoa(files.FolderLimit), "left", strconv.Itoa(left)))
	}
	return found
}

// Documents are the rows of all open documents, in the order of opening.
func (a *App) Documents() []library.Item { return a.inLanguage(a.library.Items()) }

// Document gives all of one document: text, record, what was removed.
func (a *App) Document(id string) (library.Document, error) {
	document, err := a.library.Document(id)
	document.Item.Reason = words.Translate(document.Item.Reason, a.Settings().Language)
	return document, a.told(err)
}

// Put opens a text that was pasted or typed (id empty), or gives an open
// document a new text or day. It gives the document's id; the row follows.
func (a *App) Put(id, text, published string) string {
	id = a.library.Put(id, text, published)
	a.Select(id)
	return id
}

// Decide keeps what the person has decided about a document's text; its record is made
// anew with it.
func (a *App) Decide(id string, decided correct.Decided) error {
	return a.told(a.library.Decide(id, decided))
}

// Again reads documents anew.
func (a *App) Again(ids []string) { a.library.Again(ids) }

// Stop ends the reading that goes on.
func (a *App) Stop() { a.library.Stop() }

// Bin closes documents; how is "close", "close-all" or "clear". Their files stay as they are; Undo brings them back.
func (a *App) Bin(ids []string, how string) { a.library.Remove(ids, how) }

// Recent are the paths that were opened last, the newest first.
func (a *App) Recent() []string {
	recent, err := a.folders.LoadRecent()
	a.note("recent", err)
	return recent
}

// ClearRecent forgets the recent files.
func (a *App) ClearRecent() error {
	a.memory.Lock()
	defer a.memory.Unlock()
	if err := a.folders.ClearRecent(); err != nil {
		return a.failure("recent_failed", "reason", a.reason(err))
	}
	return nil
}

// remember adds to the recent files, unless the person wants none kept.
func (a *App) remember(paths []string) {
	a.memory.Lock()
	defer a.memory.Unlock()
	if !a.Settings().KeepRecent {
		return
	}
	known := []string{}
	for _, path := range paths {
		if _, err := os.Stat(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
			known = append(known, path)
		}
	}
	_, err := a.folders.AddRecent(known)
	a.note("recent", err)
}

// readable are the kinds of file for the open dialog: all together, then each.
func readable(in words.Words) []kind {
	kinds := []kind{{in.Of("kind_readable"), intake.Extensions()}}
	for _, format := range intake.Formats {
		kinds = append(kinds, kind{in.Of("kind_" + format.Name), format.Extensions})
	}
	return append(kinds, kind{in.Of("kind_all"), []string{".*"}})
}

// absolute makes paths of command-line arguments, which may be relative or
// file URLs, seen from the folder in which the command was given.
func absolute(args []string, folder string) []string {
	paths := make([]string, 0, len(args))
	for _, arg := range args {
		if path, ok := strings.CutPrefix(arg, "file://"); ok {
			arg = unescape(path)
		}
		if !filepath.IsAbs(arg) {
			arg = filepath.Join(folder, arg)
		}
		paths = append(paths, filepath.Clean(arg))
	}
	return paths
}
