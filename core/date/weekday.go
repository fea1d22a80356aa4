package date

import (
	"strconv"
	"time"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// They met on Tuesday; they will meet next Friday.
func (r *reader) weekday(at int) (int, Type, string) {
	i := at
	shift, shifted := r.shift(at)
	if shifted {
		i++
	}
	value, ok := lexicon.WeekdayUnit.Of(r.doc.ID(i))
	if !ok || r.doc.Token(i).Case == token.Lower || len(r.norm(i)) < 4 || r.norm(at-1) == "good" {
		return 0, "", ""
	}
	if day := r.dayBeside(i + 1); day != "" {
		return i - at + 1, Date, day // "on Friday, 16/8/2024"
	}
	want, _ := strconv.Atoi(value)
	if r.anchor.IsZero() {
		return i - at + 1, Date, "XXXX-WXX-" + value
	}
	back := (int(r.anchor.Weekday()) - want%7 + 7) % 7
	days := -back
	switch {
	case shift > 0 || shift == 0 && r.future(i) && back > 0:
		days = 7 - back
	case shift < 0 && back == 0:
		days = -7
	}
	return i - at + 1, Date, r.anchor.AddDate(0, 0, days).Format(time.DateOnly)
}

// dayBeside is the whole day that a weekday stands beside, empty where none follows.
func (r *reader) dayBeside(i int) string {
	if r.norm(i) == "," || r.norm(i) == "(" {
		i++
	}
	for _, read := range []func(*reader, int) (int, Type, string){(*reader).monthDay, (*reader).dayMonth, (*reader).numericDay} {
		if _, _, value := read(r, i); IsDay(value) {
			return value
		}
	}
	return ""
}

// They will meet on the last Friday of this month; on the first Monday of May.
func (r *reader) weekdayOfMonth(at int) (int, Type, string) {
	value, ok := lexicon.WeekdayUnit.Of(r.doc.ID(at + 1))
	count, counted := lexicon.OrdinalUnit.Of(r.doc.ID(at))
	last := r.norm(at) == "last"
	if !ok || !counted && !last || r.norm(at+2) != "of" || r.anchor.IsZero() {
		return 0, "", ""
	}
	first, length := r.monthAt(at + 3)
	if length == 0 {
		return 0, "", ""
	}
	want, _ := strconv.Atoi(value)
	ahead := (want%7 - int(first.Weekday()) + 7) % 7
	if last {
		end := first.AddDate(0, 1, -1)
		back := (int(end.Weekday()) - want%7 + 7) % 7
		return 3 + length, Date, end.AddDate(0, 0, -back).Format(time.DateOnly)
	}
	n, _ := strconv.Atoi(count)
	return 3 + length, Date, first.AddDate(0, 0, ahead+7*(n-1)).Format(time.DateOnly)
}

// monthAt is the first day of the month named at a token, "this month", "May", and
// how many tokens name it.
func (r *reader) monthAt(at int) (time.Time, int) {
	a := r.anchor
	switch of := r.norm(at); {
	case (of == "this" || of == "the") && r.norm(at+1) == "month":
		return time.Date(a.Year(), a.Month(), 1, 0, 0, 0, 0, time.UTC), 2
	case of == "next" && r.norm(at+1) == "month":
		return time.Date(a.Year(), a.Month()+1, 1, 0, 0, 0, 0, time.UTC), 2
	}
	month, ok := r.month(at)
	if !ok {
		return time.Time{}, 0
	}
	return time.Date(r.nearestYear(month, 15), time.Month(month), 1, 0, 0, 0, 0, time.UTC), 1
}
