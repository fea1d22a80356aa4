package speech

import (
	"slices"
	"sort"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// officeHolder: "the Chinese President" is the leader of that side; "the
// premier" the one with that office; where two hold it, the one of the house
// that writes, else the one named last.
func (r *reader) officeHolder(m *entity.Mention) []int {
	var fits, exact []int
	for _, p := range r.meeting.Leaders {
		if r.holds(p, m) {
			fits = append(fits, p)
			if strings.EqualFold(m.Role, r.cast.People[p].Role) || m.Role == "" && r.titleHolds(r.cast.People[p].Titles, m.Span) {
				exact = append(exact, p)
			}
		}
	}
	if len(exact) > 0 {
		fits = exact
	}
	if m.Role == "Head of State" {
		fits = r.ofStates(fits)
	}
	if len(fits) == 0 {
		fits = r.titled(m)
	}
	if len(fits) == 1 {
		return fits
	}
	if len(fits) > 1 {
		return []int{r.likelier(fits, m)}
	}
	if who := r.aide(m); len(who) > 0 {
		return who
	}
	return r.onlyOfSide(m)
}

// ofStates are, of several who could be called head of state, those of highest
// office, and no president of an organisation.
func (r *reader) ofStates(fits []int) []int {
	var heads, others []int
	for _, p := range fits {
		person := r.cast.People[p]
		switch {
		case lexicon.IsBody(person.Country):
		case person.Rank == 1:
			heads = append(heads, p)
		default:
			others = append(others, p)
		}
	}
	if len(heads) > 0 {
		return heads
	}
	return others
}

// onlyOfSide is the one leader of a country whose chief the text calls by another
// office than his own: "the Brazilian Chancellor" for the Foreign Minister.
func (r *reader) onlyOfSide(m *entity.Mention) []int {
	side := r.sideLeaders(m.Country)
	if len(side) != 1 {
		return nil
	}
	for i, p := range r.cast.People {
		if i != side[0] && strings.EqualFold(p.Role, m.Role) && (p.Country == m.Country || p.Country == "") {
			return nil
		}
	}
	switch strings.ToLower(m.Role) {
	case "chancellor", "premier", "head of government", "head of state", "chief", "head", "leader", "ruler", "monarch", "amir", "emir", "king", "sultan":
		return side
	}
	return nil
}

// titled are the leaders whose title holds all words of an office: "the Deputy
// Secretary" is the Deputy Secretary of State; where none does and the text gives
// just one leader no office, that one.
func (r *reader) titled(m *entity.Mention) []int {
	var fits, untitled []int
	for _, p := range r.meeting.Leaders {
		person := r.cast.People[p]
		if m.Country != "" && person.Country != m.Country {
			continue
		}
		if r.titleHolds(person.Titles, m.Span) && (r.holds(p, m) || !strings.EqualFold(m.Role, "Minister")) {
			fits = append(fits, p)
		}
		if person.Role == "" {
			untitled = append(untitled, p)
		}
	}
	if len(fits) == 0 && len(untitled) == 1 && !lesser(strings.ToLower(m.Role)) {
		return untitled
	}
	return fits
}

func (r *reader) titleHolds(title []string, office token.Span) bool {
	words := 0
	for i := office.From; i < office.To; i++ {
		switch n := r.norm(i); {
		case n == "the" || n == "his" || n == "her" || n == "of" || r.set("modifier-person", i) > 0 && !slices.Contains(title, n):
		case !slices.Contains(title, n):
			return false
		default:
			words++
		}
	}
	return words > 0
}

// holds tells whether a leader can be meant by an office.
func (r *reader) holds(person int, m *entity.Mention) bool {
	p := r.cast.People[person]
	if m.Country != "" && p.Country != m.Country {
		return false
	}
	if m.Role == "" || m.Country != "" && (m.Role == "Chief" || m.Role == "Head") { // "the leader of Uzbekistan", "His Highness", "the AU chief"
		return m.Country != "" || r.generic(m.Phrase)
	}
	if strings.EqualFold(m.Role, p.Role) || m.Role == "Head of State" && p.Rank <= 2 || m.Role == "Head of Government" && p.Rank <= 2 {
		return true
	}
	short := strings.ToLower(m.Role)
	if short == "minister" && strings.EqualFold(p.Role, "Prime Minister") {
		return false // nobody calls a prime minister "the minister"
	}
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
	return pair("president", "head of state") || pair("premier", "prime minister") || pair("minister", "foreign minister") || pair("secretary", "secretary of state") ||
		pair("head of government", "prime minister") || pair("head of government", "premier") || pair("monarch", "king")
}

// likelier is, of two who hold one office, the one whom the house calls by office
// alone, else the one who spoke last, else the one named last.
func (r *reader) likelier(fits []int, m *entity.Mention) int {
	if slices.Contains(fits, r.meeting.Own) {
		return r.meeting.Own
	}
	if r.norm(m.From) == "our" {
		return fits[0]
	}
	if m.Role == "Head of State" {
		return fits[0] // a house calls only its own so, and names him first
	}
	if slices.Contains(fits, r.subject) {
		return r.subject
	}
	for _, p := range fits {
		if r.meeting.House != "" && r.cast.People[p].Country == r.meeting.House {
			return p
		}
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

// aide: "the spokesman", "the ambassador", of prime ministers "the minister": the
// official of that office who was named last.
func (r *reader) aide(m *entity.Mention) []int {
	best, at := -1, -1
	for i, p := range r.cast.People {
		minister := strings.EqualFold(m.Role, "Minister") && slices.Contains(r.meeting.Attendees, i)
		if p.Role == "" || (p.Rank < 5 || p.Rank > 6) && !minister || m.Role == "" || !strings.EqualFold(p.Role, m.Role) && !strings.HasSuffix(strings.ToLower(p.Role), strings.ToLower(m.Role)) {
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

// another is whom the first of two joined offices means where by itself it could
// mean the second's holder: "His Majesty and the President" are two.
func (r *reader) another(who []int, left, right *entity.Mention) []int {
	if left.Kind != entity.Office || len(who) != 1 || len(r.meeting.Leaders) != 2 {
		return who
	}
	if second := r.resolve(right, -1); len(second) != 1 || second[0] != who[0] {
		return who
	}
	for _, p := range r.meeting.Leaders {
		if p != who[0] {
			return []int{p}
		}
	}
	return who
}
