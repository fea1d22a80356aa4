package store

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

var updateTable = flag.Bool("update-table", false, "write testdata/documents.json and the answers of testdata/table.txt anew; review the difference")

// filed is a document as both tables are tested with it: made once, so that the
// cases do not hang on how well a text is read.
type filed struct {
	Item   Item          `json:"item"`
	Record record.Record `json:"record"`
}

// TestBothTablesGiveTheSameRows holds this table to testdata/table.txt, to which
// the page's own table (frontend/src/model/table.ts) is held as well.
func TestBothTablesGiveTheSameRows(t *testing.T) {
	s := newStore(t)
	for _, one := range filedDocuments(t) {
		e := read("")
		e.Source.Text, e.Record = one.Record.Text, &one.Record
		e.Read()
		require.NoError(t, s.Add([]*Entry{e}))
		e.Item.Added = 0
		assert.Equal(t, one.Item, e.Item)
	}
	cases, err := os.ReadFile("testdata/table.txt")
	require.NoError(t, err)
	all := []string{}
	for block := range strings.SplitSeq(strings.TrimSpace(string(cases)), "\n\n") {
		lines := strings.Split(block, "\n")
		require.GreaterOrEqual(t, len(lines), 2, block)
		var q Query
		require.NoError(t, json.Unmarshal([]byte(lines[1]), &q), block)
		found := told(table(t, s, q), strings.HasPrefix(lines[0], "# all columns"))
		if !*updateTable {
			assert.Equal(t, lines[2:], found, lines[0])
		}
		all = append(all, strings.Join(slices.Concat(lines[:2], found), "\n"))
	}
	if *updateTable {
		require.NoError(t, os.WriteFile("testdata/table.txt", []byte(strings.Join(all, "\n\n")+"\n"), 0o644))
	}
}

// told is a page in lines: how many rows, the groups, and the rows with their hits.
func told(page Page, isWhole bool) []string {
	lines := []string{fmt.Sprintf("= %d", page.Total)}
	for _, g := range page.Groups {
		lines = append(lines, fmt.Sprintf("= %d %s", g.Count, g.Value))
	}
	for _, row := range page.Rows {
		line := "> " + row.Document + " " + row.Ref
		for _, piece := range row.Snippet {
			if piece.Hit {
				line += " [" + piece.Text + "]"
			}
		}
		if isWhole {
			whole, _ := json.Marshal(row)
			line += " " + string(whole)
		}
		lines = append(lines, line)
	}
	return lines
}

func filedDocuments(t *testing.T) []filed {
	t.Helper()
	if *updateTable {
		texts, err := os.ReadFile("testdata/documents.txt")
		require.NoError(t, err)
		made := []filed{}
		for i, text := range strings.Split(string(texts), "=====\n") {
			e := read(text)
			e.ID = fmt.Sprintf("d%d", i+1)
			made = append(made, filed{e.Item, *e.Record})
		}
		data, err := json.Marshal(made)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("testdata/documents.json", append(data, '\n'), 0o644))
	}
	data, err := os.ReadFile("testdata/documents.json")
	require.NoError(t, err)
	made := []filed{}
	require.NoError(t, json.Unmarshal(data, &made))
	return made
}
