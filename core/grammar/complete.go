package grammar

import "visavis/core/token"

// complete tells of each clause its core, its object and its adjuncts.
func (b *builder) complete() {
	g := b.g
	adjuncts := make([]token.Span, 0, len(g.clauses))
	for n := range g.clauses {
		c := &g.clauses[n]
		c.Core = g.core(c)
		if c.Verb.Empty() {
			continue
		}
		if around := g.Parent(c); !c.Verb.Finite && c.Subject.Empty() && around != nil {
			c.Subject, c.Shared = around.Subject, !around.Subject.Empty() // "Speaking in Baku, Li said"
		}
		at := c.Verb.To
		if c.Subject.From >= at {
			at = c.Subject.To // “…,” said Ray
		} else {
			c.Object, at = g.object(n, at)
		}
		first := len(adjuncts)
		adjuncts = g.adjuncts(adjuncts, n, at)
		c.Adjuncts = adjuncts[first:len(adjuncts):len(adjuncts)]
	}
}

// core leaves out what opens a clause and the marks at its ends.
func (g *Grammar) core(c *Clause) token.Span {
	s := c.Span
	if c.Opener >= 0 {
		s.From = max(s.From, c.Opener)
		if g.class[c.Opener]&Relative == 0 || g.doc.Norm(c.Opener) == "that" {
			s.From = c.Opener + 1
		}
	}
	for !s.Empty() && g.verbAt[s.From] < 0 && (g.class[s.From]&Coordinator != 0 || g.edgeMark(s.From, s)) {
		s.From++
	}
	for !s.Empty() && g.edgeMark(s.To-1, s) {
		s.To--
	}
	return s
}

// edgeMark reports whether token i is a mark that does not belong to the words at
// the edge of which it stands, as one of a pair does.
func (g *Grammar) edgeMark(i int, s token.Span) bool {
	switch t := g.doc.Tokens[i]; {
	case t.Kind == token.Quote:
		q := g.doc.QuoteOf(i)
		return q < 0 || !g.doc.Quotes[q].Within(s)
	case t.Kind != token.Punct || t.Norm == "$" || t.Norm == "€" || t.Norm == "£" || t.Norm == "%":
		return false
	case t.Norm == ")" || t.Norm == "]":
		return !g.opened(i, s.From)
	}
	return true
}

// opened reports whether the bracket that closes at token i opens after token
// from.
func (g *Grammar) opened(i, from int) bool {
	for i--; i >= from; i-- {
		if n := g.doc.Norm(i); n == "(" || n == "[" {
			return true
		}
	}
	return false
}

// own reports whether token i belongs to clause n and to none inside it.
func (g *Grammar) own(i, n int) bool {
	return i < g.clauses[n].To && g.clauseAt[i] == int32(n) && g.verbAt[i] < 0
}

// object is what follows a verb up to a preposition other than "of".
func (g *Grammar) object(n, at int) (token.Span, int) {
	for g.own(at, n) && g.class[at]&Adverb != 0 && g.class[at]&(Determiner|Pronoun|Noun) == 0 {
		at++
	}
	from := at
	for g.own(at, n) && !g.ends(at) {
		at++
	}
	s := token.Span{From: from, To: at}
	for !s.Empty() && (g.doc.Tokens[s.To-1].Kind == token.Punct || g.class[s.To-1]&Coordinator != 0) {
		s.To--
	}
	return s, at
}

// ends reports whether an object or an adjunct ends before token i.
func (g *Grammar) ends(i int) bool {
	t := g.doc.Tokens[i]
	return g.class[i]&Preposition != 0 && t.Norm != "of" || t.Kind == token.Punct && (t.Norm == "," && !g.NominalAt(i+1) && !g.Is(i+1, Determiner|Possessive|Coordinator) || t.Norm == "." || t.Norm == ";" || t.Norm == ":" || t.Norm == "--")
}

// adjuncts adds the phrases with a preposition after the object of clause n.
func (g *Grammar) adjuncts(list []token.Span, n, at int) []token.Span {
	for g.own(at, n) {
		from := at
		if g.class[at]&Preposition == 0 {
			at++
			continue
		}
		for at++; g.own(at, n) && !g.ends(at); at++ {
		}
		list = append(list, token.Span{From: from, To: at})
	}
	return list
}
