package pdf

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// column is a run of lines in reading order with the edges they keep to.
type column struct {
	lines       []piece
	left, right float64
	indents     bool // paragraphs are told by an indented first line
}

// indented: a line set in from the edge, in a column where only some are.
func (c column) indented(p piece) bool {
	return c.indents && setIn(p, c.left)
}

func setIn(p piece, left float64) bool {
	return p.x0 > left+p.size*0.8 && p.x0 < left+p.size*4
}

// columnsOf puts a page's rows into reading order: where the page is set in
// two columns or more, one column after the other; a line across both ends
// what stands above it.
func columnsOf(rows []row, depth int) []column {
	gutter, found := findGutter(rows)
	if !found || depth > 3 {
		return []column{newColumn(rows)}
	}
	var out []column
	var left, right, across []row
	flush := func() {
		for _, side := range [][]row{left, right} {
			if len(side) > 0 {
				out = append(out, columnsOf(side, depth+1)...)
			}
		}
		left, right = nil, nil
	}
	flushAcross := func() {
		if len(across) > 0 {
			out = append(out, newColumn(across))
		}
		across = nil
	}
	for i, r := range rows {
		l, rr, crosses := splitRow(r, gutter)
		if crosses || len(across) > 0 && endsHeadline(across[len(across)-1], r, rows[i:]) {
			flush()
			across = append(across, r)
			continue
		}
		flushAcross()
		if len(l) > 0 {
			left = append(left, l)
		}
		if len(rr) > 0 {
			right = append(right, rr)
		}
	}
	flush()
	flushAcross()
	return out
}

// endsHeadline: the last line of a headline over all columns may be so short
// that it would stand in the first. It is as large as the line above it, and
// the lines below are not.
func endsHeadline(above, r row, rest []row) bool {
	alone := r.usualGap() < cellGap // no second column beside it
	return alone && !otherSize(above[0].size, r[0].size) && len(rest) > 1 && otherSize(r[0].size, rest[1][0].size)
}

// splitRow cuts a row at a gutter. It crosses where a word stands in the
// gutter, or where the words beside it are no further apart than in a line.
func splitRow(r row, g gutter) (left, right row, crosses bool) {
	at := 0
	for at < len(r) && r[at].x1 <= g.x {
		at++
	}
	if at < len(r) && (r[at].x0 < g.x || at > 0 && r.gapBefore(at) < g.width) {
		return nil, nil, true
	}
	return r[:at], r[at:], false
}

// newColumn makes each row a line; cells of a row are set apart by tabs.
func newColumn(rows []row) column {
	var c column
	for _, r := range rows {
		c.lines = append(c.lines, r.line())
	}
	c.edges()
	return c
}

// Gaps in em: cells of a table are further apart than the first, and than
// words in a line set to both edges unless by more than the second.
const (
	cellGap   = 1.3
	surelyGap = 3
)

