package lexicon

import "strings"

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

// rows parses one table.
func (b *builder) rows(name string) []row {
	var table []row
	var columns map[string]int
	for line := range strings.Lines(b.read(name)) {
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
