package refer

import (
	"slices"

	"visavis/core/entity"
)

// related: "his guest", "the host", "his Chinese counterpart", "the latter".
func (r *Resolver) related(m *entity.Mention, c Context) Answer {
	if m.Country != "" {
		return heard(r.Side(m.Country), "relation-of-side")
	}
	if len(r.meeting.Leaders) != 2 && m.Phrase != "host" {
		return Answer{}
	}
	if m.Phrase == "host" || m.Phrase == "guest" {
		return heard(r.hostOrGuest(m.Phrase == "host"), m.Phrase)
	}
	if m.Phrase == "former" || m.Phrase == "latter" {
		if answer := r.ofTwo(m); len(answer.People) > 0 {
			return answer
		}
	}
	if c.Before >= 0 { // "the other" is whoever did not just speak
		return r.otherThan(c.Before)
	}
	if c.Subject >= 0 {
		return r.otherThan(c.Subject)
	}
	return Answer{}
}

// ofTwo is whom "the former" and "the latter" mean: the first and the second of two
// leaders that one sentence names, this or one right before; nobody where none does.
func (r *Resolver) ofTwo(m *entity.Mention) Answer {
	here := r.doc.SentenceOf(m.From)
	for s := here; s >= max(0, here-2); s-- {
		var who []int
		for _, named := range r.cast.In(r.doc.Sentences[s].Span) {
			if named.Kind == entity.Name && named.From < m.From && r.meeting.Leads(named.Person) && !slices.Contains(who, named.Person) {
				who = append(who, named.Person)
			}
		}
		switch {
		case len(who) == 2 && m.Phrase == "former":
			return Answer{who[:1], true, "first-of-two"}
		case len(who) == 2:
			return Answer{who[1:], true, "second-of-two"}
		}
	}
	return Answer{}
}

// hostOrGuest goes by who received whom, else by where they met: the leader of that
// country is the host.
func (r *Resolver) hostOrGuest(host bool) []int {
	here, away := r.athome()
	if host && len(here) == 1 {
		return here
	}
	if !host && len(away) == 1 && len(here) > 0 {
		return away
	}
	return nil
}

// athome parts the leaders into those who received the others or are at home where
// they met, and the others.
func (r *Resolver) athome() (here, away []int) {
	told := len(r.meeting.Hosts) > 0
	if r.meeting.Place == nil && !told {
		return nil, nil
	}
	for _, p := range r.meeting.Leaders {
		if told && slices.Contains(r.meeting.Hosts, p) || !told && r.cast.People[p].Country == r.meeting.Place.Country {
			here = append(here, p)
		} else {
			away = append(away, p)
		}
	}
	return here, away
}
