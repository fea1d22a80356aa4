// Package attribution finds what each sentence reports: whose words they are,
// as the sentence itself tells it, the cue that says that they are reported,
// and where they stand.
//
// It knows the verbs of reporting. It takes verbs and clauses from grammar, the
// people and phrases from entity and knows nobody's meeting: a source is a name, an office, a
// pronoun or the talks themselves, and stays what the sentence calls it. Who is
// meant is told by refer, who may be heard by speech. So a bystander's words
// are attributed to the bystander, and never flow to a leader.
//
// Every sentence is read by itself, left to right. Nothing is remembered from
// one to the next, but that a point of a list takes its subject from the line
// above it.
//
// Architecture invariant: Find is pure; the same sentence gives the same
// attributions wherever it stands.
package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Side is where the content of an attribution stands.
type Side uint8

// The sides of an attribution.
const (
	Right  Side = iota // "Xi said that …"
	Around             // "…, Xi said", "…, Xi said, …"
	Given              // the attribution brings its content: passives
)

// Kind is how a sentence tells whose words it reports.
type Kind uint8

// The kinds of source.
const (
	Nobody   Kind = iota // no words tell it
	Named                // by one or more mentions: "Xi", "the premier and his guest", "he"
	Joint                // by the talks themselves: "the talks focused on", "it was agreed"
	Outsider             // by a noun that names nobody: "analysts", "a ministry statement"
	Same                 // by taking over the source of an attribution before it: "… and stressed"
)

// Source is whose words an attribution reports, as the sentence tells it.
type Source struct {
	Kind      Kind
	Words     token.Span       // the words that name the source, empty where none do
	Mentions  []entity.Mention // of a Named source, in order
	Of        int              // of a Same source, the place in its sentence of the attribution that it is taken from
	Relay     bool             // an office or a paper, through which others speak: "the ministry said the two leaders discussed"
	Ourselves bool             // "we", outside quotation marks: those who made a joint statement, in any other text nobody
	Plural    bool             // it takes the verb's base form: "they say"
}

// Attribution is a source and a cue, found in a sentence.
type Attribution struct {
	Zone    token.Span // all that only attributes: subject, cue, addressee, "that"
	Cue     token.Span
	Word    lexicon.Cue // the cue's entry
	Source  Source
	Rule    string
	Side    Side
	Content []token.Span // of a Given one
	Lead    bool         // a participle that opens its sentence
	Shared  bool         // took its subject over from the attribution before
	Turns   bool         // its clause hangs on what somebody else has said: "…, a point which the host took up"
	Negated bool         // its verb refuses or turns round what it reports: "denied that", "did not rule out"
	Inside  bool         // it stands inside a quotation: an office quoted tells what others said
	Meets   bool         // its verb can tell of a meeting itself: "held talks with", "received the President"
	Limit   int          // where the content of a Lead must end: its main clause begins there; 0 where that is open
}

// Named reports whether the source is one mention, of the given kind.
func (s Source) Named(kind entity.Kind) bool {
	return s.Kind == Named && len(s.Mentions) == 1 && s.Mentions[0].Kind == kind
}

// Rejected is a cue that attributes nothing, and why.
type Rejected struct {
	Cue     token.Span
	Reason  string
	Subject Source // of a stance, whose it is
}

// The reasons for which a cue attributes nothing.
const (
	NotTheSubject = "not-the-subject" // what stands before it is somebody's object
	Stance        = "stance"          // "China supports …": the verb is part of what is said
)

// Found is what the sentences of a text report.
type Found struct {
	Sentences [][]Attribution // for each sentence of the text, in order
	Quoted    [][]Attribution // for each sentence, what its quoted words report in turn
	Rejected  [][]Rejected    // for each sentence, the cues whose subject is none
	read      *reader
}

// Find reads what every sentence of a text reports.
func Find(doc *text.Doc, gram *grammar.Grammar, cast *entity.Cast) *Found {
	f := &Found{Sentences: make([][]Attribution, len(doc.Sentences)), Quoted: make([][]Attribution, len(doc.Sentences)), Rejected: make([][]Rejected, len(doc.Sentences))}
	f.read = newReader(doc, gram, cast)
	for s := range doc.Sentences {
		f.Sentences[s], f.Rejected[s] = f.read.sentence(s)
		f.Quoted[s] = f.read.quoted(s)
	}
	return f
}

