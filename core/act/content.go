package act

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// The rules in this file ask what is said, where the cue leaves the act open.

// He stressed the importance of resolving the issue soon.
func importance(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "importance" {
		return ""
	}
	what := r.objectOf(m.at)
	for i := range r.marks {
		n := &r.marks[i]
		if n.place != lexicon.Anywhere || !what.Has(n.at) {
			continue
		}
		switch n.sense {
		case "doing":
			return urge
		case "standing":
			return support
		}
	}
	if v := r.g.VerbAt(what.From); v != nil && !v.Finite {
		return urge
	}
	return support
}

// objectOf is what a noun at token i takes with a preposition: the verb or the
// noun phrases after "of" and "to".
func (r *reading) objectOf(i int) token.Span {
	for i++; r.g.Is(i, grammar.Preposition|grammar.Adverb) && r.g.VerbAt(i) == nil; i++ {
	}
	if v := r.g.VerbAt(i); v != nil {
		return v.Span
	}
	s := r.g.NounPhraseAt(i).Span
	for !s.Empty() && r.g.Is(s.To, grammar.Coordinator) {
		next := r.g.NounPhraseAt(s.To + 1)
		if next.Empty() {
			break
		}
		s.To = next.To
	}
	return s
}

// He reaffirmed the commitment to continue deliveries.
func commitment(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "commitment" {
		return ""
	}
	if r.nextVerb(m.at) || lexicon.Actions.HasID(r.doc.ID(r.objectOf(m.at).From)) {
		return commit
	}
	return support
}

// nextVerb reports whether the first verb after token i in what is said is an
// infinitive or follows "to": the commitment, with others, to continue.
func (r *reading) nextVerb(i int) bool {
	for _, s := range r.said.Content {
		if !s.Has(i) {
			continue
		}
		for v := range r.g.VerbsIn(token.Span{From: i, To: s.To}) {
			return !v.Finite && (r.doc.Norm(v.From) == "to" || r.doc.Norm(v.From-1) == "to")
		}
	}
	return false
}

// He voiced misgivings about long contracts.
func headTells(r *reading) string {
	m := r.head()
	if m == nil {
		return ""
	}
	switch m.sense {
	case "hope":
		return urge
	case "invitation":
		return request
	}
	return m.sense
}

// I thank you for the kind words.
func thanks(r *reading) string {
	if m := r.first(lexicon.Anywhere, praise, "must"); m != nil && m.sense == praise && r.atStart(m.at) && !r.afterthought(m.at) {
		return praise
	}
	return ""
}

// afterthought reports whether a comma parts token i from the verb before it.
func (r *reading) afterthought(i int) bool {
	c := r.clauseIn(r.said.Content[0])
	for at := i; c != nil && at >= c.Verb.To; at-- {
		if r.doc.Norm(at) == "," {
			return true
		}
	}
	return false
}

// atStart reports whether token i belongs to the first clause of what is said, or
// to one inside it.
func (r *reading) atStart(i int) bool {
	if len(r.said.Content) == 0 {
		return false
	}
	s := r.said.Content[0]
	c := r.clauseIn(s)
	return c == nil || i < c.To && s.Has(i)
}

// China firmly supports Mongolia. — China will provide vaccines.
func ownStance(r *reading) string {
	m := r.stance()
	if m == nil {
		return ""
	}
	if n := r.first(lexicon.Anywhere, "must"); n != nil && (n.order < m.order || m.sense == assess) {
		return urge
	}
	switch m.sense {
	case "will":
		return r.willDo(m)
	case assess:
		return "" // what is thought tells more than that it is
	}
	return m.sense
}

// stance is the verb by which the speaker's side takes its stand. What it thinks
// is told by the verb of the thought: "We believe that we can help".
func (r *reading) stance() *mark {
	m := r.first(lexicon.Verb)
	if m != nil && m.sense == support && r.doneBy(m.at) {
		return nil // "her schooling was supported by a club"
	}
	switch {
	case r.own && m != nil && m.sense == assess:
		if n := r.first(lexicon.Verb, support, oppose, praise, concern, urge, request, commit); n != nil {
			return n
		}
		return m
	case r.own:
		return m
	}
	return nil
}

// doneBy reports a verb in the passive with who did it: "was supported by".
func (r *reading) doneBy(i int) bool {
	v := r.g.VerbAt(i)
	return v != nil && v.Passive && r.doc.Norm(v.To) == "by"
}

// willDo is what an own side will do: support or oppose where its verb says so,
// else it commits itself; nothing where the clause is not about its doing.
func (r *reading) willDo(will *mark) string {
	group := r.g.VerbAt(will.at)
	if c := r.clauseIn(r.said.Content[0]); c != nil && !c.Verb.Has(will.at) && r.leadsIn(r.g.ClauseOf(will.at)) {
		return "" // "the port that we will build": not what the clause says
	}
	for i := range r.marks {
		m := &r.marks[i]
		if m.place == lexicon.Verb && m.sense != "will" && group != nil && group.Has(m.at) {
			return m.sense
		}
	}
	return commit
}

// Moscow and Oslo intend to settle the matter. — They are committed to the plan.
func intends(r *reading) string {
	if len(r.said.Content) == 0 {
		return ""
	}
	c := r.clauseIn(r.said.Content[0])
	if c == nil || c.Verb.Negated || c.Verb.Modal != "" || !lexicon.IntendingVerb.Has(c.Verb.Lemma) {
		return ""
	}
	if c.Verb.Passive != (c.Verb.Lemma == "commit") {
		return ""
	}
	return commit
}

