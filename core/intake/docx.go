package intake

import "strings"

// readDocx reads the paragraphs of a Word document as it reads with all
// changes accepted. Its own date is not taken for the day of publication: it
// is the day on which somebody pasted the article into Word, and a wrong day
// is worse than none, for every "Tuesday" would be reckoned from it.
func readDocx(f file) ([]Document, error) {
	z, err := openZip(f)
	if err != nil {
		return nil, err
	}
	body, err := member(f, z, "word/document.xml")
	if err != nil {
		return nil, err
	}
	w := word{}
	if !w.walk(body) {
		return nil, fail(f.name, CodeNested)
	}
	d := Document{Text: w.text(), Title: w.title}
	if err := d.wordExtras(f, z); err != nil {
		return nil, err
	}
	return one(f, d)
}

// wordExtras adds footnotes after the text, and tells the headers and footers
// that were left out.
func (d *Document) wordExtras(f file, z []entry) error {
	for _, name := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		xml, err := member(f, z, name)
		if err != nil {
			return err
		}
		if notes := wordText(xml); notes != "" {
			d.Text += "\n\n" + notes
		}
	}
	for _, e := range z {
		if strings.HasPrefix(e.name, "word/header") || strings.HasPrefix(e.name, "word/footer") {
			xml, err := member(f, z, e.name)
			if err != nil {
				return err
			}
			d.remove(wordText(xml))
		}
	}
	core, err := member(f, z, "docProps/core.xml")
	if err != nil {
		return err
	}
	props := textOf(core, "dc:title", "dc:language")
	if d.Title == "" {
		d.Title = props["dc:title"]
	}
	d.Language = language(props["dc:language"])
	return nil
}

func wordText(xml string) string {
	w := word{}
	w.walk(xml)
	return w.text()
}

// remove notes lines that were taken away.
func (d *Document) remove(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			d.Removed = append(d.Removed, line)
		}
	}
}

// word walks WordprocessingML.
type word struct {
	paper
	title   string
	inText  bool
	skip    int  // elements deep within what is not read
	isTitle bool // the paragraph under way has the title's style
	rows    int  // of the table under way
}

// wordSkips are deleted and moved-away text, the second copy of a text box
// and the separators that notes begin with.
var wordSkips = words("w:del w:movefrom mc:fallback w:instrtext w:deltext")

func (w *word) walk(xml string) bool {
	return walkXML(xml, xmlEvents{open: w.open, close: w.close, text: func(s string) {
		if w.inText && w.skip == 0 {
			w.write(s)
		}
	}})
}

func (w *word) open(name string, attr map[string]string) {
	if wordSkips[name] {
		w.skip++
	}
	switch name {
	case "w:t":
		w.inText = true
	case "w:tab":
		if w.buf.Len() > 0 && len(attr) == 0 { // a tab with attributes is a tab stop's definition
			w.write("\t")
		}
	case "w:br", "w:cr":
		if kind := attr["w:type"]; kind == "" || kind == "textwrapping" || kind == "textWrapping" {
			w.write("\n")
		}
	case "w:nobreakhyphen":
		w.write("-")
	case "w:p": // a text box opens paragraphs within a paragraph
		if w.buf.Len() > 0 {
			w.end()
		}
	case "w:pstyle":
		w.isTitle = strings.EqualFold(attr["w:val"], "title")
	case "w:numpr":
		w.list = true
	case "w:tbl":
		w.rows = 0
	case "w:tr":
		w.openRow()
	}
}

func (w *word) close(name string) {
	if wordSkips[name] && w.skip > 0 {
		w.skip--
	}
	switch name {
	case "w:t":
		w.inText = false
	case "w:p":
		if w.isTitle && w.title == "" {
			w.title = w.buf.String()
		}
		w.isTitle = false
		w.end()
	case "w:tr":
		w.closeRow(w.rows == 0)
		w.rows++
	}
}
