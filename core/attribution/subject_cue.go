package attribution

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// subjectCue: Xi said that …; the two sides agreed to …; … and stressed ….
func (r *reader) subjectCue(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form == lexicon.Participle || cue.Form == lexicon.Phrase || r.doc.Token(i).Case != token.Lower && !r.opensPoint(c, i) {
		return Attribution{}, false
	}
	span := token.Span{From: i, To: r.cueEnd(i, n)}
	if span.To < i+n && n > 2 && r.skipTime(span.To, i+n) == i+n {
		return Attribution{}, false // "held talks on Friday" names no subject
	}
	subject := r.subjectOf(c, i)
	if !subject.found() {
		if subject.reason != "" && cue.Form != lexicon.Base {
			c.reject(span, subject.reason, Source{})
		}
		return Attribution{}, false
	}
	if last := c.last(); last != nil && r.newsAside(*last) && r.partsFrom(c, subject, *last, i) {
		c.found = c.found[:len(c.found)-1] // "The President, his spokesman added, raised …"
		subject.from = subject.source.Words.From
	}
	if r.negated(i) || r.supposed(c, subject.from) || r.longAgo(c, i) || r.welcomed(i, span.To) || r.reducedPassive(cue, span.To) || cue.Base == "call on" && !r.asksTo(span.To, c.To) {
		return Attribution{}, false
	}
	if r.datedBehind(c, subject, i) {
		return Attribution{}, false
	}
	if !verbal(cue, subject) {
		c.reject(span, Stance, subject.source)
		return Attribution{}, false
	}
	if cue.Form == lexicon.Base && (!subject.plural || subject.shared && !r.goesOnInPresent(c)) || r.nestedIn(c, subject, cue, i) {
		return Attribution{}, false
	}
	h := Attribution{Cue: span, Word: cue, Source: subject.source, Rule: subject.rule, Shared: subject.shared, Turns: subject.turns, Meets: r.meets(i, span.To)}
	h.Zone = token.Span{From: subject.from, To: r.skipAddressee(c, cue, r.skipTime(span.To, i+n))}
	if standsAside(h.Rule) && r.parenthetical(c, h) {
		h.Side, h.Rule = Around, "parenthetical-"+h.Rule
	} else if cue.Class == "clause" && !r.takesClause(h.Zone.To, c.To) {
		return Attribution{}, false
	}
	if h.Side == Right && r.doc.Norm(h.Zone.To) == "" {
		return Attribution{}, false
	}
	return h, true
}

// asksTo reports "called on them to act" from a call paid: "called on the Prime
// Minister".
func (r *reader) asksTo(from, end int) bool {
	for i := from; i < end; i++ {
		switch r.norm(i) {
		case "to", "for", "not":
			return true
		}
	}
	return false
}

// goesOnInPresent reports an attribution in the present of many, which a further verb can
// follow: "the leaders underline X and condemn Y".
func (r *reader) goesOnInPresent(c *clause) bool {
	last := c.last()
	return last != nil && last.Word.Form == lexicon.Base && last.Source.Plural
}

// cueEnd leaves "on" to the day after it: "agreed on Friday to …".
func (r *reader) cueEnd(i, n int) int {
	if n > 1 && r.norm(i+n-1) == "on" && r.opensDay(i+n) {
		return i + n - 1
	}
	return i + n
}

func (r *reader) opensDay(i int) bool {
	_, day := lexicon.WeekdayUnit.Of(r.doc.ID(i))
	_, month := lexicon.MonthUnit.Of(r.doc.ID(i))
	return (day || month) && (len(r.norm(i)) > 3 || r.numberFollows(i+1))
}

// numberFollows reports whether a number stands at token i, after the stop of an
// abbreviation at most: "Aug. 30".
func (r *reader) numberFollows(i int) bool {
	if r.norm(i) == "." {
		i++
	}
	return i < len(r.doc.Tokens) && r.doc.Token(i).Kind == token.Number
}

