package intake_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"mime/quotedprintable"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// The same article in every form, made by code that shares nothing with the
// readers: the standard library's zip, MIME and base64, and printers of our
// own for the rest.

func paragraphsOf(text string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func asHTML(text string) []byte {
	ps := paragraphsOf(text)
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>` + html.EscapeString(ps[0]) + ` | Example Agency</title>` +
		`<meta property="og:site_name" content="Example Agency"><meta property="article:published_time" content="2024-05-06T07:08:09Z"></head><body>` +
		`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><article><h1>` + html.EscapeString(ps[0]) + `</h1>`)
	for _, p := range ps[1:] {
		b.WriteString("\n<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>\n") + "</p>")
	}
	b.WriteString(`</article></main><aside><h2>Most read</h2><p><a href="/1">Another story altogether</a></p></aside><footer>Copyright Example Agency</footer></body></html>`)
	return []byte(b.String())
}

func asClipboard(text string) []byte {
	var b strings.Builder
	b.WriteString("<html><body>\n<!--StartFragment-->")
	for _, p := range paragraphsOf(text) {
		b.WriteString(`<p style="margin:0">` + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>") + "</p>")
	}
	return []byte(b.String() + "<!--EndFragment-->\n</body></html>")
}

func quoted(b []byte) string {
	var out bytes.Buffer
	w := quotedprintable.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.String()
}

func wrapped64(b []byte) string {
	s := base64.StdEncoding.EncodeToString(b)
	var out strings.Builder
	for len(s) > 76 {
		out.WriteString(s[:76] + "\r\n")
		s = s[76:]
	}
	return out.String() + s + "\r\n"
}

func asMHTML(text string) []byte {
	return []byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: =?utf-8?Q?A_page?=\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x\"\r\n\r\n\r\n" +
		"------MultipartBoundary--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n" +
		quoted(asHTML(text)) + "\r\n------MultipartBoundary--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--x--\r\n")
}

// hardWrap breaks every paragraph at a width, as mail programs do.
func hardWrap(text string, width int) string {
	var out []string
	for _, p := range paragraphsOf(text) {
		var lines []string
		for line := range strings.SplitSeq(p, "\n") {
			lines = append(lines, wrapLine(line, width)...)
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return strings.Join(out, "\n\n")
}

func wrapLine(s string, width int) []string {
	var lines []string
	now := ""
	for _, w := range strings.Fields(s) {
		if now != "" && len([]rune(now))+1+len([]rune(w)) > width {
			lines = append(lines, now)
			now = w
			continue
		}
		now = strings.TrimSpace(now + " " + w)
	}
	return append(lines, now)
}

const mailHead = "Received: from mx.example.org\r\nFrom: Press Desk <press@example.org>\r\nTo: list@example.org\r\nDate: Mon, 6 May 2024 09:10:11 +0200\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"

func asMail(text string) []byte {
	return []byte(mailHead + "Subject: readout\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		quoted([]byte(strings.ReplaceAll(text, "\n", "\r\n"))) + "\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + wrapped64(asHTML(text)) + "--b1--\r\n")
}

func asWrappedMail(text string) []byte {
	return []byte(mailHead + "Subject: Fwd: readout\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + strings.ReplaceAll(hardWrap(text, 72), "\n", "\r\n") + "\r\n-- \r\nPress Desk\r\n")
}

func asHTMLMail(text string) []byte {
	return []byte(mailHead + "Subject: readout\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + wrapped64(asHTML(text)))
}

// pack makes an archive of names and contents, one after the other.
func pack(files ...string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		w, _ := z.Create(files[i])
		w.Write([]byte(files[i+1]))
	}
	z.Close()
	return out.Bytes()
}

func asDocx(text string) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="urn:w"><w:body>`)
	for i, p := range paragraphsOf(text) {
		style := ""
		if i == 0 {
			style = `<w:pStyle w:val="Title"/>`
		}
		b.WriteString(`<w:p><w:pPr>` + style + `<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>`)
		half := len(p) / 2
		for half > 0 && p[half]&0xC0 == 0x80 {
			half--
		}
		for _, run := range []string{p[:half], p[half:]} {
			b.WriteString(`<w:r><w:t xml:space="preserve">` + strings.ReplaceAll(html.EscapeString(run), "\n", `</w:t><w:br/><w:t xml:space="preserve">`) + `</w:t></w:r>`)
		}
		b.WriteString(`</w:p>`)
	}
	b.WriteString(`<w:sectPr/></w:body></w:document>`)
	return pack("[Content_Types].xml", "<Types/>", "word/document.xml", b.String(), "word/footer1.xml", `<w:ftr><w:p><w:r><w:t>Internal copy</w:t></w:r></w:p></w:ftr>`,
		"docProps/core.xml", `<cp:coreProperties><dc:title>Template</dc:title><dc:language>en-GB</dc:language><dcterms:created>2026-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`)
}

func asODT(text string) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles><style:style style:name="P1"/></office:automatic-styles><office:body><office:text>` +
		`<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>`)
	for i, p := range paragraphsOf(text) {
		tag, style := "text:p", "P1"
		if i == 0 {
			tag, style = "text:h", "Title"
		}
		b.WriteString("<" + tag + ` text:style-name="` + style + `">` + strings.ReplaceAll(html.EscapeString(p), "\n", "<text:line-break/>") + "</" + tag + ">")
	}
	b.WriteString(`</office:text></office:body></office:document-content>`)
	return pack("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", b.String(), "meta.xml", `<office:meta><dc:language>en-US</dc:language></office:meta>`, "META-INF/manifest.xml", "<manifest/>")
}

func asRTF(text string) []byte {
	var b strings.Builder
	b.WriteString(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\info{\title ` + "Readout" + `}{\author Nobody}}` + "\r\n" + `{\footer\pard Internal copy\par}\pard\f0\fs22 `)
	for _, p := range paragraphsOf(text) {
		for _, r := range p {
			b.WriteString(rtfRune(r))
		}
		b.WriteString("\\par\r\n\\par ")
	}
	return []byte(b.String() + "}")
}

