package text

import (
	"visavis/core/token"
)

// findQuotes pairs quotation marks, paragraph by paragraph. Where a mark lost its
// partner, the paragraph bounds what it can hold; a quotation that a paragraph
// leaves open goes on where the next one takes its mark up again or closes it, as
// agencies print speeches of several paragraphs.
func (d *Doc) findQuotes() {
	d.quoteAt = make([]int32, len(d.Tokens))
	for i := range d.quoteAt {
		d.quoteAt[i] = -1
	}
	for p := range d.Paragraphs {
		d.quotesOf(p)
	}
}

// quotesOf finds the quotations that begin in paragraph p.
func (d *Doc) quotesOf(p int) {
	paragraph := d.Paragraphs[p].Span
	free, first := paragraph.From, true // where what no quotation holds began
	var behind sentenceStart
	for at := paragraph.From; at < paragraph.To; at++ {
		m := d.markAt(at)
		if d.quoteAt[at] >= 0 || m.Empty() {
			continue
		}
		switch {
		case d.opens(m, paragraph.From):
			end, closed := d.closing(m, paragraph.To)
			if !closed && end == paragraph.To && !d.goesOn(p, m) {
				continue
			}
			if end <= m.To+1 {
				continue
			}
			d.addQuote(token.Span{From: m.From, To: end})
			if !closed && end == paragraph.To {
				d.quoteThrough(p, m)
			}
			at, free, first = end-1, end, false
		case first && d.lostOpening(m, free):
			d.addQuote(token.Span{From: free, To: m.To})
			at, free, first = m.To-1, m.To, false
		case !first && d.lostOpening(m, behind.before(d, free, m.From)):
			d.addQuote(token.Span{From: behind.before(d, free, m.From), To: m.To})
			at, free = m.To-1, m.To
		default:
			at = m.To - 1
		}
	}
}

// quoteThrough quotes the paragraphs after one that a quotation leaves open, up to
// the first that closes it: a speech whose paragraphs between have no marks of
// their own.
func (d *Doc) quoteThrough(p int, open token.Span) {
	for last := p + 1; last < len(d.Paragraphs); last++ {
		paragraph := d.Paragraphs[last]
		if paragraph.Role == Boilerplate {
			continue
		}
		m := d.firstMark(paragraph.Span, open)
		if m.Empty() {
			continue
		}
		if m.From == paragraph.From || d.opens(m, paragraph.From) || !d.closesWords(m) {
			return // it has quotations of its own
		}
		for between := p + 1; between < last; between++ {
			if inner := d.Paragraphs[between]; inner.Len() > 1 && inner.Role != Boilerplate {
				d.addQuote(inner.Span)
			}
		}
		d.addQuote(token.Span{From: paragraph.From, To: m.To})
		return
	}
}

// firstMark is the first mark in a paragraph that opens or closes like the given one.
func (d *Doc) firstMark(s, open token.Span) token.Span {
	partners := partner(d.mark(open))
	for i := s.From; i < s.To; i++ {
		m := d.markAt(i)
		if !m.Empty() && (among(d.mark(m), partners) || d.mark(m) == d.mark(open)) {
			return m
		}
	}
	return token.Span{}
}

func (d *Doc) addQuote(q token.Span) {
	for i := q.From; i < q.To; i++ {
		d.quoteAt[i] = int32(len(d.Quotes))
	}
	d.Quotes = append(d.Quotes, q)
}

// markAt is the quotation mark at token i: one token, or two where single marks are
// doubled ("“We agree”", ",,We agree”").
func (d *Doc) markAt(i int) token.Span {
	if uint(i) < uint(len(d.Tokens)) && d.Tokens[i].Kind < token.Quote {
		return token.Span{} // a word, a number
	}
	t := d.Token(i)
	doubled := i+1 < len(d.Tokens) && d.glued(i+1) && d.Token(i+1).Norm == t.Norm
	if t.Kind == token.Quote {
		if doubled && (t.Norm == "'" || t.Norm == "’" || t.Norm == "‘" || t.Norm == "`") {
			return token.Span{From: i, To: i + 2}
		}
		return token.Span{From: i, To: i + 1}
	}
	if doubled && t.Norm == "," && i+2 < len(d.Tokens) && d.glued(i+2) && !d.glued(i) {
		return token.Span{From: i, To: i + 2}
	}
	return token.Span{}
}

// mark is the shape of a quotation mark; doubled single marks count as double ones.
func (d *Doc) mark(m token.Span) string {
	if m.Len() == 2 {
		if d.Norm(m.From) == "," {
			return "„"
		}
		return "\""
	}
	return d.Norm(m.From)
}

// partner is the marks that close one that opens.
func partner(open string) []string {
	switch open {
	case "“", "‟":
		return []string{"”", "“", "\""}
	case "«":
		return []string{"»"}
	case "»":
		return []string{"«"}
	case "„":
		return []string{"“", "”", "\""}
	case "\"":
		return []string{"\"", "”"}
	case "‘", "'", "‚", "`":
		return []string{"’", "'", "‘"}
	case "‹":
		return []string{"›"}
	}
	return nil
}

// single reports whether a mark may as well be an apostrophe.
func single(mark string) bool { return mark == "'" || mark == "’" || mark == "‘" || mark == "`" }

