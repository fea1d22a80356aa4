package compare

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/record"
)

// match is how two people of two records can be one.
type match struct {
	a, b  int // places in the lists
	score float64
	rule  string
}

// SamePerson reports how sure it is that two people are one, and by what rule: each part of
// the shorter name must stand in the longer one. Two who share a surname and no more
// ("Fidel Castro", "Raul Castro") are two, and who holds an office today is not who held it.
func SamePerson(p, q record.Person) (score float64, rule string) {
	elsewhere := p.Country != "" && q.Country != "" && p.Country != q.Country
	shared, near, shorter := sharedNames(nameParts(p.Name), nameParts(q.Name))
	switch {
	case shorter > 0 && shared == shorter && !elsewhere:
		return 1, "same-name"
	case shorter > 0 && shared+near == shorter && p.Country != "" && p.Country == q.Country:
		return .8, "like-name"
	}
	return 0, ""
}

// nameParts are the words of a name in plain letters, initials and particles left out.
func nameParts(name string) []string {
	var parts []string
	for _, t := range lexicon.Scan(name) {
		if len(t.Norm) > 2 || len(parts) == 0 && len(t.Norm) == 2 {
			parts = append(parts, t.Norm)
		}
	}
	return parts
}

// sharedNames counts the parts that two names share, those that differ by a letter of
// spelling ("Tokayev", "Tokaev"), and the parts of the shorter name.
func sharedNames(a, b []string) (shared, near, shorter int) {
	for _, x := range a {
		switch {
		case slices.Contains(b, x):
			shared++
		case slices.ContainsFunc(b, func(y string) bool { return likeSpelling(x, y) }):
			near++
		}
	}
	return shared, near, min(len(a), len(b))
}

// likeSpelling reports whether two words of five letters and more are a letter apart,
// of nine and more two.
func likeSpelling(a, b string) bool {
	short := min(len(a), len(b))
	return short >= 5 && letterDistance(a, b) <= 1+short/9
}

// letterDistance is the least number of letters changed, put in or left out (Levenshtein).
func letterDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// matchPeople matches two lists, the surest first.
func matchPeople(as, bs []record.Person) []match {
	var all []match
	for i, p := range as {
		for j, q := range bs {
			if score, rule := SamePerson(p, q); score > 0 {
				all = append(all, match{i, j, score, rule})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	var chosen []match
	for _, m := range all {
		if !slices.ContainsFunc(chosen, func(c match) bool { return c.a == m.a || c.b == m.b }) {
			chosen = append(chosen, m)
		}
	}
	return chosen
}

// matchLeaders matches those who met in A with those who met in B. Who is a leader in one
// and only present or named in the other is matched too: outlets differ in whom they count.
func matchLeaders(a, b record.Record) []Leader {
	leads := func(p record.Person) bool { return p.Part == record.PartLeader }
	leaders := []Leader{}
	seenB := map[string]bool{}
	chosen := matchPeople(a.People, b.People)
	for i, p := range a.People {
		at := slices.IndexFunc(chosen, func(m match) bool { return m.a == i })
		switch {
		case at >= 0 && (leads(p) || leads(b.People[chosen[at].b])):
			q := b.People[chosen[at].b]
			leaders, seenB[q.ID] = append(leaders, together(p, q, chosen[at].rule)), true
		case at < 0 && leads(p):
			leaders = append(leaders, together(p, record.Person{}, ""))
		}
	}
	for _, q := range b.People {
		if leads(q) && !seenB[q.ID] {
			leaders = append(leaders, together(record.Person{}, q, ""))
		}
	}
	for i := range leaders {
		leaders[i].ID = "l" + strconv.Itoa(i+1)
	}
	return leaders
}

func together(p, q record.Person, rule string) Leader {
	l := Leader{Name: p.Name, Country: cmp.Or(p.Country, q.Country), A: p.ID, B: q.ID, Rule: rule}
	if len(q.Name) > len(p.Name) {
		l.Name = q.Name
	}
	return l
}

// leaderNames is "Marta Lopes – Daniel Osei", which every language can read.
func leaderNames(r record.Record) string {
	var names []string
	for _, p := range r.People {
		if p.Part == record.PartLeader {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, " – ")
}
