package attribution

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// skipConnective leaves out what only joins the sentence to the one before.
func (r *reader) skipConnective(i int) int {
	n := r.set(lexicon.Connective, i)
	if n > 0 && r.norm(i+n) == "," {
		return i + n + 1
	}
	sentence := r.doc.SentenceOf(i)
	for r.doc.SentenceOf(i) == sentence && (r.norm(i) == "," || r.norm(i) == "and" || r.norm(i) == "but" || r.norm(i) == ";") {
		i++
	}
	return i
}

// trimmed cuts marks, stops and joining words from the ends of each piece, and
// outer quotation marks from a piece that is quoted as a whole. The mark of a question
// stays: without it the words would state what they ask.
func (r *reader) trimmed(pieces []token.Span) []token.Span {
	var kept []token.Span
	for _, s := range pieces {
		if s = r.trim(s); !s.Empty() && r.doc.HasWord(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// opensIn reports whether the quotation that ends with a span opens in it, with a
// mark of its own.
func (r *reader) opensIn(s token.Span) bool {
	q := r.doc.QuoteOf(s.To - 1)
	return q >= 0 && r.doc.Quotes[q].From >= s.From && r.doc.Token(r.doc.Quotes[q].From).Kind == token.Quote
}

func (r *reader) trim(s token.Span) token.Span {
	for changed := true; changed && !s.Empty(); {
		changed = false
		if n := r.set(lexicon.InParticular, s.From); n > 0 && r.norm(s.From+n) == "," && s.Len() > n+1 {
			s.From += n + 1 // "discussed, in particular, the visit"
		}
		s.From = r.pastScene(s)
		s.From += r.set(lexicon.Manner, s.From) // "condemned in the strongest terms the attack"
		if s.Empty() {
			break // "condemned in the strongest terms" says nothing
		}
		first, last := r.doc.Token(s.From), r.doc.Token(s.To-1)
		switch {
		case first.Kind == token.Punct && !r.signs(s.From) && first.Norm != "(" && first.Norm != "$" && first.Norm != "€" && first.Norm != "£" && first.Norm != "[", first.Norm == "that" && first.Case == token.Lower && s.Len() > 1:
			s.From++
			changed = true
		case last.Kind == token.Punct && last.Norm != "?" && last.Norm != ")" && last.Norm != "%" && last.Norm != "]", last.Norm == "and", last.Norm == "but", r.leadsOn(s):
			s.To--
			changed = true
		case last.Norm == "as" && r.norm(s.To-2) == "well" && s.Len() > 3: // "…, as well as | to support"
			s.To -= 3
			changed = true
		case (last.Norm == "which" || last.Norm == "whom") && (r.norm(s.To-2) == "to" || r.norm(s.To-2) == "for" || r.norm(s.To-2) == "of"):
			s.To -= 2
			changed = true
		case (last.Norm == "which" || last.Norm == "where") && r.norm(s.To-2) == ",", last.Norm == "as" && r.norm(s.To-2) == ",":
			s.To--
			changed = true
		case r.norm(s.To-2) == "in" && r.set(lexicon.ReplyNoun, s.To-1) > 0 && (r.norm(s.To-3) == "and" || r.norm(s.To-3) == ","):
			s.To -= 2 // "…, and in response, the guest thanked him"
			changed = true
		case first.Kind == token.Quote && r.wholeQuote(s):
			s.From++
			if r.doc.Token(s.To-1).Kind == token.Quote {
				s.To--
			}
			changed = true
		case last.Kind == token.Quote && !r.opensIn(s):
			s.To--
			changed = true
		}
	}
	return s
}

// signs reports whether token i is the sign of a number: "-2 degrees", "+3 percent".
func (r *reader) signs(i int) bool {
	sign, number := r.doc.Token(i), r.doc.Token(i+1)
	if number.Kind != token.Number || sign.End != number.Start {
		return false
	}
	text := r.doc.Text(token.Span{From: i, To: i + 1})
	return text == "-" || text == "+" || text == "−" || text == "–"
}

// pastScene is where a content begins after words that only tell when it was said:
// "during their meeting, the two sides agreed".
func (r *reader) pastScene(s token.Span) int {
	if r.set(lexicon.SceneTime, s.From) == 0 {
		return s.From
	}
	for i := s.From + 1; i < s.To-1; i++ {
		if r.set(lexicon.Finite, i) > 0 || r.pastVerb(i) {
			return s.From
		}
		if r.norm(i) == "," {
			return i + 1
		}
	}
	return s.From
}

// wholeQuote reports whether the quotation that opens a piece holds all of it.
func (r *reader) wholeQuote(s token.Span) bool {
	q := r.doc.QuoteOf(s.From)
	if q < 0 {
		return true // a mark without a partner
	}
	return r.doc.Quotes[q].To >= s.To
}

// leadsOn reports whether the last word of a span joins it to what follows: "…, yet |
// he warned", and not "had not decided yet.", "in a little while,".
func (r *reader) leadsOn(s token.Span) bool {
	switch r.norm(s.To - 1) {
	case "yet", "although", "while", "whereupon":
		goesOn := s.To < len(r.doc.Tokens) && r.doc.Token(s.To).Kind == token.Word && r.doc.SentenceOf(s.To) == r.doc.SentenceOf(s.To-1)
		return goesOn || r.norm(s.To-2) == ","
	case "after":
		return s.Len() > 2
	}
	return false
}
