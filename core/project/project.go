// Package project keeps a person's work in one file (.visavis.json), so that it can
// be taken up again in any door: the open documents with their readings, what was
// decided and noted about them, what was decided about pairs of them, and where the
// person was.
//
// It knows JSON and how a file can be damaged, and nothing of English, of files on a
// disk or of views. Each document is one line of the file: where a part of it is
// broken, the others are still read, and a list says what is lost.
//
// Architecture invariants, each held by a test: what was written is read back the
// same; a text is handed on as it stands in the file; a reading is taken only where
// every span of it lies on its words, else the text is to be read anew; no bytes
// make it panic.
package project

import (
	"encoding/json"

	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/intake"
	"visavis/core/record"
)

// SchemaID names this version of the file in its `schema` field.
const SchemaID = "visavis.project/1"

// Extension is how the name of a project file ends.
const Extension = ".visavis.json"

// MIME is its media type.
const MIME = "application/vnd.visavis.project+json"

// Project is a person's work.
type Project struct {
	Schema      string          `json:"schema"`      // SchemaID
	Engine      string          `json:"engine"`      // which version of the program made the records, empty where nobody knows
	Documents   []Document      `json:"documents"`   // in the order in which they were opened
	Comparisons []Comparison    `json:"comparisons"` // what was decided about pairs of them
	View        json.RawMessage `json:"view"`        // where the person was, as the page tells it; null for nothing
}

// Document is one of the open documents.
type Document struct {
	ID              string `json:"id"` // within the project
	intake.Document `tstype:",extends"`
	Decided         correct.Decided `json:"decided"`     // what the person decided about it
	Notes           []Remark        `json:"notes"`       // what the person noted of it
	Tags            []Remark        `json:"tags"`        // names the person gave to it, or to words in it
	Collections     []string        `json:"collections"` // names of groups that it belongs to
	Record          *record.Record  `json:"record"`      // null where its text is to be read
}

// Remark is a note or a tag.
type Remark struct {
	Ref   string `json:"ref"`   // of the statement or outcome, empty for the document
	Value string `json:"value"` // the note, or the name of the tag
}

// Comparison is what was decided about how two documents belong together.
type Comparison struct {
	A       string          `json:"a"`       // id of a document
	B       string          `json:"b"`       // id of the other
	Reading string          `json:"reading"` // tells the very readings that it is about from all others: it names statements by number
	Decided compare.Decided `json:"decided"`
}

// Opened is a project as it was read from a file, with what of the file was lost.
type Opened struct {
	Project `tstype:",extends"`
	Losses  []Loss  `json:"losses"`
	Refused Refusal `json:"refused"` // why nothing was opened, empty where something was
}

// Engine names the version of the program that makes a record.
func Engine(version string) string { return version + " " + record.SchemaID }
