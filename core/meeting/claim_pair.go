package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// ofGroup is the one country of a group that speaks for all sides which no other
// leader speaks for: "the leaders of Russia, Iran and Azerbaijan", "the presidents of Chad and Peru".
func (f *finder) ofGroup(m *Meeting, p int) (string, token.Span) {
	for i := range f.cast.Mentions {
		group := &f.cast.Mentions[i]
		if group.Kind != entity.Group || !f.namesLeaders(m, group) || len(group.Countries) != f.sidesOf(m.Leaders) {
			continue
		}
		var left told
		others := 0
		for _, code := range group.Countries {
			if f.hasSide(m.Leaders, code) {
				others++
			} else if f.free(m, p, code) {
				left.add(code, group.Span)
			}
		}
		if code, words := left.only(); code != "" && others == len(group.Countries)-1 {
			return code, words
		}
	}
	return "", token.Span{}
}

// namesLeaders reports whether a group is of those who met: "the leaders", or an
// office that one of them holds, and no ministers who met elsewhere.
func (f *finder) namesLeaders(m *Meeting, group *entity.Mention) bool {
	words := strings.ToLower(f.doc.Text(group.Span))
	return f.hasAny(lexicon.Principals, group.Span) || slices.ContainsFunc(m.Leaders, func(p int) bool {
		office := strings.ToLower(f.cast.People[p].Role) + "s "
		return slices.Contains(group.Countries, f.sideOf(p)) && strings.Contains(words, " "+office)
	})
}

// settleListed gives people named one by one after their countries the country in
// the same place: "the leaders of France and Poland – President Ray and Chancellor Lee".
func (f *finder) settleListed() {
	for i := range f.cast.Mentions {
		group := &f.cast.Mentions[i]
		if group.Kind != entity.Group || len(group.Countries) < 2 {
			continue
		}
		var named []int
		for _, m := range f.cast.In(token.Span{From: group.To, To: f.doc.Sentences[f.doc.SentenceOf(group.From)].To}) {
			if m.Kind == entity.Name {
				named = append(named, m.Person)
			}
		}
		if len(named) != len(group.Countries) || personMentioned(f.cast.StartingAt(group.To+1)) < 0 {
			continue
		}
		for k, p := range named {
			if f.sideOf(p) == "" {
				f.claim(p, entity.CountryField, group.Countries[k], group.Span, "listed")
				f.cast.People[p].Country = group.Countries[k]
			}
		}
	}
}

// pairedWith is the one country that the text names in one breath with the other
// side's: "between Russia and Vietnam", else "Russian-Venezuelan relations".
func (f *finder) pairedWith(m *Meeting, p int) (string, token.Span) {
	all := f.pairs()
	between := slices.DeleteFunc(slices.Clone(all), func(c countryPair) bool { return f.norm(c.words.From-1) != "between" })
	if code, words := f.onlyPair(m, p, between); code != "" {
		return code, words
	}
	return f.onlyPair(m, p, all)
}

// onlyPair is the one free country paired with another leader's; none where
// there are several, since nothing tells then which is meant.
func (f *finder) onlyPair(m *Meeting, p int, pairs []countryPair) (string, token.Span) {
	var found told
	for _, pair := range pairs {
		for k, code := range pair.codes {
			if f.hasSide(m.Leaders, pair.codes[1-k]) && f.free(m, p, code) {
				found.add(code, pair.words)
			}
		}
	}
	return found.only()
}

// countryPair is two countries named in one breath.
type countryPair struct {
	codes [2]string
	words token.Span
}

// pairs are the countries that the body names two by two.
func (f *finder) pairs() []countryPair {
	var found []countryPair
	before, at, end := "", 0, -1
	for i := 0; i < len(f.doc.Tokens); i++ {
		if role := f.doc.RoleOf(f.doc.SentenceOf(i)); role != text.Body && role != text.Headline {
			continue
		}
		if codes := f.compound(i); len(codes) == 2 && !f.nounPhraseHas(lexicon.Strife, i+1) {
			found = append(found, countryPair{[2]string{codes[0], codes[1]}, token.Span{From: i, To: i + 1}})
			continue
		}
		code, to := f.countryAt(i)
		if capital, past := f.capitalAt(i); code == "" && (f.gram.Is(past, grammar.Coordinator) || f.gram.Is(i-1, grammar.Coordinator)) {
			code, to = capital, past // "Moscow and Beijing agreed"
		}
		if code == "" {
			continue
		}
		joined := end >= 0 && f.norm(end) == "and" && (i == end+1 || i == end+2 && f.norm(end+1) == "the")
		joined = joined || end >= 0 && i == end+1 && f.norm(end) == "," && f.orderOf(f.doc.SentenceOf(i)) == 0 && at == f.doc.Sentences[f.doc.SentenceOf(i)].From
		listed := f.norm(at-1) == "," && f.doc.SentenceOf(at-1) == f.doc.SentenceOf(at) || f.norm(to) == "," && f.norm(to+1) == "and"
		if joined && !listed && f.tied(at, to) {
			found = append(found, countryPair{[2]string{before, code}, token.Span{From: at, To: to}})
		}
		before, at, end = code, i, to
		i = to - 1
	}
	return found
}

// tied reports whether two countries joined by "and" are told of as partners: "ties
// between Russia and Vietnam", "Russia and Vietnam agreed", and not a war between them.
func (f *finder) tied(from, to int) bool {
	if f.norm(from-1) == "the" {
		from--
	}
	if f.norm(from-1) == "between" {
		return f.set(lexicon.Strife, from-2) == 0 && f.set(lexicon.StrifeBetween, from-2) == 0
	}
	if f.doc.RoleOf(f.doc.SentenceOf(from)) == text.Headline {
		return true // "Ecuador and Colombia turn the page"
	}
	return f.nounPhraseHas(lexicon.Ties, to) || f.verbOf(to) != nil && f.set(lexicon.ObjectLead, from-1) == 0
}

// nounPhraseHas reports whether the noun phrase that goes on at token i has a word
// of a set: "Russian-French | strategic partnership" has one of ties.
func (f *finder) nounPhraseHas(set lexicon.Set, i int) bool {
	for ; i < len(f.doc.Tokens) && f.doc.Token(i).Kind == token.Word && f.set(lexicon.ObjectLead, i) == 0; i++ {
		if f.set(set, i) > 0 {
			return true
		}
	}
	return false
}

// compound are the countries that a hyphenated word joins.
func (f *finder) compound(i int) []string {
	t := f.doc.Token(i)
	if t.Kind != token.Word || t.Case == token.Lower || !strings.Contains(t.Norm, "-") {
		return nil
	}
	var codes []string
	parts := strings.Split(strings.ReplaceAll(f.doc.Text(token.Span{From: i, To: i + 1}), "–", "-"), "-")
	for _, part := range parts {
		if code := countryOf(part); code != "" {
			codes = append(codes, code)
		}
	}
	for at := i - 1; at >= max(0, i-2) && f.doc.Token(at).Case == token.Title; at-- {
		if code := countryOf(f.doc.Text(token.Span{From: at, To: i}) + " " + parts[0]); code != "" {
			return append([]string{code}, codes...) // "the United States-Panama partnership"
		}
	}
	return codes
}

func countryOf(name string) string {
	words := lexicon.Scan(name)
	if len(words) == 0 {
		return ""
	}
	if c, n, ok := lexicon.Countries().Longest(words, 0); ok && n == len(words) {
		return c.Code
	}
	return ""
}
