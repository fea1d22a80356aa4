package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// longestBoilerplate is how many words a page's own line has at most; a caption or
// a notice in whole sentences may have more.
const longestBoilerplate = 40

// isBoilerplate tells a page's own lines from the article's by their form: words
// that pages use of themselves, separators between links, addresses, credits.
func (d *Doc) isBoilerplate(s token.Span, at int, above bool) bool {
	words := d.wordsIn(s)
	if words == 0 {
		return !d.isDateLine(s)
	}
	switch d.Norm(s.From) {
	case "©", "#":
		return true
	case "<":
		return words <= longestLabel || d.Norm(s.To-1) == ">" || d.Token(s.From+1).Case == token.Lower && d.Token(s.From+1).Kind == token.Word // a tag: "<div class=…"
	}
	if d.isCaption(s, above) || d.isMailHeader(s) && !d.containsDate(s) {
		return true
	}
	if words > longestBoilerplate {
		return false
	}
	sentence := d.hasSentence(s)
	return d.isNotice(s, words, sentence) || d.isMenu(s) || !sentence && d.isCode(s, words, at)
}

// isNotice reports whether a line is opened or marked by words that pages use of
// themselves: "Read also: …", "Sign up for our newsletter".
func (d *Doc) isNotice(s token.Span, words int, sentence bool) bool {
	if d.bracketed(s) && (d.containsAny(lexicon.BoilerplateStart, s) || !sentence && words <= longestLabel) {
		return true
	}
	start := s.From
	for start < s.To-1 && (d.Token(start).Kind == token.Punct || d.Token(start).Kind == token.Quote) {
		start++
	}
	if lexicon.BoilerplateLine.At(d.Tokens[:s.To], start) > 0 && words <= 25 {
		return true
	}
	opens := lexicon.BoilerplateStart.At(d.Tokens[:s.To], start)
	marked := opens > 0 && (start+opens >= s.To || d.Norm(start+opens) == ":" || words <= 6 && !sentence)
	if marked && !d.containsDate(s) || words <= 25 && d.containsAny(lexicon.BoilerplateAny, s) {
		return true
	}
	return d.networks(s) > 1 || d.networks(s) > 0 && !sentence && words <= 6
}

// networks counts the sites and networks that a line names: one alone may be where
// somebody wrote what the line reports.
func (d *Doc) networks(s token.Span) int {
	n := 0
	for i := s.From; i < s.To; i++ {
		n += lexicon.BoilerplateNetwork.At(d.Tokens[:s.To], i)
	}
	return n
}

// isMenu reports whether a line is made of links with separators between, or ends
// in one: "Home » News » Talks", "Documents /".
func (d *Doc) isMenu(s token.Span) bool {
	separators := 0
	for i := s.From; i < s.To; i++ {
		if d.separates(i) || d.Token(i).Norm == "•" && i > s.From {
			separators++
		}
	}
	last := d.Norm(s.To - 1)
	return separators >= 2 && !d.containsYear(s) || s.Len() <= longestLabel+1 && (last == "/" || last == "|" || last == "»" || last == ">")
}

// beforeEndMark is a line of text without the mark between strokes that closes an
// article: "They will meet again. /END/".
func (d *Doc) beforeEndMark(s token.Span) token.Span {
	if open := s.To - 3; open > s.From && d.Norm(open) == "/" && d.Norm(s.To-1) == "/" && d.Norm(open-1) == "." {
		s.To = open
	}
	return s
}

// isCode reports whether a line is a sign and no text: a file number, an address,
// an agency's code ("POL-PREMIERS-TALKS"), a counter ("1,204 views").
func (d *Doc) isCode(s token.Span, words, at int) bool {
	if !d.hasWords(s) && !d.containsDate(s) {
		return strings.Contains(d.Text(s), "/") || d.countsViews(s)
	}
	if !strings.ContainsAny(d.Text(s), " \t\u00a0") && (d.contains("@", s) || d.contains("/", s) && s.Len() > 3) {
		return true // "desk@agency.example"
	}
	return d.isClock(s, words) || at > 0 && d.tailCode(s, words)
}

// isClock reports whether a line is the time of day and a zone: "17:41 GMT",
// "CST15:18 (GMT) -0500".
func (d *Doc) isClock(s token.Span, words int) bool {
	if words > longestLabel {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if t := d.Token(i); t.Kind == token.Word && t.Case != token.Upper && !dateWord(t.Norm) {
			return false
		}
	}
	text := d.Text(s)
	at := strings.IndexByte(text, ':')
	return at > 0 && at+1 < len(text) && isDigit(text[at-1]) && isDigit(text[at+1])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// countsViews reports whether a line is a number and a word that a page has for it:
// "1,204 views".
func (d *Doc) countsViews(s token.Span) bool {
	return s.Len() == 2 && d.Token(s.From).Kind == token.Number && lexicon.BoilerplateStart.At(d.Tokens[:s.To], s.From+1) > 0
}

// tailCode tells an agency's code or initials: "POL-PREMIERS-TALKS", "rk.hm".
func (d *Doc) tailCode(s token.Span, words int) bool {
	if s.Len() > 3 || words > 2 {
		return false
	}
	text := d.Text(s)
	return !strings.Contains(text, " ") && (strings.Contains(text, "-") && d.Token(s.From).Case == token.Upper || strings.Contains(text, ".") && d.Token(s.From).Case == token.Lower)
}

// bracketed tells a line that stands in brackets as a whole: "[Read also: …]".
func (d *Doc) bracketed(s token.Span) bool {
	first, last := d.Token(s.From).Norm, d.Token(s.To-1).Norm
	return first == "[" && last == "]" || first == "(" && last == ")" || first == "["
}

// isTitleCase reports whether a line is printed like a title: hardly a word of it
// in lower case.
func (d *Doc) isTitleCase(s token.Span) bool {
	lower := 0
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Word && d.Token(i).Case == token.Lower {
			lower++
		}
	}
	return lower*3 <= d.wordsIn(s)
}

func (d *Doc) contains(norm string, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Norm == norm {
			return true
		}
	}
	return false
}

func (d *Doc) containsAny(set lexicon.Set, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if n := set.At(d.Tokens, i); n > 0 && i+n <= s.To {
			return true
		}
	}
	return false
}

// hasSentence reports whether a paragraph reads as a sentence: it ends in a stop
// and has more than a few words.
func (d *Doc) hasSentence(s token.Span) bool {
	return d.endsInStop(s) && s.Len() > 6 || s.Len() > longestTitle
}

// endsInStop reports whether the last sign of a line, quotation marks and brackets
// aside, ends a sentence.
func (d *Doc) endsInStop(s token.Span) bool {
	last := d.beforeEndMark(s).To - 1
	for last > s.From && closes(d.Token(last)) {
		last--
	}
	switch d.Token(last).Norm {
	case ".", "!", "?", ":", ";", "…", "...":
		return true
	}
	return false
}
