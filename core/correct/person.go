package correct

import (
	"slices"
	"strconv"
	"strings"

	"visavis/core/record"
)

// person is the place of the one whom a name means among the people: who has just that
// name, else the only one who has all its words; -1 for nobody.
func (b *bench) person(name string) int {
	name = oneLine(name)
	found := -1
	for i, p := range b.Record.People {
		switch {
		case p.Name == name:
			return i
		case !hasWords(p.Name, name):
		case found >= 0:
			found = len(b.Record.People) // of several, nobody
		default:
			found = i
		}
	}
	if found == len(b.Record.People) {
		return -1
	}
	return found
}

// hasWords reports whether a full name has all words of another.
func hasWords(full, name string) bool {
	words, all := strings.Fields(strings.ToLower(name)), strings.Fields(strings.ToLower(full))
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// people are the ids of those whom names mean. Who is not among the people is put
// there: the text does not name him.
func (b *bench) people(names []string) []string {
	ids := make([]string, 0, len(names))
	for _, name := range names {
		if name = oneLine(name); name == "" {
			continue
		}
		at := b.person(name)
		if at < 0 {
			at = b.introduce(name)
		}
		if id := b.Record.People[at].ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// introduce puts somebody among the people whom the text does not name.
func (b *bench) introduce(name string) int {
	n := len(b.Record.People)
	b.Record.People = append(b.Record.People, record.Person{
		ID: "p" + strconv.Itoa(n+1), Name: name, Part: record.PartMentioned, Mentions: []record.Span{},
	})
	return n
}

// who is the person whom a correction is about.
func (b *bench) who(c Correction) (*record.Person, done) {
	at := b.person(c.Who)
	if at < 0 {
		return nil, nobody(c.Who)
	}
	p := &b.Record.People[at]
	return p, done{person: p.ID}
}

func (b *bench) name(c Correction) done {
	p, made := b.who(c)
	if p == nil {
		return made
	}
	name := oneLine(first(c.Values))
	if name == "" {
		return unfit("A person has a name.")
	}
	if b.isAnothers(name, p) {
		return unfit("Somebody else has the name “" + name + "”.")
	}
	b.called[name] = b.called.inText(p.Name)
	p.Name = name
	return made
}

// isAnothers reports whether somebody else has a name, or has it in the text: two of one
// name could not be told apart in what is corrected next.
func (b *bench) isAnothers(name string, p *record.Person) bool {
	if b.named[name] && name != b.called.inText(p.Name) {
		return true
	}
	return slices.ContainsFunc(b.Record.People, func(other record.Person) bool { return other.Name == name && other.ID != p.ID })
}

// renamed are the names that a person has put, each with the one that the text gives.
type renamed map[string]string

// inText is the name that the text gives somebody.
func (r renamed) inText(name string) string {
	name = oneLine(name)
	if before, ok := r[name]; ok {
		return before
	}
	return name
}

func (b *bench) office(c Correction) done {
	p, made := b.who(c)
	if p == nil {
		return made
	}
	p.Role = oneLine(first(c.Values))
	p.Why.Role = reasonFor(p.Role)
	return made
}

// reasonFor is why somebody has an office or country that a person has decided.
func reasonFor(value string) *record.Reason {
	if value == "" {
		return nil
	}
	return &record.Reason{Rule: given}
}

// country sets whose side somebody is on. The reading was told so already, but for one
// who is to have none.
func (b *bench) country(c Correction) done {
	p, made := b.who(c)
	if p == nil {
		return made
	}
	code := strings.ToUpper(oneLine(first(c.Values)))
	if code != "" && record.CountryName(code) == "" {
		return unfit("There is no country or organisation “" + code + "”.")
	}
	if p.Country == code {
		return made
	}
	p.Country, p.Why.Country = code, reasonFor(code)
	b.PutSides()
	return made
}
