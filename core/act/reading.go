package act

import (
	"slices"

	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Reaches in tokens.
const (
	mostMarks    = 24 // more words of acts than any sentence needs
	subjectReach = 6  // "we spoke this morning at length about …"
)

// mark is a word of acts found in what is said.
type mark struct {
	sense string
	place lexicon.Position
	at    int  // token
	to    int  // after its last token
	order int  // words from the start
	aside bool // inside a relative or adverbial clause
}

// reading is a statement with its marks.
type reading struct {
	doc   *text.Doc
	g     *grammar.Grammar
	said  Said
	sense string // what the table of acts says of the cue
	own   bool   // the clause is about the speaker's own side
	marks []mark
}

// read takes up a statement in the place of the one before.
func (r *reading) read(said Said) {
	r.said, r.sense, r.own, r.marks = said, lexicon.CueSense(said.Cue.Base), said.Subject != "", r.marks[:0]
	order := 0
	for _, span := range said.Content {
		r.own = r.own || r.speaksOfItself(span)
		order = r.scan(span, order)
	}
}

// speaksOfItself reports whether a span begins with the speaker's own words for
// the speaker's side, or its clause has them for a subject.
func (r *reading) speaksOfItself(s token.Span) bool {
	if r.ownAt(s.From) {
		return true
	}
	c := r.clauseIn(s)
	return c != nil && c.Subject.Within(s) && r.ownAt(c.Subject.From)
}

// clauseIn is the clause with a finite verb that a span begins with, what leads
// in left out; nil where it begins with none.
func (r *reading) clauseIn(s token.Span) *grammar.Clause {
	c := r.g.ClauseOf(s.From)
	for c != nil && s.Has(c.Verb.From) && !c.Verb.Finite || r.leadsIn(c) {
		around := r.g.Parent(c)
		if around == nil || !s.Has(around.Verb.From) {
			break
		}
		c = around
	}
	if c != nil && c.Verb.Finite && s.Has(c.Verb.From) {
		return c
	}
	clauses := r.g.ClausesIn(s)
	for i := range clauses {
		if c := &clauses[i]; c.Verb.Finite && !r.leadsIn(c) && s.Has(c.Verb.From) {
			return c // what leads in belongs to the clause of the cue
		}
	}
	return nil
}

func (r *reading) leadsIn(c *grammar.Clause) bool {
	return c != nil && (c.Kind == grammar.AdverbialClause || c.Kind == grammar.RelativeClause || r.supposes(c.Verb.From))
}

// supposes reports a condition without "if", in which "should" demands nothing:
// "Should Chad agree, …", "that, should the price fall, …".
func (r *reading) supposes(i int) bool {
	v := r.g.VerbAt(i)
	if v == nil || v.Len() != 1 || v.Lemma != "should" || !r.g.Is(i+1, grammar.Determiner|grammar.Possessive|grammar.Pronoun|grammar.Name) {
		return false
	}
	return i == 0 || r.doc.Tokens[i-1].Kind == token.Punct || r.doc.Tokens[i-1].Kind == token.Quote || r.g.Is(i-1, grammar.Complementizer) || r.startsAt(i)
}

// needless reports a duty that is denied: "does not have to".
func (r *reading) needless(i int) bool {
	v := r.g.VerbAt(i)
	return v != nil && v.Lemma == "have" && r.doc.Norm(v.To) == "to" && r.g.Is(i-1, grammar.Negator)
}

// startsAt reports whether a piece of what is said begins at token i.
func (r *reading) startsAt(i int) bool {
	return slices.ContainsFunc(r.said.Content, func(s token.Span) bool { return s.From == i })
}

func (r *reading) ownAt(i int) bool {
	tokens := r.doc.Tokens
	if i >= len(tokens) {
		return false
	}
	return lexicon.OwnSide.At(tokens, i) > 0 || r.doc.Norm(i) == "it" && r.said.CueSpan.Empty()
}

// scan marks the words of acts in one span.
func (r *reading) scan(span token.Span, order int) int {
	tables := lexicon.ActWords()
	tokens := r.doc.Tokens[:span.To]
	for i := span.From; i < span.To; i, order = i+1, order+1 {
		if !lexicon.OpensAct(tokens[i].ID) {
			continue
		}
		for place := range tables {
			if sense, n, ok := tables[place].Longest(tokens, i); ok && !r.supposes(i) && !r.needless(i) {
				r.add(mark{sense, lexicon.Position(place), i, i + n, order, r.aside(i, span)})
			}
		}
	}
	return order
}

func (r *reading) add(m mark) {
	if len(r.marks) < mostMarks {
		r.marks = append(r.marks, m)
	}
}

// together reports whether no mark and no preposition stands between two tokens.
func (r *reading) together(from, to int) bool {
	for i := from; i < to; i++ {
		if r.doc.Tokens[i].Kind == token.Punct || r.g.Is(i, grammar.Preposition) {
			return false
		}
	}
	return true
}

// aside reports whether token i stands in a relative or adverbial clause inside
// the span.
func (r *reading) aside(i int, span token.Span) bool {
	for c := r.g.ClauseOf(i); c != nil && c.From > span.From; c = r.g.Parent(c) {
		if r.leadsIn(c) {
			return true
		}
	}
	return false
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
// verb comes first, and "said" takes nothing else, but "responded" an answer: "with
// her full support".
func (r *reading) head() *mark {
	if r.said.CueSpan.Empty() || r.sense == "clause" && !r.opensWith("with") {
		return nil
	}
	m := r.first(lexicon.Head)
	if m == nil || r.clauseBefore(m.at) {
		return nil
	}
	return m
}

// opensWith reports whether what is said begins with a word.
func (r *reading) opensWith(word string) bool {
	return len(r.said.Content) > 0 && r.doc.Norm(r.said.Content[0].From) == word
}

// clauseBefore reports whether a finite verb or a preposition stands between the
// start of the span and token i; one that it starts with belongs to the cue.
func (r *reading) clauseBefore(i int) bool {
	for _, s := range r.said.Content {
		if !s.Has(i) {
			continue
		}
		from := s.From
		if r.g.Is(from, grammar.Preposition) {
			from++ // "responded | with her full support"
		}
		for at := from; at < i; at++ {
			if v := r.g.VerbAt(at); r.g.Is(at, grammar.Preposition|grammar.Complementizer|grammar.To) || v != nil && v.Finite {
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
	if c := r.clauseIn(s); c != nil {
		return r.intensifier(token.Span{From: s.From, To: max(s.From, c.Verb.To)})
	}
	to := s.From
	for to < s.To && r.doc.Tokens[to].Kind != token.Punct && r.g.VerbAt(to) == nil {
		to++
	}
	return r.intensifier(token.Span{From: s.From, To: to})
}

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
		if m.place != lexicon.Anywhere && m.at >= from && r.together(at, m.at) {
			return true
		}
	}
	return false
}
