package meeting

import (
	"slices"
	"strings"

	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// ownPolicy is the country whose policy a leader gives as his own, or that the
// text gives without anybody else there who could.
func (f *finder) ownPolicy(m *Meeting, p int) (string, token.Span) {
	for i := range f.doc.Tokens {
		if !lexicon.OpensName(f.doc.ID(i)) {
			continue
		}
		code, to := f.countryAt(i)
		if capital, end := f.capitalAt(i); f.norm(end) == "'s" {
			code, to = capital, end // "Moscow's stand"
		}
		if code == "" || !f.free(m, p, code) || !f.onlyOpen(m, p) && !f.heardBefore(p, i) || f.blamed(i) {
			continue
		}
		from := i
		if n := f.norm(to); n == "'s" || n == "'" || n == "’" {
			to++
		}
		for noun := to; f.set(lexicon.OwnPolicy, to) == 0 && noun < len(f.doc.Tokens) && f.doc.Token(noun).Case == token.Lower && f.set(lexicon.ObjectLead, noun) == 0; noun++ {
			if f.set(lexicon.OwnPolicy, noun) > 0 && noun-to < 2 && f.norm(to-1) == "'s" {
				to = noun // "the Russian Federation's principled position"
			}
		}
		if f.set(lexicon.OwnPolicy, to) > 0 || f.set(lexicon.OwnStance, to) > 0 && f.norm(from-1) != "of" {
			return code, token.Span{From: from, To: to + 1}
		}
	}
	return "", token.Span{}
}

// heardBefore reports whether a person is the source of words in the sentence of token i.
func (f *finder) heardBefore(p, i int) bool {
	s := f.doc.SentenceOf(i)
	return slices.ContainsFunc(f.voices.heard[p], func(w token.Span) bool { return f.doc.SentenceOf(w.From) == s && w.From < i })
}

// blamed reports whether a country stands after a verb of concern or
// condemnation in its sentence: "concern over Russia's support for".
func (f *finder) blamed(i int) bool {
	for at := f.doc.Sentences[f.doc.SentenceOf(i)].From; at < i; at++ {
		if cue, _, ok := lexicon.CueAt(f.doc.Tokens, at); ok && (cue.Act == "concern" || cue.Act == "oppose") || f.set(lexicon.Blame, at) > 0 {
			return true
		}
	}
	return false
}

// stanceTowards is the one country of which the body says in the present or the
// future what it does: "China supports Kazakhstan in".
func (f *finder) stanceTowards(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.cast.Mentions {
		side := &f.cast.Mentions[i]
		if side.Kind == entity.Side && f.free(m, p, side.Country) && f.set(lexicon.StanceVerb, f.pastAdverbs(side.To)) > 0 && f.set(lexicon.ObjectLead, side.From-1) == 0 {
			found.add(side.Country, token.Span{From: side.From, To: side.To + 1})
		}
	}
	return found.only()
}

// thankedAs is the country that another leader thanks or backs to a leader's face.
func (f *finder) thankedAs(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, other := range m.Leaders {
		for _, source := range f.voices.heard[other] {
			if at := f.goodwill(source); at >= 0 && other != p && !f.heardBefore(p, at) && (len(m.Leaders) == 2 || f.onlyOpen(m, p)) {
				f.creditedIn(m, p, token.Span{From: at, To: f.doc.Sentences[f.doc.SentenceOf(at)].To}, &found)
			}
		}
	}
	return found.only()
}

// creditedIn adds the countries to which thanks go: "thanked | Norway for", "the
// assistance provided | by Russia".
func (f *finder) creditedIn(m *Meeting, p int, s token.Span, found *told) {
	for i := s.From; i < s.To; i++ {
		code, to := f.countryAt(i)
		if f.free(m, p, code) && (i == s.From || f.norm(i-1) == "by" || f.norm(i-1) == "for" && f.norm(to) == "'s" || f.set(lexicon.OwnPolicy, to) > 0) {
			found.add(code, token.Span{From: i, To: to})
		}
	}
}

// goodwill is where the object of thanks or backing begins in the sentence of a
// source, after "thanked", "expressed his country's solidarity with"; -1 for none.
func (f *finder) goodwill(source token.Span) int {
	end := f.doc.Sentences[f.doc.SentenceOf(source.From)].To
	for i := source.To; i < end && f.norm(i) != ","; i++ {
		if n := f.set(lexicon.Goodwill, i); n > 0 {
			if f.norm(i+n) == "the" {
				n++
			}
			return i + n
		}
	}
	return -1
}

// ownSubject is the one country that a leader makes the subject of what he says:
// "Ray noted that Norway supported the plan", "that Norwegian firms would build it".
func (f *finder) ownSubject(m *Meeting, p int) (string, token.Span) {
	var found told
	for s := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		for i := range f.said.Sentences[s] {
			a := &f.said.Sentences[s][i]
			if !f.speaks(m, p, &a.Source) {
				continue
			}
			if code, words := f.contentSubject(a); f.free(m, p, code) {
				found.add(code, token.Span{From: a.Zone.From, To: words.To})
			}
		}
	}
	return found.only()
}

// speaks reports whether a source is a leader: by name, or by the office that is his
// and that nobody else among the leaders without a country can hold.
func (f *finder) speaks(m *Meeting, p int, source *attribution.Source) bool {
	if source.Kind != attribution.Named || source.Relay || len(source.Mentions) != 1 {
		return false
	}
	switch by := &source.Mentions[0]; by.Kind {
	case entity.Name:
		return by.Person == p
	case entity.Office:
		others := slices.ContainsFunc(f.cast.People, func(o entity.Person) bool { return o.Role == by.Role && o.Name != f.nameOf(p) })
		mine := f.cast.People[p].Role == by.Role && !others
		return by.Country == "" && (mine || f.onlyOpen(m, p) && f.fitsOffice(*by, p))
	}
	return false
}

// contentSubject is the country that is or owns the subject of what is said, where
// it acts by its own will: not "should", not "was attacked".
func (f *finder) contentSubject(a *attribution.Attribution) (string, token.Span) {
	end := f.doc.Sentences[f.doc.SentenceOf(a.Cue.From)].To
	for _, c := range f.gram.ClausesIn(token.Span{From: a.Cue.To, To: end}) {
		if c.Subject.Empty() || !c.Verb.Finite {
			continue
		}
		from := c.Subject.From
		if f.gram.Is(from, grammar.Determiner) {
			from++
		}
		code, to := f.countryAt(from)
		said := c.Kind == grammar.ComplementClause || c.Kind == grammar.RelativeClause && c.Opener < 0 // "said the US | would help"
		if listed := f.gram.Is(to, grammar.Coordinator) || f.norm(to) == ","; listed || code == "" || !said || c.Verb.Passive || f.set(lexicon.Duty, c.Verb.From) > 0 || f.nounPhraseHas(lexicon.Plight, to) {
			return "", token.Span{}
		}
		if to < c.Subject.To && !(f.norm(to) == "'s" || c.Verb.Tense == grammar.Future || c.Verb.Modal != "") {
			return "", token.Span{} // "the Syrian people suffer"
		}
		return code, token.Span{From: from, To: to}
	}
	return "", token.Span{}
}

// pastAdverbs goes over adverbs before a verb: "China firmly | supports".
func (f *finder) pastAdverbs(i int) int {
	for i < len(f.doc.Tokens) && strings.HasSuffix(f.norm(i), "ly") {
		i++
	}
	return i
}
