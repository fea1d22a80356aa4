package grammar

// single is a verb group of one word.
func (b *builder) single(p int, v VerbGroup) (verb, bool) {
	v.Head, v.Lemma = b.token(p), b.lemma(p, v.Tense == Present && b.is(p, bare) && !b.is(p, third) || v.Tense == Timeless && b.is(p, bare) && !v.Passive)
	return verb{VerbGroup: v, from: p, to: p + 1}, true
}

// pastForm: said, signed, taken. A form that is no participle is finite. One
// that may be either is an adjective between a determiner and a noun, a
// participle before "by", where a clause begins with it, or after a comma before
// a preposition; else it is taken for finite until a further verb shows that it
// was none.
func (b *builder) pastForm(p int) (verb, bool) {
	c := b.class(p)
	if c&(Noun|Name) != 0 && c&(Determiner|Possessive) == 0 && b.afterDeterminer(p) {
		return verb{}, false
	}
	if c&done == 0 {
		if b.afterDeterminer(p) || c&nounToo != 0 && c&bare != 0 && !b.hasSubject(p) {
			return verb{}, false
		}
		return b.single(p, VerbGroup{Finite: true, Tense: Past, Negated: b.negatedBefore(p)})
	}
	if b.attributive(p) || c&bare != 0 && b.afterDeterminer(p) {
		return verb{}, false
	}
	if last := b.lastVerb(); last != nil && last.Passive && last.Finite && b.is(p-1, Coordinator) && !b.mark(p-2, ",") && !b.opensPhrase(p+1) && !b.is(p+1, To|Complementizer) {
		group := VerbGroup{Finite: true, Passive: true, Tense: last.Tense, Modal: last.Modal}
		return b.single(p, group) // "was signed and ratified"
	}
	if c&past == 0 || b.participleHere(p) {
		return b.single(p, VerbGroup{Passive: true})
	}
	v, ok := b.single(p, VerbGroup{Finite: true, Tense: Past, Negated: b.negatedBefore(p)})
	v.soft = true
	return v, ok
}

// auxiliaryAfter reports whether a modal or a finite auxiliary stands after place p
// before the next mark.
func (b *builder) auxiliaryAfter(p int) bool {
	for k := p + 1; k < len(b.stream) && b.word(k); k++ {
		if b.is(k, Modal|Auxiliary) && !b.is(k, Name) {
			return true
		}
	}
	return false
}

// anyFinite reports whether a finite verb stands before.
func (b *builder) anyFinite() bool {
	for i := range b.verbs {
		if b.verbs[i].Finite {
			return true
		}
	}
	return false
}

func (b *builder) lastVerb() *verb {
	if len(b.verbs) == 0 {
		return nil
	}
	return &b.verbs[len(b.verbs)-1]
}

func (b *builder) negatedBefore(p int) bool {
	return b.is(p-1, Negator) && b.idle(p-1)
}

func (b *builder) afterDeterminer(p int) bool {
	before := p - 1
	for b.is(before, Degree|Adjective|Numeral) && b.verbOf[before] < 0 {
		before--
	}
	if !b.is(before, Determiner|Possessive) || b.is(before, Relative|Complementizer) {
		return false
	}
	switch {
	case b.is(before, Possessive) || !b.is(before, Pronoun):
		return true
	case b.is(before, Plural):
		return b.is(p, third) && b.is(p, nounToo) // "all issues", but "all issue", "both support"
	}
	return b.is(p, nounToo|Noun) || before != p-1
}

// attributive tells a participle before its noun: "the agreed measures", "of
// increased trade", "discussed planned works".
func (b *builder) attributive(p int) bool {
	nominalNext := b.nominal(p+1) && !b.is(p+1, Determiner|Possessive|Pronoun) && !b.is(p+1, Name)
	if b.afterDeterminer(p) {
		return !b.mark(p+1, "by") || b.is(p, Adjective|Noun)
	}
	if !nominalNext {
		return b.is(p, Adjective) && !b.hasSubject(p)
	}
	before := p - 1
	if b.is(before, Preposition) || b.is(p, Adjective) {
		return true
	}
	if b.is(before, Coordinator) && b.nominal(before-1) && !b.inflected(p) {
		return true // "flour and canned meat"
	}
	if and := b.back(before); b.is(and, Coordinator) && b.nominal(and-1) && !b.anyFinite() && b.auxiliaryAfter(p) {
		return true // "prisoners and illegally detained persons was …"
	}
	return before >= 0 && b.verbOf[before] >= 0 || b.is(before, Coordinator) && (b.is(p-2, Adjective) || b.is(p-2, done|ing) && b.verbOf[p-2] < 0)
}

// hasSubject reports whether what stands before a verb can be its subject.
func (b *builder) hasSubject(p int) bool {
	at := b.back(p - 1)
	return at >= 0 && (b.nominal(at) || b.is(at, Relative|Coordinator|Pronoun) || b.mark(at, ",", ")"))
}

