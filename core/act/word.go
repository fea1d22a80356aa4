package act

import "visavis/core/token"

// senses are what a word that is no act itself can make an act of.
var senses = map[string][]string{
	urge:    {"must", "hope", "importance"},
	commit:  {"will", "commitment", "invitation"},
	support: {"importance", "commitment", "standing"},
	concern: {"bad"},
	praise:  {"good"},
	request: {"invitation"},
}

// word is what an act was told by: the cue, or the first word of what is said that
// speaks for the act, or its verb.
func (r *reading) word(act string, byCue bool) token.Span {
	if byCue && !r.said.CueSpan.Empty() {
		return r.said.CueSpan
	}
	for i := range r.marks {
		if m := &r.marks[i]; !m.aside && (m.sense == act || oneOf(m.sense, senses[act]) && senses[act] != nil) {
			return token.Span{From: m.at, To: m.to}
		}
	}
	if len(r.said.Content) > 0 && r.said.CueSpan.Empty() {
		if c := r.clauseIn(r.said.Content[0]); c != nil {
			return c.Verb.Span
		}
	}
	return r.said.CueSpan
}
