package grammar

import "slices"

// frame is a clause while it is open.
type frame struct {
	clause int32
	start  int  // its first place in the stream
	low    int  // the place after what leads in: its subject begins there or later
	child  int  // the place where a clause after its subject begins, -1 before there is one
	verb   int  // its verb, -1 before it has one
	comma  bool // a comma stands before it
}

// findClauses makes clauses of the verbs and of the words that open clauses.
func (b *builder) findClauses(parent int32) {
	b.made = len(b.g.clauses)
	b.open = b.open[:0]
	b.low = 0
	kind := MainClause
	if parent >= 0 {
		kind = QuotedClause
	}
	b.push(kind, 0, -1)
	b.g.clauses[b.made].parent = parent
	b.g.clauses[b.made].From = b.region.From
	for p := 0; p < len(b.stream); p++ {
		if v := b.verbOf[p]; v >= 0 {
			b.place(int(v))
			p = b.verbs[v].to - 1
			b.low = p + 1
			continue
		}
		switch b.norm(p) {
		case ",":
			b.comma(p)
		case ";", ":", "--":
			b.restart(p+1, parent)
		default:
			b.openAt(p)
		}
	}
	b.closeTo(0, len(b.stream))
	b.paint()
}

func (b *builder) top() *frame { return &b.open[len(b.open)-1] }

// push opens a clause inside the innermost one that is open.
func (b *builder) push(kind Kind, start, opener int) *Clause {
	parent := int32(-1)
	if len(b.open) > 0 {
		top := b.top()
		parent = top.clause
		if top.child < 0 {
			top.child = start
		}
	}
	c := Clause{Kind: kind, Opener: opener, parent: parent, Subject: NounPhrase{Head: -1, Determiner: -1}}
	c.From, c.Verb.Head = b.token(start), -1
	b.open = append(b.open, frame{clause: int32(len(b.g.clauses)), start: start, low: start, child: -1, verb: -1, comma: b.mark(start-1, ",")})
	b.g.clauses = append(b.g.clauses, c)
	return &b.g.clauses[len(b.g.clauses)-1]
}

// closeTo closes the clauses above the first n of the stack before place p.
func (b *builder) closeTo(n, p int) {
	for len(b.open) > n {
		b.g.clauses[b.top().clause].To = b.token(p)
		b.open = b.open[:len(b.open)-1]
	}
}

// sibling opens a clause in place of the one at depth n, which closes.
func (b *builder) sibling(n, start int) *Clause {
	old := b.open[n].clause
	kind, parent := b.g.clauses[old].Kind, b.g.clauses[old].parent
	b.closeTo(n, start)
	c := b.push(kind, start, -1)
	c.parent = parent
	return c
}

// restart opens a clause of its own after a semicolon, a colon or a dash.
func (b *builder) restart(p int, parent int32) {
	b.low = p
	if p >= len(b.stream) || b.open[0].verb < 0 && p < 2 {
		return
	}
	b.closeTo(0, p)
	b.push(MainClause, p, -1).parent = parent
	if parent >= 0 {
		b.g.clauses[b.open[0].clause].Kind = QuotedClause
	}
}

// comma closes what a comma ends: what leads in or stands between a subject and
// its verb, and a relative clause that a comma opened.
func (b *builder) comma(p int) {
	if b.top().verb < 0 || len(b.open) == 1 || b.listed(p) {
		return
	}
	if depth := b.waiting(); depth >= 0 {
		b.closeTo(depth+1, p+1)
		b.leadIn(p)
		return
	}
	for len(b.open) > 1 && b.g.clauses[b.top().clause].Kind == RelativeClause && b.top().comma {
		b.closeTo(len(b.open)-1, p+1)
		b.low = b.verbs[b.top().verb].to // the noun that it was said of may be a subject yet
	}
}

// leadIn lets the subject of a clause without a verb begin after the comma at
// place p, where nothing before the comma can be its subject.
func (b *builder) leadIn(p int) {
	f := b.top()
	if f.child > f.low {
		if s := b.subjectBefore(b.beforeChild(f.child), f.low, true); s.found && !b.is(s.head, Month|Numeral|Unit|Weekday) {
			return
		}
	}
	f.low, f.child = p+1, -1
}

// listed reports whether the comma at place p parts the items of a list of
// nouns: "trade, energy and water".
func (b *builder) listed(p int) bool {
	for k := p + 1; k < len(b.stream); k++ {
		switch {
		case b.verbOf[k] >= 0 || !b.word(k) && !b.mark(k, ","):
			return false
		case b.is(k, Coordinator):
			return b.ahead(k+1) < len(b.stream) && b.verbOf[b.ahead(k+1)] < 0 && !b.finiteBeforeMark(k)
		case b.is(k, Relative|Subordinator) && !b.is(k, Preposition):
			return false
		}
	}
	return false
}

// finiteBeforeMark reports whether a finite verb follows place p before the next
// mark.
func (b *builder) finiteBeforeMark(p int) bool {
	for k := p; k < len(b.stream) && (b.word(k) || b.verbOf[k] >= 0); k++ {
		if v := b.verbOf[k]; v >= 0 && b.verbs[v].Finite {
			return true
		}
	}
	return false
}

// finiteAfter is the first finite verb after place p and before a mark of the
// given kinds; nil for none.
func (b *builder) finiteAfter(p int, marks ...string) *verb {
	for k := p + 1; k < len(b.stream); k++ {
		if b.mark(k, marks...) {
			return nil
		}
		if v := b.verbOf[k]; v >= 0 && b.verbs[v].Finite {
			return &b.verbs[v]
		}
	}
	return nil
}

// paint tells each token its innermost clause.
func (b *builder) paint() {
	for n := b.made; n < len(b.g.clauses); n++ {
		c := &b.g.clauses[n]
		for i := c.From; i < c.To; i++ {
			b.g.clauseAt[i] = int32(n)
		}
	}
}

// settle puts the clauses of a sentence in the order of the text, since those of
// quotations are found after the ones around them.
func (b *builder) settle(first int) {
	made := b.g.clauses[first:]
	order := b.order[:0]
	for n := range made {
		order = append(order, int32(n))
	}
	b.order = order
	slices.SortStableFunc(order, func(x, y int32) int {
		if d := made[x].From - made[y].From; d != 0 {
			return d
		}
		return made[y].To - made[x].To
	})
	if !slices.IsSorted(order) {
		b.reorder(first, order)
	}
	b.made = first
	b.paint()
	for n := first; n < len(b.g.clauses); n++ {
		v := b.g.clauses[n].Verb.Span
		for i := v.From; i < v.To; i++ {
			b.g.verbAt[i] = int32(n)
		}
	}
}

func (b *builder) reorder(first int, order []int32) {
	old := slices.Clone(b.g.clauses[first:])
	place := make([]int32, len(order))
	for to, from := range order {
		place[from] = int32(first + to)
	}
	for to, from := range order {
		c := old[from]
		if c.parent >= int32(first) {
			c.parent = place[c.parent-int32(first)]
		}
		b.g.clauses[first+to] = c
	}
}
