package library

import (
	"visavis/core/correct"
	"visavis/core/intake"
	"visavis/core/record"
	"visavis/store"
)

// Document is all there is of one document.
type Document struct {
	Item      store.Item      `json:"item"`      // its row
	Source    intake.Document `json:"source"`    // the text and what the file told
	Published string          `json:"published"` // ISO day that the person gave, else what the file told, else empty
	Decided   correct.Decided `json:"decided"`   // what the person has decided about the text; the record has it in it
	Record    *record.Record  `json:"record"`    // null until it is ready
	Remarks   store.Remarks   `json:"remarks"`   // what the person noted
}
