package lexicon

import (
	"slices"
	"strings"
	"sync"

	"visavis/core/token"
)

// Encounter is a phrase that tells of a meeting.
type Encounter struct {
	Form string // meeting, call, video, visit
	Verb bool   // a verb with the parties around it, else a noun that names the meeting
}

type encounterPattern struct {
	cuePattern
	encounter Encounter
}

var encounters = sync.OnceValue(func() map[string][]encounterPattern {
	table := map[string][]encounterPattern{}
	for _, r := range rows("meetings") {
		head, tail, _ := strings.Cut(r.cell("phrase"), "~")
		p := encounterPattern{cuePattern{head: token.Scan(head), tail: token.Scan(tail)}, Encounter{r.cell("form"), r.cell("frame") == "verb"}}
		table[p.head[0].Norm] = append(table[p.head[0].Norm], p)
	}
	for _, patterns := range table {
		slices.SortStableFunc(patterns, func(a, b encounterPattern) int { return b.words() - a.words() })
	}
	return table
})

// EncounterAt gives the longest phrase of a meeting that starts at tokens[at],
// and its length in tokens; ok is false where none does.
func EncounterAt(tokens []token.Token, at int) (e Encounter, length int, ok bool) {
	for _, p := range encounters()[normAt(tokens, at)] {
		if n := p.match(tokens, at); n > 0 {
			return p.encounter, n, true
		}
	}
	return Encounter{}, 0, false
}
