package pdf

import (
	"cmp"
	"sort"
	"strings"
)

// piece is a run of letters on one base line: a word, and later a cell or a
// whole line of a column.
type piece struct {
	x0, x1 float64
	y      float64
	size   float64
	text   string
}

// row is all words of one base line, from left to right.
type row []piece

func (r row) text() string {
	words := make([]string, len(r))
	for i, p := range r {
		words[i] = p.text
	}
	return strings.Join(words, " ")
}

// extent is the room that a row takes.
func (r row) extent() piece {
	all := r[0]
	for _, p := range r[1:] {
		all.x1, all.size = max(all.x1, p.x1), max(all.size, p.size)
	}
	return all
}

// gapBefore is the room before word i, in em.
func (r row) gapBefore(i int) float64 {
	return (r[i].x0 - r[i-1].x1) / max(r[i].size, r[i-1].size)
}

// wordGap, in em: a space is about a quarter and may be pressed to a sixth.
const wordGap = 0.16

// rowsOf sorts a page's letters into rows from top to bottom, and gives the
// marks of footnotes that it left out.
func rowsOf(glyphs []glyphAt) (rows []row, marks []string) {
	glyphs = sorted(glyphs, func(a, b glyphAt) int { return cmp.Compare(b.y, a.y) })
	for from := 0; from < len(glyphs); {
		base := from
		to := sameBaseTo(glyphs, from)
		if to < len(glyphs) && allRaised(glyphs[from:to], glyphs[to]) {
			base, to = to, sameBaseTo(glyphs, to)
		}
		line, notes := withoutNotes(glyphs[from:to], glyphs[base].y)
		marks = append(marks, notes...)
		if r := rowOf(line); len(r) > 0 {
			rows = append(rows, r)
		}
		from = to
	}
	return rows, marks
}

func sameBaseTo(glyphs []glyphAt, from int) int {
	to := from + 1
	for to < len(glyphs) && sameBase(glyphs[from], glyphs[to]) {
		to++
	}
	return to
}

// Raised letters are smaller than those of the line and stand less than a line
// above it.
const (
	raisedSize = 0.88
	raisedBy   = 0.7
)

func allRaised(above []glyphAt, line glyphAt) bool {
	if above[0].y-line.y > line.size*raisedBy || len(above) > 40 {
		return false
	}
	for _, g := range above {
		if g.size > line.size*raisedSize {
			return false
		}
	}
	return true
}

// withoutNotes takes raised numbers out of a line: they are no words of it.
// Raised letters ("17th") stay, and so does the 2 of square metres.
func withoutNotes(line []glyphAt, base float64) (rest []glyphAt, marks []string) {
	if len(line) > maxLine {
		return line, nil
	}
	size := 0.0
	for _, g := range line {
		size = max(size, g.size)
	}
	for i, g := range line {
		raised := g.size <= size*raisedSize && g.y > base+size*0.15
		if raised && len(g.s) == 1 && (g.s[0] >= '0' && g.s[0] <= '9' || g.s == "*") && !afterMetre(line, i) {
			marks = append(marks, g.s)
		} else {
			rest = append(rest, g)
		}
	}
	return rest, marks
}

// maxLine is more letters than any line has that is worth a closer look.
const maxLine = 2000

func afterMetre(line []glyphAt, i int) bool {
	for _, g := range line {
		if gap := line[i].x0 - g.x1; g.s == "m" && gap > -g.size*0.2 && gap < g.size*0.2 {
			return true
		}
	}
	return false
}

// sorted keeps the order of equals. It sorts numbers and not the letters
// themselves: each kind of thing sorted costs the page five kilobytes of code.
func sorted(glyphs []glyphAt, compare func(a, b glyphAt) int) []glyphAt {
	order := make([]int, len(glyphs))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool {
		i, j := order[a], order[b]
		return cmp.Or(compare(glyphs[i], glyphs[j]), cmp.Compare(i, j)) < 0
	})
	out := make([]glyphAt, len(glyphs))
	for i, at := range order {
		out[i] = glyphs[at]
	}
	return out
}

// sameBase: raised and lowered letters stand within a third of the line's size.
func sameBase(first, g glyphAt) bool {
	return first.y-g.y < max(first.size, g.size)*0.35
}

// rowOf makes words of the letters of one base line: at spaces, and at gaps
// that programs leave instead of them.
func rowOf(glyphs []glyphAt) row {
	glyphs = sorted(glyphs, func(a, b glyphAt) int { return cmp.Compare(a.x0, b.x0) })
	var r row
	var b strings.Builder
	var now piece
	closeWord := func() {
		if now.text = strings.Join(strings.Fields(b.String()), " "); now.text != "" {
			r = append(r, now)
		}
		b.Reset()
	}
	for i, g := range glyphs {
		if i > 0 && twice(glyphs[i-1], g) {
			continue
		}
		if g.s == " " || b.Len() > 0 && g.x0-now.x1 > wordGap*g.size {
			closeWord()
		}
		if g.s == " " {
			continue
		}
		if b.Len() == 0 {
			now = piece{x0: g.x0, x1: g.x1, y: g.y}
		}
		b.WriteString(g.s)
		now.x1, now.size = max(now.x1, g.x1), max(now.size, g.size)
	}
	closeWord()
	return r
}

// twice: some programs print bold by printing a letter again, a hair beside.
func twice(a, b glyphAt) bool {
	return a.s == b.s && a.s != " " && b.x0-a.x0 < a.size*0.08
}
