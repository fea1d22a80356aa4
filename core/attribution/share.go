package attribution

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Part is an attribution that stands, once it is known who is meant by its source.
type Part struct {
	Attribution
	Echo bool // who spoke before it in the sentence speaks again
}

// Share is what one attribution of a sentence reports.
type Share struct {
	Part      int          // its place among the parts
	Content   []token.Span // what it reports, in order
	Announces bool         // the points of the list below are what it reports
}

// Share gives each attribution that stands in a sentence its content: what
// stands after it, or before and after it where it is an aside. One that only
// parts what another reports gets none.
func (f *Found) Share(s int, parts []Part) []Share {
	r, c := f.read, f.read.clauseOf(s)
	if len(parts) > 0 && parts[0].Inside {
		c = r.quotedPart(s)
	}
	c.found = r.room[:0]
	for _, p := range parts {
		c.found = append(c.found, p.Attribution)
	}
	r.room = c.found
	var shares []Share
	free := c.From // what no attribution has claimed yet begins here
	for i, p := range parts {
		end := r.rightEnd(c, i)
		share := Share{Part: i}
		switch p.Side {
		case Given:
			share.Content = unclaimed(p.Content, free, max(end, p.Cue.To))
		case Right:
			last := i == len(parts)-1
			if last && r.announcesList(c, p.Zone.To, end) {
				return append(shares, Share{Part: i, Announces: true})
			}
			if last && r.onlyOccasion(token.Span{From: p.Zone.To, To: end}, c.To) {
				return shares // "She said at the start of the meeting:" and the words below
			}
			if i == 0 {
				share.Content = r.leadIn(c, free)
			}
			share.Content = append(share.Content, token.Span{From: p.Zone.To, To: r.beforeTail(p.Zone.To, end)})
		case Around:
			if n := len(shares); r.onlyParts(c, parts, i, free) && n > 0 && shares[n-1].Part == i-1 && r.splits(&shares[n-1], p, end) {
				free = end
				continue // "…, as he put it, …" only parts what the one before says
			}
			share.Content = r.aroundContent(c, p.Attribution, free, end)
		}
		free = end
		if share.Content = r.trimmed(share.Content); len(share.Content) > 0 {
			shares = append(shares, share)
		}
	}
	return shares
}

// unclaimed is what an attribution brings with it without what others report: what was
// claimed before it and what the next one opens.
func unclaimed(content []token.Span, from, to int) []token.Span {
	var own []token.Span
	for _, s := range content {
		if s.From, s.To = max(s.From, from), min(s.To, to); !s.Empty() {
			own = append(own, s)
		}
	}
	return own
}

// announcesList reports whether nothing but a colon and a list below follows an
// attribution: "The two leaders discussed:".
func (r *reader) announcesList(c *clause, from, end int) bool {
	if r.norm(c.To-1) != ":" {
		return false
	}
	return end-from <= 1 || r.norm(from) == "the" && r.norm(from+1) == "following" && end-from <= 4
}

// onlyParts reports whether an aside stands inside what the attribution before it
// reports of the same speaker.
func (r *reader) onlyParts(c *clause, parts []Part, i, free int) bool {
	if i == 0 || !parts[i].Echo {
		return false
	}
	before, zone := parts[i-1], parts[i].Zone
	return before.Side == Right && !before.Lead && before.Rule != "source-phrase" && free >= zone.From-1 && r.aroundStart(c, parts[i].Attribution, before.Zone.To) == zone.From
}

// splits cuts an aside out of what the attribution before it reports, and gives
// that what stands after the aside.
func (r *reader) splits(before *Share, p Part, end int) bool {
	if before.Content[len(before.Content)-1].To < p.Zone.From-1 {
		return false
	}
	before.Content = append(before.Content, r.trimmed([]token.Span{{From: p.Zone.To, To: end}})...)
	return true
}

// onlyOccasion reports words between a cue and the colon that ends its sentence
// that tell no more than when it was said.
func (r *reader) onlyOccasion(s token.Span, end int) bool {
	if r.norm(end-1) != ":" || s.To < end-1 || s.Len() > 12 {
		return false
	}
	switch r.norm(s.From) {
	case "at", "in", "during", "after", "following", "before", "on", "as", "when":
		return true
	}
	return false
}

// rightEnd is where what stands after attribution i ends: at the next attribution's zone, or
// with the sentence.
func (r *reader) rightEnd(c *clause, i int) int {
	if limit := c.found[i].Limit; limit > 0 && (i+1 >= len(c.found) || c.found[i+1].Zone.From > limit) {
		return limit
	}
	if i+1 >= len(c.found) {
		return r.occasionAfter(c, c.found[i])
	}
	next := c.found[i+1]
	switch next.Side {
	case Around:
		if next.Source.Relay && next.Zone.To >= c.To-1 {
			return next.Zone.From // "…, which falls in July, the press service said"
		}
		return r.aroundStart(c, next, c.found[i].Zone.To)
	case Given:
		return next.Content[0].From
	}
	return next.Zone.From
}

