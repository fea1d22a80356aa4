package refer

import (
	"slices"
	"strings"

	"visavis/core/entity"
)

// group: "the two leaders", "both sides", "they" are all leaders, unless the
// group is of others ("the Armenian and Azerbaijani ministers").
func (r *Resolver) group(m *entity.Mention) Answer {
	for _, code := range m.Countries {
		if len(r.Side(code)) == 0 {
			return Answer{}
		}
	}
	if len(m.Countries) == 1 {
		return heard(r.Side(m.Countries[0]), "group-of-side")
	}
	if office := r.sameOffice(m); len(office) > 1 && m.Count == len(office) {
		return heard(office, "same-office")
	}
	if m.Count > 0 && m.Count != len(r.meeting.At(m.From)) && m.Count != len(r.meeting.Leaders) && m.Count != len(r.meeting.Sides) {
		return Answer{}
	}
	switch {
	case strings.HasSuffix(m.Phrase, "ministers"), strings.HasSuffix(m.Phrase, "secretaries"):
		counted := m.Count == len(r.meeting.Leaders) && r.highest() > 2 && r.anyRole("minister") // "the three ministers", a Secretary of State among them
		if !counted && !r.everyRole("minister") && !r.everyRole("secretary") {
			return Answer{}
		}
	case strings.HasSuffix(m.Phrase, "officials"):
		if r.highest() <= 2 {
			return Answer{} // officials of presidents are others; of ministers they are themselves
		}
	case m.Phrase == "participants", m.Phrase == "teams":
		return Answer{}
	case strings.HasSuffix(m.Phrase, "visitors"), strings.HasSuffix(m.Phrase, "guests"):
		_, away := r.athome()
		return heard(away, "visitors")
	}
	return r.LeadersAt(m.From)
}

// sameOffice are the leaders whom a counted plural office means: "all three
// Presidents".
func (r *Resolver) sameOffice(m *entity.Mention) []int {
	office, plural := strings.CutSuffix(m.Phrase, "s")
	if !plural || m.Count == 0 {
		return nil
	}
	var who []int
	for _, p := range r.meeting.Leaders {
		if role := strings.ToLower(r.cast.People[p].Role); role == office || strings.HasSuffix(role, " "+office) && !lesser(role) {
			who = append(who, p)
		}
	}
	return who
}

// highest is the rank of the highest office that a leader holds.
func (r *Resolver) highest() int {
	best := 9
	for _, p := range r.meeting.Leaders {
		best = min(best, r.cast.People[p].Rank)
	}
	return best
}

func (r *Resolver) everyRole(word string) bool {
	return !slices.ContainsFunc(r.meeting.Leaders, func(p int) bool { return !r.roleHas(p, word) })
}

func (r *Resolver) anyRole(word string) bool {
	return slices.ContainsFunc(r.meeting.Leaders, func(p int) bool { return r.roleHas(p, word) })
}

// roleHas reports whether a word stands in the name of a person's office.
func (r *Resolver) roleHas(p int, word string) bool {
	return strings.Contains(strings.ToLower(r.cast.People[p].Role), word)
}
