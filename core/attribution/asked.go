package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Cue is the cue that starts at token i, and its length; ok is false where none does.
func (f *Found) Cue(i int) (cue lexicon.Cue, length int, ok bool) { return f.read.cueAt(i) }

// Object reports whether a preposition or a possessive keeps a mention from being a subject.
func (f *Found) Object(m entity.Mention) bool { return f.read.objectOf(m) }

// PastConnective is the first token after what only joins a sentence to the one before.
func (f *Found) PastConnective(i int) int { return f.read.skipConnective(i) }

// PastBullet is where the words of a point in a list begin.
func (f *Found) PastBullet(point token.Span) int { return f.read.pastBullet(point) }

// HoldsClause reports whether words can be a clause or a quotation, not a bare object.
func (f *Found) HoldsClause(s token.Span) bool { return f.read.takesClause(s.From, s.To) }

// Trim cuts marks, stops and joining words from the ends of each piece, and outer
// quotation marks from a piece that is quoted as a whole.
func (f *Found) Trim(pieces []token.Span) []token.Span { return f.read.trimmed(pieces) }
