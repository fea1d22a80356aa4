package speech

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

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
		if next := r.norm(at + 1); next == "," || next == "." || r.doc.Token(min(at+1, c.To-1)).Kind == token.Quote {
			return r.sourceHead(c, token.Span{From: i, To: at + 1}, token.Span{From: i, To: at + 1}, source, who)
		}
	}
	return head{}, false
}

// quotedAs: "…," the ministry quoted Dyatlov as saying; Dyatlov was quoted as
// saying that ….
func (r *reader) quotedAs(c *clause, i int) (head, bool) {
	if n := r.norm(i); n != "quoted" && n != "cited" {
		return head{}, false
	}
	if m := r.cast.StartingAt(i + 1); m != nil && r.norm(m.To) == "as" && r.norm(m.To+1) == "saying" {
		who := r.resolve(m, c.before())
		from := r.sourceStart(c, i)
		return head{zone: token.Span{From: from, To: m.To + 2}, cue: token.Span{From: i, To: m.To + 2}, word: saying, source: m.Span, speakers: who, side: around}, len(who) > 0
	}
	return head{}, false
}

var saying = lexicon.Cue{Base: "quote as saying", Class: "say", Act: "assess", Form: lexicon.Past}

// sourceStart is where the words that name a source begin: behind the comma or
// the quotation before them.
func (r *reader) sourceStart(c *clause, i int) int {
	for at := i - 1; at >= max(c.From, i-8); at-- {
		if r.norm(at) == "," || r.doc.Token(at).Kind == token.Quote {
			return at + 1
		}
	}
	return i
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
	if !ok || r.norm(at+n) != "," && r.norm(at+n) != "." && r.doc.Token(min(at+n, c.To-1)).Kind != token.Quote {
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

// toldByAgency tells a clause that an agency or office reports: "WAM reported that
// Sheikh Rashid also stressed …".
func (r *reader) toldByAgency(c *clause, m *entity.Mention) bool {
	if len(c.heads) > 0 || r.norm(m.From-1) != "that" || m.From-2 <= c.From {
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
