package grammar

import (
	"slices"

	"visavis/core/token"
)

// subject is a noun phrase by its places in the stream.
type subject struct {
	from, to, head int
	found          bool
}

// at is the place of a token in the stream.
func (b *builder) at(tok int) int {
	p, _ := slices.BinarySearchFunc(b.stream, tok, func(e elem, tok int) int { return int(e.at) - tok })
	return p
}

// startOf is the first place of the noun phrase that ends at place p.
func (b *builder) startOf(p, low int) int {
	return max(low, b.at(b.g.phraseStart(b.token(p), b.token(low))))
}

func (b *builder) nounPhrase(s subject) NounPhrase {
	np := b.g.phrase(token.Span{From: b.token(s.from), To: int(b.stream[s.to-1].at) + 1})
	np.Head = b.token(s.head)
	return np
}

// subjectBefore finds the noun phrase that is the subject of a verb at place p,
// no further back than low: over adverbs, over an aside between commas, with the
// phrases that describe it and, if joining, with those joined to it.
func (b *builder) subjectBefore(p, low int, joining bool) subject {
	j := b.back(p - 1)
	aside := b.mark(p, ",")
	if b.mark(j, ",") {
		j, aside = b.overAside(j, low), true
	}
	for aside && j > low && b.nominal(j) && b.remark(j, low) {
		j = b.startOf(j, low) - 2
	}
	if j < low || !b.nominal(j) {
		return subject{}
	}
	s := subject{from: b.startOf(j, low), to: j + 1, head: j, found: true}
	joined := false
	for s.from > low {
		before := s.from - 1
		switch {
		case b.is(before, Preposition) && !b.is(before, Complementizer|Relative) && !b.opensClause(before):
			k := before - 1
			if k < low || !b.nominal(k) {
				s.found = b.is(before, Subordinator) // "as both countries work"
				return s
			}
			if b.is(j, Month|Weekday) || b.is(j, Numeral|Unit) && s.head == j {
				s.to = k + 1 // "Li and Serik on Monday"
			}
			s.from, s.head = b.startOf(k, low), k
		case joining && b.is(before, Coordinator) && b.joins(before, low):
			k := before - 1
			if b.mark(k, ",") {
				k--
			}
			s.from, joined = b.startOf(k, low), true
		case joined && b.mark(before, ",") && before-1 >= low && b.nominal(before-1) && !b.leadsIn(before, low):
			s.from = b.startOf(before-1, low)
		default:
			return s
		}
	}
	return s
}

// remark reports whether the noun phrase that ends at place p is itself an aside
// on the one before it: "Ray, 60, a former judge, …".
func (b *builder) remark(p, low int) bool {
	from := b.startOf(p, low)
	return from-2 >= low && b.mark(from-1, ",") && b.nominal(from-2) && !b.leadsIn(from-1, low)
}

// opensClause reports whether the word at place p opened a clause that is open.
func (b *builder) opensClause(p int) bool {
	return len(b.open) > 0 && b.g.clauses[b.top().clause].Opener == b.token(p)
}

// joins reports whether the coordinator at place p joins noun phrases.
func (b *builder) joins(p, low int) bool {
	k := p - 1
	if b.mark(k, ",") {
		k--
	}
	return k >= low && b.nominal(k)
}

// leadsIn reports whether what a comma at place p ends opens the clause with a
// preposition: "In Baku, Li and Serik met", "At a meeting in Baku, Li and Serik met".
func (b *builder) leadsIn(p, low int) bool {
	from := b.startOf(p-1, low)
	for from-2 > low && b.is(from-1, Preposition) && b.nominal(from-2) {
		from = b.startOf(from-2, low)
	}
	return from-1 >= low && b.is(from-1, Preposition) && (from-1 == low || !b.nominal(from-2))
}

// overAside goes back over an aside that the comma at place p closes, to the end
// of the noun phrase before it. A finite verb may stand in it only where it is a
// relative clause.
func (b *builder) overAside(p, low int) int {
	finite := false
	for k := p - 1; k > low; k-- {
		if b.mark(k, ",") && (!finite || b.is(k+1, Relative) || b.is(k+2, Relative)) {
			return k - 1
		}
		finite = finite || b.verbOf[k] >= 0 && b.verbs[b.verbOf[k]].Finite
		if finite && b.is(k, Coordinator|Subordinator) && !b.is(k, Preposition) {
			return -1
		}
	}
	return -1
}

// antecedent is what a relative clause is said of, the subject of its verb where
// it has no other.
func (b *builder) antecedent(f frame) subject {
	c := &b.g.clauses[f.clause]
	if c.Kind != RelativeClause || f.start == 0 || b.norm(b.at(c.Opener)) == "whom" {
		return subject{}
	}
	j := f.start - 1
	if b.mark(j, ",") {
		j--
	}
	if j < 0 || !b.nominal(j) {
		return subject{}
	}
	s := subject{from: b.startOf(j, 0), to: j + 1, head: j, found: true}
	for s.from > 1 && b.mark(s.from-1, "of") && b.nominal(s.from-2) {
		s.head = s.from - 2
		s.from = b.startOf(s.head, 0)
	}
	return s
}

// subjectAfter is the subject behind a verb of saying: “…,” said President Ray.
func (b *builder) subjectAfter(n int) subject {
	v := &b.verbs[n]
	at := b.back(v.from - 1)
	if at >= 0 && b.mark(at, ",") {
		at--
	}
	if at >= 0 && !b.stream[at].hole || v.to >= len(b.stream) || !b.opensPhrase(v.to) {
		return subject{}
	}
	end := b.g.phraseEnd(b.token(v.to), b.region.To)
	to := b.at(end)
	if to <= v.to {
		return subject{}
	}
	return subject{from: v.to, to: to, head: to - 1, found: true}
}
