package speech

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// side is where a head's content stands.
type side uint8

const (
	right  side = iota // "Xi said that …"
	around             // "…, Xi said", "…, Xi said, …"
	given              // the head brings its content: passives
)

// head is a speaker and a cue, found in a sentence.
type head struct {
	zone     token.Span // all that only attributes: subject, cue, addressee, "that"
	cue      token.Span
	word     lexicon.Cue
	source   token.Span // the words that name the speaker
	speakers []int
	rule     string
	side     side
	content  []token.Span // of a given head
	lead     bool         // a participle that opens its sentence
	shared   bool         // took its subject over from the head before
}

// finders are tried at every token of a sentence; the first that finds a head there wins.
var finders = []struct {
	rule string
	find func(r *reader, c *clause, i int) (head, bool)
}{
	{"source-phrase", (*reader).sourcePhrase},     // "According to Xi, …"; "in her words"
	{"as-put-it", (*reader).asPutIt},              // "as he put it"; "as the President noted, …"
	{"nominal", (*reader).nominal},                // "attention was paid to …"; "an exchange of views took place on …"
	{"passive-impersonal", (*reader).impersonal},  // "it was agreed that …"; "issues of trade were considered"
	{"passive-by", (*reader).passiveBy},           // "the proposal was welcomed by the Indian side"
	{"inverted", (*reader).inverted},              // "…, said the Prime Minister"
	{"with-participle", (*reader).withParticiple}, // "…, with the President warning that …"
	{"participle", (*reader).participle},          // "…, noting that …"; "Recalling that …, Xi …"
	{"purpose", (*reader).purpose},                // "met … to discuss …"
	{"subject-cue", (*reader).subjectCue},         // "Xi said that …"; "they agreed to …"
}

// clause is the sentence being read and the heads found so far.
type clause struct {
	token.Span
	heads  []head
	taught bool // heads of purpose are allowed: the sentence tells of a meeting
}

// heads finds the heads of a sentence, in order.
func (r *reader) heads(s int) []head {
	c := &clause{Span: r.doc.Sentences[s].Span}
	if d := r.doc.Dateline; d != nil && d.Overlaps(c.Span) {
		c.From = d.To
	}
	if r.doc.Paragraphs[r.doc.Sentences[s].Paragraph].Item {
		c.From = r.behindBullet(c.Span)
	}
	for i := c.From; i < c.To; {
		h, ok := r.headAt(c, i)
		if !ok {
			i++
			continue
		}
		if h.side == around {
			c.heads = r.withoutNested(c, h)
		}
		c.heads = append(c.heads, h)
		i = max(i+1, h.cue.To, min(h.zone.To, c.To))
	}
	return c.heads
}

// withoutNested drops heads inside what an attribution at the end of the
// sentence reports: "The two presidents took up the question, an aide said."
func (r *reader) withoutNested(c *clause, h head) []head {
	if r.doc.Tokens[h.zone.From-1].Kind == token.Quote || h.word.Class == "source" || r.norm(h.zone.To) != "." {
		return c.heads
	}
	kept := c.heads
	for len(kept) > 0 {
		last := kept[len(kept)-1]
		if last.side != right || last.lead || sameSpeakers(last, h) || r.boundaryBetween(last.zone.To, h.zone.From-1) {
			return kept
		}
		kept = kept[:len(kept)-1]
	}
	return kept
}

// boundaryBetween tells whether a clause of its own begins between two tokens.
func (r *reader) boundaryBetween(from, to int) bool {
	for i := from; i < to; i++ {
		n := r.norm(i)
		if n == ";" || n == "," && (r.norm(i+1) == "and" || r.norm(i+1) == "but" || r.norm(i+1) == "while") || r.doc.Tokens[i].Kind == token.Quote {
			return true
		}
	}
	return false
}

func (r *reader) headAt(c *clause, i int) (head, bool) {
	if r.doc.Tokens[i].Kind != token.Word || r.doc.Quoted(i) {
		return head{}, false
	}
	for _, f := range finders {
		if h, ok := f.find(r, c, i); ok {
			if h.rule == "" {
				h.rule = f.rule
			}
			return h, true
		}
	}
	return head{}, false
}

// before is the single speaker of the last head, -1 for none.
func (c *clause) before() int {
	if n := len(c.heads); n > 0 && len(c.heads[n-1].speakers) == 1 {
		return c.heads[n-1].speakers[0]
	}
	return -1
}

