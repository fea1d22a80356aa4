package meeting

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// A government's page says in a line or two above the article whose it is: "The
// Presidency, Republic of Ghana", "Ministry of Foreign Affairs" above "Republic of
// Latvia", "Prime Minister of Australia".

// letterhead is the one country whose office such lines give, whatever part of the
// page they seem to be.
func (f *finder) letterhead() string {
	var found told
	for k, p := range f.doc.Paragraphs {
		if f.gram.HasFinite(p.Span) {
			break // the article
		}
		if !f.doc.OpensLine(p.From) {
			continue // the end of a menu
		}
		if code, words := f.seatLine(p.Span); code != "" {
			found.add(code, words)
		}
		if code := f.stateLine(p.Span); code != "" && (f.isSeat(k-1) || f.isSeat(k+1)) {
			found.add(code, p.Span)
		}
		if m := f.cast.StartingAt(p.From); k == 0 && m != nil && m.Kind == entity.Office && m.Country != "" && m.To == p.To {
			found.add(m.Country, m.Span)
		}
	}
	code, words := found.only()
	if code != "" {
		f.official, f.outletWords = true, words
	}
	return code
}

// seatLine is the country that a line of names gives with its institution: "The
// Presidency, Republic of Ghana"; none where it names two, as an embassy's does.
func (f *finder) seatLine(line token.Span) (string, token.Span) {
	if !f.onlyNames(line) {
		return "", token.Span{}
	}
	seat, found := false, told{}
	for i := line.From; i < line.To; i++ {
		seat = seat || f.set(lexicon.StateInstitution, i) > 0
		if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && c.Form == lexicon.CountryName && seat {
			found.add(c.Code, line)
			i += n - 1
		}
	}
	return found.only()
}

// stateLine is the country whose full name, as states write it, is all of a line:
// "Republic of Latvia".
func (f *finder) stateLine(line token.Span) string {
	from := line.From
	if f.norm(from) == "the" {
		from++
	}
	c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, from)
	if !ok || c.Form != lexicon.CountryName || from+n != line.To || n < 2 || f.norm(from+1) != "of" {
		return ""
	}
	return c.Code
}

// isSeat reports whether the paragraph of this number only names an institution.
func (f *finder) isSeat(k int) bool {
	if k < 0 || k >= len(f.doc.Paragraphs) {
		return false
	}
	line := f.doc.Paragraphs[k].Span
	from := line.From
	if f.norm(from) == "the" {
		from++
	}
	return f.onlyNames(line) && (f.set(lexicon.StateInstitution, from) > 0 || f.set(lexicon.HouseLine, from) > 0)
}

// onlyNames reports whether a line has but capitalised words and what joins them.
func (f *finder) onlyNames(line token.Span) bool {
	for i := line.From; i < line.To; i++ {
		if f.norm(i) != "'s" && f.set(lexicon.LetterheadSmall, i) == 0 && (f.doc.Token(i).Kind != token.Word || f.doc.Token(i).Case == token.Lower) {
			return false
		}
	}
	return true
}
