package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// outsider is the noun that ends at token j where it names who tells something and
// nobody of the cast: "analysts", "a senior official", "the ministry".
func (r *reader) outsider(c *clause, j int) subject {
	source := r.outsideNoun(c, j)
	if r.norm(j) == "it" && r.norm(j-1) == "," && len(c.found) > 0 {
		source = Source{Kind: Outsider, Words: token.Span{From: j, To: j + 1}, Relay: true} // "Ray backed the plan, it said": a statement did
	}
	if source.Kind == Nobody || r.objectOf(entity.Mention{Span: source.Words}) {
		return subject{}
	}
	return subject{source: source, from: source.Words.From, rule: "outsider-cue"}
}

// outsideNoun is the source that a noun names whose phrase ends at token j.
func (r *reader) outsideNoun(c *clause, j int) Source {
	head := r.headNoun(c, j)
	if head < 0 {
		return Source{}
	}
	return r.outside(token.Span{From: r.phraseStart(c, head), To: j + 1})
}

// outside is the source that words name who are nobody of the cast.
func (r *reader) outside(words token.Span) Source {
	relay := false
	for i := words.From; i < words.To; i++ {
		relay = relay || r.set(lexicon.SourceOffice, i) > 0 || r.agencyEnding(i)
	}
	return Source{Kind: Outsider, Words: words, Relay: relay, Plural: true}
}

// phraseEnd is where the noun phrase that begins at a token ends: at a mark or with
// its sentence.
func (r *reader) phraseEnd(c *clause, i int) int {
	for i < c.To && (r.doc.Token(i).Kind == token.Word || r.norm(i) == "'s") && r.set(lexicon.PhraseBound, i) == 0 {
		i++
	}
	return i
}

// sourceAfter is the source that stands after a verb before it: "said the spokesman
// Omar Dale", "reported the agency".
func (r *reader) sourceAfter(c *clause, i int) Source {
	if m := r.cast.StartingAt(i); m != nil && (m.Kind != entity.Side || r.closesZone(c, m.To)) {
		return r.named(m)
	}
	end := r.phraseEnd(c, i)
	for at := i; at < end && r.set(lexicon.SmallWord, at) == 0; at++ {
		if m := r.cast.StartingAt(at); m != nil && m.Kind == entity.Name && m.To <= end {
			source := r.named(m)
			source.Words.From = i
			return source
		}
	}
	source := r.outsideNoun(&clause{Span: token.Span{From: i, To: end}}, end-1)
	if source.Words.From != i {
		return Source{} // "expressed thanks for the help of the ministry"
	}
	return source
}

// headNoun is the noun of a phrase that ends at token j, before an "of" that may
// follow it ("the ministry of trade"); -1 where that tells nothing.
func (r *reader) headNoun(c *clause, j int) int {
	for at := j; at >= c.From && r.doc.Token(at).Kind == token.Word; at-- {
		n := max(r.set(lexicon.Outsider, at), r.set(lexicon.SourceOffice, at))
		if n == 0 && r.agencyEnding(at) {
			n = 1
		}
		if next := r.norm(at + n); n > 0 && (at+n == j+1 || next == "of" || next == "for") {
			return at
		} else if n > 0 {
			return -1
		}
		if _, _, cue := r.cueAt(at); cue && r.doc.Token(at).Case == token.Lower {
			return -1
		}
	}
	return -1
}

func (r *reader) agencyEnding(j int) bool {
	for at := j; at >= max(0, j-2); at-- {
		if _, n, ok := lexicon.Agencies().Longest(r.doc.Tokens, at); ok && at+n == j+1 {
			return true
		}
	}
	return false
}

// phraseStart is where the noun phrase begins that has its noun at token j.
func (r *reader) phraseStart(c *clause, j int) int {
	for at := j - 1; at >= c.From; at-- {
		_, _, cue := r.cueAt(at)
		if r.doc.Token(at).Kind != token.Word || r.set(lexicon.PhraseBound, at) > 0 || cue && r.doc.Token(at).Case == token.Lower || r.objectOf(entity.Mention{Span: token.Span{From: at + 1, To: j + 1}}) {
			return at + 1
		}
	}
	return c.From
}

// authored is where "a statement by" begins before a mention, whose words its own
// are; -1 where none stands there.
func (r *reader) authored(m *entity.Mention) int {
	by := r.beforeArticle(m.From - 1)
	if by < 1 || r.norm(by) != "by" && r.norm(by) != "from" || r.set(lexicon.StatementNoun, by-1) == 0 {
		return -1
	}
	from := r.beforeArticle(by-2) + 1
	if from > 0 && r.gram.Is(from-1, grammar.Preposition) {
		return -1
	}
	return from
}

// toldByAgency reports a clause that an agency or office reports: "WAM reported that
// Sheikh Rashid also stressed …".
func (r *reader) toldByAgency(c *clause, m *entity.Mention) bool {
	if last := c.last(); last != nil {
		return last.Source.Relay && last.Side == Right && last.Zone.To == m.From
	}
	if r.norm(m.From-1) != "that" || m.From-2 <= c.From {
		return false
	}
	if cue, _, ok := r.cueAt(m.From - 2); !ok || cue.Class != "say" || cue.Form != lexicon.Past {
		return false
	}
	for i := c.From; i < m.From-2; i++ {
		if _, _, agency := lexicon.Agencies().Longest(r.doc.Tokens, i); agency || r.set(lexicon.SourceOffice, i) > 0 {
			return true
		}
	}
	return false
}
