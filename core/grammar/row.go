package grammar

func (b *builder) saidOfSeveral(v *verb, wide subject) bool {
	top := b.top()
	if top.verb < 0 || !wide.found || wide.from != b.verbs[top.verb].to || !saysClause(b.verbs[top.verb].Lemma) {
		return false
	}
	plural := v.Tense == Present && b.is(v.from, bare) || b.mark(v.from, "are", "were", "have")
	return plural || !speaks(v.Lemma)
}

func (b *builder) beside(p int) bool { return b.separator(p) >= 0 }

func (b *builder) separator(p int) int {
	at := b.back(p - 1)
	if at >= 0 && b.nominal(at) {
		if from := b.startOf(at, 0); from > 0 && b.is(from-1, Preposition) && b.verbOf[from-1] < 0 {
			at = b.back(from - 2)
		}
	}
	if at >= 0 && (b.is(at, Coordinator) || !b.word(at) || b.stream[at].hole) {
		return at
	}
	return -1
}

func (b *builder) start(p int) int {
	at := b.separator(p)
	if b.is(at, Coordinator) {
		return at
	}
	return at + 1
}

func (b *builder) share(n, at int) {
	v := &b.verbs[n]
	depth := -1
	for d := len(b.open) - 1; d >= 0; d-- {
		w, kind := &b.verbs[b.open[d].verb], b.g.clauses[b.open[d].clause].Kind
		if !w.Finite || d > 0 && b.mark(at-1, ",") && (kind == RelativeClause || kind == AdverbialClause) {
			continue
		}
		if depth < 0 {
			depth = d
		}
		if w.Tense == v.Tense && (v.Modal == "" || v.Modal == w.Modal) && w.Perfect == v.Perfect {
			depth = d
			break
		}
	}
	if depth < 0 {
		depth = len(b.open) - 1
	}
	if speaks(v.Lemma) && v.Tense == Past && !v.Passive && b.mark(at-1, ",") {
		if w := &b.verbs[b.open[0].verb]; w.Tense == Past && !w.Passive && speaks(w.Lemma) {
			depth = 0 // "…, and stressed that": whoever spoke goes on
		}
	}
	shared := b.g.clauses[b.open[depth].clause].Subject
	start := at
	if b.mark(at, ",") {
		start = at + 1
	}
	b.sibling(depth, start)
	c := b.attach(n, subject{})
	c.Subject, c.Shared = shared, !shared.Empty()
}

func (b *builder) coordinate(n int, own subject) {
	depth := len(b.open) - 1
	comma := b.mark(b.start(own.from)-1, ",") || b.mark(b.start(own.from), ",")
	for ; depth > 0; depth-- {
		kind := b.g.clauses[b.open[depth].clause].Kind
		if kind == InfinitiveClause || kind == ParticipleClause || comma && (kind == RelativeClause || kind == AdverbialClause) {
			continue
		}
		if kind == ComplementClause && comma && b.speaksAgain(n) {
			continue
		}
		break
	}
	b.sibling(depth, b.start(own.from))
	b.attach(n, own)
}

func (b *builder) speaksAgain(n int) bool {
	if b.open[0].verb < 0 {
		return false
	}
	v, first := &b.verbs[n], &b.verbs[b.open[0].verb]
	return v.Tense == Past && first.Tense == Past && speaks(v.Lemma) && speaks(first.Lemma)
}
