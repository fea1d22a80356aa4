package text

import (
	"visavis/core/token"
)

// findQuotes pairs quotation marks. A quotation that a paragraph leaves open
// goes on where the next paragraph opens with a mark again, as agencies print
// speeches of several paragraphs; any other mark without a partner is none.
func (d *Doc) findQuotes() {
	d.quoteAt = make([]int32, len(d.Tokens))
	for i := range d.quoteAt {
		d.quoteAt[i] = -1
	}
	for p, paragraph := range d.Paragraphs {
		for at := paragraph.From; at < paragraph.To; at++ {
			if d.quoteAt[at] >= 0 || d.Token(at).Kind != token.Quote || !d.opens(at, paragraph.From) {
				continue
			}
			end := d.closing(at, paragraph.To)
			leftOpen := end < 0 && d.goesOn(p, at)
			if leftOpen {
				end = paragraph.To - 1
			}
			if end <= at+1 {
				continue
			}
			d.addQuote(token.Span{From: at, To: end + 1})
			if leftOpen {
				d.quoteThrough(p, at)
			}
			at = end
		}
	}
}

// longestSpeech is how many paragraphs a quotation may go through.
const longestSpeech = 12

// quoteThrough quotes the paragraphs behind one that a quotation fills from its
// start and leaves open, up to the one that ends with the mark: a speech whose
// paragraphs between have no marks of their own.
func (d *Doc) quoteThrough(p, open int) {
	if open != d.Paragraphs[p].From {
		return
	}
	partners := partner(d.Norm(open))
	for last := p + 1; last < min(len(d.Paragraphs), p+longestSpeech); last++ {
		paragraph := d.Paragraphs[last]
		mark := -1
		for i := paragraph.From; i < paragraph.To && mark < 0; i++ {
			if d.Token(i).Kind == token.Quote && among(d.Norm(i), partners) {
				mark = i
			}
		}
		if mark < 0 {
			continue
		}
		if mark < paragraph.To-2 || mark == paragraph.From {
			return // it has quotations of its own
		}
		for between := p + 1; between <= last; between++ {
			if span := d.Paragraphs[between].Span; span.Len() > 1 {
				d.addQuote(span)
			}
		}
		return
	}
}

func (d *Doc) addQuote(q token.Span) {
	for i := q.From; i < q.To; i++ {
		d.quoteAt[i] = int32(len(d.Quotes))
	}
	d.Quotes = append(d.Quotes, q)
}

// partner is the mark that closes one that opens; single marks are treated
// apart, since an apostrophe looks the same.
func partner(open string) []string {
	switch open {
	case "“":
		return []string{"”", "“", "\""}
	case "«":
		return []string{"»"}
	case "„":
		return []string{"“", "”"}
	case "\"":
		return []string{"\"", "”"}
	case "‘", "'":
		return []string{"’", "'"}
	case "‹":
		return []string{"›"}
	}
	return nil
}

// opens tells whether the mark at i can open a quotation: something follows it
// directly, and nothing but a space, a bracket or a dash stands before it.
func (d *Doc) opens(i, start int) bool {
	if partner(d.Norm(i)) == nil || i+1 >= len(d.Tokens) {
		return false
	}
	if !d.glued(i+1) && d.Norm(i) != "«" {
		return false
	}
	if i == start || !d.glued(i) {
		return true
	}
	switch d.Norm(i - 1) {
	case "(", "[", "--", "/", "“", "\"", "‘", ",", ":":
		return true
	}
	return false
}

// longestQuote is how many words a quotation can take in one paragraph.
const longestQuote = 2000

// closing is the mark that closes the quotation opened at i, -1 for none before end.
func (d *Doc) closing(i, end int) int {
	partners := partner(d.Norm(i))
	single := d.Norm(i) == "‘" || d.Norm(i) == "'"
	end = min(end, i+longestQuote)
	for at := i + 1; at < end; at++ {
		if d.Token(at).Kind != token.Quote || !among(d.Norm(at), partners) {
			continue
		}
		if d.Norm(at) == d.Norm(i) && !d.glued(at) && d.opens(at, i) {
			continue // a new one opens: "he said "this" and …" pairs with the nearest that is glued
		}
		if single && at+1 < end && d.glued(at+1) && d.Token(at+1).Kind == token.Word {
			continue
		}
		return at
	}
	return -1
}

// goesOn tells whether a quotation that paragraph p leaves open goes on in the
// next one, or fills the paragraph from its first token.
func (d *Doc) goesOn(p, open int) bool {
	mark := d.Norm(open)
	if mark == "'" || mark == "‘" {
		return false
	}
	if open == d.Paragraphs[p].From {
		return true
	}
	return p+1 < len(d.Paragraphs) && d.Norm(d.Paragraphs[p+1].From) == mark
}

func among(norm string, list []string) bool {
	for _, l := range list {
		if l == norm {
			return true
		}
	}
	return false
}
