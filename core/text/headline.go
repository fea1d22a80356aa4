package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// splitMenus cuts a title that ran into the page's menu from it: "Main page »
// News » Presidents meet", "HOME  CHINA  WORLD  Gu says …", "date 2023-10-17 Xi meets …".
func (d *Doc) splitMenus() {
	var split []Paragraph
	for i, p := range d.Paragraphs {
		cut := d.menuEnd(p.Span)
		if cut == p.From && d.isMailHeader(p.Span) && d.Norm(p.From) == "subject" {
			cut = p.From + 2
		}
		if cut == p.From && i < 3 {
			cut = d.leadingDate(p.Span)
		}
		if cut == p.From && i == 0 {
			cut = d.trailingDate(p.Span)
		}
		if cut > p.From && cut < p.To {
			split = append(split, Paragraph{Span: token.Span{From: p.From, To: cut}})
			p.From = cut
		}
		split = append(split, p)
	}
	d.Paragraphs = split
}

// isMailHeader reports whether a line is one of a mail's head: "Subject: Talks in Oslo".
func (d *Doc) isMailHeader(s token.Span) bool {
	return lexicon.MailHeader.HasID(d.ID(s.From)) && d.Norm(s.From+1) == ":" && s.Len() > 2 && d.mailHead()
}

// mailHead reports whether the text opens like a mail: two lines of a head, one after
// the other.
func (d *Doc) mailHead() bool {
	for i, p := range d.Paragraphs[:min(2, len(d.Paragraphs))] {
		if !lexicon.MailHeader.HasID(d.ID(p.From)) || d.Norm(p.From+1) != ":" {
			return false
		}
		if i == 1 {
			return true
		}
	}
	return false
}

// menuEnd is where a run of menu words at the head of a line ends; the line's
// start where it has none.
func (d *Doc) menuEnd(s token.Span) int {
	last, separators := s.From, 0
	for i := s.From; i < s.To; i++ {
		if d.separates(i) {
			last, separators = i+1, separators+1
		}
	}
	if separators >= 2 && s.To-last >= 4 {
		return last
	}
	capitals := s.From
	for capitals < s.To && d.Token(capitals).Case == token.Upper && d.Token(capitals).Kind == token.Word {
		capitals++
	}
	wide := strings.Contains(d.Text(token.Span{From: s.From, To: capitals}), "  ")
	if capitals-s.From >= 4 && wide && s.To-capitals >= 3 {
		return capitals
	}
	return s.From
}

// separates reports whether token i parts the links of a menu. Glued to a word, an
// angle is a quotation mark.
func (d *Doc) separates(i int) bool {
	if uint(i) < uint(len(d.Tokens)) && d.Tokens[i].Kind < token.Quote {
		return false // a word, a number
	}
	switch d.Norm(i) {
	case "»", "›":
		return !d.glued(i+1) && !d.glued(i) || i+1 >= len(d.Tokens)
	case "|", ">":
		return true
	}
	return false
}

// leadingDate is where a stamp before the title ends: "date 2023-10-17 Xi meets …".
func (d *Doc) leadingDate(s token.Span) int {
	i := s.From
	switch d.Norm(i) {
	case "date", "published", "updated", "posted", "time":
		i++
		if d.Norm(i) == ":" {
			i++
		}
	default:
		return s.From
	}
	end := i
	for end < s.To && (d.Token(end).Kind == token.Number || d.Token(end).Norm == "--" && d.glued(end)) {
		end++
	}
	if end == i || s.To-end < 2 || lexicon.Month.HasID(d.ID(end)) {
		return s.From // "Published 3 October 2023"
	}
	return end
}

// trailingDate is where a day after the title begins: "PM call with President
// Ray: 14 June 2023"; the line's start where there is none.
func (d *Doc) trailingDate(s token.Span) int {
	for i := s.To - 5; i < s.To-2 && i > s.From; i++ {
		mark := d.Norm(i)
		if (mark == ":" || mark == "--" || mark == "|") && i-s.From >= 4 && d.containsDate(token.Span{From: i, To: s.To}) {
			return i
		}
	}
	return s.From
}

// longestTitle is how many tokens a title has at most; a longer line is a lead that
// lost its full stop.
const longestTitle = 45

// isHeadline reports whether a line can be the title: words, but no sentence of the body.
func (d *Doc) isHeadline(s token.Span, at int) bool {
	if s.Len() < 2 || s.Len() > longestTitle || !d.hasWords(s) || d.isByline(s) {
		return false
	}
	if d.Paragraphs[at].Item && d.hasSentence(s) || d.isHouseLine(s) && at+1 < len(d.Paragraphs) && !d.hasSentence(d.Paragraphs[at+1].Span) {
		return false
	}
	end := s.To - 1
	for end > s.From && closes(d.Token(end)) {
		end--
	}
	last := d.Token(end).Norm
	return last != "." && last != ":" && last != ";" && last != "," // "Mr Ray, ladies and gentlemen,"
}

// isHouseLine reports whether a line only names the outlet: "Ministry of Foreign
// Affairs of the Republic of Korea".
func (d *Doc) isHouseLine(s token.Span) bool {
	if s.Len() > 12 || lexicon.HouseLine.At(d.Tokens, s.From) == 0 {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if t := d.Token(i); t.Kind != token.Word || t.Case == token.Lower && !linksNames(t.Norm) {
			return false
		}
	}
	return true
}

// linksNames reports whether a small word stands inside names of offices.
func linksNames(norm string) bool {
	switch norm {
	case "of", "the", "and", "for", "'s":
		return true
	}
	return false
}

// hasWords tells a line of words from a file number: "No. 214/2022".
func (d *Doc) hasWords(s token.Span) bool {
	words, numbers := 0, 0
	if s.Len() <= 7 && d.contains("/", s) && d.containsYear(s) {
		return false // "No.10/Press/2023"
	}
	for i := s.From; i < s.To; i++ {
		switch d.Token(i).Kind {
		case token.Word:
			words++
		case token.Number:
			numbers++
		}
	}
	return words > 1 || words == 1 && numbers == 0
}

// isByline tells who wrote or issued the text: "Office of the Spokesperson",
// "Antony Someone, Secretary of State".
func (d *Doc) isByline(s token.Span) bool {
	if d.Norm(s.From) == "from" && d.Norm(s.From+1) == ":" && s.Len() <= 30 {
		return true // "From: Prime Minister's Office and The Rt Hon Ann Ray MP"
	}
	if s.Len() > 12 || d.hasSentence(s) {
		return false
	}
	switch d.Norm(s.From) {
	case "press":
		if lexicon.PressEvent.HasID(d.ID(s.From+1)) && s.Len() > 3 {
			return false // "Press statements following the talks with Ray"
		}
		return !(d.Norm(s.From+1) == "release" && d.Norm(s.From+2) == ":" && s.Len() > 6) // "Press Release: Ray and Lee in Berlin" is a title
	case "office":
		return true
	case "by", "from":
		return d.Token(min(s.From+1, s.To-1)).Case != token.Lower
	}
	return false
}
