// Package growth makes inputs that grow: one token, mark, field, name or label,
// repeated or grown, in every format. What reads them must do work in proportion to
// their length.
//
// It knows formats and kinds of words; it must not know how they are read, and it
// measures nothing: the test beside it counts what is allocated, the command steps what
// is done.
package growth

import (
	"bytes"
	"fmt"
	"strings"

	"visavis/core"
	"visavis/core/export"
	"visavis/core/intake"
)

// Kind is one way in which an input can grow.
type Kind struct {
	Name string
	File string // what the file is called
	Make func(n int) []byte
}

// Read does all that is done with a file: it is read, each article in it becomes a
// record, and that is written.
func Read(k Kind, n int) {
	docs, _ := intake.Read(k.Make(n), k.File, intake.Options{}) // what cannot be read costs something too
	for _, doc := range docs {
		_, _ = export.Encode(core.Extract(doc.Text, day))
	}
}

// Kinds are all kinds of inputs.
func Kinds() []Kind {
	kinds := []Kind{}
	for _, list := range [][]Kind{tokens(), sentences(), grown(), numbered(), fields(), packed()} {
		kinds = append(kinds, list...)
	}
	return kinds
}

// lead stands before what is repeated, so that a meeting and speakers are there to be
// looked for.
const lead = "NAIROBI, May 4, 2025 -- Kenyan President Amina Otieno met Kazakh President Arman Serik in Nairobi on Sunday.\n\nOtieno said that trade must grow. "

// repeat fills n bytes with a unit.
func repeat(unit string, n int) string { return strings.Repeat(unit, max(1, n/len(unit))) }

// each fills n bytes with units of which no two are the same.
func each(n int, unit func(i int) string) string {
	var out strings.Builder
	for i := 0; out.Len() < n; i++ {
		out.WriteString(unit(i))
	}
	return out.String()
}

func text(name string, make func(n int) string) Kind {
	return Kind{name, "a.txt", func(n int) []byte { return []byte(lead + make(n)) }}
}

func repeated(units ...string) []Kind {
	kinds := []Kind{}
	for _, unit := range units {
		kinds = append(kinds, text(fmt.Sprintf("%q", strings.TrimSpace(cut(unit))), func(n int) string { return repeat(unit, n) }))
	}
	return kinds
}

func cut(s string) string { return s[:min(len(s), 60)] }

