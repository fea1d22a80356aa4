// Package lexicon is the words that the core knows: typed tables over the
// tab-separated files in data/.
//
// It knows what each word is (a country, an office, a verb of saying) and
// nothing of how words stand together: that is grammar, and grammar is code,
// in the stages. It holds no name of a person.
//
// A table is a file of comment lines (#), one line of column names, and rows;
// several values in one cell are parted by "|". Tables are read once, on first
// use, and never change.
package lexicon

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var files embed.FS

// row is one line of a table, asked by column name.
type row struct {
	columns map[string]int
	cells   []string
}

func (r row) cell(column string) string {
	if i, ok := r.columns[column]; ok && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// list is a cell's values.
func (r row) list(column string) []string {
	cell := r.cell(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// rows reads one table. The tables are part of the program, so a broken one is
// a broken build: the tests read them all.
func rows(name string) []row {
	data, err := files.ReadFile("data/" + name + ".tsv")
	if err != nil {
		panic(fmt.Sprintf("lexicon: no table %q", name))
	}
	var table []row
	var columns map[string]int
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if columns == nil {
			columns = make(map[string]int, len(cells))
			for i, c := range cells {
				columns[c] = i
			}
			continue
		}
		table = append(table, row{columns, cells})
	}
	return table
}

// phraseTable is a table turned into phrases, once.
func phraseTable[T any](fill func(*Phrases[T])) func() *Phrases[T] {
	return sync.OnceValue(func() *Phrases[T] {
		phrases := newPhrases[T]()
		fill(phrases)
		return phrases
	})
}

// onceMap is a map filled from tables, once.
func onceMap(fill func(map[string]string)) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		filled := map[string]string{}
		fill(filled)
		return filled
	})
}
