package entity

import (
	"sort"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// findTerms lists the countries, places, organisations, initiatives, documents,
// events and set phrases that the text names.
func (f *finder) findTerms() {
	f.cast.Terms = make([]Term, 0, len(f.hits.list))
	for _, h := range f.hits.list {
		switch {
		case h.country != nil && h.country.Form == lexicon.CountryName:
			f.term(h.Span, h.country.Name, "country", h.country.Code)
		case h.country != nil && h.country.Form == lexicon.Capital:
			f.term(h.Span, f.doc.Text(h.Span), "place", "")
		case h.place != nil:
			f.term(h.Span, h.place.Name, "place", "")
		case h.body != nil:
			f.term(h.Span, h.body.Name, "organisation", "")
		case h.term != nil:
			f.term(h.Span, h.term.Name, h.term.Type, "")
		}
	}
	for i := 0; i < len(f.doc.Tokens); {
		formula, n, ok := lexicon.Formulas().Longest(f.doc.Tokens, i)
		if !ok {
			i++
			continue
		}
		f.term(token.Span{From: i, To: i + n}, formula.Phrase, "formula", "")
		i += n
	}
	sort.SliceStable(f.cast.Terms, func(i, j int) bool { return f.cast.Terms[i].From < f.cast.Terms[j].From })
}

func (f *finder) term(s token.Span, name, kind, code string) {
	f.cast.Terms = append(f.cast.Terms, Term{s, name, kind, code})
}
