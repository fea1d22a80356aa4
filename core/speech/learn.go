package speech

import (
	"visavis/core/lexicon"
	"visavis/core/refer"
	"visavis/core/token"
)

// learnt is the context after a sentence, with what it shows of its speakers' sex:
// "she said", "Ledezma expressed her gratitude", "For her part, Barragán …".
func (r *reader) learnt(s int, heard hearing) refer.Context {
	c := heard.context
	for _, v := range heard.voices {
		who := v.who.One()
		if who < 0 || v.Shared {
			continue
		}
		for i := v.Cue.To; i < min(v.Cue.To+3, len(r.doc.Tokens)-1); i++ {
			c = c.Learn(who, r.possessiveAt(i))
		}
		if from := r.doc.Sentences[s].From; r.norm(from+2) == "part" && (r.norm(from) == "for" || r.norm(from) == "on") && v.Zone.From <= from+5 {
			c = c.Learn(who, r.possessiveAt(from+1))
		}
	}
	return c
}

// shown is the context in which the pronoun that names a source has shown its sex.
func shown(v voice, c refer.Context) refer.Context {
	if who := v.who.One(); who >= 0 && len(v.Source.Mentions) == 1 {
		return c.Learn(who, refer.Shown(&v.Source.Mentions[0]))
	}
	return c
}

// possessiveAt is what "his" or "her" before a noun shows of its owner; "thanked her
// for" is of somebody else.
func (r *reader) possessiveAt(i int) refer.Sex {
	switch r.norm(i) {
	case "his":
		return refer.Man
	case "her":
		if r.doc.Token(i+1).Kind == token.Word && r.set(lexicon.SmallWord, i+1) == 0 {
			return refer.Woman
		}
	}
	return refer.Unknown
}
