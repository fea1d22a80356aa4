package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"time"
)

// options are what the command line asks for, beside what Beam itself asks.
type options struct {
	sources   []string // files, folders, patterns
	to        string   // the folder for what comes out
	table     string   // csv or jsonl
	shards    int      // files of records
	published string   // ISO 8601 day, or empty
	charset   string   // of all texts, or empty
	verbose   bool
}

func (o *options) register(flags *flag.FlagSet) {
	flags.StringVar(&o.to, "to", "", "folder for what comes out")
	flags.StringVar(&o.table, "table", "csv", "form of the table of meetings: csv or jsonl")
	flags.IntVar(&o.shards, "shards", 1, "files to part the records into")
	flags.StringVar(&o.published, "published", "", "day on which the articles were published")
	flags.StringVar(&o.charset, "charset", "", "character set of the texts")
	flags.BoolVar(&o.verbose, "verbose", false, "show what the runner tells")
}

// check refuses what cannot be meant before a cluster is asked to do it.
func (o *options) check(ctx context.Context) error {
	switch {
	case len(o.sources) == 0:
		return errors.New("name files, folders or patterns")
	case o.to == "":
		return errors.New("name a folder for what comes out: --to FOLDER")
	case !slices.Contains([]string{"csv", "jsonl"}, o.table):
		return fmt.Errorf("no table %q: choose csv or jsonl", o.table)
	case o.shards < 1 || o.shards > maxShards:
		return fmt.Errorf("--shards %d: choose 1 to %d", o.shards, maxShards)
	}
	if _, err := o.day(); err != nil {
		return err
	}
	if err := checkRunner(); err != nil {
		return err
	}
	return o.fresh(ctx)
}

const maxShards = 99_999 // five digits in a file's name

// day is the zero time where no day of publication is given.
func (o *options) day() (time.Time, error) {
	if o.published == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, o.published)
	if err != nil {
		return t, fmt.Errorf("--published %q is no day: write it as 2023-10-17", o.published)
	}
	return t, nil
}

// fresh refuses a folder with records of another run in it: parts of both would lie
// side by side, and nobody could tell them apart.
func (o *options) fresh(ctx context.Context) error {
	fs, err := systemOf(ctx, o.to)
	if err != nil {
		return fmt.Errorf("--to %s: %w", o.to, err)
	}
	defer fs.Close()
	for _, pattern := range []string{"records*.jsonl", "meetings.*", "failures.jsonl"} {
		found, err := fs.List(ctx, o.file(pattern))
		if err != nil {
			return fmt.Errorf("--to %s: %w", o.to, err)
		}
		if len(found) > 0 {
			return fmt.Errorf("--to %s: %s is there already; name another folder", o.to, found[0])
		}
	}
	return nil
}

// file is a file in the folder for what comes out, which may be in a cloud.
func (o *options) file(name string) string { return strings.TrimSuffix(o.to, "/") + "/" + name }

const usage = `Read an archive of articles on one machine or on a cluster.

Usage: visavis-beam [OPTIONS] --to FOLDER ARTICLES…

ARTICLES are files, folders and patterns ('gs://bucket/2023/*.jsonl.gz'; a folder in
a cloud ends with a slash), in every form that visavis extract reads. Files that end
with .gz are unpacked, of .jsonl and .ndjson every line is an article.

Into the folder come records.jsonl, meetings.csv (pair of leaders by pair and day by
day) and failures.jsonl (what could not be read, and why; empty where all could).

Options:
  --to FOLDER       on disk or gs://, without files of another run in it
  --table FORM      csv (as without) or jsonl
  --shards N        part the records into N files, which N workers can write at once
  --published DAY   day of publication, as 2023-10-17, where the articles do not tell it
  --charset NAME    character set of the texts, where it is not told or wrong
  --runner NAME     prism (as without: within this process), flink, spark or
                    universal, with what that runner asks for (README.md)
  --verbose         show what the runner tells
  --help            this text

Exit status: 0 all was read, 1 some article could not be read or the job failed,
2 wrong usage.

gs:// and --runner dataflow are for the program that make beam GOOGLE=yes builds.
`