// reader reads the sentences of one text.
type reader struct {
	doc  *text.Doc
	gram *grammar.Grammar
	cast *entity.Cast
	cues []int32  // for each token the cue that starts there: its place in hits, from 1; 0 for none
	hits []cueHit // the cues of the text, in order

	bases  map[string][]token.Token // the words of cues' base forms, cut once
	relays map[string]bool          // roles asked of, and whether they are to tell what others said
	room   []Attribution            // in which each sentence is read
}

// cueHit is a cue and its length in tokens.
type cueHit struct {
	cue    lexicon.Cue
	length int
}

// cueEvery is about how many tokens there are for a cue.
const cueEvery = 16

// newReader looks every cue up once, those of one verb and those that a verb carries.
func newReader(doc *text.Doc, gram *grammar.Grammar, cast *entity.Cast) *reader {
	r := &reader{doc: doc, gram: gram, cast: cast, cues: make([]int32, len(doc.Tokens)), bases: map[string][]token.Token{}, relays: map[string]bool{}, hits: make([]cueHit, 0, len(doc.Tokens)/cueEvery+1)}
	for i := range doc.Tokens {
		if !lexicon.AttributionOpener.Holds(&doc.Tokens[i]) && gram.VerbAt(i) == nil {
			continue
		}
		cue, n, found := lexicon.CueAt(doc.Tokens, i)
		hit := cueHit{cue, n}
		if carried, ok := r.frameAt(i); ok && carried.length > n {
			hit, found = carried, true
		}
		if found {
			r.hits = append(r.hits, hit)
			r.cues[i] = int32(len(r.hits))
		}
	}
	return r
}

// clause is the sentence being read and what it was found to report so far.
type clause struct {
	token.Span
	inside   bool // the words are quoted
	found    []Attribution
	rejected []Rejected
}

func (c *clause) reject(cue token.Span, reason string, subject Source) {
	c.rejected = append(c.rejected, Rejected{cue, reason, subject})
}

// last is the attribution found last, nil for none.
func (c *clause) last() *Attribution {
	if len(c.found) == 0 {
		return nil
	}
	return &c.found[len(c.found)-1]
}

// fresh reports whether nothing was found yet but who tells it all: "According to the
// ministry, …".
func (c *clause) fresh() bool {
	for _, a := range c.found {
		if a.Word.Class != "source" || !a.Source.Relay {
			return false
		}
	}
	return true
}

// taken is the source of the attribution found last, for one that takes it over.
func (c *clause) taken() Source { return c.takenFrom(len(c.found) - 1) }

// takenFrom is the source of the attribution at place i of those found.
func (c *clause) takenFrom(i int) Source {
	from := c.found[i].Source
	return Source{Kind: Same, Words: from.Words, Of: i, Plural: from.Plural, Ourselves: from.Ourselves}
}

// named is the source that one mention names.
func (r *reader) named(m *entity.Mention) Source {
	return Source{Kind: Named, Words: m.Span, Mentions: []entity.Mention{*m}, Relay: r.spokesman(m), Plural: m.Kind == entity.Group}
}

// spokesman reports whether a mention is of one whose office is to tell what others said.
func (r *reader) spokesman(m *entity.Mention) bool {
	role := m.Role
	if m.Kind == entity.Name {
		role = r.cast.People[m.Person].Role
	}
	relays, known := r.relays[role]
	if !known {
		relays = spokesRole(role)
		r.relays[role] = relays
	}
	return relays
}

// spokesRole reports whether a role holds a word for one who speaks for others.
func spokesRole(role string) bool {
	words := lexicon.Scan(role)
	for i := range words {
		if lexicon.SpokesWord.At(words, i) > 0 {
			return true
		}
	}
	return false
}

// joint is the source of what was said together.
func joint(words token.Span) Source { return Source{Kind: Joint, Words: words, Plural: true} }

// cueAt is the cue that starts at token i, and its length.
func (r *reader) cueAt(i int) (lexicon.Cue, int, bool) {
	if uint(i) >= uint(len(r.cues)) || r.cues[i] == 0 {
		return lexicon.Cue{}, 0, false
	}
	hit := &r.hits[r.cues[i]-1]
	return hit.cue, hit.length, true
}

func (r *reader) norm(i int) string { return r.doc.Norm(i) }

func (r *reader) set(s lexicon.Set, i int) int { return s.At(r.doc.Tokens, i) }
