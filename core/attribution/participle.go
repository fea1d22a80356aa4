package attribution

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// withParticiple: …, with Dimaculangan-Uy warning that ….
func (r *reader) withParticiple(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Participle {
		return Attribution{}, false
	}
	m := r.cast.EndingAt(i - 1)
	if m == nil || r.norm(m.From-1) != "with" && r.norm(m.From-1) != "while" {
		return Attribution{}, false
	}
	span := token.Span{From: i, To: i + n}
	return Attribution{Cue: span, Word: cue, Source: r.named(m), Zone: token.Span{From: m.From - 1, To: r.skipAddressee(c, cue, span.To)}}, true
}

// participle: …, noting that …; Recalling that …, Xi said …; …, while stressing ….
func (r *reader) participle(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if ok && cue.Form == lexicon.Past && r.norm(i-1) == "having" && i-1 == c.From {
		return r.participleLead(c, i, n, cue)
	}
	if !ok || cue.Form != lexicon.Participle {
		return Attribution{}, false
	}
	if r.opensAfterLead(c, i) || i == c.From {
		if r.baseIn(lexicon.SubjectNamingVerb, cue) {
			return Attribution{}, false // names the subject only: "Speaking of energy, …"
		}
	}
	from, before := i, r.norm(i-1)
	if r.afterQuotedComma(i) {
		before = "," // "hailed it as "remarkable," adding that …"
	}
	opens := i == c.From || r.opensAfterLead(c, i)
	switch before {
	case ",", "--":
	case ";":
		if cue.Class != "say" && cue.Class != "clause" {
			return Attribution{}, false // "work on trade; countering drugs"
		}
	case "while", "by", "when", "in", "after", "besides", "on", "before", "without":
		if i-1 > c.From && r.norm(i-1) != "while" && r.norm(i-1) != "by" && r.norm(i-1) != "besides" {
			return Attribution{}, false
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
				return Attribution{}, false
			}
		}
	default:
		if !opens && !r.bareParticiple(c, i, n) {
			return Attribution{}, false
		}
	}
	span := token.Span{From: i, To: i + n}
	h := Attribution{Cue: span, Word: cue, Zone: token.Span{From: from, To: r.skipAddressee(c, cue, span.To)}, Shared: true}
	if opens && c.fresh() {
		return r.participleLead(c, i, n, cue)
	} else if c.last() != nil {
		h.Source = c.taken()
	} else {
		h.Source = r.openingSubject(c, i).source
	}
	if h.Source.Kind == Nobody || cue.Class == "clause" && !r.takesClause(h.Zone.To, c.To) {
		return Attribution{}, false
	}
	return h, true
}

// afterQuotedComma reports whether a quotation that ends with a comma stands before token i.
func (r *reader) afterQuotedComma(i int) bool {
	return i > 1 && r.doc.Token(i-1).Kind == token.Quote && r.norm(i-2) == ","
}

// bareParticiple reports a participle that only "that" shows to be the speaker's:
// "conveyed greetings stressing that …".
func (r *reader) bareParticiple(c *clause, i, n int) bool {
	last := c.last()
	return last != nil && last.Side == Right && last.Cue.To < i && r.norm(i+n) == "that" && !isBe(r.norm(i-1)) && r.set(lexicon.SmallWord, i-1) == 0 && r.set(lexicon.DeterminerBefore, i-1) == 0
}

// participleLead: Noting that P, Xi said Q; Having supported P, the President outlined Q.
func (r *reader) participleLead(c *clause, i, n int, cue lexicon.Cue) (Attribution, bool) {
	subject := r.mainSubject(c, i+n)
	h := Attribution{
		Cue: token.Span{From: i, To: i + n}, Word: cue, Zone: token.Span{From: c.From, To: r.skipAddressee(c, cue, i+n)},
		Source: subject.source, Lead: true, Rule: "participle-lead", Shared: true, Limit: subject.from,
	}
	if h.Source.Kind == Nobody || cue.Class == "clause" && !r.takesClause(h.Zone.To, c.To) {
		return Attribution{}, false
	}
	return h, true
}

// openedBy: The Vice President opened by assuring her guests that …; he ended the
// meeting by thanking ….
func (r *reader) openedBy(c *clause, i int, cue lexicon.Cue, n int) (Attribution, bool) {
	for v := i - 2; v >= c.From && r.doc.Token(v).Kind == token.Word; v-- {
		if r.set(lexicon.OpeningVerb, v) == 0 {
			continue
		}
		s := r.subjectOf(c, v)
		if !s.found() {
			return Attribution{}, false
		}
		span := token.Span{From: i, To: i + n}
		return Attribution{Cue: span, Word: cue, Source: s.source, Zone: token.Span{From: s.from, To: r.skipAddressee(c, cue, span.To)}}, true
	}
	return Attribution{}, false
}

func (r *reader) participleBefore(c *clause) bool {
	last := c.last()
	return last != nil && last.Word.Form == lexicon.Participle
}

// opensAfterLead reports a participle after a short opening: "In this context,
// referring to …".
func (r *reader) opensAfterLead(c *clause, i int) bool {
	if !c.fresh() || r.norm(i-1) != "," || r.holdsVerb(c.From, i) {
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
func (r *reader) purpose(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Base || r.doc.Token(i).Case != token.Lower {
		return Attribution{}, false
	}
	span := token.Span{From: i, To: i + n}
	h := Attribution{Cue: span, Word: cue, Zone: token.Span{From: i, To: r.skipAddressee(c, cue, span.To)}}
	if last := c.last(); last != nil && (!last.Meets || last.Word.Base == "call on") {
		if last.Rule == "purpose" && (r.norm(i-1) == "and" || r.norm(i-1) == "," || r.norm(i-1) == "to") {
			h.Source, h.Zone.From = c.taken(), i-1
			return h, true
		}
		return Attribution{}, false
	}
	if r.norm(i-1) != "to" && !r.furtherPurpose(c, i) {
		return Attribution{}, false
	}
	trigger := r.encounterBefore(c, i)
	if trigger < 0 || (r.norm(i-2) == "ceremony" || r.norm(i-2) == "reception") {
		return Attribution{}, false
	}
	h.Source, h.Zone.From = r.openingSubject(c, trigger).source, i-1
	if cue.Class == "talk" && r.callReceived(c, i) {
		h.Source = joint(h.Source.Words)
	}
	return h, h.Source.Kind != Nobody
}

// callReceived reports a call whose purpose is that of the one who made it: "received a
// call from Ray to discuss".
func (r *reader) callReceived(c *clause, purpose int) bool {
	received := false
	for i := c.From; i < purpose; i++ {
		received = received || r.set(lexicon.ReceivingVerb, i) > 0
		if how, _, ok := lexicon.EncounterAt(r.doc.Tokens, i); ok && how.Form == "call" {
			return received
		}
	}
	return false
}

// furtherPurpose reports the second of two purposes: "met to advance priorities and
// reaffirm X".
func (r *reader) furtherPurpose(c *clause, i int) bool {
	if r.norm(i-1) != "and" {
		return false
	}
	for at := i - 2; at > c.From; at-- {
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
