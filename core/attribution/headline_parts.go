package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// headlineCue is the cue at token i of a title, in which "is" may be left out: "Ray ready
// to help".
func (r *reader) headlineCue(i int) (lexicon.Cue, int, bool) {
	if r.set(lexicon.Readiness, i) > 0 && r.norm(i+1) == "to" {
		return lexicon.Cue{Base: "be ready", Class: "do", Act: "commit", Form: lexicon.Present}, 2, true
	}
	return r.cueAt(i)
}

// headlinePair are two told together before the verb of a title: "Chinese, Kazakh
// leaders discuss", "Premier Ray, Chinese counterpart discuss".
func (r *reader) headlinePair(c *clause, i int) token.Span {
	switch {
	case r.set(lexicon.GroupHead, i-1) > 0:
		from, sides := i-1, 0
		for from > c.From && (r.nationality(from-1) || sides > 0 && (r.norm(from-1) == "," || r.norm(from-1) == "and")) {
			if from--; r.nationality(from) {
				sides++
			}
		}
		if sides > 1 {
			return token.Span{From: from, To: i}
		}
	case r.set(lexicon.RelationCounterpart, i-1) > 0:
		at := i - 2
		for at > c.From && (r.nationality(at) || r.set(lexicon.ModifierPerson, at) > 0) {
			at--
		}
		if m := r.cast.EndingAt(at - 1); m != nil && (r.norm(at) == "," || r.norm(at) == "and") {
			return token.Span{From: m.From, To: i}
		}
	}
	return token.Span{}
}

// headlineSaid is a title that ends with who says it: "Peru, Chile to speed up talks,
// Ray says in Lima"; "Pact to be signed in May, leaders say"; "Lines reopen - PM Ray".
func (r *reader) headlineSaid(c *clause) (Attribution, bool) {
	for i := c.To - 1; i > c.From+2; i-- {
		if r.norm(i) == "--" && r.speakerEnds(i+1, c.To) && r.hasVerb(token.Span{From: c.From, To: i}) {
			m := r.cast.EndingAt(c.To - 1)
			return Attribution{Zone: token.Span{From: i, To: c.To}, Source: r.named(m), Rule: "headline-said", Side: Given, Content: []token.Span{{From: c.From, To: i}}}, true
		}
		cue, n, ok := r.cueAt(i)
		if !ok || cue.Class != "say" || cue.Form != lexicon.Present && cue.Form != lexicon.Base && cue.Form != lexicon.Past || i+n < c.To && !r.gram.Is(i+n, grammar.Preposition) {
			continue
		}
		source, from := r.headlineSubject(c, i)
		if r.set(lexicon.GroupHead, i-1) > 0 && r.norm(i-2) == "," {
			source, from = joint(token.Span{From: i - 1, To: i}), i-1
		}
		if source.Kind == Nobody || r.norm(from-1) != "," || r.norm(i-1) == "," || !r.hasVerb(token.Span{From: c.From, To: from}) {
			continue
		}
		return Attribution{Zone: token.Span{From: from, To: c.To}, Cue: token.Span{From: i, To: i + n}, Word: cue, Source: source, Rule: "headline-said", Side: Given, Content: []token.Span{{From: c.From, To: from - 1}}}, true
	}
	return Attribution{}, false
}

// speakerEnds reports whether the name of one person is all that stands in a span.
func (r *reader) speakerEnds(from, to int) bool {
	m := r.cast.EndingAt(to - 1)
	return m != nil && (m.Kind == entity.Name || m.Kind == entity.Office) && m.From == from
}

// hasVerb reports whether a verb stands in a span, one with "to" too.
func (r *reader) hasVerb(s token.Span) bool {
	for range r.gram.VerbsIn(s) {
		return true
	}
	return false
}

// headlineEnd leaves out of what a title reports a source after a dash, "… in Bukhara —
// Kremlin", and where or on what occasion it was said.
func (r *reader) headlineEnd(from, to int) int {
	for i := from + 1; i+1 < to; i++ {
		if r.norm(i) == "as" && r.tellsElse(token.Span{From: i + 1, To: to}) && !r.doc.Quoted(i) {
			to = i // "… as he hosts the Senegalese leader"
			break
		}
	}
	for i := to - 1; i > from; i-- {
		if r.norm(i) == "--" {
			to = i
			break
		}
	}
	for i := from + 1; i < to; i++ {
		if r.titleOccasion(i, to) {
			return i
		}
	}
	return to
}

// tellsElse reports whether a span has a verb of its own, or people or talks to be the
// subject of one: "as summit ends", "as FMs meet".
func (r *reader) tellsElse(s token.Span) bool {
	for i := s.From; i+1 < s.To; i++ {
		if r.set(lexicon.TalksNoun, i) > 0 || r.set(lexicon.GroupHead, i) > 0 {
			return true
		}
	}
	return r.hasFinite(s)
}

// titleOccasion reports a preposition with which a title turns to the meeting itself:
// "in call with Ray", "after Lima talks", "over phone".
func (r *reader) titleOccasion(i, to int) bool {
	if n := r.set(lexicon.ByPhone, i); n > 0 {
		return i+n == to || r.norm(i+n) == "with"
	}
	if r.set(lexicon.TitleOccasion, i) == 0 || r.doc.Quoted(i) || r.gram.VerbAt(i-1) != nil {
		return false // "the accords reached during the summit"
	}
	for at := i + 1; at < to; at++ {
		if n := max(r.set(lexicon.TalksNoun, at), r.set(lexicon.VisitWord, at)); n > 0 {
			return at+n == to || r.norm(at+n) == "with"
		}
		if r.gram.Is(at, grammar.Preposition|grammar.Coordinator) || r.doc.Token(at).Kind == token.Punct {
			return false
		}
	}
	return false
}
