package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"visavis/core/lexicon"
)

// kinds are the columns that tell the kind of an entry in the tables whose entries
// of one kind are alike to every rule: a rule asks whether a word is an office of
// the first rank, not which. All entries of a kind are left out at once.
var kinds = map[string][]string{
	"acts": {"sense", "place"}, "topics": {"topic"}, "offices": {"rank", "kind"}, "cues": {"class", "act"}, "meetings": {"form", "frame"}, "verbs": {"noun"},
}

// rowMutants are the words of the sets and of the tables of classes and units, each
// by itself, and the kinds of entries in the other tables.
func rowMutants(dir string, names bool) ([]*mutant, error) {
	files, err := filepath.Glob(dir + "/*.tsv")
	if err != nil {
		return nil, err
	}
	var found []*mutant
	for _, file := range files {
		if !names && slices.Contains(ofNames, tableOf(file)) {
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

func tableOf(file string) string { return strings.TrimSuffix(filepath.Base(file), ".tsv") }

// row is a line of a table.
type row struct {
	line  int
	cells []string
}

// rowsOf are the mutants of one table.
func rowsOf(file, data string) []*mutant {
	table := tableOf(file)
	header, rows := readTable(data)
	if columns := kinds[table]; columns != nil {
		return kindsOf(file, header, columns, rows)
	}
	var found []*mutant
	for _, r := range rows {
		add := func(item int, what, word string) {
			m := &mutant{
				key: fmt.Sprintf("row %s.tsv %d %d", table, r.line, item), group: "words: " + table, kind: "word left out",
				place: fmt.Sprintf("%s:%d", file, r.line), what: "without " + what, site: -1,
			}
			if word != "" {
				m.word = r.cells[0] + " " + word
				m.key = "word " + m.word
			}
			found = append(found, m)
		}
		switch table {
		case "sets":
			for i, word := range strings.Split(r.cells[1], "|") {
				add(i+1, fmt.Sprintf("%q of %s", word, r.cells[0]), normal(word))
			}
		case "classes":
			for i, word := range strings.Split(r.cells[1], "|") {
				add(i+1, fmt.Sprintf("%q of %s", word, r.cells[0]), "")
			}
		default:
			add(0, r.cells[0], "")
		}
	}
	return found
}

// kindsOf are mutants that leave out all rows of one kind.
func kindsOf(file string, header, columns []string, rows []row) []*mutant {
	lines := map[string][]string{}
	for _, r := range rows {
		var kind []string
		for _, column := range columns {
			if at := slices.Index(header, column); at < len(r.cells) {
				kind = append(kind, column+" "+r.cells[at])
			}
		}
		name := strings.Join(kind, ", ")
		lines[name] = append(lines[name], fmt.Sprint(r.line))
	}
	var found []*mutant
	for _, name := range slices.Sorted(maps.Keys(lines)) {
		found = append(found, &mutant{
			key: fmt.Sprintf("row %s.tsv %s 0", tableOf(file), strings.Join(lines[name], ",")), group: "words: " + tableOf(file), kind: "kind of entry left out",
			place: file, what: fmt.Sprintf("without %d of %s", len(lines[name]), name), site: -1,
		})
	}
	return found
}

// readTable gives the names of the columns and the rows.
func readTable(data string) (header []string, rows []row) {
	line := 0
	for text := range strings.Lines(data) {
		line++
		text = strings.TrimRight(text, "\r\n")
		switch {
		case text == "" || text[0] == '#':
		case header == nil:
			header = strings.Split(text, "\t")
		default:
			rows = append(rows, row{line, strings.Split(text, "\t")})
		}
	}
	return header, rows
}

// normal is a phrase as the lexicon looks for it.
func normal(phrase string) string {
	var words []string
	for _, t := range lexicon.Scan(phrase) {
		words = append(words, t.Norm)
	}
	return strings.Join(words, " ")
}
