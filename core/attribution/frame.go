package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
)

// frame is a verb that carries a noun of talk, and the preposition that leads to what
// was talked about: "continued a substantive | exchange of views | on".
type frame struct {
	verb, noun, preposition lexicon.Set
	base, class, act        string // of the verb that it stands for
}

var frames = []frame{
	{lexicon.HoldingLemma, lexicon.TalkObject, lexicon.TalkPreposition, "discuss", "talk", "discuss"},
	{lexicon.PuttingLemma, lexicon.Stress, lexicon.AttentionPreposition, "put emphasis on", "do", "urge"},
	{lexicon.ExchangingLemma, lexicon.Greetings, lexicon.ViewsPreposition, "congratulate", "do", "praise"},
}

// frameAt is the frame whose verb is token i, and its length in tokens.
func (r *reader) frameAt(i int) (cueHit, bool) {
	v := r.gram.VerbAt(i)
	if v == nil || v.Head != i || v.Passive {
		return cueHit{}, false
	}
	for _, f := range frames {
		if !f.verb.Has(v.Lemma) {
			continue
		}
		if end := r.frameEnd(i+1, f); end > 0 {
			word := lexicon.Cue{Base: f.base, Class: f.class, Act: f.act, Form: formOf(v)}
			return cueHit{word, end - i}, true
		}
	}
	return cueHit{}, false
}

// frameEnd is where the content begins after the noun of a frame whose noun phrase
// begins at token i; 0 where it has no such noun, or its preposition leads to a day.
func (r *reader) frameEnd(i int, f frame) int {
	for at := i; r.gram.NominalAt(at) || r.gram.Is(at, grammar.Determiner|grammar.Possessive|grammar.Adjective|grammar.Adverb); at++ {
		n := r.set(f.noun, at)
		k := r.set(f.preposition, at+n)
		if n == 0 || k == 0 {
			continue
		}
		if end := at + n + k; !r.gram.Is(end, grammar.Weekday|grammar.Month|grammar.Numeral) {
			return end
		}
	}
	return 0
}

// formOf is the form of a cue whose verb is v.
func formOf(v *grammar.VerbGroup) lexicon.CueForm {
	switch {
	case v.Tense == grammar.Past || v.Perfect:
		return lexicon.Past
	case v.Tense == grammar.Present:
		return lexicon.Present
	case v.From < v.Head || v.Tense == grammar.Future:
		return lexicon.Base
	}
	return lexicon.Participle
}
