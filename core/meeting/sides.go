package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
)

// settleRoles gives a counterpart the office of the one whose counterpart he is.
func (f *finder) settleRoles(m *Meeting) {
	for _, p := range m.Leaders {
		words, counterpart := f.isCounterpart(p)
		if role := f.cast.People[p].Role; role != "" && role != "Minister" || !counterpart {
			continue
		}
		for _, other := range m.Leaders {
			if o := f.cast.People[other]; o.Role != "" && f.canMeet(p, other) {
				f.cast.People[p].Role = o.Role
				f.claim(p, entity.RoleField, o.Role, words, "counterpart")
				break
			}
		}
	}
}

// takeOffices gives a leader whom the text names without an office the one by
// which it calls his side's head: "Orlov spoke … The President of Russia …".
func (f *finder) takeOffices(m *Meeting) {
	for _, p := range m.Leaders {
		person := &f.cast.People[p]
		if person.Role != "" || person.Country == "" {
			continue
		}
		if office := f.officeOf(m, p); office != nil {
			person.Role = office.Role
			f.claim(p, entity.RoleField, office.Role, office.Span, "called-by-office")
		}
	}
}

// officeOf is the first office of a leader's country that can be his, one that
// speaks before one that is only named; nil for none.
func (f *finder) officeOf(m *Meeting, p int) *entity.Mention {
	var first *entity.Mention
	for i := range f.cast.Mentions {
		mention := &f.cast.Mentions[i]
		if mention.Kind != entity.Office || mention.Country != f.sideOf(p) || mention.Role == "" || f.heldByOther(m, p, *mention) {
			continue
		}
		if f.isSource(mention) {
			return mention
		}
		if first == nil {
			first = mention
		}
	}
	return first
}

// heldByOther tells an office that somebody else of that country holds.
func (f *finder) heldByOther(m *Meeting, person int, office entity.Mention) bool {
	for i, p := range f.cast.People {
		if i != person && office.Role != "" && p.Role == office.Role && (p.Country == office.Country || p.Country == "" && !m.Leads(i)) {
			return true
		}
	}
	return false
}

// headsInstitution tells the head of an international body that is no side of its
// own: the Director General of the IAEA, the President of the World Bank.
func (f *finder) headsInstitution(person int) bool {
	role := f.cast.People[person].Role
	if !headsBody(role) && !strings.HasSuffix(role, " Bank") {
		return false
	}
	for _, i := range f.cast.People[person].Mentions() {
		span := f.cast.Mentions[i].Span
		for at := span.From; at < span.To; at++ {
			if _, n, ok := lexicon.Bodies().Longest(f.doc.Tokens, at); ok && n <= span.To-at {
				return true
			}
		}
	}
	return false
}

// sides groups the leaders by the country or organisation they speak for.
func (f *finder) sides(m *Meeting) []Side {
	var sides []Side
	for _, p := range m.Leaders {
		code := f.cast.People[p].Country
		at := slices.IndexFunc(sides, func(s Side) bool { return s.Code == code && code != "" })
		if at < 0 {
			sides = append(sides, Side{Code: code})
			at = len(sides) - 1
		}
		sides[at].Leaders = append(sides[at].Leaders, p)
	}
	return sides
}

// own is the leader of the house that writes: a government's own, or the only one
// whom title and lead name without a country ("Prime Minister Ray spoke with Czech
// Prime Minister Novak").
func (f *finder) own(m *Meeting) int {
	var plain []int
	for _, p := range m.Leaders {
		if f.official && f.cast.People[p].Country == m.House && m.House != "" {
			return p
		}
		if !f.titledByCountry(p, m.Sentence) {
			plain = append(plain, p)
		}
	}
	switch {
	case len(m.Leaders) < 2:
		return -1
	case len(plain) == 1:
		return plain[0]
	case len(f.untold) == 1:
		return f.untold[0]
	}
	return f.headlined(m)
}

// headlined is the leader whose office a title puts first and lets meet the other:
// "Foreign Minister of Thailand meets Foreign Minister of Bangladesh"; -1 for none,
// and for agencies, which have no leader of their own.
func (f *finder) headlined(m *Meeting) int {
	if d := f.doc.Dateline; d != nil && !d.Agency.Empty() {
		return -1
	}
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Headline {
			continue
		}
		for _, mention := range f.cast.In(sentence.Span) {
			if _, _, verb := lexicon.EncounterAt(f.doc.Tokens, min(mention.To, len(f.doc.Tokens)-1)); !verb || mention.Country == "" {
				return -1
			}
			for _, p := range m.Leaders {
				if f.cast.People[p].Country == mention.Country {
					return p
				}
			}
			return -1
		}
	}
	return -1
}

// titledByCountry tells whether title or lead names a leader's country with him.
func (f *finder) titledByCountry(person, lead int) bool {
	for _, i := range f.cast.People[person].Mentions() {
		mention := f.cast.Mentions[i]
		s := f.doc.SentenceOf(mention.From)
		if s > lead {
			return false
		}
		if mention.Country != "" {
			return true
		}
	}
	return false
}