func (c *clause) last() *head {
	if len(c.heads) == 0 {
		return nil
	}
	return &c.heads[len(c.heads)-1]
}

// subjectCue: Xi said that …; the two sides agreed to …; … and stressed ….
func (r *reader) subjectCue(c *clause, i int) (head, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form == lexicon.Participle || cue.Form == lexicon.Phrase || r.doc.Tokens[i].Case != token.Lower {
		return head{}, false
	}
	span := token.Span{From: i, To: r.cueEnd(i, n)}
	subject := r.subjectOf(c, i)
	if subject.kind == entity.Side && !subject.asSide && r.narrated(i) {
		r.reject(span, "narration")
		return head{}, false
	}
	if len(subject.speakers) == 0 {
		if subject.reason != "" && cue.Form != lexicon.Base {
			r.reject(span, subject.reason)
		}
		return head{}, false
	}
	if r.negated(i) || r.met(c, i, span.To) {
		return head{}, false
	}
	if cue.Form == lexicon.Base && (!subject.plural || subject.shared) || r.nestedIn(c, subject, cue) || !r.verbal(cue, i, subject) {
		return head{}, false
	}
	h := head{cue: span, word: cue, source: subject.span, speakers: subject.speakers, rule: subject.rule, shared: subject.shared}
	h.zone = token.Span{From: subject.from, To: r.skipAddressee(c, cue, r.skipTime(span.To, i+n))}
	if aside := "parenthetical-" + h.rule; Rules[aside] > 0 && r.parenthetical(c, h) {
		h.side, h.rule = around, aside
	} else if cue.Class == "clause" && !r.takesClause(h.zone.To, c.To) {
		return head{}, false
	}
	if h.side == right && r.doc.Norm(h.zone.To) == "" {
		return head{}, false
	}
	return h, true
}

// cueEnd leaves "on" to the day behind it: "agreed on Friday to …".
func (r *reader) cueEnd(i, n int) int {
	if n > 1 && r.norm(i+n-1) == "on" && r.opensDay(i+n) {
		return i + n - 1
	}
	return i + n
}

func (r *reader) opensDay(i int) bool {
	_, day := lexicon.UnitOf("weekday", r.norm(i))
	_, month := lexicon.UnitOf("month", r.norm(i))
	return (day || month) && len(r.norm(i)) > 3
}

// skipTime goes over the day that cueEnd left, and the "to" behind it.
func (r *reader) skipTime(end, full int) int {
	if end == full {
		return end
	}
	for i := full; i < full+4; i++ {
		if n := r.norm(i); n == "to" || n == "that" {
			return i + 1
		}
	}
	return full
}

// narrated tells a sentence that stands behind one of the reporter's own in the
// same paragraph: what countries did there is history.
func (r *reader) narrated(i int) bool {
	s := r.doc.SentenceOf(i)
	return s > 0 && r.doc.Sentences[s-1].Paragraph == r.doc.Sentences[s].Paragraph && r.lastAt != s-1 && s-1 != r.meeting.Sentence
}

// negated tells "did not say", "had not asked": nothing is reported.
func (r *reader) negated(i int) bool {
	return (r.norm(i-1) == "not" || r.norm(i-1) == "never") && (r.norm(i-2) == "did" || r.norm(i-2) == "had" || r.norm(i-2) == "has" || r.norm(i-2) == "does" || r.norm(i-2) == "have")
}

// met tells the verb of the meeting itself: "welcomed President Seitkali to the
// White House".
func (r *reader) met(c *clause, i, end int) bool {
	if r.doc.SentenceOf(i) != r.meeting.Sentence {
		return false
	}
	_, _, encounter := lexicon.EncounterAt(r.doc.Tokens, i)
	m := r.cast.StartingAt(end)
	return encounter && m != nil && m.Kind == entity.Name && r.norm(m.To) != "'s"
}

// verbal keeps a country's own stance out of the cues: in "China supports …"
// the verb is part of what is said.
func (r *reader) verbal(cue lexicon.Cue, i int, s subject) bool {
	present := cue.Form == lexicon.Present || cue.Form == lexicon.Base
	if s.kind == entity.Side && present && !s.asSide {
		return cue.Base == "say" || cue.Base == "propose"
	}
	return true
}

