package grammar

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
// timeAt reports whether the noun phrase at place p tells when: "last week".
// describesObject reports whether a form that may be a past is a participle said
// of what the verb before it governs: "welcomed the progress made since May".
// saidOfSeveral reports whether a joined subject stands right after a verb of
// saying: "said Moscow and Oslo intend", but not "noted the progress and Serik
// said".
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
	beside := own.found && own.to == b.back(v.from-1)+1 // not over an aside: "Ray, who met Lee, the host, in Rome, | said"
	if f.child > f.low && !(beside && b.mark(b.back(own.from-1), ",")) {
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
// separator is the place of the "and", the mark or the quotation before a clause
// whose subject begins at place p, over a phrase that leads in ("and in 2019
// Serik came"); -1 where none stands there.
// start is where a clause beside another begins: with "and", after a comma.
// share places a verb that goes on a row: it shares the subject of the nearest
// clause whose verb is in the same tense.
// coordinate places a verb with a subject of its own after "and" or a comma.
// speaksAgain reports whether a verb of saying follows another one's clause: "said
// that …, and Serik noted that".
// demote makes a participle of what was taken for the verb of the innermost
// clause: in "the issues raised at the meeting include", "raised" was none.
// nonfinite places an infinitive or a participle: in the innermost clause, or
// beside one of its kind after "and" or a comma.
// rowOn goes on a row: "to build and to launch", "noting …, adding …".
// leave closes clauses before a participle after a comma, which is said of the
// sentence's own subject where it tells of speech ("…, adding that"), else of the
// nearest clause with a finite verb.
// doer is whose act an infinitive or participle tells: a noun right before it (of
// an infinitive only whoever is asked or made to do it), or the subject of the
// clause around it.
