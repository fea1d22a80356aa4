package export

import (
	"io"

	"visavis/core/record"
)

// Provenance is where an article came from, as far as a host knows it: the record tells
// only what the text itself tells.
type Provenance struct {
	File    string `json:"file"`    // name of the file it was read from, empty for a paste
	Address string `json:"address"` // where it stands on the web, as its page tells, empty where none does
}

// sourced is a record with its provenance.
type sourced struct {
	record.Record
	Provenance
}

// onlyRecords is for a format that says nothing of provenance.
func onlyRecords(write func(io.Writer, []record.Record) error) func(io.Writer, []sourced) error {
	return func(w io.Writer, articles []sourced) error {
		recs := make([]record.Record, len(articles))
		for i, a := range articles {
			recs[i] = a.Record
		}
		return write(w, recs)
	}
}