// nestedIn tells a clause inside what the head before it says: no comma, "and"
// or semicolon parts them, or the verb is not in the tense of telling.
func (r *reader) nestedIn(c *clause, s subject, cue lexicon.Cue) bool {
	last := c.last()
	if last == nil || last.side != right || last.lead && r.commaBetween(last.zone.To, s.from) {
		return false
	}
	if s.shared {
		return last.word.Form == lexicon.Past && cue.Form == lexicon.Present
	}
	if last.word.Form == lexicon.Past && cue.Form == lexicon.Present && s.kind != entity.Name {
		return true
	}
	if s.kind == entity.Side && !s.asSide && r.norm(s.from-1) != ";" {
		return true // "said Russia's partner …, and Moscow respected it"
	}
	return !r.parted(s.from, cue)
}

func (r *reader) commaBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.norm(i) == "," {
			return true
		}
	}
	return false
}

// parted tells whether a clause of its own begins at token i.
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
	}
	return r.doc.Tokens[i-1].Kind == token.Quote
}

// withParticiple: …, with Dimaculangan-Uy warning that ….
func (r *reader) withParticiple(c *clause, i int) (head, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Participle {
		return head{}, false
	}
	m := r.cast.EndingAt(i - 1)
	if m == nil || r.norm(m.From-1) != "with" && r.norm(m.From-1) != "while" {
		return head{}, false
	}
	who := r.resolve(m, c.before())
	if len(who) == 0 {
		return head{}, false
	}
	span := token.Span{From: i, To: i + n}
	return head{cue: span, word: cue, source: m.Span, speakers: who, zone: token.Span{From: m.From - 1, To: r.skipAddressee(c, cue, span.To)}}, true
}

// participle: …, noting that …; Recalling that …, Xi said …; …, while stressing ….
func (r *reader) participle(c *clause, i int) (head, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Participle {
		return head{}, false
	}
	if r.opensBehindLead(c, i) || i == c.From {
		switch cue.Base {
		case "touch on", "touch upon", "speak of", "address", "answer", "comment", "turn to", "dwell on", "respond", "begin by saying", "reply":
			return head{}, false // names the subject only: "Speaking of energy, …"
		}
	}
	from := i
	opens := i == c.From || r.opensBehindLead(c, i)
	switch r.norm(i - 1) {
	case ",", "--":
	case "while", "by", "when", "and", "also", "further", "thereby", "but", "besides":
		from = i - 1
		if r.norm(i-1) != "while" && r.norm(i-1) != "when" && r.norm(i-1) != "besides" && !r.participleBefore(c) && r.norm(i-2) != "," {
			opens = opens && i == c.From
			if !opens {
				return head{}, false
			}
		}
	default:
		if !opens {
			return head{}, false
		}
	}
	span := token.Span{From: i, To: i + n}
	h := head{cue: span, word: cue, zone: token.Span{From: from, To: r.skipAddressee(c, cue, span.To)}, shared: true}
	if opens && len(c.heads) == 0 {
		subject := r.mainSubject(c, span.To)
		h.speakers, h.source, h.lead, h.rule = subject.speakers, subject.span, true, "participle-lead"
	} else if last := c.last(); last != nil {
		h.speakers, h.source = last.speakers, last.source
	} else {
		subject := r.openingSubject(c, i)
		h.speakers, h.source = subject.speakers, subject.span
	}
	if len(h.speakers) == 0 || cue.Class == "clause" && !r.takesClause(h.zone.To, c.To) {
		return head{}, false
	}
	return h, true
}

func (r *reader) participleBefore(c *clause) bool {
	last := c.last()
	return last != nil && last.word.Form == lexicon.Participle
}

// opensBehindLead tells a participle behind a short opening: "In this context,
// referring to …".
func (r *reader) opensBehindLead(c *clause, i int) bool {
	if len(c.heads) > 0 || i-c.From > 8 || r.norm(i-1) != "," {
		return false
	}
	for at := c.From; at < i; at++ {
		if m := r.cast.StartingAt(at); m != nil {
			return false
		}
	}
	return true
}

// purpose: A met with B to discuss X and reaffirm Y; A and B met to discuss X.
func (r *reader) purpose(c *clause, i int) (head, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Base || r.doc.Tokens[i].Case != token.Lower {
		return head{}, false
	}
	span := token.Span{From: i, To: i + n}
	h := head{cue: span, word: cue, zone: token.Span{From: i, To: r.skipAddressee(c, cue, span.To)}}
	if last := c.last(); last != nil {
		if last.rule == "purpose" && (r.norm(i-1) == "and" || r.norm(i-1) == "," || r.norm(i-1) == "to") {
			h.speakers, h.source, h.zone.From = last.speakers, last.source, i-1
			return h, true
		}
		return head{}, false
	}
	if r.norm(i-1) != "to" {
		return head{}, false
	}
	trigger := r.encounterBefore(c, i)
	if trigger < 0 {
		return head{}, false
	}
	subject := r.openingSubject(c, trigger)
	h.speakers, h.source, h.zone.From = subject.speakers, subject.span, i-1
	return h, len(h.speakers) > 0
}

