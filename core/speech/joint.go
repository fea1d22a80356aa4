package speech

import (
	"visavis/core/lexicon"
	"visavis/core/text"
)

// jointStatement reports a text that those who met made together: its title says so, or
// it opens a sentence with "We, the leaders of …". A transcript is none.
func (r *reader) jointStatement() bool {
	if len(r.doc.Turns) > 0 {
		return false
	}
	for s, sentence := range r.doc.Sentences {
		for i := sentence.From; i < sentence.To; i++ {
			switch role := r.doc.RoleOf(s); {
			case role == text.Headline && r.set(lexicon.JointPaper, i) > 0:
				return true
			case role == text.Body && r.norm(i) == "we" && r.norm(i+1) == "," && r.norm(i+2) == "the" && !r.doc.Quoted(i):
				return true
			}
		}
	}
	return false
}
