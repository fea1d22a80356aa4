package lexicon

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

// Countries finds countries by name, adjective, people and capital (countries.tsv).
var Countries = phraseTable(func(p *Phrases[Country]) {
	for _, r := range rows("countries") {
		code, name := r.cell("code"), r.cell("name")
		p.add(name, Country{code, name, CountryName})
		for _, column := range countryColumns {
			for _, phrase := range r.list(column.name) {
				if phrase != name {
					p.add(phrase, Country{code, name, column.form})
				}
			}
		}
	}
})

// CountryNames gives the English short name of each country and organisation
// that can be a side, by its code.
var CountryNames = onceMap(func(names map[string]string) {
	for _, r := range rows("bodies") {
		if code := r.cell("code"); code != "" && names[code] == "" {
			names[code] = r.cell("name")
		}
	}
	for _, r := range rows("countries") {
		names[r.cell("code")] = r.cell("name")
	}
})

// Place is a city, a venue or a region and the country that it lies in.
type Place struct {
	Name    string
	Country string // ISO 3166-1 alpha-2
	Kind    string // city, venue, region
	City    string // the venue's city, where it has one
}

// Places finds cities, venues and regions (cities.tsv) and capitals (countries.tsv).
var Places = phraseTable(func(p *Phrases[Place]) {
	seen := map[string]bool{}
	for _, r := range rows("cities") {
		name := r.cell("name")
		seen[name] = true
		p.add(name, Place{name, r.cell("country"), r.cell("kind"), r.cell("city")})
	}
	for _, r := range rows("countries") {
		for _, capital := range r.list("capital") {
			if !seen[capital] {
				p.add(capital, Place{capital, r.cell("code"), "city", ""})
			}
		}
	}
})

// Office is a title of office.
type Office struct {
	Phrase string
	Role   string // "President", without country
	Rank   int    // 1 head of state … 5 official, 6 spokesperson
	Kind   string // office, generic, spokesperson

	Country string // code of the one country or organisation that has such an office, else empty
}

// Offices finds titles of office (offices.tsv).
var Offices = phraseTable(func(p *Phrases[Office]) {
	for _, r := range rows("offices") {
		phrase := r.cell("phrase")
		p.add(phrase, Office{phrase, r.cell("role"), int(r.cell("rank")[0] - '0'), r.cell("kind"), r.cell("country")})
	}
})

// Named is an organisation, agency, initiative, document or event by its standard name.
type Named struct {
	Name string
	Type string // as record.TermType; agency, government, newspaper for agencies
	Code string // of organisations that can be a side; the country of an agency
}

func namedTable(table, codeColumn string) func() *Phrases[Named] {
	return phraseTable(func(p *Phrases[Named]) {
		for _, r := range rows(table) {
			kind := r.cell("type")
			if kind == "" {
				kind = r.cell("kind")
			}
			named := Named{r.cell("name"), kind, r.cell(codeColumn)}
			p.add(named.Name, named)
			for _, alias := range r.list("aliases") {
				p.add(alias, named)
			}
		}
	})
}

// Bodies finds organisations (bodies.tsv), Terms initiatives, documents and
// events (terms.tsv), Agencies those who publish (agencies.tsv).
var (
	Bodies   = namedTable("bodies", "code")
	Terms    = namedTable("terms", "")
	Agencies = namedTable("agencies", "country")
)

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

// Formulas finds set phrases (formulas.tsv).
var Formulas = phraseTable(func(p *Phrases[Formula]) {
	for _, r := range rows("formulas") {
		phrase := r.cell("phrase")
		p.add(phrase, Formula{phrase, r.cell("kind"), r.cell("rank"), r.cell("gloss"), r.cell("source")})
	}
})
