package store

import (
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

// FileState says what has become of a document's file since it was read.
type FileState string

// The states of a file.
const (
	FileSame    FileState = ""        // as it was, or there is none
	FileChanged FileState = "changed" // it holds something else now: it can be read again
	FileGone    FileState = "gone"    // moved, renamed or deleted; the text is kept
)

// Item is a document's row in the list.
type Item struct {
	ID         string    `json:"id"`         // stable as long as the library has the document
	Path       string    `json:"path"`       // of the file, empty for a pasted text
	Name       string    `json:"name"`       // the file's name, or that of the file within an archive
	Title      string    `json:"title"`      // headline, else the file's own title, else its name
	Leaders    []string  `json:"leaders"`    // names in the order of the sides
	Date       string    `json:"date"`       // ISO day of the meeting, else of publication, else empty
	Agency     string    `json:"agency"`     // as the text or the file tells it
	Form       string    `json:"form"`       // how they met, "none" where no meeting is told
	Statements int       `json:"statements"` // how many
	Warnings   []string  `json:"warnings"`   // what to know before trusting the record
	Certainty  float64   `json:"certainty"`  // 0 to 1: how sure it is who met
	State      State     `json:"state"`      // how far it is
	Reason     string    `json:"reason"`     // why it is broken or stopped, or what has become of its file, and what to do
	File       FileState `json:"file"`       // what has become of its file
	Added      int64     `json:"added"`      // when it came into the library, milliseconds since 1970
}

// Stamp tells one state of a file from another without reading it.
type Stamp struct{ Size, Time int64 }

// Entry is all that the library has of a document.
type Entry struct {
	Item
	Parent    string          // id of the document whose file it came out of as a further article
	Published string          // ISO day that the person gave
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
	e.Date = first(rec.Meeting.Date, rec.Source.Published, e.Source.Published)
	e.Agency = first(rec.Source.Agency, e.Source.Agency)
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
	return first(headline, source.Title, name, Beginning(source.Text))
}

// Beginning is what a text without a headline is called.
func Beginning(text string) string {
	const longest = 60
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if runes := []rune(line); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return first(line, "Empty text")
}

// sideLeaders are the names of those who met, in the order of the sides.
func sideLeaders(rec record.Record) []string {
	found := []string{}
	for _, side := range rec.Sides {
		found = append(found, names(rec, side.Leaders)...)
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
