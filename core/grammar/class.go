package grammar

import (
	"strings"
	"sync"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// Class is a set of word classes.
type Class uint32

// The word classes.
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
	Name // a capital where none is due
	// What a word can be as a verb; whether it is one, VerbAt tells.
	bare
	third
	past
	done // a participle of the past: "signed", "taken"
	ing
	nounToo // the bare form or that in -s is a noun as well
	// Auxiliary is every form of be, have and do.
	Auxiliary = Be | Have | Do

	verbForm = bare | third | past | done | ing
	function = Determiner | Possessive | Pronoun | Be | Have | Do | Modal | Negator | To | Preposition | Subordinator | Complementizer | Coordinator | Relative | Adverb
)

var classNames = map[string]Class{
	"determiner": Determiner, "possessive": Possessive, "pronoun": Pronoun, "plural": Plural, "be": Be, "have": Have, "do": Do,
	"modal": Modal, "negator": Negator, "infinitive": To, "preposition": Preposition, "subordinator": Subordinator,
	"complementizer": Complementizer, "coordinator": Coordinator, "relative": Relative, "adverb": Adverb, "degree": Degree | Adverb,
	"noun": Noun, "adjective": Adjective, "unit": Unit, "weekday": Weekday, "month": Month, "numeral": Numeral,
}

// word is what the tables know of one normal form.
type word struct {
	class   Class
	lemma   string // of an inflected form
	phrases []phrase
}

// phrase is several words of one class that begin with this one.
type phrase struct {
	rest  []string
	class Class
}

// vocabulary is every word of the closed classes and every form of a verb. A word
// that the lexicon numbers is found by its number, others by their normal form.
type vocabulary struct {
	words  []word // that of place 0 is nothing
	byNorm map[string]uint16
	byID   []uint16 // 0 for none
}

// at is the entry of a normal form, a new one where there is none.
func (v *vocabulary) at(norm string) *word {
	place, ok := v.byNorm[norm]
	if !ok {
		place = uint16(len(v.words))
		v.byNorm[norm] = place
		v.words = append(v.words, word{})
	}
	return &v.words[place]
}

// of is the entry of a normal form, an empty one where there is none.
func (v *vocabulary) of(norm string) *word { return &v.words[v.byNorm[norm]] }

// ofToken is the place of a token's word, 0 for none.
func (v *vocabulary) ofToken(t *token.Token) uint16 {
	if t.ID != 0 {
		return v.byID[t.ID]
	}
	return v.byNorm[t.Norm]
}

// number files the words by the numbers that the lexicon gives them.
func (v *vocabulary) number() {
	v.byID = make([]uint16, lexicon.Numbers())
	for norm, place := range v.byNorm {
		v.byID[lexicon.NumberOf(norm)] = place
	}
	v.byID[0] = 0
}

var words = sync.OnceValue(func() *vocabulary {
	table := &vocabulary{words: make([]word, 1, forms), byNorm: make(map[string]uint16, forms)}
	lexicon.ClassedWords(func(text, class string) {
		var norms []string
		for _, t := range lexicon.Scan(text) {
			norms = append(norms, t.Norm)
		}
		w := table.at(norms[0])
		if len(norms) == 1 {
			w.class |= classNames[class]
		} else {
			w.phrases = append(w.phrases, phrase{norms[1:], classNames[class]})
		}
	})
	lexicon.InflectedVerbs(func(v lexicon.Inflected) { addForm(table.at(v.Form), v) })
	table.number()
	return table
})

// forms is about how many words there are.
const forms = 4096

func addForm(w *word, v lexicon.Inflected) {
	if w.class&(Auxiliary|Modal) != 0 {
		return
	}
	switch v.As {
	case lexicon.Base:
		w.class |= bare
	case lexicon.Present:
		w.class |= third
	case lexicon.Participle:
		w.class |= ing
	case lexicon.Past:
		if !v.Only {
			w.class |= past
		}
		if v.Done {
			w.class |= done
		}
	}
	if v.Noun && (v.As == lexicon.Base || v.As == lexicon.Present) {
		w.class |= nounToo
	}
	if v.As != lexicon.Base && w.lemma == "" {
		w.lemma = v.Lemma
	}
}

// classOf is the class of a token by its form alone.
func classOf(t *token.Token) (Class, []phrase) {
	switch t.Kind {
	case token.Number:
		return Numeral, nil
	case token.Quote, token.Punct:
		if t.Norm == "&" {
			return Coordinator, nil
		}
		return 0, nil
	}
	if all := words(); all.ofToken(t) > 0 {
		w := &all.words[all.ofToken(t)]
		return w.class, w.phrases
	}
	return shape(t.Norm), nil
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
func lemmaOf(norm string, as Class) string {
	if as&bare != 0 {
		return norm
	}
	if w := words().of(norm); w.lemma != "" {
		return w.lemma
	}
	return guess(norm)
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

// Verbs after which a clause needs no "that", nouns whose content a clause with "that" tells,
// verbs of telling somebody, verbs of asking somebody to do, nouns for a meeting.
var (
	contents   = sync.OnceValue(func() lexicon.Set { return lexicon.ContentNoun })
	asking     = sync.OnceValue(func() lexicon.Set { return lexicon.AskingVerb })
	thatless   = sync.OnceValue(func() lexicon.Set { return lexicon.ThatlessVerb })
	gatherings = sync.OnceValue(func() lexicon.Set { return lexicon.TalksNoun })
	addresses  = sync.OnceValue(func() lexicon.Set { return lexicon.TellingVerb })
)

// saysClause reports whether a clause can follow a verb as what is said, without
// "that": "said China would help".
func saysClause(lemma string) bool { return thatless().Has(lemma) }

// speaks reports whether a verb tells of speech or thought.
func speaks(lemma string) bool { return lexicon.TakesClause(lemma) }
