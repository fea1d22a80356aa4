package intake_test

import (
	"fmt"
	"strings"
)

// The article set on pages: in one column, and in two with hyphens.

// asPDF sets the text in one column with header, footer and page number.
func asPDF(text string) []byte {
	var pages [][]setLine
	y := 0.0
	next := func(step float64) {
		if y -= step; len(pages) == 0 || y < 80 {
			n := len(pages) + 1
			y = 740
			pages = append(pages, []setLine{{60, 30, fmt.Sprintf("Page %d", n), 8}})
		}
	}
	ps := paragraphsOf(text)
	for i, p := range ps {
		next(8)
		size := 10.0
		if i == 0 {
			size = 14
		}
		for line := range strings.SplitSeq(p, "\n") {
			for _, l := range wrapLine(line, int(780/size)) {
				next(size * 1.25)
				last := len(pages) - 1
				pages[last] = append(pages[last], setLine{60, y, l, size})
			}
		}
	}
	for i := range pages {
		if len(pages) > 1 { // a header is told by its coming again
			pages[i] = append(pages[i], setLine{60, 800, "Ministry of Examples Press Service", 8})
		}
	}
	return printPages(pages, ps[0])
}

// asColumns sets the text in two columns, words hyphenated at line ends.
func asColumns(text string) []byte {
	ps := paragraphsOf(text)
	var lines []setLine
	for _, p := range ps[1:] {
		indent := 12.0
		for line := range strings.SplitSeq(p, "\n") {
			for _, l := range hyphenWrap("   "+line, 42) { // as wide as the indent
				lines = append(lines, setLine{indent, 0, strings.TrimSpace(l), 9})
				indent = 0
			}
		}
	}
	pages := [][]setLine{{}}
	for i, l := range wrapLine(ps[0], 48) {
		pages[0] = append(pages[0], setLine{50, 822 - 20*float64(i), l, 16})
	}
	const perColumn = 50
	for i := range lines {
		page, rest := i/(2*perColumn), i%(2*perColumn)
		if page == len(pages) {
			pages = append(pages, nil)
		}
		lines[i].x += 50 + 260*float64(rest/perColumn)
		lines[i].y = 690 - 12*float64(rest%perColumn)
	}
	for i := range lines {
		page := i / (2 * perColumn)
		pages[page] = append(pages[page], lines[i])
	}
	return printPages(pages, "untitled")
}
