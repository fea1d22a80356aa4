package speech

import (
	"slices"

	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/meeting"
	"visavis/core/refer"
	"visavis/core/token"
)

// given is the rule of a speaker whom a person has decided.
const given = "given"

// words tell one attribution of a text from another.
type words struct{ zone, cue token.Span }

func wordsOf(a *attribution.Attribution) words { return words{a.Zone, a.Cue} }

// toldOf are the people whose words a content is, as a person has decided: what begins
// in the words that were shown to him.
func (r *reader) toldOf(content []token.Span) []int {
	for _, told := range slices.Backward(r.meeting.Told) {
		if len(content) > 0 && told.Words.Has(content[0].From) {
			return told.By
		}
	}
	return nil
}

// learnTold learns who speaks in the attributions of a sentence whose content a person
// has given to somebody, so that what hangs on them follows: "… and added", "he".
func (r *reader) learnTold(s int, heard hearing) bool {
	if !r.tellsOf(s) || len(heard.voices) == 0 {
		return false
	}
	if r.answers == nil {
		r.answers = map[words]refer.Answer{}
	}
	learnt := false
	for _, part := range r.said.Share(s, r.parts(heard.voices)) {
		if by := r.toldOf(r.said.Trim(part.Content)); by != nil {
			r.answers[wordsOf(heard.voices[part.Part].Attribution)] = refer.Answer{People: by, Heard: true, Why: given}
			learnt = true
		}
	}
	return learnt
}

// tellsOf reports whether a person has decided who speaks in a sentence.
func (r *reader) tellsOf(s int) bool {
	sentence := r.doc.Sentences[s]
	return slices.ContainsFunc(r.meeting.Told, func(told meeting.Told) bool {
		return told.Words.From < sentence.To && told.Words.To > sentence.From
	})
}

// asTold gives a statement to whom a person has given it.
func (r *reader) asTold(st Statement) Statement {
	if by := r.toldOf(st.Content); by != nil {
		st.Speakers, st.Rule = by, given
		st.OwnSide = r.ownSide(st)
	}
	return st
}

// namesAnother reports the name of another as the source of what a person has given to
// somebody: it still means him whom it names.
func (r *reader) namesAnother(st Statement) bool {
	m := r.cast.StartingAt(st.Source.From)
	return st.Rule == given && m != nil && m.Kind == entity.Name && m.Person != st.Speakers[0]
}

// giveToldFloor notes after a sentence that somebody has spoken, or goes on speaking,
// where no attribution tells it and a person has decided so.
func (r *reader) giveToldFloor(s int, heard hearing) {
	for _, told := range r.meeting.Told {
		if r.doc.SentenceOf(told.Words.To-1) != s {
			continue
		}
		taken := slices.ContainsFunc(r.report.Statements, func(st Statement) bool {
			return st.Sentence == s && told.Words.Has(st.Content[0].From)
		})
		if !taken {
			r.last, r.lastRule, r.lastAt = told.By, given, s
		}
		if len(told.By) == 1 && (!taken || len(heard.voices) == 0) {
			r.context = r.context.About(told.By[0])
		}
	}
}
