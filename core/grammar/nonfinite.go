package grammar

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

func (b *builder) nonfinite(n int) {
	v := &b.verbs[n]
	kind := ParticipleClause
	if b.is(v.from, To|bare) && !b.is(v.from, done) {
		kind = InfinitiveClause
	}
	at := b.back(v.from - 1)
	after := b.is(at, Coordinator) || b.mark(at, ",")
	if after && b.rowOn(n, kind, at) {
		return
	}
	if b.mark(at, ",") && kind == ParticipleClause {
		b.leave(speaks(v.Lemma), v.from)
	}
	s := b.doer(at, kind)
	c := b.push(kind, v.from, -1)
	c.Subject, c.Shared = s.Subject, s.Shared
	b.attach(n, subject{})
}

func (b *builder) rowOn(n int, kind Kind, at int) bool {
	start := b.verbs[n].from
	if b.is(at, Coordinator) {
		start = at
	}
	for d := len(b.open) - 1; d > 0; d-- {
		c := &b.g.clauses[b.open[d].clause]
		if c.Kind != kind || b.verbs[b.open[d].verb].Passive != b.verbs[n].Passive {
			continue
		}
		doer, shared := c.Subject, c.Shared
		b.sibling(d, start)
		s := b.attach(n, subject{})
		s.Subject, s.Shared = doer, shared
		return true
	}
	return false
}

func (b *builder) leave(speech bool, p int) {
	depth := len(b.open) - 1
	for depth > 0 && (b.open[depth].verb < 0 || !b.verbs[b.open[depth].verb].Finite || speech) {
		if b.open[depth].verb < 0 {
			return
		}
		depth--
	}
	if b.open[depth].verb >= 0 {
		b.closeTo(depth+1, p)
	}
}

func (b *builder) doer(at int, kind Kind) Clause {
	around := b.g.clauses[b.top().clause]
	top := b.top()
	asked := kind != InfinitiveClause || top.verb >= 0 && lexicon.AskingVerb.Has(b.verbs[top.verb].Lemma)
	if asked && b.nominal(at) && (top.verb < 0 || at >= b.verbs[top.verb].to) {
		from := b.g.phraseStart(b.token(at), b.token(max(b.low, top.start)))
		return Clause{Subject: b.g.phrase(token.Span{From: from, To: b.token(at) + 1})}
	}
	return Clause{Subject: around.Subject, Shared: !around.Subject.Empty()}
}
