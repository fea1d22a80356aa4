package cmd

import (
	"fmt"

	"visavis/core/export"
	"visavis/core/record"
)

func extract(c call) int {
	o, err := readOptions("extract", c.args, true)
	if err != nil {
		return c.refuse(err, "extract", extractHelp)
	}
	if o.format == "jsonl" {
		return c.articles(o, func(a article) error {
			return export.Write(c.stdout, o.format, []record.Record{a.read(o)})
		})
	}
	return c.extractTogether(o)
}

// extractTogether is for the formats that are one file around all records: a
// table has one heading, a page one frame.
func (c call) extractTogether(o options) int {
	recs := []record.Record{}
	status := c.articles(o, func(a article) error {
		recs = append(recs, a.read(o))
		return nil
	})
	if len(recs) == 0 {
		return status
	}
	if err := export.Write(c.stdout, o.formatFor(len(recs)), recs); err != nil {
		fmt.Fprintf(c.stderr, "visavis: %s\n", reason(err))
		return statusFailed
	}
	return status
}

// formatFor chooses where nobody did: one file is one object, unless several
// articles are in it.
func (o options) formatFor(articles int) string {
	switch {
	case o.format != "":
		return o.format
	case articles == 1:
		return "json"
	}
	return "jsonl"
}
