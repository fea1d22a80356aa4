package outcome

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/speech"
	"visavis/core/token"
)

// clauses cuts what is said where it tells of a further thing: a semicolon, or a
// clause beside the first one ("… and that …", "… and to …").
func (f *finder) clauses(s token.Span) []token.Span {
	var parts []token.Span
	from := s.From
	cut := func(end, next int) {
		parts = append(parts, token.Span{From: from, To: end})
		from = next
	}
	for i := s.From + 1; i < s.To-1; i++ {
		switch joint := f.g.Is(i, grammar.Coordinator); {
		case !joint && f.norm(i) != ";", f.doc.Quoted(i) && !f.doc.Quoted(from):
		case !joint:
			cut(i, i+1)
		default:
			if c := f.g.ClauseOf(i); c.From == i && c.Core.From > i && f.standsBeside(c, s) {
				cut(i, c.Core.From)
			}
		}
	}
	cut(s.To, s.To)
	for i := range parts {
		parts[i] = f.core(parts[i])
	}
	return parts
}

// standsBeside reports whether a clause that "and" opens is another thing said,
// not a part of the one before it: none that describes something, and of
// infinitives only one with "to" of its own.
func (f *finder) standsBeside(c *grammar.Clause, s token.Span) bool {
	switch c.Kind {
	case grammar.InfinitiveClause:
		return f.norm(c.Core.From) == "to"
	case grammar.MainClause, grammar.ComplementClause:
		around := f.g.Parent(c)
		return around == nil || !s.Has(around.Verb.From) || !around.Verb.Within(s) || c.Kind == grammar.ComplementClause
	}
	return false
}

// core leaves out what only leads to a clause ("I would like to say that") and
// what only adds to it (", which has not sat for years").
func (f *finder) core(s token.Span) token.Span {
	s.From = f.afterTelling(s)
	for i := s.From + 1; i < s.To-1; i++ {
		if f.norm(i) == "," && f.addition(i+1, s) {
			s.To = i
		}
	}
	return s
}

// afterTelling is where what is said begins after the words that only tell of it.
func (f *finder) afterTelling(s token.Span) int {
	from := s.From
	for _, c := range f.g.ClausesIn(s) {
		if c.Kind != grammar.ComplementClause || f.norm(c.Opener) != "that" {
			continue
		}
		if around := f.g.Parent(&c); around != nil && lexicon.Telling.Has(around.Verb.Lemma) && around.Verb.To <= c.From {
			from = c.Core.From
			continue
		}
		break
	}
	return from
}

// addition reports whether what begins after a comma at token i only adds to the
// clause before it.
func (f *finder) addition(i int, s token.Span) bool {
	if c := f.g.ClauseOf(i); c.From == i && c.From > s.From {
		switch c.Kind {
		case grammar.RelativeClause, grammar.MainClause:
			return true
		case grammar.ParticipleClause:
			return !c.Verb.Passive
		case grammar.AdverbialClause:
			return f.set(lexicon.Contrast, i) > 0
		}
	}
	np := f.g.NounPhraseAt(i)
	return np.Determiner == i && f.set(lexicon.Indefinite, i) > 0 && f.apposition(i, s.To)
}

// apposition tells a remark on what stands before a comma from the next item of
// a list: "…, a gesture that was welcomed", "…, an apparent allusion to X".
func (f *finder) apposition(from, end int) bool {
	first := f.g.NounPhraseAt(from)
	return !f.g.Is(first.To, grammar.Coordinator) && !f.commaIn(token.Span{From: from, To: end})
}

func (f *finder) commaIn(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.norm(i) == "," {
			return true
		}
	}
	return false
}

// firstVerb is the first verb group of a span, nil for none.
func (f *finder) firstVerb(s token.Span) *grammar.VerbGroup {
	for v := range f.g.VerbsIn(s) {
		return v
	}
	return nil
}

// headed is the verb group whose head is a token, nil for none.
func (f *finder) headed(i int) *grammar.VerbGroup {
	if v := f.firstVerb(token.Span{From: i, To: i + 1}); v != nil && v.Head == i {
		return v
	}
	return nil
}

// verb is the verb of a clause: the first finite one that describes nothing, or
// the first at all; nil for none.
func (f *finder) verb(s token.Span) *grammar.VerbGroup {
	for v := range f.g.VerbsIn(s) {
		if kind := f.g.ClauseOf(v.Head).Kind; v.Finite && kind != grammar.RelativeClause && kind != grammar.AdverbialClause {
			return v
		}
	}
	return f.firstVerb(s)
}

// lemmaOf reports whether a verb's lemma is in a set.
func lemmaOf(v *grammar.VerbGroup, set lexicon.Set) bool {
	return v != nil && set.Has(v.Lemma)
}

// tells reports whether a verb is in a set by its lemma, or with the words after
// it by its form: "take off".
func (f *finder) tells(v *grammar.VerbGroup, set lexicon.Set) bool {
	return lemmaOf(v, set) || f.set(set, v.Head) > 0
}

// baseIn reports whether a statement's cue is in a set of verbs. Its words are kept:
// the next question is of the same statement.
func (f *finder) baseIn(st *speech.Statement, set lexicon.Set) bool {
	if base := st.CueWord.Base; base != f.base {
		f.base, f.baseWords = base, lexicon.Scan(base)
	}
	return set.At(f.baseWords, 0) > 0
}