func (r row) line() piece {
	usual, even := r.usualGap(), r.evenGaps()
	line := r.extent()
	var b strings.Builder
	b.WriteString(r[0].text)
	for i, p := range r[1:] {
		if gap := r.gapBefore(i + 1); !even && !(i == 0 && isMark(r[0].text)) && (gap > surelyGap || gap > max(cellGap, usual*2)) {
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	line.text = b.String()
	return line
}

// isMark: what stands before an item of a list, however far.
func isMark(s string) bool { return startsItem(s + " x") }

// evenGaps: a line of few words set to both edges has wide gaps, but all of
// one width, which those between cells never are.
func (r row) evenGaps() bool {
	if len(r) < 3 {
		return false
	}
	least, most := r.gapBefore(1), r.gapBefore(1)
	for i := 2; i < len(r); i++ {
		least, most = min(least, r.gapBefore(i)), max(most, r.gapBefore(i))
	}
	return most-least < 0.05
}

// usualGap is the middle one of the gaps between words; of two words it
// cannot be told.
func (r row) usualGap() float64 {
	if len(r) < 4 {
		return 0
	}
	return usualGap([]row{r})
}

func usualGap(rows []row) float64 {
	var gaps []int // in hundredths
	for _, r := range rows {
		for i := 1; i < len(r); i++ {
			gaps = append(gaps, int(r.gapBefore(i)*100))
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return float64(gaps[(len(gaps)-1)/2]) / 100
}

// edges are those that the lines of the usual size keep to: a headline above
// them goes by its own.
func (c *column) edges() {
	var sizes, lefts, rights []int // in tenths of a point
	for _, line := range c.lines {
		sizes = append(sizes, int(line.size*10))
	}
	slices.Sort(sizes)
	usual := float64(sizes[len(sizes)/2]) / 10
	for _, line := range c.lines {
		if !otherSize(line.size, usual) {
			lefts, rights = append(lefts, int(line.x0*10)), append(rights, int(line.x1*10))
		}
	}
	slices.Sort(lefts)
	slices.Sort(rights)
	if len(lefts) == 0 { // sizes so small that a tenth matters
		return
	}
	c.left, c.right = float64(lefts[len(lefts)/10])/10, float64(rights[len(rights)*9/10])/10
	in := 0
	for _, line := range c.lines {
		if setIn(line, c.left) {
			in++
		}
	}
	c.indents = in > 0 && in*2 < len(c.lines)
}

// Fewer lines are a table or a letterhead, not columns; but the last column of
// a text may be short.
const (
	minColumnLines = 5
	minLastColumn  = 2
)

// gutter is a place between two columns, and the least room there, in em.
type gutter struct{ x, width float64 }

// A gutter is wider than a space, which typewriters' letters make 0.6 em wide.
const (
	minGutter    = 0.6
	gutterSpaces = 1.6
)

// findGutter looks for a place that many lines end before, many begin after
// and hardly any cross, with lines that fill both sides: cells of a table do
// not.
func findGutter(rows []row) (best gutter, found bool) {
	if len(rows) < minColumnLines {
		return best, false
	}
	left, right := edgesOf(rows)
	width := max(minGutter, usualGap(rows)*gutterSpaces)
	bestScore := 0
	for _, x := range candidates(rows, left, right, width) {
		if score := gutterScore(rows, gutter{x, width}, left, right); score > bestScore {
			best, found, bestScore = gutter{x, width}, true, score
		}
	}
	return best, found
}

func edgesOf(rows []row) (left, right float64) {
	left, right = rows[0][0].x0, rows[0][0].x1
	for _, r := range rows {
		left, right = min(left, r[0].x0), max(right, r[len(r)-1].x1)
	}
	return left, right
}

// candidates are places just left of where lines begin, in the middle of the
// page, at most a few dozen.
func candidates(rows []row, left, right, width float64) []float64 {
	starts := map[int]int{}
	for _, r := range rows {
		for i, p := range r {
			begins := i == 0 || r.gapBefore(i) >= width
			if whole := right - left; begins && p.x0 > left+whole/5 && p.x0 < right-whole/6 {
				starts[int(p.x0)]++
			}
		}
	}
	var xs []int
	for x := range starts {
		xs = append(xs, x)
	}
	sort.Slice(xs, func(i, j int) bool {
		a, b := xs[i], xs[j]
		return cmp.Or(cmp.Compare(starts[b], starts[a]), cmp.Compare(a, b)) < 0
	})
	var out []float64
	for _, x := range xs[:min(len(xs), 30)] {
		out = append(out, float64(x)-1)
	}
	return out
}

func gutterScore(rows []row, g gutter, left, right float64) int {
	var l, r []piece
	crossing := 0
	for _, row := range rows {
		a, b, crosses := splitRow(row, g)
		if crosses {
			crossing++
		}
		if len(a) > 0 {
			l = append(l, a.extent())
		}
		if len(b) > 0 {
			r = append(r, b.extent())
		}
	}
	if len(l) < minColumnLines || len(r) < minLastColumn || crossing > max(len(r)/2, min(len(r)*2, 12)) {
		return 0
	}
	if !fills(l, g.x-left) || !fills(r, right-g.x) || !beside(l, r) {
		return 0
	}
	return min(len(l), len(r))*2 - crossing
}

// fills: prose fills its column on most lines; a few last lines do so once.
func fills(pieces []piece, width float64) bool {
	full := 0
	for _, p := range pieces {
		if p.x1-p.x0 > width*0.6 {
			full++
		}
	}
	return full*2 >= len(pieces) || full > 0 && len(pieces) < minColumnLines
}

// beside: columns stand next to each other, not one below the other.
func beside(l, r []piece) bool {
	lTop, lEnd := height(l)
	rTop, rEnd := height(r)
	shared := min(lTop, rTop) - max(lEnd, rEnd)
	return shared > 0.4*min(lTop-lEnd, rTop-rEnd)
}

func height(pieces []piece) (top, bottom float64) {
	top, bottom = pieces[0].y, pieces[0].y
	for _, p := range pieces {
		top, bottom = max(top, p.y), min(bottom, p.y)
	}
	return top, bottom
}
