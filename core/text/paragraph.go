package text

import (
	"strings"
	"unicode/utf8"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// wrapWidth is the longest line that can be one of a hard-wrapped paragraph:
// mail and PDF viewers break at 72 to 100 signs; a line beyond that is whole.
const wrapWidth = 110

// shortLine is the width under which a line may be a title or a link.
const shortLine = 50

// line is one line of the source that holds tokens.
type line struct {
	token.Span
	width       int  // code points from its first token to its last
	address     bool // an address of the web, which no viewer breaks
	blankBefore bool // an empty line stands before it
}

// lines are the source's lines that hold tokens, in order.
func (d *Doc) lines() []line {
	var found []line
	from := 0
	for i := 1; i <= len(d.Tokens); i++ {
		breaks := 2
		if i < len(d.Tokens) {
			breaks = d.newlines(i)
		}
		if breaks == 0 {
			continue
		}
		span := token.Span{From: from, To: i}
		found = append(found, line{
			Span:        span,
			width:       utf8.RuneCountInString(d.Text(span)),
			address:     d.isAddress(span),
			blankBefore: from == 0 || d.newlines(from) > 1,
		})
		from = i
	}
	return found
}

// newlines counts line ends before token i, which is not the first, whatever system
// wrote them; the separators of Unicode count as an empty line.
func (d *Doc) newlines(i int) int {
	from, to := d.Tokens[i-1].End, d.Tokens[i].Start
	if from == to || from+1 == to && d.Source[from] == ' ' {
		return 0 // most tokens
	}
	gap := d.Source[from:to]
	if !strings.ContainsAny(gap, "\n\r\u2028\u2029\f\v") {
		return 0
	}
	gap = strings.ReplaceAll(gap, "\r\n", "\n")
	return strings.Count(gap, "\n") + strings.Count(gap, "\r") +
		2*(strings.Count(gap, "\u2029")+strings.Count(gap, "\f")) + strings.Count(gap, "\u2028")
}

// paragraphs joins the lines of hard-wrapped paragraphs and keeps all others apart.
func (d *Doc) paragraphs(lines []line) []Paragraph {
	var found []Paragraph
	whole := keepsParagraphs(lines)
	for at := 0; at < len(lines); {
		end := at + 1
		for end < len(lines) && !lines[end].blankBefore {
			end++
		}
		block := lines[at:end]
		wrapped := !whole && wrappedBlock(block)
		for i, l := range block {
			if i > 0 && (wrapped && d.continues(block[i-1], l) || found[len(found)-1].Item && d.breaksOff(block[i-1], l)) || i == 0 && at > 0 && d.breaksOff(lines[at-1], l) {
				found[len(found)-1].To = l.To
			} else {
				found = append(found, Paragraph{Span: l.Span, Item: d.startsItem(l.Span)})
			}
		}
		at = end
	}
	return found
}

// keepsParagraphs reports whether a text leaves each paragraph on one line, so that
// its short lines are titles, credits and links: most of it stands on long lines.
func keepsParagraphs(lines []line) bool {
	all, long := 0, 0
	for _, l := range lines {
		if l.address || l.width < shortLine {
			continue // titles and links say nothing of how paragraphs are broken
		}
		all += l.width
		if l.width > wrapWidth {
			long += l.width
		}
	}
	return long*2 > all
}

// wrappedBlock reports whether a block of lines looks hard-wrapped: no line is
// too long, and most are nearly as long as the longest.
func wrappedBlock(block []line) bool {
	widest := 0
	for _, l := range block {
		if !l.address {
			widest = max(widest, l.width)
		}
	}
	if len(block) < 2 || widest > wrapWidth || widest < shortLine {
		return false
	}
	full := 0
	for _, l := range block[:len(block)-1] {
		if l.width*10 >= widest*6 {
			full++
		}
	}
	return full*2 >= len(block)-1
}

// continues reports whether a line goes on with the one before it.
func (d *Doc) continues(before, after line) bool {
	if _, label := d.labelIn(after.Span); label > 0 || d.startsItem(after.Span) || d.standsAlone(before.Span) || d.standsAlone(after.Span) {
		return false
	}
	last := d.Token(before.To - 1).Norm
	first := d.Token(after.From)
	if first.Case == token.Lower && first.Kind == token.Word {
		return true
	}
	return before.width >= shortLine || !endsSentence(last)
}

// breaksOff reports whether a line goes on in the middle of the sentence that the
// line before broke off, whatever stands between them.
func (d *Doc) breaksOff(before, after line) bool {
	first, last := d.Token(after.From), d.Token(before.To-1)
	open := lexicon.NeverLast.HasID(last.ID) && last.Case == token.Lower // "led in this city the | 12th Cabinet"
	if !open && (first.Kind != token.Word || first.Case != token.Lower || !latin(first.Norm)) || d.wordsIn(before.Span) <= longestLabel {
		return false
	}
	if last.Kind != token.Word || last.Case != token.Lower || d.startsItem(after.Span) || d.standsAlone(before.Span) || d.standsAlone(after.Span) {
		return false
	}
	return true
}

// standsAlone tells a line that is no part of a sentence: who wrote, when it was
// published.
func (d *Doc) standsAlone(l token.Span) bool {
	if d.isByline(l) && d.Token(l.From).Case != token.Lower {
		return true
	}
	if d.columned(l) || d.isAddress(l) {
		return true
	}
	switch d.Norm(l.From) {
	case "published", "updated", "posted", "modified", "date":
		return l.Len() <= 26 && (d.Norm(l.From+1) == ":" || d.containsDate(l))
	}
	return false
}

// isAddress reports whether a line is an address of the web and nothing else.
func (d *Doc) isAddress(l token.Span) bool {
	text := d.Text(l)
	return (strings.Contains(text, "://") || strings.HasPrefix(text, "www.")) && !strings.ContainsAny(text, " \t\u00a0")
}

// columned tells a line of links or labels: separators, or wide gaps that no
// sentence has.
func (d *Doc) columned(l token.Span) bool {
	separators, gaps := 0, 0
	for i := l.From; i < l.To; i++ {
		if d.separates(i) {
			separators++
		}
		if i > l.From && len(d.gap(i)) >= 2 && !endsSentence(d.Token(i-1).Norm) {
			gaps++
		}
	}
	return separators >= 2 || gaps >= 2
}

// startsItem reports whether a line opens with a bullet or a number of its own:
// "– Memorandum", "2. Following", "(1) Prime Minister", "1   Minister".
func (d *Doc) startsItem(l token.Span) bool {
	first := d.Token(l.From)
	second := d.Norm(l.From + 1)
	switch first.Norm {
	case "--", "•", "*", "·", "▪", "●", "◦", "■", "‣", "o", ">", ">>":
		return l.Len() > 2
	case "(":
		return l.Len() > 3 && d.Norm(l.From+2) == ")" && (len(second) <= 3 || roman(second))
	}
	if roman(first.Norm) && first.Case == token.Upper && (second == "--" || second == "." || second == ")") && l.Len() > 3 {
		return true
	}
	if first.Kind == token.Number && len(first.Norm) <= 2 && l.Len() > 1 && !lexicon.Month.Has(second) {
		wide := d.Token(l.From+1).Start-first.End > 1
		return second == "." || second == ")" || wide || d.Token(l.From+1).Case == token.Title
	}
	return false
}

func roman(norm string) bool {
	switch norm {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii":
		return true
	}
	return false
}

func endsSentence(norm string) bool {
	switch norm {
	case ".", "!", "?", ":", ";", "”", "\"", "»", "...", "…", "’":
		return true
	}
	return false
}
