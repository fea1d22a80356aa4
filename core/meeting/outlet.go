package meeting

import (
	"slices"
	"strings"

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
			return f.namedOf(agency.Code)
		}
	}
	if code := f.letterhead(); code != "" {
		return code
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
		if code := f.namedOf(agency.Code); code != "" && (f.doc.RoleOf(f.doc.SentenceOf(i)) != text.Body || f.norm(i+n) == "reports" || f.norm(i-2) == "service") {
			f.outletWords = token.Span{From: i, To: i + n}
			return code
		}
	}
	for i := max(0, len(f.doc.Tokens)-3); i < len(f.doc.Tokens); i++ {
		if agency, n, ok := lexicon.Agencies().Longest(f.doc.Tokens, i); ok && (f.norm(i-1) == "--" || f.norm(i-1) == "(") {
			f.outletWords = token.Span{From: i, To: i + n}
			return f.namedOf(agency.Code) // signed at its end: "… -- SPA"
		}
	}
	if code := f.pageTitle(); code != "" {
		return code
	}
	return f.institution()
}

// namedOf is, of the countries in which an outlet's name is used, the only one that
// the article names: "CNA" is another agency in Nicosia than in Taipei.
func (f *finder) namedOf(codes string) string {
	all := strings.Split(codes, "|")
	named := slices.DeleteFunc(slices.Clone(all), func(code string) bool { return !f.names(code) })
	switch {
	case len(all) == 1:
		return codes
	case len(named) == 1:
		return named[0]
	}
	return ""
}

// names reports whether the article names a country, or a city of it in its dateline.
func (f *finder) names(code string) bool {
	return slices.ContainsFunc(f.cast.Mentions, func(m entity.Mention) bool {
		return code != "" && m.Country == code && f.orderOf(f.doc.SentenceOf(m.From)) < outside
	})
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
