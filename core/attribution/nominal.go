package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// nominalCue is a noun and a verb in the passive that say that something was talked
// about; the words are sets.
type nominalCue struct {
	noun, verb, preposition lexicon.Set
	base                    string // the verb that it stands for
}

var nominals = []nominalCue{
	{lexicon.AttentionNoun, lexicon.AttentionVerb, lexicon.AttentionPreposition, "discuss"}, // "attention was paid to"
	{lexicon.ViewsNoun, lexicon.ViewsVerb, lexicon.ViewsPreposition, "discuss"},             // "an exchange of views took place on"
	{lexicon.AccordNoun, lexicon.AccordVerb, lexicon.AccordPreposition, "agree"},            // "an agreement was reached to"
}

// nominal: "Particular attention was paid to …"; "An exchange of views took
// place on …"; "There was agreement on …".
func (r *reader) nominal(c *clause, i int) (Attribution, bool) {
	if h, ok := r.tookPlace(c, i); ok {
		return h, true
	}
	for _, pattern := range nominals {
		n := r.set(pattern.noun, i)
		if n == 0 {
			continue
		}
		if end := r.nominalEnd(c, i+n, r.thereWas(c, i), pattern); end > 0 && r.opensClause(c, i) {
			return Attribution{Zone: token.Span{From: r.clauseStart(c, i), To: end}, Cue: token.Span{From: i, To: end}, Word: talkCue(pattern.base), Source: joint(token.Span{})}, true
		}
	}
	return Attribution{}, false
}

// tookPlace: "An exchange of views on topical issues took place": what they were on
// stands between the noun and its verb.
func (r *reader) tookPlace(c *clause, i int) (Attribution, bool) {
	n := r.set(lexicon.ViewsNoun, i)
	preposition := r.set(lexicon.ViewsPreposition, i+n)
	if n == 0 || preposition == 0 || !r.opensClause(c, i) {
		return Attribution{}, false
	}
	from := i + n + preposition
	for at := from + 1; at < c.To && r.norm(at) != ";" && r.set(lexicon.PhraseBound, at) == 0; at++ {
		k := r.set(lexicon.Happened, at)
		if k > 0 && r.closesZone(c, at+k) {
			return Attribution{
				Zone: token.Span{From: r.clauseStart(c, i), To: from}, Cue: token.Span{From: i, To: from}, Word: talkCue("discuss"),
				Source: joint(token.Span{}), Rule: "nominal", Side: Given, Content: []token.Span{{From: from, To: at}},
			}, true
		}
	}
	return Attribution{}, false
}

// nominalEnd is where the content begins after a noun and its passive verb, which
// there reports to stand before the noun; 0 where there is none.
func (r *reader) nominalEnd(c *clause, i int, there bool, pattern nominalCue) int {
	passive, verb := there, there
	for at := i; at < c.To; at++ {
		n := r.norm(at)
		if n == ";" || r.doc.Quoted(at) || r.set(lexicon.PhraseBound, at) > 0 && n != "that" {
			return 0
		}
		if isBe(n) && r.norm(at+1) == "on" && pattern.noun == lexicon.AttentionNoun {
			return at + 2 // "the emphasis was on"
		}
		passive = passive || n == "was" || n == "were" || n == "been"
		if k := r.set(pattern.verb, at); k > 0 && (passive || n == "took" || n == "followed" || n == "occurred") {
			verb = true
			at += k - 1
			continue
		}
		if k := r.set(pattern.preposition, at); verb && k > 0 {
			return at + k
		}
	}
	return 0
}

// thereWas reports whether "there was" stands before a noun's own adjectives.
func (r *reader) thereWas(c *clause, i int) bool {
	for at := i - 1; at > c.From; at-- {
		if isBe(r.norm(at)) {
			return r.norm(at-1) == "there" || r.norm(at-1) == "also" && r.norm(at-2) == "there"
		}
		if r.doc.Token(at).Kind != token.Word || r.set(lexicon.SmallWord, at) > 0 {
			return false
		}
	}
	return false
}

// talkCue is the verb that words without one stand for: "discuss", "agree".
func talkCue(verb string) lexicon.Cue {
	return lexicon.Cue{Base: verb, Class: "talk", Act: verb, Form: lexicon.Past}
}

// opensClause reports whether nothing but an opening phrase stands before the noun.
func (r *reader) opensClause(c *clause, i int) bool {
	from := c.From
	if r.set(lexicon.SceneLead, from) > 0 && len(c.found) == 0 {
		from = r.clauseStart(c, i) // "At the talks, which the ministers joined, | attention was paid"
	}
	for at := from; at < i; at++ {
		if m := r.cast.StartingAt(at); m != nil && m.Kind != entity.Side {
			return false
		}
	}
	return true
}

func (r *reader) clauseStart(c *clause, i int) int {
	for at := i - 1; at > c.From; at-- {
		if r.norm(at) == "," || r.norm(at) == ";" {
			return at + 1
		}
	}
	return c.From
}
