//go:build !js

package export

import (
	"archive/zip"
	"bytes"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// writeXLSX writes the statements and the outcomes of records, each as a sheet.
func writeXLSX(w io.Writer, articles []sourced) error {
	statements := grid{Heading: "Statements", Head: csvHeader}
	outcomes := grid{Heading: "Outcomes", Head: outcomesHeader}
	for i, a := range articles {
		for _, s := range a.Statements {
			statements.Rows = append(statements.Rows, csvRow(i+1, a, s))
		}
		for _, o := range a.Outcomes {
			outcomes.Rows = append(outcomes.Rows, outcomeRow(i+1, a, o))
		}
	}
	return writeWorkbook(w, []grid{statements, outcomes})
}

// writeWorkbook writes each table as a sheet. Every cell is text, so that a spreadsheet
// runs none as a formula.
func writeWorkbook(w io.Writer, tables []grid) error {
	book := excelize.NewFile()
	defer book.Close()
	bold, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	used := map[string]bool{}
	for i, g := range tables {
		name := sheetName(g.Heading, used)
		if i == 0 {
			err = book.SetSheetName("Sheet1", name)
		} else {
			_, err = book.NewSheet(name)
		}
		if err == nil {
			err = fillSheet(book, name, g, bold)
		}
		if err != nil {
			return err
		}
	}
	return writeOrdered(w, book)
}

// writeOrdered writes a workbook with its parts in the order of their names, so that the
// same rows are the same bytes.
func writeOrdered(w io.Writer, book *excelize.File) error {
	data, err := book.WriteToBuffer()
	if err != nil {
		return err
	}
	pack, err := zip.NewReader(bytes.NewReader(data.Bytes()), int64(data.Len()))
	if err != nil {
		return err
	}
	sort.Slice(pack.File, func(i, j int) bool { return pack.File[i].Name < pack.File[j].Name })
	out := zip.NewWriter(w)
	for _, part := range pack.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

func fillSheet(book *excelize.File, name string, g grid, bold int) error {
	rows, err := book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := rows.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range append([][]string{g.Head}, g.Rows...) {
		cells := make([]any, len(row))
		for k, words := range row {
			cells[k] = excelize.Cell{Value: cellText(words)}
			if i == 0 {
				cells[k] = excelize.Cell{StyleID: bold, Value: words}
			}
		}
		if err := rows.SetRow("A"+strconv.Itoa(i+1), cells); err != nil {
			return err
		}
	}
	return rows.Flush()
}

// cellText is as much of a text as a cell holds.
func cellText(words string) string {
	letters := []rune(inXML(words))
	return string(letters[:min(len(letters), excelize.TotalCellChars)])
}

// sheetName is a heading as a workbook allows it: short, without some marks, each once.
func sheetName(heading string, used map[string]bool) string {
	clean := strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return ' '
		}
		return r
	}, inXML(heading)))
	if clean == "" {
		clean = "All rows"
	}
	letters := []rune(clean)
	name := string(letters[:min(len(letters), 28)])
	for n := 2; used[strings.ToLower(name)]; n++ {
		name = string(letters[:min(len(letters), 25)]) + " " + strconv.Itoa(n)
	}
	used[strings.ToLower(name)] = true
	return name
}
