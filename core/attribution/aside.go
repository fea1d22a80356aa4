package attribution

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// takesClause reports whether what follows can be a clause or a quotation, not a
// bare object: a verb or a quotation mark comes soon.
func (r *reader) takesClause(i, end int) bool {
	if r.norm(i-1) == "that" || r.norm(i-1) == ":" || i < end && r.doc.Quoted(i) {
		return true
	}
	for at := i; at < end; at++ {
		if r.set(lexicon.Finite, at) > 0 || r.set(lexicon.Need, at) > 0 {
			return true
		}
		if r.doc.Token(at).Kind == token.Punct {
			return false
		}
	}
	return false
}

// standsAside reports whether a subject found by a rule can stand as an aside.
func standsAside(rule string) bool {
	return rule == "aside" || strings.HasSuffix(rule, "-cue") && rule != "talks-cue"
}

// parenthetical reports an attribution that stands as an aside in its sentence or after it.
func (r *reader) parenthetical(c *clause, h Attribution) bool {
	if h.Zone.From == c.From || h.Word.Class == "do" && h.Word.Base != "recognize" {
		return false
	}
	if n := r.norm(h.Source.Words.From - 1); n == "which" || n == "whom" {
		return false
	}
	if last := c.last(); last != nil && last.Lead && last.Limit == h.Zone.From && !r.closesZone(c, h.Zone.To) {
		return false // "Welcoming him “to a land of friends”, Ray recalled …"
	}
	if r.set(lexicon.AskedLead, c.From) > 0 && !r.closesZone(c, h.Zone.To) {
		return false // "Asked “Will you pay?”, Ray said it was too early"
	}
	before := r.doc.Token(h.Zone.From - 1)
	bounded := before.Norm == "," || before.Kind == token.Quote || before.Norm == "--" || before.Norm == "?" || before.Norm == "!" || before.Norm == ";"
	if !bounded {
		return false
	}
	if before.Kind == token.Quote && r.doc.QuoteOf(h.Zone.From-1) < 0 {
		return false
	}
	if r.norm(c.To-1) == ":" && h.Zone.To >= c.To-1 && before.Norm == "," && !r.doc.Quoted(max(0, h.Zone.From-2)) {
		return false // "After the talks, the two leaders announced:" and a list below
	}
	if len(c.found) == 0 && r.gram.Is(c.From, grammar.Preposition) && before.Norm == "," && !r.doc.Quoted(max(0, h.Zone.From-2)) && h.Zone.To < c.To && r.doc.Token(h.Zone.To).Kind == token.Quote && r.doc.Quoted(h.Zone.To) {
		return false // "After the talks, Ray voiced “serious concern”"
	}
	return r.closesZone(c, h.Zone.To) || before.Kind == token.Quote || before.Norm == "," && r.doc.Quoted(max(0, h.Zone.From-2)) && !r.quotedSoon(h.Zone.To)
}

// newsAside reports an aside that tells where the news comes from, an office or one who
// speaks for others: "…, the palace said, …", "…, according to a statement, …".
func (r *reader) newsAside(a Attribution) bool {
	return a.Side == Around && (a.Word.Class == "say" && a.Source.Relay || a.Word.Class == "source" && a.Source.Kind == Outsider)
}

// partsFrom reports an aside that stands between a person and the verb at token v.
func (r *reader) partsFrom(c *clause, s subject, aside Attribution, v int) bool {
	if s.rule != "aside" || s.kind == entity.Side || s.source.Kind != Named || len(c.found) > 1 {
		return false
	}
	return s.source.Words.To+1 == aside.Zone.From && r.skipAdverbs(c, v-1) == aside.Zone.To
}

func (r *reader) quotedSoon(i int) bool {
	return r.norm(i-1) == "that" || r.norm(i-1) == ":" || i < len(r.doc.Tokens) && r.doc.Quoted(i)
}

// closesZone reports whether an attribution ends at token i.
func (r *reader) closesZone(c *clause, i int) bool {
	if i >= c.To {
		return true
	}
	if r.norm(i-1) == "that" || r.norm(i-1) == ":" {
		return false
	}
	t := r.doc.Token(i)
	switch t.Norm {
	case ",", ".", ";", "--", "?", "!", ":":
		return true
	}
	if r.set(lexicon.OpensAdjunct, i) > 0 {
		return r.adjunctToEnd(c, i)
	}
	return t.Kind == token.Quote
}

