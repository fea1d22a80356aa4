package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// outsider is the noun that ends at token j where it names who tells something and
// nobody of the cast: "analysts", "a senior official", "the ministry".
func (r *reader) outsider(c *clause, j int) subject {
	head := r.headNoun(c, j)
	if head < 0 {
		return subject{}
	}
	words := token.Span{From: r.phraseStart(c, head), To: j + 1}
	if r.objectOf(entity.Mention{Span: words}) {
		return subject{}
	}
	relay := r.set("source-office", head) > 0 || r.agencyEnding(head)
	return subject{source: Source{Kind: Outsider, Words: words, Relay: relay, Plural: true}, from: words.From, rule: "outsider-cue"}
}

// headNoun is the noun of a phrase that ends at token j, before an "of" that may
// follow it ("the ministry of trade"); -1 where that tells nothing.
func (r *reader) headNoun(c *clause, j int) int {
	for at := j; at >= c.From && r.doc.Tokens[at].Kind == token.Word; at-- {
		if r.set("outsider", at) > 0 || r.set("source-office", at) > 0 || r.agencyEnding(at) {
			if at == j || r.norm(at+1) == "of" || r.norm(at+1) == "for" {
				return at
			}
			return -1
		}
		if _, _, cue := r.cueAt(at); cue && r.doc.Tokens[at].Case == token.Lower {
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
		if r.doc.Tokens[at].Kind != token.Word || r.set("phrase-bound", at) > 0 || cue && r.doc.Tokens[at].Case == token.Lower || r.objectOf(entity.Mention{Span: token.Span{From: at + 1, To: j + 1}}) {
			return at + 1
		}
	}
	return c.From
}

// toldByAgency tells a clause that an agency or office reports: "WAM reported that
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
		if _, _, agency := lexicon.Agencies().Longest(r.doc.Tokens, i); agency || r.set("source-office", i) > 0 {
			return true
		}
	}
	return false
}
