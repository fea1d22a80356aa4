package meeting

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

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

	Unnamed bool   `json:"-"` // leaders may be people whom the text does not name
	Said    []Said `json:"-"` // who says what, where the text decides otherwise; of two about the same words the last counts
}

// Said is whose words a stretch of the text is, in code points. A statement that
// begins in it is theirs, and they have the floor after it.
type Said struct {
	Start, End int
	By         []string
}

// given is the rule of what a person has decided.
const given = "given"

// chosen are the people whom names mean, in text order. A name that fits nobody,
// or several, is noted as unfit, and so is one alone: nobody meets himself.
func (f *finder) chosen(names []string) []int {
	var who []int
	for _, name := range names {
		p := f.named(name)
		if p < 0 && f.mayBeUnnamed && f.unknown(name) {
			p = f.introduce(name)
		}
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
	sort.SliceStable(who, func(i, j int) bool { return f.entrance(who[i]) < f.entrance(who[j]) })
	return who
}

// entrance is where a person is first named; the end of the text for one who is not.
func (f *finder) entrance(p int) int {
	if f.cast.People[p].Typed != "" {
		return len(f.doc.Tokens)
	}
	return f.firstNamed(p)
}

// introduce adds somebody whom the text does not name.
func (f *finder) introduce(name string) int {
	f.cast.People = append(f.cast.People, entity.Person{Typed: name, Rank: 9, Rule: given})
	return len(f.cast.People) - 1
}

// unknown tells a name that fits nobody; one that fits several is known.
func (f *finder) unknown(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && !slices.ContainsFunc(f.cast.People, func(p entity.Person) bool { return f.hasWords(p, words) })
}

// hasWords reports whether a person's name has all of some words.
func (f *finder) hasWords(p entity.Person, words []string) bool {
	full := f.wordsOf(p)
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(full, w) })
}

// wordsOf are the words of a person's name.
func (f *finder) wordsOf(p entity.Person) []string {
	return strings.Fields(strings.ToLower(cmp.Or(p.Typed, f.doc.Text(p.Name))))
}

// named is the person with that name: the one who has just its words, else the only
// one who has them all; -1 where there is none or more than one.
func (f *finder) named(name string) int {
	words := strings.Fields(strings.ToLower(name))
	found := -1
	for p := range f.cast.People {
		switch {
		case len(words) == 0 || !f.hasWords(f.cast.People[p], words):
		case slices.Equal(words, f.wordsOf(f.cast.People[p])):
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

// Told is whose words a stretch of the text is, as a person has decided.
type Told struct {
	Words token.Span
	By    []int // indexes into Cast.People
}

// told finds the words and the people of what a person has decided. Who is not among
// the people speaks nowhere in the text.
func (f *finder) told(said []Said) []Told {
	if len(said) == 0 {
		return nil
	}
	starts := f.codePoints()
	at := func(point int) int { // the token that holds a code point
		next, _ := slices.BinarySearch(starts, point+1)
		return max(0, next-1)
	}
	list := make([]Told, 0, len(said))
	for _, s := range said {
		by := make([]int, 0, len(s.By))
		for _, name := range s.By {
			if p := f.named(name); p >= 0 {
				by = append(by, p)
			}
		}
		if len(by) == len(s.By) && len(by) > 0 && s.Start < s.End && len(starts) > 0 {
			list = append(list, Told{token.Span{From: at(s.Start), To: at(s.End-1) + 1}, by})
		}
	}
	return list
}

// codePoints are the first code points of the tokens.
func (f *finder) codePoints() []int {
	starts, at, count := make([]int, 0, len(f.doc.Tokens)), 0, 0
	for i := range f.doc.Tokens {
		start := int(f.doc.Tokens[i].Start)
		count += utf8.RuneCountInString(f.doc.Source[at:start])
		starts, at = append(starts, count), start
	}
	return starts
}
