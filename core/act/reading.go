package act

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Reaches in tokens.
const (
	headReach = 8  // a head noun stands within its first phrase: "the United States' full and unwavering support"
	mostMarks = 24 // more words of acts than any sentence needs
)

// mark is a word of acts found in what is said.
type mark struct {
	sense string
	place lexicon.Position
	at    int  // token
	order int  // words from the start
	aside bool // inside a relative or adverbial clause
}

// reading is a statement with its marks.
type reading struct {
	doc   *text.Doc
	said  Said
	sense string // what the table of acts says of the cue
	own   bool   // the clause is about the speaker's own side
	marks []mark
}

func read(doc *text.Doc, said Said) reading {
	r := reading{doc: doc, said: said, sense: lexicon.CueSense(said.Cue.Base), own: said.Subject != ""}
	order := 0
	for _, span := range said.Content {
		r.own = r.own || r.speaksOfItself(span)
		order = r.scan(span, order)
	}
	return r
}

// openingReach is how many tokens an opening phrase may take: "With regard to
// nuclear energy, I fully agree".
const openingReach = 10

// speaksOfItself tells a clause that begins with the speaker's own words for
// the speaker's side, perhaps behind an opening phrase.
func (r *reading) speaksOfItself(s token.Span) bool {
	if r.ownAt(s.From) {
		return true
	}
	for i := s.From; i < min(s.To, s.From+openingReach); i++ {
		if r.doc.Norm(i) == "," {
			return r.ownAt(i + 1)
		}
	}
	return false
}

func (r *reading) ownAt(i int) bool {
	switch r.doc.Norm(i) {
	case "we", "i", "our", "my", "he", "she", "his", "her":
		return true
	case "it":
		return r.said.CueSpan.Empty()
	case "the":
		switch r.doc.Norm(i + 1) {
		case "kingdom", "sultanate", "union", "federation", "government", "administration":
			return true
		}
	}
	return false
}

// scan marks the words of acts in one span.
func (r *reading) scan(span token.Span, order int) int {
	tables := lexicon.ActWords()
	tokens := r.doc.Tokens[:span.To]
	aside := false
	for i := span.From; i < span.To; i++ {
		aside = r.asideAt(i, span, aside)
		for place, table := range tables {
			if sense, _, ok := table.Longest(tokens, i); ok {
				r.add(mark{sense, lexicon.Position(place), i, order, aside})
			}
		}
		order++
	}
	return order
}

func (r *reading) add(m mark) {
	if len(r.marks) < mostMarks {
		r.marks = append(r.marks, m)
	}
}

// asideAt tells whether token i stands in a relative or adverbial clause: it
// lasts from the word that opens it to the next comma.
func (r *reading) asideAt(i int, span token.Span, aside bool) bool {
	switch r.doc.Norm(i) {
	case ",", ";", ":", "--", ".", "!", "?":
		return false
	case "which", "who", "whose", "whom", "because", "since", "when", "if", "although", "where", "than", "lest":
		return true
	case "as", "while":
		return i > span.From
	}
	return aside
}

// first is the first mark of a position that any of the senses names; nil where
// there is none. Without senses any will do.
func (r *reading) first(place lexicon.Position, senses ...string) *mark {
	for i := range r.marks {
		m := &r.marks[i]
		if m.place == place && !m.aside && oneOf(m.sense, senses) {
			return m
		}
	}
	return nil
}

func oneOf(sense string, senses []string) bool {
	for _, s := range senses {
		if s == sense {
			return true
		}
	}
	return len(senses) == 0
}

// value is what the first word of praise or blame says, asides included: good,
// bad or nothing.
func (r *reading) value() string {
	for i := range r.marks {
		switch m := &r.marks[i]; {
		case m.place != lexicon.Anywhere:
		case m.sense == "bad" || m.sense == concern || m.sense == oppose:
			return "bad"
		case m.sense == "good" || m.sense == praise:
			return "good"
		}
	}
	return ""
}

// head is the noun that what is said begins with: "its full support for …".
// A clause has none: there a
// verb comes first, and "said" takes nothing else.
func (r *reading) head() *mark {
	if r.said.CueSpan.Empty() || r.sense == "clause" {
		return nil
	}
	m := r.first(lexicon.Head)
	if m == nil || m.order > headReach || r.clauseBefore(m.at) {
		return nil
	}
	return m
}

// clauseBefore tells whether a finite verb or a comma stands between the start of
// the span and token i.
func (r *reading) clauseBefore(i int) bool {
	for _, s := range r.said.Content {
		if !s.Has(i) {
			continue
		}
		for at := s.From; at < i; at++ {
			switch r.doc.Norm(at) {
			case "is", "are", "was", "were", "will", "would", "should", "must", "has", "have", "had", "can", "could", "may", "of", "for", "to", "in", "on", "with", "that", "by", "from":
				return true
			}
		}
	}
	return false
}

// strength is the intensifier before the cue, in it, or at the head of what is said.
func (r *reading) strength() token.Span {
	if c := r.said.CueSpan; !c.Empty() {
		if s := r.intensifier(token.Span{From: max(0, c.From-2), To: c.To}); !s.Empty() {
			return s
		}
	}
	if len(r.said.Content) == 0 {
		return token.Span{}
	}
	s := r.said.Content[0]
	return r.intensifier(token.Span{From: s.From, To: min(s.To, s.From+headReach)})
}

// strengthReach is how far an intensifier may stand before the word that it
// strengthens: "strong and abiding support".
const strengthReach = 4

// intensifier is the first one in a span that strengthens a word of acts or a cue.
func (r *reading) intensifier(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		n := lexicon.Strengths.At(r.doc.Tokens[:s.To], i)
		if n > 0 && r.strengthens(i, i+n) {
			return token.Span{From: i, To: i + n}
		}
	}
	return token.Span{}
}

func (r *reading) strengthens(from, at int) bool {
	if r.said.CueSpan.From >= at && r.said.CueSpan.From-at <= 1 || r.said.CueSpan.Has(from) {
		return true
	}
	for i := range r.marks {
		m := &r.marks[i]
		if m.place != lexicon.Anywhere && m.at >= from && m.at-at < strengthReach {
			return true
		}
	}
	return false
}
