package date

import (
	"strconv"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// rule reads one construction at a token; it gives its length in tokens, 0
// where it does not stand there.
type rule struct {
	name  string
	opens opening // what it begins with
	read  func(r *reader, at int) (length int, kind Type, value string)
}

// rules are tried in order; the first that fits is taken.
var rules = []rule{
	{"month-day", month, (*reader).monthDay},                        // "October 17, 2023", "Oct. 17"
	{"day-month", figures, (*reader).dayMonth},                      // "17th October 2023", "17 October"
	{"numeric-day", figures, (*reader).numericDay},                  // "2023-10-17", "17.10.2023"
	{"month-year", month | other, (*reader).monthYear},              // "October 2023", "last October"
	{"weekday-of-month", ordinal | other, (*reader).weekdayOfMonth}, // "the last Friday of this month"
	{"relative-weekday", weekday | other, (*reader).weekday},        // "on Tuesday", "next Friday"
	{"relative-day", other, (*reader).relativeDay},                  // "today", "this morning"
	{"relative-period", other, (*reader).relativePeriod},            // "next year", "the past decade"
	{"period-end", other, (*reader).periodEnd},                      // "the end of the year"
	{"quarter", ordinal, (*reader).quarter},                         // "the second quarter of 2023"
	{"season", season | other, (*reader).season},                    // "the spring of 2025", "this autumn"
	{"set", other, (*reader).set},                                   // "every year", "annually"
	{"duration", counting | figures | other, (*reader).duration},    // "ten years", "25-minute"
	{"year", figures, (*reader).year},                               // "2024"
	{"clock", figures, (*reader).clock},                             // "15:20", "9:15 p.m."
	{"vague", other, (*reader).vague},                               // "recently", "in the future"
}

// number reads a small number in digits or letters; ok is false for others.
func number(norm string) (float64, bool) {
	if digits(norm) {
		n, err := strconv.ParseFloat(strings.ReplaceAll(norm, ",", ""), 64)
		return n, err == nil && n < 10000
	}
	return numeric(lexicon.NumberUnit.OfNorm(norm))
}

// number reads the small number at a token.
func (r *reader) number(at int) (float64, bool) {
	if norm := r.norm(at); digits(norm) {
		return number(norm)
	}
	return numeric(lexicon.NumberUnit.Of(r.doc.ID(at)))
}

// numeric is the value of a number as the lexicon writes it, if it has one.
func numeric(value string, ok bool) (float64, bool) {
	if !ok {
		return 0, false
	}
	n, _ := strconv.ParseFloat(value, 64)
	return n, true
}

// ordinalDay reads "17", "17th", "1st" as a day of the month.
func ordinalDay(norm string) (int, bool) {
	if !digits(norm) {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimRight(norm, "sthndr"))
	return n, err == nil && n >= 1 && n <= 31
}

func yearOf(norm string) (int, bool) {
	if len(norm) != 4 || !digits(norm) {
		return 0, false
	}
	n, _ := strconv.Atoi(norm)
	return n, n >= 1800 && n <= 2199
}

// digits reports whether a word begins like a number: most do not, and asking
// strconv costs an error each.
func digits(norm string) bool { return norm != "" && norm[0] >= '0' && norm[0] <= '9' }

func (r *reader) month(i int) (int, bool) {
	n, ok := r.anyMonth(i)
	return n, ok && r.doc.Token(i).Case != token.Lower
}

// anyMonth reads a month in small letters too, as some pages print it.
func (r *reader) anyMonth(i int) (int, bool) {
	value, ok := lexicon.MonthUnit.Of(r.doc.ID(i))
	if !ok {
		return 0, false
	}
	n, _ := strconv.Atoi(value)
	return n, true
}

// smallMonth reports whether a month in small letters beside a day is one: "march 3"
// and "may 3" need their year.
func (r *reader) smallMonth(i, year int) bool {
	return r.doc.Token(i).Case != token.Lower || year > 0 || !lexicon.MonthName.HasID(r.doc.ID(i))
}

// stop skips the full stop of "Oct.".
func (r *reader) stop(i int) int {
	if r.norm(i) == "." && len(r.norm(i-1)) <= 4 {
		return i + 1
	}
	return i
}

// yearAfter reads a year after a day, with or without a comma.
func (r *reader) yearAfter(i int) (year, next int) {
	j := i
	if r.norm(j) == "," || r.norm(j) == "of" {
		j++
	}
	if y, ok := yearOf(r.norm(j)); ok {
		return y, j + 1
	}
	if y, ok := r.yearRunOn(j); ok {
		return y, j + 1
	}
	return 0, i
}

// yearRunOn reads a year into which the next stamp of a page ran: "15 Jan 202615 Jan
// 2026", "October 22, 20253:41 PM".
func (r *reader) yearRunOn(i int) (int, bool) {
	norm := r.norm(i)
	if len(norm) < 5 {
		return 0, false
	}
	year, ok := yearOf(norm[:4])
	if _, day := ordinalDay(norm[4:]); day {
		_, month := r.anyMonth(i + 1)
		return year, ok && month
	}
	hour, minute, clock := strings.Cut(norm[4:], ":")
	return year, ok && clock && len(hour) <= 2 && len(minute) == 2
}

// President Xi spoke on October 17, 2023.
func (r *reader) monthDay(at int) (int, Type, string) {
	month, ok := r.anyMonth(at)
	if !ok {
		return 0, "", ""
	}
	i := r.stop(at + 1)
	first, glued := gluedYear(r.norm(i))
	day, ok := ordinalDay(first)
	if !ok {
		return 0, "", ""
	}
	year, next := glued, i+1
	if glued == 0 {
		year, next = r.yearAfter(i + 1)
	}
	value := r.day(year, month, day)
	if value == "" || !r.smallMonth(at, year) {
		return 0, "", ""
	}
	return next - at, Date, value
}

// gluedYear parts a day from the year that lost its space: "20,2023", "3/2024".
func gluedYear(norm string) (day string, year int) {
	for _, mark := range []string{",", "/"} {
		head, tail, _ := strings.Cut(norm, mark)
		if y, ok := yearOf(tail); ok {
			return head, y
		}
	}
	return norm, 0
}

// They met on 17 October 2023; they met on the 17th of October; 14 - November 2021.
func (r *reader) dayMonth(at int) (int, Type, string) {
	if value := r.dashedDay(at); value != "" {
		return 3, Date, value
	}
	day, ok := ordinalDay(r.norm(at))
	if !ok || r.norm(at-1) == "$" {
		return 0, "", ""
	}
	i := at + 1
	dashed := r.norm(i) == "--"
	if r.norm(i) == "of" || dashed {
		i++
	}
	month, ok := r.anyMonth(i)
	if !ok {
		return 0, "", ""
	}
	year, next := r.yearAfter(r.stop(i + 1))
	value := r.day(year, month, day)
	if value == "" || dashed && year == 0 || !r.smallMonth(i, year) {
		return 0, "", ""
	}
	return next - at, Date, value
}

// dashedDay is the day that a page writes with dashes alone: "16-November-2025".
func (r *reader) dashedDay(at int) string {
	first, word, _ := strings.Cut(r.norm(at), "-")
	day, ok := ordinalDay(first)
	year, whole := yearOf(r.norm(at + 2))
	name, month := lexicon.MonthUnit.OfNorm(word)
	if !ok || !whole || !month || r.norm(at+1) != "--" {
		return ""
	}
	n, _ := strconv.Atoi(name)
	return r.day(year, n, day)
}

// The visit of October 2023; the collision of last December.
func (r *reader) monthYear(at int) (int, Type, string) {
	i := at
	shift, shifted := r.shift(at)
	if shifted {
		i++
	}
	month, ok := r.month(i)
	if !ok || len(r.norm(i)) < 4 && r.norm(i) != "may" || lexicon.MonthName.HasID(r.doc.ID(i)) && !r.monthContext(i) {
		return 0, "", ""
	}
	year, next := r.yearAfter(i + 1)
	if year == 0 {
		year = r.shiftedYear(month, shift)
		if shift == 0 && year != 0 && (r.future(i) || lexicon.Deadline.HasID(r.doc.ID(i-1)) || r.begins(i)) && (year < r.anchor.Year() || year == r.anchor.Year() && month < int(r.anchor.Month())) {
			year++
		}
	}
	if year == 0 {
		return next - at, Date, "XXXX-" + padded(month, 2)
	}
	return next - at, Date, padded(year, 4) + "-" + padded(month, 2)
}

// monthContext tells the month from the verb and from a name: "since May", "the
// March summit", not "May I", "President March".
func (r *reader) monthContext(i int) bool {
	if lexicon.BeforeMonth.HasID(r.doc.ID(i - 1)) {
		return true
	}
	if _, year := yearOf(r.norm(i + 1)); year {
		return true
	}
	return r.norm(i-1) == "the" && r.doc.Token(i+1).Case == token.Lower
}

// shiftedYear is the year of a month named without one: the last one gone by
// for "last", the next to come for "next", else the nearest.
func (r *reader) shiftedYear(month, shift int) int {
	if r.anchor.IsZero() {
		return 0
	}
	year, now := r.anchor.Year(), int(r.anchor.Month())
	switch {
	case shift < 0 && month >= now:
		return year - 1
	case shift > 0 && month <= now:
		return year + 1
	case shift != 0:
		return year
	}
	return r.nearestYear(month, 15)
}

// future reports whether the part of the sentence around a day, up to a colon or
// semicolon, speaks of what will be. The answer is kept: the next day may stand in the
// same part.
func (r *reader) future(i int) bool {
	if r.part.Has(i) {
		return r.ahead
	}
	parts := func(i int) bool { return r.norm(i) == ":" || r.norm(i) == ";" }
	s := r.doc.Sentences[r.doc.SentenceOf(i)].Span
	r.part, r.ahead = token.Span{From: i, To: i}, false
	for r.part.From > s.From && !parts(r.part.From-1) {
		r.part.From--
	}
	for r.part.To < s.To && (r.part.To == i || !parts(r.part.To-1)) {
		r.part.To++
	}
	for at := r.part.From; at < r.part.To && !r.ahead; at++ {
		r.ahead = lexicon.AheadWord.HasID(r.doc.ID(at))
	}
	return r.ahead
}

// begins reports whether what is told begins at a time: "beginning in September".
func (r *reader) begins(i int) bool {
	if n := r.norm(i - 1); n == "in" || n == "from" {
		i--
	}
	return lexicon.BeginningAt.HasID(r.doc.ID(i - 1))
}

// RuleNames lists the constructions that are read, in the order in which they
// are tried.
func RuleNames() []string {
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = r.name
	}
	return names
}
