package date

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// They met today; he arrived yesterday; talks were held this morning.
func (r *reader) relativeDay(at int) (int, Type, string) {
	days, length := 0, 1
	switch r.norm(at) {
	case "today", "tonight":
	case "yesterday":
		days = -1
	case "tomorrow":
		days = 1
	case "this":
		switch r.norm(at + 1) {
		case "morning", "afternoon", "evening":
			length = 2
		default:
			return 0, "", ""
		}
	default:
		return 0, "", ""
	}
	if r.anchor.IsZero() {
		return length, Date, "PRESENT_REF"
	}
	if day, ok := r.dayInBrackets(at + length); ok {
		return length + 3, Date, day
	}
	return length, Date, r.anchor.AddDate(0, 0, days).Format(time.DateOnly)
}

// dayInBrackets is the day of the month that some outlets add to "today (03)",
// for those who read it later: on or before the day of publication.
func (r *reader) dayInBrackets(i int) (string, bool) {
	day, ok := ordinalDay(r.norm(i + 1))
	if !ok || r.norm(i) != "(" || r.norm(i+2) != ")" {
		return "", false
	}
	month := r.anchor.Month()
	if day > r.anchor.Day() {
		month--
	}
	return time.Date(r.anchor.Year(), month, day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), true
}

// The year will be launched next year; over the past decade.
func (r *reader) relativePeriod(at int) (int, Type, string) {
	i := at
	if r.norm(i) == "the" {
		i++
	}
	shift := 0
	switch r.norm(i) {
	case "next", "coming", "following", "upcoming":
		shift = 1
	case "last", "past", "previous":
		shift = -1
	case "this", "current":
	default:
		return 0, "", ""
	}
	count, j, counted := 1.0, i+1, false
	if n, ok := r.number(j); ok && n >= 1 {
		count, j, counted = n, j+1, true
	}
	unit, ok := lexicon.TimeUnit.Of(r.doc.ID(j))
	if !ok || unit[0] == 'T' {
		return 0, "", ""
	}
	length := j - at + 1
	whole := counted || r.norm(at) == "the" && shift != 0
	if whole || unit == "E" || unit == "C" {
		return length, Duration, period(count, unit)
	}
	return length, Date, r.shifted(unit, shift)
}

// shifted names the period of a unit that lies shift away from the anchor.
func (r *reader) shifted(unit string, shift int) string {
	if r.anchor.IsZero() {
		return [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[shift+1]
	}
	a := r.anchor
	switch unit {
	case "Y":
		return strconv.Itoa(a.Year() + shift)
	case "M":
		first := time.Date(a.Year(), a.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC)
		return first.Format("2006-01")
	case "W":
		year, week := a.AddDate(0, 0, 7*shift).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case "Q":
		quarter := (int(a.Month())-1)/3 + shift
		return fmt.Sprintf("%04d-Q%d", a.Year()+floorDiv(quarter, 4), quarter-4*floorDiv(quarter, 4)+1)
	}
	return a.AddDate(0, 0, shift).Format(time.DateOnly)
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
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
	i, shift, named := at, 0, false
	switch r.norm(at) {
	case "this":
		i, named = at+1, true
	case "next":
		i, shift, named = at+1, 1, true
	case "last":
		i, shift, named = at+1, -1, true
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
	case "every", "each":
		count, i := 1.0, at+1
		if n, ok := r.number(i); ok {
			count, i = n, i+1
		}
		if unit, ok := lexicon.TimeUnit.Of(r.doc.ID(i)); ok && unit != "TS" {
			return i - at + 1, Set, period(count, unit)
		}
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
		return 2, Duration, period(n, unit)
	}
	return 0, "", ""
}

// The plan runs until 2030.
func (r *reader) year(at int) (int, Type, string) {
	t := r.doc.Token(at)
	y, ok := yearOf(t.Norm)
	if t.Kind != token.Number || !ok || y < 1900 {
		return 0, "", ""
	}
	next := at + 1
	if next < len(r.doc.Tokens) && r.doc.Token(next).Kind == token.Word && r.doc.Token(next).Case == token.Lower && !r.leadsToYear(at-1) {
		return 0, "", "" // "2023 tonnes"
	}
	if r.norm(at-1) == "$" {
		return 0, "", ""
	}
	return 1, Date, strconv.Itoa(y)
}

// leadsToYear tells a word that a year can follow.
func (r *reader) leadsToYear(i int) bool {
	switch r.norm(i) {
	case "in", "of", "since", "by", "until", "till", "from", "to", "for", "the", "early", "late", "mid", "through", "before", "after", "during", "and", "year", "--", ",", "(", "a", "its", "their", "this", "'s", "declare", "between":
		return true
	}
	return i < 0
}

// The talks began at 15:20; at 9:15 p.m.
func (r *reader) clock(at int) (int, Type, string) {
	if !digits(r.norm(at)) {
		return 0, "", ""
	}
	hour, minute, ok := strings.Cut(r.norm(at), ":")
	h, err := strconv.Atoi(hour)
	if !ok || err != nil || h > 23 || len(minute) != 2 {
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
	return length, Time, fmt.Sprintf("T%02d:%s", h, minute)
}

// In recent years; in the future; nowadays.
func (r *reader) vague(at int) (int, Type, string) {
	switch r.norm(at) {
	case "recently", "formerly":
		return 1, Date, "PAST_REF"
	case "nowadays", "currently":
		return 1, Date, "PRESENT_REF"
	case "recent":
		if unit, ok := lexicon.TimeUnit.Of(r.doc.ID(at + 1)); ok && unit[0] != 'T' {
			return 2, Date, "PAST_REF"
		}
	case "future":
		if r.norm(at-1) == "the" && (r.norm(at-2) == "in" || r.norm(at-2) == "for") {
			return 1, Date, "FUTURE_REF"
		}
	}
	return 0, "", ""
}
