package lexicon

import "visavis/core/token"

// CountryForm is how a phrase names a country.
type CountryForm uint8

// The forms in which a country is named.
const (
	CountryName CountryForm = iota // "Kazakhstan", "People's Republic of China"
	Adjective                      // "Kazakh"
	People                         // "Kazakhs"
	Capital                        // "Astana", standing for the government
)

// Country is one way of naming a country.
type Country struct {
	Code string // ISO 3166-1 alpha-2
	Name string // English short name
	Form CountryForm
}

// countryColumns in the order in which they count: of a phrase in two columns
// the first decides.
var countryColumns = []struct {
	name string
	form CountryForm
}{{"names", CountryName}, {"adjectives", Adjective}, {"people", People}, {"capital", Capital}}

func fillCountries(b *builder) {
	for _, r := range b.rows("countries") {
		code, name := r.cell("code"), r.cell("name")
		b.row(countryNames, []string{code, name})
		add := func(phrase string, form CountryForm) { b.add(countries, phrase, code, name, string('0'+rune(form))) }
		add(name, CountryName)
		for _, column := range countryColumns {
			for _, phrase := range r.list(column.name) {
				if phrase != name {
					add(phrase, column.form)
				}
			}
		}
	}
	named := map[string]bool{}
	for _, row := range b.values[countryNames] {
		named[row[0]] = true
	}
	for _, r := range b.rows("bodies") {
		if code := r.cell("code"); code != "" && !named[code] {
			named[code] = true
			b.row(countryNames, []string{code, r.cell("name")})
		}
	}
	b.sortByKey(countryNames)
}

// Countries finds countries by name, adjective, people and capital (countries.tsv).
func Countries() *Phrases[Country] { return &countryPhrases }

var countryPhrases = Phrases[Country]{countries, func(t table, row int) Country {
	return Country{lex.field(t, row, 0), lex.field(t, row, 1), CountryForm(lex.field(t, row, 2)[0] - '0')}
}}

// CountryNameOf gives the English short name of a country, or of an organisation
// that can be a side, by its code; empty for other codes.
func CountryNameOf(code string) string {
	if row, ok := lex.keyed(countryNames, code); ok {
		return lex.field(countryNames, row, 1)
	}
	return ""
}

// Place is a city, a venue or a region and the country that it lies in.
type Place struct {
	Name    string
	Country string // ISO 3166-1 alpha-2
	Kind    string // city, venue, region
	City    string // the venue's city, where it has one
}

func fillPlaces(b *builder) {
	seen := map[string]bool{}
	for _, r := range b.rows("cities") {
		name := r.cell("name")
		seen[name] = true
		b.add(places, name, name, r.cell("country"), r.cell("kind"), r.cell("city"))
	}
	for _, r := range b.rows("countries") {
		for _, capital := range r.list("capital") {
			if !seen[capital] {
				b.add(places, capital, capital, r.cell("code"), "city", "")
			}
		}
	}
}

// Places finds cities, venues and regions (cities.tsv) and capitals (countries.tsv).
func Places() *Phrases[Place] { return &placePhrases }

var placePhrases = Phrases[Place]{places, func(t table, row int) Place {
	return Place{lex.field(t, row, 0), lex.field(t, row, 1), lex.field(t, row, 2), lex.field(t, row, 3)}
}}

// Office is a title of office.
type Office struct {
	Phrase string
	Role   string // "President", without country
	Rank   int    // 1 head of state … 5 official, 6 spokesperson
	Kind   string // office, generic, spokesperson

	Country string // code of the one country or organisation that has such an office, else empty
}

func fillOffices(b *builder) {
	for _, r := range b.rows("offices") {
		phrase := r.cell("phrase")
		b.add(offices, phrase, phrase, r.cell("role"), r.cell("rank")[:1], r.cell("kind"), r.cell("country"))
	}
}

// Offices finds titles of office (offices.tsv).
func Offices() *Phrases[Office] { return &officePhrases }

var officePhrases = Phrases[Office]{offices, func(t table, row int) Office {
	rank := int(lex.field(t, row, 2)[0] - '0')
	return Office{lex.field(t, row, 0), lex.field(t, row, 1), rank, lex.field(t, row, 3), lex.field(t, row, 4)}
}}

// Named is an organisation, agency, initiative, document or event by its standard name.
type Named struct {
	Name string
	Type string // as record.TermType; agency, government, newspaper for agencies
	Code string // of organisations that can be a side; the country of an agency
}

