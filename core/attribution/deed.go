package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// listedDeed reports a participle that is a member of a list of things to be done, which
// the sentence's speaker only speaks of: "discussed cooperation on fighting fires,
// supporting farmers, and rebuilding roads".
func (r *reader) listedDeed(c *clause, cue lexicon.Cue, i int) bool {
	if !r.baseIn(lexicon.DeedVerb, cue) || r.opensSentence(c, i) {
		return false
	}
	from := c.From
	if last := c.last(); last != nil {
		from = last.Zone.To
	}
	if r.gram.Is(i-1, grammar.Coordinator) && !r.participleBefore(c) {
		return true // "… and supporting farmers"
	}
	for v := range r.gram.VerbsIn(token.Span{From: from, To: i}) {
		if r.gerund(v) && v.From > from {
			return true
		}
	}
	return r.listEnds(token.Span{From: i + 1, To: c.To})
}

// gerund reports a verb in -ing without an auxiliary.
func (r *reader) gerund(v *grammar.VerbGroup) bool {
	return !v.Finite && !v.Ongoing && !v.Passive && v.Modal == "" && r.norm(v.From) != "to"
}

// listEnds reports whether a list ends in a span: a comma, "and", and no finite verb
// after it.
func (r *reader) listEnds(s token.Span) bool {
	for i := s.From; i < s.To-1; i++ {
		if r.norm(i) == "," && r.gram.Is(i+1, grammar.Coordinator) {
			return !r.holdsVerb(i+1, s.To)
		}
	}
	return false
}
