package date

import (
	"strconv"
	"strings"

	"visavis/core/token"
)

// numericDay reads a day in numbers alone.
// Updated: 2023-10-17; Sochi, 17.10.2023; on Friday, 16/8/2024; 02-03-2023.
func (r *reader) numericDay(at int) (int, Type, string) {
	year, first, second, length := r.numbers(at)
	if length == 0 {
		return 0, "", ""
	}
	month, day := second, first
	switch {
	case r.yearLeads(at):
		month, day = first, second
	case second > 12 || first <= 12 && r.monthFirst():
		month, day = first, second
	}
	if value := r.day(year, month, day); value != "" {
		return length, Date, value
	}
	return 0, "", ""
}

// numbers are the three numbers of a day at token at, joined by points, strokes or
// dashes, the year apart; length is 0 where there are none.
func (r *reader) numbers(at int) (year, first, second, length int) {
	norm := r.norm(at)
	var parts []string
	if r.dashed(at) {
		last, _, _ := strings.Cut(r.norm(at+4), "t") // "2023-10-17T18:40"
		parts, length = []string{norm, r.norm(at + 2), last}, 5
	} else if strings.ContainsAny(norm, "./-") {
		parts, length = strings.FieldsFunc(norm, func(c rune) bool { return c == '.' || c == '/' || c == '-' }), 1
	}
	if len(parts) != 3 {
		return 0, 0, 0, 0
	}
	if len(parts[2]) == 4 {
		parts[0], parts[1], parts[2] = parts[2], parts[0], parts[1]
	}
	y, ok := yearOf(parts[0])
	a, _ := strconv.Atoi(parts[1])
	b, _ := strconv.Atoi(parts[2])
	if !ok || a < 1 || b < 1 {
		return 0, 0, 0, 0
	}
	return y, a, b, length
}

// dashed reports whether three numbers stand at a token with dashes between them.
func (r *reader) dashed(at int) bool {
	return r.norm(at+1) == "--" && r.norm(at+3) == "--" && r.doc.Token(at+4).Kind == token.Number && r.doc.Token(at).End == r.doc.Token(at+1).Start
}

// yearLeads reports whether a day in numbers opens with its year, as ISO 8601 has it.
func (r *reader) yearLeads(at int) bool {
	_, year := yearOf(r.norm(at)[:min(4, len(r.norm(at)))])
	return year
}

// monthFirst reports whether the page writes the month before the day: one of its
// days can only be read so, and none the other way.
func (r *reader) monthFirst() bool {
	if r.order == 0 {
		r.order = r.numericOrder()
	}
	return r.order < 0
}

// numericOrder is -1 where the page writes the month first, 1 where the day: what
// numbers over twelve show, else what a day written out on the same page does.
func (r *reader) numericOrder() int {
	var open [13][13]bool // pairs that can be read both ways
	some := false
	for at := range r.doc.Tokens {
		_, a, b, length := r.numbers(at)
		switch {
		case length == 0 || r.yearLeads(at):
		case a > 12:
			return 1
		case b > 12:
			return -1
		case a != b:
			open[a][b], some = true, true
		}
	}
	if some && r.writesOut(&open) {
		return -1
	}
	return 1
}

// writesOut reports whether the page has one of the days in words, its month the
// first number of the pair: "October 3" beside "10/03/2023".
func (r *reader) writesOut(open *[13][13]bool) bool {
	for at := range r.doc.Tokens {
		month, ok := r.anyMonth(at)
		if !ok {
			continue
		}
		after, _ := ordinalDay(r.norm(r.stop(at + 1)))
		before, _ := ordinalDay(r.norm(at - 1))
		if after <= 12 && open[month][after] || before <= 12 && open[month][before] {
			return true
		}
	}
	return false
}
