package main

import (
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"unicode"

	"visavis/core/export"
	"visavis/core/record"
	"visavis/desktop/files"
	"visavis/store"
)

// shared is the mode of a file that the person saves for use elsewhere.
const shared = 0o644

// Saved says what became of saving. Path is empty where the person thought
// better of it.
type Saved struct {
	Path     string   `json:"path"`     // of the file, or of the folder
	Count    int      `json:"count"`    // documents that are in it now
	Failures []string `json:"failures"` // files that could not be written, each with the reason
}

// Save writes documents into one file, in the named format; no ids mean all.
func (a *App) Save(format string, ids []string) (Saved, error) {
	form, recs, known, err := a.toSave(format, ids)
	if err != nil {
		return Saved{}, err
	}
	name := "readouts." + form.Extension
	if len(recs) == 1 {
		name = files.Name(fileName(recs[0]), form.Extension)
	}
	path, err := a.choose(form, name)
	if path == "" || err != nil {
		return nothingSaved(), err
	}
	if err := write(path, form, recs, known...); err != nil {
		return nothingSaved(), a.unsaved(path, err)
	}
	return Saved{Path: path, Count: len(recs), Failures: []string{}}, nil
}

// SaveEach writes documents into a folder, one file each; no ids mean all.
func (a *App) SaveEach(format string, ids []string) (Saved, error) {
	form, recs, known, err := a.toSave(format, ids)
	if err != nil {
		return Saved{}, err
	}
	if !a.dialog.TryLock() {
		return nothingSaved(), nil
	}
	defer a.dialog.Unlock()
	folder, err := a.shell.openFolder(a.word("dialog_save_each"), a.folder())
	if folder == "" || err != nil {
		return nothingSaved(), err
	}
	a.wasIn(folder)
	return a.writeEach(folder, form, recs, known)
}

// SaveFile writes bytes that the page made where the person says. It gives
// false where they thought better of it.
func (a *App) SaveFile(name string, data []byte) (bool, error) {
	path, err := a.choose(formatOf(trimDot(filepath.Ext(name))), name)
	if path == "" || err != nil {
		return false, err
	}
	err = files.Write(path, shared, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return false, a.unsaved(path, err)
	}
	return true, nil
}

// toSave finds the format and the records, with where they came from.
func (a *App) toSave(format string, ids []string) (export.Format, []record.Record, []export.Provenance, error) {
	form, err := a.formatNamed(format)
	if err != nil {
		return form, nil, nil, err
	}
	recs, known, err := a.library.Records(ids)
	if err != nil {
		return form, nil, nil, a.failure("library_unreadable", "reason", a.reason(err))
	}
	if len(recs) == 0 {
		return form, nil, nil, a.failure("save_nothing")
	}
	return form, recs, known, nil
}

// choose asks where to save. The dialog itself asks before a file is replaced,
// but it does not know of the ending that is put to the name afterwards.
func (a *App) choose(form export.Format, name string) (string, error) {
	if !a.dialog.TryLock() {
		return "", nil
	}
	defer a.dialog.Unlock()
	label := a.formatWord(form)
	chosen, err := a.shell.saveFile(a.word("dialog_save_as", "format", label), a.folder(), name, kind{label, []string{"." + form.Extension}})
	if chosen == "" || err != nil {
		return "", err
	}
	a.wasIn(filepath.Dir(chosen))
	path := files.Ending(chosen, form.Extension)
	if path != chosen && files.Exists(path) && a.shell.ask(a.word("ask_replace"), a.word("ask_replace_text", "name", filepath.Base(path))) != yes {
		return "", nil
	}
	return path, nil
}

// writeEach asks once for all files that are there already.
func (a *App) writeEach(folder string, form export.Format, recs []record.Record, known []export.Provenance) (Saved, error) {
	paths := pathsFor(folder, form, recs)
	taken := files.Exists
	if there := count(paths, taken); there > 0 {
		question := a.word("ask_replace_some_text", "there", strconv.Itoa(there), "all", strconv.Itoa(len(paths)), "folder", filepath.Base(folder))
		switch a.shell.ask(a.word("ask_replace_some"), question) {
		case yes:
			taken = func(string) bool { return false }
		case dismissed:
			return nothingSaved(), nil
		}
	}
	saved := Saved{Path: folder, Failures: []string{}}
	for i, rec := range recs {
		path := files.Free(paths[i], taken)
		err := write(path, form, []record.Record{rec}, known[i])
		if err == nil {
			saved.Count++
			continue
		}
		saved.Failures = append(saved.Failures, a.unsaved(path, err).Error())
		if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EROFS) {
			return saved, a.failure("save_stopped", "saved", strconv.Itoa(saved.Count), "all", strconv.Itoa(len(recs)), "folder", filepath.Base(folder), "reason", files.SaveReason(a.words(), err))
		}
	}
	return saved, nil
}

// pathsFor names a file for each record; records with one title get numbers.
func pathsFor(folder string, form export.Format, recs []record.Record) []string {
	used := map[string]bool{}
	paths := make([]string, len(recs))
	for i, rec := range recs {
		path := filepath.Join(folder, files.Name(fileName(rec), form.Extension))
		paths[i] = files.Free(path, func(path string) bool { return used[path] })
		used[paths[i]] = true
	}
	return paths
}

func write(path string, form export.Format, recs []record.Record, known ...export.Provenance) error {
	return files.Write(path, shared, func(w io.Writer) error { return export.Write(w, form.Name, recs, known...) })
}

// unsaved names the file and says what to do.
func (a *App) unsaved(path string, err error) error {
	a.note("save", err)
	return a.failure("save_failed", "name", store.Shortened(filepath.Base(path)), "reason", files.SaveReason(a.words(), err))
}

func (a *App) formatNamed(name string) (export.Format, error) {
	for _, form := range export.Formats {
		if form.Name == name {
			return form, nil
		}
	}
	return export.Format{}, a.failure("save_no_format", "name", name, "names", export.Names())
}

// formatOf is the format of files with this ending, which a file that is none of
// ours has for a name.
func formatOf(ending string) export.Format {
	for _, form := range export.Formats {
		if form.Extension == ending {
			return form
		}
	}
	return export.Format{Extension: ending, Label: ending}
}

// formatWord is what a format is called wherever it is offered.
func (a *App) formatWord(form export.Format) string {
	if form.Name == "" {
		return form.Label
	}
	return a.word("format_" + form.Name)
}

// nameWords is how many words of a headline are in the name of its file.
const nameWords = 8

// fileName makes a file's name of a headline as the page does: its words, joined by
// hyphens.
func fileName(rec record.Record) string {
	if rec.Headline == nil {
		return "readout"
	}
	words := strings.FieldsFunc(strings.ToLower(rec.Headline.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	return strings.Join(words[:min(len(words), nameWords)], "-")
}

func nothingSaved() Saved { return Saved{Failures: []string{}} }

func count(paths []string, is func(string) bool) int {
	n := 0
	for _, path := range paths {
		if is(path) {
			n++
		}
	}
	return n
}

func trimDot(ending string) string {
	if ending == "" {
		return "txt"
	}
	return ending[1:]
}

// tellSaved tells what became of saving from the menu.
func (a *App) tellSaved(saved Saved) {
	for _, failure := range saved.Failures {
		a.problem(failure)
	}
	switch {
	case saved.Path == "":
	case saved.Count == 1:
		a.shell.emit(eventDone, a.word("saved_one", "path", saved.Path))
	default:
		a.shell.emit(eventDone, a.word("saved_many", "count", strconv.Itoa(saved.Count), "path", saved.Path))
	}
}
