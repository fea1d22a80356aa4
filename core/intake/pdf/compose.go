package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"visavis/core/intake/item"
)

// compose makes running text of all pages.
func compose(sheets []sheet) Text {
	pages := make([][]row, len(sheets))
	for i := range sheets {
		var marks []string
		pages[i], marks = rowsOf(sheets[i].glyphs)
		sheets[i].aside = append(sheets[i].aside, marks...)
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
	text  *Text
	body  float64
	last  piece
	right float64 // edge of the last line's column
	full  bool    // the last line reached it
}

func (c *composer) column(col column) {
	lead := leading(col.lines)
	for i, line := range col.lines {
		if len(c.text.Paragraphs) == 0 || c.starts(col, i, lead) {
			c.text.Paragraphs = append(c.text.Paragraphs, Paragraph{Size: line.size})
		}
		p := &c.text.Paragraphs[len(c.text.Paragraphs)-1]
		p.Lines = append(p.Lines, line.text)
		c.last, c.right, c.full = line, col.right, line.x1 > col.right-(col.right-col.left)*0.15
	}
}

// leading is the step from line to line within paragraphs: the smaller ones of
// a column, for in a list of short paragraphs most steps are between them.
func leading(lines []piece) float64 {
	var steps []int // in hundredths of a point
	for i := 1; i < len(lines); i++ {
		if step := lines[i-1].y - lines[i].y; step > lines[i].size*0.9 && !otherSize(lines[i-1].size, lines[i].size) {
			steps = append(steps, int(step*100))
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return float64(steps[len(steps)/5]) / 100
}

// starts says whether a line begins a paragraph.
func (c *composer) starts(col column, i int, lead float64) bool {
	line := col.lines[i]
	runsOn := startsLower(line.text) && !endsSentence(c.last.text)
	switch {
	case otherSize(c.last.size, line.size), strings.Contains(line.text+c.last.text, "\t"):
		return true
	case startsItem(line.text):
		return item.Bullet(line.text) || !c.full || endsSentence(c.last.text)
	case i == 0: // the paragraph may go on from the page or column before
		return !runsOn && c.begins(col, line)
	}
	last := col.lines[i-1]
	step := last.y - line.y
	switch lead = min(lead, line.size*1.9); {
	case line.size > c.body*1.15: // a headline's lines are as long and as far apart as they like
		return step > line.size*1.7
	case step > lead*1.3+0.5:
		return !runsOn || step > line.size*2.2
	case col.indented(line), line.x0-last.x0 > line.size*0.8 && last.x0 < col.left+line.size*0.8:
		return !runsOn
	}
	return hadRoom(last, line, col.right) && (!startsLower(line.text) || last.x1 < col.left+(col.right-col.left)/3)
}

// begins decides for the first line of a column or page: by its indent where
// paragraphs have one, else by the room that was left before it.
func (c *composer) begins(col column, line piece) bool {
	if col.indents {
		return col.indented(line)
	}
	return endsSentence(c.last.text) || hadRoom(c.last, line, c.right)
}

// hadRoom: the line's first word would have gone on the line before, so the
// line was broken for another reason.
func hadRoom(last, line piece, right float64) bool {
	first, _, _ := strings.Cut(line.text, " ")
	letter := (line.x1 - line.x0) / float64(max(1, utf8.RuneCountInString(line.text)))
	needed := letter * float64(utf8.RuneCountInString(first)+2)
	return last.x1+needed+line.size < right
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

// startsItem: a bullet; a dash, or a number with a mark after it, which may
// also stand at the beginning of a line by chance.
func startsItem(s string) bool {
	mark, _, spaced := strings.Cut(s, " ")
	return item.Bullet(s) || spaced && len(mark) <= 4 && item.Mark(mark)
}
