// Package grammar finds how the words of a text stand together: which class a
// word is in, where verb groups lie and what they tell, how a sentence falls
// into clauses, and whose verb it is.
//
// It knows closed classes and forms of verbs (lexicon) and the order of English
// words. It knows no names, no meetings and no verbs of saying but one thing of
// them: after "said" a clause may follow without "that". No statistics: where a
// word is both noun and verb ("plans", "visits"), its neighbours decide.
//
// The questions it answers, each in one call, none of which changes anything:
//
//	g.Is(i, Determiner|Possessive)   is token i one of these classes, here?
//	g.VerbAt(i)                      the verb group that token i is part of, nil for none
//	g.VerbsIn(span)                  the verb groups whose verb lies in a span
//	g.ClauseOf(i)                    the innermost clause around token i
//	g.ClausesIn(span)                the clauses that begin in a span, in order
//	g.Enclosing(c), g.Parent(c)      the clause around a clause; nil at the top
//	g.NounPhraseEndingAt(i)          the noun phrase whose last token is i
//	g.NounPhraseAt(i)                the noun phrase whose first token is i
//	g.NominalAt(i)                   may token i stand in a noun phrase?
//
// A clause has one verb group at most. What is coordinated is several clauses
// that share a subject: "thanked X, praised Y and urged Z" is three. So
// c.Subject, c.Verb.Lemma, c.Verb.Passive, c.Verb.Negated, c.Verb.Tense,
// c.Verb.Modal, c.Object, c.Core (its words without what opens it and without
// the commas around it) are there to be read; a clause without a verb has an
// empty c.Verb.Span.
//
// Quotations that stand for themselves and what is in brackets are read apart,
// and lie as clauses of their own in the clause around them; a word or two
// between quotation marks is read as if the marks were not there.
//
// Architecture invariants: clauses nest, and the outermost tile their sentence;
// a verb group lies in its clause; a Grammar never changes after Find.
package grammar

import (
	"visavis/core/text"
	"visavis/core/token"
)

// Kind is what a clause is in the one around it.
type Kind uint8

// The kinds of clause.
const (
	MainClause       Kind = iota // a sentence, or what is coordinated with one
	ComplementClause             // what is said, asked or thought: "that China would help", "whether to help"
	RelativeClause               // "which entered into force", "the steps they took"
	ParticipleClause             // "noting that", "signed in May", and after a preposition: "by building"
	InfinitiveClause             // "to build a port"
	AdverbialClause              // "because", "when", "if", "as the leaders said"
	QuotedClause                 // the first of a quotation or of brackets
)

// String is the name of the kind.
func (k Kind) String() string {
	return [...]string{"main", "complement", "relative", "participle", "infinitive", "adverbial", "quoted"}[k]
}

// Tense is the time that a verb's form tells.
type Tense uint8

// The tenses.
const (
	Timeless Tense = iota // infinitives and participles
	Past
	Present
	Future // will, shall, would, "is to", "is going to"
)

// String is the name of the tense.
func (t Tense) String() string {
	return [...]string{"timeless", "past", "present", "future"}[t]
}

// VerbGroup is a verb with its auxiliaries: "will not be held".
type VerbGroup struct {
	token.Span        // from the first auxiliary, or "to", to the verb
	Head       int    // the token of the verb
	Lemma      string // its bare form
	Modal      string // "will", "should", "be to"; empty where there is none
	Tense      Tense
	Finite     bool // has a subject and a tense; not "to hold", "holding", "held by"
	Passive    bool // "is held"; a participle alone ("held in May") too
	Perfect    bool // "has held"
	Ongoing    bool // "is holding"
	Negated    bool // "did not hold", "never held"
}

// NounPhrase is a noun with what belongs to it.
type NounPhrase struct {
	token.Span
	Head       int        // the token of its noun
	Determiner int        // the token of "the", "their", -1 for none
	Possessor  token.Span // whose it is: "China" in "China's aid"
}

