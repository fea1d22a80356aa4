package intake

import "strings"

// row makes one line of a table row whose cells hold no more than a few words.
func (w *walker) row(tr *node, s scope) {
	w.flush()
	var cells []string
	linked := 0
	for _, cell := range tr.kids {
		if cell.tag == "td" || cell.tag == "th" {
			sub := walker{whole: w.whole}
			sub.walk(cell, scope{home: cell, tag: "td", link: s.link})
			sub.flush()
			words := make([]string, len(sub.out))
			for i, b := range sub.out {
				words[i] = b.text
				linked += b.linked
			}
			cells = append(cells, oneLine(strings.Join(words, " ")))
		}
	}
	text := strings.Trim(strings.Join(cells, "\t"), "\t")
	if text == "" {
		return
	}
	tag := "tr"
	if len(cells) == 1 {
		tag = "p" // a table for layout
	}
	w.out = append(w.out, block{text: text, tag: tag, letter: letterCount(text), linked: linked, home: tr, chrome: s.chrome, stamp: s.stamp})
}

// isRow says that a table row is made of cells that hold words only, or one
// short paragraph each, as word processors write them.
func isRow(tr *node) bool {
	cells := 0
	for _, cell := range tr.kids {
		isCell := cell.tag == "td" || cell.tag == "th"
		if !isCell && cell.letters > 0 || isCell && holdsBlock(cell) && !isShort(cell) {
			return false
		}
		if isCell {
			cells++
		}
	}
	return cells > 1 || !holdsBlock(tr)
}

// maxCell is the most letters of a cell that is no prose.
const maxCell = 80

func isShort(cell *node) bool {
	return cell.letters <= maxCell && count(cell, "p")+count(cell, "div") == 1 && !holdsBlockBut(cell, "p", "div")
}

// count counts the elements of a name among an element's children.
func count(n *node, tag string) int {
	found := 0
	for _, kid := range n.kids {
		if kid.tag == tag {
			found++
		}
	}
	return found
}

func holdsBlock(n *node) bool { return holdsBlockBut(n) }

// holdsBlockBut looks for a block or line end within, other than the children
// of the names given.
func holdsBlockBut(n *node, but ...string) bool {
	for _, kid := range n.kids {
		passed := false
		for _, tag := range but {
			passed = passed || kid.tag == tag
		}
		if !passed && (blocks[kid.tag] || kid.tag == "br") || holdsBlockBut(kid) {
			return true
		}
	}
	return false
}