// skipTime goes over the day that cueEnd left, and the "to" after it.
func (r *reader) skipTime(end, full int) int {
	if end == full {
		return end
	}
	at := full
	for at < len(r.doc.Tokens) && (r.opensDay(at) || r.doc.Token(at).Kind == token.Number || r.norm(at) == "." && r.gram.Is(at-1, grammar.Month)) {
		at++
	}
	if n := r.norm(at); n == "to" || n == "that" {
		return at + 1
	}
	return full
}

// longAgo reports a clause that opens with a time gone by, which tells history: "Last
// year, the two sides celebrated …", "In 2019, they agreed …".
func (r *reader) longAgo(c *clause, verb int) bool {
	at := c.From
	switch {
	case r.norm(at) == "last" && r.gram.Is(at+1, grammar.Unit) || r.norm(at) == "in" && r.year(at+1):
		at += 2
	default:
		for r.gram.Is(at, grammar.Unit|grammar.Numeral|grammar.Determiner) || r.doc.Token(at).Kind == token.Number {
			at++
		}
		if at == c.From || r.norm(at) != "ago" {
			return false
		}
		at++
	}
	return r.norm(at) == "," && r.inPast(verb)
}

func (r *reader) inPast(verb int) bool {
	v := r.gram.VerbAt(verb)
	return v != nil && v.Tense == grammar.Past
}

// datedBehind reports what a country did in a year gone by: "Peru and Chile elevated
// their ties in 2019".
func (r *reader) datedBehind(c *clause, s subject, verb int) bool {
	year := c.To - 2
	return r.year(year) && r.norm(year-1) == "in" && r.inPast(verb) && s.source.Kind == Named && !slices.ContainsFunc(s.source.Mentions, func(m entity.Mention) bool { return m.Kind != entity.Side })
}

// year reports a number of four digits.
func (r *reader) year(i int) bool {
	return i < len(r.doc.Tokens) && r.doc.Token(i).Kind == token.Number && len(r.norm(i)) == 4
}

// negated reports "did not say", "had not asked": nothing is reported.
func (r *reader) negated(i int) bool {
	return (r.norm(i-1) == "not" || r.norm(i-1) == "never") && (r.norm(i-2) == "did" || r.norm(i-2) == "had" || r.norm(i-2) == "has" || r.norm(i-2) == "does" || r.norm(i-2) == "have")
}

// supposed reports a condition without "if", which tells nothing: "Had Germany agreed, …",
// "Should they reject it, …".
func (r *reader) supposed(c *clause, from int) bool {
	at := from - 1
	if r.norm(at) == "the" {
		at--
	}
	opens := at == c.From || at > c.From && (r.norm(at-1) == "," || r.doc.Token(at-1).Kind == token.Quote)
	return opens && (r.norm(at) == "had" || r.norm(at) == "should" || r.norm(at) == "were")
}

// verbal keeps a country's own stance out of the cues: in "China supports …"
// the verb is part of what is said.
func verbal(cue lexicon.Cue, s subject) bool {
	present := cue.Form == lexicon.Present || cue.Form == lexicon.Base
	if s.kind == entity.Side && present && !s.asSide {
		return cue.Base == "say" || cue.Base == "propose"
	}
	return true
}

// nestedIn reports a clause inside what the attribution before it says: no comma, "and"
// or semicolon parts them, or the verb is not in the tense of telling.
func (r *reader) nestedIn(c *clause, s subject, cue lexicon.Cue, verb int) bool {
	last := c.last()
	if s.shared && last != nil && r.saidToGoOn(last, cue, verb) {
		return true
	}
	if last != nil && last.Side == Around && s.source.Words.From < last.Zone.From && last.Zone.To <= verb && !s.source.Words.Empty() && !s.shared {
		return true // "Manila, he said, was ready to help"
	}
	if last == nil || last.Side != Right || r.relayed(last, s, verb) || last.Lead && r.commaBetween(last.Zone.To, s.from) {
		return false
	}
	if r.verbless(c, s.from) {
		return true // "said that, after long talks, the two agreed"
	}
	if s.shared {
		return last.Word.Form == lexicon.Past && cue.Form == lexicon.Present
	}
	if last.Word.Form == lexicon.Past && (cue.Form == lexicon.Present && s.kind != entity.Name || cue.Form == lexicon.Base) {
		return true
	}
	if v := r.gram.VerbAt(verb); s.kind == entity.Pronoun && v != nil && v.Perfect && v.Tense == grammar.Past {
		return true // "said much was left to do but he had been encouraged by the tone"
	}
	if s.kind == entity.Side && !s.asSide && r.norm(s.from-1) != ";" {
		return true // "said Russia's partner …, and Moscow respected it"
	}
	return !r.parted(s.from, cue)
}

