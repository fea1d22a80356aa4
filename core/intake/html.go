package intake

import (
	"bytes"
	"strings"
)

// readHTML reads a saved page or a piece of one from the clipboard.
func readHTML(f file) ([]Document, error) { return readPage(f, "") }

// readPage reads a page whose character set a container may have declared.
func readPage(f file, declared string) ([]Document, error) {
	if declared == "" {
		declared = declaredIn(f.data)
	}
	text, charset, err := f.decode(f.data, declared)
	if err != nil {
		return nil, err
	}
	d := pageText(text)
	d.Charset = charset
	return one(f, d)
}

// pageText finds the article in a page.
func pageText(text string) Document {
	text, fragment := selection(text)
	root := parseHTML(text)
	meta := metaOf(root)
	bs := blocksOf(root)
	a := keepAll(bs)
	if !fragment {
		a = findArticle(bs, meta.titles)
	}
	d := Document{Published: meta.published, Agency: meta.agency, Address: meta.address, Language: meta.language}
	if d.Published == "" {
		d.Published = a.day
	}
	d.Text, d.Removed = a.text(bs)
	d.headline(a, bs, meta.titles)
	return d
}

// headline sets the title; a page that shows none gets its own title as the
// first line, for a text without one is harder to read.
func (d *Document) headline(a article, bs []block, titles []string) {
	switch {
	case a.headline >= 0:
		d.Title = bs[a.headline].text
	case len(titles) > 0:
		d.Title = titles[0]
		if d.Text != "" && !strings.Contains(titleKey(d.Text), titleKey(d.Title)) {
			d.Text = d.Title + "\n\n" + d.Text
		}
	}
}

// selection cuts the piece that a person copied out of what the clipboard
// holds, and says whether the whole is only a piece of a page.
func selection(text string) (string, bool) {
	from := strings.Index(text, "<!--StartFragment")
	to := strings.LastIndex(text, "<!--EndFragment")
	if from >= 0 && to > from {
		if end := strings.Index(text[from:], "-->"); end >= 0 && from+end+3 <= to {
			return text[from+end+3 : to], true
		}
	}
	if strings.HasPrefix(text, "Version:") { // Windows puts lines of numbers before it
		if i := strings.IndexByte(text, '<'); i >= 0 {
			text = text[i:]
		}
	}
	head := strings.ToLower(text[:min(len(text), 1<<16)])
	return text, !strings.Contains(head, "<body") && !strings.Contains(head, "<html") && !strings.Contains(head, "<head") && !strings.Contains(head, "<!doctype")
}

// declaredIn finds charset= in the first kilobytes, as browsers do.
func declaredIn(data []byte) string {
	head := bytes.ToLower(start(data, 4096))
	for {
		i := bytes.Index(head, []byte("charset"))
		if i < 0 {
			break
		}
		head = bytes.TrimLeft(head[i+len("charset"):], " \t")
		if len(head) > 0 && head[0] == '=' {
			return value(bytes.TrimLeft(head[1:], " \t\"'"))
		}
	}
	head = bytes.ToLower(start(data, 200))
	if i := bytes.Index(head, []byte("encoding=")); i >= 0 && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		return value(bytes.TrimLeft(head[i+len("encoding="):], " \t\"'"))
	}
	return ""
}

func value(b []byte) string {
	if i := bytes.IndexAny(b, " \t\r\n\"'>;/?"); i >= 0 {
		b = b[:i]
	}
	return string(b)
}

// looksHTML: a page opens with a tag that pages open with; a name helps only
// where there are tags at all.
func looksHTML(head, name string) bool {
	lower := strings.ToLower(head)
	if strings.HasPrefix(lower, "version:") && strings.Contains(lower, "startfragment:") {
		return true
	}
	if named(name, ".html", ".htm", ".xhtml") {
		return strings.Contains(head, "<") && strings.Contains(head, ">")
	}
	if !strings.HasPrefix(lower, "<") {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<!--", "<?xml", "<p", "<div", "<span", "<h1", "<h2", "<h3",
		"<article", "<section", "<table", "<ul", "<ol", "<a ", "<b>", "<strong", "<em>", "<br", "<font", "<script", "<style", "<main", "<blockquote", "<link"} {
		if strings.HasPrefix(lower, tag) {
			return true
		}
	}
	return false
}
