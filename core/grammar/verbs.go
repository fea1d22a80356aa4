package grammar

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// verb is a verb group with what its reading depends on.
type verb struct {
	VerbGroup
	from, to int  // places of the stream, half-open
	soft     bool // told as a finite past, but may be a participle: "the issues raised … include"
	be       bool // has a form of be that can be shared
}

// findVerbs finds the verb groups of the stream, left to right.
func (b *builder) findVerbs() {
	b.verbs = b.verbs[:0]
	b.verbOf = b.verbOf[:0]
	for range b.stream {
		b.verbOf = append(b.verbOf, -1)
	}
	for p := 0; p < len(b.stream); p++ {
		if !b.is(p, Modal|To|Auxiliary|verbForm) {
			continue
		}
		v, ok := b.verbFrom(p)
		if !ok {
			continue
		}
		v.Span = token.Span{From: b.token(v.from), To: int(b.stream[v.to-1].at) + 1}
		for k := v.from; k < v.to; k++ {
			b.verbOf[k] = int32(len(b.verbs))
			b.g.verbAt[b.stream[k].at] = 0 // its clause is not known yet
		}
		b.verbs = append(b.verbs, v)
		p = v.to - 1
	}
}

// verbFrom reads the verb group that begins at place p.
func (b *builder) verbFrom(p int) (verb, bool) {
	c := b.class(p)
	switch {
	case c&Modal != 0:
		return b.modal(p)
	case c&To != 0:
		return b.infinitive(p)
	case c&Auxiliary != 0:
		return b.auxiliary(p)
	case c&verbForm == 0 || c&function&^(Preposition|Adverb|Relative|Subordinator) != 0:
		return verb{}, false
	case c&past != 0 || c&done != 0:
		return b.pastForm(p)
	case c&ing != 0:
		return b.ingForm(p)
	case c&third != 0:
		return b.thirdForm(p)
	}
	return b.bareForm(p)
}

// modal: will hold, should not be held, can.
func (b *builder) modal(p int) (verb, bool) {
	v := verb{from: p, VerbGroup: VerbGroup{Finite: true, Modal: b.norm(p), Tense: Present}}
	switch v.Modal {
	case "will", "shall", "would", "won't", "wouldn't", "'ll":
		v.Tense = Future
	}
	v.Negated = b.is(p, Negator)
	at := p + 1
	if b.is(b.ahead(at), To) {
		at = b.ahead(at) + 1 // "ought to"
	}
	if end, ok := b.chain(&v, b.pastAside(at)); ok {
		v.to = end
		return v, true
	}
	v.to, v.Head, v.Lemma = p+1, b.token(p), v.Modal
	return v, true
}

// pastAside is the place after an aside between commas, or a time, that parts a
// modal from its verb: "will, within its means, help"; the place itself where
// there is none.
func (b *builder) pastAside(p int) int {
	if b.is(p, Determiner|Adjective) && b.is(p+1, Unit) {
		return p + 2 // "will each year receive"
	}
	if !b.mark(p, ",") {
		return p
	}
	for k := p + 1; k < len(b.stream); k++ {
		if b.mark(k, ",") {
			return k + 1
		}
		if !b.word(k) || b.is(k, Modal|Auxiliary|Relative) {
			break
		}
	}
	return p
}

// infinitive: to hold, to be held, to have held.
func (b *builder) infinitive(p int) (verb, bool) {
	v := verb{from: p, VerbGroup: VerbGroup{Negated: b.is(p-1, Negator)}}
	at := b.ahead(p + 1)
	if !b.is(at, bare|Be|Have|Do) || b.is(at, Name) {
		return v, false
	}
	if b.is(at, nounToo) && b.nounAfterTo(at) {
		return v, false // "committed to support from all"
	}
	end, ok := b.chain(&v, p+1)
	v.to = end
	return v, ok
}

// nounAfterTo tells a noun from a verb after "to": "of" follows, or it stands in
// a row with a noun ("to trade and investment").
func (b *builder) nounAfterTo(p int) bool {
	next := p + 1
	if b.mark(next, ".") || next >= len(b.stream) {
		return false
	}
	if b.is(next, Coordinator) && !b.is(b.ahead(next+1), bare|To) {
		return true
	}
	return b.mark(next, "of", "between", "among")
}

// auxiliary: is holding, was held, has been held, did not hold; and be, have and
// do where they are the verb.
func (b *builder) auxiliary(p int) (verb, bool) {
	v := verb{from: p, VerbGroup: VerbGroup{Finite: true, Tense: tenseOf(b.norm(p)), Negated: b.is(p, Negator)}}
	switch b.norm(p) {
	case "being", "having", "been", "be":
		v.Finite, v.Tense = b.norm(p) == "be" && b.verbless(p), Timeless // "that it be held"
	}
	end, ok := b.chain(&v, p)
	v.to = end
	return v, ok
}

