package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// assignRoles tells headline, dates, bylines and boilerplate from the body.
// A page's boilerplate is told by its shape: short lines without a sentence,
// separators between links, words that pages use of themselves.
func (d *Doc) assignRoles() {
	d.splitMenus()
	headline := false
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		switch {
		case d.isBoilerplate(p.Span, i), i > 0 && p.Item && d.Paragraphs[i-1].Role == Boilerplate && !d.hasSentence(p.Span):
			p.Role = Boilerplate
		case d.isDateLine(p.Span):
			p.Role = DateLine
		case !headline && d.isHeadline(p.Span, i):
			p.Role, headline = Headline, true
		case d.isByline(p.Span):
			p.Role = Byline
		}
		if p.Role == Body && d.hasSentence(p.Span) {
			headline = true // what follows the first sentence is no headline
		}
	}
}

// isBoilerplate tells a page's own lines from the article's.
func (d *Doc) isBoilerplate(s token.Span, at int) bool {
	words, separators := 0, 0
	for i := s.From; i < s.To; i++ {
		if d.Tokens[i].Kind == token.Word {
			words++
		}
		if d.separates(i) || d.Tokens[i].Norm == "•" && i > s.From {
			separators++
		}
	}
	if words == 0 {
		return !d.isDateLine(s)
	}
	first := d.Tokens[s.From].Norm
	if first == "©" || first == "#" || first == "<" || d.isCaption(s) {
		return true
	}
	if words > 40 {
		return false
	}
	if d.bracketed(s) && d.containsAny("boilerplate-start", s) {
		return true
	}
	if separators >= 2 && !d.containsYear(s) {
		return true
	}
	sentence := d.hasSentence(s)
	if !sentence && at > 0 && d.tailCode(s, words) {
		return true
	}
	start := s.From
	for start < s.To-1 && (d.Tokens[start].Kind == token.Punct || d.Tokens[start].Kind == token.Quote) {
		start++
	}
	opens := lexicon.SetOf("boilerplate-start").At(d.Tokens[:s.To], start)
	marked := opens > 0 && (start+opens >= s.To || d.Norm(start+opens) == ":" || words <= 6 && !sentence)
	return marked && !d.containsDate(s) || words <= 25 && d.containsAny("boilerplate-any", s)
}

// tailCode tells an agency's code or initials: "POL-PREMIERS-TALKS", "rk.hm".
func (d *Doc) tailCode(s token.Span, words int) bool {
	if s.Len() > 3 || words > 2 {
		return false
	}
	text := d.Text(s)
	return !strings.Contains(text, " ") && (strings.Contains(text, "-") && d.Tokens[s.From].Case == token.Upper || strings.Contains(text, ".") && d.Tokens[s.From].Case == token.Lower)
}

// bracketed tells a line that stands in brackets as a whole: "[Read also: …]".
func (d *Doc) bracketed(s token.Span) bool {
	first, last := d.Tokens[s.From].Norm, d.Tokens[s.To-1].Norm
	return first == "[" && last == "]" || first == "(" && last == ")" || first == "["
}

// isCaption tells a picture's caption by its credit: "(Photo: …/Xinhua)", "/ Kremlin.ru".
func (d *Doc) isCaption(s token.Span) bool {
	if d.Tokens[s.To-1].Norm != ")" && d.Tokens[s.To-1].Norm != "]" {
		return false
	}
	open := s.To - 1
	for open > s.From && s.To-open < 14 && d.Tokens[open].Norm != "(" && d.Tokens[open].Norm != "[" {
		open--
	}
	credit := token.Span{From: open, To: s.To}
	photo := lexicon.SetOf("boilerplate-start").At(d.Tokens[:s.To], min(open+1, s.To-1)) > 0
	return open > s.From && (photo || d.containsAny("caption-end", credit) && d.contains("/", credit))
}

func (d *Doc) contains(norm string, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Tokens[i].Norm == norm {
			return true
		}
	}
	return false
}

func (d *Doc) containsAny(set string, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if n := lexicon.SetOf(set).At(d.Tokens, i); n > 0 && i+n <= s.To {
			return true
		}
	}
	return false
}

// hasSentence reports whether a paragraph reads as a sentence: it ends in a stop
// and has more than a few words.
func (d *Doc) hasSentence(s token.Span) bool {
	last := s.To - 1
	for last > s.From && closes(d.Tokens[last]) {
		last--
	}
	norm := d.Tokens[last].Norm
	return (norm == "." || norm == "!" || norm == "?" || norm == ":" || norm == ";") && s.Len() > 6 || s.Len() > 45
}

// isDateLine tells a line that gives a day and little else.
func (d *Doc) isDateLine(s token.Span) bool {
	return s.Len() <= 24 && d.containsDate(s) && !d.hasProse(s)
}

// hasProse reports whether a short line says something beyond day, place and
// source: three words in lower case that are no words of dates.
func (d *Doc) hasProse(s token.Span) bool {
	lower := 0
	for i := s.From; i < s.To; i++ {
		t := d.Tokens[i]
		if t.Kind == token.Word && t.Case == token.Lower && !dateWord(t.Norm) {
			lower++
		}
	}
	return lower >= 3 || s.Len() > 7 && lower >= 1 && !d.contains("|", s) && !d.contains(":", s) && !d.contains("/", s)
}

func dateWord(norm string) bool {
	switch norm {
	case "at", "of", "the", "local", "time", "p.m.", "a.m.", "pm", "am", "updated", "published", "on", "h", "last", "modified", "hours", "hrs":
		return true
	}
	return lexicon.SetOf("month").Has(norm) || lexicon.SetOf("weekday").Has(norm)
}

// containsDate reports whether a year or a numeric day stands in the span.
func (d *Doc) containsDate(s token.Span) bool {
	months, years, days := 0, 0, 0
	for i := s.From; i < s.To; i++ {
		t := d.Tokens[i]
		switch {
		case t.Kind == token.Word && lexicon.SetOf("month").Has(t.Norm) && t.Case != token.Lower:
			months++
		case t.Kind == token.Number && isYear(t.Norm):
			years++
		case t.Kind == token.Number && strings.Count(t.Norm, ".")+strings.Count(t.Norm, "/") == 2 && len(t.Norm) >= 8:
			return true
		case t.Kind == token.Number && len(t.Norm) <= 4:
			days++
		}
	}
	return years > 0 && (months > 0 && days > 0 || days >= 2)
}

func (d *Doc) containsYear(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Tokens[i].Kind == token.Number && isYear(d.Tokens[i].Norm) {
			return true
		}
	}
	return false
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
