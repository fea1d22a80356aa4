package speech

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// share gives each head of a sentence its content: what stands behind it, or
// before and behind it where it is an aside.
func (r *reader) share(s int, heads []head) {
	c := &clause{Span: r.doc.Sentences[s].Span, heads: heads}
	if d := r.doc.Dateline; d != nil && d.Overlaps(c.Span) {
		c.From = d.To
	}
	free := c.From // what no head has claimed yet begins here
	for i := 0; i < len(heads); i++ {
		h := heads[i]
		end := r.rightEnd(c, i)
		st := Statement{Speakers: h.speakers, Source: h.source, Cue: h.cue, CueWord: h.word, Sentence: s, Rule: h.rule}
		switch h.side {
		case given:
			st.Content = h.content
		case right:
			if i == len(heads)-1 && r.norm(c.To-1) == ":" && end-h.zone.To <= 1 {
				r.list = &st // "The two leaders discussed:" and the points below
				continue
			}
			if i == 0 || free <= heads[i].zone.From {
				st.Content = append(st.Content, r.leadIn(c, i, free)...)
			}
			st.Content = append(st.Content, r.direct(token.Span{From: h.zone.To, To: end})...)
		case around:
			if i > 0 && heads[i-1].side == right && sameSpeakers(heads[i-1], h) && free >= h.zone.From-1 && heads[i-1].rule != "source-phrase" && r.aroundStart(c, h, heads[i-1].zone.To) == h.zone.From && r.splits(s, h, end) {
				free = end
				continue // "…, as he put it, …" only parts what the head before says
			}
			st.Content = r.aroundContent(c, h, free, end)
		}
		free = end
		st.OwnSide = r.ownSide(st)
		r.add(st)
	}
}

func sameSpeakers(a, b head) bool {
	return len(a.speakers) == 1 && len(b.speakers) == 1 && a.speakers[0] == b.speakers[0]
}

// splits cuts an aside out of the content of the statement before it, and gives
// that statement what stands behind the aside.
func (r *reader) splits(s int, h head, end int) bool {
	n := len(r.report.Statements)
	if n == 0 || r.report.Statements[n-1].Sentence != s {
		return false
	}
	st := &r.report.Statements[n-1]
	last := st.Content[len(st.Content)-1]
	if last.To < h.zone.From-1 {
		return false
	}
	if rest := r.trimmed([]token.Span{{From: h.zone.To, To: end}}); len(rest) > 0 {
		st.Content = append(st.Content, rest...)
	}
	return true
}

// rightEnd is where what stands behind head i ends: at the next head's zone, or
// with the sentence.
func (r *reader) rightEnd(c *clause, i int) int {
	if i+1 >= len(c.heads) {
		return r.turnTo(c, c.heads[i])
	}
	next := c.heads[i+1]
	switch next.side {
	case around:
		return r.aroundStart(c, next, c.heads[i].zone.To)
	case given:
		return next.content[0].From
	}
	return next.zone.From
}

// turnTo is where the reporter turns to another leader: "… said the price was
// fair, but Quispe was more cautious".
func (r *reader) turnTo(c *clause, h head) int {
	for i := h.zone.To; i+2 < c.To; i++ {
		if r.norm(i) != "," || r.norm(i+1) != "but" && r.norm(i+1) != "while" || r.doc.Quoted(i) {
			continue
		}
		m := r.cast.StartingAt(i + 2)
		if m != nil && m.Kind == entity.Name && len(h.speakers) == 1 && r.meeting.Leads(m.Person) && m.Person != h.speakers[0] {
			return i
		}
	}
	return c.To
}

// aroundStart is where the left part of an aside begins: at the last boundary
// of clauses before it.
func (r *reader) aroundStart(c *clause, h head, from int) int {
	for i := h.zone.From - 2; i > from; i-- {
		if n := r.norm(i); n == ";" || n == "," && r.opensClauseAt(i+1) {
			return i + 1
		}
	}
	return h.zone.From
}

