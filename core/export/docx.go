//go:build !js

package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/gomutex/godocx"
	"github.com/gomutex/godocx/docx"
	"github.com/gomutex/godocx/wml/ctypes"
	"github.com/gomutex/godocx/wml/stypes"

	"visavis/core/record"
)

func (s sheet) writeOffice(w io.Writer, format string) (known bool, err error) {
	switch format {
	case "docx":
		return true, writeDocument(w, []sheet{s})
	case "xlsx":
		return true, writeWorkbook(w, append([]grid{s.Rows}, s.Tables...))
	}
	return false, nil
}

func writeDOCX(w io.Writer, recs []record.Record) error {
	sheets := make([]sheet, len(recs))
	for i, rec := range recs {
		sheets[i] = newMemo(rec).sheet()
	}
	return writeDocument(w, sheets)
}

// writeDocument writes sheets, each from a page of its own, with page numbers.
func writeDocument(w io.Writer, sheets []sheet) error {
	doc, err := godocx.NewDocument()
	if err != nil {
		return err
	}
	for i, s := range sheets {
		if i > 0 {
			doc.AddPageBreak()
		}
		if err := drawDocument(doc, s); err != nil {
			return err
		}
	}
	numberPages(doc)
	return doc.Write(w)
}

func drawDocument(doc *docx.RootDoc, s sheet) error {
	if _, err := doc.AddHeading(inXML(s.Title), 1); err != nil {
		return err
	}
	for _, words := range s.Paragraphs {
		doc.AddParagraph(inXML(words))
	}
	for _, g := range s.Tables {
		if _, err := doc.AddHeading(inXML(g.Heading), 2); err != nil {
			return err
		}
		drawDocumentTable(doc, g)
	}
	return nil
}

// textWidth is the width of a page's text in twentieths of a point, as the template has it.
const textWidth = 8640

func drawDocumentTable(doc *docx.RootDoc, g grid) {
	table := doc.AddTable()
	table.Style("TableGrid")
	table.Width(textWidth, stypes.TableWidthDxa)
	first := textWidth / 5 // the subject or the fact: short words
	width := (textWidth - first) / max(1, len(g.Head)-1)
	for i, row := range append([][]string{g.Head}, g.Rows...) {
		line := table.AddRow()
		for k, cell := range row {
			c := line.AddCell().Width(width, stypes.TableWidthDxa)
			if k == 0 {
				c.Width(first, stypes.TableWidthDxa)
			}
			for words := range strings.SplitSeq(inXML(cell), "\n") {
				c.AddEmptyPara().AddText(words).Bold(i == 0).Size(10)
			}
		}
	}
	doc.AddEmptyParagraph()
}

const footer = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`

// numberPages puts the number of the page at its foot.
func numberPages(doc *docx.RootDoc) {
	const id, part = "rIdFooter", "footer1.xml"
	doc.FileMap.Store("word/"+part, []byte(footer))
	doc.ContentType.Override = append(doc.ContentType.Override, docx.Override{
		PartName: "/word/" + part, ContentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
	})
	doc.Document.DocRels.Relationships = append(doc.Document.DocRels.Relationships, &docx.Relationship{
		ID: id, Target: part, Type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
	})
	if doc.Document.Body.SectPr == nil {
		doc.Document.Body.SectPr = ctypes.NewSectionProper()
	}
	doc.Document.Body.SectPr.FooterReference = &ctypes.FooterReference{Type: "default", ID: id}
}

// sheet is the memo as tables: the facts, the subjects with a column for each voice, the
// outcomes.
func (m memo) sheet() sheet {
	s := sheet{Title: m.Title}
	add := func(words string) {
		if words != "" {
			s.Paragraphs = append(s.Paragraphs, words)
		}
	}
	add(m.Source)
	for _, w := range m.Warnings {
		add("Read with care: " + w)
	}
	facts := grid{"The meeting", []string{"Fact", "What the text says"}, nil}
	for _, f := range m.Facts {
		value := f.Value
		if value == "" {
			value = notStated
		}
		facts.Rows = append(facts.Rows, []string{f.Name, value})
	}
	s.Tables = append(s.Tables, facts)
	for _, g := range []grid{m.subjectGrid(), m.otherGrid(), m.outcomeGrid()} {
		if len(g.Rows) > 0 {
			s.Tables = append(s.Tables, g)
		}
	}
	for _, c := range m.Corrections {
		add("Corrected by hand: " + c)
	}
	if len(m.Present) > 0 {
		add("Present: " + strings.Join(m.Present, "; "))
	}
	if m.Citation != "" {
		add("Source: " + m.Citation)
	}
	return s
}

func (m memo) subjectGrid() grid {
	g := grid{Heading: "What was said, by subject", Head: []string{"Subject"}}
	if m.asLists() {
		g.Head = append(g.Head, "What was said")
		for _, s := range m.Subjects {
			g.Rows = append(g.Rows, []string{s.Name, entryWords(m.listed(s))})
		}
		return g
	}
	for _, c := range m.Columns {
		g.Head = append(g.Head, c.Name)
	}
	together := slices.ContainsFunc(m.Subjects, func(s subject) bool { return len(s.Joint) > 0 })
	if together {
		g.Head = append(g.Head, "Together")
	}
	for _, s := range m.Subjects {
		row := []string{s.Name}
		for _, cell := range s.Cells {
			row = append(row, entryWords(cell))
		}
		if together {
			row = append(row, entryWords(s.Joint))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

func (m memo) otherGrid() grid {
	g := grid{"Said by others", []string{"Who", "What was said"}, nil}
	for _, e := range m.Others {
		g.Rows = append(g.Rows, []string{e.Who, e.Text + " (" + e.Note + ")"})
	}
	return g
}

func (m memo) outcomeGrid() grid {
	g := grid{"Outcomes", []string{"Kind", "Words", "When"}, nil}
	for _, o := range m.Outcomes {
		g.Rows = append(g.Rows, []string{o.Kind, o.Text, o.note()})
	}
	return g
}

// entryWords are statements one below the other.
func entryWords(list []entry) string {
	lines := make([]string, len(list))
	for i, e := range list {
		lines[i] = fmt.Sprintf("%s (%s)", e.Text, e.Note)
		if e.Who != "" {
			lines[i] = e.Who + ": " + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}
