package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// forms are all the ways in which one article can come.
var forms = []struct {
	name   string // also of the file
	format string
	make   func(text string) []byte
}{
	{"plain.txt", "text", func(s string) []byte { return []byte(s) }},
	{"wrapped.txt", "text", func(s string) []byte { return []byte(hardWrap(s, 76)) }},
	{"utf16.txt", "text", asUTF16},
	{"page.html", "html", asHTML},
	{"clipboard", "html", asClipboard},
	{"page.mhtml", "mhtml", asMHTML},
	{"both.eml", "eml", asMail},
	{"wrapped.eml", "eml", asWrappedMail},
	{"page.eml", "eml", asHTMLMail},
	{"word.docx", "docx", asDocx},
	{"open.odt", "odt", asODT},
	{"rich.rtf", "rtf", asRTF},
	{"note.md", "markdown", asMarkdown},
	{"print.pdf", "pdf", asPDF},
	{"columns.pdf", "pdf", asColumns},
	{"talk.srt", "srt", asSRT},
	{"talk.vtt", "vtt", asVTT},
	{"list.json", "json", asJSON},
	{"list.jsonl", "jsonl", asJSONL},
	{"all.zip", "html", func(s string) []byte { return pack("in/page.html", string(asHTML(s)), "in/photo.png", "\x89PNG") }},
}

func texts(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("testdata/texts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	out := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		out[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(data)
	}
	return out
}

// folded makes single spaces of white space within paragraphs, which PDFs and
// pages do not keep.
func folded(text string) []string {
	var out []string
	for _, p := range paragraphsOf(text) {
		out = append(out, oneLine(p))
	}
	return out
}

func TestEveryFormatGivesTheSameParagraphs(t *testing.T) {
	for id, text := range texts(t) {
		want := folded(text)
		for _, form := range forms {
			t.Run(id+"/"+form.name, func(t *testing.T) {
				docs, err := intake.Read(form.make(text), form.name, intake.Options{})
				require.NoError(t, err)
				require.NotEmpty(t, docs)
				assert.Equal(t, form.format, docs[0].Format)
				if form.format == "pdf" { // on paper a line of its own looks like a paragraph
					assert.Equal(t, strings.Split(lined(text), "\n"), strings.Split(lined(docs[0].Text), "\n"))
					return
				}
				assert.Equal(t, want, folded(docs[0].Text))
			})
		}
	}
}

// lined is the text line by line.
func lined(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func TestPlainTextIsSacred(t *testing.T) {
	for _, text := range texts(t) {
		for _, same := range []string{text, strings.ReplaceAll(text, "\n", "\r\n"), "\n\n " + text + "  \t\n"} {
			docs, err := intake.Read([]byte(same), "", intake.Options{})
			require.NoError(t, err)
			assert.Equal(t, same, docs[0].Text)
			assert.Empty(t, docs[0].Removed)
			assert.Zero(t, docs[0].Joined)
		}
	}
}

func TestContentTellsTheFormatWhateverTheName(t *testing.T) {
	text := texts(t)["a01"]
	for _, form := range forms {
		if form.format == "markdown" { // too like plain text to be told without its name
			continue
		}
		for _, name := range []string{"", "wrong.bin", "wrong.doc"} {
			docs, err := intake.Read(form.make(text), name, intake.Options{})
			require.NoError(t, err, form.name)
			assert.Equal(t, form.format, docs[0].Format, form.name)
		}
	}
}

func TestHintsOfEachFormat(t *testing.T) {
	text := texts(t)["a01"]
	title := paragraphsOf(text)[0]
	for _, want := range []struct {
		name, title, published, agency, language string
		removed                                  []string
		reason                                   string
	}{
		{"page.html", title, "2024-05-06", "Example Agency", "en", []string{"Home", "News", "Most read", "Another story altogether", "Copyright Example Agency"}, "a page's metas and chrome"},
		{"page.mhtml", title, "2024-05-06", "Example Agency", "en", []string{"Home", "News", "Most read", "Another story altogether", "Copyright Example Agency"}, "the page within"},
		{"both.eml", "readout", "2024-05-06", "", "", []string{"From: Press Desk <press@example.org>", "To: list@example.org", "Date: Mon, 6 May 2024 09:10:11 +0200", "Subject: readout"}, "the mail's date, in its own zone"},
		{"wrapped.eml", "readout", "2024-05-06", "", "", []string{"From: Press Desk <press@example.org>", "To: list@example.org", "Date: Mon, 6 May 2024 09:10:11 +0200", "Subject: Fwd: readout", "--", "Press Desk"}, "the signature goes"},
		{"word.docx", title, "", "", "en", []string{"Internal copy"}, "the day of saving is not the day of publication"},
		{"open.odt", title, "", "", "en", []string{}, "as Word"},
		{"rich.rtf", "Readout", "", "", "", []string{"Internal copy"}, "title of the file's properties"},
		{"note.md", title, "2024-05-06", "", "", nil, "front matter"},
		{"print.pdf", title, "", "", "", nil, "the day of printing is not the day of publication"},
		{"list.json", title, "2024-05-06", "Example Agency", "", []string{}, "fields"},
		{"list.jsonl", "", "", "", "en", []string{}, "fields"},
		{"plain.txt", "", "", "", "", []string{}, "plain text tells nothing"},
	} {
		t.Run(want.name, func(t *testing.T) {
			d := read(t, want.name, text)
			got := []string{d.Title, d.Published, d.Agency, d.Language}
			assert.Equal(t, []string{want.title, want.published, want.agency, want.language}, got, want.reason)
			if want.removed != nil {
				assert.Equal(t, want.removed, d.Removed, want.reason)
			}
		})
	}
}

// read gives the first document of a form.
func read(t *testing.T, form, text string) intake.Document {
	t.Helper()
	for _, f := range forms {
		if f.name == form {
			docs, err := intake.Read(f.make(text), f.name, intake.Options{})
			require.NoError(t, err)
			return docs[0]
		}
	}
	t.Fatalf("no form %q", form)
	return intake.Document{}
}

func TestHeadersAndPageNumbersOfPDFsAreTold(t *testing.T) {
	d := read(t, "print.pdf", texts(t)["seed"]+"\n\n"+texts(t)["a01"])
	require.GreaterOrEqual(t, len(d.Removed), 4)
	for _, line := range d.Removed {
		assert.True(t, line == "Ministry of Examples Press Service" || strings.HasPrefix(line, "Page "), line)
	}
	assert.NotContains(t, d.Text, "Ministry of Examples")
	assert.Positive(t, d.Joined)
}

func TestFormatsTableNamesEveryReader(t *testing.T) {
	known := map[string]bool{}
	for _, f := range intake.Formats {
		known[f.Name] = true
		assert.NotEmpty(t, f.Label)
		assert.NotEmpty(t, f.Extensions)
	}
	for _, form := range forms {
		assert.True(t, known[form.format], form.format)
	}
}
