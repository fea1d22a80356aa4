package attribution

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// What a token must be for a finder to find anything there. Each says no more than
// the finder's own first conditions do; it only says it without an attribution.

// opens reports whether any finder can find anything at a token: at most tokens none can.
func (r *reader) opens(c *clause, i int) bool {
	t := &r.doc.Tokens[i]
	if t.Kind != token.Word || r.cues[i] == 0 && i != c.From && !lexicon.AttributionOpener.Holds(t) && !(t.Case == token.Lower && strings.HasSuffix(t.Norm, "ed")) && r.norm(i-1) != "," {
		return false
	}
	return r.doc.Quoted(i) == c.inside || r.quotedVerb(c, i)
}

func (r *reader) cueOpens(_ *clause, i int) bool { return r.cues[i] > 0 }

func (r *reader) sourceOpens(_ *clause, i int) bool { return r.cues[i] > 0 || r.norm(i) == "in" }

func (r *reader) asOpens(_ *clause, i int) bool { return r.norm(i) == "as" }

func (r *reader) quotedOpens(_ *clause, i int) bool {
	n := r.norm(i)
	return n == "quoted" || n == "cited"
}

func (r *reader) nominalOpens(_ *clause, i int) bool {
	for k := range nominals {
		if r.set(nominals[k].noun, i) > 0 {
			return true
		}
	}
	return false
}

func (r *reader) agendaOpens(c *clause, i int) bool {
	n := r.norm(i)
	opens := i == c.From || n == "was" || n == "were" || r.norm(i-1) == "," || r.set(lexicon.AgendaVerb, i) > 0 || r.set(lexicon.Opportunity, i) > 0
	return opens && c.fresh()
}

func (r *reader) carrierOpens(_ *clause, i int) bool { return r.set(lexicon.Carrier, i) > 0 }

func (r *reader) pastOpens(_ *clause, i int) bool { return r.pastVerb(i) }
