package date

import (
	"strconv"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// In the second quarter of 2023.
func (r *reader) quarter(at int) (int, Type, string) {
	n, ok := lexicon.OrdinalUnit.Of(r.doc.ID(at))
	if !ok || r.norm(at+1) != "quarter" && r.norm(at+1) != "half" {
		return 0, "", ""
	}
	letter := "Q"
	if r.norm(at+1) == "half" {
		letter = "H"
	}
	year, length := r.ofYear(at + 2)
	if year == "" && r.norm(at-1) == "the" && r.norm(at-2) == "in" && !r.anchor.IsZero() {
		year = strconv.Itoa(r.anchor.Year())
	}
	if year == "" {
		return 0, "", ""
	}
	return 2 + length, Date, year + "-" + letter + n
}

// ofYear reads "of 2023", "of the year", "of next year".
func (r *reader) ofYear(at int) (year string, length int) {
	if r.norm(at) != "of" && r.norm(at) != "," {
		return "", 0
	}
	if y, ok := yearOf(r.norm(at + 1)); ok {
		return strconv.Itoa(y), 2
	}
	if n, _, value := r.relativePeriod(at + 1); n > 0 && len(value) == 4 {
		return value, 1 + n
	}
	if r.norm(at+1) == "the" && r.norm(at+2) == "year" && !r.anchor.IsZero() {
		return strconv.Itoa(r.anchor.Year()), 3
	}
	return "", 0
}

// In the spring of 2025; in Busan this autumn.
func (r *reader) season(at int) (int, Type, string) {
	i := at
	shift, named := r.shift(at)
	if named {
		i++
	}
	code, ok := lexicon.SeasonUnit.Of(r.doc.ID(i))
	if !ok {
		return 0, "", ""
	}
	if year, length := r.ofYear(i + 1); year != "" {
		return i + 1 + length - at, Date, year + "-" + code
	}
	if named && !r.anchor.IsZero() {
		return i + 1 - at, Date, strconv.Itoa(r.anchor.Year()+shift) + "-" + code
	}
	return 0, "", ""
}

// The end of the year; the end of the month.
func (r *reader) periodEnd(at int) (int, Type, string) {
	if r.norm(at) != "end" || r.norm(at+1) != "of" || r.norm(at+2) != "the" || r.anchor.IsZero() {
		return 0, "", ""
	}
	switch r.norm(at + 3) {
	case "year":
		return 4, Date, r.anchor.Format("2006")
	case "month":
		return 4, Date, r.anchor.Format("2006-01")
	}
	return 0, "", ""
}

// Every year; each month; annually.
func (r *reader) set(at int) (int, Type, string) {
	switch r.norm(at) {
	case "annually", "yearly":
		return 1, Set, "P1Y"
	case "monthly":
		return 1, Set, "P1M"
	case "weekly":
		return 1, Set, "P1W"
	case "daily":
		return 1, Set, "P1D"
	}
	if !lexicon.Repeated.HasID(r.doc.ID(at)) {
		return 0, "", ""
	}
	count, i := 1.0, at+1
	if n, ok := r.number(i); ok {
		count, i = n, i+1
	}
	if unit, ok := lexicon.TimeUnit.Of(r.doc.ID(i)); ok && unit != "TS" {
		return i - at + 1, Set, period(count, unit)
	}
	return 0, "", ""
}

// They spoke for two hours; the 25-minute talk; ten years.
func (r *reader) duration(at int) (int, Type, string) {
	if head, tail, joined := strings.Cut(r.norm(at), "-"); joined {
		if n, ok := number(head); ok {
			if unit, ok := lexicon.TimeUnit.OfNorm(tail); ok {
				return 1, Duration, period(n, unit)
			}
		}
	}
	n, ok := r.number(at)
	if !ok || r.norm(at) == "a" || r.norm(at) == "an" {
		return 0, "", ""
	}
	if unit, ok := lexicon.TimeUnit.Of(r.doc.ID(at + 1)); ok && unit != "TS" && r.doc.Token(at+1).Case == token.Lower {
		if unit == "Q" && n <= 3 && r.norm(at+2) == "of" {
			return 0, "", "" // "three quarters of the delay" is a part
		}
		return 2, Duration, period(n, unit)
	}
	return 0, "", ""
}

// period writes an ISO 8601 duration; decades and centuries are counted in years.
func period(count float64, unit string) string {
	switch unit {
	case "E":
		count, unit = count*10, "Y"
	case "C":
		count, unit = count*100, "Y"
	case "Q":
		count, unit = count*3, "M"
	}
	n := strconv.FormatFloat(count, 'f', -1, 64)
	if unit[0] == 'T' {
		return "PT" + n + unit[1:]
	}
	return "P" + n + unit
}