// saidToGoOn reports whether a further verb goes on with what was said, not with who said
// it: "China, Li said, welcomes the plan and will back it", "said that they like it but
// would wait".
func (r *reader) saidToGoOn(last *Attribution, cue lexicon.Cue, verb int) bool {
	if last.Lead && cue.Form == lexicon.Present {
		return true // "Pointing out that Iran sees the debts and disputes …, he said"
	}
	if last.Word.Form != lexicon.Past {
		return false
	}
	if last.Side == Around {
		v := r.gram.VerbAt(verb)
		return cue.Form == lexicon.Present || v != nil && v.Perfect && v.Tense == grammar.Present
	}
	return last.Side == Right && r.norm(last.Zone.To-1) == "that" && r.norm(verb) == "would"
}

// verbless reports whether what somebody says after "that" has no verb before token i,
// so that the clause which begins there is his.
func (r *reader) verbless(c *clause, i int) bool {
	last := c.last()
	if i <= last.Zone.To || r.norm(last.Zone.To-1) != "that" || r.relativeBefore(c, i) {
		return false
	}
	for at := last.Zone.To; at < i; at++ {
		if cue, _, ok := r.cueAt(at); r.set(lexicon.Finite, at) > 0 || isBe(r.norm(at)) || ok && cue.Form != lexicon.Phrase || r.pastVerb(at) {
			return false
		}
	}
	return !r.holdsVerb(last.Zone.To, i)
}

// relativeBefore reports whether a relative pronoun with its preposition stands at token i:
// "…, to which Serik replied".
func (r *reader) relativeBefore(c *clause, i int) bool {
	for at := i; at < c.To && r.doc.Token(at).Kind == token.Word && r.cast.StartingAt(at) == nil; at++ {
		if n := r.norm(at); n == "which" || n == "whom" {
			return true
		}
	}
	return false
}

// relayed reports whether a clause is told through an office or a spokesman, so that its
// subject speaks; what somebody "had said" is the spokesman's own account.
func (r *reader) relayed(last *Attribution, s subject, verb int) bool {
	if !last.Source.Relay || s.shared || last.Source.Named(entity.Name) && s.kind == entity.Group && s.source.Kind != Joint {
		return false // what a spokeswoman by name says that both did is hers
	}
	for i := s.source.Words.To; i < verb; i++ {
		if r.norm(i) == "had" {
			return false
		}
	}
	return true
}

func (r *reader) commaBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.norm(i) == "," {
			return true
		}
	}
	return false
}

func takesClauseAlways(cue lexicon.Cue) bool {
	return (cue.Class == "say" || cue.Class == "clause") && cue.Form == lexicon.Past
}

// parted reports whether a clause of its own begins at token i.
func (r *reader) parted(i int, cue lexicon.Cue) bool {
	switch r.norm(i - 1) {
	case ";", ":", "--", "whereupon":
		return true
	case "and", "but", "while", "whereas", "though", "although", "then":
		return true
	case ",":
		return true
	case "which", "whom", "as":
		return true
	case "where":
		return r.norm(i-2) == "," && cue.Form == lexicon.Past
	case "after", "because", "since":
		return takesClauseAlways(cue) // "… after President Ray pointed out that …"
	}
	return r.doc.Token(i-1).Kind == token.Quote
}
