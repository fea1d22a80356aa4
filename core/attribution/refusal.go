package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// refuses reports whether an attribution turns round or refuses what it reports: by
// its verb ("denied that", "failed to agree on") or by a negation before the verb ("never
// promised to", "no agreement on").
func (r *reader) refuses(h Attribution) bool {
	return r.baseIn(lexicon.RefusingCue, h.Word) || r.negationBefore(h.Cue.From) || r.norm(h.Cue.From-1) == "no" || r.set(lexicon.FailingVerb, h.Cue.From) > 0
}

// negationBefore goes left from a verb over its auxiliaries and adverbs to what
// negates it.
func (r *reader) negationBefore(i int) bool {
	for j := i - 1; r.gram.Is(j, grammar.Negator|grammar.Adverb|grammar.Have|grammar.Do|grammar.Be|grammar.Modal); j-- {
		if r.gram.Is(j, grammar.Negator) {
			return r.set(lexicon.NotOnly, j) == 0
		}
	}
	return false
}

// subjectless reports an attribution whose subject is denied, so that nobody said
// anything: "Neither leader mentioned the border".
func (r *reader) subjectless(h Attribution) bool {
	return !h.Source.Words.Empty() && r.nobody(h.Source.Words.From)
}

// nobody reports words at token i that deny a subject: "neither side", "no leader".
func (r *reader) nobody(i int) bool {
	for _, at := range []int{i - 1, i} {
		if n := r.norm(at); n == "neither" || n == "no" || n == "none" || n == "nobody" {
			return true
		}
	}
	return false
}

// DeniesItself reports content that opens by denying what follows: "it was untrue that …",
// "it is not true | that …" around an aside.
func (f *Found) DeniesItself(content []token.Span) bool {
	r := f.read
	if len(content) == 0 {
		return false
	}
	at := content[0].From
	if r.norm(at) != "it" || !r.gram.Is(at+1, grammar.Be) && r.norm(at+1) != "'s" {
		return false
	}
	negated := false
	for at += 2; r.gram.Is(at, grammar.Negator|grammar.Adverb|grammar.Be); at++ {
		negated = negated || r.gram.Is(at, grammar.Negator)
	}
	words := lexicon.Untruth
	if negated {
		words = lexicon.TruthWord
	}
	n := r.set(words, at)
	return n > 0 && r.opensThat(content, at+n)
}

// opensThat reports whether "that" leads from token i to what is judged, where the first
// of several pieces may end there: "it is not true, | Li said, that …".
func (r *reader) opensThat(content []token.Span, i int) bool {
	if len(content) > 1 && i >= content[0].To {
		i = content[1].From
		return r.norm(i) == "that" || r.norm(i-1) == "that"
	}
	return r.norm(i) == "that" || r.norm(i) == "to"
}
