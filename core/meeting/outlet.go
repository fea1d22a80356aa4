package meeting

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// house is the country of the agency or office that publishes, and notes the
// words that name it.
func (f *finder) house() string {
	if d := f.doc.Dateline; d != nil && !d.Agency.Empty() {
		if agency, _, ok := lexicon.Agencies().Longest(f.doc.Tokens, d.Agency.From); ok && agency.Type != "newspaper" && f.set(lexicon.Wire, d.Agency.From) == 0 {
			f.outletWords = d.Agency
			return agency.Code
		}
	}
	for i := range f.doc.Tokens {
		if f.orderOf(f.doc.SentenceOf(i)) > nearTop && f.orderOf(f.doc.SentenceOf(i)) < outside {
			break
		}
		agency, n, ok := lexicon.Agencies().Longest(f.doc.Tokens, i)
		if !ok || f.norm(i+n) == "/" || f.norm(i-1) == "/" {
			continue // "No.10/Press/2023" is a file number
		}
		f.official = agency.Type == "government"
		if agency.Code != "" && (f.doc.RoleOf(f.doc.SentenceOf(i)) != text.Body || f.norm(i+n) == "reports" || f.norm(i-2) == "service") {
			f.outletWords = token.Span{From: i, To: i + n}
			return agency.Code
		}
	}
	for i := max(0, len(f.doc.Tokens)-3); i < len(f.doc.Tokens); i++ {
		if agency, n, ok := lexicon.Agencies().Longest(f.doc.Tokens, i); ok && (f.norm(i-1) == "--" || f.norm(i-1) == "(") {
			f.outletWords = token.Span{From: i, To: i + n}
			return agency.Code // signed at its end: "… -- SPA"
		}
	}
	if code := f.pageTitle(); code != "" {
		return code
	}
	return f.institution()
}

// pageTitle is the country of the office whose page it is: its name opens a line
// above the article ("President of Russia", then menus).
func (f *finder) pageTitle() string {
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		s := f.doc.SentenceOf(m.From)
		if f.orderOf(s) < outside && f.orderOf(s) > 0 {
			return ""
		}
		if code, _ := f.countryAt(m.From); code != "" {
			continue // "French President Speaks by Phone": another headline
		}
		if m.Kind == entity.Office && m.Country != "" && f.orderOf(s) == outside && f.doc.OpensLine(m.From) {
			f.official, f.outletWords = true, m.Span
			return m.Country
		}
	}
	return ""
}

// institution is the one country whose institution a line beside the article
// names: "Presidencia de la República del Ecuador › Noticias".
func (f *finder) institution() string {
	var found told
	for s, sentence := range f.doc.Sentences {
		if role := f.doc.RoleOf(s); role == text.Body || role == text.Headline {
			continue
		}
		seat := token.Span{}
		for i := sentence.From; i < sentence.To; i++ {
			if n := f.set(lexicon.StateInstitution, i); n > 0 {
				seat = token.Span{From: i, To: i + n}
			}
			if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && c.Form == lexicon.CountryName && !seat.Empty() && i >= seat.To && f.doc.Token(i-1).Kind == token.Word {
				found.add(c.Code, token.Span{From: seat.From, To: i + n})
			}
		}
	}
	code, words := found.only()
	f.official = f.official || code != ""
	f.outletWords = words
	return code
}
