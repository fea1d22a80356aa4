package intake_test

import (
	"bytes"
	"fmt"
	"strings"

	"visavis/core/intake"
)

func hostilePDFs() []hostileFile {
	return []hostileFile{
		{"PDF bomb", "a.pdf", intake.CodeBomb, func() []byte { return onePage("", strings.Repeat("0 0 m\n", 30<<20)) }},
		{"PDF of one letter a million times", "a.pdf", "", func() []byte {
			return onePage("", "BT /F1 9 Tf 50 700 Td "+strings.Repeat("(a) Tj ", 1_000_000)+"ET")
		}},
		{"PDF of one endless line of words", "a.pdf", "", func() []byte {
			return onePage("", "BT /F1 9 Tf 50 700 Td "+strings.Repeat("(a ) Tj ", 100_000)+"ET")
		}},
		{"PDF of a thousand lines of two columns", "a.pdf", "", func() []byte {
			var b strings.Builder
			for i := range 1000 {
				fmt.Fprintf(&b, "BT /F1 9 Tf 1 0 0 1 50 %d Tm (%s) Tj 1 0 0 1 %d %d Tm (%s) Tj ET\n", 9000-9*i, strings.Repeat("left ", 19), 560+i%60, 9000-9*i, strings.Repeat("right ", 15))
			}
			return onePage("", b.String())
		}},
		{"PDF of nested lists", "a.pdf", intake.CodeTruncated, func() []byte { return []byte("%PDF-1.4\n1 0 obj\n" + strings.Repeat("[", 5_000_000)) }},
		{"PDF of nested dictionaries", "a.pdf", intake.CodeTruncated, func() []byte { return []byte("%PDF-1.4\n1 0 obj\n" + strings.Repeat("<</a ", 2_000_000)) }},
		{"PDF whose pages are their own parents", "a.pdf", intake.CodeBroken, func() []byte {
			return []byte("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]>> endobj\n3 0 obj 3 0 R endobj trailer <</Root 1 0 R>>\n%%EOF")
		}},
		{"PDF form that draws itself", "a.pdf", "", func() []byte {
			p := &printer{}
			p.add("<< /Type /Catalog /Pages 2 0 R >>")
			p.add("<< /Type /Pages /Kids [3 0 R] >>")
			p.add("<< /Type /Page /Contents 4 0 R /Resources 5 0 R >>")
			p.stream("", "BT /F1 9 Tf 50 700 Td ("+article+") Tj ET /X Do /X Do")
			p.add("<< /XObject << /X 6 0 R >> >>")
			p.stream("/Subtype /Form /Resources 5 0 R", strings.Repeat("/X Do ", 50))
			return p.file("/Root 1 0 R")
		}},
		{"PDF with a broken table of offsets", "a.pdf", "", func() []byte {
			data := asPDF(article)
			i := bytes.LastIndex(data, []byte("xref\n0"))
			return append(append([]byte{}, data[:i]...), bytes.ReplaceAll(data[i:], []byte("00000000"), []byte("99999999"))...)
		}},
		{"encrypted PDF", "a.pdf", lockedPDF, func() []byte {
			p := &printer{}
			p.add("<< /Type /Catalog /Pages 2 0 R >>")
			p.add("<< /Type /Pages /Kids [] >>")
			p.add("<< /Filter /Standard /V 2 /R 3 /O (x) /U (y) /P -44 >>")
			return p.file("/Root 1 0 R /Encrypt 3 0 R")
		}},
		{"scanned PDF", "a.pdf", intake.CodeScanned, func() []byte {
			p := &printer{}
			p.add("<< /Type /Catalog /Pages 2 0 R >>")
			p.add("<< /Type /Pages /Kids [3 0 R] >>")
			p.add("<< /Type /Page /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>")
			p.stream("", "q 595 0 0 842 0 0 cm /I Do Q")
			p.stream("/Subtype /Image /Width 1 /Height 1", "\x00")
			return p.file("/Root 1 0 R")
		}},
		{"PDF whose letters stand for nothing", "a.pdf", intake.CodeGarbled, func() []byte {
			p := &printer{}
			p.add("<< /Type /Catalog /Pages 2 0 R >>")
			p.add("<< /Type /Pages /Kids [3 0 R] >>")
			p.add("<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>")
			p.stream("", "BT /F 9 Tf 50 700 Td <"+strings.Repeat("0024", 100)+"> Tj ET")
			p.add("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [6 0 R] >>")
			p.add("<< /Subtype /CIDFontType2 >>")
			return p.file("/Root 1 0 R")
		}},
		{"cut-off PDF", "a.pdf", intake.CodeTruncated, func() []byte { return asPDF(article)[:40] }},
	}
}

// onePage is a PDF of one page with the given content.
func onePage(resources, content string) []byte {
	p := &printer{}
	p.add("<< /Type /Catalog /Pages 2 0 R >>")
	p.add("<< /Type /Pages /Kids [3 0 R] >>")
	p.add("<< /Type /Page /Contents 4 0 R /Resources << " + resources + " >> >>")
	p.stream("", content)
	return p.file("/Root 1 0 R")
}
