package refer

import (
	"strings"

	"visavis/core/entity"
)

// withoutMeeting tells whom a mention means in a text that tells of no meeting:
// whoever is named there, and nobody by side, relation or group.
func (r *Resolver) withoutMeeting(m *entity.Mention, c Context) Answer {
	switch m.Kind {
	case entity.Name:
		return Answer{r.Just(m.Person), true, "name"}
	case entity.Office:
		if p := r.lastInOffice(m); p >= 0 {
			return Answer{r.Just(p), true, "last-in-office"}
		}
	case entity.Pronoun:
		return r.pronounAlone(m.Phrase == "she", c)
	}
	return Answer{}
}

func (r *Resolver) pronounAlone(female bool, c Context) Answer {
	for _, p := range []int{c.Before, c.Subject} {
		if p >= 0 && r.cast.People[p].Narrator {
			continue
		}
		if p >= 0 && (c.Sex(p) == Unknown || (c.Sex(p) == Woman) == female) {
			return Answer{r.Just(p), true, "last-subject"}
		}
	}
	return Answer{}
}

// lastInOffice is who holds an office and was named last before a mention of it.
func (r *Resolver) lastInOffice(m *entity.Mention) int {
	best, at := -1, -1
	for i, p := range r.cast.People {
		if p.Role == "" || m.Role == "" || m.Country != "" && p.Country != m.Country || !strings.EqualFold(p.Role, m.Role) && !strings.HasSuffix(strings.ToLower(p.Role), " "+strings.ToLower(m.Role)) {
			continue
		}
		if last := r.lastNamed(i, m.From); last > at {
			best, at = i, last
		}
	}
	return best
}
