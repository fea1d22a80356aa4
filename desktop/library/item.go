// Package library holds the open documents: files and pasted texts, read in the
// background, each with its record or with the reason why there is none.
//
// What they are lies in the store, written as it happens; the library knows how
// far each is, has them read, and hears what other windows do with the store. It
// knows intake, core and the record. It must not know the window or dialogs: it
// tells of changes through one function.
package library

import (
	"path/filepath"

	"visavis/core/intake"
	"visavis/store"
)

// Item is a document's row in the list.
type Item = store.Item

// The states of a document.
const (
	StateWaiting = store.StateWaiting
	StateReading = store.StateReading
	StateReady   = store.StateReady
	StateBroken  = store.StateBroken
	StateStopped = store.StateStopped
)

// unread is the entry of a file that has not been read yet.
func unread(path string) *store.Entry {
	name := baseName(path)
	return &store.Entry{Item: Item{Path: path, Name: name, Title: name, Leaders: []string{}, Warnings: []string{}, State: StateWaiting}}
}

// written is the entry of a text that the person gave.
func written(text, published string) *store.Entry {
	e := unread("")
	e.Title, e.Published = store.Beginning(text), published
	e.Source = intake.Document{Text: text, Format: "text", Removed: []string{}}
	e.Hash = store.HashOf(text)
	return e
}

func baseName(path string) string {
	if path == "" {
		return ""
	}
	return filepath.Base(path)
}
