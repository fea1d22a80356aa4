package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// nameRun reads the longest run of words from i that can be a person's name:
// capitalised words that the lexicon does not hold for something else, with
// particles, initials and suffixes between and behind them.
func (f *finder) nameRun(i, end int) token.Span {
	at := i
	for at < end {
		switch {
		case f.isNameWord(at, at == i), at > i+1 && f.set("patronymic", at-1) > 0 && f.doc.Token(at).Case == token.Title:
			at++ // behind "bin" stands a name, even one that is an office elsewhere
		case at > i && f.isInitialStop(at):
			at++
		case at > i && f.isParticle(at) && f.particleLeads(at, end):
			at++
		case at > i && f.norm(at) == "," && f.set("name-suffix", at+1) > 0 && f.doc.Token(at+1).Case != token.Lower:
			at += 2
			if f.norm(at) == "." && at < end {
				at++
			}
			return token.Span{From: i, To: at}
		case at > i && f.doc.Norm(at) == "'" && at+1 < end && f.doc.Token(at).Start == f.doc.Token(at-1).End && f.isNameWord(at+1, false):
			at++ // "Ochieng' Barasa"
		default:
			return f.trimRun(token.Span{From: i, To: at})
		}
	}
	return f.trimRun(token.Span{From: i, To: at})
}

// isNameWord tells whether a token can be a word of a name.
func (f *finder) isNameWord(i int, first bool) bool {
	t := f.doc.Token(i)
	if t.Kind != token.Word || t.Norm == "'s" || t.End-t.Start > 12 && glued(f.doc.Text(token.Span{From: i, To: i + 1})) {
		return false
	}
	if t.Case == token.Lower {
		return arabicArticle(t.Norm)
	}
	if h := f.hits.of(i); h != nil && !f.hitInName(h, i, first) {
		return false
	}
	if _, month := lexicon.UnitOf("month", t.Norm); month && len(t.Norm) > 3 {
		return false
	}
	if _, day := lexicon.UnitOf("weekday", t.Norm); day && len(t.Norm) > 3 {
		return false
	}
	if !first && t.Case == token.Upper && f.set("post-nominal", i) > 0 {
		return false // "Ann Ray MP"
	}
	if f.set("institution", i) > 0 || first && (f.set("portfolio", i) > 0 || f.set("honorific", i) > 0) {
		return false
	}
	return !first || !f.opensSentence(i) || !f.commonOpener(i)
}

// hitInName lets a word that the lexicon knows stand in a name where only a
// name can stand: "Israel Katz" behind a title, "Jordan" before a further name.
func (f *finder) hitInName(h *hit, i int, first bool) bool {
	if h.Len() == 1 && f.givenName(i) {
		return true
	}
	if h.Len() > 1 || h.office != nil || h.body != nil && h.body.Code != "" {
		return false
	}
	if h.country != nil && h.country.Form == lexicon.Adjective {
		return false
	}
	next := i + 1
	if next >= len(f.doc.Tokens) {
		return false
	}
	plain := f.doc.Token(next).Kind == token.Word && f.doc.Token(next).Case != token.Lower && f.hits.of(next) == nil
	if first {
		before := f.hits.endingAt(i - 1)
		if f.norm(i-1) == "," {
			before = f.hits.endingAt(i - 2)
			return plain && before != nil && h.country == nil && (before.office != nil || before.country != nil && f.officeBefore(i-2)) // "Prime Minister of Japan, Ishikawa Haruto"
		}
		named := h.country == nil && !f.shouting(i) && f.doc.Token(next).Case == token.Lower && f.norm(next) != "of" // "Prime Minister Ishikawa said"
		return (plain || named) && before != nil && before.office != nil
	}
	if h.country != nil && h.country.Form == lexicon.Capital && h.Len() == 1 && !f.shouting(i) {
		before := f.hits.endingAt(i - 2)
		return before != nil && before.office != nil && f.doc.Token(next).Case == token.Lower && f.hits.of(i-1) == nil // "Minister Paulo Lima said"
	}
	return h.country == nil && h.place != nil && h.place.Kind == "city" && f.doc.Token(i-1).Kind == token.Word && f.hits.of(i-1) == nil
}

// officeBefore tells whether "office of" leads to the country that ends at token i.
func (f *finder) officeBefore(i int) bool {
	for at := i; at > max(0, i-6); at-- {
		if h := f.hits.endingAt(at); h != nil && h.office != nil {
			return true
		}
	}
	return false
}