// encounterBefore is where a verb of meeting stands before token i, -1 for nowhere.
func (r *reader) encounterBefore(c *clause, i int) int {
	for at := c.From; at < i; at++ {
		if how, _, ok := lexicon.EncounterAt(r.doc.Tokens, at); ok && (how.Verb || how.Form == "call") {
			return at
		}
	}
	return -1
}

// sourcePhrase: According to the Prime Minister, …; in his view, …; in the words of Xi, ….
func (r *reader) sourcePhrase(c *clause, i int) (head, bool) {
	if cue, n, ok := r.cueAt(i); ok && cue.Class == "source" && !strings.Contains(cue.Base, "~") {
		at := i + n
		if m := r.cast.StartingAt(at); m != nil {
			return r.sourceHead(c, token.Span{From: i, To: m.To}, token.Span{From: i, To: at}, m.Span, r.resolve(m, c.before()))
		}
		if p := r.norm(at); p == "him" || p == "her" || p == "them" {
			return r.sourceHead(c, token.Span{From: i, To: at + 1}, token.Span{From: i, To: at}, token.Span{From: at, To: at + 1}, r.oblique(p, c))
		}
		return head{}, false
	}
	if r.norm(i) != "in" {
		return head{}, false
	}
	at := i + 1
	var who []int
	var source token.Span
	if p := r.norm(at); p == "his" || p == "her" || p == "their" {
		who, source = r.oblique(p, c), token.Span{From: at, To: at + 1}
		at++
	} else if m := r.cast.StartingAt(at); m != nil && r.norm(m.To) == "'s" {
		who, source, at = r.resolve(m, c.before()), m.Span, m.To+1
	} else {
		return head{}, false
	}
	switch r.norm(at) {
	case "view", "opinion", "words", "assessment", "judgement", "judgment", "estimation", "estimate":
		if next := r.norm(at + 1); next == "," || next == "." || r.doc.Tokens[min(at+1, c.To-1)].Kind == token.Quote {
			return r.sourceHead(c, token.Span{From: i, To: at + 1}, token.Span{From: i, To: at + 1}, source, who)
		}
	}
	return head{}, false
}

func (r *reader) sourceHead(c *clause, zone, cue, source token.Span, who []int) (head, bool) {
	if len(who) == 0 {
		r.reject(cue, "source-not-at-meeting")
		return head{}, false
	}
	h := head{zone: zone, cue: cue, word: lexicon.Cue{Base: "according to", Class: "source", Act: "assess", Form: lexicon.Phrase}, source: source, speakers: who, side: around}
	if zone.From == c.From {
		h.side = right
	}
	return h, true
}

// oblique resolves "his", "him", "their" as the subject they stand for.
func (r *reader) oblique(pronoun string, c *clause) []int {
	switch pronoun {
	case "their", "them":
		return r.meeting.Leaders
	}
	phrase := "he"
	if pronoun == "her" {
		phrase = "she"
	}
	return r.pronoun(&entity.Mention{Kind: entity.Pronoun, Phrase: phrase}, c.before())
}

// asPutIt: as he put it; as the President noted, ….
func (r *reader) asPutIt(c *clause, i int) (head, bool) {
	if r.norm(i) != "as" {
		return head{}, false
	}
	m := r.cast.StartingAt(i + 1)
	if m == nil {
		return head{}, false
	}
	at := m.To
	for r.norm(at) == "has" || r.norm(at) == "had" || r.norm(at) == "also" {
		at++
	}
	cue, n, ok := r.cueAt(min(at, c.To-1))
	if !ok || r.norm(at+n) != "," && r.norm(at+n) != "." && r.doc.Tokens[min(at+n, c.To-1)].Kind != token.Quote {
		return head{}, false
	}
	who := r.resolve(m, c.before())
	if len(who) == 0 {
		return head{}, false
	}
	h := head{zone: token.Span{From: i, To: at + n}, cue: token.Span{From: at, To: at + n}, word: cue, source: m.Span, speakers: who, side: around}
	if i == c.From {
		h.side = right
	}
	return h, true
}
