package grammar

import "visavis/core/token"

func (b *builder) demotes(own subject) bool {
	depth := len(b.open) - 1
	for depth > 0 && !b.verbs[b.open[depth].verb].Finite {
		depth--
	}
	f := b.open[depth]
	last, c := &b.verbs[f.verb], &b.g.clauses[f.clause]
	if last.soft && c.Subject.Empty() && own.found && b.mark(b.back(own.from-1), ",") && c.Kind == MainClause {
		b.demoted = depth // "Of the funds pledged, half is spent"
		return true
	}
	if !last.soft || c.Subject.Empty() || c.Shared || b.g.class[c.Subject.Head]&(Pronoun|Name) != 0 || own.found && b.beside(own.from) {
		return false
	}
	if own.found && own.from == last.to && saysClause(last.Lemma) {
		return false
	}
	if b.opensPhrase(last.to) && !b.timeAt(last.to) {
		return false // it governs an object
	}
	b.demoted = depth
	return true
}

func (b *builder) timeAt(p int) bool {
	end := b.at(b.g.phraseEnd(b.token(p), b.region.To))
	return b.is(end-1, Unit|Weekday|Month|Numeral)
}

func (b *builder) describesObject(n int, own subject, at int) bool {
	v, last := &b.verbs[n], &b.verbs[b.top().verb]
	switch {
	case !v.soft || b.is(at, Coordinator) || !b.word(at):
		return false
	case own.found && b.beside(own.from):
		return false
	case own.found && own.from == last.to && saysClause(last.Lemma):
		return !b.opensPhrase(v.to) && !b.is(b.ahead(v.to), To|Complementizer) && b.is(b.ahead(v.to), Preposition) && !b.is(at, Pronoun|Name)
	}
	return !last.soft || own.found || b.opensPhrase(last.to) && !b.is(last.to, Unit)
}

func (b *builder) demote(n int, own subject) {
	b.closeTo(b.demoted+1, b.verbs[n].from)
	top := b.top()
	was := b.verbs[top.verb]
	was.Finite, was.Passive, was.Tense, was.soft = false, true, Timeless, false
	b.verbs[top.verb] = was
	c := &b.g.clauses[top.clause]
	inside := Clause{Kind: ParticipleClause, Opener: -1, parent: top.clause, Verb: was.VerbGroup, Subject: c.Subject}
	inside.Span = token.Span{From: was.From, To: b.token(b.verbs[n].from)}
	for k := range b.g.clauses[b.made:] {
		if inner := &b.g.clauses[b.made+k]; inner.parent == top.clause && inner.From >= inside.From {
			inner.parent = int32(len(b.g.clauses))
		}
	}
	top.verb = n
	c.Verb = b.verbs[n].VerbGroup
	if c.Subject.Empty() && own.found {
		c.Subject = b.nounPhrase(own)
	}
	b.g.clauses = append(b.g.clauses, inside)
}