// participleHere reports whether a form that may be a past is a participle.
func (b *builder) participleHere(p int) bool {
	at := b.back(p - 1)
	next := b.ahead(p + 1)
	switch {
	case b.mark(next, "by") && !b.is(next+1, ing):
		return true
	case at < 0 || !b.word(at) && !b.mark(at, ",", ")") && !b.stream[at].hole:
		return true // "Asked about …, he said"
	case b.is(at, Preposition) && !b.is(at, Adverb|Relative|Complementizer):
		return !b.mark(at, "in", "on", "off", "up", "out") || b.opensPhrase(next)
	case b.is(at, Subordinator) && !b.is(at, Relative|Complementizer):
		return true // "as agreed", "when asked"
	case b.mark(at, ","):
		return b.is(next, Preposition) && !b.opensPhrase(next) && !b.coordinatedAfter(p) && !b.asideBefore(at)
	}
	return false
}

// coordinatedAfter reports whether the verb before is a past of the same kind, so
// that a row of verbs goes on: "spoke of X, called for Y and …".
func (b *builder) coordinatedAfter(p int) bool {
	last := b.lastVerb()
	if last == nil || !last.Finite || last.Tense != Past || last.Passive {
		return false
	}
	for k := p + 1; k < len(b.stream); k++ {
		if b.mark(k, ";", ":") {
			return false
		}
		if next := b.ahead(k + 1); b.is(k, Coordinator) && b.is(next, past) && !b.is(next, bare) {
			return true
		}
	}
	return false
}

// asideBefore reports whether the comma at place p closes an aside: no verb has
// come and another comma stands before it ("Ray, a former admiral, answered").
func (b *builder) asideBefore(p int) bool {
	for k := p - 1; k > 0; k-- {
		if b.mark(k, ",") {
			return true
		}
		if b.verbOf[k] >= 0 && b.verbs[b.verbOf[k]].Finite {
			return false
		}
	}
	return false
}

// ingForm: holding. After a determiner, before "of" or as a known noun it is no
// verb, unless an object follows.
func (b *builder) ingForm(p int) (verb, bool) {
	c := b.class(p)
	next := b.ahead(p + 1)
	if c&Name != 0 || b.afterDeterminer(p) || b.is(p-1, Adjective) && b.verbOf[p-1] < 0 && !b.is(p-1, done) || b.mark(next, "of") && !b.mark(b.back(p-1), ",") {
		return verb{}, false
	}
	if c&Preposition != 0 && !b.is(b.back(p-1), Auxiliary) {
		return verb{}, false // "regarding trade"
	}
	object := b.is(next, Determiner|Possessive|Pronoun|Complementizer|To)
	if !b.opensPhrase(next) && !object && b.is(b.back(p-1), Preposition|Coordinator) && !b.inflected(p) {
		return verb{}, false // "from assembly to shipbuilding"
	}
	if !object && b.nominal(next) && !b.is(next, Name) && !b.inflected(p) {
		return verb{}, false // "unwavering support"
	}
	if c&(Noun|Adjective) != 0 && !object {
		return verb{}, false
	}
	if c&Adjective != 0 && b.nominal(next) && !b.is(next, Determiner|Possessive|Pronoun) {
		return verb{}, false
	}
	if !object && b.nominal(p-1) && b.nominal(next) && b.is(p-1, Noun|Adjective) {
		return verb{}, false
	}
	return b.single(p, VerbGroup{Negated: b.negatedBefore(p)})
}

// thirdForm: says, plans. Where it is a noun as well, its subject must stand
// right before it and an object after it, in a clause that has no verb yet.
func (b *builder) thirdForm(p int) (verb, bool) {
	c := b.class(p)
	at := b.back(p - 1)
	if c&(Noun|Name|Adjective) != 0 || b.afterDeterminer(p) || b.is(at, Preposition|Possessive|Adjective) && !b.is(at, Relative|Pronoun|Complementizer|Noun) {
		return verb{}, false
	}
	if at < 0 || !b.nominal(at) && !b.is(at, Relative|Pronoun|Coordinator|Complementizer) && !b.mark(at, ",", ")") && !b.stream[max(at, 0)].hole {
		return verb{}, false
	}
	if c&nounToo != 0 && !b.verbRather(p, at) {
		return verb{}, false
	}
	return b.single(p, VerbGroup{Finite: true, Tense: Present, Negated: b.negatedBefore(p)})
}

// bareForm: they plan, who say, and sign.
// severalBefore reports whether a verb's bare form can have a subject further
// back: "the issues raised at the meeting include", "Li and Serik agree".
// pluralNoun reports whether place p ends in the -s of several.
// inRow reports whether a bare form goes on a row of bare forms: "to build and
// launch", "will meet, talk and sign".
// nounRow reports whether the coordinator at place p joins two nouns: the one
// before it is the bare object of the verb ("to expand trade and exchange …").
// rowOf is the group of a verb that goes on a row.
// verbRather decides for a word that is noun and verb: its subject stands right
// before it, something that it governs after it, and no verb in between.
// noVerbSince reports whether no finite verb stands before place p in its stretch
// between marks and words that open clauses.
