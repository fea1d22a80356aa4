package speech

import (
	"slices"
	"sort"
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

// officeHolder: "the Chinese President" is the leader of that side; "the
// premier" the one with that office; where two hold it, the one of the house
// that writes, else the one named last.
func (r *reader) officeHolder(m *entity.Mention) []int {
	var fits, exact []int
	for _, p := range r.meeting.Leaders {
		if r.holds(p, m) {
			fits = append(fits, p)
			if strings.EqualFold(m.Role, r.cast.People[p].Role) {
				exact = append(exact, p)
			}
		}
	}
	if len(exact) > 0 {
		fits = exact
	}
	if len(fits) == 1 {
		return fits
	}
	if len(fits) > 1 {
		return []int{r.likelier(fits, m)}
	}
	return r.aide(m)
}

// holds tells whether a leader can be meant by an office.
func (r *reader) holds(person int, m *entity.Mention) bool {
	p := r.cast.People[person]
	if m.Country != "" && p.Country != m.Country {
		return false
	}
	if m.Role == "" { // "the leader of Uzbekistan", "His Highness"
		return m.Country != "" || r.generic(m.Phrase)
	}
	if strings.EqualFold(m.Role, p.Role) || m.Role == "Head of State" && p.Rank <= 2 || m.Role == "Head of Government" && p.Rank <= 2 {
		return true
	}
	short := strings.ToLower(m.Role)
	for part := range strings.SplitSeq(strings.ToLower(p.Role), " and ") {
		if part == short || strings.HasPrefix(part, short+" of ") || synonyms(short, part) || strings.HasSuffix(part, " "+short) && !lesser(part) {
			return true
		}
	}
	return false
}

// lesser tells an office that only contains the name of a higher one.
func lesser(role string) bool {
	for _, word := range []string{"vice ", "deputy ", "assistant ", "former ", "acting "} {
		if strings.HasPrefix(role, word) {
			return true
		}
	}
	return false
}

// generic tells an honorific or general word that names a principal by itself.
func (r *reader) generic(phrase string) bool {
	phrase = strings.ToLower(phrase)
	return strings.Contains(phrase, "high") || strings.Contains(phrase, "majesty") || strings.Contains(phrase, "leader") ||
		phrase == "hh" || phrase == "h.h." || strings.Contains(phrase, "excellency") || strings.Contains(phrase, "diplomat")
}

func synonyms(a, b string) bool {
	pair := func(x, y string) bool { return a == x && b == y || a == y && b == x }
	return pair("premier", "prime minister") || pair("minister", "foreign minister") || pair("secretary", "secretary of state") ||
		pair("head of government", "prime minister") || pair("head of government", "premier") || pair("monarch", "king")
}

// likelier is, of two who hold one office, the one of the house that writes
// where the office stands alone, else the one named last.
func (r *reader) likelier(fits []int, m *entity.Mention) int {
	for _, p := range fits {
		if r.meeting.House != "" && r.cast.People[p].Country == r.meeting.House {
			return p
		}
	}
	if m.Role == "Head of State" {
		return fits[0] // a house calls only its own so, and names him first
	}
	best, at := fits[0], -1
	for _, p := range fits {
		if last := r.lastNamed(p, m.From); last > at {
			best, at = p, last
		}
	}
	return best
}

// lastNamed is where a person was named last before a token, -1 for nowhere.
func (r *reader) lastNamed(person, before int) int {
	mentions := r.cast.People[person].Mentions()
	next := sort.Search(len(mentions), func(i int) bool { return r.cast.Mentions[mentions[i]].From >= before })
	if next == 0 {
		return -1
	}
	return r.cast.Mentions[mentions[next-1]].From
}

// aide: "the spokesman", "the aide", "the ambassador": the official of that
// office who was named last.
func (r *reader) aide(m *entity.Mention) []int {
	best, at := -1, -1
	for i, p := range r.cast.People {
		if p.Role == "" || p.Rank < 5 || p.Rank > 6 || m.Role == "" || !strings.EqualFold(p.Role, m.Role) && !strings.HasSuffix(strings.ToLower(p.Role), strings.ToLower(m.Role)) {
			continue
		}
		if last := r.lastNamed(i, m.From); last > at {
			best, at = i, last
		}
	}
	if best < 0 {
		return nil
	}
	return []int{best}
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
	for _, p := range r.meeting.Leaders {
		if r.female[p] == female && (female || len(r.meeting.Leaders) == 1) {
			return r.meant(p, female)
		}
	}
	return nil
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
	if m.Count > 0 && m.Count != len(r.meeting.Leaders) && m.Count != len(r.meeting.Sides) {
		return nil
	}
	switch {
	case strings.HasSuffix(m.Phrase, "ministers"), strings.HasSuffix(m.Phrase, "secretaries"):
		if !r.everyRole("minister") && !r.everyRole("secretary") {
			return nil
		}
	case strings.HasSuffix(m.Phrase, "officials"), m.Phrase == "participants", m.Phrase == "teams":
		return nil
	case strings.HasSuffix(m.Phrase, "visitors"), strings.HasSuffix(m.Phrase, "guests"):
		return r.visitors()
	}
	return r.meeting.Leaders
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

func (r *reader) everyRole(word string) bool {
	for _, p := range r.meeting.Leaders {
		if !strings.Contains(strings.ToLower(r.cast.People[p].Role), word) {
			return false
		}
	}
	return true
}
