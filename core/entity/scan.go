package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// hit is a phrase of the lexicon found in the text.
type hit struct {
	token.Span
	lexicon.Name
}

// hits are the phrases of the lexicon in a text, the longest wherever two compete.
type hits struct {
	list []hit
	at   []int32 // for each token the number of its hit, from 1; 0 for none
}

// scan looks every token up, once: names, which do not overlap, and set phrases,
// which lie beside them.
func (f *finder) scan() {
	h := &f.hits
	h.list, h.at = make([]hit, 0, len(f.doc.Tokens)/hitEvery+1), make([]int32, len(f.doc.Tokens))
	afterName, afterFormula := 0, 0
	for i := range f.doc.Tokens {
		name, formula := lexicon.OpensTerm(f.doc.Tokens[i].ID)
		if name && i >= afterName {
			afterName = f.hitAt(i)
		}
		if formula && i >= afterFormula {
			if found, n, ok := lexicon.Formulas().Longest(f.doc.Tokens, i); ok {
				afterFormula = i + n
				f.formulas = append(f.formulas, Term{token.Span{From: i, To: i + n}, found.Phrase, "formula", ""})
			}
		}
	}
}

// hitEvery is how many tokens there are for a hit, in a text full of names.
const hitEvery = 8

// hitAt files the hit that starts at token i, if one does, and gives where the next
// can start.
func (f *finder) hitAt(i int) int {
	if kind := f.doc.Tokens[i].Kind; kind != token.Word && kind != token.Number {
		return i + 1
	}
	name, length := lexicon.NameAt(f.doc.Tokens, i)
	if length == 0 {
		return i + 1
	}
	found := hit{token.Span{From: i, To: i + length}, name}
	f.hits.list = append(f.hits.list, found)
	var w traits
	if name.Office != nil {
		w |= ofOffice
	}
	if name.Body != nil {
		w |= ofBody
	}
	if found.side() != "" {
		w |= ofSide
	}
	for at := i; at < i+length; at++ {
		f.hits.at[at] = int32(len(f.hits.list))
		f.traits[at] |= w
	}
	return i + length
}

// of is the hit that holds token i, nil for none.
func (h *hits) of(i int) *hit {
	if uint(i) >= uint(len(h.at)) || h.at[i] == 0 {
		return nil
	}
	return &h.list[h.at[i]-1]
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
	case h.Country != nil:
		return h.Country.Code
	case h.Body != nil:
		return h.Body.Code
	}
	return ""
}
