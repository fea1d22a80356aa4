package attribution

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// sourcePhrase: According to the Prime Minister, …; in his view, …; in the words of Xi, ….
func (r *reader) sourcePhrase(c *clause, i int) (Attribution, bool) {
	if cue, n, ok := r.cueAt(i); ok && cue.Class == "source" && !strings.Contains(cue.Base, "~") {
		at := i + n
		if m := r.cast.StartingAt(at); m != nil && r.norm(m.To) != "'s" {
			return r.sourceHead(c, token.Span{From: i, To: m.To}, token.Span{From: i, To: at}, r.named(m))
		}
		if p := r.norm(at); p == "him" || p == "her" || p == "them" {
			return r.sourceHead(c, token.Span{From: i, To: at + 1}, token.Span{From: i, To: at}, r.oblique(p, at))
		}
		end := r.phraseEnd(c, at)
		if source := r.outsideNoun(&clause{Span: token.Span{From: at, To: end}}, end-1); source.Kind != Nobody {
			return r.sourceHead(c, token.Span{From: i, To: end}, token.Span{From: i, To: at}, source)
		}
		return Attribution{}, false
	}
	if r.norm(i) != "in" {
		return Attribution{}, false
	}
	at := i + 1
	var source Source
	if p := r.norm(at); p == "his" || p == "her" || p == "their" {
		source = r.oblique(p, at)
		at++
	} else if m := r.cast.StartingAt(at); m != nil && r.norm(m.To) == "'s" {
		source, at = r.named(m), m.To+1
	} else {
		return Attribution{}, false
	}
	if r.set(lexicon.ViewNoun, at) > 0 {
		if next := r.norm(at + 1); next == "," || next == "." || r.doc.Token(min(at+1, c.To-1)).Kind == token.Quote {
			return r.sourceHead(c, token.Span{From: i, To: at + 1}, token.Span{From: i, To: at + 1}, source)
		}
	}
	return Attribution{}, false
}

// quotedAs: "…," the ministry quoted Dyatlov as saying; Dyatlov was quoted as
// saying that ….
func (r *reader) quotedAs(c *clause, i int) (Attribution, bool) {
	if n := r.norm(i); n != "quoted" && n != "cited" {
		return Attribution{}, false
	}
	source := Source{}
	if m := r.cast.StartingAt(i + 1); m != nil {
		source = r.named(m)
	} else if p := r.norm(i + 1); p == "him" || p == "her" || p == "them" {
		source = r.oblique(p, i+1)
	}
	end := source.Words.To
	if source.Kind == Nobody || r.norm(end) != "as" || r.norm(end+1) != "saying" {
		return Attribution{}, false
	}
	h := Attribution{Zone: token.Span{From: r.sourceStart(c, i), To: end + 2}, Cue: token.Span{From: i, To: end + 2}, Word: saying, Source: source, Side: Around}
	if n := r.norm(end + 2); n == "that" || n == ":" {
		h.Zone.To, h.Side = end+3, Right // "the statement quoted Ray as saying that …"
	}
	return h, true
}

var saying = lexicon.Cue{Base: "quote as saying", Class: "say", Act: "assess", Form: lexicon.Past}

// sourceStart is where the words that name a source begin: after the comma or
// the quotation before them, or with the sentence.
func (r *reader) sourceStart(c *clause, i int) int {
	for at := i - 1; at >= c.From; at-- {
		if r.norm(at) == "," || r.doc.Token(at).Kind == token.Quote {
			return at + 1
		}
	}
	return c.From
}

func (r *reader) sourceHead(c *clause, zone, cue token.Span, source Source) (Attribution, bool) {
	h := Attribution{Zone: zone, Cue: cue, Word: lexicon.Cue{Base: "according to", Class: "source", Act: "assess", Form: lexicon.Phrase}, Source: source, Side: Around}
	if zone.From == c.From {
		h.Side = Right
	}
	return h, true
}

// oblique is the source that "his", "him" or "their" at token i stands for.
func (r *reader) oblique(pronoun string, i int) Source {
	m := entity.Mention{Span: token.Span{From: i, To: i + 1}, Kind: entity.Pronoun, Person: -1, Phrase: "he"}
	switch pronoun {
	case "their", "them":
		m.Kind, m.Phrase = entity.Group, "they"
	case "her":
		m.Phrase = "she"
	}
	return r.named(&m)
}

// asPutIt: as he put it; as the President noted, ….
func (r *reader) asPutIt(c *clause, i int) (Attribution, bool) {
	if r.norm(i) != "as" {
		return Attribution{}, false
	}
	m := r.cast.StartingAt(i + 1)
	if m == nil {
		return Attribution{}, false
	}
	at := m.To
	for r.norm(at) == "has" || r.norm(at) == "had" || r.norm(at) == "also" {
		at++
	}
	cue, n, ok := r.cueAt(min(at, c.To-1))
	if !ok || r.norm(at+n) != "," && r.norm(at+n) != "." && r.doc.Token(min(at+n, c.To-1)).Kind != token.Quote {
		return Attribution{}, false
	}
	h := Attribution{Zone: token.Span{From: i, To: at + n}, Cue: token.Span{From: at, To: at + n}, Word: cue, Source: r.named(m), Side: Around}
	if i == c.From {
		h.Side = Right
	}
	return h, true
}
