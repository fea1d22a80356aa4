package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// pluralTitle: the presidents of the two countries, A and B, announced; the
// foreign ministers of Egypt and Greece, A and B; Presidents A and B.
func (f *finder) pluralTitle() {
	for i := f.next(pluralOpener, 0); i < len(f.traits); i = f.next(pluralOpener, i+1) {
		if f.held(i) || f.shouting(i) {
			continue
		}
		t, ok := f.pluralOffice(i)
		if !ok {
			t, ok = f.pluralCounterpart(i)
		}
		if !ok {
			continue
		}
		if end := f.alternating(t); end > 0 {
			i = end - 1
			continue
		}
		codes, at := f.countriesOf(t)
		if len(codes) == 0 {
			codes, at = nil, f.complementOf(t)
		}
		if f.in(lexicon.ListOpener, at) {
			at++
		}
		names := f.names(at, f.sentenceEnd(t.From))
		if len(names) < 2 {
			continue
		}
		for k, name := range names {
			one := t
			one.ofCountry(name.country, name.countryWords, "country-after-name")
			if only := f.onlySide(token.Span{From: t.To, To: at}); len(codes) == 0 && only.code != "" {
				one.ofCountry(only.code, only.words, "country-after")
			}
			if len(codes) == len(names) {
				one.ofCountry(codes[k].code, codes[k].words, "country-in-turn")
			}
			f.introducePerson(name.Span, one, name.Span, "plural-title")
		}
		i = names[len(names)-1].To - 1
	}
}

// pluralOpener are the words with which an office in the plural can begin.
const pluralOpener = traits(1<<lexicon.PluralOffice|1<<lexicon.Portfolio|1<<lexicon.Counterparts) | ofOffice

// onlySide is the one country or organisation named in a span, none where it
// names several.
func (f *finder) onlySide(s token.Span) side {
	var only side
	for i := s.From; i < s.To; i++ {
		if h := f.hits.startingAt(i); h.side() != "" {
			if only.code != "" {
				return side{}
			}
			only = side{h.side(), h.Span}
		}
	}
	return only
}

// complementOf is where the words end that an office in the plural is of: "the
// Speakers | of both chambers of the Kenyan Parliament".
func (f *finder) complementOf(t title) int {
	if f.norm(t.To) != "of" && f.norm(t.To) != "for" {
		return t.To
	}
	at := t.To + 1
	for at < f.sentenceEnd(t.From) && !f.in(lexicon.ListOpener, at) && f.doc.Token(at).Kind == token.Word && !f.finiteCue(at) {
		at++
	}
	if !f.in(lexicon.ListOpener, at) {
		return t.To
	}
	return at
}

// alternating introduces people each of whom stands after his country: "the
// Foreign Ministers of Egypt, Ann Ray, and Cyprus, Bo Lund,". It gives where the
// list ends, 0 where there is none.
func (f *finder) alternating(t title) int {
	if f.norm(t.To) != "of" {
		return 0
	}
	var found []listedName
	end := f.sentenceEnd(t.From)
	for at := t.To + 1; at < end; {
		if f.norm(at) == "the" {
			at++
		}
		code, to := f.hits.startingAt(at).side(), 0
		if code == "" {
			break
		}
		if to = f.hits.startingAt(at).To; f.norm(to) != "," {
			break
		}
		name := f.nameRun(to+1, end)
		if name.Empty() || name.Len() < 2 || f.institutional(name) || f.norm(name.To) != "," && f.norm(name.To) != "and" {
			break
		}
		found = append(found, listedName{name, code, f.hits.of(at).Span})
		for at = name.To; f.norm(at) == "," || f.norm(at) == "and"; {
			at++
		}
	}
	if len(found) < 2 {
		return 0
	}
	for _, name := range found {
		one := t
		one.ofCountry(name.country, name.countryWords, "country-in-turn")
		f.introducePerson(name.Span, one, name.Span, "plural-title")
	}
	return found[len(found)-1].To
}

// pluralOffice reads an office in the plural: "presidents", "Foreign Ministers",
// "Ministers of Foreign Affairs".
func (f *finder) pluralOffice(i int) (title, bool) {
	for to := f.officeEnd(i); to > i; to-- {
		for _, plural := range [...]int{i, to - 1} {
			norm, many := strings.CutSuffix(f.norm(plural), "s")
			if stem, ies := strings.CutSuffix(norm, "ie"); ies {
				norm = stem + "y" // "secretaries"
			}
			if !many || !f.in(lexicon.PluralOffice, plural) {
				continue
			}
			words := f.doc.Text(token.Span{From: i, To: plural}) + " " + norm + " " + f.doc.Text(token.Span{From: plural + 1, To: to})
			tokens := lexicon.Scan(words)
			if norm == "" || len(tokens) == 0 {
				continue
			}
			office, n, ok := lexicon.Offices().Longest(tokens, 0)
			if ok && n == len(tokens) && office.Kind == "office" && office.Rank <= 4 {
				return title{Span: token.Span{From: i, To: to}, role: office.Role, roleWords: token.Span{From: i, To: to}, phrase: office.Phrase, rank: office.Rank}, true
			}
		}
	}
	return title{}, false
}

