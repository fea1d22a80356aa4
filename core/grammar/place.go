package grammar

import "visavis/core/token"

// place puts a verb into the clause that it belongs to, or opens one for it.
func (b *builder) place(n int) {
	if b.verbs[n].Finite {
		b.finite(n)
	} else {
		b.nonfinite(n)
	}
}

// attach gives the innermost clause its verb and its subject.
func (b *builder) attach(n int, s subject) *Clause {
	top := b.top()
	top.verb = n
	c := &b.g.clauses[top.clause]
	c.Verb = b.verbs[n].VerbGroup
	if s.found {
		c.Subject = b.nounPhrase(s)
	}
	return c
}

// finite places a finite verb.
func (b *builder) finite(n int) {
	v := &b.verbs[n]
	own := b.subjectBefore(v.from, b.low, b.top().verb < 0)
	if wide := b.subjectBefore(v.from, b.low, true); b.saidOfSeveral(v, wide) {
		own = wide
	}
	if depth := b.waiting(); depth >= 0 {
		b.fulfil(n, depth, own)
		return
	}
	at := b.back(v.from - 1)
	top := b.top()
	last := &b.verbs[top.verb]
	if b.describesObject(n, own, at) {
		v.Finite, v.Passive, v.Tense, v.soft = false, true, Timeless, false
		b.nonfinite(n)
		return
	}
	switch {
	case !own.found && (b.is(at, Coordinator) || b.mark(at, ",")):
		b.share(n, at)
	case b.demotes(own):
		b.demote(n, own)
	case !own.found:
		b.sibling(len(b.open)-1, v.from)
		b.attach(n, own)
	case own.from == last.to && saysClause(last.Lemma):
		b.push(ComplementClause, own.from, -1)
		b.attach(n, own)
	case b.beside(own.from):
		b.coordinate(n, own)
	default:
		b.push(RelativeClause, own.from, -1)
		b.attach(n, own)
	}
}

// demotes reports whether a further verb shows that the last finite one was a
// participle, and closes what stands inside its clause.
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

// timeAt reports whether the noun phrase at place p tells when: "last week".
func (b *builder) timeAt(p int) bool {
	end := b.at(b.g.phraseEnd(b.token(p), b.region.To))
	return b.is(end-1, Unit|Weekday|Month|Numeral)
}

// describesObject reports whether a form that may be a past is a participle said
// of what the verb before it governs: "welcomed the progress made since May".
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

// saidOfSeveral reports whether a joined subject stands right after a verb of
// saying: "said Moscow and Oslo intend", but not "noted the progress and Serik
// said".
func (b *builder) saidOfSeveral(v *verb, wide subject) bool {
	top := b.top()
	if top.verb < 0 || !wide.found || wide.from != b.verbs[top.verb].to || !saysClause(b.verbs[top.verb].Lemma) {
		return false
	}
	plural := v.Tense == Present && b.is(v.from, bare) || b.mark(v.from, "are", "were", "have")
	return plural || !speaks(v.Lemma)
}

// waiting is the depth of the innermost clause that still lacks its verb, -1
// where none does.
func (b *builder) waiting() int {
	for d := len(b.open) - 1; d >= 0; d-- {
		if b.open[d].verb < 0 {
			return d
		}
	}
	return -1
}

// fulfil gives a verb to the clause that lacks one: "The minister who visited
// Baku said". Its subject stands before the first clause inside it.
func (b *builder) fulfil(n, depth int, own subject) {
	v := &b.verbs[n]
	f := b.open[depth]
	if b.parenthetical(n, depth, own) {
		b.push(MainClause, own.from, -1)
		b.attach(n, own)
		return
	}
	if b.contact(n, depth, own) {
		b.push(RelativeClause, own.from, -1)
		b.attach(n, own)
		return
	}
	if depth < len(b.open)-1 && b.beside(own.from) && own.found && f.child <= f.low {
		b.coordinate(n, own)
		return
	}
	b.closeTo(depth+1, b.closing(v.from, own, f))
	s := own
	if f.child > f.low && !(own.found && b.mark(b.back(own.from-1), ",")) {
		if waiting := b.subjectBefore(b.beforeChild(f.child), f.low, true); waiting.found {
			s = waiting
		}
	}
	if !s.found {
		s = b.antecedent(f)
	}
	if !s.found && speaks(v.Lemma) {
		s = b.subjectAfter(n)
	}
	b.attach(n, s)
}