// opensClauseAt tells a word that opens a further clause.
func (r *reader) opensClauseAt(i int) bool {
	switch r.norm(i) {
	case "and", "but", "which", "although", "though", "while", "whereas":
		return true
	}
	return false
}

// leadIn is the opening phrase that belongs to what the first head says: "On
// Taiwan, …", "Turning to the economy, …".
func (r *reader) leadIn(c *clause, i, free int) []token.Span {
	from := c.From
	if i > 0 {
		return nil
	}
	n := r.set("lead-in", from)
	if n == 0 {
		return nil
	}
	for at := from + n; at < c.heads[i].zone.From; at++ {
		if r.norm(at) == "," && at+1 == c.heads[i].zone.From {
			return []token.Span{{From: from, To: at}}
		}
	}
	return nil
}

// direct cuts the quotation marks from a content that is quoted as a whole.
func (r *reader) direct(s token.Span) []token.Span {
	if s.Empty() {
		return nil
	}
	return []token.Span{s}
}

// aroundContent is what stands before an aside and, where the sentence goes on
// with it, behind.
func (r *reader) aroundContent(c *clause, h head, free, end int) []token.Span {
	var content []token.Span
	left := token.Span{From: r.skipConnective(max(free, c.From)), To: h.zone.From}
	if !left.Empty() {
		content = append(content, left)
	}
	rest := token.Span{From: h.zone.To, To: end}
	if rest.Empty() {
		return content
	}
	after := r.norm(h.zone.To)
	quote := r.quoteAhead(rest)
	leftQuoted := left.To-2 >= 0 && !left.Empty() && (r.doc.Quoted(left.To-1) || r.norm(left.To-1) == "," && r.doc.Quoted(left.To-2) || r.norm(left.To-1) == "--" && r.doc.Quoted(max(0, left.To-2)))
	switch {
	case leftQuoted && quote < 0:
		return content // "…," he told reporters at the gate
	case leftQuoted:
		return append(content, token.Span{From: quote, To: end})
	case after == "," || after == ";" || after == "--" || after == ":" || r.doc.Tokens[min(h.zone.To, len(r.doc.Tokens)-1)].Kind == token.Quote || h.word.Class == "source":
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

// skipConnective leaves out what only joins the sentence to the one before.
func (r *reader) skipConnective(i int) int {
	n := r.set("connective", i)
	if n > 0 && r.norm(i+n) == "," {
		return i + n + 1
	}
	for r.norm(i) == "," || r.norm(i) == "and" || r.norm(i) == "but" || r.norm(i) == ";" {
		i++
	}
	return i
}

// trimmed cuts marks, stops and joining words from the ends of each piece, and
// outer quotation marks from a piece that is quoted as a whole.
func (r *reader) trimmed(pieces []token.Span) []token.Span {
	var kept []token.Span
	for _, s := range pieces {
		if s = r.trim(s); !s.Empty() && r.hasWord(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

func (r *reader) trim(s token.Span) token.Span {
	for changed := true; changed && !s.Empty(); {
		changed = false
		first, last := r.doc.Tokens[s.From], r.doc.Tokens[s.To-1]
		switch {
		case first.Kind == token.Punct && first.Norm != "(" && first.Norm != "$" && first.Norm != "€" && first.Norm != "£" && first.Norm != "[", first.Norm == "that" && s.Len() > 1:
			s.From++
			changed = true
		case last.Kind == token.Punct && last.Norm != ")" && last.Norm != "%" && last.Norm != "]", last.Norm == "and", last.Norm == "but", last.Norm == "while", last.Norm == "whereupon":
			s.To--
			changed = true
		case (last.Norm == "which" || last.Norm == "whom") && (r.norm(s.To-2) == "to" || r.norm(s.To-2) == "for" || r.norm(s.To-2) == "of"):
			s.To -= 2
			changed = true
		case last.Norm == "which" && r.norm(s.To-2) == ",", last.Norm == "as" && r.norm(s.To-2) == ",":
			s.To--
			changed = true
		case first.Kind == token.Quote && r.wholeQuote(s):
			s.From++
			if r.doc.Tokens[s.To-1].Kind == token.Quote {
				s.To--
			}
			changed = true
		case last.Kind == token.Quote && (r.doc.QuoteOf(s.To-1) < 0 || r.doc.Quotes[r.doc.QuoteOf(s.To-1)].From < s.From):
			s.To--
			changed = true
		}
	}
	return s
}

// wholeQuote tells whether the quotation that opens a piece holds all of it.
func (r *reader) wholeQuote(s token.Span) bool {
	q := r.doc.QuoteOf(s.From)
	if q < 0 {
		return true // a mark without a partner
	}
	return r.doc.Quotes[q].To >= s.To
}

func (r *reader) hasWord(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if r.doc.Tokens[i].Kind == token.Word {
			return true
		}
	}
	return false
}

// skipThat goes over "that" and a colon or comma before a quotation.
func (r *reader) skipThat(i int) int {
	for i < len(r.doc.Tokens) {
		switch n := r.norm(i); {
		case n == "that" && r.norm(i+1) != "'s", n == ":":
			i++
			continue
		case n == "," && i+1 < len(r.doc.Tokens) && r.doc.Tokens[i+1].Kind == token.Quote:
			i++
			continue
		}
		return i
	}
	return i
}

// skipAddressee goes over whom it was said to and over adjuncts before "that":
// "told Hayasaka that", "discussed with B", "noted in this connection that".
func (r *reader) skipAddressee(c *clause, cue lexicon.Cue, i int) int {
	if i >= c.To {
		return i
	}
	if r.norm(i) == "that" || r.norm(i) == ":" {
		return r.skipThat(i)
	}
	if that := r.thatAhead(c, cue, i); that > 0 {
		return that + 1
	}
	switch cue.Base {
	case "tell", "inform", "assure", "remind":
		if end := r.addressee(i, c.To); end > i {
			switch r.norm(end) {
			case "about", "of":
				return end + 1
			case "on", "to":
				return i
			}
			return r.skipThat(end)
		}
	case "discuss", "recall", "review", "consider", "share", "agree", "exchange views", "express":
		if r.norm(i) == "with" {
			if end := r.addressee(i+1, c.To); end > i+1 {
				return r.skipThat(end)
			}
		}
	case "say", "reply", "convey":
		if r.norm(i) == "to" {
			if end := r.addressee(i+1, c.To); end > i+1 {
				return r.skipThat(end)
			}
		}
	}
	return r.skipThat(i)
}

// thatAhead finds "that" behind a short adjunct: "noted with satisfaction that".
func (r *reader) thatAhead(c *clause, cue lexicon.Cue, i int) int {
	opens := false
	switch r.norm(i) {
	case "with", "in", "on", "to", "at", "during", "again", "also", "once", "once again":
		opens = true
	}
	if m := r.cast.StartingAt(i); m != nil && r.norm(m.To) == "that" {
		return m.To
	}
	if tells(cue) && r.addressee(i, c.To) > i {
		opens = true
	}
	if !opens {
		return 0
	}
	for at := i; at < min(i+8, c.To); at++ {
		switch r.norm(at) {
		case "that":
			return at
		case "and", ";", "which", "who":
			return 0
		case ",":
			if !opens {
				return 0
			}
		}
	}
	return 0
}

// tells tells a verb whose object is whom it is said to.
func tells(cue lexicon.Cue) bool {
	switch cue.Base {
	case "tell", "inform", "assure", "remind", "warn", "convince", "promise", "notify", "advise", "brief":
		return true
	}
	return false
}

// addressee is where a phrase that names whom something is said to ends.
func (r *reader) addressee(i, end int) int {
	if i >= end {
		return i
	}
	if m := r.cast.StartingAt(i); m != nil {
		return m.To
	}
	switch r.norm(i) {
	case "him", "her", "them", "us", "me":
		return i + 1
	case "reporters", "journalists", "media":
		return i + 1
	}
	at := i
	for at < min(i+4, end) && (r.norm(at) == "the" || r.norm(at) == "his" || r.norm(at) == "her" || r.norm(at) == "kazakh" || r.norm(at) == "those" || r.norm(at) == "local") {
		at++
	}
	switch r.norm(at) {
	case "reporters", "journalists", "media", "press", "audience", "present", "newsmen", "delegation", "ministers", "house":
		if at > i {
			return at + 1
		}
	}
	return i
}

// takesClause tells whether what follows can be a clause or a quotation, not a
// bare object: a verb or a quotation mark comes soon.
func (r *reader) takesClause(i, end int) bool {
	if r.norm(i-1) == "that" || r.norm(i-1) == ":" || i < end && r.doc.Quoted(i) {
		return true
	}
	for at := i; at < min(i+10, end); at++ {
		n := r.norm(at)
		switch n {
		case "is", "are", "was", "were", "will", "would", "should", "must", "can", "could", "has", "have", "had", "may", "might", "need", "needs":
			return true
		}
		if r.doc.Tokens[at].Kind == token.Punct {
			return false
		}
	}
	return false
}

// parenthetical tells a head that stands as an aside in its sentence or behind it.
func (r *reader) parenthetical(c *clause, h head) bool {
	if h.zone.From == c.From || h.word.Class == "do" && h.word.Base != "recognize" {
		return false
	}
	before := r.doc.Tokens[h.zone.From-1]
	bounded := before.Norm == "," || before.Kind == token.Quote || before.Norm == "--" || before.Norm == "?" || before.Norm == "!" || before.Norm == ";"
	if !bounded {
		return false
	}
	if before.Kind == token.Quote && r.doc.QuoteOf(h.zone.From-1) < 0 {
		return false
	}
	return r.closesZone(c, h.zone.To) || before.Kind == token.Quote || before.Norm == "," && r.doc.Quoted(max(0, h.zone.From-2)) && !r.quotedSoon(h.zone.To)
}

func (r *reader) quotedSoon(i int) bool {
	return r.norm(i-1) == "that" || r.norm(i-1) == ":" || i < len(r.doc.Tokens) && r.doc.Quoted(i)
}

// closesZone tells whether an attribution ends at token i.
func (r *reader) closesZone(c *clause, i int) bool {
	if i >= c.To {
		return true
	}
	if r.norm(i-1) == "that" || r.norm(i-1) == ":" {
		return false
	}
	t := r.doc.Tokens[i]
	switch t.Norm {
	case ",", ".", ";", "--", "?", "!", ":":
		return true
	case "on", "in", "at", "after", "during", "late", "here", "with", "as", "before", "when":
		return r.adjunctToEnd(c, i)
	}
	return t.Kind == token.Quote
}

// adjunctToEnd tells an adjunct of time or place that closes the sentence:
// "…, Xi said on Tuesday."
func (r *reader) adjunctToEnd(c *clause, i int) bool {
	for at := i; at < c.To; at++ {
		switch r.norm(at) {
		case ",", ";":
			return true
		case "that":
			return false
		}
	}
	return c.To-i <= 14
}

// ownSide tells whether what is said has the speaker's own country for subject.
func (r *reader) ownSide(st Statement) bool {
	if len(st.Speakers) != 1 || len(st.Content) == 0 {
		return false
	}
	m := r.cast.StartingAt(st.Content[0].From)
	if m == nil {
		n := strings.ToLower(r.norm(st.Content[0].From))
		return n == "we" || n == "our" || n == "i"
	}
	if m.Kind == entity.Side {
		return m.Country == r.cast.People[st.Speakers[0]].Country
	}
	return m.Kind == entity.Pronoun
}
