package act

import "visavis/core/lexicon"

// withholds is what commits the speaker to nothing, whatever it would be: He would not rule
// out sending engineers. — He neither confirmed nor denied that a bridge would be built.
func withholds(r *reading) string {
	if r.sense == "withhold" {
		return assess
	}
	for _, s := range r.said.Content {
		c := r.clauseIn(s)
		if c != nil && c.Verb.Negated && lexicon.WithholdingVerb.At(r.doc.Tokens, c.Verb.Head) > 0 {
			return assess
		}
	}
	return ""
}
