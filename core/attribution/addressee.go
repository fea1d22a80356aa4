package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// skipThat goes over "that" and a colon or comma before a quotation.
func (r *reader) skipThat(i int) int {
	for i < len(r.doc.Tokens) {
		switch n := r.norm(i); {
		case n == "that" && r.norm(i+1) != "'s", n == ":":
			i++
			continue
		case n == "," && i+1 < len(r.doc.Tokens) && r.doc.Token(i+1).Kind == token.Quote:
			i++
			continue
		}
		return i
	}
	return i
}

// skipAddressee goes over whom it was said to and over adjuncts before "that":
// "told Hayasaka that", "discussed with B", "noted in this connection that".
func (r *reader) skipAddressee(c *clause, cue lexicon.Cue, i int) int {
	i = r.pastManner(r.skipDay(i), c.To)
	if i >= c.To {
		return i
	}
	if r.norm(i) == "that" || r.norm(i) == ":" {
		return r.skipThat(i)
	}
	if that := r.thatAhead(c, cue, i); that > 0 {
		return that + 1
	}
	at := r.pastAddressee(c, cue, i)
	if at > i {
		at = r.pastManner(at, c.To)
	}
	return r.skipThat(at)
}

// pastManner goes over how something is said: "discussed in detail |", "informed in detail
// about |", "condemned unequivocally | the attack".
func (r *reader) pastManner(i, end int) int {
	at := i + r.set(lexicon.Manner, i)
	switch {
	case at == i && r.tellsManner(i) && r.opensObject(i+1):
		at++
	case at > i && r.set(lexicon.TalkPreposition, at) > 0:
		at++
	}
	if at >= end-1 {
		return i
	}
	return at
}

// tellsManner reports an adverb by its ending that is none of the closed class: "only the
// farmers", "nearly all" are part of what is said.
func (r *reader) tellsManner(i int) bool {
	_, closed := lexicon.ClassOf(r.doc.ID(i))
	return !closed && r.gram.Is(i, grammar.Adverb)
}

// opensObject reports whether a thing with its article or owner opens at token i: "the
// attack", "her visit", "Iran's missiles".
func (r *reader) opensObject(i int) bool {
	if r.gram.Is(i, grammar.Determiner|grammar.Possessive) {
		return true
	}
	m := r.cast.StartingAt(i)
	return r.gram.Is(i, grammar.Name) && (m != nil && r.norm(m.To) == "'s" || r.norm(i+1) == "'s")
}

// pastAddressee goes over whom something is said to: "told Hayasaka |", "discussed with
// the guest |", "told her of |".
func (r *reader) pastAddressee(c *clause, cue lexicon.Cue, i int) int {
	preposition := ""
	switch {
	case r.baseIn(lexicon.VerbWith, cue):
		preposition = "with"
	case r.baseIn(lexicon.VerbTo, cue):
		preposition = "to"
	case !r.baseIn(lexicon.AddressingVerb, cue) || cue.Base == "brief":
		return i
	}
	from := i
	if preposition != "" && r.norm(i-1) != preposition { // "shared with" holds its own
		if r.norm(i) != preposition {
			return i
		}
		from++
	}
	end := r.addressee(from, c.To)
	if end == from {
		return i
	}
	if preposition == "" {
		switch r.norm(end) {
		case "about", "of":
			return end + 1
		case "on", "to":
			return i
		}
	} else if preposition == "to" && r.set(lexicon.TalkPreposition, end) > 0 {
		return end + 1 // "reported to the President on |"
	}
	return end
}

// addressee is where a phrase that names whom something is said to ends.
func (r *reader) addressee(i, end int) int {
	if i >= end {
		return i
	}
	if m := r.cast.StartingAt(i); m != nil {
		if r.norm(m.To) == "'s" {
			return r.pastOf(m.Span) // "assured the prime minister of | the Kingdom's support"
		}
		return m.To
	}
	if _, n, ok := lexicon.Agencies().Longest(r.doc.Tokens, i); ok {
		return i + n // "told Reuters"
	}
	if n := r.norm(i); n == "his" || n == "her" {
		if m := r.cast.StartingAt(i + 1); m != nil && m.Kind == entity.Name {
			return m.To // "with | his Omani counterpart Hamad Harthy"
		}
	}
	if r.set(lexicon.ObjectPronoun, i) > 0 || r.set(lexicon.Press, i) > 0 {
		return i + 1
	}
	at := i
	for at < end && (r.set(lexicon.AudienceOpener, at) > 0 || r.nationality(at)) {
		at++
	}
	if at > i && at < end && r.set(lexicon.Audience, at) > 0 {
		return at + 1
	}
	return i
}

// afterOf is the end of an office up to an "of" that belongs to the verb before
// it, else its own end.
func (r *reader) pastOf(s token.Span) int {
	for i := s.To - 1; i > s.From; i-- {
		if r.norm(i) == "of" {
			return i
		}
	}
	return s.To
}

// nationality reports an adjective of a country: "told Kazakh journalists".
func (r *reader) nationality(i int) bool {
	c, n, ok := lexicon.Countries().Longest(r.doc.Tokens, i)
	return ok && n == 1 && c.Form == lexicon.Adjective
}

// skipDay goes over day, place and way between a cue and what is said: "agreed
// Wednesday to deepen", "discussed today via video link with his colleague".
func (r *reader) skipDay(i int) int {
	at := i
	for n := r.set(lexicon.CueAdjunct, at); n > 0; n = r.set(lexicon.CueAdjunct, at) {
		at += n
	}
	if at > i {
		switch r.norm(at) {
		case "to", "that":
			return at + 1
		case "with":
			return at
		}
		return i
	}
	switch r.norm(at) {
	case "this", "on", "last":
		at++
	}
	if !r.opensDay(at) {
		return i
	}
	switch r.norm(at + 1) {
	case "to", "that":
		return at + 2
	case "with", "at", "in", "during", "after", "before", "and":
		return i
	}
	if t := r.doc.Token(min(at+1, len(r.doc.Tokens)-1)); r.norm(i) == "on" && t.Kind == token.Word {
		return at + 1 // "affirmed on Wednesday Egypt's keenness"
	}
	return i
}
