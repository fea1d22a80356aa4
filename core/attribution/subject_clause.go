package attribution

import (
	"visavis/core/entity"
	"visavis/core/token"
)

// subordinate reports the subject of a clause inside another: "the programme that
// they approved", "what he feared". Behind a comma, "which" may lead on to a
// new speaker.
func (r *reader) subordinate(m *entity.Mention) bool {
	switch r.norm(m.From - 1) {
	case "that", "what", "when", "why", "how", "because", "if", "since", "than", "once", "until", "unless", "whether", "who", "whose":
		return true
	case "where":
		return r.norm(m.From-2) != "," // "…, where they agreed on"
	case "as":
		return r.norm(m.From-2) != "," && m.From-1 > r.doc.Sentences[r.doc.SentenceOf(m.From)].From
	case "which", "whom":
		before := r.norm(m.From - 2)
		if r.norm(m.From-3) == "," && (before == "during" || before == "after" || before == "following" || before == "in") {
			return false // "held talks, during which they agreed on …"
		}
		return before != "," && before != "to" && before != "of" && before != "for"
	}
	return false
}

// relativeStart is where a relative clause begins whose pronoun stands at token i:
// "…, in response to which the Prime Minister reaffirmed".
func (r *reader) relativeStart(c *clause, i int) int {
	for at := i; at > c.From && r.doc.Token(at).Kind == token.Word; at-- {
		if r.norm(at-1) == "," {
			return at
		}
		if _, _, cue := r.cueAt(at); cue && at < i {
			break
		}
	}
	return i + 1
}

// turnsTo is where a clause after an attribution begins that gives another leader's
// words: "…, a point which the Czech leader undertook to raise", "…, an idea to
// which the Prime Minister lent his backing"; -1 for none.
func (r *reader) turnsTo(c *clause, m *entity.Mention) int {
	last := c.last()
	if last == nil || last.Side != Right {
		return -1
	}
	switch r.norm(m.From - 1) {
	case "which", "that", "whom":
	default:
		return -1
	}
	for i := m.From - 2; i > last.Zone.To; i-- {
		if r.norm(i) == "," && (r.norm(i+1) == "a" || r.norm(i+1) == "an") {
			return i + 1
		}
	}
	return -1
}