// pluralCounterpart reads "his counterparts from Estonia and Lithuania, Ann Ray and
// Bo Lund": they hold the office of the one whose counterparts they are.
func (f *finder) pluralCounterpart(i int) (title, bool) {
	if !f.in(lexicon.Counterparts, i) {
		return title{}, false
	}
	office, n, ok := lexicon.Offices().Longest(lexicon.Scan(strings.TrimSuffix(f.norm(i), "s")), 0)
	if !ok || n != 1 {
		return title{}, false
	}
	return title{Span: token.Span{From: i, To: i + 1}, phrase: office.Phrase, rank: office.Rank, generic: true}, true
}

// officeEnd is where the words end that an office in the plural can have, from
// token i: none where no plural is among them.
func (f *finder) officeEnd(i int) int {
	end, limit, plural := i, min(f.sentenceEnd(i), i+lexicon.LongestPhrase()), false
	for end < limit && (f.is(1<<lexicon.PluralOffice|1<<lexicon.Portfolio|ofOffice, end) || end > i && (f.norm(end) == "of" || f.norm(end) == "and" || f.norm(end) == "for")) {
		plural = plural || f.in(lexicon.PluralOffice, end)
		end++
	}
	if !plural {
		return i
	}
	return end
}

// countriesOf are the countries that a plural office speaks for, in order, and
// where the words after it end.
func (f *finder) countriesOf(t title) (codes []side, end int) {
	if f.norm(t.To) != "of" && !(t.generic && f.norm(t.To) == "from") {
		return f.listedBefore(t.From), t.To
	}
	at := t.To + 1
	if n := f.set(lexicon.BothCountries, at); n > 0 {
		return f.listedBefore(f.lastCountry(t.From)), at + n
	}
	for end = at; end < f.sentenceEnd(t.From); {
		switch h := f.hits.startingAt(end); {
		case h.side() != "":
			codes, end = append(codes, side{h.side(), h.Span}), h.To
		case f.norm(end) == "and" || f.norm(end) == "," && f.hits.startingAt(end+1).side() != "" || f.norm(end) == "the":
			end++
		default:
			return codes, end
		}
	}
	return codes, end
}

// listedBefore are the countries of a list that ends before token i: "China and
// Uzbekistan", "the Egyptian and Greek".
func (f *finder) listedBefore(i int) []side {
	var codes []side
	for at := i - 1; at >= f.sentenceStart(min(i, len(f.doc.Tokens)-1)); {
		switch h := f.hits.endingAt(at); {
		case h.side() != "":
			codes, at = append([]side{{h.side(), h.Span}}, codes...), h.From-1
		case f.norm(at) == "and" || f.norm(at) == ",":
			at--
		default:
			return codes
		}
	}
	return codes
}

// lastCountry is the token after the last two countries joined by "and" before
// token i in its sentence, or i.
func (f *finder) lastCountry(i int) int {
	for at := i - 1; at > f.sentenceStart(i); at-- {
		if h := f.hits.endingAt(at); h.side() != "" && f.norm(h.From-1) == "and" {
			return at + 1
		}
	}
	return i
}

// listedName is a name in a list, with the country that stands after it.
type listedName struct {
	token.Span
	country      string
	countryWords token.Span
}

// side is a country or organisation with the words that name it.
type side struct {
	code  string
	words token.Span
}

// names reads a list of names from token i to end: "A and B", "A, B and C",
// "A of Ireland and B of Denmark".
func (f *finder) names(i, end int) []listedName {
	var found []listedName
	for i < end {
		run := f.nameRun(i, end)
		if run.Empty() || f.institutional(run) {
			return found
		}
		name := listedName{Span: run}
		i = run.To
		if code, to := f.ofCountry(i); code != "" {
			name.country, name.countryWords, i = code, token.Span{From: i, To: to}, to
		}
		found = append(found, name)
		if f.norm(i) == "(" && i+2 < end && (f.norm(i+2) == ")" || f.norm(min(i+3, end-1)) == ")") {
			for f.norm(i) != ")" {
				i++
			}
			i++ // "Alice Njeri (Trade)"
		}
		if f.norm(i) == "," {
			i++
		}
		if f.norm(i) == "and" {
			i++
		}
		if f.norm(i-1) != "," && f.norm(i-1) != "and" {
			return found
		}
	}
	return found
}