// adjunctToEnd reports an adjunct of time or place that closes the sentence:
// "…, Xi said on Tuesday."
func (r *reader) adjunctToEnd(c *clause, i int) bool {
	for at := i; at < c.To; at++ {
		switch r.norm(at) {
		case ",", ";":
			return true
		case "that":
			return false
		}
		if at > i && r.set(lexicon.Finite, at) > 0 && !r.opensDay(at) { // the month of May is no verb
			return false
		}
	}
	return true // "on Wednesday after nearly three hours of talks at the Great Hall"
}

// acrossAside finds the subject left of an aside between commas: "Wirahadi, a
// former admiral, answered"; "Uzbekistan, for its part, underlined".
func (r *reader) acrossAside(c *clause, comma int) subject {
	if m := r.beforeRelative(comma); m != nil {
		return beyond(c, r.mentioned(c, m, "aside"), comma)
	}
	if m := r.cast.EndingAt(comma - 1); m != nil && m.Kind == entity.Name && r.norm(m.From-1) == "and" {
		s := r.mentioned(c, m, "aside") // "the premier, Ann Ray, and the minister, Bo Lee, agreed"
		s.from = r.groupBefore(s.from)
		return s
	}
	if m := r.cast.EndingAt(comma - 1); m != nil && len(c.found) == 0 {
		if pair := r.joined(c, m); len(pair) > 0 && !r.holdsVerb(c.From, pair[0].From) && !r.objectOf(pair[0]) {
			return r.mentioned(c, m, "subject-cue") // "President Ray and his guest Bo Lee, today signed"
		}
	}
	for i := comma - 1; i > c.From && i > comma-asideReach; i-- {
		if r.norm(i) != "," {
			continue
		}
		if m := r.cast.EndingAt(i - 1); m != nil && !r.objectOf(*m) {
			if s := r.mentioned(c, m, "aside"); s.found() {
				return beyond(c, s, comma)
			}
		}
	}
	if m := r.besideComma(c, comma); m != nil {
		return r.mentioned(c, m, "aside")
	}
	return subject{}
}

// beyond is a subject left of an aside; where the aside told something of its own
// the attribution begins after it.
func beyond(c *clause, s subject, comma int) subject {
	if last := c.last(); last != nil && s.from <= last.Zone.From {
		s.from = comma + 1
	}
	return s
}

// beforeRelative is the subject before a relative clause that a comma closes, whoever
// is named in it: "Ray, who came for talks with the premier, Bo Lee, in Oslo, | said";
// nil for none.
func (r *reader) beforeRelative(comma int) *entity.Mention {
	v := r.gram.VerbAt(comma + 1)
	if v == nil {
		return nil
	}
	c := r.gram.ClauseOf(v.Head)
	at := c.Subject.To
	if c.Verb.Head != v.Head || c.Subject.Empty() || at >= comma || r.norm(at) != "," || r.gram.ClauseOf(at+1).Kind != grammar.RelativeClause {
		return nil
	}
	return r.cast.EndingAt(at - 1)
}

// asideOfSubject reports a comma that closes an aside after a subject with no verb
// yet: "Ray, in turn, briefed the President".
func (r *reader) asideOfSubject(c *clause, comma int) bool {
	if r.doc.Quoted(comma-1) || r.holdsVerb(c.From, comma) {
		return false
	}
	s := r.acrossAside(c, comma)
	return s.found() && s.source.Words.To < comma
}

// groupBefore is where the words begin that name two together before their names:
// "the presidents of the two countries, Ann Ray and Bo Lee".
func (r *reader) groupBefore(from int) int {
	if r.norm(from-1) != "," {
		return from
	}
	m := r.cast.EndingAt(from - 2)
	if m != nil && r.norm(m.From-1) == "of" {
		m = r.cast.EndingAt(m.From - 2)
	}
	if m == nil || m.Kind != entity.Group {
		return from
	}
	return m.From
}

// besideComma is a subject directly before the comma that parts it from its verb.
func (r *reader) besideComma(c *clause, comma int) *entity.Mention {
	m := r.cast.EndingAt(comma - 1)
	if m != nil && !r.objectOf(*m) && (!r.holdsVerb(c.From, m.From) || m.Kind == entity.Name && r.norm(m.From-1) == ",") {
		return m // "the leader of the delegation, Dr. Ray, commended"
	}
	return nil
}
