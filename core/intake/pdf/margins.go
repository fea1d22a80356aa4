package pdf

import (
	"strings"
	"unicode"
)

// edge is how many rows at the top and bottom of a page may be header and
// footer.
const edge = 3

// dropMargins takes away what stands at the same edge of most pages, and
// lines that are only page numbers. It gives the rows that stay, page by page,
// and those that go.
func dropMargins(pages [][]row) (stay [][]row, gone [][]string) {
	counts := map[string]int{}
	for _, rows := range pages {
		once := map[string]bool{}
		for i, r := range rows {
			if key := edgeKey(rows, i); key != "" && !once[key+r.key()] {
				once[key+r.key()] = true
				counts[key+r.key()]++
			}
		}
	}
	enough := max(2, len(pages)*2/5)
	stay, gone = make([][]row, len(pages)), make([][]string, len(pages))
	for p, rows := range pages {
		for i, r := range rows {
			key := edgeKey(rows, i)
			if key != "" && (counts[key+r.key()] >= enough || isPageNumber(r.text(), len(pages))) {
				gone[p] = append(gone[p], r.text())
			} else {
				stay[p] = append(stay[p], r)
			}
		}
	}
	return stay, gone
}

// edgeKey names the edge that row i stands at, "" for the middle.
func edgeKey(rows []row, i int) string {
	switch {
	case i < edge:
		return "top "
	case i >= len(rows)-edge:
		return "end "
	}
	return ""
}

// key is a row's text with all numbers alike.
func (r row) key() string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return c
	}, squeezeDigits(r.text()))
}

func squeezeDigits(s string) string {
	var b strings.Builder
	last := ' '
	for _, c := range s {
		if !unicode.IsDigit(c) || !unicode.IsDigit(last) {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}

// isPageNumber: "3", "- 3 -", "3/7", "Page 3 of 7".
func isPageNumber(s string, pages int) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—/|.[]()", r) })
	numbers := 0
	for _, w := range words {
		switch {
		case strings.Trim(w, "0123456789") == "" && len(w) <= 3: // four are a year
			numbers++
		case w == "page" || w == "of" || w == "p" || w == "стр" || w == "第" || w == "页" || w == "seite" || w == "из":
		default:
			return false
		}
	}
	return numbers > 0 && numbers <= 2 && (pages > 1 || len(words) > 1)
}
