package refer

import "visavis/core/entity"

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
	if c.Before >= 0 { // "the latter" is whoever did not just speak
		return r.otherThan(c.Before)
	}
	if c.Subject >= 0 {
		return r.otherThan(c.Subject)
	}
	return Answer{}
}

// hostOrGuest goes by where they met: the leader of that country is the host.
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

// athome parts the leaders into those at home where they met, and the others.
func (r *Resolver) athome() (here, away []int) {
	if r.meeting.Place == nil {
		return nil, nil
	}
	for _, p := range r.meeting.Leaders {
		if r.cast.People[p].Country == r.meeting.Place.Country {
			here = append(here, p)
		} else {
			away = append(away, p)
		}
	}
	return here, away
}
