package date

import (
	"strconv"
	"time"

	"visavis/core/lexicon"
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
		if !lexicon.DayPart.HasID(r.doc.ID(at + 1)) {
			return 0, "", ""
		}
		length = 2
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

// dayInBrackets is the day of the month that some outlets add to "today (03)", for
// those who read it later: on or before the day of publication, or the day after, where
// the page's clock runs behind.
func (r *reader) dayInBrackets(i int) (string, bool) {
	day, ok := ordinalDay(r.norm(i + 1))
	if !ok || r.norm(i) != "(" || r.norm(i+2) != ")" {
		return "", false
	}
	if next := r.anchor.AddDate(0, 0, 1); next.Day() == day {
		return next.Format(time.DateOnly), true
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
	shift, ok := r.shift(i)
	if !ok {
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

// shift is how many periods away one lies that a word names: "next", "past", "this".
func (r *reader) shift(i int) (shift int, ok bool) {
	switch id := r.doc.ID(i); {
	case lexicon.PeriodNext.HasID(id):
		return 1, true
	case lexicon.PeriodLast.HasID(id):
		return -1, true
	default:
		return 0, lexicon.PeriodThis.HasID(id)
	}
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
		return padded(year, 4) + "-W" + padded(week, 2)
	case "Q":
		first := time.Date(a.Year(), a.Month()+time.Month(3*shift), 1, 0, 0, 0, 0, time.UTC)
		return first.Format("2006") + "-Q" + padded((int(first.Month())+2)/3, 1)
	}
	return a.AddDate(0, 0, shift).Format(time.DateOnly)
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
