package intake_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"visavis/core/intake"
)

// Each format has its own target, seeded with all the forms of a short
// article; those packed in archives are fuzzed by what is within.

const seedText = "Leaders meet in Astana\n\nASTANA, July 3 (Wire) -- The President said: “Trade grew by 4 %,” and called for more.\n\nThe guest agreed.\n• a fund; and\n• a railway – the third."

func FuzzPlain(f *testing.F) {
	fuzz(f, "", bare, "text", []byte(hardWrap(strings.Repeat(seedText+"\n\n", 3), 50)))
}
func FuzzMarkdown(f *testing.F) { fuzz(f, "a.md", bare, "markdown") }
func FuzzHTML(f *testing.F) {
	fuzz(f, "a.html", bare, "html", []byte("<table><tr><td>a<td><p>b</table><ol><li>c"))
}
func FuzzMHTML(f *testing.F) { fuzz(f, "a.mhtml", bare, "mhtml") }
func FuzzMail(f *testing.F)  { fuzz(f, "a.eml", bare, "eml") }
func FuzzRTF(f *testing.F) {
	fuzz(f, "a.rtf", bare, "rtf", []byte(`{\rtf1\trowd a\cell b\cell\row{\footnote c}\u-1?\'e9}`))
}
func FuzzPDF(f *testing.F)       { fuzz(f, "a.pdf", bare, "pdf") }
func FuzzSubtitles(f *testing.F) { fuzz(f, "a.srt", bare, "srt", asVTT(seedText)) }
func FuzzJSON(f *testing.F)      { fuzz(f, "a.json", bare, "json", asJSONL(seedText)) }
func FuzzZip(f *testing.F)       { fuzz(f, "a.zip", bare, "zip", asDocx(seedText), asODT(seedText)) }

func FuzzDocx(f *testing.F) {
	fuzz(f, "a.docx", func(b []byte) []byte { return pack("word/document.xml", string(b)) }, "",
		[]byte(`<w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>a</w:t><w:br/></w:r></w:p></w:tc></w:tr></w:tbl><w:del><w:t>b</w:t></w:del>`))
}

func FuzzODT(f *testing.F) {
	fuzz(f, "a.odt", func(b []byte) []byte {
		return pack("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", string(b))
	}, "", []byte(`<office:text><text:list><text:list-item><text:p>a<text:s text:c="3"/><text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p></text:list-item></text:list>`))
}

// FuzzPage fuzzes what is drawn on a PDF's page and its font's character map.
func FuzzPage(f *testing.F) {
	f.Add("BT /F 9 Tf 12 TL 50 700 Td (Words) Tj T* [(on) -300 (a)] TJ <0041> ' ET q 0 1 -1 0 0 0 cm Q /P <</ActualText (x)>> BDC EMC BI ID xx EI",
		"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange 1 beginbfchar <41> <00410042> endbfchar")
	f.Fuzz(func(t *testing.T, content, chars string) {
		p := &printer{}
		p.add("<< /Type /Catalog /Pages 2 0 R >>")
		p.add("<< /Type /Pages /Kids [3 0 R] >>")
		p.add("<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>")
		p.stream("", content)
		p.add("<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>")
		p.stream("", chars)
		check(t, p.file("/Root 1 0 R"), "a.pdf")
	})
}

func bare(b []byte) []byte { return b }

func fuzz(f *testing.F, name string, dress func([]byte) []byte, format string, more ...[]byte) {
	for _, form := range forms {
		if form.format == format {
			more = append(more, form.make(seedText))
		}
	}
	for _, seed := range more {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, dress(data), name) })
}

// check holds what is true of every answer.
func check(t *testing.T, data []byte, name string) {
	opt := intake.Options{Decode: hostDecode}
	docs, err := intake.ReadBare(data, name, opt)
	if err != nil && intake.CodeOf(err) == "" {
		t.Fatalf("an error without a code: %v", err)
	}
	if err == nil && len(docs) == 0 {
		t.Fatal("neither text nor error")
	}
	for _, d := range docs {
		if strings.TrimSpace(d.Text) == "" || d.Removed == nil || d.Format == "" {
			t.Fatalf("not a whole document: %+v", d)
		}
		if !utf8.ValidString(d.Text + d.Title + d.Agency + strings.Join(d.Removed, "")) {
			t.Fatal("text that is no UTF-8")
		}
	}
	again, _ := intake.ReadBare(data, name, opt)
	if !reflect.DeepEqual(docs, again) {
		t.Fatal("the same file gives another answer")
	}
}
