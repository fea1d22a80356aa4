package speech

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

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
	if ok && cue.Form == lexicon.Past && r.norm(i-1) == "having" && i-1 == c.From {
		return r.participleLead(c, i, n, cue)
	}
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
	case "while", "by", "when", "in", "after", "besides", "on", "before", "without":
		if i-1 > c.From && r.norm(i-1) != "while" && r.norm(i-1) != "by" && r.norm(i-1) != "besides" {
			return head{}, false
		}
		if from = i - 1; i-1 == c.From {
			opens = true // "While commending the Commission, he decried …"
			break
		}
		if r.norm(i-1) == "by" {
			return r.openedBy(c, i, cue, n)
		}
	case "and", "also", "further", "thereby", "but":
		from = i - 1
		if !r.participleBefore(c) && r.norm(i-2) != "," {
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
		return r.participleLead(c, i, n, cue)
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

// participleLead: Noting that P, Xi said Q; Having supported P, the President outlined Q.
func (r *reader) participleLead(c *clause, i, n int, cue lexicon.Cue) (head, bool) {
	subject := r.mainSubject(c, i+n)
	h := head{
		cue: token.Span{From: i, To: i + n}, word: cue, zone: token.Span{From: c.From, To: r.skipAddressee(c, cue, i+n)},
		speakers: subject.speakers, source: subject.span, lead: true, rule: "participle-lead", shared: true, limit: subject.from,
	}
	if len(h.speakers) == 0 || cue.Class == "clause" && !r.takesClause(h.zone.To, c.To) {
		return head{}, false
	}
	return h, true
}

// openedBy: The Vice President opened by assuring her guests that …; he ended the
// meeting by thanking ….
func (r *reader) openedBy(c *clause, i int, cue lexicon.Cue, n int) (head, bool) {
	for v := i - 2; v >= max(c.From, i-7); v-- {
		switch r.norm(v) {
		case "began", "opened", "started", "closed", "concluded", "ended", "responded", "replied", "finished":
		default:
			continue
		}
		s := r.subjectOf(c, v)
		if len(s.speakers) == 0 {
			return head{}, false
		}
		span := token.Span{From: i, To: i + n}
		return head{cue: span, word: cue, source: s.span, speakers: s.speakers, zone: token.Span{From: s.from, To: r.skipAddressee(c, cue, span.To)}}, true
	}
	return head{}, false
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
	if !ok || cue.Form != lexicon.Base || r.doc.Token(i).Case != token.Lower {
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
	if r.norm(i-1) != "to" && !r.furtherPurpose(c, i) {
		return head{}, false
	}
	trigger := r.encounterBefore(c, i)
	if trigger < 0 || (r.norm(i-2) == "ceremony" || r.norm(i-2) == "reception") {
		return head{}, false
	}
	subject := r.openingSubject(c, trigger)
	h.speakers, h.source, h.zone.From = subject.speakers, subject.span, i-1
	return h, len(h.speakers) > 0
}

// furtherPurpose tells the second of two purposes: "met to advance priorities and
// reaffirm X".
func (r *reader) furtherPurpose(c *clause, i int) bool {
	if r.norm(i-1) != "and" {
		return false
	}
	for at := i - 2; at > max(c.From, i-14); at-- {
		switch r.norm(at) {
		case "to":
			return r.doc.Token(at+1).Case == token.Lower
		case ",", "that", "who", "which":
			return false
		}
	}
	return false
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
