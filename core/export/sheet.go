package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// sheet is what a comparison says, for a reader: the same words in every format.
type sheet struct {
	Title      string
	Paragraphs []string
	Tables     []grid
	Rows       grid // the same as one table, for a spreadsheet
	Data       any  // the same for a program
}

// grid is one table of a sheet.
type grid struct {
	Heading string
	Head    []string
	Rows    [][]string
}

// ComparisonFormats are those that a comparison or a series is written in.
var ComparisonFormats = slices.DeleteFunc(slices.Clone(Formats), func(f Format) bool { return !f.Compares })

// write writes the sheet in the named format.
func (s sheet) write(w io.Writer, format string) error {
	switch format {
	case "md":
		return s.writeMarkdown(w)
	case "html":
		return s.writeHTML(w)
	case "csv":
		return WriteTable(w, s.Rows.Head, slices.Values(s.Rows.Rows))
	case "json":
		return writeIndented(w, s.Data)
	}
	if known, err := s.writeOffice(w, format); known {
		return err
	}
	return fmt.Errorf("no format %q: choose one of %s", format, namesOf(ComparisonFormats))
}

func (s sheet) writeMarkdown(w io.Writer) error {
	var out strings.Builder
	line(&out, "# ", escape(s.Title))
	for _, p := range s.Paragraphs {
		line(&out, "\n", escape(p))
	}
	for _, g := range s.Tables {
		line(&out, "\n## ", escape(g.Heading), "\n")
		line(&out, "| ", strings.Join(escapeAll(g.Head), " | "), " |")
		line(&out, "|", strings.Repeat(" --- |", len(g.Head)))
		for _, row := range g.Rows {
			line(&out, "| ", strings.Join(escapeAll(row), " | "), " |")
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (s sheet) writeHTML(w io.Writer) error {
	p := &page{}
	p.head(s.Title)
	p.raw("<article>\n<header>\n")
	p.element("h1 dir=\"auto\"", s.Title)
	p.raw("\n</header>\n")
	for _, words := range s.Paragraphs {
		p.element("p dir=\"auto\"", words)
		p.raw("\n")
	}
	for _, g := range s.Tables {
		p.grid(g)
	}
	p.raw("</article>\n")
	p.foot()
	_, err := io.WriteString(w, p.String())
	return err
}

func (p *page) grid(g grid) {
	p.raw("<section>\n")
	p.element("h2", g.Heading)
	p.raw("\n<table>\n<thead>\n<tr>")
	for _, h := range g.Head {
		p.element("th scope=\"col\"", h)
	}
	p.raw("</tr>\n</thead>\n<tbody>\n")
	for _, row := range g.Rows {
		p.raw("<tr>")
		for i, cell := range row {
			if i == 0 {
				p.element("th scope=\"row\" dir=\"auto\"", cell)
			} else {
				p.element("td dir=\"auto\"", cell)
			}
		}
		p.raw("</tr>\n")
	}
	p.raw("</tbody>\n</table>\n</section>\n")
}
