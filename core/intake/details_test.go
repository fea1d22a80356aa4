package intake_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// TestDetails: one small file for each thing that a format can hold.
func TestDetails(t *testing.T) {
	docx := func(body string) string {
		return string(pack("word/document.xml", "<w:document><w:body>"+body+"</w:body></w:document>", "word/footnotes.xml", ""))
	}
	p := func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	odt := func(body string) string {
		return string(pack("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:text>"+body+"</office:text>"))
	}
	mail := func(head, body string) string {
		return "From: a@b.c\nTo: d@e.f\nSubject: x\nDate: Mon, 6 May 2024 09:00:00 +0000\nMIME-Version: 1.0\n" + head + "\n\n" + body
	}
	for _, c := range []struct{ reason, name, in, text string }{
		{"a headline shown twice is read once", "a.docx", docx(p("Leaders of two countries meet") + p("Leaders of two countries meet") + p("They spoke.")), "Leaders of two countries meet\n\nThey spoke."},
		{"deleted text is gone, inserted text stays", "a.docx", docx(p("One") + "<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>Two</w:t></w:r></w:ins></w:p>"), "One\n\nTwo"},
		{"items of a list are lines with bullets", "a.docx", docx(p("One") + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>"), "One\n\n• a\n• b"},
		{"rows of a table are lines", "a.docx", docx(p("One") + "<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr><w:tr><w:tc>" + p("c") + "</w:tc><w:tc>" + p("d") + "</w:tc></w:tr></w:tbl>" + p("Two")), "One\n\na\tb\nc\td\n\nTwo"},
		{"a text box is read once", "a.docx", docx("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("Box") + "</w:txbxContent></mc:Choice><mc:Fallback>" + p("Box") + "</mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("One")), "Box\n\nOne"},
		{"field codes are not text", "a.docx", docx("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>One</w:t></w:r></w:p>"), "One"},
		{"a page break is no line", "a.docx", docx(`<w:p><w:r><w:t>One</w:t><w:br w:type="page"/></w:r></w:p>` + p("Two")), "One\n\nTwo"},
		{"OpenDocument: list, spaces, note, comment", "a.odt", odt(`<text:p>One<text:s text:c="2"/>two<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note><office:annotation><text:p>no</text:p></office:annotation></text:p><text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>`), "One  two\n\n• a\n• b\n\nNote"},
		{"OpenDocument: table", "a.odt", odt("<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table><text:p>One</text:p>"), "a\tb\n\nOne"},
		{"OpenDocument: one file of XML", "a.fodt", `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>T</dc:title></office:meta><office:body><office:text><text:p>One</text:p><text:p>Two</text:p></office:text></office:body></office:document>`, "One\n\nTwo"},
		{"RTF: Cyrillic font, Unicode beyond the plane, hidden words", "a.rtf", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 One {\f1\'c4\'e0} \u-10179?\u-8704?{\v no}\par Two\emdash three}`, "One Да 😀\n\nTwo—three"},
		{"RTF: table, footnote, header", "a.rtf", `{\rtf1{\header no\par}\trowd\intbl a\cell b\cell\row\pard One{\footnote Note}\par}`, "a\tb\n\nOne\n\nNote"},
		{"RTF: field result", "a.rtf", `{\rtf1 {\field{\*\fldinst HYPERLINK "x"}{\fldrslt One}} two\par}`, "One two"},
		{"mail: flowed lines", "a.eml", mail("Content-Type: text/plain; format=flowed", "One two \nthree.\n\nFour."), "One two three.\n\nFour."},
		{"mail: forwarded with a header of its own", "a.eml", mail("", "FYI\n\n---------- Forwarded message ---------\nFrom: Press <p@q.r>\nDate: Tue, 17 Oct 2023 at 10:00\nSubject: Leaders meet\nTo: x\n\nThe leaders met."), "The leaders met."},
		{"mail: forwarded by Outlook, which leaves no mark", "a.eml", mail("", "FYI\n\nFrom: Press <p@q.r>\nSent: Tuesday, 17 October 2023 10:00\nTo: x\nSubject: Leaders meet\n\nThe leaders met."), "The leaders met."},
		{"mail: forwarded by Apple Mail, behind bars", "a.eml", mail("", "Begin forwarded message:\n\n> From: Press <p@q.r>\n> Subject: Leaders meet\n> Date: October 17, 2023 at 10:00\n> To: x\n>\n> The leaders met."), "The leaders met."},
		{"mail: a long note above is an article too", "a.eml", mail("", strings.Repeat("The talks were long. ", 25)+"\n\n---------- Forwarded message ---------\nSubject: Leaders meet\n\nThe leaders met."), strings.Repeat("The talks were long. ", 25) + "\n\n\nThe leaders met."},
		{"mail: an article that speaks of a sender is no header", "a.eml", mail("", "From: the capital comes word of a meeting.\nSubject: trade.\n\nThe leaders met."), "From: the capital comes word of a meeting.\nSubject: trade.\n\nThe leaders met."},
		{"mail: flowed lines behind bars", "a.eml", mail("Content-Type: text/plain; format=flowed", "See below.\n\nOn Monday, Press wrote:\n> One two \n> three.\n>\n> Four \n> five.\n> -- \n> Press"), "One two three.\n\nFour five."},
		{"mail: quoted as a whole", "a.eml", mail("", "> The leaders met.\n>\n> They spoke."), "The leaders met.\n\nThey spoke."},
		{"mail: the attachment is the article", "a.eml", mail("Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nSee attached.\n--b\nContent-Type: text/plain; name=\"r.txt\"\nContent-Disposition: attachment; filename=\"r.txt\"\nContent-Transfer-Encoding: base64\n\nVGhlIGxlYWRlcnMgbWV0Lg==\n--b--\n"), "The leaders met."},
		{"subtitles: a voice and a pause", "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Good morning,\n\n00:02.000 --> 00:03.000\neveryone.\n\n00:09.000 --> 00:10.000\nLet us begin.", "Anna: Good morning, everyone.\n\nLet us begin."},
		{"subtitles: rolling captions are not read twice", "a.srt", "1\n00:00:01,000 --> 00:00:02,000\nGood morning\n\n2\n00:00:02,000 --> 00:00:03,000\nGood morning everyone", "Good morning everyone"},
		{"JSON: a list within an object, body as HTML", "a.json", `{"articles":[{"headline":"Leaders of two countries meet","body":"<p>One.</p><p>Two.</p>","pubDate":"Tue, 17 Oct 2023 10:00:00 GMT"}]}`, "Leaders of two countries meet\n\nOne.\n\nTwo."},
		{"JSON: a project of this program, its text as it stands", "a.json", `{"schema":"visavis.project/1","documents":[{"id":"d1","text":"One\nline.\n\n  Two.\n","title":"Not put above it"}]}`, "One\nline.\n\n  Two.\n"},
		{"JSON: a record of this program", "a.json", `{"schema":"visavis.record/2","text":"One.\n\nTwo.","source":{"agency":"Wire","published":"2023-10-17"}}`, "One.\n\nTwo."},
		{"Markdown: emphasis, links, quotes, pictures, wrapped lines", "a.md", "# Head\n\nSome *words* with **weight** and a\n[link](http://x) in snake_case.\n\n> quoted\n\n![alt](x.png)\n\n- a\n- b", "Head\n\nSome words with weight and a link in snake_case.\n\nquoted\n\n• a\n• b"},
		{"Markdown: pandoc's quotes, dashes and folded title", "a.md", "---\ntitle: One\n  and two\n---\n\n# One and two\n\nAccra\\'s port \\-- the \\\"old\\\" one --- grew.\n", "One and two\n\nAccra's port -- the \"old\" one — grew."},
		{"clipboard: Word's own paragraphs", "", `<html><body><!--StartFragment--><p class=MsoNormal>One<o:p></o:p></p><p class=MsoNormal>Two</p><!--EndFragment--></body></html>`, "One\n\nTwo"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			docs, err := intake.Read([]byte(c.in), c.name, intake.Options{})
			require.NoError(t, err)
			assert.Equal(t, c.text, docs[0].Text)
		})
	}
}

// TestPastesAreNotTakenForFiles: an article may begin like anything.
func TestPastesAreNotTakenForFiles(t *testing.T) {
	for _, text := range []string{
		"Date: October 17, 2023\n\nThe leaders met.", "From our correspondent: the leaders met.\nSubject: trade", "[Photo: the leaders]\n\nThe leaders met.",
		"{Editor's note} The leaders met.", "1\n\nThe leaders met.", "# hashtag of the day\nThe leaders met.", "<< Back\nThe leaders met.", "PK was not there. The leaders met.",
		"WEB: the leaders met.", "%PDF is a format. The leaders met.", "**The leaders met.**", "--- The leaders met.",
	} {
		docs, err := intake.Read([]byte(text), "", intake.Options{})
		require.NoError(t, err, text)
		assert.Equal(t, "text", docs[0].Format, text)
		assert.Equal(t, text, docs[0].Text)
	}
}

func TestRecordsComeBackWithTheirDay(t *testing.T) {
	docs, err := intake.Read([]byte(`{"schema":"visavis.record/2","text":"One.","source":{"agency":"Wire","published":"2023-10-17"}}`), "", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "2023-10-17", docs[0].Published)
	assert.Equal(t, "Wire", docs[0].Agency)
}

func TestForwardedMailHasTheInnerDay(t *testing.T) {
	in := "From: a@b.c\nTo: d@e.f\nSubject: Fwd: x\nDate: Mon, 6 May 2024 09:00:00 +0000\nMIME-Version: 1.0\n\n---------- Forwarded message ---------\nFrom: Press <p@q.r>\nDate: Tue, 17 Oct 2023 at 10:00\nSubject: Leaders meet\n\nThe leaders met."
	docs, err := intake.Read([]byte(in), "", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "2023-10-17", docs[0].Published)
	assert.Equal(t, "Leaders meet", docs[0].Title)
	assert.Contains(t, docs[0].Removed, "Subject: Leaders meet")
}