// verbless reports whether no verb stands between place p and what opens its
// clause.
func (b *builder) verbless(p int) bool {
	for p--; p >= 0 && b.word(p); p-- {
		if b.verbOf[p] >= 0 {
			return false
		}
		if b.is(p, Complementizer) {
			return true
		}
	}
	return false
}

func tenseOf(auxiliary string) Tense {
	switch auxiliary {
	case "was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't":
		return Past
	}
	return Present
}

// chain reads auxiliaries and the verb after them; end is where the group ends.
func (b *builder) chain(v *verb, p int) (end int, ok bool) {
	for p < len(b.stream) {
		at := b.ahead(p)
		for k := p; k < at; k++ {
			v.Negated = v.Negated || b.is(k, Negator)
		}
		c := b.class(at)
		if c&Adverb != 0 && c&bare != 0 && b.is(at+1, bare) {
			at, c = at+1, b.class(at+1) // "to further develop"
		}
		v.Negated = v.Negated || ok && c&Negator != 0
		switch {
		case c&Have != 0 && (!ok || v.Modal != "" && !v.Perfect):
			v.Head, v.Lemma, end, ok = b.token(at), "have", at+1, true
			if next := b.ahead(at + 1); b.is(next, done|Be|Have|Do) && !b.adjectival(next) && b.mayFollow(next) {
				v.Perfect = true
			} else {
				return end, true
			}
		case c&Be != 0:
			v.Head, v.Lemma, end, ok, v.be = b.token(at), "be", at+1, true, true
			if b.afterBe(v, &end) {
				return end, true
			}
			if !b.is(b.ahead(end), Be) {
				return end, true
			}
		case c&Do != 0 && !ok:
			v.Head, v.Lemma, end, ok = b.token(at), "do", at+1, true
			if next := b.ahead(at + 1); !b.is(next, bare|Be) || b.is(next, Name) {
				return end, true
			}
		case v.Perfect && c&(done|Have|Do) != 0 && c&Be == 0, c&bare != 0 && !v.be && !v.Perfect:
			v.Head, v.Lemma = b.token(at), b.lemma(at, c&bare != 0 && !v.Perfect)
			return at + 1, true
		default:
			return end, ok
		}
		p = end
	}
	return end, ok
}

// mayFollow keeps "has limited resources" from being a perfect: an adjective
// before a noun follows no auxiliary.
func (b *builder) mayFollow(p int) bool {
	return !b.is(p, Adjective) || !b.nominal(p+1) || b.is(p+1, Determiner|Possessive|Pronoun|Name)
}

func (b *builder) lemma(p int, bareForm bool) string {
	c := b.class(p)
	switch {
	case c&Have != 0:
		return "have"
	case c&Do != 0:
		return "do"
	case bareForm:
		return b.norm(p)
	}
	return lemmaOf(&b.g.doc.Tokens[b.stream[p].at], c&^bare)
}

// inflected reports whether the word at place p is a form of a known verb, other
// than its bare one.
func (b *builder) inflected(p int) bool {
	return lexicon.LemmaOf(b.g.doc.Tokens[b.stream[p].at].ID) != ""
}

// afterBe reads what follows a form of be: a participle, "to" and a verb, "going
// to"; ended is false where be may go on ("been", "being").
func (b *builder) afterBe(v *verb, end *int) (ended bool) {
	at := b.ahead(*end)
	for k := *end; k < at; k++ {
		v.Negated = v.Negated || b.is(k, Negator)
	}
	c := b.class(at)
	switch {
	case c&Name != 0:
		return true
	case c&To != 0 && v.Finite && v.Modal == "" && b.is(b.ahead(at+1), bare|Be):
		v.Modal, v.Tense, v.be = "be to", Future, false
		if e, ok := b.chain(v, at+1); ok {
			*end = e
		}
		return true
	case b.norm(at) == "going" && b.is(at+1, To) && b.is(at+2, bare|Be):
		v.Modal, v.Tense, v.be = "be going to", Future, false
		if e, ok := b.chain(v, at+2); ok {
			*end = e
		}
		return true
	case c&done != 0 && !b.adjectival(at):
		v.Head, v.Lemma, v.Passive, *end = b.token(at), b.lemma(at, false), true, at+1
		return true
	case c&ing != 0 && c&Preposition == 0 && (c&(Noun|Adjective) == 0 || !b.nominal(at+1) || c&Noun != 0 && b.is(at+1, Determiner|Possessive|Pronoun)):
		v.Head, v.Lemma, v.Ongoing, *end = b.token(at), b.lemma(at, false), true, at+1
		return true
	}
	return false
}

// adjectival tells a participle that is an adjective before its noun: "is limited
// progress".
func (b *builder) adjectival(p int) bool {
	return b.is(p, Adjective) && b.word(p+1) && b.class(p+1)&(function|verbForm) == 0
}
