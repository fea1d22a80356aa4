package export

import "strings"

// tsvRows are the rows of a built-in table: without remarks and without the line of names.
func tsvRows(table string) [][]string {
	rows := [][]string{}
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows[1:]
}
