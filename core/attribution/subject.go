package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// subject is who does the saying, as the words before a verb tell it.
type subject struct {
	source Source
	from   int // where the attribution begins
	kind   entity.Kind
	asSide bool   // "the Kazakh side", not "Kazakhstan"
	plural bool   // takes the verb's base form: "they say"
	shared bool   // taken over from the attribution before
	rule   string // how it was found
	reason string // why nobody was found
	turns  bool   // only somebody else than the speaker before can be meant
}

func (s subject) found() bool { return s.source.Kind != Nobody }

// asideReach is how many tokens may stand between a subject and its verb as an
// aside between commas.
const asideReach = 45

// subjectOf finds the subject of the verb at token v by the words to its left.
func (r *reader) subjectOf(c *clause, v int) subject {
	j := r.skipAdverbs(c, v-1)
	if j < c.From {
		return r.implied(c)
	}
	if r.afterQuotedComma(j + 1) {
		j--
	}
	if m := r.cast.EndingAt(j); m != nil && r.eventNoun(c, j) < 0 {
		return r.mentioned(c, r.groupOf(m), "subject-cue")
	}
	switch n := r.norm(j); {
	case n == ",":
		if s := r.acrossAside(c, j); s.found() {
			return s
		}
		if last := c.last(); last != nil && last.Side == Right && (r.listGoesOn(c, v) || r.afterAside(c, v)) {
			return r.takenOver(c, j)
		}
	case joining(n):
		return r.coordinated(c, j)
	case n == "who" && r.norm(j-1) == ",":
		if m := r.besideComma(c, j-1); m != nil {
			return r.mentioned(c, m, "aside") // "The President, who noted that …, pledged …"
		}
		if m := r.cast.EndingAt(j - 2); m != nil && m.Kind == entity.Name {
			return subject{source: r.named(m), from: j, kind: m.Kind, rule: "aside"} // "spoke with President Ray, who conveyed …"
		}
	case n == "we" && r.doc.Quoted(j) == c.inside && !c.inside:
		return r.ourselves(j)
	case n == ")":
		if open := r.openBracket(c, j); open > c.From {
			if m := r.cast.EndingAt(open - 1); m != nil {
				return r.mentioned(c, m, "subject-cue")
			}
		}
	}
	if s := r.eventSubject(c, j); s.found() {
		return s
	}
	if s := r.relativeEvent(c, v); s.found() {
		return s
	}
	if s := r.ownBody(c, j); s.found() || s.reason != "" {
		return s
	}
	return r.outsider(c, j)
}

// ourselves is the subject "we" at token j of a text's own words: in a joint statement
// those who made it.
func (r *reader) ourselves(j int) subject {
	source := joint(token.Span{From: j, To: j + 1})
	source.Ourselves = true
	return subject{source: source, from: j, kind: entity.Group, plural: true, rule: "group-cue"}
}

func (r *reader) openBracket(c *clause, j int) int {
	for i := j; i > c.From; i-- {
		if r.norm(i) == "(" {
			return i
		}
	}
	return -1
}

