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

// DeniesItself reports content that denies what it tells of, in front ("it was untrue that
// …", "there was no truth in reports that …") or behind ("reports that … were false").
func (f *Found) DeniesItself(content []token.Span) bool {
	r := f.read
	if len(content) == 0 {
		return false
	}
	return r.deniesFirst(content) || r.noTruthIn(content[0]) || r.claimDenied(content[0])
}

// deniesFirst: "it was untrue that …", "it is not true | that …" around an aside.
func (r *reader) deniesFirst(content []token.Span) bool {
	at := content[0].From
	if r.norm(at) != "it" || !r.gram.Is(at+1, grammar.Be) && r.norm(at+1) != "'s" {
		return false
	}
	n := r.untruth(at + 2)
	return n > 0 && r.opensThat(content, n)
}

// noTruthIn: "there was no truth in reports that …".
func (r *reader) noTruthIn(s token.Span) bool {
	if r.norm(s.From) != "there" || !r.gram.Is(s.From+1, grammar.Be) || r.norm(s.From+2) != "no" {
		return false
	}
	n := r.set(lexicon.TruthNoun, s.From+3)
	at := s.From + 3 + n
	return n > 0 && r.gram.Is(at, grammar.Preposition|grammar.To) && r.claim(at+1) > 0
}

// claimDenied: "reports that … were false", "claims of … had no basis", and where a verb of
// naming takes them, "reports of … | baseless".
func (r *reader) claimDenied(s token.Span) bool {
	to := r.claim(s.From)
	if to == 0 {
		return false
	}
	verbs := r.finiteIn(token.Span{From: to, To: s.To})
	switch {
	case r.norm(to) != "that":
		return len(verbs) == 0 && r.namedUntrue(s) || len(verbs) > 0 && r.toldUntrue(verbs[0])
	case len(verbs) < 2:
		return false // "welcomed reports that the rumours were false"
	}
	before, last := verbs[len(verbs)-2], verbs[len(verbs)-1]
	_, _, says := r.cueAt(before.Head)
	says = says && !r.gram.Is(before.To, grammar.Preposition) // not "reports that he said the rumours were false"
	return !says && r.toldUntrue(last)
}

// finiteIn lists the finite verbs of a span.
func (r *reader) finiteIn(s token.Span) (found []*grammar.VerbGroup) {
	for v := range r.gram.VerbsIn(s) {
		if v.Finite {
			found = append(found, v)
		}
	}
	return found
}

// toldUntrue reports a verb that denies its subject: "were false", "have no basis".
func (r *reader) toldUntrue(v *grammar.VerbGroup) bool {
	switch {
	case r.gram.Is(v.From, grammar.Be): // "were completely unfounded" looks like a passive
		to := r.untruth(v.From)
		return to > 0 && !r.gram.NominalAt(to)
	case v.Lemma == "have" && r.norm(v.To) == "no", v.Lemma == "lack" && r.norm(v.To) == "any":
		return r.set(lexicon.TruthNoun, v.To+1) > 0
	}
	return v.Lemma == "lack" && r.set(lexicon.TruthNoun, v.To) > 0
}

// namedUntrue reports words that end in a judgement of the claim they begin with:
// "called | reports of a rift baseless", "described | the claims as false".
func (r *reader) namedUntrue(s token.Span) bool {
	for i := s.From + 1; i < s.To; i++ {
		if n := r.set(lexicon.Untruth, i); n > 0 && i+n == s.To {
			return r.norm(i-1) == "as" || !r.gram.Is(i-1, grammar.Preposition|grammar.Determiner|grammar.Coordinator)
		}
	}
	return false
}

// claim is where the noun ends at token i that names what somebody else asserts:
// "reports", "the repeated claims"; 0 where there is none.
func (r *reader) claim(i int) int {
	if r.set(lexicon.ClaimNoun, i) > 0 {
		return i + 1
	}
	s := r.gram.NounPhraseAt(i)
	if s.Empty() || r.set(lexicon.ClaimNoun, s.Head) == 0 {
		return 0
	}
	return s.Head + 1
}

// untruth is where a judgement of untruth ends whose verbs and adverbs begin at token i:
// "is false", "are not true"; 0 where there is none.
func (r *reader) untruth(i int) int {
	negated := false
	for ; r.gram.Is(i, grammar.Negator|grammar.Adverb|grammar.Be); i++ {
		negated = negated || r.gram.Is(i, grammar.Negator)
	}
	words := lexicon.Untruth
	if negated {
		words = lexicon.TruthWord
	}
	if n := r.set(words, i); n > 0 {
		return i + n
	}
	return 0
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
