package intake_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// A printer of PDFs: objects, table of offsets, pages of lines.

// printer makes PDFs: pages of lines in a font of even width.
type printer struct {
	objects []string
}

func (p *printer) add(body string) int {
	p.objects = append(p.objects, body)
	return len(p.objects)
}

func (p *printer) stream(dict, data string) int {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write([]byte(data))
	w.Close()
	return p.add(fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", dict, z.Len(), z.String()))
}

// file writes objects, table of offsets and trailer.
func (p *printer) file(trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n")
	var offsets []int
	for i, body := range p.objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, trailer, table)
	return b.Bytes()
}

// winAnsi writes a string as PDFs do; inWinAnsi says whether it can.
func winAnsi(s string) string {
	out, _ := encoding.ReplaceUnsupported(charmap.Windows1252.NewEncoder()).String(s)
	return strings.NewReplacer("\\", `\\`, "(", `\(`, ")", `\)`).Replace(out)
}

func inWinAnsi(s string) bool {
	_, err := charmap.Windows1252.NewEncoder().String(s)
	return err == nil
}

// setLine is a line at a place.
type setLine struct {
	x, y float64
	text string
	size float64
}

// print makes a PDF of pages.
func printPages(pages [][]setLine, title string) []byte {
	p := &printer{}
	catalog, tree := p.add("<< /Type /Catalog /Pages 2 0 R >>"), p.add("")
	font := p.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [" + strings.Repeat("600 ", 224) + "] >>")
	info := p.add("<< /Title (" + winAnsi(title) + ") /CreationDate (D:20260102030405Z) >>")
	var kids []string
	for _, lines := range pages {
		var c strings.Builder
		for _, l := range lines {
			fmt.Fprintf(&c, "BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", l.size, l.x, l.y, winAnsi(l.text))
		}
		content := p.stream("", c.String())
		kids = append(kids, fmt.Sprintf("%d 0 R", p.add(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>", tree, content, font))))
	}
	p.objects[tree-1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " "))
	return p.file(fmt.Sprintf("/Root %d 0 R /Info %d 0 R", catalog, info))
}
