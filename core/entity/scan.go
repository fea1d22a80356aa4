package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// hit is a phrase of the lexicon found in the text.
type hit struct {
	token.Span
	country *lexicon.Country
	office  *lexicon.Office
	body    *lexicon.Named
	term    *lexicon.Named
	place   *lexicon.Place
}

// hits are the phrases of the lexicon in a text, the longest wherever two compete.
type hits struct {
	list []hit
	at   []int32 // for each token its hit, -1 for none
}

// scan looks every token up, once.
func scan(doc *text.Doc) *hits {
	h := &hits{list: make([]hit, 0, len(doc.Tokens)/hitEvery+1), at: make([]int32, len(doc.Tokens))}
	for i := range h.at {
		h.at[i] = -1
	}
	for i := 0; i < len(doc.Tokens); {
		if !lexicon.OpensName(doc.Tokens[i].ID) {
			i++
			continue
		}
		found, length := lookUp(doc.Tokens, i)
		if length == 0 {
			i++
			continue
		}
		found.Span = token.Span{From: i, To: i + length}
		for t := i; t < i+length; t++ {
			h.at[t] = int32(len(h.list))
		}
		h.list = append(h.list, found)
		i += length
	}
	return h
}

// hitEvery is how many tokens there are for a hit, in a text full of names.
const hitEvery = 8

// lookUp asks every table at one token; the longest phrase wins, and of equals
// the one that is asked first.
func lookUp(tokens []token.Token, i int) (best hit, length int) {
	if t := tokens[i]; t.Kind != token.Word && t.Kind != token.Number {
		return hit{}, 0
	}
	office, n, _ := lexicon.Offices().Longest(tokens, i)
	country, c, _ := lexicon.Countries().Longest(tokens, i)
	body, b, _ := lexicon.Bodies().Longest(tokens, i)
	term, t, _ := lexicon.Terms().Longest(tokens, i)
	place, p, _ := lexicon.Places().Longest(tokens, i)
	switch length = max(n, c, b, t, p); length {
	case 0:
	case n:
		best.office = keep(office)
	case c:
		best.country = keep(country)
	case b:
		best.body = keep(body)
	case t:
		best.term = keep(term)
	case p:
		best.place = keep(place)
	}
	return best, length
}

// keep copies what was found, so that what is only looked up costs nothing.
func keep[T any](found T) *T { return &found }

// of is the hit that holds token i, nil for none.
func (h *hits) of(i int) *hit {
	if i < 0 || i >= len(h.at) || h.at[i] < 0 {
		return nil
	}
	return &h.list[h.at[i]]
}

// startingAt is the hit that starts at token i, nil for none.
func (h *hits) startingAt(i int) *hit {
	if found := h.of(i); found != nil && found.From == i {
		return found
	}
	return nil
}

// endingAt is the hit whose last token is i, nil for none.
func (h *hits) endingAt(i int) *hit {
	if found := h.of(i); found != nil && found.To == i+1 {
		return found
	}
	return nil
}

// side is the code of the country or organisation a hit names, empty for others.
func (h *hit) side() string {
	switch {
	case h == nil:
		return ""
	case h.country != nil:
		return h.country.Code
	case h.body != nil:
		return h.body.Code
	}
	return ""
}