// mentioned makes a subject of the mention that ends before the verb, with those
// joined to it: "A and B discussed".
func (r *reader) mentioned(c *clause, m *entity.Mention, rule string) subject {
	if r.objectOf(*m) {
		if from := r.authored(m); from >= 0 {
			return subject{source: r.named(m), from: from, kind: m.Kind, rule: ruleOf(m)}
		}
		if s := r.outsider(c, m.To-1); s.found() {
			return s // "a spokesman for the Prime Minister said"
		}
		return subject{reason: NotTheSubject}
	}
	start := m.From
	if n := r.norm(m.From - 1); n == "which" || n == "whom" {
		start = r.relativeStart(c, m.From-1)
	}
	turns := false
	if r.subordinate(m) {
		if start = r.turnsTo(c, m); r.toldByAgency(c, m) {
			start = m.From
		} else if turns = start >= 0; !turns {
			return subject{reason: NotTheSubject}
		}
	}
	for start == m.From && start > c.From && r.set(lexicon.HonoredOffice, start-1) > 0 {
		start-- // "while | HH the Amir stressed"
	}
	if n := r.norm(start - 1); start == m.From && (n == "a" || n == "an" || n == "the") && start > c.From {
		start-- // "a | senior official said"
	}
	if r.joinedToObject(m) {
		return subject{reason: NotTheSubject} // "the bridge between Spain and France noted in it"
	}
	s := subject{source: r.named(m), from: start, kind: m.Kind, rule: rule, asSide: m.Phrase == "side", plural: m.Kind == entity.Group || r.norm(m.From) == "i", turns: turns}
	if joined := r.joined(c, m); len(joined) > 0 {
		s.source.Mentions = append(joined, *m)
		s.from, s.source.Words.From, s.source.Plural, s.plural, s.kind = joined[0].From, joined[0].From, true, true, entity.Group
	}
	if rule == "subject-cue" {
		s.rule = ruleOf(m)
	}
	return s
}

// groupOf is the group whose countries a mention tells: "the leaders of the two
// countries"; else the mention itself.
func (r *reader) groupOf(m *entity.Mention) *entity.Mention {
	if m.Kind != entity.Group || r.norm(m.From-1) != "of" {
		return m
	}
	if group := r.cast.EndingAt(m.From - 2); group != nil && group.Kind == entity.Group {
		return group
	}
	return m
}

// ruleOf names how a subject was told, since some ways are surer than others.
func ruleOf(m *entity.Mention) string {
	switch m.Kind {
	case entity.Name:
		return "name-cue"
	case entity.Office:
		return "office-cue"
	case entity.Relation:
		return "relation-cue"
	case entity.Side:
		return "side-cue"
	case entity.Pronoun:
		return "pronoun-cue"
	}
	return "group-cue"
}

// joined are those joined by "and" to the subject's left, in order.
func (r *reader) joined(c *clause, m *entity.Mention) (others []entity.Mention) {
	from := m.From
	for from-1 > c.From {
		at := from - 1
		if n := r.norm(at); n == "his" || n == "her" || n == "the" {
			at-- // "Xi and his Kazakh counterpart"
		}
		if r.norm(at) == "and" || r.norm(at) == "," {
			if r.norm(at) == "and" && r.norm(at-1) == "," {
				at--
			}
		} else {
			break
		}
		left := r.cast.EndingAt(r.beforeBracket(c, at-1))
		if left != nil && r.norm(at) == "," && r.norm(at+1) != "and" && len(others) == 0 {
			left = nil
		}
		if left == nil || r.objectOf(*left) || r.verbBefore(left) || left.Kind == entity.Pronoun && r.norm(left.From-1) != "that" {
			break
		}
		if (left.Kind == entity.Side && left.Phrase != "side") != (m.Kind == entity.Side && m.Phrase != "side") {
			break // "Ann Ray and the Nigerian delegation", but not "Ann Ray and Nigeria"
		}
		others, from = append([]entity.Mention{*left}, others...), left.From
	}
	return others
}

// beforeBracket is the token before a bracket that ends at token i, else the token itself:
// "President Lee (李) | and his guest".
func (r *reader) beforeBracket(c *clause, i int) int {
	if r.norm(i) != ")" {
		return i
	}
	return r.openBracket(c, i) - 1
}

// joinedToObject reports whether "and" joins a mention to one that is no subject.
func (r *reader) joinedToObject(m *entity.Mention) bool {
	if r.norm(m.From-1) != "and" {
		return false
	}
	left := r.cast.EndingAt(m.From - 2)
	return left != nil && r.norm(left.From-1) == "between"
}

// verbBefore reports whether a verb of reporting stands directly before a mention, whose
// object it is: "thanked Omar, and Serik said".
func (r *reader) verbBefore(m *entity.Mention) bool {
	if m.From == 0 {
		return false
	}
	cue, n, ok := r.cueAt(m.From - 1)
	return ok && n == 1 && cue.Form != lexicon.Phrase && r.doc.Token(m.From-1).Case == token.Lower
}

