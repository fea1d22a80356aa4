package lexicon

import "visavis/core/token"

// Encounter is a phrase that tells of a meeting.
type Encounter struct {
	Form string // meeting, call, video, visit
	Verb bool   // a verb with the parties around it, else a noun that names the meeting
}

func fillEncounters(b *builder) {
	for _, r := range b.rows("meetings") {
		b.addGapped(encounters, r.cell("phrase"), r.cell("form"), r.cell("frame"))
	}
}

// EncounterAt gives the longest phrase of a meeting that starts at tokens[at],
// and its length in tokens; ok is false where none does.
func EncounterAt(tokens []token.Token, at int) (e Encounter, length int, ok bool) {
	row, length := lex.gapped(tokens, at, encounters)
	if length == 0 {
		return Encounter{}, 0, false
	}
	return Encounter{lex.field(encounters, row, 0), lex.field(encounters, row, 1) == "verb"}, length, true
}
