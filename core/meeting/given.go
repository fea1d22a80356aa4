package meeting

import (
	"maps"
	"slices"
	"strings"
	"time"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Given is what a person has decided about a meeting. It overrides what the text
// is read to say, and is marked as given in the record.
type Given struct {
	Leaders   []string          `json:"leaders"`   // people whom the text names; empty where the text decides
	Countries map[string]string `json:"countries"` // by person, the code of the country or organisation for which he speaks
	Date      string            `json:"date"`      // ISO 8601 day; empty where the text decides
}

// given is the rule of what a person has decided.
const given = "given"

// chosen are the people whom names mean, in text order. A name that fits nobody,
// or several, is noted as unfit, and so is one alone: nobody meets himself.
func (f *finder) chosen(names []string) []int {
	var who []int
	for _, name := range names {
		p := f.named(name)
		if p < 0 {
			f.unfit = append(f.unfit, name)
		} else if !slices.Contains(who, p) {
			who = append(who, p)
		}
	}
	if len(who) < 2 {
		f.unfit = slices.Clone(names)
		return nil
	}
	slices.SortFunc(who, func(a, b int) int { return f.firstNamed(a) - f.firstNamed(b) })
	return who
}

// named is the person with that name: the one who has just its words, else the only
// one who has them all; -1 where there is none or more than one.
func (f *finder) named(name string) int {
	words := strings.Fields(strings.ToLower(name))
	found := -1
	for p := range f.cast.People {
		full := strings.Fields(strings.ToLower(f.doc.Text(f.nameOf(p))))
		switch {
		case len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(full, w) }):
		case slices.Equal(words, full):
			return p
		case found >= 0:
			found = len(f.cast.People) // of several, nobody
		default:
			found = p
		}
	}
	if found == len(f.cast.People) {
		return -1
	}
	return found
}

// giveCountries settles the countries that a person has decided.
func (f *finder) giveCountries(g Given) {
	for _, name := range slices.Sorted(maps.Keys(g.Countries)) {
		p, code := f.named(name), g.Countries[name]
		if p < 0 || lexicon.CountryNameOf(code) == "" {
			f.unfit = append(f.unfit, name+"="+code)
			continue
		}
		person := &f.cast.People[p]
		person.Claims = append([]entity.Claim{{Field: entity.CountryField, Value: code, Words: f.nameOf(p), Rule: given}}, person.Claims...)
		person.Country = code
	}
}

// decided is the meeting of people whom a person has chosen: surely theirs,
// whatever the evidence.
func (f *finder) decided(leaders []int, house string) *Meeting {
	f.decides = true
	m := &Meeting{Own: -1, House: house, Leaders: leaders, Confidence: 1}
	for _, p := range leaders {
		m.Why = append(m.Why, Evidence{given, f.nameOf(p)})
	}
	f.tellFacts(m)
	return m
}

// giveDate sets the day that a person has decided, if it is one and they met.
func (f *finder) giveDate(m *Meeting, day string) {
	_, err := time.Parse(time.DateOnly, day)
	switch {
	case day == "":
	case m.Form == None || err != nil:
		f.unfit = append(f.unfit, day)
	default:
		m.Date = day
		m.Why = append(m.Why, Evidence{given, token.Span{}})
	}
}
