package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// isDateLine tells a line that gives a day and little else.
func (d *Doc) isDateLine(s token.Span) bool {
	return (s.Len() <= 24 || d.contains("|", s)) && d.containsDate(s) && !d.hasProse(s)
}

// hasProse reports whether a short line says something beyond day, place and
// source: three words in lower case that are no words of dates.
func (d *Doc) hasProse(s token.Span) bool {
	lower := 0
	for i := s.From; i < s.To; i++ {
		t := d.Token(i)
		if t.Kind == token.Word && t.Case == token.Lower && !dateWord(t.Norm) {
			lower++
		}
	}
	return lower >= 3 || s.Len() > 7 && lower >= 1 && !d.contains("|", s) && !d.contains(":", s) && !d.contains("/", s)
}

func dateWord(norm string) bool {
	return lexicon.DateWord.Has(norm) || lexicon.Month.Has(norm) || lexicon.Weekday.Has(norm)
}

// containsDate reports whether a year or a numeric day stands in the span.
func (d *Doc) containsDate(s token.Span) bool {
	months, years, days := 0, 0, 0
	for i := s.From; i < s.To; i++ {
		t := d.Token(i)
		switch {
		case t.Kind == token.Word && lexicon.Month.HasID(t.ID) && t.Case != token.Lower:
			months++
		case t.Kind == token.Number && strings.Count(t.Norm, ".")+strings.Count(t.Norm, "/") == 2 && len(t.Norm) >= 8:
			return true
		case t.Kind == token.Number && isYear(t.Norm):
			years++
		case t.Kind == token.Number && gluedYear(t.Norm), months > 0 && yearRunOn(t.Norm):
			years, days = years+1, days+1
		case dashedDay(t.Norm):
			months, days = months+1, days+1
		case t.Kind == token.Number && len(t.Norm) <= 4:
			days++
		}
	}
	return years > 0 && (months > 0 && days > 0 || days >= 2)
}

func (d *Doc) containsYear(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Number && isYear(d.Token(i).Norm) {
			return true
		}
	}
	return false
}

// gluedYear reports whether a number is a day and its year without a space between:
// "20,2023".
func gluedYear(norm string) bool {
	day, year, ok := strings.Cut(norm, ",")
	return ok && len(day) <= 2 && len(year) == 4 && isYear(year)
}

// yearRunOn reports whether a year ran into the stamp after it: "202615", "20253:41".
func yearRunOn(norm string) bool {
	return len(norm) > 4 && len(norm) < 10 && isYear(norm[:4]) && isDigit(norm[4])
}

// dashedDay reports whether a word is a day and a month with a dash between: "16-november".
func dashedDay(norm string) bool {
	day, month, _ := strings.Cut(norm, "-")
	return len(day) > 0 && len(day) <= 2 && isDigit(day[0]) && lexicon.Month.Has(month)
}

// isYear tells a year of the last or this century, alone or heading "2023-10-17".
func isYear(norm string) bool {
	if len(norm) < 4 || norm[:2] != "19" && norm[:2] != "20" {
		return false
	}
	for _, c := range norm[:4] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(norm) == 4 || norm[4] == '-' || norm[4] == '/' || norm[4] == '.'
}
