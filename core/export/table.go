package export

import (
	"encoding/csv"
	"io"
	"iter"
)

// WriteTable writes any table as CSV, as the statements of records are written:
// for a spreadsheet, with no cell that it would run as a formula.
func WriteTable(w io.Writer, header []string, rows iter.Seq[[]string]) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(header); err != nil {
		return err
	}
	for row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = guard(inXML(cell))
		}
		if err := out.Write(safe); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
