package grammar

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// NominalAt reports whether token i can stand in a noun phrase: a noun, a name,
// a number or what describes them.
func (g *Grammar) NominalAt(i int) bool {
	if i < 0 || i >= len(g.class) || g.verbAt[i] >= 0 {
		return false
	}
	k := g.doc.Tokens[i].Kind
	return (k == token.Word || k == token.Number) && nominal(g.class[i])
}

// NounPhraseEndingAt is the noun phrase whose last token is i; its Span is empty
// where none ends there. What is said of the noun with a preposition after it is
// no part of it.
func (g *Grammar) NounPhraseEndingAt(i int) NounPhrase {
	if !g.NominalAt(i) {
		return NounPhrase{Head: -1, Determiner: -1}
	}
	s := g.doc.Sentences[g.doc.SentenceOf(i)]
	return g.phrase(token.Span{From: g.phraseStart(i, s.From), To: i + 1})
}

// NounPhraseAt is the noun phrase whose first token is i; its Span is empty where
// none begins there.
func (g *Grammar) NounPhraseAt(i int) NounPhrase {
	if !g.NominalAt(i) && !g.Is(i, Determiner|Possessive) {
		return NounPhrase{Head: -1, Determiner: -1}
	}
	s := g.doc.Sentences[g.doc.SentenceOf(i)]
	return g.phrase(token.Span{From: i, To: g.phraseEnd(i, s.To)})
}

// phrase tells the parts of a noun phrase by its words.
func (g *Grammar) phrase(s token.Span) NounPhrase {
	np := NounPhrase{Span: s, Head: s.To - 1, Determiner: -1}
	for i := s.From; i < s.To; i++ {
		switch {
		case g.doc.Norm(i) == "'s" && i > s.From:
			np.Possessor = token.Span{From: s.From, To: i}
		case np.Determiner < 0 && g.class[i]&(Determiner|Possessive) != 0:
			np.Determiner = i
		}
	}
	return np
}

// phraseStart goes back from the last token of a noun phrase to its first, no
// further than low.
func (g *Grammar) phraseStart(i, low int) int {
	if g.alone(i) {
		return i
	}
	for i > low {
		prev := g.before(i)
		switch {
		case prev < low:
			return i
		case g.doc.Norm(i) == "'s" || g.doc.Norm(prev) == "'s":
			if !g.NominalAt(prev) && g.doc.Norm(prev) != "'s" {
				return i
			}
		case g.verbAt[prev] >= 0:
			return i
		case g.class[prev]&(Determiner|Possessive) != 0:
			for first := g.before(prev); first >= low && g.class[first]&Determiner != 0 && g.verbAt[first] < 0; first = g.before(prev) {
				prev = first // "all the", "both the"
			}
			return prev
		case g.describes(prev, i):
		case !g.NominalAt(prev) || g.alone(prev) || g.class[i]&Name != 0 && g.noTitle(prev):
			return i
		}
		i = prev
	}
	return i
}

// phraseEnd goes ahead from the first token of a noun phrase to where it ends.
func (g *Grammar) phraseEnd(i, end int) int {
	if g.alone(i) {
		return i + 1
	}
	at := i + 1
	for at < end && g.class[at]&Determiner != 0 && g.class[at-1]&Determiner != 0 {
		at++
	}
	for ; at < end; at++ {
		possessive := g.doc.Norm(at) == "'s"
		if !possessive && !(g.NominalAt(at) && !g.alone(at)) && !(at+1 < end && g.describes(at, at+1)) {
			break
		}
		if g.class[at]&Determiner != 0 && g.class[at]&Numeral == 0 {
			break
		}
	}
	for at > i+1 && g.doc.Tokens[at-1].Kind == token.Punct {
		at--
	}
	return at
}

// alone reports whether token i is a pronoun that is a noun phrase by itself.
func (g *Grammar) alone(i int) bool {
	return g.class[i]&Pronoun != 0 && g.class[i]&(Determiner|Possessive|Numeral) == 0
}

// describes reports whether token i is an adverb before the adjective or the
// participle at token next: "very important".
func (g *Grammar) describes(i, next int) bool {
	return g.class[i]&Degree != 0 && g.class[i]&(Preposition|Pronoun) == 0 && g.verbAt[i] < 0 && g.doc.Tokens[next].Kind == token.Word && g.NominalAt(next)
}

// noTitle reports whether a name after token i begins a phrase of its own: "on
// Tuesday Li", "after the talks Li".
func (g *Grammar) noTitle(i int) bool {
	return g.class[i]&Weekday != 0 || g.class[i]&Name == 0 && (g.class[i]&(Noun|Unit|Numeral) != 0 || lexicon.TalksNoun.Has(g.doc.Norm(i)))
}

// before is the token before token i, quotation marks left out; -1 for none.
func (g *Grammar) before(i int) int {
	i--
	for i >= 0 && g.doc.Tokens[i].Kind == token.Quote {
		i--
	}
	return i
}