// Trade links were restored. — It was decided to open a school.
func reportsDone(r *reading) string {
	if len(r.said.Content) == 0 || r.sense == "notice" {
		return ""
	}
	c := r.clauseIn(r.said.Content[0])
	if c != nil && lexicon.SettlingVerb.Has(c.Verb.Lemma) && c.Verb.Passive && (c.Verb.Tense == grammar.Past || c.Verb.Perfect) {
		return inform
	}
	return ""
}

// Differences should be managed by dialogue.
func must(r *reading) string {
	if r.first(lexicon.Anywhere, "must") != nil {
		return urge
	}
	return ""
}

// We share the view that the siege must end.
func concurs(r *reading) string {
	if r.first(lexicon.Anywhere, agree) != nil {
		return agree
	}
	return ""
}

// She drew attention to the rise of smuggling.
func flags(r *reading) string {
	if r.sense == "flag" && r.value() == "bad" {
		return concern
	}
	return ""
}

// A census is to start in May.
func tells(r *reading) string {
	if m := r.first(lexicon.Anywhere, support, oppose, concern, request, commit, inform, discuss); m != nil {
		return m.sense
	}
	return ""
}

// He told reporters that the ships had left.
func toReporters(r *reading) string {
	if r.said.CueSpan.Empty() || len(r.said.Content) == 0 {
		return ""
	}
	for i := r.said.CueSpan.To; i < r.said.Content[0].From; i++ {
		if lexicon.Newsmen.At(r.doc.Tokens, i) > 0 {
			return inform
		}
	}
	return ""
}

// He told her of his trip.
func toldOf(r *reading) string {
	if r.said.Cue.Base != "tell" || len(r.said.Content) == 0 || r.clauseIn(r.said.Content[0]) != nil {
		return ""
	}
	if before := r.said.Content[0].From - 1; lexicon.TalkPreposition.At(r.doc.Tokens, before) > 0 && before > r.said.CueSpan.From {
		return inform
	}
	return ""
}

// foresees reports whether what is said begins with a clause about what will be.
func (r *reading) foresees() bool {
	if len(r.said.Content) == 0 {
		return false
	}
	c := r.clauseIn(r.said.Content[0])
	return c != nil && c.Verb.Tense == grammar.Future
}

// The remains would be returned in spring.
func foretells(r *reading) string {
	for _, s := range r.said.Content {
		for v := range r.g.VerbsIn(s) {
			if v.Passive && v.Tense == grammar.Future {
				return inform
			}
		}
	}
	return ""
}

// He confirmed that the fund existed.
func confirms(r *reading) string {
	if r.sense == "confirm" {
		return inform
	}
	return ""
}

// toDo reports whether what is said begins with an infinitive, as in headlines:
// "Mali, Chad to reopen border".
func (r *reading) toDo() bool {
	for _, s := range r.said.Content {
		for v := range r.g.VerbsIn(s) {
			return !v.Finite && r.doc.Norm(v.From) == "to"
		}
	}
	return false
}

// He said that they had spoken about the border, too.
func retells(r *reading) string {
	if r.told().Cue.Base == "" {
		return ""
	}
	return retold
}

// told is what is said inside what is said: a speaker who tells of the talks.
func (r *reading) told() (told Said) {
	if len(r.said.Content) == 0 {
		return told
	}
	s := r.said.Content[0]
	c := r.clauseIn(s)
	if c == nil || !r.talkers(c) || !happened(c.Verb) {
		return told
	}
	cue, n, ok := lexicon.CueAt(r.doc.Tokens[:s.To], c.Verb.Head)
	from := c.Verb.Head + n
	switch {
	case !ok, from >= s.To, cue.Class == "do", !lexicon.RetoldAct.Has(cue.Act), cue.Act == discuss && cue.Class != "talk":
		return told
	case lexicon.CueSense(cue.Base) == "weigh", cue.Act == request && c.Verb.Perfect:
		return told // "considered him a friend", "have asked the minister": what they did elsewhere
	}
	return Said{
		Cue: cue, CueSpan: token.Span{From: c.Verb.Head, To: from}, Content: []token.Span{{From: from, To: s.To}},
		Joint: r.said.Joint || lexicon.JointSubject.HasID(r.doc.ID(c.Subject.Head)),
	}
}

// We spoke frankly about policing. — She said that the leaders talked mainly about rivers.
func converses(r *reading) string {
	if len(r.said.Content) == 0 {
		return ""
	}
	s := r.said.Content[0]
	c := r.clauseIn(s)
	if c == nil || !happened(c.Verb) || !lexicon.ConversingVerb.Has(c.Verb.Lemma) || !lexicon.JointSubject.HasID(r.doc.ID(c.Subject.Head)) {
		return ""
	}
	for i := c.Verb.To; i < min(c.Verb.To+subjectReach, s.To) && r.g.VerbAt(i) == nil && r.doc.Tokens[i].Kind != token.Punct; i++ {
		if lexicon.TalkPreposition.At(r.doc.Tokens, i) > 0 {
			return discuss
		}
	}
	return ""
}

// happened reports whether a verb tells of what was done.
func happened(v grammar.VerbGroup) bool {
	return !v.Passive && !v.Negated && v.Modal == "" && (v.Tense == grammar.Past || v.Perfect)
}

// talkers reports whether the subject of a clause is who speaks, or those who met.
func (r *reading) talkers(c *grammar.Clause) bool {
	switch {
	case c.Subject.Empty():
		return false
	case r.ownAt(c.Subject.From) && c.Subject.Len() == 1:
		return true
	}
	return r.said.CueSpan.Empty() && lexicon.JointSubject.HasID(r.doc.ID(c.Subject.Head))
}
