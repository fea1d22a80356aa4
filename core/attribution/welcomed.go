package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// welcomed reports whether a guest is welcomed to a place: "welcomed President
// Seitkali to the White House".
func (r *reader) welcomed(i, end int) bool {
	if r.set(lexicon.ReceivingVerb, i) == 0 {
		return false
	}
	person := false
	for at := end; at < len(r.doc.Tokens) && r.gram.VerbAt(at) == nil && r.norm(at) != "."; at++ {
		if m := r.cast.StartingAt(at); m != nil && m.Kind != entity.Side {
			person, at = true, m.To
		}
		if person && r.norm(at) == "'s" {
			return false // "welcomed President Seitkali's visit to Paris"
		}
		if r.norm(at) == "to" {
			return person && r.doc.Token(at+1).Case != token.Lower || at == r.personEnd(end)
		}
		if r.gram.Is(at, grammar.Preposition) && r.norm(at) != "of" && r.norm(at) != "for" {
			return false
		}
	}
	return false
}

// personEnd is where the person ends who is named at token i, -1 for none.
func (r *reader) personEnd(i int) int {
	if m := r.cast.StartingAt(i); m != nil && m.Kind != entity.Side {
		return m.To
	}
	return -1
}

// meets reports whether a cue can tell of the meeting itself: "spoke on the
// telephone", "received President Seitkali".
func (r *reader) meets(i, end int) bool {
	at := end
	for r.gram.Is(at, grammar.Adverb) {
		at++ // "welcomed today President Ray"
	}
	m := r.cast.StartingAt(at)
	if r.gram.Is(at, grammar.Possessive) && m == nil {
		m = r.cast.StartingAt(at + 1) // "his Peruvian counterpart"
	}
	_, n, encounter := lexicon.EncounterAt(r.doc.Tokens, i)
	if encounter && n >= end-i && (n > 1 || end-i > 1) {
		return true // "spoke on the telephone", "held talks on Thursday with"
	}
	return encounter && m != nil && (m.Kind == entity.Name || m.Kind == entity.Relation) && r.norm(m.To) != "'s"
}
