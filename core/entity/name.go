package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// nameRun is the longest run of words from i that can be a person's name anywhere
// in a text: capitalised words that the lexicon does not hold for something else,
// with particles, initials and suffixes between and after them.
func (f *finder) nameRun(i, end int) token.Span {
	return f.readName(i, end, func(f *finder, at, from int) bool { return f.isNameWord(at, at == from) })
}

// readName reads a name from i whose words isWord knows.
func (f *finder) readName(i, end int, isWord func(f *finder, at, from int) bool) token.Span {
	at := i
	if f.breathes(i) && isWord(f, i+1, i+1) {
		at = i + 2
	}
	for at < end {
		switch {
		case at > i+1 && f.repeats(at, i):
			return f.trimRun(token.Span{From: i, To: at})
		case isWord(f, at, i), at > i+1 && f.namesFamily(at):
			at++ // even a word that is an office or a place elsewhere
		case at > i && f.isInitialStop(at):
			at++
		case f.isParticle(at) && f.particleLeads(at, end) && (at > i || f.afterTitle(at)):
			at++
		case at > i && f.norm(at) == "," && f.set(lexicon.NameSuffix, at+1) > 0 && f.capital(at+1):
			at += 2
			if f.norm(at) == "." && at < end {
				at++
			}
			return token.Span{From: i, To: at}
		case at > i && f.nicknameAt(at, end):
			at += 3
		case at > i && f.norm(at) == "'" && at+1 < end && f.doc.Token(at).Start == f.doc.Token(at-1).End && f.isNameWord(at+1, false):
			at++ // "Ochieng' Barasa"
		default:
			return f.trimRun(token.Span{From: i, To: at})
		}
	}
	return f.trimRun(token.Span{From: i, To: at})
}

// nicknameAt reports whether one word in quotation marks at token i goes on with a
// name: "Jose | “Pepe” | Lund".
func (f *finder) nicknameAt(i, end int) bool {
	quote := func(i int) bool { return f.doc.Token(i).Kind == token.Quote && f.norm(i) != "'" }
	return i+3 < end && quote(i) && f.capital(i+1) && quote(i+2) && f.isNameWord(i+3, false)
}

// breathes reports whether token i is the sign with which a Polynesian name opens:
// "'Aisake Lolo met". A quotation would close again in the sentence.
func (f *finder) breathes(i int) bool {
	if i+2 >= len(f.doc.Tokens) || f.norm(i) != "'" || f.doc.Token(i).End != f.doc.Token(i+1).Start || f.doc.Token(i+1).Case != token.Title {
		return false
	}
	for at := i + 2; at < f.sentenceEnd(i); at++ {
		if f.norm(at) == "'" && f.doc.Token(at).Start == f.doc.Token(at-1).End && f.doc.Token(at).End != f.doc.Token(min(at+1, len(f.doc.Tokens)-1)).Start {
			return false
		}
	}
	return true
}

// repeats reports whether a word has stood in a name before, so that another writing
// of it begins: "Ann Ray | Ray Ann"; after one word a name may repeat ("Ali Ali").
func (f *finder) repeats(at, from int) bool {
	t := f.doc.Token(at)
	for i := from; i < at; i++ {
		if t.Kind == token.Word && len(t.Norm) > 1 && f.norm(i) == t.Norm && !f.isParticle(at) {
			return true
		}
	}
	return false
}

// isNameWord reports whether a token can be a word of a name. The answer depends on
// the words alone, so it is remembered: every way of finding people asks again.
func (f *finder) isNameWord(i int, first bool) bool {
	if uint(i) >= uint(len(f.nameWord)) {
		return f.readsAsName(i, first)
	}
	asked := nameAsked
	if first {
		asked <<= 2
	}
	if f.nameWord[i]&asked == 0 {
		f.nameWord[i] |= asked
		if f.readsAsName(i, first) {
			f.nameWord[i] |= asked << 1
		}
	}
	return f.nameWord[i]&(asked<<1) != 0
}

