package intake

import (
	"strconv"
	"strings"
	"unicode"
)

// block is a paragraph, heading, list item or table row of a page: what a
// reader sees as one piece.
type block struct {
	text   string
	tag    string // of the element that made it: p, h2, li, tr …
	letter int    // characters of text
	linked int    // of these within links
	home   *node  // element that directly holds it
	item   *node  // list item that it is, nil where it is none
	chrome bool   // within menus, captions, forms and the like
	stamp  bool   // marked as date, author or source by the page
}

// blocksOf walks the page in reading order.
func blocksOf(root *node) []block {
	w := walker{whole: root.letters}
	w.walk(root, scope{home: root, tag: "div"})
	w.flush()
	return w.out
}

// scope is what holds for everything within an element.
type scope struct {
	home   *node
	tag    string
	link   bool
	chrome bool
	stamp  bool
	pre    bool
	item   *node // list item under way, with its bullet or number
	marker string
}

type walker struct {
	out     []block
	buf     strings.Builder
	linked  int
	now     scope // of the text in buf
	whole   int   // letters of the page
	drawn   bool  // a picture stood right before
	linkEnd int   // how much was gathered when a link ended last
	marked  *node // list item that got its bullet last
}

func (w *walker) walk(n *node, s scope) {
	for _, kid := range n.kids {
		switch {
		case len(w.out) > maxBlocks:
			return
		case kid.tag == "":
			w.text(kid.text, s)
		case kid.tag == "br":
			w.buf.WriteByte('\n')
		case kid.tag == "img":
			w.drawn = true
		case unseen[kid.tag] || hidden(kid):
		case kid.tag == "tr" && isRow(kid):
			w.row(kid, s)
		default:
			w.element(kid, s)
		}
	}
}

// element walks into a child; blocks and chrome begin a line of their own.
func (w *walker) element(n *node, s scope) {
	inner := s
	inner.chrome = s.chrome || w.isChrome(n)
	inner.stamp = s.stamp || isStamp(n)
	inner.link = s.link || n.tag == "a" && n.get("href") != ""
	own := blocks[n.tag] || inner.chrome != s.chrome
	if own {
		w.flush()
		inner.home = n
		inner.pre = s.pre || n.tag == "pre"
		if n.tag != "div" && n.tag != "section" && blocks[n.tag] {
			inner.tag = n.tag
		}
	}
	if n.tag == "li" {
		inner.item, inner.marker = n, marker(n)
	}
	apart := !own && (inner.stamp || inner.chrome) // styles set date, hour and place apart, not spaces
	if n.tag == "a" && w.linkEnd == w.buf.Len() && w.linkEnd > 0 {
		w.buf.WriteByte(' ') // and one link of a menu from the next
	}
	if apart {
		w.buf.WriteByte(' ')
	}
	w.now = inner
	w.walk(n, inner)
	if own {
		w.flush()
	} else if apart {
		w.buf.WriteByte(' ')
	}
	w.now = s
	if n.tag == "a" {
		w.linkEnd = w.buf.Len()
	}
}

// text gathers words; the mark of a list item stands before the first.
func (w *walker) text(raw string, s scope) {
	if s.pre {
		raw = strings.ReplaceAll(strings.ReplaceAll(raw, "\r", ""), "\n", "\x00")
	}
	w.now = s
	w.buf.WriteString(strings.ReplaceAll(strings.ReplaceAll(raw, "\n", " "), "\x00", "\n"))
	if s.link {
		w.linked += letterCount(raw)
	}
}

// flush makes blocks of what was gathered; an empty line, which <br><br>
// leaves, parts paragraphs as well as any element does.
func (w *walker) flush() {
	text := w.buf.String()
	w.buf.Reset()
	linked := w.linked
	w.linked = 0
	for _, part := range paragraphs(text) {
		n := letterCount(part)
		chrome := w.now.chrome || w.drawn && endsInCredit(part)
		b := block{text: part, tag: w.now.tag, letter: n, linked: min(linked, n), home: w.now.home, chrome: chrome, stamp: w.now.stamp}
		w.mark(&b)
		w.out = append(w.out, b)
		w.drawn = false
		linked -= min(linked, n)
	}
}

// mark puts the bullet or number before the first words of a list item.
func (w *walker) mark(b *block) {
	item := w.now.item
	if item == nil || item == w.marked || b.tag != "li" && !isItem(item) {
		return
	}
	w.marked, b.item, b.tag = item, item, "li"
	if !b.chrome && !b.stamp && !startsItem(b.text) {
		b.text = w.now.marker + b.text
	}
}

// isItem: a list item that holds its words in one paragraph, as word
// processors write them, and not a page that is laid out as a list.
func isItem(li *node) bool {
	paragraphs := 0
	for _, kid := range li.kids {
		if blocks[kid.tag] && kid.tag != "ul" && kid.tag != "ol" {
			paragraphs++
		}
	}
	return paragraphs == 1 && count(li.parent, "li") > 1
}

// paragraphs folds white space within lines and cuts at empty lines.
func paragraphs(s string) []string {
	var out, lines []string
	for _, line := range append(strings.Split(s, "\n"), "") {
		if line = fold(line); line != "" {
			lines = append(lines, line)
		} else if len(lines) > 0 {
			out = append(out, strings.Join(lines, "\n"))
			lines = nil
		}
	}
	return out
}

// fold makes single spaces of all white space, and drops the signs that only
// tell a browser where it may break a word.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\u00AD' || r == '\u200B' || r == '\uFEFF' {
			return -1
		}
		return r
	}, s)
	return oneLine(s)
}

// marker is what a browser draws before a list item.
func marker(li *node) string {
	if li.parent == nil || li.parent.tag != "ol" {
		return "• "
	}
	n := 0
	for _, sibling := range li.parent.kids {
		if sibling.tag == "li" {
			n++
		}
		if sibling == li || n > 999 { // no page has longer lists, and counting each from the top is not free
			break
		}
	}
	return strconv.Itoa(n) + ". "
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