func fillNamed(b *builder) {
	for _, file := range []struct {
		table      table
		name       string
		kind, code string // columns
	}{{bodies, "bodies", "type", "code"}, {terms, "terms", "type", ""}, {agencies, "agencies", "kind", "country"}} {
		for _, r := range b.rows(file.name) {
			name := r.cell("name")
			for _, phrase := range append([]string{name}, r.list("aliases")...) {
				b.add(file.table, phrase, name, r.cell(file.kind), r.cell(file.code))
			}
		}
	}
}

// Bodies finds organisations (bodies.tsv), Terms initiatives, documents and
// events (terms.tsv), Agencies those who publish (agencies.tsv).
func Bodies() *Phrases[Named]   { return &bodyPhrases }
func Terms() *Phrases[Named]    { return &termPhrases }
func Agencies() *Phrases[Named] { return &agencyPhrases }

var (
	bodyPhrases   = Phrases[Named]{bodies, namedOf}
	termPhrases   = Phrases[Named]{terms, namedOf}
	agencyPhrases = Phrases[Named]{agencies, namedOf}
)

func namedOf(t table, row int) Named {
	return Named{lex.field(t, row, 0), lex.field(t, row, 1), lex.field(t, row, 2)}
}

// OpensName reports whether the name of a country, place, office, organisation
// or term can begin with a word: one question for five tables.
func OpensName(word token.ID) bool { return lex.bits[int(lex.rows[word])]&names != 0 }

const names = 1<<countries | 1<<places | 1<<offices | 1<<bodies | 1<<terms

// OpensTerm reports whether the name of a country, place, office, organisation or
// term can begin with a word, and whether a set phrase can: one look for six tables.
func OpensTerm(word token.ID) (name, formula bool) {
	opens := lex.bits[lex.rows[word]]
	return opens&names != 0, opens&(1<<formulas) != 0
}

// Name is what a name in a text stands for: one of these, the others are nil.
type Name struct {
	Office     *Office
	Country    *Country
	Body, Term *Named
	Place      *Place
}

// NameAt gives the longest name of the five tables that starts at tokens[at], and
// its length in tokens, 0 where none does; of two that are spelled alike the one
// whose table stands first in Name. The tables share one trie, so it is gone
// through once.
func NameAt(tokens []token.Token, at int) (name Name, length int) {
	var found table
	row := 0
	lex.endings(tokens, at, countries, terms+1, func(t table, value, n int) {
		if n > length || nameOrder[t] < nameOrder[found] {
			found, row, length = t, value, n
		}
	})
	if length == 0 {
		return Name{}, 0
	}
	return nameOf(found, row), length
}

// nameOrder is the place of a table in Name.
var nameOrder = [...]uint8{offices: 0, countries: 1, bodies: 2, terms: 3, places: 4}

func nameOf(t table, row int) Name {
	switch t {
	case offices:
		return Name{Office: keep(officePhrases.value(t, row))}
	case countries:
		return Name{Country: keep(countryPhrases.value(t, row))}
	case bodies:
		return Name{Body: keep(namedOf(t, row))}
	case terms:
		return Name{Term: keep(namedOf(t, row))}
	}
	return Name{Place: keep(placePhrases.value(t, row))}
}

func keep[T any](found T) *T { return &found }

// IsBody tells the code of an organisation that can be a side from that of a country.
func IsBody(code string) bool { return len(code) > 2 || code == "EU" || code == "UN" }

// Formula is a set phrase of diplomacy, explained.
type Formula struct {
	Phrase string
	Kind   string // partnership, atmosphere, position, pledge, threat
	Rank   string // of a partnership, 1 the highest
	Gloss  string // what analysts take it to mean
	Source string // where that can be read
}

func fillFormulas(b *builder) {
	for _, r := range b.rows("formulas") {
		phrase := r.cell("phrase")
		b.add(formulas, phrase, phrase, r.cell("kind"), r.cell("rank"), r.cell("gloss"), r.cell("source"))
	}
}

// Formulas finds set phrases (formulas.tsv).
func Formulas() *Phrases[Formula] { return &formulaPhrases }

var formulaPhrases = Phrases[Formula]{formulas, func(t table, row int) Formula {
	return Formula{lex.field(t, row, 0), lex.field(t, row, 1), lex.field(t, row, 2), lex.field(t, row, 3), lex.field(t, row, 4)}
}}
