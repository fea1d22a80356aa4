// Package export turns records into files: JSON for programs, CSV for tables,
// a Markdown memo and a static HTML report for readers.
//
// It knows the record and the file formats, and nothing of grammar, browsers or
// disks. Every surface (page, desktop, command line) writes through it, so that
// one record gives the same bytes through every door. What the memo and the
// report say is decided once, in memo.go; markdown.go and html.go only draw it.
package export

import (
	"fmt"
	"io"
	"strings"

	"visavis/core/record"
)

// Format is one way to write records down.
type Format struct {
	Name      string `json:"name"`      // what Write is asked for ("md")
	Extension string `json:"extension"` // file name ending, without the dot
	MIME      string `json:"mime"`      // media type, with charset for text
	Label     string `json:"label"`     // what a person reads in a menu
	Compares  bool   `json:"compares"`  // a comparison can be written so too: the format holds more than places in one text
	write     func(io.Writer, []sourced) error
}

// Formats lists every format, in the order of a menu.
var Formats = append([]Format{
	{"md", "md", "text/markdown; charset=utf-8", "Markdown memo", true, onlyRecords(writeMarkdown)},
	{"html", "html", "text/html; charset=utf-8", "HTML report", true, onlyRecords(writeHTML)},
	{"csv", "csv", "text/csv; charset=utf-8", "CSV table of statements", true, writeCSV},
	{"outcomes", "outcomes.csv", "text/csv; charset=utf-8", "CSV table of outcomes", false, writeOutcomes},
	{"json", "json", "application/json", "JSON record", true, onlyRecords(writeJSON)},
	{"jsonl", "jsonl", "application/jsonl", "JSON lines, one record a line", false, onlyRecords(writeJSONL)},
}, packedFormats()...)

// Write writes the records to w in the named format. Of those at the same places it is
// known where they came from.
func Write(w io.Writer, format string, recs []record.Record, known ...Provenance) error {
	articles := make([]sourced, len(recs))
	for i, rec := range recs {
		articles[i].Record = rec
		if i < len(known) {
			articles[i].Provenance = known[i]
		}
	}
	for _, f := range Formats {
		if f.Name == format {
			return f.write(w, articles)
		}
	}
	return fmt.Errorf("no format %q: choose one of %s", format, Names())
}

// Names lists the names of the formats, for messages and help.
func Names() string { return namesOf(Formats) }

func namesOf(formats []Format) string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return strings.Join(names, ", ")
}