// parenthetical reports whether a verb of saying stands with its subject between
// commas inside another clause: "his people, he said, will not forget".
func (b *builder) parenthetical(n, depth int, own subject) bool {
	v, f := &b.verbs[n], b.open[depth]
	if depth != len(b.open)-1 || !own.found || own.from-1 <= f.low || !b.mark(own.from-1, ",") || !b.mark(v.to, ",") || !speaks(v.Lemma) {
		return false
	}
	next := b.finiteAfter(v.to, ";", ":")
	return next != nil && !b.opensInside(v.to, next.from)
}

// contact reports whether a verb and its subject are said of the noun before them
// without "that": "The steps they took should …".
func (b *builder) contact(n, depth int, own subject) bool {
	f := b.open[depth]
	if depth != len(b.open)-1 || !own.found || own.from-1 < f.low || !b.nominal(own.from-1) || b.is(own.from-1, Unit|Weekday|Month|Numeral|Adverb) {
		return false
	}
	if !b.is(own.from, Determiner|Pronoun|Possessive) {
		return false
	}
	next := b.finiteAfter(b.verbs[n].to-1, ",", ";", ":", "--")
	if next == nil || b.is(b.back(next.from-1), Complementizer|Relative|Subordinator|Coordinator|Pronoun) || saysClause(b.verbs[n].Lemma) {
		return false
	}
	before := b.subjectBefore(own.from, f.low, true)
	return before.found && before.from == f.low
}

// closing is the place where the clauses inside end that stand between a subject
// and its verb.
func (b *builder) closing(p int, own subject, f frame) int {
	if own.found && f.child == f.low && f.child >= 0 {
		return own.from
	}
	return p
}

// beforeChild is the place before the comma or the preposition that leads to a
// clause inside, or the place itself.
func (b *builder) beforeChild(p int) int {
	if b.mark(p-1, ",") || b.is(p-1, Preposition) {
		return p - 1
	}
	return p
}

// beside reports whether a clause that begins at place p stands beside the one
// before it: after "and", a comma or a quotation.
func (b *builder) beside(p int) bool { return b.separator(p) >= 0 }

// separator is the place of the "and", the mark or the quotation before a clause
// whose subject begins at place p, over a phrase that leads in ("and in 2019
// Serik came"); -1 where none stands there.
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

// start is where a clause beside another begins: with "and", after a comma.
func (b *builder) start(p int) int {
	at := b.separator(p)
	if b.is(at, Coordinator) {
		return at
	}
	return at + 1
}

// share places a verb that goes on a row: it shares the subject of the nearest
// clause whose verb is in the same tense.
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

// coordinate places a verb with a subject of its own after "and" or a comma.
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

// speaksAgain reports whether a verb of saying follows another one's clause: "said
// that …, and Serik noted that".
func (b *builder) speaksAgain(n int) bool {
	if b.open[0].verb < 0 {
		return false
	}
	v, first := &b.verbs[n], &b.verbs[b.open[0].verb]
	return v.Tense == Past && first.Tense == Past && speaks(v.Lemma) && speaks(first.Lemma)
}

// demote makes a participle of what was taken for the verb of the innermost
// clause: in "the issues raised at the meeting include", "raised" was none.
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

// nonfinite places an infinitive or a participle: in the innermost clause, or
// beside one of its kind after "and" or a comma.
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

// rowOn goes on a row: "to build and to launch", "noting …, adding …".
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

// leave closes clauses before a participle after a comma, which is said of the
// sentence's own subject where it tells of speech ("…, adding that"), else of the
// nearest clause with a finite verb.
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

// doer is whose act an infinitive or participle tells: a noun right before it (of
// an infinitive only whoever is asked or made to do it), or the subject of the
// clause around it.
func (b *builder) doer(at int, kind Kind) Clause {
	around := b.g.clauses[b.top().clause]
	top := b.top()
	asked := kind != InfinitiveClause || top.verb >= 0 && asking().Has(b.verbs[top.verb].Lemma)
	if asked && b.nominal(at) && (top.verb < 0 || at >= b.verbs[top.verb].to) {
		from := b.g.phraseStart(b.token(at), b.token(max(b.low, top.start)))
		return Clause{Subject: b.g.phrase(token.Span{From: from, To: b.token(at) + 1})}
	}
	return Clause{Subject: around.Subject, Shared: !around.Subject.Empty()}
}
