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
			if i == len(heads)-1 && r.norm(c.To-1) == ":" && (end-h.zone.To <= 1 || r.norm(h.zone.To) == "the" && r.norm(h.zone.To+1) == "following" && end-h.zone.To <= 4) {
				r.list = &st // "The two leaders discussed:" and the points below
				continue
			}
			if i == len(heads)-1 && r.onlyOccasion(token.Span{From: h.zone.To, To: end}, c.To) {
				continue // "She said at the start of the meeting:" and the words below
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

// onlyOccasion tells words between a cue and the colon that ends its sentence
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
	if limit := c.heads[i].limit; limit > 0 && (i+1 >= len(c.heads) || c.heads[i+1].zone.From > limit) {
		return limit
	}
	if i+1 >= len(c.heads) {
		return min(r.turnTo(c, c.heads[i]), r.outsideSource(c, c.heads[i]))
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
		if i > h.zone.To && h.word.Class == "talk" && r.namesOccasion(i) {
			return i // "discussed the grain deal in a telephone call on Wednesday"
		}
		if r.norm(i) == "and" && r.set("signing-verb", i+1) > 0 && i > h.zone.To && !r.doc.Quoted(i) && h.word.Form == lexicon.Past {
			return i // "welcomed the progress and signed a protocol"
		}
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

// namesOccasion tells words that name the meeting itself: "in a telephone call",
// "during their meeting".
func (r *reader) namesOccasion(i int) bool {
	if n := r.norm(i); n != "in" && n != "during" && n != "at" && n != "over" {
		return false
	}
	switch r.norm(i + 1) {
	case "a", "an", "the", "their":
	default:
		return false
	}
	for at := i + 2; at < i+5; at++ {
		switch r.norm(at) {
		case "call", "conversation", "meeting", "talks":
			return r.norm(i) != "at" || r.norm(i+1) != "the"
		}
	}
	return false
}

// outsideSource is where an attribution to an office or a paper breaks into
// somebody's words: "called for a ceasefire, the PM Office said in a press
// release".
func (r *reader) outsideSource(c *clause, h head) int {
	for i := h.zone.To + 2; i < c.To-2; i++ {
		if r.norm(i) == "," && !r.doc.Quoted(i) && r.opensSource(i+1, c.To) {
			return i
		}
	}
	return c.To
}

// opensSource tells "officials said", "the PM Office said in a press release".
func (r *reader) opensSource(from, end int) bool {
	source := false
	if r.norm(from) == "according" && r.norm(from+1) == "to" {
		m := r.cast.StartingAt(from + 2)
		return m == nil || len(r.resolve(m, -1)) == 0
	}
	for at := from; at < min(from+10, end); at++ {
		source = source || r.set("source-office", at) > 0
		switch r.norm(at) {
		case "said", "reported", "announced", "added":
			return source
		case ",", "which", "who", "that", "and":
			return false
		}
	}
	return false
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
	case after == "," || after == ";" || after == "--" || after == ":" || r.doc.Token(min(h.zone.To, len(r.doc.Tokens)-1)).Kind == token.Quote || h.word.Class == "source":
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

// ownSide tells whether what is said has the speaker's own country for subject.
func (r *reader) ownSide(st Statement) bool {
	if len(st.Speakers) != 1 || len(st.Content) == 0 {
		return false
	}
	m := r.cast.StartingAt(r.behindOpening(st.Content[0])) // "from day one, Kazakhstan has supported"
	if m == nil {
		n := strings.ToLower(r.norm(st.Content[0].From))
		return n == "we" || n == "our" || n == "i"
	}
	if m.Kind == entity.Side {
		return m.Country == r.cast.People[st.Speakers[0]].Country
	}
	return m.Kind == entity.Pronoun
}
