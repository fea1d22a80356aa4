package main

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// Leader is one of those who met, as a text names them.
type Leader struct {
	Name    string
	Country string // ISO 3166-1 alpha-2 or an organisation's letters; empty where not told
}

// Account is what one article tells of the meeting of two leaders.
type Account struct {
	Day        string // ISO 8601, empty where the article does not tell it
	A, B       Leader
	Source     string // file, and where in it
	Outlet     string
	Form       string
	Place      string
	SaidA      int // statements of A
	SaidB      int // statements of B
	Outcomes   int
	Confidence float64 // how sure it is who met
}

// accounts are the pairs of leaders that met by the record: of three sides three
// pairs. Two of one side have not met each other, and a visit is no meeting.
func accounts(rec record.Record, source string) []Account {
	met := []Account{}
	if !slices.Contains([]record.Form{record.FormMeeting, record.FormCall, record.FormVideo}, rec.Meeting.Form) {
		return met
	}
	leaders := slices.DeleteFunc(slices.Clone(rec.People), func(p record.Person) bool { return p.Part != record.PartLeader })
	for i, p := range leaders {
		for _, q := range leaders[i+1:] {
			if side := sideOf(rec, p); side == "" || side != sideOf(rec, q) {
				met = append(met, accountOf(rec, p, q, source))
			}
		}
	}
	return met
}

// sideOf is the id of the side on which a person stands, empty where none.
func sideOf(rec record.Record, p record.Person) string {
	for _, side := range rec.Sides {
		if slices.Contains(side.Leaders, p.ID) {
			return side.ID
		}
	}
	return ""
}

func accountOf(rec record.Record, p, q record.Person, source string) Account {
	if q.Name < p.Name {
		p, q = q, p // one pair is one pair, whoever is named first
	}
	a := Account{
		Day: rec.Meeting.Date, A: Leader{p.Name, p.Country}, B: Leader{q.Name, q.Country},
		Source: source, Outlet: rec.Source.Agency, Form: string(rec.Meeting.Form),
		SaidA: saidBy(rec, p), SaidB: saidBy(rec, q), Outcomes: len(rec.Outcomes), Confidence: rec.Meeting.Confidence,
	}
	if rec.Meeting.Place != nil {
		a.Place = strings.TrimSpace(rec.Meeting.Place.Name)
	}
	return a
}

// saidBy counts a person's statements, with those that both sides made.
func saidBy(rec record.Record, p record.Person) int {
	n := 0
	for _, s := range rec.Statements {
		if slices.Contains(s.Speakers, p.ID) {
			n++
		}
	}
	return n
}