// Clause is one verb and what belongs to it.
type Clause struct {
	token.Span            // all of it, clauses inside included
	Core       token.Span // without what opens it and the marks at its ends
	parent     int32
	Kind       Kind         // what it is in the clause around it
	Shared     bool         // the subject is that of another clause: "… and praised Y"
	Opener     int          // the token of "that", "which", "because"; -1 for none
	Verb       VerbGroup    // its Span is empty where the clause has no verb
	Subject    NounPhrase   // its Span is empty where no subject was found
	Object     token.Span   // what follows the verb before a preposition or a further clause
	Adjuncts   []token.Span // phrases with a preposition after the verb: "in Baku", "with Chad"
}

// HasVerb reports whether the clause has a verb group.
func (c *Clause) HasVerb() bool { return !c.Verb.Empty() }

// Grammar is what Find found.
type Grammar struct {
	doc      *text.Doc
	class    []Class
	clauseAt []int32 // for each token the innermost clause
	verbAt   []int32 // for each token the clause whose verb group it is part of, -1 for none
	clauses  []Clause
}

// Find reads the grammar of a text.
func Find(doc *text.Doc) *Grammar {
	g := &Grammar{
		doc:      doc,
		class:    make([]Class, len(doc.Tokens)),
		clauseAt: make([]int32, len(doc.Tokens)),
		verbAt:   make([]int32, len(doc.Tokens)),
		clauses:  make([]Clause, 0, len(doc.Tokens)/9+len(doc.Sentences)/2+2),
	}
	b := newBuilder(g)
	for _, s := range doc.Sentences {
		b.classify(s.Span)
		b.sentence(s.Span)
	}
	b.complete()
	return g
}

// Is reports whether token i is of one of the classes, where it stands.
func (g *Grammar) Is(i int, classes Class) bool {
	return i >= 0 && i < len(g.class) && g.class[i]&classes != 0
}

// VerbAt is the verb group that token i is part of, nil for none.
func (g *Grammar) VerbAt(i int) *VerbGroup {
	if i < 0 || i >= len(g.verbAt) || g.verbAt[i] < 0 {
		return nil
	}
	return &g.clauses[g.verbAt[i]].Verb
}

// ClauseOf is the innermost clause around token i, nil outside the text.
func (g *Grammar) ClauseOf(i int) *Clause {
	if i < 0 || i >= len(g.clauseAt) {
		return nil
	}
	return &g.clauses[g.clauseAt[i]]
}

// Parent is the clause around a clause, nil for the outermost.
func (g *Grammar) Parent(c *Clause) *Clause {
	if c == nil || c.parent < 0 {
		return nil
	}
	return &g.clauses[c.parent]
}

// ClausesIn are the clauses that begin in a span, in the order of the text.
func (g *Grammar) ClausesIn(s token.Span) []Clause {
	from, to := g.firstClauseFrom(s.From), g.firstClauseFrom(s.To)
	return g.clauses[from:max(from, to)]
}

// firstClauseFrom is the first clause that begins at token i or later.
func (g *Grammar) firstClauseFrom(i int) int {
	low, high := 0, len(g.clauses)
	for low < high {
		if mid := (low + high) / 2; g.clauses[mid].From < i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// HasFinite reports whether a finite verb stands in a span.
func (g *Grammar) HasFinite(s token.Span) bool {
	for v := range g.VerbsIn(s) {
		if v.Finite {
			return true
		}
	}
	return false
}

// VerbsIn gives the verb groups whose verb lies in a span, in the order of the
// text; "to" or an auxiliary may stand before it.
func (g *Grammar) VerbsIn(s token.Span) func(yield func(*VerbGroup) bool) {
	return func(yield func(*VerbGroup) bool) {
		for i := max(s.From, 0); i < min(s.To, len(g.verbAt)); i++ {
			if v := g.VerbAt(i); v != nil && v.Head == i && !yield(v) {
				return
			}
		}
	}
}
