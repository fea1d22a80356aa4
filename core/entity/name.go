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
		case at > i && f.norm(at) == "," && f.in(lexicon.NameSuffix, at+1) && f.capital(at+1):
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
	if !f.is(apostrophe, i) || i+2 >= len(f.doc.Tokens) || f.doc.Token(i).End != f.doc.Token(i+1).Start || f.doc.Token(i+1).Case != token.Title {
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
	if !f.is(capital|joined, i) || f.is(glued, i) {
		return false
	}
	asked := nameAsked
	if first {
		asked <<= 2
	}
	if f.traits[i]&asked == 0 {
		f.traits[i] |= asked
		if f.readsAsName(i, first) {
			f.traits[i] |= asked << 1
		}
	}
	return f.traits[i]&(asked<<1) != 0
}

// readsAsName finds what isNameWord remembers: the bit above nameAsked is the answer,
// and two bits on stands the same for the first word of a name.
func (f *finder) readsAsName(i int, first bool) bool {
	if f.is(joined, i) {
		return true
	}
	if h := f.hits.of(i); h != nil && !f.hitInName(h, i, first) {
		return false
	}
	if f.isDay(i) && len(f.norm(i)) > len("May") || !first && f.isPostNominal(i) || f.is(thing, i) || first && f.is(1<<lexicon.Portfolio|1<<lexicon.Honorific, i) {
		return false // "Ann Ray MP"
	}
	return !first || !f.opensSentence(i) || !f.commonOpener(i)
}

// hitInName lets a word that the lexicon knows stand in a name where only a
// name can stand: "Israel Katz" after a title, "Jordan" before a further name.
func (f *finder) hitInName(h *hit, i int, first bool) bool {
	if h.Len() == 1 && f.patronymicNext(i) {
		return true
	}
	if h.Len() > 1 || h.Office != nil || h.Body != nil && h.Body.Code != "" {
		return false
	}
	if h.Country != nil && h.Country.Form == lexicon.Adjective {
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
			return plain && before != nil && h.Country == nil && (before.Office != nil || before.Country != nil && f.officeBefore(i-2)) // "Prime Minister of Japan, Ishikawa Haruto"
		}
		named := h.Country == nil && !f.shouting(i) && f.doc.Token(next).Case == token.Lower && f.norm(next) != "of" // "Prime Minister Ishikawa said"
		return (plain || named) && before != nil && before.Office != nil
	}
	if h.Country != nil && h.Country.Form == lexicon.Capital && h.Len() == 1 && !f.shouting(i) {
		before := f.hits.endingAt(i - 2)
		return before != nil && before.Office != nil && f.doc.Token(next).Case == token.Lower && f.hits.of(i-1) == nil // "Minister Paulo Lima said"
	}
	return h.Country == nil && h.Place != nil && h.Place.Kind == "city" && f.doc.Token(i-1).Kind == token.Word && f.hits.of(i-1) == nil
}

// officeBefore reports whether "office of" leads to the country that ends at token i.
func (f *finder) officeBefore(i int) bool {
	at := i
	for h := f.hits.of(at); h != nil && h.Office == nil || f.norm(at) == "of" || f.norm(at) == "the"; h = f.hits.of(at) {
		at--
	}
	h := f.hits.of(at)
	return h != nil && h.Office != nil
}

// arabicArticle recognises the article joined to a name: "al-Kindi", "ad-Dawla".
func arabicArticle(norm string) bool {
	if len(norm) < len("al-abc") || norm[2] != '-' && norm[3] != '-' {
		return false // an article has two letters or three
	}
	head, tail, _ := strings.Cut(norm, "-")
	return len(tail) >= 3 && lexicon.NameArticle.Has(head)
}

func (f *finder) isInitialStop(i int) bool {
	before := f.doc.Token(i - 1)
	if f.norm(i) == "." && f.in(lexicon.NameSuffix, i-1) && before.End == f.doc.Token(i).Start && f.doc.SentenceOf(min(i+1, len(f.doc.Tokens)-1)) == f.doc.SentenceOf(i) {
		return true // "Joseph R. Biden Jr. spoke"
	}
	if f.norm(i) != "." || before.Case == token.Lower || before.Start+1 != before.End && !f.in(lexicon.Honorific, i-1) {
		return false
	}
	return i+1 < f.sentenceEnd(i-1) && f.doc.Token(i+1).Case != token.Lower
}

func (f *finder) isParticle(i int) bool {
	return f.in(lexicon.NameParticle, i) && f.norm(i) != "of" && f.norm(i) != "the" && f.norm(i) != "e"
}

// afterTitle reports whether an office or an honorific stands directly before
// token i: "President van der Berg".
func (f *finder) afterTitle(i int) bool {
	h := f.hits.endingAt(i - 1)
	return h != nil && h.Office != nil || f.in(lexicon.Honorific, i-1)
}

// particleLeads reports whether a name word follows the particles.
func (f *finder) particleLeads(i, end int) bool {
	if f.in(lexicon.NameFinal, i) {
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
	particle := f.in(lexicon.Patronymic, i-1) || f.in(lexicon.NameArticle, i-1) && f.doc.Token(i-1).Case == token.Lower
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
	for s.To > s.From && (f.isParticle(s.To-1) && f.doc.Token(s.To-1).Case == token.Lower && !f.in(lexicon.NameFinal, s.To-1)) {
		s.To--
	}
	for s.To > s.From+1 && f.norm(s.To-1) == "." && len(f.norm(s.To-2)) > 1 && !f.in(lexicon.NameSuffix, s.To-2) {
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
	particle := f.isParticle(i) && t.Case == token.Lower || i == s.From && s.Len() > 1 && f.in(lexicon.NameOpener, i) // "De Vries said"
	return t.Kind == token.Word && !particle && !f.in(lexicon.NameSuffix, i)
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

// thing are the words of institutions and of many people: no words of a name.
const thing = traits(1<<lexicon.Institution | 1<<lexicon.PluralOffice)

// institutional recognises a run that names a thing: one of its words is an institution's.
func (f *finder) institutional(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.is(thing|1<<lexicon.Portfolio, i) {
			return true // "the Prime Ministers" are nobody's name
		}
	}
	return f.in(lexicon.Institution, s.To) && f.doc.Token(min(s.To, len(f.doc.Tokens)-1)).Case != token.Lower
}
