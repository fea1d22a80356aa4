// Package act tells what a speaker does by saying something: praises, urges,
// commits, opposes …, and how strongly.
//
// It knows cues and the words of acts (the lexicon's tables) and where in a
// clause they stand. Who the speaker is it does not know, only whether several
// sides speak and whether the clause is about the speaker's own side.
//
// A statement is read once, left to right, into marks; then the rows of rules
// are tried in order, and the first that fits decides.
//
// Architecture invariant: every statement has an act, and the rule that gave it.
package act

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Said is what is known of a statement before its act is.
type Said struct {
	Cue     lexicon.Cue  // zero where no word says that it is reported
	CueSpan token.Span   // its words
	Content []token.Span // what is said
	Joint   bool         // speakers of two sides or more
	Subject string       // "country" where the content's own subject is the speaker's side
}

// Judgement is what a statement does.
type Judgement struct {
	Act      string
	Rule     string     // the row that decided
	Word     token.Span // the words that it went by, empty where there are none
	Strength token.Span // the intensifier, empty where there is none
}

// Judge judges the statements of one text, one after the other.
type Judge struct{ r reading }

// New makes a judge for a text.
func New(doc *text.Doc, g *grammar.Grammar) *Judge { return &Judge{reading{doc: doc, g: g}} }

// Find judges one statement.
func (j *Judge) Find(said Said) Judgement {
	r := &j.r
	r.read(said)
	for i := range rules {
		rule := &rules[i]
		switch act := rule.act(r); act {
		case "":
		case retold:
			inner := New(r.doc, r.g).Find(r.told())
			return Judgement{inner.Act, rule.name, inner.Word, r.strength()}
		default:
			return Judgement{act, rule.name, r.word(act, rule.byCue), r.strength()}
		}
	}
	return Judgement{assess, "states", r.word(assess, true), r.strength()}
}

// retold stands for the act of what is said inside what is said.
const retold = "retold"

// The acts of the record.
const (
	assess  = "assess"
	support = "support"
	oppose  = "oppose"
	concern = "concern"
	urge    = "urge"
	commit  = "commit"
	praise  = "praise"
	request = "request"
	agree   = "agree"
	inform  = "inform"
	discuss = "discuss"
)
