package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// XML of Word and OpenDocument files is read with the HTML tokenizer, which is
// in the page anyway. It expands no entity that a file declares and follows no
// reference, so entity bombs are only odd words to it.

// xmlEvents are called in document order; names are in lower case.
type xmlEvents struct {
	open  func(name string, attr map[string]string)
	close func(name string)
	text  func(s string)
}

// walkXML reports false where elements nest beyond reason.
func walkXML(text string, on xmlEvents) bool {
	z := html.NewTokenizer(strings.NewReader(text))
	z.AllowCDATA(true)
	depth := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.TextToken:
			on.text(string(z.Text()))
		case html.StartTagToken:
			if depth++; depth > maxDepth {
				return false
			}
			on.open(tagOf(z))
		case html.SelfClosingTagToken:
			name, attr := tagOf(z)
			on.open(name, attr)
			on.close(name)
		case html.EndTagToken:
			depth--
			name, _ := z.TagName()
			on.close(string(name))
		}
	}
}

// textOf collects the words of the elements of the given names: the title of
// a document's properties and the like.
func textOf(text string, names ...string) map[string]string {
	found, at := map[string]string{}, ""
	walkXML(text, xmlEvents{
		open: func(name string, _ map[string]string) {
			at = ""
			for _, n := range names {
				if n == name {
					at = name
				}
			}
		},
		close: func(string) { at = "" },
		text: func(s string) {
			if at != "" {
				found[at] += s
			}
		},
	})
	return found
}

// paper gathers the paragraphs of a word processor's document.
type paper struct {
	paragraphs []string
	gaps       []string // before each paragraph: an empty line, or a line end within lists and tables
	buf        strings.Builder
	list       bool // the paragraph under way is a list item
	lastList   bool
	row        []string // cells of the table row under way, nil outside
	inRow      int      // rows within rows
}

func (p *paper) write(s string) { p.buf.WriteString(s) }

// end closes a paragraph. In a table it stays in the row's cell.
func (p *paper) end() {
	text := strings.Trim(p.buf.String(), " \t\r\n\u00A0\u3000")
	p.buf.Reset()
	if p.inRow > 0 {
		p.row = append(p.row, text)
		return
	}
	if text == "" {
		p.list = false
		p.lastList = false
		return
	}
	gap := "\n\n"
	if p.list {
		if !startsItem(text) {
			text = "• " + text
		}
		if p.lastList {
			gap = "\n"
		}
	}
	p.add(text, gap)
	p.lastList, p.list = p.list, false
}

func (p *paper) add(text, gap string) {
	p.paragraphs = append(p.paragraphs, text)
	p.gaps = append(p.gaps, gap)
}

func (p *paper) openRow() {
	if p.inRow == 0 {
		p.end()
		p.row = nil
	}
	p.inRow++
}

// closeRow makes a line of short cells; cells of prose are a layout and stay
// paragraphs.
func (p *paper) closeRow(first bool) {
	if p.inRow == 0 {
		return
	}
	if p.inRow--; p.inRow > 0 {
		return
	}
	cells, prose := []string{}, false
	for _, cell := range p.row {
		if cell != "" {
			cells = append(cells, cell)
			prose = prose || len(cell) > 200
		}
	}
	switch {
	case len(cells) == 0:
	case prose || len(cells) == 1:
		for _, cell := range cells {
			p.add(cell, "\n\n")
		}
	case first:
		p.add(strings.Join(cells, "\t"), "\n\n")
	default:
		p.add(strings.Join(cells, "\t"), "\n")
	}
	p.row = nil
}

func (p *paper) text() string {
	p.end()
	var b strings.Builder
	for i, text := range p.paragraphs {
		if i > 0 {
			b.WriteString(p.gaps[i])
		}
		b.WriteString(text)
	}
	return b.String()
}
