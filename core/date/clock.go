package date

import (
	"strconv"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// The plan runs until 2030.
func (r *reader) year(at int) (int, Type, string) {
	t := r.doc.Token(at)
	y, ok := yearOf(t.Norm)
	if t.Kind != token.Number || !ok || y < 1900 {
		return 0, "", ""
	}
	if next := r.doc.Token(at + 1); next.Kind == token.Word && next.Case == token.Lower && !r.leadsToYear(at-1) {
		return 0, "", "" // "2023 tonnes"
	}
	if r.norm(at-1) == "$" {
		return 0, "", ""
	}
	return 1, Date, strconv.Itoa(y)
}

// leadsToYear reports whether a year can follow what stands at a token.
func (r *reader) leadsToYear(i int) bool {
	switch r.norm(i) {
	case "", "--", ",", "(", "'s":
		return true
	}
	return lexicon.YearLead.HasID(r.doc.ID(i))
}

// The talks began at 15:20; at 9:15 p.m.
func (r *reader) clock(at int) (int, Type, string) {
	if !digits(r.norm(at)) {
		return 0, "", ""
	}
	hour, minute, ok := strings.Cut(r.norm(at), ":")
	if !ok || len(minute) != 2 {
		return 0, "", ""
	}
	h, err := strconv.Atoi(hour)
	if err != nil || h > 23 {
		return 0, "", ""
	}
	length := 1
	switch r.norm(at + 1) {
	case "p.m.", "pm":
		length = 2
		if h < 12 {
			h += 12
		}
	case "a.m.", "am":
		length = 2
	}
	return length, Time, "T" + padded(h, 2) + ":" + minute
}
