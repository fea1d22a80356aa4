package intake

import (
	"strconv"
	"strings"
	"time"
)

// day reads the many ways in which files write a date and gives the ISO 8601
// day, "" where it cannot be told. The day is taken as written, in the zone of
// whoever wrote it: that is the day a reader of the article has in mind.
func day(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n,-/.T:年月日", r) })
	if len(fields) > 8 {
		fields = fields[:8]
	}
	for i := range fields {
		if d := dayAt(fields[i:]); d != "" {
			return d
		}
	}
	return ""
}

// dayAt reads "2023 10 17", "20231017", "17 Oct 2023" or "October 17 2023".
func dayAt(f []string) string {
	if len(f[0]) >= 8 && number(f[0][:8]) > 0 {
		return makeDay(number(f[0][:4]), number(f[0][4:6]), number(f[0][6:8]))
	}
	if len(f) < 3 {
		return ""
	}
	if y := number(f[0]); len(f[0]) == 4 && y > 0 {
		return makeDay(y, number(f[1]), leading(f[2]))
	}
	if m := month(f[1]); m > 0 {
		return makeDay(number(f[2]), m, leading(f[0]))
	}
	if m := month(f[0]); m > 0 {
		return makeDay(number(f[2]), m, leading(f[1]))
	}
	return ""
}

func makeDay(y, m, d int) string {
	if y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 {
		return ""
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return ""
	}
	return t.Format("2006-01-02")
}

// number reads a number of digits only, 0 for anything else.
func number(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// leading reads the digits before "th" or a zone.
func leading(s string) int {
	end := 0
	for end < len(s) && end < 2 && '0' <= s[end] && s[end] <= '9' {
		end++
	}
	return number(s[:end])
}

func month(s string) int {
	if len(s) < 3 {
		return 0
	}
	s = strings.ToLower(s)
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); strings.HasPrefix(name, s) || s == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}

// language gives the ISO 639-1 part of a language tag ("en-GB", "zh_CN").
func language(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if len(tag) != 2 || tag[0] < 'a' || tag[0] > 'z' || tag[1] < 'a' || tag[1] > 'z' {
		return ""
	}
	return tag
}