// objectOf reports a mention that a preposition or a possessive keeps from being a subject.
func (r *reader) objectOf(m entity.Mention) bool {
	if r.norm(m.To) == "'s" {
		return true
	}
	switch r.norm(m.From - 1) {
	case "of", "from", "to", "with", "by", "on", "at", "between", "against", "about", "than", "into", "toward", "towards", "under", "over", "among", "via", "through", "like", "without", "including", "across", "behind":
		return true
	case "in", "for":
		return true
	}
	return false
}

// eventSubject: the talks focused on …; the conversation covered ….
func (r *reader) eventSubject(c *clause, j int) subject {
	if r.set(lexicon.JointBody, j) == 0 || !r.jointBody(c, j) {
		if j = r.eventNoun(c, j); j < 0 {
			return subject{}
		}
	}
	from := r.clauseStart(c, j)
	if last := c.last(); last != nil && last.Source.Relay {
		from = max(from, last.Zone.To) // "the spokesman stated that the call addressed"
	}
	if r.holdsVerb(from, j) || r.objectBetween(from, j) {
		return subject{}
	}
	return subject{source: joint(token.Span{From: from, To: j + 1}), from: from, kind: entity.Group, plural: true, rule: "talks-cue"}
}

// relativeEvent: "The meeting, which was held at the palace, | focused on …".
func (r *reader) relativeEvent(c *clause, v int) subject {
	clause := r.gram.ClauseOf(v)
	if clause == nil || !c.fresh() {
		return subject{}
	}
	event, after := clause.Subject, clause.Subject.To
	if r.norm(v-1) == "," {
		event = r.gram.NounPhraseAt(c.From)
		after = event.To + 1 // past its comma
	}
	if event.Empty() || r.set(lexicon.TalksNoun, event.Head) != 1 || !r.gram.Is(after, grammar.Relative) || r.objectBetween(c.From, event.Head) {
		return subject{}
	}
	return subject{source: joint(event.Span), from: event.From, kind: entity.Group, plural: true, rule: "talks-cue"}
}

// ownBody is the one whose government, country or side speaks: "his government
// expressed interest".
func (r *reader) ownBody(c *clause, j int) subject {
	owner := r.norm(j - 1)
	if r.set(lexicon.OwnBody, j) != 1 || j-1 < c.From || owner != "his" && owner != "her" {
		return subject{}
	}
	m := r.oblique(owner, j-1).Mentions[0]
	m.To = j + 1
	s := r.mentioned(c, &m, "subject-cue")
	s.kind = entity.Side
	return s
}

// eventNoun is the noun for the talks that ends at token j or has there the end
// of who held them, "the conversation between Xi and his guest"; -1 for none.
func (r *reader) eventNoun(c *clause, j int) int {
	if m := r.cast.EndingAt(j); m != nil {
		if r.joinedToObject(m) {
			m = r.cast.EndingAt(m.From - 2)
		}
		if r.norm(m.From-1) == "between" {
			j = m.From - 2
		}
	}
	if j < c.From || r.set(lexicon.TalksNoun, j) != 1 { // "received a phone | call"
		return -1
	}
	return j
}

// jointBody reports a body in which both sides sit: "the joint commission".
func (r *reader) jointBody(c *clause, j int) bool {
	for i := j - 1; i >= c.From && r.doc.Token(i).Kind == token.Word && r.set(lexicon.SmallWord, i) == 0; i-- {
		if r.set(lexicon.JointWord, i) > 0 {
			return true
		}
	}
	return false
}

func (r *reader) objectBetween(from, j int) bool {
	for i := from; i < j; i++ {
		switch r.norm(i) {
		case "of", "with", "to", "for", "from", "after", "before", "during", "following":
			return true
		}
	}
	return false
}
