package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// inverted: "…, said the Prime Minister"; "…," added the Colombian leader.
func (r *reader) inverted(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past && cue.Form != lexicon.Present || r.doc.Token(i).Case != token.Lower || i == c.From {
		return Attribution{}, false
	}
	before := r.doc.Token(i - 1)
	if before.Norm != "," && before.Kind != token.Quote && before.Norm != "--" && before.Norm != "?" && before.Norm != "!" {
		return Attribution{}, false
	}
	m := r.cast.StartingAt(i + n)
	if m == nil || m.Kind == entity.Side && cue.Base != "say" || cue.Class != "say" && cue.Class != "clause" {
		return Attribution{}, false
	}
	zone := token.Span{From: i, To: m.To}
	if !r.closesZone(c, zone.To) {
		return Attribution{}, false
	}
	return Attribution{Zone: zone, Cue: token.Span{From: i, To: i + n}, Word: cue, Source: named(m), Side: Around}, true
}

// passiveBy: "The proposal was welcomed by the Indian side"; "…, which was
// supported by the Chinese leader".
func (r *reader) passiveBy(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past || i+n+1 >= c.To {
		return Attribution{}, false
	}
	be := r.skipAdverbs(c, i-1)
	if !isBe(r.norm(be)) || r.norm(i+n) != "by" {
		return Attribution{}, false
	}
	m := r.cast.StartingAt(i + n + 1)
	if m == nil {
		return Attribution{}, false
	}
	from := r.passiveSubject(c, be)
	if from >= be || r.norm(be-1) == "which" || r.norm(be-1) == "who" || r.norm(be-1) == "that" {
		return Attribution{}, false
	}
	return Attribution{
		Zone: token.Span{From: be, To: m.To}, Cue: token.Span{From: i, To: i + n}, Word: cue, Source: named(m),
		Side: Given, Content: []token.Span{{From: from, To: be}},
	}, true
}

func isBe(norm string) bool {
	switch norm {
	case "was", "were", "been", "is", "are", "be", "being":
		return true
	}
	return false
}

// passiveSubject is where the subject of a passive begins: behind the head or
// the opening phrase before it.
func (r *reader) passiveSubject(c *clause, be int) int {
	from := c.From
	if last := c.last(); last != nil {
		from = last.Zone.To
	}
	if from == c.From && r.set("scene", from) > 0 {
		for i := from; i < min(from+9, be-1); i++ {
			if r.norm(i) == "," {
				from = i + 1 // "During the conversation, issues were considered"
				break
			}
		}
	}
	for i := be - 1; i > from; i-- {
		if r.norm(i) == "," && r.norm(i+1) == "and" && r.startsPhrase(i+2) {
			return i + 2 // "They discussed trade, and the importance of peace was stressed"
		}
		if r.norm(i) == ";" || r.norm(i) == "," && r.startsPhrase(i+1) {
			return i + 1
		}
	}
	return from
}

func (r *reader) startsPhrase(i int) bool {
	switch r.norm(i) {
	case "the", "a", "an", "this", "that", "these", "his", "her", "their", "its", "issues", "questions", "matters":
		return true
	}
	return false
}

// impersonal: "It was agreed that …"; "Issues of trade were also considered";
// "the question of visas was discussed".
func (r *reader) impersonal(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past || cue.Class == "do" && cue.Base != "raise" && cue.Base != "bring up" && cue.Base != "agree to" && cue.Base != "resolve to" {
		return Attribution{}, false
	}
	be := r.skipAdverbs(c, i-1)
	if !isBe(r.norm(be)) || be <= c.From {
		return Attribution{}, false
	}
	subject := r.skipAdverbs(c, be-1)
	h := Attribution{Cue: token.Span{From: i, To: i + n}, Word: cue, Source: joint(token.Span{}), Zone: token.Span{From: be, To: i + n}}
	if r.norm(subject) == "it" || r.norm(subject) == "there" {
		if cue.Class == "say" && !sharedView(cue) {
			return Attribution{}, false
		}
		h.Zone = token.Span{From: subject, To: r.skipThat(i + n)}
		return h, h.Zone.To < c.To
	}
	stance := r.stanceSubject(c, cue, be)
	if r.norm(i+n) == "by" || !r.discussed(cue) && !stance {
		return Attribution{}, false
	}
	if be := r.norm(be); be == "is" || be == "are" || be == "be" {
		return Attribution{}, false
	}
	from := r.passiveSubject(c, be)
	if last := c.last(); last != nil && last.Side == Right && r.norm(subject) != "it" && !(last.Word.Class == "talk" && r.norm(from-1) == "and" && r.norm(from-2) == ",") {
		return Attribution{}, false // what one says was discussed is his
	}
	if from >= be || !r.subjectMatter(token.Span{From: from, To: be}) {
		return Attribution{}, false
	}
	if r.norm(c.To-1) == ":" && r.norm(from) == "the" && r.norm(from+1) == "following" {
		h.Zone = token.Span{From: from, To: c.To - 1} // "The following outcomes were announced:" and the points below
		return h, true
	}
	h.Side, h.Content = Given, []token.Span{{From: from, To: be}}
	if stance && i+n < c.To-1 && r.norm(i+n) != "," && r.norm(i+n) != "." && r.set("scene", i+n) == 0 {
		h.Content = append(h.Content, token.Span{From: i + n, To: c.To}) // "Satisfaction was expressed with the pace"
	}
	if r.norm(i+n) == "," && r.set("goes-into", i+n+1) > 0 {
		h.Content = append(h.Content, token.Span{From: i + n + 1, To: c.To}) // "Topical issues were considered, including Libya"
	}
	return h, true
}

