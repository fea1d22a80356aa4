package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// thatAhead is the token of "that", or of "to" before a verb, after an addressee and adjuncts that only tell when,
// where and how something was said: "noted with satisfaction | that", "said on Thursday
// in Skopje after meeting with his colleague | that"; 0 where anything else comes first.
func (r *reader) thatAhead(c *clause, cue lexicon.Cue, i int) int {
	at := i
	if m := r.cast.StartingAt(i); m != nil && r.norm(m.To) == "that" {
		return m.To
	}
	switch {
	case r.baseIn(lexicon.AddressingVerb, cue):
		at = r.addressee(i, c.To)
	case cue.Class == "say" && r.norm(i) == "to" && r.gram.VerbAt(i) == nil:
		at = r.pastNoun(c, i+1, i) // "explained to the families"
	}
	for at < c.To && !r.doc.Quoted(at) {
		if r.norm(at) == "that" {
			if v := r.gram.VerbAt(at + 1); at == i || v != nil && v.Finite {
				return 0 // "on the situation that has grown worse"
			}
			return at
		}
		if at > i && r.norm(at) == "to" && r.gram.Is(at, grammar.To) && r.baseIn(lexicon.InfinitiveVerb, cue) {
			return at // "agreed at the talks in Oslo | to build"
		}
		next := r.pastAdjunct(c, at, at > i)
		if next == at {
			return 0
		}
		at = next
	}
	return 0
}

// pastAdjunct is where an adjunct ends that begins at token i; within reports that one
// stands before it, whose noun it may belong to ("at a meeting | of the party").
func (r *reader) pastAdjunct(c *clause, i int, within bool) int {
	switch {
	case r.norm(i) == "," && within:
		return r.pastApposition(c, i)
	case r.norm(i) == "and" && within:
		return r.pastNoun(c, i+1, i)
	case r.set(lexicon.AdjunctLead, i) > 0:
		return r.pastNoun(c, i+r.set(lexicon.AdjunctLead, i), i)
	case within && r.gram.Is(i, grammar.Preposition):
		return r.pastNoun(c, i+1, i)
	case r.gram.Is(i, grammar.Adverb|grammar.Weekday) && !r.gram.Is(i, grammar.Determiner):
		return i + 1
	}
	if np := r.gram.NounPhraseAt(i); !np.Empty() && r.gram.Is(np.Head, grammar.Unit|grammar.Weekday) {
		return np.To // "last week"
	}
	return i
}

// pastApposition is where an aside between commas ends that tells more of the noun
// before it: "in a post, the first in weeks, |"; the comma's own place where there is none.
func (r *reader) pastApposition(c *clause, comma int) int {
	if r.norm(comma+1) == "that" {
		return comma + 1
	}
	for i := comma + 1; i < c.To; i++ {
		if r.norm(i) == "," {
			if r.norm(i+1) == "that" && (r.gram.Is(comma+1, grammar.Relative) || !r.holdsVerb(comma, i)) {
				return i + 1
			}
			return comma
		}
	}
	return comma
}

// pastNoun is where the noun phrase ends that begins at token i, after a verb in -ing at
// most ("after meeting with"); otherwise where there is none.
func (r *reader) pastNoun(c *clause, i, otherwise int) int {
	if v := r.gram.VerbAt(i); v != nil {
		if v.Finite {
			return otherwise
		}
		i = v.To
		if r.gram.Is(i, grammar.Preposition) {
			return i
		}
	}
	from := i
	for i < c.To && r.norm(i) != "that" && (i == from || !r.gram.Is(i, grammar.Determiner)) {
		if m := r.cast.StartingAt(i); m != nil {
			i = m.To
		} else if r.ofNoun(i) || i == from && r.doc.Token(i).Kind == token.Word {
			i++
		} else {
			break
		}
	}
	if i == from {
		return otherwise
	}
	return i
}

// ofNoun reports a token that can go on with a noun phrase: "Jan. 8", "his colleague".
func (r *reader) ofNoun(i int) bool {
	return r.gram.NominalAt(i) || r.gram.Is(i, grammar.Possessive) || r.norm(i) == "." && r.gram.Is(i-1, grammar.Month)
}
