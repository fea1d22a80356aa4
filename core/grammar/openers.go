package grammar

import "visavis/core/lexicon"

// openAt opens a clause where a word at place p opens one: that, which, because.
func (b *builder) openAt(p int) {
	c := b.class(p)
	switch {
	case c&(Relative|Complementizer|Subordinator) == 0:
	case b.norm(p) == "that":
		b.that(p)
	case c&Relative != 0 && (c&Subordinator == 0 || b.nominal(p-1)):
		b.relative(p)
	case c&Complementizer != 0:
		b.complement(p)
	case c&Subordinator != 0 && b.subordinates(p):
		b.opened(AdverbialClause, p, p)
	}
}

// opened opens a clause at place start, whose opener stands at place p.
func (b *builder) opened(kind Kind, start, p int) {
	b.push(kind, start, b.token(p))
	b.low = p + 1
}

// coordinated opens a clause beside an open one of the same kind, where "and" or
// a comma stands before the word that opens it: "that A and that B".
func (b *builder) coordinated(kind Kind, p int) bool {
	before := b.back(p - 1)
	if !b.is(before, Coordinator) && !b.mark(before, ",") {
		return false
	}
	start := p
	if b.is(before, Coordinator) {
		start = before
	}
	for n := len(b.open) - 1; n > 0; n-- {
		if b.g.clauses[b.open[n].clause].Kind == kind && b.open[n].verb >= 0 {
			b.sibling(n, start).Opener = b.token(p)
			b.low = p + 1
			return true
		}
	}
	return false
}

// that: said that …; the view that …; the programme that covers …; but not "in
// that regard".
func (b *builder) that(p int) {
	if b.is(p-1, Preposition) && !b.is(p-1, Adverb) || b.finiteAfter(p, ";", ":") == nil {
		return
	}
	if b.coordinated(ComplementClause, p) {
		return
	}
	kind := ComplementClause
	if b.nominal(p-1) && !b.holdsClause(p) {
		kind = RelativeClause
	}
	b.opened(kind, p, p)
}

// holdsClause reports whether what "that" opens is what the noun before it holds
// ("the view that"), or what somebody is told ("told reporters that").
func (b *builder) holdsClause(p int) bool {
	if next := b.ahead(p + 1); next < len(b.stream) && b.verbOf[next] >= 0 {
		return false // "the programme that covers"
	}
	top := b.top()
	if lexicon.ContentNoun.Has(b.norm(p - 1)) {
		return true
	}
	if top.verb < 0 {
		return false
	}
	v := &b.verbs[top.verb]
	return lexicon.TellingVerb.Has(v.Lemma) && b.g.phraseStart(b.token(p-1), b.token(v.to)) == b.token(v.to) || !b.is(p-1, Name) && speaks(v.Lemma) && b.adjunctOnly(v.to, p)
}

// adjunctOnly reports whether nothing but phrases with a preposition and times
// stand between two places: "said on Friday that", "stressed in Baku that".
func (b *builder) adjunctOnly(from, to int) bool {
	return from < to && (b.is(from, Preposition|Weekday) || b.is(from, Adverb))
}

// relative: , which entered into force; who visited; in which; of which.
func (b *builder) relative(p int) {
	if b.finiteAfter(p, ";", ":") == nil {
		return
	}
	start := p
	if b.is(p-1, Preposition) && b.verbOf[p-1] < 0 {
		start--
	}
	if start == p && b.coordinated(RelativeClause, p) {
		return
	}
	if start == 0 && p == 0 {
		return // a question
	}
	b.opened(RelativeClause, start, p)
}

// complement: asked whether …; explained how …; what he feared.
func (b *builder) complement(p int) {
	v := b.finiteAfter(p, ";", ":")
	if v == nil || b.is(b.ahead(p+1), To) {
		return
	}
	if !b.coordinated(ComplementClause, p) {
		b.opened(ComplementClause, p, p)
	}
}

// subordinates reports whether a word opens a clause with a verb of its own: one
// that is a preposition too ("after", "as") needs a subject and a finite verb
// before the next mark, and must leave a verb to the clause around it.
func (b *builder) subordinates(p int) bool {
	v := b.finiteAfter(p, ",", ";", ":", "--")
	if v == nil {
		return !b.is(p, Preposition) && b.finiteAfter(p, ";", ":") != nil && !b.is(b.ahead(p+1), ing|done)
	}
	if !b.is(p, Preposition) {
		return !b.is(p, Adverb) || b.opensPhrase(p+1)
	}
	if v.from == p+1 || !b.nominal(b.back(v.from-1)) && !b.is(b.back(v.from-1), Pronoun) || b.opensInside(p+1, v.from) || !b.whole(p+1, b.back(v.from-1)) {
		return false
	}
	return b.top().verb >= 0 || b.finiteAfter(v.to-1, ";", ":") != nil
}

// whole reports whether the noun phrase that ends at place last begins at place p,
// perhaps with others that describe it: in "after the talks Li" it does not.
func (b *builder) whole(p, last int) bool {
	s := b.subjectBefore(last+1, p, true)
	return s.found && s.from <= b.ahead(p)
}

// opensInside reports whether a clause opens between two places, so that a verb
// after it is that clause's.
func (b *builder) opensInside(from, to int) bool {
	for k := from; k < to; k++ {
		if b.is(k, Relative|Complementizer) {
			return true
		}
	}
	return false
}
