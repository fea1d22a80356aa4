package intake_test

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf16"
)

// The article as word processors and note takers save it.

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
