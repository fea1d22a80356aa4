package speech

import (
	"slices"
	"strings"

	"visavis/core/entity"
)

// resolve gives the people that a mention means at this point of the talk, and
// none where that cannot be told. before is the speaker of the head before it
// in the same sentence, -1 for none.
func (r *reader) resolve(m *entity.Mention, before int) []int {
	switch m.Kind {
	case entity.Name:
		return r.named(m.Person)
	case entity.Office:
		return r.officeHolder(m)
	case entity.Relation:
		return r.related(m, before)
	case entity.Side:
		return r.sideLeaders(m.Country)
	case entity.Pronoun:
		return r.pronoun(m, before)
	case entity.Group:
		return r.group(m)
	}
	return nil
}

// named lets leaders, attendees and those who speak for them be heard; others
// are only talked about.
func (r *reader) named(person int) []int {
	p := r.cast.People[person]
	if r.meeting.Leads(person) || slices.Contains(r.meeting.Attendees, person) || speaksForOthers(p) {
		return []int{person}
	}
	return nil
}

// speaksForOthers tells an office that tells the press what a leader said.
func speaksForOthers(p entity.Person) bool {
	if p.Rank < 4 || p.Rank > 6 {
		return false
	}
	role := strings.ToLower(p.Role)
	for _, word := range []string{"spokes", "advis", "aide", "assistant", "press", "chief of staff", "ambassador", "secretary", "chief"} {
		if strings.Contains(role, word) && !strings.Contains(role, "minister") {
			return true
		}
	}
	return false
}

// sideLeaders are those who speak for a country or organisation at this meeting.
func (r *reader) sideLeaders(code string) []int {
	for _, side := range r.meeting.Sides {
		if side.Code == code && code != "" {
			return side.Leaders
		}
	}
	return nil
}

// related: "his guest", "the host", "his Chinese counterpart", "the latter".
func (r *reader) related(m *entity.Mention, before int) []int {
	if m.Country != "" {
		return r.sideLeaders(m.Country)
	}
	if len(r.meeting.Leaders) != 2 && m.Phrase != "host" {
		return nil
	}
	switch m.Phrase {
	case "host", "guest":
		return r.hostOrGuest(m.Phrase == "host")
	case "former", "latter": // whoever did not just speak
		if before < 0 {
			before = r.subject
		}
		return r.otherThan(before)
	}
	if before < 0 {
		before = r.subject
	}
	return r.otherThan(before)
}

func (r *reader) otherThan(person int) []int {
	if !r.meeting.Leads(person) || len(r.meeting.Leaders) != 2 {
		return nil
	}
	for _, p := range r.meeting.Leaders {
		if p != person {
			return []int{p}
		}
	}
	return nil
}

// hostOrGuest goes by where they met: the leader of that country is the host.
func (r *reader) hostOrGuest(host bool) []int {
	if r.meeting.Place == nil {
		return nil
	}
	var here, away []int
	for _, p := range r.meeting.Leaders {
		if r.cast.People[p].Country == r.meeting.Place.Country {
			here = append(here, p)
		} else {
			away = append(away, p)
		}
	}
	if host && len(here) == 1 {
		return here
	}
	if !host && len(away) == 1 && len(here) > 0 {
		return away
	}
	return nil
}

// pronoun: "he" is the speaker before him in the sentence, else the last
// subject, unless that is known to be a woman.
func (r *reader) pronoun(m *entity.Mention, before int) []int {
	female := m.Phrase == "she"
	for _, candidate := range []int{before, r.subject} {
		if candidate >= 0 && r.genderFits(candidate, female) {
			return r.meant(candidate, female)
		}
	}
	if only := r.onlyOfGender(female); only >= 0 {
		return r.meant(only, female)
	}
	return nil
}

// onlyOfGender is the first leader known to be a woman, or the one who is left
// when the others are; -1 for none.
func (r *reader) onlyOfGender(female bool) int {
	only := -1
	for _, p := range r.meeting.Leaders {
		switch {
		case r.female[p] != female:
		case female:
			return p
		case only >= 0:
			return -1
		default:
			only = p
		}
	}
	return only
}

func (r *reader) genderFits(person int, female bool) bool {
	if r.female[person] {
		return female
	}
	return !(female && r.male[person]) && (!female || !r.someWoman(person))
}

// someWoman tells whether another leader is known to be a woman, so that "she" is her.
func (r *reader) someWoman(person int) bool {
	for _, p := range r.meeting.Leaders {
		if p != person && r.female[p] {
			return true
		}
	}
	return false
}

func (r *reader) meant(person int, female bool) []int {
	if female {
		r.female[person] = true
	} else {
		r.male[person] = true
	}
	return r.named(person)
}

// group: "the two leaders", "both sides", "they" are all leaders, unless the
// group is of others ("the Armenian and Azerbaijani ministers").
func (r *reader) group(m *entity.Mention) []int {
	for _, code := range m.Countries {
		if len(r.sideLeaders(code)) == 0 {
			return nil
		}
	}
	if len(m.Countries) == 1 {
		return r.sideLeaders(m.Countries[0])
	}
	if office := r.sameOffice(m); len(office) > 1 && m.Count == len(office) {
		return office
	}
	if m.Count > 0 && m.Count != len(r.meeting.Leaders) && m.Count != len(r.meeting.Sides) {
		return nil
	}
	switch {
	case strings.HasSuffix(m.Phrase, "ministers"), strings.HasSuffix(m.Phrase, "secretaries"):
		if !r.everyRole("minister") && !r.everyRole("secretary") {
			return nil
		}
	case strings.HasSuffix(m.Phrase, "officials"):
		if r.highest() <= 2 {
			return nil // officials of presidents are others; of ministers they are themselves
		}
	case m.Phrase == "participants", m.Phrase == "teams":
		return nil
	case strings.HasSuffix(m.Phrase, "visitors"), strings.HasSuffix(m.Phrase, "guests"):
		return r.visitors()
	}
	return r.meeting.Leaders
}

// sameOffice are the leaders whom a counted plural office means: "all three
// Presidents".
func (r *reader) sameOffice(m *entity.Mention) []int {
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

// visitors are the leaders who are not at home where they met.
func (r *reader) visitors() []int {
	if r.meeting.Place == nil {
		return nil
	}
	var away []int
	for _, p := range r.meeting.Leaders {
		if r.cast.People[p].Country != r.meeting.Place.Country {
			away = append(away, p)
		}
	}
	return away
}

// highest is the rank of the highest office that a leader holds.
func (r *reader) highest() int {
	best := 9
	for _, p := range r.meeting.Leaders {
		best = min(best, r.cast.People[p].Rank)
	}
	return best
}

func (r *reader) everyRole(word string) bool {
	for _, p := range r.meeting.Leaders {
		if !strings.Contains(strings.ToLower(r.cast.People[p].Role), word) {
			return false
		}
	}
	return true
}
