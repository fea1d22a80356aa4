package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/token"
)

// Given is what a person has decided about a meeting. It overrides what the text
// is read to say, and is marked as given in the record.
type Given struct {
	Leaders   []string          // names of people whom the text names; empty where the text decides
	Countries map[string]string // by name, the code of the country for which somebody speaks
	Date      string            // ISO 8601 day; empty where the text decides
}

// given is the rule of what a person has decided.
const given = "given"

// chosen are the people whom names mean, in text order: those all of whose words
// are words of a name in the text.
func (f *finder) chosen(names []string) []int {
	var who []int
	for _, name := range names {
		if p := f.named(name); p >= 0 && !slices.Contains(who, p) {
			who = append(who, p)
		}
	}
	slices.SortFunc(who, func(a, b int) int { return f.firstNamed(a) - f.firstNamed(b) })
	return who
}

// named is the first person with that name, -1 for nobody.
func (f *finder) named(name string) int {
	words := strings.Fields(strings.ToLower(name))
	return slices.IndexFunc(f.cast.People, func(p entity.Person) bool {
		full := strings.Fields(strings.ToLower(f.doc.Text(p.Name)))
		return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(full, w) })
	})
}

// giveCountries settles the countries that a person has decided.
func (f *finder) giveCountries(g Given) {
	for name, code := range g.Countries {
		p := f.named(name)
		if p < 0 {
			continue
		}
		f.cast.People[p].Claims = append([]entity.Claim{{Field: entity.CountryField, Value: code, Words: f.nameOf(p), Rule: given}}, f.cast.People[p].Claims...)
		f.cast.People[p].Country = code
	}
}

// decided is the meeting of people whom a person has chosen: surely theirs,
// whatever the evidence.
func (f *finder) decided(leaders []int, house string) *Meeting {
	m := &Meeting{Own: -1, House: house, Leaders: leaders, Confidence: 1}
	for _, p := range leaders {
		m.Why = append(m.Why, Evidence{given, f.nameOf(p)})
	}
	f.tellFacts(m)
	return m
}

// giveDate sets the day that a person has decided, if the meeting is one.
func (g Given) giveDate(m *Meeting) {
	if g.Date != "" && m.Form != None {
		m.Date = g.Date
		m.Why = append(m.Why, Evidence{given, token.Span{}})
	}
}
