// Package library holds the readouts that are open: files and pasted texts,
// read in the background, each with its record or with the reason why there is
// none.
//
// It knows intake, core and the record. It must not know the window, dialogs or
// where anything is kept: it tells of changes through one function.
package library

import (
	"path/filepath"
	"strings"

	"visavis/core/intake"
	"visavis/core/record"
)

// State says how far a document is.
type State string

// The states of a document.
const (
	StateWaiting State = "waiting" // to be read
	StateReading State = "reading" // being read
	StateReady   State = "ready"   // read
	StateBroken  State = "broken"  // could not be read; Reason says why
	StateStopped State = "stopped" // not read, because the person stopped it
)

// Item is a document's row in the list.
type Item struct {
	ID         string   `json:"id"`         // stable while the document is open, also over a restart
	Path       string   `json:"path"`       // of the file, empty for a pasted text
	Name       string   `json:"name"`       // the file's name, or that of the file within an archive
	Title      string   `json:"title"`      // headline, else the file's own title, else its name
	Leaders    []string `json:"leaders"`    // names in the order of the sides
	Date       string   `json:"date"`       // ISO day of the meeting, else of publication, else empty
	Agency     string   `json:"agency"`     // as the text or the file tells it
	Form       string   `json:"form"`       // how they met, "none" where no meeting is told
	Statements int      `json:"statements"` // how many
	Warnings   []string `json:"warnings"`   // what to know before trusting the record
	State      State    `json:"state"`      // how far it is
	Reason     string   `json:"reason"`     // why it is broken or stopped, and what to do
}

// Document is all there is of one document.
type Document struct {
	Item      Item            `json:"item"`      // its row
	Source    intake.Document `json:"source"`    // the text and what the file told
	Published string          `json:"published"` // ISO day that the person gave, else what the file told, else empty
	Record    *record.Record  `json:"record"`    // null until it is ready
}

// describe fills a row from what was read.
func describe(item *Item, source intake.Document, rec record.Record) {
	item.Title = title(source, rec, item.Name)
	item.Leaders = leaders(rec)
	item.Date = first(rec.Meeting.Date, rec.Source.Published, source.Published)
	item.Agency = first(rec.Source.Agency, source.Agency)
	item.Form = string(rec.Meeting.Form)
	item.Statements = len(rec.Statements)
	item.Warnings = []string{}
	for _, warning := range rec.Warnings {
		item.Warnings = append(item.Warnings, warning.Message)
	}
	item.State, item.Reason = StateReady, ""
}

func title(source intake.Document, rec record.Record, name string) string {
	headline := ""
	if rec.Headline != nil {
		headline = rec.Headline.Text
	}
	return first(headline, source.Title, name, beginning(source.Text))
}

// beginning is what a pasted text without a headline is called.
func beginning(text string) string {
	const longest = 60
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if runes := []rune(line); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return first(line, "Empty text")
}

func leaders(rec record.Record) []string {
	names := map[string]string{}
	for _, person := range rec.People {
		names[person.ID] = person.Name
	}
	found := []string{}
	for _, side := range rec.Sides {
		for _, id := range side.Leaders {
			found = append(found, names[id])
		}
	}
	return found
}

func first(words ...string) string {
	for _, word := range words {
		if word != "" {
			return word
		}
	}
	return ""
}

// empty is the row of a file that has not been read yet.
func empty(id, path string) Item {
	return Item{ID: id, Path: path, Name: baseName(path), Title: baseName(path), Leaders: []string{}, Warnings: []string{}, State: StateWaiting}
}

func baseName(path string) string {
	if path == "" {
		return ""
	}
	return filepath.Base(path)
}