// occasionAfter is where the reporter goes on with what they did, not said: "… in a
// telephone call on Wednesday", "… and signed a protocol".
func (r *reader) occasionAfter(c *clause, h Attribution) int {
	for i := h.Zone.To; i+2 < c.To; i++ {
		if i > h.Zone.To && h.Word.Class == "talk" && r.namesOccasion(i) {
			return i // "discussed the grain deal in a telephone call on Wednesday"
		}
		if i > h.Zone.To && r.actsToo(h, i) {
			return i // "asked for help and obtained a promise"
		}
		if r.norm(i) == "and" && r.set(lexicon.SigningVerb, i+1) > 0 && i > h.Zone.To && !r.doc.Quoted(i) && h.Word.Form == lexicon.Past {
			return i // "welcomed the progress and signed a protocol"
		}
	}
	return c.To
}

// actsToo reports "and" with a verb of the speaker's own after it: what he thanks for or
// asks for has no verb with which it could be joined.
func (r *reader) actsToo(h Attribution, and int) bool {
	if r.norm(and) != "and" || h.Word.Form != lexicon.Past || h.Word.Class == "clause" || r.doc.Quoted(and) || r.norm(h.Zone.To-1) == "that" {
		return false
	}
	v := r.gram.VerbAt(and + 1)
	if v == nil || !v.Finite || v.Passive || v.Tense != grammar.Past || v.Modal != "" || r.norm(v.Head) == v.Lemma || !r.gram.Is(v.To, grammar.Determiner|grammar.Possessive) {
		return false // "its premeditated and unjustified attack"
	}
	own := r.gram.ClauseOf(and + 1)
	return own.Kind == grammar.MainClause && own.Shared && !r.holdsVerb(h.Zone.To, and)
}

// namesOccasion reports words that name the meeting itself: "in a telephone call",
// "during their meeting", "on the phone".
func (r *reader) namesOccasion(i int) bool {
	if r.set(lexicon.ByPhone, i) > 0 {
		return true
	}
	if n := r.norm(i); n != "in" && n != "during" && n != "at" && n != "over" {
		return false
	}
	if r.set(lexicon.OccasionDeterminer, i+1) == 0 {
		return false
	}
	for at := i + 2; at < len(r.doc.Tokens) && r.doc.Token(at).Kind == token.Word && r.set(lexicon.SmallWord, at) == 0; at++ {
		if r.set(lexicon.OccasionNoun, at) > 0 {
			return r.norm(i) != "at" || r.norm(i+1) != "the"
		}
	}
	return false
}

// aroundStart is where the left part of an aside begins: at the last boundary
// of clauses before it.
func (r *reader) aroundStart(c *clause, h Attribution, from int) int {
	for i := h.Zone.From - 2; i > from; i-- {
		if n := r.norm(i); n == ";" || n == "," && r.opensClauseAt(i+1) && i+2 < h.Zone.From-1 {
			return i + 1
		}
	}
	return h.Zone.From
}

// opensClauseAt reports a word that opens a further clause.
func (r *reader) opensClauseAt(i int) bool {
	switch r.norm(i) {
	case "and", "but", "which", "although", "though", "while", "whereas":
		return true
	}
	return false
}

// leadIn is the opening phrase that belongs to what the first attribution says:
// "On Taiwan, …", "Turning to the economy, …".
func (r *reader) leadIn(c *clause, from int) []token.Span {
	n := r.set(lexicon.LeadIn, from)
	if n == 0 || r.opensDay(from+n) {
		return nil
	}
	for at := from + n; at < c.found[0].Zone.From; at++ {
		if r.set(lexicon.EmptyLead, at) > 0 && !r.holdsVerb(from, at) {
			return nil // "on this occasion, …", "addressing a press conference, …"
		}
		if r.norm(at) == "," && at+1 == c.found[0].Zone.From {
			return []token.Span{{From: from, To: at}}
		}
	}
	return nil
}

// aroundContent is what stands before an aside and, where the sentence goes on
// with it, after.
func (r *reader) aroundContent(c *clause, h Attribution, free, end int) []token.Span {
	var content []token.Span
	left := token.Span{From: r.skipConnective(max(free, c.From)), To: h.Zone.From}
	if !left.Empty() {
		content = append(content, left)
	}
	rest := token.Span{From: h.Zone.To, To: end}
	if rest.Empty() {
		return content
	}
	after := r.norm(h.Zone.To)
	quote := r.quoteAhead(rest)
	leftQuoted := left.To-2 >= 0 && !left.Empty() && (r.doc.Quoted(left.To-1) || r.norm(left.To-1) == "," && r.doc.Quoted(left.To-2) || r.norm(left.To-1) == "--" && r.doc.Quoted(max(0, left.To-2)))
	switch {
	case leftQuoted && quote < 0:
		return content // "…," he told reporters at the gate
	case leftQuoted:
		return append(content, token.Span{From: quote, To: end})
	case after == "," || after == ";" || after == "--" || after == ":" || r.doc.Token(min(h.Zone.To, len(r.doc.Tokens)-1)).Kind == token.Quote || h.Word.Class == "source":
		return append(content, rest)
	}
	return content
}

// quoteAhead is where a quotation opens in a span, -1 for none.
func (r *reader) quoteAhead(s token.Span) int {
	for i := s.From; i < s.To; i++ {
		if r.doc.Quoted(i) {
			return i
		}
	}
	return -1
}
