package speech

import (
	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/lexicon"
)

// share gives each voice of a sentence what it says. What somebody says who is
// not heard here is nobody's statement, and nothing goes on from it.
func (r *reader) share(s int, voices []voice) {
	for _, part := range r.said.Share(s, r.parts(voices)) {
		v := voices[part.Part]
		rule := v.Rule
		r.through = v.Source.Relay && !v.Source.Named(entity.Name) // a named spokesman's quoted words are his own
		if v.Source.Relay && !v.Source.Named(entity.Name) && r.quotedWhole(part.Content) && r.retold(s) {
			continue
		}
		if len(v.speakers) == 0 && r.posted(v, s) {
			v.speakers, rule = r.last, "own-post"
		}
		if len(v.speakers) == 0 {
			r.last, r.lastAt = nil, s
			continue
		}
		st := r.statement(s, v)
		st.Content, st.Rule = part.Content, rule
		if part.Announces {
			r.list, r.listed = true, st
			continue
		}
		r.untilTurn(&st, v)
		st.OwnSide = r.ownSide(st)
		r.add(st)
	}
}

// posted reports a post in the first person, which is whose it is who spoke last: “I
// thanked the Prime Minister,” the post reads.
func (r *reader) posted(v voice, s int) bool {
	if v.Source.Kind != attribution.Outsider || len(r.last) != 1 || !r.firstPerson(r.doc.Sentences[s].Span) {
		return false
	}
	for i := v.Source.Words.From; i < v.Source.Words.To; i++ {
		if r.set(lexicon.OwnPost, i) > 0 {
			return true
		}
	}
	return false
}

// untilTurn cuts from a statement what the reporter says of another leader: "… said
// the price was fair, but Quispe was more cautious".
func (r *reader) untilTurn(st *Statement, v voice) {
	if v.Side != attribution.Right || len(st.Speakers) != 1 || len(st.Content) == 0 {
		return
	}
	last := &st.Content[len(st.Content)-1]
	for i := last.From + 1; i < last.To; i++ {
		if r.norm(i) != "," || r.norm(i+1) != "but" && r.norm(i+1) != "while" || r.doc.Quoted(i) {
			continue
		}
		m := r.cast.StartingAt(i + 2)
		if m != nil && m.Kind == entity.Name && r.meeting.Leads(m.Person) && m.Person != st.Speakers[0] {
			last.To = i
			return
		}
	}
}
