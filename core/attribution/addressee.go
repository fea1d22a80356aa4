package attribution

import (
	"visavis/core/entity"
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
	i = r.skipDay(i)
	if i >= c.To {
		return i
	}
	if r.norm(i) == "that" || r.norm(i) == ":" {
		return r.skipThat(i)
	}
	if that := r.thatAhead(c, cue, i); that > 0 {
		return that + 1
	}
	switch cue.Base {
	case "tell", "inform", "assure", "remind":
		if end := r.addressee(i, c.To); end > i {
			switch r.norm(end) {
			case "about", "of":
				return end + 1
			case "on", "to":
				return i
			}
			return r.skipThat(end)
		}
	case "discuss", "recall", "review", "consider", "share", "agree", "exchange views", "express":
		if r.norm(i) == "with" {
			if end := r.addressee(i+1, c.To); end > i+1 {
				return r.skipThat(end)
			}
		}
	case "say", "reply", "convey":
		if r.norm(i) == "to" {
			if end := r.addressee(i+1, c.To); end > i+1 {
				return r.skipThat(end)
			}
		}
	}
	return r.skipThat(i)
}

// thatAhead finds "that" behind a short adjunct: "noted with satisfaction that".
func (r *reader) thatAhead(c *clause, cue lexicon.Cue, i int) int {
	opens := false
	switch r.norm(i) {
	case "with", "in", "on", "to", "at", "during", "again", "also", "once", "once again":
		opens = true
	}
	if m := r.cast.StartingAt(i); m != nil && r.norm(m.To) == "that" {
		return m.To
	}
	if tells(cue) && r.addressee(i, c.To) > i {
		opens = true
	}
	if !opens {
		return 0
	}
	for at := i; at < c.To && !r.doc.Quoted(at); at++ {
		switch r.norm(at) {
		case "that":
			if at < i+8 || r.norm(at-1) == "," {
				return at // "said in a post on her page, the first in weeks, that"
			}
			return 0
		case "and", ";", "which", "who":
			return 0
		case ",":
			if !opens {
				return 0
			}
		}
	}
	return 0
}

// tells tells a verb whose object is whom it is said to.
func tells(cue lexicon.Cue) bool {
	switch cue.Base {
	case "tell", "inform", "assure", "remind", "warn", "convince", "promise", "notify", "advise", "brief":
		return true
	}
	return false
}

// addressee is where a phrase that names whom something is said to ends.
func (r *reader) addressee(i, end int) int {
	if i >= end {
		return i
	}
	if m := r.cast.StartingAt(i); m != nil {
		if r.norm(m.To) == "'s" {
			return r.behindOf(m.Span) // "assured the prime minister of | the Kingdom's support"
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
	switch r.norm(i) {
	case "him", "her", "them", "us", "me":
		return i + 1
	case "reporters", "journalists", "media":
		return i + 1
	}
	at := i
	for at < min(i+4, end) && (r.norm(at) == "the" || r.norm(at) == "his" || r.norm(at) == "her" || r.norm(at) == "those" || r.norm(at) == "local" || r.nationality(at)) {
		at++
	}
	switch r.norm(at) {
	case "reporters", "journalists", "media", "press", "audience", "present", "newsmen", "delegation", "ministers", "house":
		if at > i {
			return at + 1
		}
	}
	return i
}

// behindOf is the end of an office up to an "of" that belongs to the verb before
// it, else its own end.
func (r *reader) behindOf(s token.Span) int {
	for i := s.To - 1; i > s.From; i-- {
		if r.norm(i) == "of" {
			return i
		}
	}
	return s.To
}

// nationality tells an adjective of a country: "told Kazakh journalists".
func (r *reader) nationality(i int) bool {
	c, n, ok := lexicon.Countries().Longest(r.doc.Tokens, i)
	return ok && n == 1 && c.Form == lexicon.Adjective
}

// skipDay goes over day, place and way between a cue and what is said: "agreed
// Wednesday to deepen", "discussed today via video link with his colleague".
func (r *reader) skipDay(i int) int {
	at := i
	for n := r.set("cue-adjunct", at); n > 0; n = r.set("cue-adjunct", at) {
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