func rtfRune(r rune) string {
	switch {
	case r == '\n':
		return `\line `
	case r == '\\' || r == '{' || r == '}':
		return `\` + string(r)
	case r == '’':
		return `\rquote `
	case r == '“':
		return `\'93`
	case r == '”':
		return `\'94`
	case r < 0x80:
		return string(r)
	}
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune{r}) {
		fmt.Fprintf(&b, `\u%d?`, int16(unit))
	}
	return b.String()
}

func asMarkdown(text string) []byte {
	ps := paragraphsOf(text)
	out := "---\ntitle: \"" + strings.ReplaceAll(ps[0], `"`, "'") + "\"\ndate: 2024-05-06\n---\n\n# " + ps[0] + "\n"
	for _, p := range ps[1:] {
		p = strings.ReplaceAll(p, "*", `\*`)
		out += "\n" + strings.ReplaceAll(p, "\n", "  \n") + "\n"
	}
	return []byte(out)
}

// asSRT shows each paragraph in cues of some words, with a pause between.
func asSRT(text string) []byte { return captions(text, ",", false) }

func asVTT(text string) []byte {
	return append([]byte("WEBVTT\nLanguage: en\n\nNOTE made for a test\n\n"), captions(text, ".", true)...)
}

func captions(text, point string, styled bool) []byte {
	var b strings.Builder
	at, n := 0, 0
	for _, p := range paragraphsOf(text) {
		for _, line := range wrapLine(p, 70) {
			n++
			if styled {
				line = "<i>" + html.EscapeString(line) + "</i>"
			}
			fmt.Fprintf(&b, "%d\n%s --> %s\n%s\n\n", n, stampAt(at, point), stampAt(at+1500, point), line)
			at += 1600
		}
		at += 4000
	}
	return []byte(b.String())
}

func stampAt(ms int, point string) string {
	return fmt.Sprintf("%02d:%02d:%02d%s%03d", ms/3600000, ms/60000%60, ms/1000%60, point, ms%1000)
}

func asJSON(text string) []byte {
	ps := paragraphsOf(text)
	b, _ := json.Marshal([]any{map[string]any{"title": ps[0], "date": "2024-05-06", "source": map[string]any{"name": "Example Agency"}, "content": strings.Join(ps[1:], "\n\n")}})
	return b
}

func asJSONL(text string) []byte {
	b, _ := json.Marshal(map[string]any{"text": text, "lang": "en"})
	return append(b, "\n{\"text\": \"A second article.\"}\n"...)
}

func asUTF16(text string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

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

// asPDF sets the text in one column with header, footer and page number.
func asPDF(text string) []byte {
	var pages [][]setLine
	y := 0.0
	next := func(step float64) {
		if y -= step; len(pages) == 0 || y < 80 {
			n := len(pages) + 1
			y = 740
			pages = append(pages, []setLine{{60, 30, fmt.Sprintf("Page %d", n), 8}})
		}
	}
	ps := paragraphsOf(text)
	for i, p := range ps {
		next(8)
		size := 10.0
		if i == 0 {
			size = 14
		}
		for line := range strings.SplitSeq(p, "\n") {
			for _, l := range wrapLine(line, int(780/size)) {
				next(size * 1.25)
				last := len(pages) - 1
				pages[last] = append(pages[last], setLine{60, y, l, size})
			}
		}
	}
	for i := range pages {
		if len(pages) > 1 { // a header is told by its coming again
			pages[i] = append(pages[i], setLine{60, 800, "Ministry of Examples Press Service", 8})
		}
	}
	return printPages(pages, ps[0])
}

// asColumns sets the text in two columns, words hyphenated at line ends.
func asColumns(text string) []byte {
	ps := paragraphsOf(text)
	var lines []setLine
	for _, p := range ps[1:] {
		indent := 12.0
		for line := range strings.SplitSeq(p, "\n") {
			for _, l := range hyphenWrap("   "+line, 42) { // as wide as the indent
				lines = append(lines, setLine{indent, 0, strings.TrimSpace(l), 9})
				indent = 0
			}
		}
	}
	pages := [][]setLine{{}}
	for i, l := range wrapLine(ps[0], 48) {
		pages[0] = append(pages[0], setLine{50, 822 - 20*float64(i), l, 16})
	}
	const perColumn = 50
	for i := range lines {
		page, rest := i/(2*perColumn), i%(2*perColumn)
		if page == len(pages) {
			pages = append(pages, nil)
		}
		lines[i].x += 50 + 260*float64(rest/perColumn)
		lines[i].y = 690 - 12*float64(rest%perColumn)
	}
	for i := range lines {
		page := i / (2 * perColumn)
		pages[page] = append(pages[page], lines[i])
	}
	return printPages(pages, "untitled")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// hyphenWrap breaks long words of small letters that no line has room for.
func hyphenWrap(s string, width int) []string {
	var lines []string
	now := s[:len(s)-len(strings.TrimLeft(s, " "))]
	for _, w := range strings.Fields(s) {
		room := width - len([]rune(now)) - 1
		switch {
		case len([]rune(w)) <= room || strings.TrimSpace(now) == "":
			now = strings.TrimPrefix(now+" "+w, " ")
		case room > 6 && len(w) > 9 && isSmall(w):
			lines = append(lines, now+" "+w[:5]+"-")
			now = w[5:]
		default:
			lines = append(lines, now)
			now = w
		}
	}
	return append(lines, now)
}

func isSmall(w string) bool { return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" }
