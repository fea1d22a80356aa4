package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

func told(source string, a, b Leader) Account {
	return Account{Day: "2024-05-06", A: a, B: b, Source: source, Form: "meeting", SaidA: 1, SaidB: 2, Confidence: 1}
}

func TestGroupPutsTogetherWhoIsOnePerson(t *testing.T) {
	ada, tarmo := Leader{"Ada Berglund", "NO"}, Leader{"Tarmo Lepikson", "EE"}
	for reason, c := range map[string]struct {
		accounts []Account
		rows     []string // who, and from which articles
	}{
		"the same names":                         {[]Account{told("1", ada, tarmo), told("2", ada, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 1 2"}},
		"a surname is the fuller name":           {[]Account{told("1", Leader{"Berglund", "NO"}, tarmo), told("2", ada, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 1 2"}},
		"a country that one text does not tell":  {[]Account{told("1", Leader{"Berglund", ""}, tarmo), told("2", ada, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 1 2"}},
		"a letter of spelling, in one country":   {[]Account{told("1", Leader{"Ada Berglunt", "NO"}, tarmo), told("2", ada, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 1 2"}},
		"the same name in another country":       {[]Account{told("1", Leader{"Ada Berglund", "SE"}, tarmo), told("2", ada, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 2", "Ada Berglund, Tarmo Lepikson: 1"}},
		"another guest":                          {[]Account{told("1", ada, Leader{"Ruta Kalnbirze", "LV"}), told("2", ada, tarmo)}, []string{"Ada Berglund, Ruta Kalnbirze: 1", "Ada Berglund, Tarmo Lepikson: 2"}},
		"a surname that two of one country bear": {[]Account{told("1", Leader{"Berglund", "NO"}, tarmo), told("2", ada, tarmo), told("3", Leader{"Per Berglund", "NO"}, tarmo)}, []string{"Ada Berglund, Tarmo Lepikson: 2", "Per Berglund, Tarmo Lepikson: 3", "Berglund, Tarmo Lepikson: 1"}},
	} {
		t.Run(reason, func(t *testing.T) {
			found := []string{}
			for _, r := range group("2024-05-06", c.accounts) {
				who := r.LeaderA + ", " + r.LeaderB + ":"
				for _, s := range r.Sources {
					who += " " + s
				}
				found = append(found, who)
			}
			assert.Equal(t, c.rows, found)
		})
	}
}

// Of two accounts one may name the leaders in the other order of the alphabet: what
// each said goes with the person.
func TestGroupKeepsWhatEachSaid(t *testing.T) {
	full := told("1", Leader{"Ada Zeller", "NO"}, Leader{"Bo Arnesen", "DK"})
	short := told("2", Leader{"Arnesen", "DK"}, Leader{"Zeller", "NO"})
	short.SaidA, short.SaidB, short.Outcomes, short.Confidence, short.Outlet, short.Place = 10, 20, 3, .9, "The Bulletin", "Oslo"
	rows := group("2024-05-06", []Account{short, full})
	assert.Equal(t, []Row{{
		Day: "2024-05-06", LeaderA: "Ada Zeller", CountryA: "NO", LeaderB: "Bo Arnesen", CountryB: "DK",
		Forms: []string{"meeting"}, Places: []string{"Oslo"}, Accounts: 2, Outlets: []string{"The Bulletin"},
		StatementsA: 21, StatementsB: 12, Outcomes: 3, Confidence: .9, Sources: []string{"1", "2"},
	}}, rows)
}

// A runner gives the accounts of a day in any order; the table must not tell which.
func TestGroupKnowsNoOrder(t *testing.T) {
	accounts := []Account{}
	for _, name := range []string{"Ada Berglund", "Berglund", "Per Berglund", "Ada Maria Berglund", "Ada Berglunt", "Lepikson", "Tarmo Lepikson"} {
		for _, country := range []string{"NO", "", "EE"} {
			accounts = append(accounts, told(name+country, Leader{name, country}, Leader{"Ruta Kalnbirze", "LV"}), told(country+name, Leader{"Kalnbirze", ""}, Leader{name, country}))
		}
	}
	want := group("", append([]Account{}, accounts...))
	chance := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		chance.Shuffle(len(accounts), func(i, j int) { accounts[i], accounts[j] = accounts[j], accounts[i] })
		assert.Equal(t, want, group("", append([]Account{}, accounts...)))
	}
}

func meetingOf(form record.Form, people []record.Person, sides ...record.Side) record.Record {
	return record.Record{Meeting: record.Meeting{Form: form, Date: "2024-05-06"}, People: people, Sides: sides}
}

func TestAccountsAreOfThoseWhoMet(t *testing.T) {
	leads := func(id, name string) record.Person { return record.Person{ID: id, Name: name, Part: record.PartLeader} }
	three := []record.Person{leads("p1", "Carl"), leads("p2", "Ada"), leads("p3", "Bo"), {ID: "p4", Name: "Dag", Part: record.PartAttendee}}
	for reason, c := range map[string]struct {
		rec   record.Record
		pairs []string
	}{
		"three sides are three pairs":        {meetingOf(record.FormMeeting, three, record.Side{ID: "NO", Leaders: []string{"p1"}}, record.Side{ID: "DK", Leaders: []string{"p2"}}, record.Side{ID: "SE", Leaders: []string{"p3"}}), []string{"Ada Carl", "Bo Carl", "Ada Bo"}},
		"two of one side have not met":       {meetingOf(record.FormCall, three, record.Side{ID: "NO", Leaders: []string{"p1", "p2"}}, record.Side{ID: "DK", Leaders: []string{"p3"}}), []string{"Bo Carl", "Ada Bo"}},
		"who stands on no side has met all":  {meetingOf(record.FormVideo, three[:2]), []string{"Ada Carl"}},
		"a visit is no meeting":              {meetingOf(record.FormVisit, three[:2]), []string{}},
		"nobody met":                         {meetingOf(record.FormNone, three[:2]), []string{}},
		"one leader alone has met no leader": {meetingOf(record.FormMeeting, three[:1]), []string{}},
	} {
		t.Run(reason, func(t *testing.T) {
			found := []string{}
			for _, a := range accounts(c.rec, "a.txt") {
				found = append(found, a.A.Name+" "+a.B.Name)
			}
			assert.Equal(t, c.pairs, found)
		})
	}
}
