//go:build !nopdf

package intake

import (
	"errors"
	"strings"

	"visavis/core/intake/pdf"
)

// pdfCodes says what each fault of a PDF means to a person.
var pdfCodes = map[error]Code{
	pdf.ErrEncrypted: CodeEncrypted, pdf.ErrLocked: CodeLocked, pdf.ErrScanned: CodeScanned, pdf.ErrGarbled: CodeGarbled,
	pdf.ErrBroken: CodeBroken, pdf.ErrTruncated: CodeTruncated, pdf.ErrTooLarge: CodeBomb,
}

// readPDF joins the lines of each paragraph and mends words parted at line
// ends. A PDF's own date is the day of printing, which for a page saved as PDF
// is any day; so it is not taken for the day of publication.
func readPDF(f file) ([]Document, error) {
	found, err := pdf.Read(f.data, func(charset string, data []byte) (string, error) { return f.decodeAs(charset, data) })
	for fault, code := range pdfCodes {
		if errors.Is(err, fault) {
			return nil, fail(f.name, code)
		}
	}
	d := Document{Removed: found.Removed}
	d.setLines(found.Paragraphs)
	d.Title = pdfTitle(found, d.Text)
	return one(f, d)
}

func (d *Document) setLines(paragraphs []pdf.Paragraph) {
	var all strings.Builder
	for _, p := range paragraphs {
		all.WriteString(strings.Join(p.Lines, "\n") + "\n")
	}
	hyphens := hyphenation{text: all.String()}
	var out []byte
	for i, p := range paragraphs {
		if i > 0 {
			out = append(out, lineOrGap(paragraphs[i-1], p)...)
		}
		out = append(out, p.Lines[0]...)
		for _, line := range p.Lines[1:] {
			out, _ = hyphens.join(out, line)
			d.Joined++
		}
	}
	d.Text = string(out)
}

// lineOrGap keeps the items of a list and the rows of a table together.
func lineOrGap(last, next pdf.Paragraph) string {
	row := func(p pdf.Paragraph) bool { return strings.Contains(p.Lines[0], "\t") }
	if startsItem(last.Lines[0]) && startsItem(next.Lines[0]) || row(last) && row(next) {
		return "\n"
	}
	return "\n\n"
}

// pdfTitle believes the file's title only where the text shows it (files are
// called "Microsoft Word - draft3.doc"), else takes a first paragraph that is
// set larger than the text.
func pdfTitle(t pdf.Text, text string) string {
	own := oneLine(t.Title)
	if len(own) > 10 && strings.Contains(titleKey(text[:min(len(text), 1500)]), titleKey(own)) {
		return own
	}
	if p := t.Paragraphs; len(p) > 1 && p[0].Size > p[len(p)/2].Size*1.15 {
		return strings.Join(p[0].Lines, " ")
	}
	return ""
}
