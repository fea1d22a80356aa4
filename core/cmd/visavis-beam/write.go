package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"visavis/core/export"
)

// into writes one file. What is there already is of an attempt that failed.
func into(ctx context.Context, name string, write func(io.Writer) error) error {
	system, err := systemOf(ctx, name)
	if err != nil {
		return err
	}
	defer system.Close()
	file, err := system.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	if err := cmp.Or(write(out), out.Flush()); err != nil {
		file.Close()
		return err
	}
	return file.Close() // in a cloud, only this writes
}

// writeRecords parts the records into files.
func writeRecords(s beam.Scope, o options, lines beam.PCollection) {
	every := make([]int, o.shards)
	for i := range every {
		every[i] = i
	}
	keyed := beam.ParDo(s, &shardFn{Shards: o.shards}, lines)
	empty := beam.ParDo(s, emptyLine, beam.CreateList(s, every)) // so that a shard of no record is a file too
	beam.ParDo0(s, &recordsFn{Folder: o.file(""), Shards: o.shards}, beam.GroupByKey(s, beam.Flatten(s, keyed, empty)))
}

func emptyLine(shard int) (int, string) { return shard, "" }

// shardFn chooses the file of a record by its content: tried again, it is the same.
type shardFn struct{ Shards int }

// ProcessElement gives the number of the file before the record.
func (fn *shardFn) ProcessElement(line string) (int, string) {
	sum := fnv.New32a()
	io.WriteString(sum, line)
	return int(sum.Sum32() % uint32(fn.Shards)), line
}

// recordsFn writes one file of records.
type recordsFn struct {
	Folder string
	Shards int
}

func (fn *recordsFn) name(shard int) string {
	if fn.Shards == 1 {
		return fn.Folder + "records.jsonl"
	}
	return fmt.Sprintf("%srecords-%05d-of-%05d.jsonl", fn.Folder, shard+1, fn.Shards)
}

// ProcessElement writes the lines as they come: in which order is the runner's affair.
func (fn *recordsFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) error {
	return into(ctx, fn.name(shard), func(w io.Writer) error {
		for line := ""; lines(&line); {
			if line == "" {
				continue
			}
			if _, err := io.WriteString(w, line+"\n"); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeTable writes all rows into one file. That they come as a side input writes
// the file even where there are none.
func writeTable(s beam.Scope, o options, rows beam.PCollection) {
	beam.ParDo0(s, &tableFn{File: o.file("meetings." + o.table), Form: o.table}, beam.Impulse(s), beam.SideInput{Input: rows})
}

// tableFn writes the table of meetings, sorted by day and names.
type tableFn struct{ File, Form string }

var tableHeader = []string{
	"day", "leader_a", "country_a", "leader_b", "country_b", "forms", "places", "accounts", "outlets",
	"statements_a", "statements_b", "outcomes", "confidence", "sources",
}

// ProcessElement holds all rows in memory: they are few and short beside the records.
func (fn *tableFn) ProcessElement(ctx context.Context, _ []byte, next func(*Row) bool) error {
	rows := collect(next)
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.LeaderA, b.LeaderA), strings.Compare(a.LeaderB, b.LeaderB),
			strings.Compare(a.CountryA, b.CountryA), strings.Compare(a.CountryB, b.CountryB))
	})
	return into(ctx, fn.File, func(w io.Writer) error {
		if fn.Form == "jsonl" {
			return writeLines(w, rows)
		}
		return export.WriteTable(w, tableHeader, func(yield func([]string) bool) {
			for _, r := range rows {
				if !yield(r.cells()) {
					return
				}
			}
		})
	})
}

func (r Row) cells() []string {
	several := func(values []string) string { return strings.Join(values, "; ") }
	return []string{
		r.Day, r.LeaderA, r.CountryA, r.LeaderB, r.CountryB, several(r.Forms), several(r.Places), strconv.Itoa(r.Accounts), several(r.Outlets),
		strconv.Itoa(r.StatementsA), strconv.Itoa(r.StatementsB), strconv.Itoa(r.Outcomes), fmt.Sprint(r.Confidence), several(r.Sources),
	}
}

func writeFailures(s beam.Scope, o options, failures beam.PCollection) {
	beam.ParDo0(s, &failuresFn{File: o.file("failures.jsonl")}, beam.Impulse(s), beam.SideInput{Input: failures})
}

// failuresFn writes what could not be read, sorted by file.
type failuresFn struct{ File string }

// ProcessElement writes an empty file where all could be read.
func (fn *failuresFn) ProcessElement(ctx context.Context, _ []byte, next func(*Failure) bool) error {
	all := collect(next)
	slices.SortFunc(all, func(a, b Failure) int {
		return cmp.Or(strings.Compare(a.Source, b.Source), strings.Compare(a.Reason, b.Reason))
	})
	return into(ctx, fn.File, func(w io.Writer) error { return writeLines(w, all) })
}

func collect[T any](next func(*T) bool) []T {
	all := []T{}
	for one := *new(T); next(&one); one = *new(T) {
		all = append(all, one)
	}
	return all
}

func writeLines[T any](w io.Writer, values []T) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for _, v := range values {
		if err := lines.Encode(v); err != nil {
			return err
		}
	}
	return nil
}
