package export

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// person finds a person by id; one whom the record does not hold is shown by
// the id itself, since a lost speaker must not look like a missing one.
func person(rec record.Record, id string) record.Person {
	for _, p := range rec.People {
		if p.ID == id {
			return p
		}
	}
	return record.Person{ID: id, Name: id}
}

// PersonNames gives the names of people, in the order of their ids.
func PersonNames(rec record.Record, ids []string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = person(rec, id).Name
	}
	return list
}

// Countries gives each country of the people once, in their order.
func Countries(rec record.Record, ids []string) []string {
	list := []string{}
	for _, id := range ids {
		c := person(rec, id).Country
		if c != "" && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// countryName puts a code in words that the record itself holds.
func countryName(rec record.Record, code string) string {
	for _, s := range rec.Sides {
		if s.ID == code && s.Name != "" {
			return s.Name
		}
	}
	for _, t := range rec.Terms {
		if code != "" && t.Code == code && t.Name != "" {
			return t.Name
		}
	}
	return code
}

// describe introduces a person: name, office, country, as far as they are told.
func describe(rec record.Record, p record.Person) string {
	return commas(p.Name, p.Role, countryName(rec, p.Country))
}

// office is what describe says after the name.
func office(rec record.Record, p record.Person) string {
	return commas(p.Role, countryName(rec, p.Country))
}

func withPart(rec record.Record, part record.Part) []record.Person {
	list := []record.Person{}
	for _, p := range rec.People {
		if p.Part == part {
			list = append(list, p)
		}
	}
	return list
}

// commas joins what is there of the words.
func commas(words ...string) string {
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	return strings.Join(words, ", ")
}

// andList reads names aloud: "A", "A and B", "A, B and C".
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
