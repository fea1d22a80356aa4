package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// datelineEnd is where the dateline that opens a paragraph ends, the paragraph's
// start where none does. A dash, a colon after brackets or a stroke ends it; where
// it has none of them, the last full stop or agency after which a sentence opens.
func (d *Doc) datelineEnd(s token.Span) int {
	bracket, weak := false, s.From
	for i := s.From + d.cityAt(s.From); i < s.To; i++ {
		t := d.Token(i)
		bracket = t.Norm == "(" || bracket && t.Norm != ")"
		switch {
		case bracket: // "(24.kg)"
		case t.Norm == "--" && i > s.From:
			return d.dayAfter(i+1, s)
		case t.Norm == "/" && d.Norm(i+1) == "." && i > s.From+2:
			return i + 2 // "/TASS/."
		case t.Norm == "/" && d.Norm(i-2) == "/" && i > s.From+3 && d.Token(i-1).Case == token.Upper && i+3 < s.To && d.Token(i+1).Case == token.Title:
			return i + 1 // "ULAANBAATAR, September 3 /MONTSAME/ President …"
		case t.Norm == ":":
			before := token.Span{From: s.From, To: i}
			if d.Norm(i-1) == ")" || d.onlyPlace(before) || d.days(before) > 0 && d.knownPlace(before) {
				return i + 1 // "ISLAMABAD (APP):", "Lahore:", "Kathmandu, Sept. 3:"
			}
			return weak
		case d.weakEnd(s, i):
			weak = i + 1
		case t.Kind == token.Number, t.Kind == token.Punct && inDateline(t.Norm):
		case t.Kind == token.Word && (t.Case != token.Lower || dateWord(t.Norm)):
		default:
			return weak
		}
	}
	if weak == s.From && d.days(s) > 0 && d.namesMonth(s) && (d.knownPlace(s) || d.Norm(s.From+1) == "," && d.opensDateline(s.From)) && !d.agencyIn(s).Empty() {
		return s.To // a line of its own: "MOSCOW, October 14 (RIA Novosti)"
	}
	return weak
}

// weakEnd reports whether a dateline that has no dash may end with token i: a place
// and a full stop ("Astana. The Speaker met …"), a place, a day and a full stop, or
// a day and an agency ("Baku, March 3, AZERTAC President …"), and a sentence opens.
func (d *Doc) weakEnd(s token.Span, i int) bool {
	opened := d.opensDateline(s.From)
	if !opened || i+6 >= s.To || d.Token(i+1).Case != token.Title || lexicon.Month.HasID(d.ID(i+1)) || lexicon.Weekday.HasID(d.ID(i+1)) {
		return false
	}
	before := token.Span{From: s.From, To: i}
	switch d.Norm(i) {
	case ".":
		return d.isPlaceLine(before) || d.days(before) > 0
	case ")":
		return d.days(before) > 0 && !d.agencyIn(token.Span{From: s.From, To: i + 1}).Empty()
	}
	agency := d.agencyIn(token.Span{From: s.From, To: i + 1})
	return agency.To == i+1 && d.days(before) > 0 && d.Norm(i+1) != "."
}

// dayAfter is where a dateline goes on to after its dash with a day of its own:
// "CAIRO - 3 March 2024: …"; the dash's end where it does not.
func (d *Doc) dayAfter(from int, s token.Span) int {
	for i := from; i < s.To; i++ {
		t := d.Token(i)
		switch {
		case (t.Norm == ":" || t.Norm == "--") && d.days(token.Span{From: from, To: i}) > 0:
			return i + 1
		case t.Norm == "." && d.Token(s.From).Kind == token.Number && d.isPlaceLine(token.Span{From: from, To: i}):
			return i + 1 // "3 March 2024 – Tashkent. …"
		case d.Token(s.From).Kind == token.Number && i == from && d.knownPlace(token.Span{From: i, To: s.To}):
		case t.Kind == token.Number || t.Norm == "," || t.Kind == token.Word && dateWord(t.Norm):
		default:
			return from
		}
	}
	return from
}

// onlyPlace reports whether a place fills the words before a colon: one that the
// lexicon has, or a word in capitals that opens no other paragraph, as the labels of
// speakers do.
func (d *Doc) onlyPlace(s token.Span) bool {
	if s.Empty() || lexicon.Asker.HasID(d.ID(s.From)) {
		return false
	}
	if _, n, ok := lexicon.Places().Longest(d.Tokens, s.From); ok && n == s.Len() {
		return true
	}
	if s.Len() != 1 || d.Token(s.From).Case != token.Upper || len(d.Norm(s.From)) < 5 || strings.ContainsAny(d.Norm(s.From), "0123456789") {
		return false // "CST15:18" is a clock
	}
	if _, n, _ := lexicon.Offices().Longest(d.Tokens, s.From); n > 0 {
		return false
	}
	opens := 0
	for _, p := range d.Paragraphs {
		if d.Norm(p.From) == d.Norm(s.From) && d.Norm(p.From+1) == ":" {
			if opens++; opens > 1 {
				return false
			}
		}
	}
	return opens == 1
}

// townAndRegion reports whether a span is a town in capitals, a comma and where it lies,
// neither of which need be known.
func (d *Doc) townAndRegion(s token.Span) bool {
	comma := 0
	for i := s.From; i < s.To; i++ {
		switch t := d.Token(i); {
		case t.Norm == "," && comma == 0 && i > s.From:
			comma = i
		case t.Kind != token.Word || t.Case == token.Lower, comma == 0 && t.Case != token.Upper, comma > 0 && t.Case == token.Upper:
			return false
		}
	}
	_, office, _ := lexicon.Offices().Longest(d.Tokens, s.From)
	return comma > 0 && comma+1 < s.To && office == 0
}
