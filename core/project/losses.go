package project

import "fmt"

// Refusal is why a file was not opened.
type Refusal string

// The reasons, each with its sentence.
const (
	RefusedNewer Refusal = "newer" // written by a newer version of the program
	RefusedEmpty Refusal = "empty" // nothing of it can be read
)

var refusals = map[Refusal]string{
	RefusedNewer: "This project was saved by a newer version of the program. Open it with that version, or take a newer one; the file was left as it is.",
	RefusedEmpty: "Nothing of this project can be read: it holds no document, or it is damaged from the beginning. Look for an older copy of the file.",
}

// Err is the refusal as an error; nil where something was opened.
func (o Opened) Err() error {
	if o.Refused == "" {
		return nil
	}
	return refusalError(o.Refused)
}

type refusalError Refusal

func (r refusalError) Error() string { return refusals[Refusal(r)] }

// LossCode names what was lost.
type LossCode string

// The losses.
const (
	LossDamage     LossCode = "damage"     // the file is damaged or cut off
	LossDocument   LossCode = "document"   // a document cannot be read at all
	LossDetails    LossCode = "details"    // title, day, agency or the like cannot be read
	LossDecided    LossCode = "decided"    // what was decided about a document cannot be read
	LossRemarks    LossCode = "remarks"    // notes, tags or collections cannot be read
	LossRecord     LossCode = "record"     // the reading does not fit the text, which is read anew
	LossComparison LossCode = "comparison" // what was decided about a comparison cannot be kept
	LossEngine     LossCode = "engine"     // another version made the readings: the texts are read anew
)

var losses = map[LossCode]string{
	LossDamage:     "The file is damaged or cut off. What could be read of it was opened.",
	LossDocument:   "A document could not be read and was left out.",
	LossDetails:    "Title, day, agency or the like could not be read.",
	LossDecided:    "What was decided about it could not be read.",
	LossRemarks:    "Notes, tags or collections could not be read.",
	LossRecord:     "The reading in the file did not fit the text, which is read anew.",
	LossComparison: "What was decided about a comparison could not be kept: its documents are not there.",
	LossEngine:     "Another version of the program had read the texts. They are read anew.",
}

// Loss is something that a file held, or should have held, and that is gone.
type Loss struct {
	Code    LossCode `json:"code"`    // for programs
	Name    string   `json:"name"`    // of the document, empty where it is about the whole
	Message string   `json:"message"` // for people
}

func (o *Opened) lose(code LossCode, name string) {
	o.Losses = append(o.Losses, Loss{Code: code, Name: name, Message: losses[code]})
}

// nameOf is what to call a document: by file, by title, or by its place.
func nameOf(d Document, place int) string {
	switch {
	case d.Name != "":
		return d.Name
	case d.Title != "":
		return d.Title
	}
	return fmt.Sprintf("#%d", place+1)
}
