package cmd

import (
	"errors"
	"flag"
	"fmt"
	"slices"

	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/export"
	"visavis/core/record"
)

// compareOptions are what the command line asks for.
type compareOptions struct {
	format string
	files  []string
}

// compareFiles lays articles side by side: two as a comparison, more as a series.
func compareFiles(c call) int {
	o, err := readCompareOptions(c.args)
	if err != nil {
		return c.refuse(err, "compare", compareHelp)
	}
	var recs []record.Record
	status, err := inOrder(c, options{files: o.files}, extracted, func(made outcome[record.Record]) error {
		recs = append(recs, made.made)
		return nil
	})
	switch {
	case err != nil: // what was read before does not stand for all
	case len(recs) < 2:
		err = errors.New("fewer than two articles could be read: there is nothing to compare")
	default:
		err = export.WriteCompared(c.stdout, o.format, recs, compare.Decided{})
	}
	if err != nil {
		return c.fail("", err)
	}
	return status
}

func extracted(a article) (record.Record, error) { return a.reading(correct.Decided{}), nil }

func readCompareOptions(args []string) (compareOptions, error) {
	o := compareOptions{}
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.StringVar(&o.format, "format", "md", "")
	files, err := parse(flags, args)
	switch o.files = files; {
	case err != nil:
		return o, err
	case len(files) == 0:
		return o, errors.New("name the articles to compare")
	case !slices.ContainsFunc(export.ComparisonFormats, func(f export.Format) bool { return f.Name == o.format }):
		return o, fmt.Errorf("no format %q: choose md, html, csv, json, docx or xlsx", o.format)
	}
	return o, nil
}

const compareHelp = `Lay articles side by side.

Usage: visavis compare [OPTIONS] FILE FILE…

Two articles are compared line by line: what both report, what one alone mentions,
what they report differently. Three and more are laid in the order of their
meetings' days: subjects over time, set phrases, what moved, what was promised.
An archive counts as the articles in it.

Options:
  --format FORMAT  md (as without), html, csv, json, docx or xlsx
  --help           this text

Examples:
  visavis compare xinhua.txt akorda.txt > memo.md
  visavis compare --format html 2022.txt 2023.txt 2024.txt > series.html

What a text does not mention may have been said all the same.

Exit status: 0 all went well, 1 some file failed, 2 wrong usage.
`
