package grammar

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// classify tells the classes of a sentence's tokens, as far as their form and
// their next neighbours tell them.
func (b *builder) classify(s token.Span) {
	tokens := b.g.doc.Tokens
	headline := b.g.doc.RoleOf(b.g.doc.SentenceOf(s.From)) == text.Headline
	for i := s.From; i < s.To; i++ {
		if class, n := lexicon.ClassAt(tokens[:s.To], i); n > 0 && tokens[i].Kind == token.Word {
			for k := i; k < i+n; k++ {
				b.g.class[k] = Class(class)
			}
			i += n - 1
			continue
		}
		b.g.class[i] = b.inPlace(i, s, classOf(&tokens[i]), headline)
	}
}

// inPlace is a token's class where it stands: a capital makes a name of what is
// no function word, and "May" and "Will" no modals.
func (b *builder) inPlace(i int, s token.Span, class Class, headline bool) Class {
	t := b.g.doc.Tokens[i]
	if t.Kind != token.Word || t.Case == token.Lower {
		return b.modalOrNoun(i, class)
	}
	first := i == s.From || b.g.doc.Tokens[i-1].Kind != token.Word && b.g.doc.Norm(i-1) != "," && b.g.doc.Norm(i-1) != "("
	switch {
	case headline:
		return class
	case class&Modal != 0:
		if class&Month != 0 || !first {
			return class&Month | Name
		}
	case t.Case == token.Upper && class&function == 0, class == Adverb|Degree && !first:
		return Name // "BEIJING", "Shirvanly"
	case class&function == 0 && (!first || class&verbForm == 0):
		return class&^verbForm | Name
	case class&verbForm != 0 && !first:
		return class&^verbForm | Name
	case first:
		return class &^ (third | bare) // a sentence begins with no finite verb
	}
	return class
}

// modalOrNoun tells "will" and "must" from "the will" and "a must": a determiner
// or an adjective stands before the noun.
func (b *builder) modalOrNoun(i int, class Class) Class {
	if class&Modal == 0 {
		return class
	}
	if class&Month != 0 {
		class &^= Month // "may" without its capital is none
	}
	if i > 0 && (b.g.class[i-1]&(Determiner|Possessive) != 0 && b.g.class[i-1]&Pronoun == 0 || b.g.class[i-1]&Adjective != 0 && b.g.class[i-1]&(Noun|verbForm|Unit) == 0) {
		return Noun
	}
	return class
}
