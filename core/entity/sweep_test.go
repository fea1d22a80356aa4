package entity_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
)

// table reads the rows of a table of the lexicon, each by the names of its columns.
func table(t *testing.T, name string) []map[string]string {
	data, err := os.ReadFile("../lexicon/data/" + name + ".tsv")
	require.NoError(t, err)
	var columns []string
	var rows []map[string]string
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case cells[0] == "" || cells[0][0] == '#':
		case columns == nil:
			columns = cells
		default:
			row := map[string]string{}
			for i := range cells {
				row[columns[i]] = cells[i]
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// titled writes an office as it stands before a name.
func titled(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		if i == 0 || !lexicon.TitleSmall.Has(w) {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// person is what is found of the one who bears a name.
func person(source, name string) string {
	doc := text.Parse(source)
	for _, p := range entity.Find(doc).People {
		if doc.Text(p.Name) == name {
			return p.Country + " " + p.Role
		}
	}
	return "nobody"
}

// forms are sentences in which an office and a country introduce a person.
var forms = []struct {
	source    string
	adjective bool
}{
	{"%[1]s %[2]s Kari Lund met with Peruvian Prime Minister Luis Salas.", true},
	{"Peruvian Prime Minister Luis Salas met with the %[1]s %[2]s, Kari Lund, in Lima.", true},
	{"%[2]s of %[1]s Kari Lund met with Peruvian Prime Minister Luis Salas.", false},
	{"%[1]s's %[2]s, Kari Lund, met with Peruvian Prime Minister Luis Salas.", false},
	{"%[1]s’s %[2]s Kari Lund met with Peruvian Prime Minister Luis Salas.", false},
	{"Kari Lund, %[2]s of %[1]s, met with Peruvian Prime Minister Luis Salas.", false},
	{"%[2]s Kari Lund of %[1]s met with Peruvian Prime Minister Luis Salas.", false},
}

// Every country gives its country, by each of its names and adjectives.
func TestSweepOverCountries(t *testing.T) {
	n := 0
	for _, row := range table(t, "countries") {
		for _, column := range []string{"name", "names", "adjectives"} {
			for _, word := range strings.Split(row[column], "|") {
				for _, form := range forms {
					if word == "" || strings.Contains(word, "(") || form.adjective != (column == "adjectives") {
						continue
					}
					for _, office := range []string{"President", "Prime Minister", "Foreign Minister", "King", "Vice President"} {
						n++
						source := fmt.Sprintf(form.source, word, office)
						assert.Equal(t, row["code"]+" "+office, person(source, "Kari Lund"), source)
					}
				}
			}
		}
	}
	assert.Greater(t, n, 5000)
}

// Every office gives its role, and leaves the country to the words beside it.
func TestSweepOverOffices(t *testing.T) {
	for _, row := range table(t, "offices") {
		if row["kind"] != "office" || row["country"] != "" || strings.Contains(row["phrase"], " of ") || strings.ToLower(row["phrase"]) != row["phrase"] {
			continue
		}
		for _, form := range forms {
			country := "Norway"
			if form.adjective {
				country = "Norwegian"
			}
			source := fmt.Sprintf(form.source, country, titled(row["phrase"]))
			assert.Equal(t, "NO "+row["role"], person(source, "Kari Lund"), source)
		}
	}
}

// lexiconWords are the single words of the lexicon, as a name would be written:
// cities, countries, offices, and the sets that names collide with.
func lexiconWords(t *testing.T) []string {
	seen, words := map[string]bool{}, []string{}
	add := func(phrases string) {
		for _, w := range strings.Split(phrases, "|") {
			if len(w) < 2 || strings.ContainsAny(w, "+ .()/0123456789") || strings.ToUpper(w) == w {
				continue
			}
			_, first := utf8.DecodeRuneInString(w)
			if w = strings.ToUpper(w[:first]) + w[first:]; !seen[w] {
				seen[w] = true
				words = append(words, w)
			}
		}
	}
	for file, columns := range map[string][]string{"cities": {"name"}, "countries": {"name", "names", "capital", "adjectives"}, "offices": {"phrase"}, "bodies": {"name", "aliases"}} {
		for _, row := range table(t, file) {
			for _, column := range columns {
				add(row[column])
			}
		}
	}
	sets := "|month|weekday|institution|portfolio|name-particle|starter|modifier-person|lead-preposition|connective|honorific-name|"
	for _, row := range table(t, "sets") {
		if strings.Contains(sets, "|"+row["set"]+"|") {
			add(row["phrases"])
		}
	}
	return words
}

// names are names of every making.
var names = []string{
	"Park", "Bishop", "Holland", "Jordan", "Nursultan", "Victoria", "Le", "May", "March", "To", "Will", "He", "U", "O", "Lima", "Will-Park",
	"O'Neill", "O’Shea", "N'Dour", "N’Diaye", "D'Souza", "Ta'ani", "al-Kindi", "Al-Kindi", "Al Sabah", "El-Amin", "ad-Dawla", "Akufo-Ray",
	"van der Berg", "Van der Berg", "de la Cruz", "De la Cruz", "von Osterhagen", "da Silva", "dos Santos", "della Rovere", "di Maio", "ter Horst", "zu Guten",
	"bin Saif", "bin Saif al-Kindi", "bin Salman Al Saud", "ibn Walid", "Abu Mazin", "Abdul Sesay", "Bint Omar", "Asanbek uulu", "Asan kyzy", "Rashid ogly",
	"Park Hill", "Lacalle Pou", "García Márquez", "Şahin", "Łukasz", "Ōno", "Çelik", "Ðorđević", "MacLeod", "McLean", "FitzRoy", "Nguyen Phu Trong", "Geun-hye",
	"R. Baker", "J. R. Baker", "Baker, Jr.", "Baker III", "Ray II", "Sr. Ray",
}

// A name is a name in each of these places, whatever else its words mean.
func TestSweepOverNames(t *testing.T) {
	for _, form := range []struct{ source, name, country string }{
		{"Norwegian President Kari %s met with Peruvian Prime Minister Luis Salas.", "Kari %s", "NO"},
		{"Peruvian President Luis Salas met with his Norwegian counterpart, Kari %s, in Cusco.", "Kari %s", "NO"},
		{"A call was held with President of Norway Kari %s", "Kari %s", "NO"},
		{"Peruvian President Luis Salas met with the Foreign Minister of Norway, Kari %s, in Cusco.", "Kari %s", "NO"},
		{"Norway's President Kari %s and Peruvian Prime Minister Luis Salas met.", "Kari %s", "NO"},
		{"Ms. Kari %s spoke.", "Kari %s", ""},
		{"Danish Chancellor %s Haugen met with Peruvian Prime Minister Luis Salas.", "%s Haugen", "DK"},
		{"Peruvian President Luis Salas met with his Danish counterpart, %s Haugen, in Cusco.", "%s Haugen", "DK"},
		{"Peruvian President Luis Salas met with his Danish counterpart, Chancellor %s Haugen, in Cusco.", "%s Haugen", "DK"},
	} {
		for _, name := range slices.Concat(names, lexiconWords(t)) {
			if strings.Contains(form.source, name) || strings.HasPrefix(form.name, "%s") && !isGiven(name) {
				continue
			}
			if strings.Contains(form.source, "counterpart, %s Haugen") && isTitle(name) {
				continue // "his counterpart, Premier Haugen," is a premier
			}
			source, want := fmt.Sprintf(form.source, name), fmt.Sprintf(form.name, name)
			if got := person(source, want); !strings.HasPrefix(got, form.country+" ") {
				assert.Failf(t, got, "%s", source)
			}
		}
	}
}

// isGiven leaves out what before a family name is a style or no name: "General
// Haugen", "bin Saif Haugen", "Ray II Haugen".
func isGiven(name string) bool {
	word := strings.ToLower(name)
	return !strings.Contains(name, " ") && (!lexicon.Honorific.Has(word) || lexicon.HonorificName.Has(word))
}

// isTitle reports whether a word is an office or an honorific.
func isTitle(name string) bool {
	_, n, _ := lexicon.Offices().Longest(lexicon.Scan(name), 0)
	return n > 0 || lexicon.Honorific.Has(strings.ToLower(name))
}

// A name that has been introduced is known again alone.
func TestSweepOverNamesAlone(t *testing.T) {
	for _, name := range slices.Concat(names[:16], lexiconWords(t)) {
		if name == "Norway" || name == "Norwegian" || name == "Oslo" || name == "According" {
			continue // the country's own name is the country
		}
		source := fmt.Sprintf("Norwegian President Kari %[1]s met with Peruvian Prime Minister Luis Salas.\n\n%[1]s said ships would come. Salas thanked %[1]s for the order. According to %[1]s, trade grew.", name)
		doc := text.Parse(source)
		cast, found := entity.Find(doc), 0
		for _, m := range cast.Mentions {
			if m.Kind == entity.Name && doc.Text(m.Span) == name && doc.Text(cast.People[m.Person].Name) == "Kari "+name {
				found++
			}
		}
		assert.Equal(t, 3, found, source)
	}
}