// opens reports whether a mark can open a quotation: something follows it directly,
// and nothing but a space, a bracket, a dash or a stop stands before it.
func (d *Doc) opens(m token.Span, start int) bool {
	mark := d.mark(m)
	if partner(mark) == nil || m.To >= len(d.Tokens) {
		return false
	}
	if !d.glued(m.To) && mark != "«" {
		return false
	}
	if m.From == start || !d.glued(m.From) {
		return true
	}
	switch d.Norm(m.From - 1) {
	case "(", "[", "--", "/", "“", "\"", "‘", ",", ":":
		return true
	case ".", "!", "?":
		return d.Token(m.To).Case != token.Lower // the space before it was lost
	}
	return mark == "«" || mark == "„"
}

// longestQuote is how many words a quotation can take in one paragraph.
const longestQuote = 2000

// closing is where the quotation opened by m ends, and whether by a mark. One of
// the same kind may stand inside it; where the marks do not come out even and one
// opens at the start of a sentence, the closing mark before that was lost.
func (d *Doc) closing(m token.Span, paragraphEnd int) (end int, closed bool) {
	open, partners := d.mark(m), partner(d.mark(m))
	depth, first, reopened := 1, -1, -1
	limit := min(paragraphEnd, m.From+longestQuote)
	for at := m.To; at < limit; at++ {
		c := d.markAt(at)
		if c.Empty() {
			continue
		}
		at = c.To - 1
		mark := d.mark(c)
		switch {
		case mark == open && !d.glued(c.From) && d.opens(c, m.From):
			depth++
			if !d.ended(c.From) {
				break
			}
			switch {
			case first >= 0:
				return first, true
			case reopened >= 0:
				return reopened, false
			}
			reopened = c.From
		case !among(mark, partners) || single(open) && d.apostrophe(c, limit):
		default:
			if first < 0 {
				first = c.To
			}
			if depth--; depth == 0 {
				return c.To, true
			}
		}
	}
	switch {
	case reopened >= 0:
		return reopened, false
	case first >= 0:
		return first, true
	}
	return paragraphEnd, false
}

// apostrophe reports whether a single mark belongs to a word: inside it, or at its
// end ("the leaders' talks") with the quotation's own closing mark still to come.
func (d *Doc) apostrophe(c token.Span, end int) bool {
	if c.To < end && d.glued(c.To) && d.Token(c.To).Kind == token.Word {
		return true
	}
	before := d.Norm(c.From - 1)
	if before == "" || before[len(before)-1] != 's' || c.To >= end || d.Token(c.To).Kind != token.Word {
		return false
	}
	for i := c.To; i < end; i++ {
		if later := d.markAt(i); !later.Empty() && single(d.mark(later)) {
			return d.closesWords(later)
		}
	}
	return false
}

// ended reports whether a sentence has ended before token i.
func (d *Doc) ended(i int) bool {
	switch d.Norm(i - 1) {
	case ".", "!", "?", "…", "...":
		return true
	}
	return false
}

// lostOpening reports whether a mark closes a quotation whose opening mark was
// lost: nothing but what is quoted stands before it in the paragraph.
func (d *Doc) lostOpening(m token.Span, from int) bool {
	mark := d.mark(m)
	if mark != "\"" && mark != "”" && mark != "»" || !d.glued(m.From) || m.From-from < 3 {
		return false
	}
	return d.closesWords(m)
}

// sentenceStart looks for the last sentence that begins behind a quotation. It goes on
// from where it was, so that a paragraph of nothing but marks is read once.
type sentenceStart struct {
	from, to int // where it looked
	last     int // the last one there, 0 for none
}

// before is where the last sentence from token from on begins before token to; to itself
// where none does: "“Will we win?” We shall. | It is late,” he said".
func (s *sentenceStart) before(d *Doc, from, to int) int {
	if from != s.from {
		*s = sentenceStart{from: from, to: from}
	}
	for ; s.to < to; s.to++ {
		if d.ended(s.to) || s.to == from && d.ended(from-1) {
			s.last = s.to
		}
	}
	if s.last == 0 {
		return to
	}
	return s.last
}

// closesWords reports whether a mark stands where quoted words end: after a stop or
// the comma before their attribution.
func (d *Doc) closesWords(m token.Span) bool {
	return d.ended(m.From) || d.Norm(m.From-1) == ","
}

// goesOn reports whether a quotation that paragraph p leaves open reaches to its
// end: it opens the paragraph or a sentence, is announced by a comma or colon, or
// the next paragraph takes its mark up again.
func (d *Doc) goesOn(p int, m token.Span) bool {
	if single(d.mark(m)) {
		return false
	}
	if m.From == d.Paragraphs[p].From || d.ended(m.From) {
		return true
	}
	if before := d.Norm(m.From - 1); before == "," || before == ":" {
		return true
	}
	for next := p + 1; next < len(d.Paragraphs); next++ {
		if d.Paragraphs[next].Role != Boilerplate {
			return d.mark(d.markAt(d.Paragraphs[next].From)) == d.mark(m)
		}
	}
	return false
}

func among(norm string, list []string) bool {
	for _, l := range list {
		if l == norm {
			return true
		}
	}
	return false
}
