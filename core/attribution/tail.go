package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// beforeTail is where a content ends before what the reporter adds after a comma: the
// occasion, "…, in a telephone call with his colleague", or what it means to him, "…, in
// the latest sign of warmer ties".
func (r *reader) beforeTail(from, end int) int {
	for i := end - 2; i > from+1; i-- {
		if r.norm(i) != "," {
			continue
		}
		tail := token.Span{From: i + 1, To: end}
		if r.doc.Quoted(i+1) || r.holdsVerb(tail.From, r.relativeIn(tail)) {
			return end
		}
		if r.set(lexicon.ReportersView, i+1) > 0 || r.set(lexicon.AdjunctLead, i+1) > 0 && r.tellsOccasion(tail) {
			return i
		}
	}
	return end
}

// tellsOccasion reports a determined noun of talks or of a visit after a preposition:
// "in a telephone call", "at the beginning of an official visit".
func (r *reader) tellsOccasion(s token.Span) bool {
	determined := false
	for i := s.From; i < s.To; i++ {
		if r.set(lexicon.OccasionNoun, i) > 0 || r.set(lexicon.VisitWord, i) > 0 {
			return determined
		}
		edge := r.norm(i) == "of" && r.set(lexicon.OccasionEdge, i-1) > 0 // "at the start of"
		if r.norm(i) == "," || r.set(lexicon.PhraseBound, i) > 0 || i > s.From && r.gram.Is(i, grammar.Preposition) && !edge {
			return false
		}
		determined = determined || r.set(lexicon.OccasionDeterminer, i) > 0
	}
	return false
}

// relativeIn is where a relative clause begins in a span, its end for none.
func (r *reader) relativeIn(s token.Span) int {
	for i := s.From; i < s.To; i++ {
		if r.gram.Is(i, grammar.Relative) && r.norm(i) != "that" {
			return i
		}
	}
	return s.To
}
