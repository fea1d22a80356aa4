package grammar

func (b *builder) bareForm(p int) (verb, bool) {
	c := b.class(p)
	at := b.back(p - 1)
	if c&(Noun|Name|Adjective|Preposition|Adverb) != 0 || b.afterDeterminer(p) {
		return verb{}, false
	}
	if last := b.lastVerb(); last != nil && b.inRow(p, at, last) {
		return b.single(p, rowOf(last))
	}
	switch {
	case b.is(at, Plural) && !b.is(at, Determiner) || b.is(at, Plural) && b.is(at-1, Determiner|Possessive|Adjective|Numeral):
	case b.is(at, Relative) && b.pluralNoun(at-1):
	case b.pluralNoun(at) || c&nounToo == 0 && b.severalBefore(p, at):
	default:
		return verb{}, false
	}
	if c&nounToo != 0 && !b.is(at, Pronoun|Relative) && !b.verbRather(p, at) {
		return verb{}, false
	}
	return b.single(p, VerbGroup{Finite: true, Tense: Present, Negated: b.negatedBefore(p)})
}

func (b *builder) severalBefore(p, at int) bool {
	if !b.nominal(at) || b.is(at, Pronoun) || !b.opensPhrase(b.ahead(p+1)) && !b.is(b.ahead(p+1), Complementizer|To) {
		return false
	}
	for k := at; k >= 0 && b.word(k); k-- {
		if v := b.verbOf[k]; v >= 0 && (b.verbs[v].Finite && !b.verbs[v].soft) {
			return false
		}
		if b.is(k, Complementizer|Subordinator) && !b.is(k, Preposition) {
			return false
		}
		if b.pluralNoun(k) || b.is(k, Coordinator) && b.joins(k, 0) {
			return true
		}
	}
	return false
}

func (b *builder) pluralNoun(p int) bool {
	n := b.norm(p)
	return b.nominal(p) && (b.is(p, Plural) || len(n) > 3 && n[len(n)-1] == 's' && n[len(n)-2] != 's' && b.class(p)&(Determiner|Pronoun) == 0)
}

func (b *builder) inRow(p, at int, last *verb) bool {
	head := b.class(last.to - 1)
	if head&bare == 0 || last.Passive || last.Perfect || last.Ongoing || last.Finite && last.Modal == "" && last.Tense != Present {
		return false
	}
	next := b.ahead(p + 1)
	switch {
	case b.is(at, Coordinator):
		return !b.is(p, nounToo) || b.is(next, Determiner|Possessive|Pronoun) || b.nominal(next) && !b.nounRow(at, last) || last.to == at
	case b.mark(at, ","):
		return b.is(next, Determiner|Possessive|Pronoun) || !b.is(p, nounToo) && (b.nominal(next) || b.is(next, Preposition))
	}
	return false
}

func (b *builder) nounRow(p int, last *verb) bool { return p-last.to <= 2 }

func rowOf(last *verb) VerbGroup {
	return VerbGroup{Finite: last.Finite, Tense: last.Tense, Modal: last.Modal, Negated: false}
}

func (b *builder) verbRather(p, at int) bool {
	next := b.ahead(p + 1)
	if b.is(p+1, Modal|Be|Have) && !b.is(p+1, Name) {
		return false
	}
	governs := b.is(next, Determiner|Possessive|Pronoun|To|Name) && !b.is(next, Complementizer) || next < len(b.stream) && b.stream[next].hole
	if b.is(next, Complementizer) {
		governs = speaks(b.lemma(p, !b.is(p, third)))
	}
	subject := b.is(at, Pronoun|Relative|Name) || b.nominal(at)
	if b.is(at, Coordinator) || b.mark(at, ",") {
		last := b.lastVerb()
		return governs && last != nil && last.Finite && last.Tense == Present
	}
	if !subject {
		return false
	}
	if b.is(at, Pronoun) && !b.is(at, Determiner) || b.is(at, Relative) {
		return governs || b.is(next, Preposition) || b.nominal(next)
	}
	governs = governs || b.is(next, Coordinator) && b.is(b.ahead(next+1), Modal|Auxiliary|past)
	s := b.subjectBefore(p, 0, false)
	if !s.found || b.is(s.from-1, Preposition) && b.is(p, third) {
		return false
	}
	return governs && b.beside(s.from) || (governs || b.nominal(next) && b.is(at, Name)) && b.noVerbSince(at)
}

func (b *builder) noVerbSince(p int) bool {
	for ; p >= 0; p-- {
		if b.is(p, Complementizer|Relative|Subordinator) && !b.is(p, Determiner) || b.mark(p, ";", ":", "--") {
			return true
		}
		if v := b.verbOf[p]; v >= 0 {
			return saysClause(b.verbs[v].Lemma) && b.verbs[v].Finite
		}
	}
	return true
}
