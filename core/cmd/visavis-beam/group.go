package main

import (
	"cmp"
	"slices"
	"strings"

	"visavis/core/compare"
	"visavis/core/record"
)

// Row is a line of the table: what all articles together tell of two leaders on one day.
type Row struct {
	Day         string   `json:"day"`          // ISO 8601; empty for all accounts that tell none
	LeaderA     string   `json:"leader_a"`     // the fullest form of the name in any account
	CountryA    string   `json:"country_a"`    // empty where no account tells it
	LeaderB     string   `json:"leader_b"`     // as A
	CountryB    string   `json:"country_b"`    // as A
	Forms       []string `json:"forms"`        // meeting, call, video
	Places      []string `json:"places"`       // as the accounts write them
	Accounts    int      `json:"accounts"`     // how many articles tell of it
	Outlets     []string `json:"outlets"`      // those that are told
	StatementsA int      `json:"statements_a"` // in all accounts together
	StatementsB int      `json:"statements_b"` // as A
	Outcomes    int      `json:"outcomes"`     // in all accounts together
	Confidence  float64  `json:"confidence"`   // of the account that is least sure who met
	Sources     []string `json:"sources"`      // the articles
}

// groupFn puts the accounts of one day together.
func groupFn(day string, all func(*Account) bool, emit func(Row)) {
	list := []Account{}
	for a := (Account{}); all(&a); a = (Account{}) {
		list = append(list, a)
	}
	for _, row := range group(day, list) {
		emit(row)
	}
}

// pair is two leaders and all accounts of them.
type pair struct {
	a, b     Leader
	accounts []Account
}

// group gives a row a pair. Accounts in the same words are put together first; then,
// the fullest names before the shorter, pairs that can be one. The order in which the
// accounts come has no part in it: a runner gives them in any.
func group(day string, accounts []Account) []Row {
	known := []*pair{}
	for _, p := range sameWords(accounts) {
		if at, crossed := p.among(known); at != nil {
			at.join(p, crossed)
		} else {
			known = append(known, p)
		}
	}
	rows := make([]Row, len(known))
	for i, p := range known {
		rows[i] = p.row(day)
	}
	return rows
}

// sameWords puts accounts together that name both leaders alike.
func sameWords(accounts []Account) []*pair {
	type key struct{ a, b Leader }
	found := map[key]*pair{}
	for _, a := range accounts {
		k := key{a.A, a.B}
		if found[k] == nil {
			found[k] = &pair{a: a.A, b: a.B}
		}
		found[k].accounts = append(found[k].accounts, a)
	}
	pairs := []*pair{}
	for _, p := range found {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(p, q *pair) int {
		return cmp.Or(cmp.Compare(q.length(), p.length()), compareLeaders(p.a, q.a), compareLeaders(p.b, q.b))
	})
	return pairs
}

func (p *pair) length() int { return len(p.a.Name) + len(p.b.Name) }

func compareLeaders(p, q Leader) int {
	return cmp.Or(strings.Compare(p.Name, q.Name), strings.Compare(p.Country, q.Country))
}

// among finds the one known pair that p can be, nil where there is none or more than
// one is as likely: which Castro met the guest is then not told. crossed tells that
// their A is p's B.
func (p *pair) among(known []*pair) (found *pair, crossed bool) {
	best := 0.0
	for _, k := range known {
		straight, across := min(same(p.a, k.a), same(p.b, k.b)), min(same(p.a, k.b), same(p.b, k.a))
		switch score := max(straight, across); {
		case score > best:
			best, found, crossed = score, k, across > straight
		case score == best && best > 0:
			found = nil
		}
	}
	return found, crossed
}

// same is how sure it is that two leaders are one person, as when two accounts are
// compared.
func same(p, q Leader) float64 {
	if p.Country != "" && q.Country != "" && p.Country != q.Country {
		return 0 // before the names are taken apart, which takes longer
	}
	score, _ := compare.SamePerson(record.Person{Name: p.Name, Country: p.Country}, record.Person{Name: q.Name, Country: q.Country})
	return score
}

func (p *pair) join(q *pair, crossed bool) {
	if crossed {
		q.a, q.b = q.b, q.a
		for i, a := range q.accounts {
			q.accounts[i].SaidA, q.accounts[i].SaidB = a.SaidB, a.SaidA
		}
	}
	p.a.Country, p.b.Country = cmp.Or(p.a.Country, q.a.Country), cmp.Or(p.b.Country, q.b.Country)
	p.accounts = append(p.accounts, q.accounts...)
}

func (p *pair) row(day string) Row {
	slices.SortFunc(p.accounts, func(a, b Account) int { return strings.Compare(a.Source, b.Source) })
	r := Row{
		Day: day, LeaderA: p.a.Name, CountryA: p.a.Country, LeaderB: p.b.Name, CountryB: p.b.Country, Confidence: 1,
		Accounts: len(p.accounts), Forms: p.each(func(a Account) string { return a.Form }), Places: p.each(func(a Account) string { return a.Place }),
		Outlets: p.each(func(a Account) string { return a.Outlet }), Sources: p.each(func(a Account) string { return a.Source }),
	}
	for _, a := range p.accounts {
		r.StatementsA, r.StatementsB, r.Outcomes = r.StatementsA+a.SaidA, r.StatementsB+a.SaidB, r.Outcomes+a.Outcomes
		r.Confidence = min(r.Confidence, a.Confidence)
	}
	return r
}

// each lists what the accounts tell, each once, in the order of the alphabet.
func (p *pair) each(of func(Account) string) []string {
	told := []string{}
	for _, a := range p.accounts {
		if value := of(a); value != "" {
			told = append(told, value)
		}
	}
	slices.Sort(told)
	return slices.Compact(told)
}
