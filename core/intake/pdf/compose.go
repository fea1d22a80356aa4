package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose makes running text of all pages.
func compose(sheets []sheet) Text {
	pages := make([][]row, len(sheets))
	for i := range sheets {
		pages[i] = rowsOf(sheets[i].glyphs)
	}
	pages, gone := dropMargins(pages)
	var t Text
	c := composer{text: &t, body: bodySize(pages)}
	for i, rows := range pages {
		t.Removed = append(append(t.Removed, gone[i]...), sheets[i].aside...)
		if len(rows) == 0 {
			continue
		}
		for _, col := range columnsOf(rows, 0) {
			c.column(col)
		}
	}
	return t
}

// bodySize is the size that most letters have.
func bodySize(pages [][]row) float64 {
	count := map[int]int{}
	for _, rows := range pages {
		for _, r := range rows {
			for _, p := range r {
				count[int(p.size*2+0.5)] += len(p.text)
			}
		}
	}
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return float64(best) / 2
}

// composer joins lines to paragraphs, over the ends of columns and pages.
type composer struct {
	text *Text
	body float64
	last piece
	full bool // the last line reached the right edge
}

func (c *composer) column(col column) {
	lead := leading(col.lines)
	for i, line := range col.lines {
		if len(c.text.Paragraphs) == 0 || c.starts(col, i, lead) {
			c.text.Paragraphs = append(c.text.Paragraphs, Paragraph{Size: line.size})
		}
		p := &c.text.Paragraphs[len(c.text.Paragraphs)-1]
		p.Lines = append(p.Lines, line.text)
		c.last, c.full = line, line.x1 > col.right-(col.right-col.left)*0.15
	}
}

// leading is the usual step from line to line.
func leading(lines []piece) float64 {
	var steps []int // in hundredths of a point
	for i := 1; i < len(lines); i++ {
		if step := lines[i-1].y - lines[i].y; step > 0 {
			steps = append(steps, int(step*100))
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return float64(steps[len(steps)*2/5]) / 100
}

// starts says whether a line begins a paragraph.
func (c *composer) starts(col column, i int, lead float64) bool {
	line := col.lines[i]
	if startsItem(line.text) || otherSize(c.last.size, line.size) || strings.Contains(line.text, "\t") || strings.Contains(c.last.text, "\t") {
		return true
	}
	if i == 0 { // the paragraph may go on from the page or column before
		return endsSentence(c.last.text) && !startsLower(line.text) || !c.full && !startsLower(line.text)
	}
	last := col.lines[i-1]
	if line.size > c.body*1.15 { // a headline's lines are as long and as far apart as they like
		return last.y-line.y > line.size*1.7
	}
	if lead = min(lead, line.size*1.9); last.y-line.y > lead*1.3+0.5 {
		return true
	}
	indented := line.x0-last.x0 > line.size*0.8 && last.x0 < col.left+line.size*0.8
	if indented && (endsSentence(last.text) || !startsLower(line.text)) {
		return true
	}
	return !c.full && !startsLower(line.text) && (endsSentence(last.text) || last.x1 < col.right-(col.right-col.left)*0.3)
}

func otherSize(a, b float64) bool { return a > b*1.12 || b > a*1.12 }

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘("))
	return unicode.IsLower(r)
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)]"))
	return strings.ContainsRune(".!?:;…。！？", r)
}

// startsItem: a bullet, or a number with a mark after it.
func startsItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•·▪‣◦●○*", r) {
		return true
	}
	if r == '-' || r == '–' || r == '—' {
		return strings.HasPrefix(s[n:], " ")
	}
	rest := strings.TrimLeft(s, "0123456789")
	digits := len(s) - len(rest)
	return digits > 0 && digits <= 2 && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' '
}
