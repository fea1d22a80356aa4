package main

import (
	"errors"
	"strings"

	"visavis/core/intake"
	"visavis/desktop/files"
	"visavis/desktop/words"
	"visavis/store"
)

// problem shows a failure that no call of the page is waiting for.
func (a *App) problem(message string) { a.shell.emit(eventProblem, message) }

// failure is an error in the words for a key, with its blanks filled in.
func (a *App) failure(key string, blanks ...string) error {
	return errors.New(a.word(key, blanks...))
}

// told is an error in words, for the page to show; nil stays nil.
func (a *App) told(err error) error {
	if err == nil {
		return nil
	}
	return errors.New(a.reason(err))
}

// reason puts an error of the library, of reading or of writing into words that
// say what to do.
func (a *App) reason(err error) string {
	if key := files.KeyOf(err, libraryReasons); key != "" {
		return a.word(key)
	}
	return files.Reason(a.words(), err)
}

// inLanguage puts the reasons of rows, which lie in the library in English, into the
// language of the page.
func (a *App) inLanguage(rows []store.Item) []store.Item {
	language := a.Settings().Language
	for i, row := range rows {
		rows[i].Reason = words.Translate(row.Reason, language)
	}
	return rows
}

// unread is an error of reading files in the language of the page, a line for each.
func (a *App) unread(err error) error {
	if err == nil {
		return nil
	}
	language, lines := a.Settings().Language, intake.Messages(err)
	for i, line := range lines {
		said := words.Translate(line, language)
		if name, reason, named := strings.Cut(line, ": "); said == line && named {
			said = name + ": " + words.Translate(reason, language)
		}
		lines[i] = said
	}
	return errors.New(strings.Join(lines, "\n"))
}

var libraryReasons = []files.Known{
	{Err: store.ErrNewer, Key: "reason_library_newer"},
	{Err: store.ErrForeign, Key: "reason_library_foreign"},
	{Err: store.ErrDamaged, Key: "reason_library_damaged"},
	{Err: store.ErrBusy, Key: "reason_library_busy"},
	{Err: store.ErrChanged, Key: "reason_text_changed"},
	{Err: store.ErrGone, Key: "reason_document_gone"},
}