// tokens are single tokens and marks, with and without white space.
func tokens() []Kind {
	return repeated("a ", "and ", "of ", "the ", "that ", "said ", "met ", "he ", "his ", "both ", "not ", "will ", "to ", "who ", "President ", "Otieno ", "Serik ",
		"Kazakhstan ", "Nairobi ", "May ", "Sunday ", "2025 ", "7 ", "Mr. ", "U.S. ", "visit ", "talks ", "agreed ", "signed ", "trade ", "Li", "x-", "x.", "x'", "’s ",
		"“", "”", "“a", "a” ", "\"", "\" ", "' ", "(", ")", "[", "]", "( ", "«", "‘", ",", ", ", ".", ". ", "; ", ":", ": ", "- ", "—", "–", "…", "? ", "! ", "•", "• a\n", "/", "@", "#", "* ",
		"\n", "\n\n", "a\n", "A\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "e\u0301", "\u0301", "🙂", "中", "中文。", "Я ", "ß", "\ufffd", "\u2028", "\x00")
}

// sentences are repeated whole, or go on without an end.
func sentences() []Kind {
	kinds := repeated(
		"Otieno said that trade must grow. ", "He said so. ", "“Trade grew,” Serik said. ", "“Trade grew. ", "Otieno: Trade grew.\n\n", "Question: Why?\n\n",
		"The two leaders agreed to build a bridge. ", "They signed a memorandum on water. ", "In turn, the guest thanked him. ", "Otieno met Serik. ",
		"- Otieno said so.\n", "1. Otieno said so.\n", "Photo: Otieno\n\n", "On May 4, he said so. ", "President Amina Otieno of Kenya met President Arman Serik of Kazakhstan. ",
		"The Kazakh side said so. ", "According to the statement, trade grew. ", "It was noted that trade grew. ", "Trade grew, he added. ", "They will meet again in June. ")
	kinds = append(kinds, text("marks behind a stop", func(n int) string { return "Otieno said that trade grew." + repeat("“", n) }))
	return append(kinds, repeated("and said that trade grew ", "who met Serik, who met Otieno, ", "Otieno and Serik and ", "Otieno, Serik, ", "that he said that ", "of the President of the ", "to visit to ",
		"Kenyan President Amina Otieno, ", "Serik’s ", "on May 4, 2025, ", "said Otieno, said Serik, ", "Minister of Foreign Affairs and ", "with the President and with ", "was to be ", "will not ", "\"a\" ", "(a) ", "[1] ", "a; ", "a, b: ")...)
}

// grown are single words that do not end.
func grown() []Kind {
	kinds := []Kind{}
	for _, letter := range []string{"a", "A", "é", "e\u0301", "中", "9", "aB", "a-", "a.", "a'", "Ab-", "%41", "a_", "a/", "\u00ada"} {
		kinds = append(kinds, text("one word of "+fmt.Sprintf("%q", letter), func(n int) string { return repeat(letter, n) + " said so." }))
	}
	return append(kinds, text("a data address", func(n int) string {
		return "data:image/png;base64," + each(n, func(i int) string { return fmt.Sprintf("iVBOR%xw0KGg", i*7919) })
	}))
}

// numbered are names, labels and fields that are each another one.
func numbered() []Kind {
	kinds := []Kind{}
	for name, unit := range map[string]func(i int) string{
		"other names":           func(i int) string { return called(i) + " met " + called(i+1) + ". " },
		"other names who speak": func(i int) string { return "President " + called(i) + " said that trade grew. " },
		"other names listed":    func(i int) string { return called(i) + ", " },
		"other labels":          func(i int) string { return called(i) + ": Trade grew.\n\n" },
		"other words":           func(i int) string { return strings.ToLower(called(i)) + " " },
		"other capitals":        func(i int) string { return strings.ToUpper(called(i)) + " " },
		"other quotations":      func(i int) string { return "“" + called(i) + " grew,” he said. " },
		"other days":            func(i int) string { return fmt.Sprintf("On May %d, %d, they met. ", i%28+1, 1900+i%200) },
		"other numbers":         func(i int) string { return fmt.Sprintf("%d percent. ", i) },
		"other items":           func(i int) string { return fmt.Sprintf("%d. %s agreed.\n", i, called(i)) },
		"other header lines":    func(i int) string { return fmt.Sprintf("X-%s: %d\n", called(i), i) },
		"other offices":         func(i int) string { return "Minister of " + called(i) + " Affairs Ana " + called(i+1) + " spoke. " },
		"other abbreviations": func(i int) string {
			return "the " + called(i) + " Organization (" + strings.ToUpper(called(i)[:3]) + ") met. "
		},
	} {
		kinds = append(kinds, text(name, func(n int) string { return each(n, unit) }))
	}
	return kinds
}

// called is a made-up surname, another one for each number.
func called(i int) string {
	parts := []string{"ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "sha"}
	name := "Q"
	for ; i > 0; i /= len(parts) {
		name += parts[i%len(parts)]
	}
	return name + "ov"
}

func named(name, file, before, unit, after string) Kind {
	return Kind{file + " " + name, file, func(n int) []byte { return []byte(before + repeat(unit, n) + after) }}
}

// changing is like named with units that are each another one.
func changing(name, file, before, unit, after string) Kind {
	return Kind{file + " " + name, file, func(n int) []byte {
		return []byte(before + each(n, func(i int) string { return fmt.Sprintf(unit, i) }) + after)
	}}
}

const page, pageEnd = "<html><body><article><p>" + lead + "</p>", "</article></body></html>"

// fields are what formats know besides words.
func fields() []Kind {
	kinds := []Kind{
		changing("header lines", "a.eml", "From: a\nTo: b\nDate: Sun, 4 May 2025 10:00:00 +0000\nSubject: c\nMIME-Version: 1.0\n", "X-Field-%d: b\n", "\n"+lead),
		named("one header", "a.eml", "From: a\nTo: b\nMIME-Version: 1.0\nSubject: ", "=?utf-8?q?a?=\n ", "\n\n"+lead),
		named("parts", "a.eml", "From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n"+lead, "\n--x\n\na", "\n--x--\n"),
		named("quoted lines", "a.eml", "From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n\n"+lead+"\n", "> a\n", ""),
		named("parameters", "a.eml", "From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: text/plain", "; a=b", "\n\n"+lead),
		named("fields", "a.rtf", `{\rtf1 `+lead, `{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a}}`, "}"),
		named("control words", "a.rtf", `{\rtf1 `+lead, `\b `, "}"), named("paragraphs", "a.rtf", `{\rtf1 `+lead, `a\par `, "}"),
		named("escapes", "a.rtf", `{\rtf1 `+lead, `\'e9`, "}"), named("groups", "a.rtf", `{\rtf1 `+lead, `{a}`, "}"), named("rows", "a.rtf", `{\rtf1 `+lead, `\trowd a\cell\row `, "}"),
		named("sounds", "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n"+lead+"\n\n", "2\n00:00:03,000 --> 00:00:04,000\na\n\n", ""),
		named("lines of a cue", "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "<v Otieno>a\n", ""),
		named("list", "a.json", `[{"text":"`+"Trade grew."+`"}`, `,{"text":"a"}`, "]"), named("fields", "a.json", `{"text":"Trade grew."`, `,"a":[1]`, "}"),
		named("lines", "a.jsonl", "", `{"text":"Trade grew."}`+"\n", ""), named("escapes", "a.json", `{"text":"Trade grew. `, `\u0041`, `"}`),
		named("links", "a.md", "# A\n\n"+lead, "[a](b) ", ""), named("brackets", "a.md", "# A\n\n"+lead, "[![*_", ""), named("stars", "a.md", "# A\n\n"+lead, "**a", ""), named("ticks", "a.md", "# A\n\n"+lead, "`a ", ""),
		named("table", "a.md", "# A\n\n"+lead+"\n\n|a|\n|-|\n", "|b|\n", ""), named("quotes", "a.md", "# A\n\n"+lead+"\n\n", "> a\n", ""), named("headings", "a.md", "# A\n\n"+lead+"\n\n", "## a\n\n", ""),
		named("definitions", "a.md", "# A\n\n"+lead+"\n\n", "[a]: b\n", ""), named("list", "a.md", "# A\n\n"+lead+"\n\n", "- a\n", ""),
	}
	for _, unit := range []string{"<p>a</p>", "<p>", "<div>", "</div>", "<b>", "<li>a", "<td>a", "<tr><td>a", "<br>", "<a href=x>a</a> ", "<h2>a</h2>", "<!--a-->", "<!--", "<", "&amp;", "&", "<i class=share>", "<meta name=a content=b>", "<script>a</script>", "<blockquote>", "<span>a</span>", "<table>", "<ul>", "<img alt=a>", "<p>Otieno said so.</p>", "<figure>a</figure>", "<time datetime=2025-05-04>"} {
		kinds = append(kinds, named(fmt.Sprintf("%q", unit), "a.html", page, unit, pageEnd))
	}
	return append(kinds, named("attributes", "a.html", page+"<p ", "a=b ", ">a"+pageEnd), named("class", "a.html", page+"<p class='", "a ", "'>a"+pageEnd),
		named("title", "a.html", "<html><head><title>", "a ", "</title></head><body><p>"+lead), named("linked data", "a.html", `<html><head><script type="application/ld+json">[`, `{"a":"b"},`, `{}]</script></head><body><p>`+lead))
}

// packed are archives and what is written in them.
func packed() []Kind {
	kinds := []Kind{{"a.zip files", "a.zip", func(n int) []byte {
		files := []string{}
		for i := range max(1, n/400) {
			files = append(files, fmt.Sprintf("%d.txt", i), "Trade grew.")
		}
		return archive(files...)
	}}}
	for _, unit := range []string{"<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:r><w:t>a </w:t></w:r>", "<w:fldChar/>", "<w:tbl><w:tr><w:tc>", "<w:del>", "<w:p/>", "<w:br/>", "<w:hyperlink>"} {
		kinds = append(kinds, Kind{"a.docx " + unit, "a.docx", func(n int) []byte {
			return archive("word/document.xml", "<w:document><w:body><w:p><w:r><w:t>"+lead+"</w:t></w:r></w:p>"+repeat(unit, n)+"</w:body></w:document>")
		}})
	}
	for _, unit := range []string{"<text:p>a</text:p>", "<text:span>a</text:span>", "<text:s/>", "<text:note/>", "<text:tab/>", "<text:h>a</text:h>"} {
		kinds = append(kinds, Kind{"a.odt " + unit, "a.odt", func(n int) []byte {
			return archive("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:text><text:p>"+lead+"</text:p>"+repeat(unit, n)+"</office:text>")
		}})
	}
	for _, unit := range []string{"(a) Tj ", "1 0 0 1 9 9 Tm (a) Tj ", "T* (ab) Tj ", "q ", "BT ", "[(a) -300 (b)] TJ "} {
		kinds = append(kinds, Kind{"a.pdf " + unit, "a.pdf", func(n int) []byte {
			return printed("BT /F 9 Tf 12 TL 50 700 Td (Trade grew.) Tj " + repeat(unit, n) + " ET")
		}})
	}
	return kinds
}

// printed is a PDF of one page.
func printed(content string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := []int{}
	for i, body := range []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
	} {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, at)
	return b.Bytes()
}
