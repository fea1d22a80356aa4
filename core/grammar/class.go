package grammar

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// Class is a set of word classes.
type Class uint32

// The word classes; all before Name have the bits that the lexicon gives them.
const (
	Determiner Class = 1 << iota
	Possessive       // "their", "'s"
	Pronoun          // "they", "it", "both"
	Plural           // takes a verb's bare form: "they", "people"
	Be
	Have
	Do
	Modal
	Negator
	To // "to" before a verb
	Preposition
	Subordinator
	Complementizer // "that", "whether"
	Coordinator
	Relative
	Adverb
	Degree // an adverb before an adjective: "very"
	Noun   // a noun, though it looks like a verb: "meeting"
	Adjective
	Unit
	Weekday
	Month
	Numeral
	// What a word can be as a verb; whether it is one, VerbAt tells.
	bare
	third
	past
	done // a participle of the past: "signed", "taken"
	ing
	nounToo // the bare form or that in -s is a noun as well
	Name    // a capital where none is due
	// Auxiliary is every form of be, have and do.
	Auxiliary = Be | Have | Do

	verbForm = bare | third | past | done | ing
	function = Determiner | Possessive | Pronoun | Be | Have | Do | Modal | Negator | To | Preposition | Subordinator | Complementizer | Coordinator | Relative | Adverb
)

// classOf is the class of a token by its form alone.
func classOf(t *token.Token) Class {
	switch t.Kind {
	case token.Number:
		return Numeral
	case token.Quote, token.Punct:
		if t.Norm == "&" {
			return Coordinator
		}
		return 0
	}
	if class, known := lexicon.ClassOf(t.ID); known {
		return Class(class)
	}
	return shape(t.Norm)
}

// shape is the class of an unknown word by its ending.
func shape(norm string) Class {
	switch {
	case len(norm) > 4 && strings.HasSuffix(norm, "ly"):
		return Adverb | Degree
	case len(norm) > 4 && strings.HasSuffix(norm, "ed"):
		return past | done
	case len(norm) > 5 && strings.HasSuffix(norm, "ing"):
		return ing
	}
	return 0
}

// lemmaOf is the bare form of a verb's form.
func lemmaOf(t *token.Token, as Class) string {
	if as&bare != 0 {
		return t.Norm
	}
	if lemma := lexicon.LemmaOf(t.ID); lemma != "" {
		return lemma
	}
	return guess(t.Norm)
}

// guess takes the ending from a form that no table knows: "ratified", "hosting".
func guess(norm string) string {
	stem, ok := strings.CutSuffix(norm, "ed")
	if !ok {
		stem, ok = strings.CutSuffix(norm, "ing")
	}
	if !ok || len(stem) < 3 {
		return norm
	}
	last, before := stem[len(stem)-1], stem[len(stem)-2]
	switch {
	case last == 'i':
		return stem[:len(stem)-1] + "y"
	case last == before && strings.IndexByte("lsz", last) < 0:
		return stem[:len(stem)-1]
	case strings.IndexByte("cvuzsg", last) >= 0 && last != before, strings.HasSuffix(stem, "at"), strings.HasSuffix(stem, "id"), last == 'l' && strings.IndexByte("bdgkpt", before) >= 0, strings.HasSuffix(stem, "ir"):
		return stem + "e"
	}
	return stem
}

// saysClause reports whether a clause can follow a verb as what is said, without
// "that": "said China would help".
func saysClause(lemma string) bool { return lexicon.ThatlessVerb.Has(lemma) }

// speaks reports whether a verb tells of speech or thought.
func speaks(lemma string) bool { return lexicon.TakesClause(lemma) }
