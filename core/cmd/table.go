//go:build !js

package cmd

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"visavis/core/correct"
	"visavis/core/export"
	"visavis/store"
)

func tableCommands() []command {
	return []command{{"table", "filter, search and sort what was said in many articles", tableHelp, table}}
}

// tableOptions are what the command line asks for.
type tableOptions struct {
	query  store.Query
	format string
	files  []string
}

func table(c call) int {
	o, err := readTableOptions(c.args)
	if err != nil {
		return c.refuse(err, "table", tableHelp)
	}
	from, status, err := c.tableStore(o.files)
	if err == nil {
		defer from.Close()
		err = c.writeTable(from, o)
	}
	if err != nil {
		return c.fail("", err)
	}
	return status
}

func readTableOptions(args []string) (tableOptions, error) {
	o := tableOptions{}
	flags := flag.NewFlagSet("table", flag.ContinueOnError)
	flags.StringVar(&o.format, "format", "csv", "")
	flags.StringVar(&o.query.Rows, "rows", "statement", "")
	flags.StringVar(&o.query.Search, "search", "", "")
	flags.IntVar(&o.query.Limit, "limit", 0, "")
	flags.Func("where", "", o.where)
	flags.Func("sort", "", o.sort)
	files, err := parse(flags, args)
	switch o.files = files; {
	case err != nil:
		return o, err
	case len(files) == 0:
		return o, errors.New("name a library, a folder or files")
	case !slices.Contains([]string{"csv", "jsonl"}, o.format):
		return o, fmt.Errorf("no format %q: choose csv or jsonl", o.format)
	case !slices.Contains([]string{"statement", "outcome", "meeting"}, o.query.Rows):
		return o, fmt.Errorf("no rows %q: choose statement, outcome or meeting", o.query.Rows)
	}
	return o, nil
}

// where reads --where "speaker=Ann Ray|Bo Lee", "act!=inform", "day>=2024".
func (o *tableOptions) where(value string) error {
	for _, sign := range []string{"!=", ">=", "<=", "="} {
		field, wanted, found := strings.Cut(value, sign)
		if !found {
			continue
		}
		c := store.Condition{Field: strings.TrimSpace(field), Not: sign == "!="}
		switch wanted = strings.TrimSpace(wanted); sign {
		case ">=":
			c.From = wanted
		case "<=":
			c.To = wanted
		default:
			c.Values = strings.Split(wanted, "|")
		}
		o.query.Where = append(o.query.Where, c)
		return nil
	}
	return errors.New("write it as FIELD=VALUE, FIELD!=VALUE, FIELD>=VALUE or FIELD<=VALUE")
}

// sort reads --sort speaker and, the greatest first, --sort -day.
func (o *tableOptions) sort(value string) error {
	field, down := strings.CutPrefix(value, "-")
	o.query.Sort = append(o.query.Sort, store.Order{Field: field, Down: down})
	return nil
}

// tableStore opens a library, or reads the articles into one in memory.
func (c call) tableStore(names []string) (*store.Store, int, error) {
	if len(names) == 1 && store.IsLibrary(names[0]) {
		from, err := store.OpenToRead(names[0])
		return from, statusOK, err
	}
	into, err := store.Open("")
	if err != nil {
		return nil, statusFailed, err
	}
	status, err := inOrder(c, options{files: names}, tableEntry, func(made outcome[*store.Entry]) error {
		if err := into.Add([]*store.Entry{made.made}); err != nil {
			return err
		}
		return into.Put(store.Noted(made.made.ID, made.article.saved))
	})
	return into, status, err
}

func tableEntry(a article) (*store.Entry, error) {
	rec := a.reading(correct.Decided{})
	e := &store.Entry{Source: a.source(), Record: &rec}
	e.Path, e.Name = a.name, a.name
	e.Read()
	return e, nil
}

// writeTable writes all rows that are asked for.
func (c call) writeTable(from *store.Store, o tableOptions) error {
	rows, q := []store.Row{}, o.query
	for more := true; more; {
		page, err := from.Table(q)
		if err != nil {
			return err
		}
		rows = append(rows, page.Rows...)
		q.Offset += len(page.Rows)
		more = o.query.Limit == 0 && len(page.Rows) > 0 && q.Offset < page.Total
	}
	if o.format == "jsonl" {
		return writeRowLines(c.stdout, rows)
	}
	return export.WriteTable(c.stdout, append([]string{"ref"}, store.Fields...), func(yield func([]string) bool) {
		for _, row := range rows {
			if !yield(rowCells(row)) {
				return
			}
		}
	})
}

func writeRowLines(w io.Writer, rows []store.Row) error {
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	for _, row := range rows {
		if err := lines.Encode(row); err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// rowCells are the cells of a row in the order of store.Fields.
func rowCells(row store.Row) []string {
	several := func(values []string) string { return strings.Join(values, "; ") }
	return []string{
		row.Ref, row.Day, several(row.Leaders), several(row.Speaker), several(row.Country), several(row.Subject),
		row.Act, fmt.Sprint(row.Negated), row.Strength, fmt.Sprint(row.Unsure), row.Words, row.Outlet, row.Title, row.Document,
	}
}

var tableHelp = `Show what was said, settled or who met in many articles as one table.

Usage: visavis table [OPTIONS] LIBRARY
       visavis table [OPTIONS] FOLDER|FILE…

LIBRARY is the library of the desktop program (library.db); it is only read. Of a
folder, the articles in it and below are read first. A project (.visavis.json)
comes with its tags and collections, and with what was decided about its articles.

Options:
  --rows KIND        statement (as without), outcome or meeting
  --where CONDITION  FIELD=VALUE, FIELD!=VALUE, FIELD>=VALUE, FIELD<=VALUE;
                     several values with | between; may be given several times,
                     then all hold
  --search WORDS     words, "a phrase", rail*, OR, NOT
  --sort FIELD       -FIELD for the greatest first; may be given several times
  --limit N          the first N rows only
  --format FORMAT    csv (as without) or jsonl
  --help             this text

Fields: ` + strings.Join(store.Fields[:8], " ") + `
        ` + strings.Join(store.Fields[8:], " ") + ` year form due collection tag

Examples:
  visavis table --where country=CN --where "day>=2024" readouts/ > table.csv
  visavis table --search '"red line" NOT trade' --sort -day library.db

Exit status: 0 all went well, 1 some file failed, 2 wrong usage.
`
