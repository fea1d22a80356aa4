package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"visavis/core/record"
)

// words is a text in which anchors are found again. Offsets count code points.
type words struct {
	source string
	points []rune
}

func newWords(source string) *words { return &words{source, []rune(source)} }

// find is where an anchor's words stand now: of all places the one with the most of
// its surroundings, and of several the nearest to where it was.
func (w *words) find(a Anchor) (record.Span, bool) {
	exact := strings.ToValidUTF8(a.Exact, "\uFFFD")
	length := utf8.RuneCountInString(exact)
	best, kept, found := 0, -1, false
	for _, at := range w.places(exact) {
		around := w.around(a, at, length)
		if around > kept || around == kept && abs(at-a.Start) < abs(best-a.Start) {
			best, kept, found = at, around, true
		}
	}
	if !found {
		return record.Span{}, false
	}
	return w.trimmed(best, best+length)
}

// places are all places where words stand, in code points.
func (w *words) places(exact string) []int {
	var list []int
	if strings.TrimSpace(exact) == "" {
		return nil
	}
	points, from := 0, 0
	for {
		at := strings.Index(w.source[from:], exact)
		if at < 0 {
			return list
		}
		points += utf8.RuneCountInString(w.source[from : from+at])
		list = append(list, points)
		_, size := utf8.DecodeRuneInString(w.source[from+at:])
		points, from = points+1, from+at+size
	}
}

// around counts the code points before and after a place that are those of an anchor.
func (w *words) around(a Anchor, at, length int) int {
	same := 0
	prefix, suffix := []rune(a.Prefix), []rune(a.Suffix)
	for i := 0; i < len(prefix) && i < at && prefix[len(prefix)-1-i] == w.points[at-1-i]; i++ {
		same++
	}
	for i := 0; i < len(suffix) && at+length+i < len(w.points) && suffix[i] == w.points[at+length+i]; i++ {
		same++
	}
	return same
}

// trimmed is a stretch of the text without white space at its edges; false for one
// that has nothing else.
func (w *words) trimmed(from, to int) (record.Span, bool) {
	for from < to && unicode.IsSpace(w.points[from]) {
		from++
	}
	for from < to && unicode.IsSpace(w.points[to-1]) {
		to--
	}
	return record.Span{Start: from, End: to, Text: string(w.points[from:to])}, from < to
}

// piece is a stretch without space and marks at its edges that join it to other words;
// false for one without a letter or digit.
func (w *words) piece(from, to int) (record.Span, bool) {
	isLoose := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:—–-", r) }
	for from < to && isLoose(w.points[from]) {
		from++
	}
	for from < to && isLoose(w.points[to-1]) {
		to--
	}
	return record.Span{Start: from, End: to, Text: string(w.points[from:to])}, w.says(from, to)
}

// says reports whether a stretch holds a letter or a digit.
func (w *words) says(from, to int) bool {
	for _, r := range w.points[from:to] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

func (w *words) span(from, to int) record.Span {
	return record.Span{Start: from, End: to, Text: string(w.points[from:to])}
}

func abs(n int) int { return max(n, -n) }

// oneLine makes what a person typed or pasted fit for one line of a record.
func oneLine(typed string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError { // nothing that cannot be seen
			return -1
		}
		return r
	}, strings.ToValidUTF8(typed, ""))
	plain = strings.Join(strings.Fields(plain), " ")
	if points := []rune(plain); len(points) > longest {
		plain = strings.TrimSpace(string(points[:longest]))
	}
	return plain
}

// longest is how many code points of a name or office are kept.
const longest = 200
