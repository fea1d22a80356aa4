package speech

import "visavis/core/token"

// learnGender notes what a possessive says of a speaker: "Ledezma expressed her
// gratitude", "For her part, Barragán …".
func (r *reader) learnGender(s int, heads []head) {
	for _, h := range heads {
		if len(h.speakers) != 1 || h.shared {
			continue
		}
		for i := h.cue.To; i < min(h.cue.To+3, len(r.doc.Tokens)-1); i++ {
			r.learnFrom(h.speakers[0], i)
		}
		if from := r.doc.Sentences[s].From; r.norm(from+2) == "part" && (r.norm(from) == "for" || r.norm(from) == "on") && h.zone.From <= from+5 {
			r.learnFrom(h.speakers[0], from+1)
		}
	}
}

// learnFrom reads "his" or "her" before a noun; "thanked her for" is of somebody else.
func (r *reader) learnFrom(person, i int) {
	switch r.norm(i) {
	case "his":
		if !r.female[person] {
			r.male[person] = true
		}
	case "her":
		next := r.doc.Token(i + 1)
		if next.Kind == token.Word && !preposition(next.Norm) && !r.male[person] {
			r.female[person] = true
		}
	}
}

func preposition(norm string) bool {
	switch norm {
	case "for", "on", "of", "about", "to", "that", "in", "at", "with", "and", "by", "from", "as", "into":
		return true
	}
	return false
}