// arabicArticle tells the article joined to a name: "al-Kindi", "ad-Dawla".
func arabicArticle(norm string) bool {
	head, tail, joined := strings.Cut(norm, "-")
	if !joined || len(tail) < 3 {
		return false
	}
	switch head {
	case "al", "el", "ad", "as", "ash", "ar", "an", "at", "az", "bin", "ul":
		return true
	}
	return false
}

func (f *finder) isInitialStop(i int) bool {
	before := f.doc.Token(i - 1)
	if f.norm(i) == "." && f.set("name-suffix", i-1) > 0 && before.End == f.doc.Token(i).Start && f.doc.SentenceOf(min(i+1, len(f.doc.Tokens)-1)) == f.doc.SentenceOf(i) {
		return true // "Joseph R. Biden Jr. spoke"
	}
	if f.norm(i) != "." || before.Case == token.Lower || before.Start+1 != before.End && f.set("honorific", i-1) == 0 {
		return false
	}
	return i+1 < len(f.doc.Tokens) && f.doc.Token(i+1).Case != token.Lower && f.doc.SentenceOf(i+1) == f.doc.SentenceOf(i-1)
}

func (f *finder) isParticle(i int) bool {
	if f.norm(i) == "of" || f.norm(i) == "the" || f.norm(i) == "e" {
		return false
	}
	return f.set("name-particle", i) > 0
}

// particleLeads tells whether a name word follows the particles.
func (f *finder) particleLeads(i, end int) bool {
	if f.norm(i) == "uulu" || f.norm(i) == "kyzy" || f.norm(i) == "ogly" {
		return true
	}
	for i < end && f.isParticle(i) {
		i++
	}
	return i < end && (f.isNameWord(i, false) || f.set("patronymic", i-1) > 0 && f.doc.Token(i).Case == token.Title)
}

func (f *finder) opensSentence(i int) bool {
	s := f.doc.Sentences[f.doc.SentenceOf(i)]
	for at := s.From; at < i; at++ {
		if f.doc.Token(at).Kind == token.Word {
			return false
		}
	}
	return true // "2. The Presidents condemned" opens with the article
}

// commonOpener tells a common word that only its place capitalises.
func (f *finder) commonOpener(i int) bool {
	norm := f.norm(i)
	if lexicon.SetOf("starter").Has(norm) {
		return true
	}
	cue, _, isCue := lexicon.CueAt(f.doc.Tokens, i)
	if isCue && cue.Form == lexicon.Participle || strings.HasSuffix(norm, "ing") && len(norm) > 5 {
		next := min(i+1, len(f.doc.Tokens)-1)
		return f.doc.Token(next).Case == token.Lower || f.doc.Token(next).Case == token.Title && isCue
	}
	return false
}

// trimRun drops what a run of capitals took beyond the name.
func (f *finder) trimRun(s token.Span) token.Span {
	for s.To > s.From && (f.isParticle(s.To-1) && f.doc.Token(s.To-1).Case == token.Lower && f.norm(s.To-1) != "uulu" && f.norm(s.To-1) != "kyzy") {
		s.To--
	}
	for s.To > s.From+1 && f.norm(s.To-1) == "." && len(f.norm(s.To-2)) > 1 && f.set("name-suffix", s.To-2) == 0 {
		s.To--
	}
	return s
}

// words are the normal forms of a name, without particles, stops and suffixes.
func (f *finder) words(s token.Span) []string {
	var words []string
	for i := s.From; i < s.To; i++ {
		t := f.doc.Token(i)
		particle := f.isParticle(i) && t.Case == token.Lower || i == s.From && s.Len() > 1 && f.set("name-opener", i) > 0 // "De Vries said"
		if t.Kind == token.Word && !particle && f.set("name-suffix", i) == 0 {
			words = append(words, t.Norm)
		}
	}
	return words
}

// institutional tells a run that names a thing: one of its words is an institution's.
func (f *finder) institutional(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set("institution", i) > 0 || f.set("portfolio", i) > 0 || f.set("plural-office", i) > 0 {
			return true // "the Prime Ministers" are nobody's name
		}
	}
	return f.set("institution", s.To) > 0 && f.doc.Token(min(s.To, len(f.doc.Tokens)-1)).Case != token.Lower
}