// nameAsked marks in finder.nameWord that isNameWord knows a token; the bit above
// it is the answer, and two bits on stands the same for the first word of a name.
const nameAsked uint8 = 1

func (f *finder) readsAsName(i int, first bool) bool {
	t := f.doc.Token(i)
	if t.Kind != token.Word || t.Norm == "'s" || f.glued(i) {
		return false
	}
	if t.Case == token.Lower {
		return arabicArticle(t.Norm)
	}
	if h := f.hits.of(i); h != nil && !f.hitInName(h, i, first) {
		return false
	}
	if _, month := lexicon.MonthUnit.Of(t.ID); month && len(t.Norm) > 3 {
		return false
	}
	if _, day := lexicon.WeekdayUnit.Of(t.ID); day && len(t.Norm) > 3 {
		return false
	}
	if !first && t.Case == token.Upper && f.set(lexicon.PostNominal, i) > 0 {
		return false // "Ann Ray MP"
	}
	if f.set(lexicon.Institution, i) > 0 || f.set(lexicon.PluralOffice, i) > 0 || first && (f.set(lexicon.Portfolio, i) > 0 || f.set(lexicon.Honorific, i) > 0) {
		return false
	}
	return !first || !f.opensSentence(i) || !f.commonOpener(i)
}

// hitInName lets a word that the lexicon knows stand in a name where only a
// name can stand: "Israel Katz" after a title, "Jordan" before a further name.
func (f *finder) hitInName(h *hit, i int, first bool) bool {
	if h.Len() == 1 && f.patronymicNext(i) {
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

// officeBefore reports whether "office of" leads to the country that ends at token i.
func (f *finder) officeBefore(i int) bool {
	at := i
	for h := f.hits.of(at); h != nil && h.office == nil || f.norm(at) == "of" || f.norm(at) == "the"; h = f.hits.of(at) {
		at--
	}
	h := f.hits.of(at)
	return h != nil && h.office != nil
}

// arabicArticle recognises the article joined to a name: "al-Kindi", "ad-Dawla".
func arabicArticle(norm string) bool {
	head, tail, joined := strings.Cut(norm, "-")
	if !joined || len(tail) < 3 {
		return false
	}
	return lexicon.NameArticle.Has(head)
}

func (f *finder) isInitialStop(i int) bool {
	before := f.doc.Token(i - 1)
	if f.norm(i) == "." && f.set(lexicon.NameSuffix, i-1) > 0 && before.End == f.doc.Token(i).Start && f.doc.SentenceOf(min(i+1, len(f.doc.Tokens)-1)) == f.doc.SentenceOf(i) {
		return true // "Joseph R. Biden Jr. spoke"
	}
	if f.norm(i) != "." || before.Case == token.Lower || before.Start+1 != before.End && f.set(lexicon.Honorific, i-1) == 0 {
		return false
	}
	return i+1 < f.sentenceEnd(i-1) && f.doc.Token(i+1).Case != token.Lower
}

func (f *finder) isParticle(i int) bool {
	if f.norm(i) == "of" || f.norm(i) == "the" || f.norm(i) == "e" {
		return false
	}
	return f.set(lexicon.NameParticle, i) > 0
}

// afterTitle reports whether an office or an honorific stands directly before
// token i: "President van der Berg".
func (f *finder) afterTitle(i int) bool {
	h := f.hits.endingAt(i - 1)
	return h != nil && h.office != nil || f.set(lexicon.Honorific, i-1) > 0
}

// particleLeads reports whether a name word follows the particles.
func (f *finder) particleLeads(i, end int) bool {
	if f.set(lexicon.NameFinal, i) > 0 {
		return true
	}
	for i < end && f.isParticle(i) {
		i++
	}
	return i < end && (f.isNameWord(i, false) || f.namesFamily(i))
}

// namesFamily reports whether token i can only go on with a name, by the particle
// before it: "Turki bin | Sultan", "Yousef al | Sabah".
func (f *finder) namesFamily(i int) bool {
	particle := f.set(lexicon.Patronymic, i-1) > 0 || f.set(lexicon.NameArticle, i-1) > 0 && f.doc.Token(i-1).Case == token.Lower
	return particle && f.doc.Token(i).Case == token.Title
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

// commonOpener recognises a common word that only its place capitalises.
func (f *finder) commonOpener(i int) bool {
	norm := f.norm(i)
	for _, set := range []lexicon.Set{lexicon.Starter, lexicon.LeadPreposition, lexicon.SceneLead, lexicon.CueAdjunct, lexicon.Between} {
		if set.Has(norm) {
			return true
		}
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
	for s.To > s.From && (f.isParticle(s.To-1) && f.doc.Token(s.To-1).Case == token.Lower && f.set(lexicon.NameFinal, s.To-1) == 0) {
		s.To--
	}
	for s.To > s.From+1 && f.norm(s.To-1) == "." && len(f.norm(s.To-2)) > 1 && f.set(lexicon.NameSuffix, s.To-2) == 0 {
		s.To--
	}
	return s
}

// words are the normal forms of a name, without particles, stops and suffixes.
func (f *finder) words(s token.Span) []string {
	words := make([]string, 0, s.Len())
	for i := s.From; i < s.To; i++ {
		if f.tellsName(i, s) {
			words = append(words, bare(f.norm(i)))
		}
	}
	return words
}

// countWords is how many words a name has, counted as words gives them.
func (f *finder) countWords(s token.Span) int {
	count := 0
	for i := s.From; i < s.To; i++ {
		if f.tellsName(i, s) {
			count++
		}
	}
	return count
}

// tellsName reports whether a token is a word of a name and no particle, stop or
// suffix.
func (f *finder) tellsName(i int, s token.Span) bool {
	t := f.doc.Token(i)
	particle := f.isParticle(i) && t.Case == token.Lower || i == s.From && s.Len() > 1 && f.set(lexicon.NameOpener, i) > 0 // "De Vries said"
	return t.Kind == token.Word && !particle && f.set(lexicon.NameSuffix, i) == 0
}

// bare is a word of a name without the article joined to it, by which its bearer is
// known as well: "Al-Sisi" is "Sisi"; a long one in one writing of several:
// "Zhumabayev" is "Jumabayev".
func bare(norm string) string {
	if arabicArticle(norm) {
		_, norm, _ = strings.Cut(norm, "-")
	}
	if len(norm) >= longName {
		norm = spelling.Replace(norm)
	}
	return norm
}

// longName is how many letters make a name so long that two which differ only in
// the writing of one sound are the same: not "Zhang" and "Jang".
const longName = 7

// spelling gives the sounds that Latin letters write in several ways one writing.
var spelling = strings.NewReplacer("zh", "j", "kh", "h", "iye", "ie", "aye", "ae", "eye", "ee", "iy", "y", "ij", "y")

// institutional recognises a run that names a thing: one of its words is an institution's.
func (f *finder) institutional(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.Institution, i) > 0 || f.set(lexicon.Portfolio, i) > 0 || f.set(lexicon.PluralOffice, i) > 0 {
			return true // "the Prime Ministers" are nobody's name
		}
	}
	return f.set(lexicon.Institution, s.To) > 0 && f.doc.Token(min(s.To, len(f.doc.Tokens)-1)).Case != token.Lower
}

// glued reports whether a word is several that a page has run together:
// "EventsPresidentTranscripts".
func (f *finder) glued(i int) bool {
	word := f.doc.Text(token.Span{From: i, To: i + 1})
	humps := 0
	for at := 1; at < len(word); at++ {
		if 'A' <= word[at] && word[at] <= 'Z' && 'a' <= word[at-1] && word[at-1] <= 'z' {
			humps++
		}
	}
	return humps > 1 && !strings.ContainsAny(word, "-'’")
}
