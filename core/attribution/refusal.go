package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
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
