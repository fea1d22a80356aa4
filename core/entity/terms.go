package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// findTerms lists the countries, places, organisations, initiatives, documents,
// events and set phrases that the text names.
func (f *finder) findTerms() {
	f.cast.Terms = make([]Term, 0, len(f.hits.list)+len(f.formulas))
	for i := range f.hits.list {
		h := &f.hits.list[i]
		f.formulasBefore(h.From)
		switch {
		case h.Country != nil && h.Country.Form == lexicon.CountryName:
			f.term(h.Span, h.Country.Name, "country", h.Country.Code)
		case h.Country != nil && h.Country.Form == lexicon.Capital:
			f.term(h.Span, f.doc.Text(h.Span), "place", "")
		case h.Place != nil:
			f.term(h.Span, h.Place.Name, "place", "")
		case h.Body != nil:
			f.term(h.Span, h.Body.Name, "organisation", "")
		case h.Term != nil:
			f.term(h.Span, h.Term.Name, h.Term.Type, "")
		}
	}
	f.formulasBefore(len(f.doc.Tokens))
}

// formulasBefore lists the set phrases, not listed yet, that begin before token i.
func (f *finder) formulasBefore(i int) {
	for len(f.formulas) > 0 && f.formulas[0].From < i {
		f.cast.Terms, f.formulas = append(f.cast.Terms, f.formulas[0]), f.formulas[1:]
	}
}

func (f *finder) term(s token.Span, name, kind, code string) {
	f.cast.Terms = append(f.cast.Terms, Term{s, name, kind, code})
}
