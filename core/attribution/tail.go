package attribution

import (
	"visavis/core/entity"
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
		if r.tellsSource(tail) || r.tellsTheirTime(tail) || r.set(lexicon.ReportersView, i+1) > 0 && !r.doc.Quoted(i+1) {
			return i
		}
		if r.doc.Quoted(i+1) || r.holdsVerb(tail.From, r.relativeIn(tail)) {
			return end
		}
		if r.set(lexicon.AdjunctLead, i+1) > 0 && r.tellsOccasion(tail) {
			return i
		}
	}
	return end
}

// tellsSource reports words that only tell where the news comes from, whoever that is:
// "…, Malacañang said Friday", "…, the statement read".
func (r *reader) tellsSource(s token.Span) bool {
	at := s.From
	for at < s.To && r.set(lexicon.ClosingVerb, at) == 0 {
		if t := r.doc.Token(at); t.Kind == token.Word && t.Case == token.Lower && !r.gram.Is(at, grammar.Determiner) && r.set(lexicon.SourceOffice, at) == 0 && r.norm(at) != "of" {
			return false
		}
		at++
	}
	if at == s.From || at >= s.To {
		return false
	}
	for at += r.set(lexicon.ClosingVerb, at); at < s.To; at++ {
		if t := r.doc.Token(at); t.Kind == token.Word && !r.gram.Is(at, grammar.Weekday|grammar.Preposition|grammar.Month|grammar.Adverb) {
			return false
		}
	}
	return true
}

// tellsTheirTime reports a clause by which the reporter tells in what time the two acted:
// "…, as both seek new markets".
func (r *reader) tellsTheirTime(s token.Span) bool {
	m := r.cast.StartingAt(s.From + 1)
	if r.norm(s.From) != "as" || m == nil || m.Kind != entity.Group {
		return false
	}
	v := r.gram.VerbAt(m.To)
	return v != nil && v.Finite && v.Tense == grammar.Present
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
