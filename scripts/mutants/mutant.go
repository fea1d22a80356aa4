package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// mutant is one change of the program.
type mutant struct {
	key   string // what the switch is set to (switch.go.txt)
	group string // package or table
	kind  string // what sort of change
	place string // file:line:column
	what  string // the change in words
	site  int    // of a condition, its number; -1 for rows
	value bool   // of a condition, what it always is; true for a word of a `case`

	verdict verdict
	texts   string // in which texts it matters
}

type verdict uint8

const (
	survived verdict = iota
	unasked          // no test ever asks the condition when it is otherwise
	killed
)

// rowMutants are the rows of the tables, and of the table of sets the words.
func rowMutants(dir string, names bool) ([]*mutant, error) {
	files, err := filepath.Glob(dir + "/*.tsv")
	if err != nil {
		return nil, err
	}
	var found []*mutant
	for _, file := range files {
		if !names && slices.Contains(ofNames, strings.TrimSuffix(filepath.Base(file), ".tsv")) {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		found = append(found, rowsOf(file, string(data))...)
	}
	return found, nil
}

func rowsOf(file, data string) []*mutant {
	var found []*mutant
	table, header := strings.TrimSuffix(filepath.Base(file), ".tsv"), true
	line := 0
	for text := range strings.Lines(data) {
		line++
		if text = strings.TrimRight(text, "\r\n"); text == "" || text[0] == '#' {
			continue
		}
		if header {
			header = false
			continue
		}
		add := func(item int, what string) {
			found = append(found, &mutant{
				key: fmt.Sprintf("row %s.tsv %d %d", table, line, item), group: "words: " + table, kind: "row left out",
				place: fmt.Sprintf("%s:%d", file, line), what: "without " + what, site: -1,
			})
		}
		name, list, _ := strings.Cut(text, "\t")
		if table != "sets" {
			add(0, name)
			continue
		}
		for i, word := range strings.Split(list, "|") {
			add(i+1, fmt.Sprintf("%q of %s", word, name))
		}
	}
	return found
}

// tally counts what became of mutants.
type tally struct{ killed, unasked, all int }

func (t *tally) add(v verdict) {
	t.all++
	switch v {
	case killed:
		t.killed++
	case unasked:
		t.unasked++
	}
}

// report prints who was not killed, and the share that was in each group.
func report(out io.Writer, mutants []*mutant) {
	groups, kinds := map[string]*tally{}, map[string]*tally{}
	count := func(in map[string]*tally, name string, v verdict) {
		if in[name] == nil {
			in[name] = &tally{}
		}
		in[name].add(v)
	}
	fmt.Fprintln(out, "\nSurvivors")
	for _, m := range mutants {
		count(groups, m.group, m.verdict)
		count(kinds, m.kind, m.verdict)
		if m.site >= 0 {
			count(kinds, "code", m.verdict)
		}
		count(kinds, "whole", m.verdict)
		switch m.verdict {
		case survived:
			fmt.Fprintf(out, "  %s: %s %s\n", m.place, m.what, m.texts)
		case unasked:
			fmt.Fprintf(out, "  %s: %s (no test asks) %s\n", m.place, m.what, m.texts)
		}
	}
	for _, tallies := range []map[string]*tally{groups, kinds} {
		fmt.Fprintln(out)
		for _, name := range slices.Sorted(maps.Keys(tallies)) {
			t := tallies[name]
			fmt.Fprintf(out, "%-20s %5d of %5d killed, %5.1f %%; %d never asked\n", name, t.killed, t.all, 100*float64(t.killed)/float64(t.all), t.unasked)
		}
	}
}
