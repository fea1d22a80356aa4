package meeting

import (
	"slices"
	"strings"

	"visavis/core/lexicon"
)

// settleCountries finds whom the leaders without a country speak for. A house
// names its own leader without one; else the countries named most are left, and
// of the ways to give them out the one is taken that fits the sentences best:
// where a leader and "the Kazakh president" stand in one sentence, they are two.
func (f *finder) settleCountries(m *Meeting) {
	var open []int
	taken := map[string]bool{}
	for _, p := range m.Leaders {
		if code := f.cast.People[p].Country; code != "" {
			taken[code] = true
		} else {
			open = append(open, p)
		}
	}
	f.untold = open
	if len(open) == 0 {
		return
	}
	if len(open) == 1 {
		f.cast.People[open[0]].Country = f.leftOver(m, open[0], taken)
		return
	}
	if len(open) == 2 && f.passiveTrigger() {
		slices.Reverse(open) // the host of a guest who "was received" is named behind
	}
	left := f.candidates(taken)
	if len(left) > len(open) {
		left = left[:len(open)]
	}
	if len(left) == 2 && len(open) == 2 && f.clash(open[0], left[0])+f.clash(open[1], left[1]) > f.clash(open[0], left[1])+f.clash(open[1], left[0]) {
		left[0], left[1] = left[1], left[0]
	}
	for i, code := range left {
		f.cast.People[open[i]].Country = code
	}
}

// leftOver is the side of the only leader without a country: the house's, else
// the one named most of those that a person of that office can speak for.
func (f *finder) leftOver(m *Meeting, person int, taken map[string]bool) string {
	body := headsBody(f.cast.People[person].Role)
	if m.House != "" && !taken[m.House] && body == lexicon.IsBody(m.House) {
		return m.House
	}
	for _, code := range f.candidates(taken) {
		if lexicon.IsBody(code) == body {
			return code
		}
	}
	if d := f.doc.Dateline; d != nil && !d.Place.Empty() && !body {
		if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, d.Place.From); ok && !taken[place.Country] {
			return place.Country // "JEDDAH -- The Crown Prince met here with …"
		}
	}
	return ""
}

// hostFromPlace gives the one leader without a country that of the city where he
// is told to have received the other.
func (f *finder) hostFromPlace(m *Meeting) {
	host := -1
	for _, p := range m.Leaders {
		if f.cast.People[p].Country == "" {
			if host >= 0 {
				return
			}
			host = p
		}
	}
	if host < 0 || m.Place == nil || m.Place.Country == "" || !f.receives(host) || headsBody(f.cast.People[host].Role) {
		return
	}
	if slices.ContainsFunc(m.Sides, func(s Side) bool { return s.Code == m.Place.Country }) {
		return
	}
	f.cast.People[host].Country = m.Place.Country
	m.Sides = f.sides(m)
}

// receives tells whether a person is the subject of a verb of receiving.
func (f *finder) receives(person int) bool {
	switch f.norm(f.trigger.From) {
	case "received", "receives", "welcomed", "welcomes", "hosted", "hosts", "granted":
		at := f.firstNamed(person)
		if f.passiveTrigger() {
			return at > f.trigger.To
		}
		return at < f.trigger.From || f.doc.SentenceOf(at) < f.doc.SentenceOf(f.trigger.From)
	}
	return false
}

// passiveTrigger tells "was received by", where the subject is the guest.
func (f *finder) passiveTrigger() bool {
	for i := f.trigger.From - 1; i > f.trigger.From-8; i-- {
		switch f.norm(i) {
		case "was", "were", "been":
			return true
		case ",", ".", "and":
			return false
		}
	}
	return f.norm(f.trigger.From) == "was" || f.norm(f.trigger.From) == "were"
}

// headsBody tells an office of organisations from those of states.
func headsBody(role string) bool {
	role = strings.ToLower(role)
	for _, office := range []string{"secretary-general", "secretary general", "director-general", "managing director", "executive director", "high representative"} {
		if strings.HasPrefix(role, office) {
			return true
		}
	}
	return strings.Contains(role, "commissioner")
}