// sharedView tells the verbs by which "it was …" gives the view of both.
func sharedView(cue lexicon.Cue) bool {
	switch cue.Base {
	case "note", "announce", "decide", "stress", "emphasize", "emphasise", "underline", "underscore", "highlight", "point out", "reaffirm", "confirm", "note with satisfaction", "agree":
		return true
	}
	return false
}

// stanceSubject tells a passive whose subject is a stance: "The need to hurry was
// emphasized", "The growth of trade was noted with satisfaction".
func (r *reader) stanceSubject(c *clause, cue lexicon.Cue, be int) bool {
	switch {
	case sharedView(cue):
	case cue.Base == "express", cue.Base == "acknowledge", cue.Base == "appreciate":
	default:
		return false
	}
	from := r.passiveSubject(c, be)
	for at := from; at < min(from+3, be); at++ {
		if r.set("stance-noun", at) > 0 {
			return true
		}
	}
	return false
}

// discussed tells a verb whose passive subject is what was talked about.
func (r *reader) discussed(cue lexicon.Cue) bool {
	switch cue.Base {
	case "announce", "discuss", "consider", "review", "examine", "raise", "address", "touch on", "touch upon", "debate", "explore", "cover", "tackle", "deliberate on", "bring up", "take up", "analyze", "analyse":
		return true
	}
	return false
}

// subjectMatter tells a thing that can be talked about from people and places.
func (r *reader) subjectMatter(s token.Span) bool {
	m := r.cast.StartingAt(s.From)
	return m == nil || m.To < s.To
}

// nominalCue is a noun phrase that says that something was talked about.
type nominalCue struct {
	first  string   // its first word
	last   []string // the words that close it
	reach  int      // how many words may stand between
	needs  []string // one of these stands between
	agree  bool     // something was agreed, not only discussed
	before bool     // the verb stands before the noun: "there was an exchange of views on"
}

var nominals = []nominalCue{
	{first: "attention", last: []string{"to"}, reach: 6, needs: []string{"paid", "given", "devoted"}},
	{first: "exchange", last: []string{"on", "about", "regarding", "concerning"}, reach: 9, needs: []string{"views", "opinions", "ideas", "assessments"}},
	{first: "views", last: []string{"on", "about", "regarding"}, reach: 5, needs: []string{"exchanged"}},
	{first: "agreement", last: []string{"to", "on"}, reach: 5, needs: []string{"reached"}, agree: true},
	{first: "agreements", last: []string{"on", "to"}, reach: 5, needs: []string{"reached"}, agree: true},
	{first: "understanding", last: []string{"to", "on"}, reach: 5, needs: []string{"reached"}, agree: true},
	{first: "consensus", last: []string{"on", "to"}, reach: 5, needs: []string{"reached"}, agree: true},
	{first: "agreement", last: []string{"that", "on"}, reach: 3, needs: []string{"there"}, agree: true, before: true},
	{first: "consensus", last: []string{"that", "on"}, reach: 3, needs: []string{"there"}, agree: true, before: true},
	{first: "emphasis", last: []string{"on"}, reach: 5, needs: []string{"placed", "put", "laid"}},
	{first: "focus", last: []string{"on"}, reach: 3, needs: []string{"was"}},
}

// nominal: "Particular attention was paid to …"; "An exchange of views took
// place on …"; "An agreement was reached to …".
func (r *reader) nominal(c *clause, i int) (Attribution, bool) {
	for _, pattern := range nominals {
		if r.norm(i) != pattern.first {
			continue
		}
		if end := r.nominalEnd(c, i, pattern); end > 0 && r.opensClause(c, i) {
			what := "discuss"
			if pattern.agree {
				what = "agree"
			}
			return Attribution{Zone: token.Span{From: r.clauseStart(c, i), To: end}, Cue: token.Span{From: i, To: end}, Word: talkCue(what), Source: joint(token.Span{})}, true
		}
	}
	return Attribution{}, false
}

// talkCue is the verb that words without one stand for: "discuss", "agree".
func talkCue(verb string) lexicon.Cue {
	return lexicon.Cue{Base: verb, Class: "talk", Act: verb, Form: lexicon.Past}
}

func (r *reader) nominalEnd(c *clause, i int, pattern nominalCue) int {
	needed := pattern.before && (r.norm(i-1) == "was" || r.norm(i-2) == "was") && (r.norm(i-2) == "there" || r.norm(i-3) == "there")
	for at := i + 1; at < min(i+1+pattern.reach+4, c.To); at++ {
		n := r.norm(at)
		for _, need := range pattern.needs {
			needed = needed || n == need
		}
		for _, last := range pattern.last {
			if n == last && needed && (pattern.before || r.passiveBetween(i, at)) {
				return at + 1
			}
		}
	}
	return 0
}

// passiveBetween tells "was paid", "took place", "was held" between two tokens.
func (r *reader) passiveBetween(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.norm(i) {
		case "was", "were", "place", "occurred", "followed":
			return true
		}
	}
	return false
}

// opensClause tells whether nothing but an opening phrase stands before the noun.
func (r *reader) opensClause(c *clause, i int) bool {
	for at := c.From; at < i; at++ {
		if m := r.cast.StartingAt(at); m != nil && m.Kind != entity.Side {
			return false
		}
	}
	return true
}

func (r *reader) clauseStart(c *clause, i int) int {
	for at := i - 1; at > c.From; at-- {
		if r.norm(at) == "," || r.norm(at) == ";" {
			return at + 1
		}
	}
	return c.From
}
