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
	h := &hits{at: make([]int32, len(doc.Tokens))}
	for i := range h.at {
		h.at[i] = -1
	}
	for i := 0; i < len(doc.Tokens); {
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

// lookUp asks every table at one token; the longest phrase wins, and of equals
// the one that is asked first.
func lookUp(tokens []token.Token, i int) (best hit, length int) {
	if t := tokens[i]; t.Kind != token.Word && t.Kind != token.Number {
		return hit{}, 0
	}
	if o, n, ok := lexicon.Offices().Longest(tokens, i); ok && n > length {
		found := o // only what is found is kept, so that words cost nothing
		best, length = hit{office: &found}, n
	}
	if c, n, ok := lexicon.Countries().Longest(tokens, i); ok && n > length {
		found := c // only what is found is kept, so that words cost nothing
		best, length = hit{country: &found}, n
	}
	if b, n, ok := lexicon.Bodies().Longest(tokens, i); ok && n > length {
		found := b // only what is found is kept, so that words cost nothing
		best, length = hit{body: &found}, n
	}
	if t, n, ok := lexicon.Terms().Longest(tokens, i); ok && n > length {
		found := t // only what is found is kept, so that words cost nothing
		best, length = hit{term: &found}, n
	}
	if p, n, ok := lexicon.Places().Longest(tokens, i); ok && n > length {
		found := p // only what is found is kept, so that words cost nothing
		best, length = hit{place: &found}, n
	}
	return best, length
}

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
