package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

// mutant is one change of the program.
type mutant struct {
	key   string // what the switch is set to (switch.go.txt)
	group string // package or table
	kind  string // what sort of change
	place string // file:line:column
	what  string // the change in words
	site  int    // of a condition, its number; -1 for rows
	word  string // of a word of a set, the set and the word
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

// report prints the share that was killed in each group, code and words apart, and
// if it is wished who was not.
func report(out io.Writer, list bool, mutants []*mutant) {
	groups, kinds := map[string]*tally{}, map[string]*tally{}
	count := func(in map[string]*tally, name string, v verdict) {
		if in[name] == nil {
			in[name] = &tally{}
		}
		in[name].add(v)
	}
	for _, m := range mutants {
		count(groups, m.group, m.verdict)
		count(kinds, m.kind, m.verdict)
		if m.site >= 0 {
			count(kinds, "code", m.verdict)
		} else {
			count(kinds, "words", m.verdict)
		}
		switch {
		case !list:
		case m.verdict == survived:
			fmt.Fprintf(out, "  %s: %s %s\n", m.place, m.what, m.texts)
		case m.verdict == unasked:
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
