package intake

import (
	"bytes"
	"strconv"
	"strings"
)

// readODT reads the paragraphs of an OpenDocument text, as LibreOffice saves
// it. Like Word's, its own date is not the article's (see readDocx).
func readODT(f file) ([]Document, error) {
	body, meta, err := openParts(f)
	if err != nil {
		return nil, err
	}
	o := openText{}
	if !walkXML(body, xmlEvents{open: o.open, close: o.close, text: o.chars}) {
		return nil, fail(f.name, CodeNested)
	}
	props := textOf(meta, "dc:title", "dc:language")
	d := Document{Text: o.text(), Title: o.title, Language: language(props["dc:language"])}
	if d.Title == "" {
		d.Title = props["dc:title"]
	}
	if notes := strings.Join(o.notes, "\n\n"); notes != "" {
		d.Text += "\n\n" + notes
	}
	return one(f, d)
}

// openParts gives the XML of the text and that of its properties: two files
// of an archive, or one file that holds both.
func openParts(f file) (body, meta string, err error) {
	if !bytes.HasPrefix(f.data, []byte("PK")) {
		body, _, err = f.decode(f.data, "utf-8")
		head, _, _ := strings.Cut(body, "<office:body")
		return body, head, err
	}
	z, err := openZip(f)
	if err != nil {
		return "", "", err
	}
	manifest, err := member(f, z, "META-INF/manifest.xml")
	if err != nil {
		return "", "", err
	}
	if strings.Contains(manifest, "encryption-data") {
		return "", "", fail(f.name, CodeEncrypted)
	}
	if body, err = member(f, z, "content.xml"); err != nil {
		return "", "", err
	}
	meta, err = member(f, z, "meta.xml")
	return body, meta, err
}

// looksFlatODT: an OpenDocument text as one file of XML.
func looksFlatODT(head string) bool {
	return strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<office:document") && strings.Contains(head, "application/vnd.oasis.opendocument.text")
}

// openText walks OpenDocument's content.xml.
type openText struct {
	paper
	title   string
	notes   []string
	skip    int
	inBody  bool
	para    int // paragraphs within paragraphs: notes and frames stand in one
	items   int // list items around
	note    strings.Builder
	inNote  bool
	isTitle bool
	rows    int
}

// openSkips are comments, deleted text and the marks of notes.
var openSkips = words("office:annotation text:tracked-changes text:note-citation text:table-of-content office:forms")

func (o *openText) open(name string, attr map[string]string) {
	if openSkips[name] {
		o.skip++
	}
	switch name {
	case "office:text":
		o.inBody = true
	case "text:p", "text:h":
		o.openParagraph(attr["text:style-name"])
	case "text:note-body":
		o.inNote = true
	case "text:list-item":
		o.items++
	case "text:s":
		n, _ := strconv.Atoi(attr["text:c"])
		o.chars(strings.Repeat(" ", min(max(n, 1), 80)))
	case "text:tab":
		o.chars("\t")
	case "text:line-break":
		o.chars("\n")
	case "table:table":
		o.rows = 0
	case "table:table-row":
		o.openRow()
	}
}

func (o *openText) openParagraph(style string) {
	o.para++
	if o.inNote {
		return
	}
	o.list = o.items > 0
	o.isTitle = strings.EqualFold(style, "title")
}

func (o *openText) chars(s string) {
	switch {
	case !o.inBody || o.skip > 0 || o.para == 0:
	case o.inNote:
		o.note.WriteString(s)
	default:
		o.write(s)
	}
}

func (o *openText) close(name string) {
	if openSkips[name] && o.skip > 0 {
		o.skip--
	}
	switch name {
	case "text:p", "text:h":
		o.closeParagraph()
	case "text:note-body":
		o.inNote = false
		if note := strings.TrimSpace(o.note.String()); note != "" {
			o.notes = append(o.notes, note)
		}
		o.note.Reset()
	case "text:list-item":
		o.items = max(o.items-1, 0)
	case "table:table-row":
		o.closeRow(o.rows == 0)
		o.rows++
	}
}

func (o *openText) closeParagraph() {
	o.para = max(o.para-1, 0)
	switch {
	case o.inNote:
		o.note.WriteByte('\n')
	case o.skip == 0:
		if o.isTitle && o.title == "" {
			o.title = o.buf.String()
		}
		o.isTitle = false
		o.end()
	}
}
