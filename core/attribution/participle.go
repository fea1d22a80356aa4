package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// withParticiple: …, with Dimaculangan-Uy warning that ….
func (r *reader) withParticiple(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Participle {
		return Attribution{}, false
	}
	if r.set(lexicon.GroupHead, i-1) == 1 && r.norm(i-2) == "the" && r.norm(i-3) == "with" && r.cast.EndingAt(i-1) == nil {
		h := Attribution{Cue: token.Span{From: i, To: i + n}, Word: cue, Source: joint(token.Span{From: i - 2, To: i})}
		h.Zone = token.Span{From: i - 3, To: r.skipAddressee(c, cue, h.Cue.To)}
		return h, true // "…, with the officials condemning …"
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
	switch {
	case ok && cue.Form == lexicon.Past && r.norm(i-1) == "having" && i-1 == c.From:
		return r.participleLead(c, i, n, cue)
	case !ok || cue.Form != lexicon.Participle:
		return Attribution{}, false
	case r.opensSentence(c, i) && r.baseIn(lexicon.SubjectNamingVerb, cue):
		return Attribution{}, false // names the subject only: "Speaking of energy, …"
	case r.norm(i-1) == "by" && i-1 > c.From:
		return r.openedBy(c, i, cue, n)
	}
	from, opens, ok := r.participleFrom(c, i, n, cue)
	if !ok || r.listedDeed(c, cue, i) {
		return Attribution{}, false
	}
	if opens && c.fresh() {
		return r.participleLead(c, i, n, cue)
	}
	span := token.Span{From: i, To: i + n}
	h := Attribution{Cue: span, Word: cue, Zone: token.Span{From: from, To: r.skipAddressee(c, cue, span.To)}, Shared: true}
	if own := r.relativeSubject(i); own != nil {
		h.Source, h.Shared = r.named(own), false
	} else if last := c.last(); last != nil && r.newsAside(*last) && (cue.Class != "say" || last.Word.Class == "source") && len(c.found) > 1 {
		h.Source = c.takenFrom(len(c.found) - 2) // "Ray and Lee took it up, his office said, agreeing that …"
	} else if last != nil {
		h.Source = c.taken()
	} else {
		h.Source = r.openingSubject(c, i).source
	}
	if h.Source.Kind == Nobody || cue.Class == "clause" && !r.takesClause(h.Zone.To, c.To) {
		return Attribution{}, false
	}
	return h, true
}

// relativeSubject is the one of whom a relative clause tells before a participle at
// token i: "an idea which Lee, | recalling that …, could support"; nil for none.
func (r *reader) relativeSubject(i int) *entity.Mention {
	m := r.cast.EndingAt(i - 2)
	if r.norm(i-1) != "," || m == nil || m.Kind != entity.Name || r.norm(m.From-1) != "which" && r.norm(m.From-1) != "whom" {
		return nil
	}
	return m
}

// stateLead: Convinced that P, they agreed Q; Mindful of P, Xi welcomed Q.
func (r *reader) stateLead(c *clause, i int) (Attribution, bool) {
	if !c.fresh() {
		return Attribution{}, false
	}
	word := lexicon.Cue{Base: r.norm(i), Class: "do", Act: "assess", Form: lexicon.Participle}
	return r.participleLead(c, i, r.set(lexicon.StateLead, i), word)
}

// stateOpens reports an adjective of thinking that opens its sentence.
func (r *reader) stateOpens(c *clause, i int) bool {
	return r.set(lexicon.StateLead, i) > 0 && (i == c.From || r.doc.Token(i).Case == token.Title && i <= c.From+2)
}

// opensSentence reports whether nothing stands before token i, or only a short opening.
func (r *reader) opensSentence(c *clause, i int) bool {
	return i == c.From || r.opensAfterLead(c, i)
}

// participleFrom is where an attribution by the participle at token i begins and whether
// it opens its sentence; ok reports whether the word before it lets it attribute at all.
func (r *reader) participleFrom(c *clause, i, n int, cue lexicon.Cue) (from int, opens, ok bool) {
	opens = r.opensSentence(c, i)
	if r.norm(i-1) == "also" && (r.set(lexicon.ParticipleJoiner, i-2) > 0 || r.norm(i-2) == "while") {
		i-- // "…, while also noting"
	}
	before := r.norm(i - 1)
	switch {
	case before == "," || before == "--" || r.afterQuotedComma(i): // "hailed it as “remarkable,” adding that …"
		return i, opens, true
	case before == ";": // not "work on trade; countering drugs"
		return i, opens, cue.Class == "say" || cue.Class == "clause"
	case r.set(lexicon.ParticipleOpener, i-1) > 0: // "While commending the Commission, he decried …"
		return i - 1, opens || i-1 == c.From, i-1 <= c.From || before == "while" || before == "besides"
	case r.set(lexicon.ParticipleJoiner, i-1) > 0:
		return i - 1, opens, r.participleBefore(c) || r.norm(i-2) == "," || i == c.From
	}
	return i, opens, opens || r.bareParticiple(c, i, n)
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
		if last.Rule == "purpose" && r.anotherPurpose(i) {
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

// anotherPurpose reports a purpose that joins the one before: "… and reaffirm", "…, and to
// reaffirm"; not "efforts to defend".
func (r *reader) anotherPurpose(i int) bool {
	if r.norm(i-1) == "to" {
		i--
	}
	return r.gram.Is(i-1, grammar.Coordinator) || r.norm(i-1) == "," || r.norm(i-1) == ";" || r.norm(i-2) == "well" && r.norm(i-1) == "as"
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
