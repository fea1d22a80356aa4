package store

import (
	"cmp"
	"strings"

	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/record"
)

// Stamp tells one state of a file from another without reading it.
type Stamp struct{ Size, Time int64 }

// Entry is all that the library has of a document.
type Entry struct {
	Item
	Parent    string          // id of the document whose file it came out of as a further article
	Published string          // ISO day that the person gave
	Decided   string          // JSON of what the person has decided about the text, empty for nothing
	Source    intake.Document // the text and what the file told
	Hash      string          // of the text, empty while there is none
	Stamp     Stamp           // of the file when it was read
	Attempts  int             // starts of the program that ended before it was read
	Record    *record.Record  // nil until it is ready
	Engine    string          // which version of the program made the record
}

// Read fills the row from text and record: the document is ready.
func (e *Entry) Read() {
	rec := *e.Record
	e.Title = title(e.Source, rec, e.Name)
	e.Leaders = sideLeaders(rec)
	e.Date = cmp.Or(rec.Meeting.Date, rec.Source.Published, e.Source.Published)
	e.Agency = cmp.Or(rec.Source.Agency, e.Source.Agency)
	e.Form = string(rec.Meeting.Form)
	e.Statements = len(rec.Statements)
	e.Certainty = rec.Meeting.Confidence
	e.Warnings = []string{}
	for _, warning := range rec.Warnings {
		e.Warnings = append(e.Warnings, warning.Message)
	}
	e.State, e.Reason, e.File, e.Attempts = StateReady, "", FileSame, 0
}

func title(source intake.Document, rec record.Record, name string) string {
	headline := ""
	if rec.Headline != nil {
		headline = rec.Headline.Text
	}
	return cmp.Or(headline, source.Title, name, Beginning(source.Text))
}

// Beginning is what a text without a headline is called.
func Beginning(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text[:min(len(text), 1<<12)]), "\n")
	return cmp.Or(Shortened(line), "Empty text")
}

// Shortened cuts a name that would fill a list, or the window.
func Shortened(name string) string {
	const longest = 60
	if runes := []rune(name); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return name
}

// sideLeaders are the names of those who met, in the order of the sides.
func sideLeaders(rec record.Record) []string {
	found := []string{}
	for _, side := range rec.Sides {
		found = append(found, export.PersonNames(rec, side.Leaders)...)
	}
	return found
}
