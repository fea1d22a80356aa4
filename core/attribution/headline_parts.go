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
	if n := r.set(lexicon.TitleVerb, i); n > 0 && r.gram.NominalAt(i+n) {
		return lexicon.Cue{Base: "discuss", Class: "talk", Act: "discuss", Form: lexicon.Base}, n, true
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
	return r.joinedTitle(c, i)
}

// joinedTitle is all that stands before the verb of a title where it tells of several, a
// comma or "and" between them: "Kazakh President, President of Peru discuss", "Ray,
// Peru PM talk".
func (r *reader) joinedTitle(c *clause, verb int) token.Span {
	pair := token.Span{From: c.From, To: verb}
	told, marks := false, 0
	for i := c.From; i < verb; {
		step, mark := r.titlePerson(i), r.norm(i) == "," || r.norm(i) == "and"
		switch {
		case step > 0:
			told, i = true, i+step
			continue
		case mark && !told && marks == 0 || r.norm(i) == ":" && marks == 0: // "KUNA: Ray, Peru PM discuss"
			pair.From, told = i+1, false
		case mark:
			if told {
				marks++
			}
			told = false
		case r.doc.Quoted(i) || r.norm(i) != "of" && r.gram.Is(i, grammar.Preposition|grammar.To) || r.gram.VerbAt(i) != nil || r.cues[i] > 0:
			return token.Span{}
		}
		i++
	}
	if marks == 0 || !told {
		return token.Span{}
	}
	return pair
}

// headlinePlan is a title that tells what several will do, with no more of a verb than
// "to": "Chile, Peru to speed up power project".
func (r *reader) headlinePlan(c *clause) (Attribution, bool) {
	for i := c.From + 3; i+2 < c.To && len(c.found) == 0; i++ {
		if r.norm(i) != "to" || r.norm(i+1) == "the" {
			continue
		}
		pair := r.joinedTitle(c, i)
		if pair.Empty() {
			return Attribution{}, false
		}
		content := token.Span{From: i + 1, To: r.headlineEnd(i+1, c.To)}
		return Attribution{Zone: token.Span{From: pair.From, To: i + 1}, Source: joint(pair), Rule: "headline", Side: Given, Content: []token.Span{content}}, true
	}
	return Attribution{}, false
}

// headlineJointly is a title that gives the words of several after their names and a
// colon: "Ray and Lee: Peru is on its way".
func (r *reader) headlineJointly(c *clause) (Attribution, bool) {
	for i := c.From + 1; i+1 < c.To && len(c.found) == 0; i++ {
		if r.norm(i) != ":" {
			continue
		}
		pair, words := r.joinedTitle(c, i), token.Span{From: i + 1, To: c.To}
		m := r.nameAt(c.From)
		if pair.From != c.From || pair.Empty() || m == nil || !r.hasFinite(words) {
			break
		}
		return Attribution{Zone: token.Span{From: c.From, To: i + 1}, Source: joint(pair), Rule: "headline", Side: Given, Content: []token.Span{words}}, true
	}
	return Attribution{}, false
}

// titlePerson is the length of the person, office or country that starts at token i of a
// title, 0 for none.
func (r *reader) titlePerson(i int) int {
	if m := r.cast.StartingAt(i); m != nil && m.Kind != entity.Pronoun {
		for at := i; at < m.To; at++ {
			if r.norm(at) == "," || r.norm(at) == "and" {
				return at - i // "Kazakh President, President of Peru" is read as one
			}
		}
		return m.Len()
	}
	if _, n, ok := lexicon.Countries().Longest(r.doc.Tokens, i); ok {
		return n
	}
	return r.set(lexicon.GroupHead, i)
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
		if r.titleOccasion(i, to) || r.norm(i) == "in" && r.cityFills(i+1, to) {
			return i
		}
	}
	return to
}

// cityFills reports whether a city is all that stands in a span: "… in Bukhara".
func (r *reader) cityFills(from, to int) bool {
	place, n, ok := lexicon.Places().Longest(r.doc.Tokens, from)
	return ok && place.Kind == "city" && from+n == to
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
