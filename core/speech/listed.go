package speech

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/refer"
	"visavis/core/token"
)

// point files a point of the list that a cue announced: each is a statement of
// its own. It reports whether the paragraph was one.
func (r *reader) point(p int) bool {
	paragraph := r.doc.Paragraphs[p]
	if !r.list || !paragraph.Item {
		return false
	}
	mark := markOf(r.doc.Token(paragraph.From))
	if r.listMark == "" {
		r.listMark = mark
	}
	if mark != r.listMark {
		r.list = false // "(i) …; (ii) …" and then "7. EAM reaffirmed …"
		return false
	}
	st := r.listed
	span := paragraph.Span
	span.From = r.said.PastBullet(span)
	st.Content, st.Sentence, st.Rule = []token.Span{span}, r.doc.SentenceOf(paragraph.From), "listed"
	st.Cue, st.Source = token.Span{}, token.Span{}
	if last := r.norm(span.To - 1); last == "and" {
		st.Content[0].To--
	}
	r.add(st)
	return true
}

// markOf reports the kinds of marks that points have: a number, or the sign itself.
func markOf(t token.Token) string {
	if t.Kind == token.Number {
		return "1"
	}
	return t.Norm
}

// updateElsewhere notes where the text turns to another meeting, of a leader
// with somebody else, and where it comes back to this one.
func (r *reader) updateElsewhere(p int) {
	r.elsewhere = r.away
	for s := r.doc.SentenceOf(r.doc.Paragraphs[p].From); r.standsIn(p, s); s++ {
		if s <= r.meeting.Sentence {
			continue
		}
		span := r.doc.Sentences[s].Span
		if r.meetsOther(span) {
			r.away, r.elsewhere = true, true
			r.report.Others = append(r.report.Others, s)
			return
		}
		if r.away && r.namesBothSides(span) {
			r.away, r.elsewhere = false, false
		}
	}
}

// meetsOther reports a sentence in which a leader met somebody who is not of this
// meeting.
func (r *reader) meetsOther(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		how, n, ok := lexicon.EncounterAt(r.doc.Tokens, i)
		if !ok || !how.Verb || how.Form == "visit" || r.doc.Quoted(i) || r.doc.Token(i).Case != token.Lower || r.norm(i-1) == "to" || r.norm(i-1) == "will" {
			continue
		}
		for _, m := range r.cast.In(token.Span{From: i + n, To: min(i+n+12, s.To)}) {
			if m.From > i+n+2 {
				break
			}
			person := m.Kind == entity.Name && r.cast.People[m.Person].Rank <= 4
			if person && !r.meeting.Leads(m.Person) && !slices.Contains(r.meeting.Attendees, m.Person) && r.foreign(m.Person) {
				return true
			}
			if m.Kind == entity.Name && r.meeting.Leads(m.Person) {
				break
			}
		}
	}
	return false
}

// foreign reports whether somebody is known to be of no side of this meeting.
func (r *reader) foreign(person int) bool {
	code := r.cast.People[person].Country
	return code != "" && len(r.refer.Side(code)) == 0
}

// namesBothSides reports whether a sentence names leaders of two sides.
func (r *reader) namesBothSides(s token.Span) bool {
	var who []int
	for _, m := range r.cast.In(s) {
		if m.Kind == entity.Name && r.meeting.Leads(m.Person) {
			who = refer.Merge(who, []int{m.Person})
		}
	}
	return r.meeting.Joint(who)
}
