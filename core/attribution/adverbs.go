package attribution

import (
	"strings"
	"unicode"

	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// skipAdverbs goes left over what can stand between a subject and its verb.
func (r *reader) skipAdverbs(c *clause, j int) int {
	for j >= c.From {
		n := r.norm(j)
		switch {
		case r.doc.Token(j).Kind == token.Quote && r.quotedVerb(c, j+1):
			j--
			continue
		case r.pictograph(j):
			j--
			continue
		case r.set(lexicon.Between, j) > 0:
			if n == "both" && r.cast.EndingAt(j) != nil {
				return j
			}
			if (n == "in" || n == "who" || n == "all") && r.cast.EndingAt(j) == nil {
				return j
			}
			if n == "was" || n == "is" || n == "were" || n == "are" {
				return j // passives are read apart
			}
			j--
			continue
		case n == "turn" && r.norm(j-1) == "in":
			j -= 2
			continue
		case n == "part" && r.set(lexicon.Connective, j-2) == 3: // "Serik for his part | told"
			j -= 3
			continue
		}
		if strings.HasSuffix(n, "ly") && r.doc.Token(j).Case == token.Lower && r.cast.EndingAt(j) == nil {
			j--
			continue
		}
		if t := min(r.timeEnding(c, j), r.occasionEnding(c, j), r.placeEnding(c, j)); t < j {
			j = t
			continue
		}
		return j
	}
	return j
}

// occasionEnding goes left from token j over a phrase that tells on what occasion somebody
// spoke, which stands right after who did: "Ray | on this occasion said", "Lee | in her
// remarks called".
func (r *reader) occasionEnding(c *clause, j int) int {
	if r.set(lexicon.StatementNoun, j)+r.set(lexicon.EmptyLead, j) == 0 {
		return j
	}
	for at := j - 1; at > c.From && r.gram.Is(at, grammar.Determiner|grammar.Possessive|grammar.Adjective); at-- {
		if r.set(lexicon.SceneLead, at-1)+r.set(lexicon.OpensAdjunct, at-1) > 0 && r.cast.EndingAt(at-2) != nil {
			return at - 2
		}
	}
	return j
}

// placeEnding goes left over a place that follows the day on which somebody spoke:
// "Ray on Thursday in Oslo declared", "Ray on Monday at the palace said".
func (r *reader) placeEnding(c *clause, j int) int {
	at := j
	for at > c.From && r.doc.Token(at).Kind == token.Word && r.set(lexicon.PlacePreposition, at) == 0 {
		if _, _, cue := r.cueAt(at); cue && r.doc.Token(at).Case == token.Lower {
			return j
		}
		at--
	}
	if n := r.norm(at); at == j || n != "in" && n != "at" {
		return j
	}
	if t := r.timeEnding(c, at-1); t < at-1 {
		return t
	}
	return j
}

// timeEnding goes left over "on Tuesday", "on January 8 afternoon", "this morning".
func (r *reader) timeEnding(c *clause, j int) int {
	at := j
	for at >= c.From {
		n := r.norm(at)
		_, day := lexicon.WeekdayUnit.Of(r.doc.ID(at))
		_, month := lexicon.MonthUnit.Of(r.doc.ID(at))
		part := n == "morning" || n == "afternoon" || n == "evening" || n == "night"
		if !day && !month && !part && r.doc.Token(at).Kind != token.Number {
			break
		}
		at--
	}
	if at < j && (r.norm(at) == "on" || r.norm(at) == "this") {
		return at - 1
	}
	return j
}

// pictograph reports a sign that is no mark of punctuation: an emoji, the parts of a flag.
func (r *reader) pictograph(i int) bool {
	if r.doc.Token(i).Kind != token.Punct {
		return false
	}
	for _, sign := range r.norm(i) {
		if !unicode.In(sign, unicode.So, unicode.Sk, unicode.Mn, unicode.Cf) {
			return false
		}
	}
	return r.norm(i) != ""
}
