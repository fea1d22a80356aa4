// Package meeting tells who met whom, how, when, where and on what occasion.
//
// It knows the verbs and nouns of meeting and where a report gives its facts;
// it does not know what was said. Its leaders are what "the two sides" and
// "they" mean downstream.
//
// Architecture invariant: a fact is empty where the text does not tell it.
package meeting

import (
	"slices"

	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Form is how they met: meeting, call, video, visit or none.
type Form string

// The forms of a meeting.
const (
	FaceToFace Form = "meeting"
	Call       Form = "call"
	Video      Form = "video"
	Visit      Form = "visit"
	None       Form = "none"
)

// Place is where they met.
type Place struct {
	token.Span
	Country string
}

// Side is one party: a country or organisation and those who speak for it.
type Side struct {
	Code    string // empty where the text does not tell it
	Leaders []int  // indexes into Cast.People
}

// Evidence is words of the text that speak for who met, and the rule that says so.
type Evidence struct {
	Rule  string
	Words token.Span
}

// Alternative is another set of leaders that was weighed, and how likely it is.
type Alternative struct {
	Leaders    []int // indexes into Cast.People
	Confidence float64
}

// Meeting is the meeting that a text reports.
type Meeting struct {
	Form      Form
	Sentence  int        // the sentence that tells of it, -1 where none does
	Trigger   token.Span // its words that do ("met with"), empty where news only shows it
	Date      string
	Place     *Place
	Occasion  token.Span
	Leaders   []int // indexes into Cast.People, in text order
	Attendees []int
	Sides     []Side
	House     string // code of the side whose agency or office writes, if known
	Own       int    // the leader of the house that writes, whom it calls by office alone; -1 where none stands out
	Presence  []int  // sentences that tell who was present

	Confidence   float64       // how sure it is who met
	Why          []Evidence    // what speaks for it, the weightiest first
	Alternatives []Alternative // what else was weighed, the likeliest first
}

// Joint tells whether people speak for more than one side.
func (m *Meeting) Joint(people []int) bool {
	sides := 0
	for _, side := range m.Sides {
		if slices.ContainsFunc(people, func(p int) bool { return slices.Contains(side.Leaders, p) }) {
			sides++
		}
	}
	return sides > 1
}

// Leads tells whether a person is one of the principals.
func (m *Meeting) Leads(person int) bool {
	for _, l := range m.Leaders {
		if l == person {
			return true
		}
	}
	return false
}

// reach is how many sentences of the body a report takes to tell of its meeting.
const reach = 8

// Find reads the meeting of a text. It also gives the cast anew, with the
// countries and offices of the leaders completed, which only the meeting as a
// whole can show ("his counterpart").
func Find(doc *text.Doc, named *entity.Cast, calendar date.Calendar) (*Meeting, *entity.Cast) {
	cast := *named
	cast.People = slices.Clone(named.People)
	f := &finder{doc: doc, cast: &cast, calendar: calendar}
	return f.find(), f.cast
}

func (f *finder) find() *Meeting {
	m := &Meeting{Form: None, Sentence: -1, Own: -1, House: f.house()}
	f.ownHouse = m.House
	told := f.told()
	if told == nil {
		return m
	}
	f.trigger = told.trigger
	m.Sentence, m.Trigger, m.Leaders, m.Form = told.sentence, told.trigger, told.parties, f.form(told)
	f.completeLeaders(m)
	m.Leaders = f.principals(m, told)
	m.Sides = f.sides(m)
	if len(m.Leaders) < 2 || len(m.Sides) < 2 && m.Form != Visit || !f.inOffice(m.Leaders) {
		return &Meeting{Form: None, Sentence: -1, Own: -1, House: m.House}
	}
	m.Own = f.own(m)
	m.Date = f.day(m)
	if m.Form == FaceToFace || m.Form == Visit {
		m.Place = f.place(m)
		f.hostFromPlace(m)
	}
	m.Occasion = f.occasion(m)
	m.Attendees = f.attendees(m)
	return m
}

type finder struct {
	doc      *text.Doc
	cast     *entity.Cast
	calendar date.Calendar
	trigger  token.Span // words that tell of the meeting, empty where news only shows it
	untold   []int      // leaders whose country no words beside them tell
	ownHouse string     // country of the house that writes, which names its own leader without one
	official bool       // the house that writes is a government's, not an agency
}

func (f *finder) norm(i int) string { return f.doc.Norm(i) }

func (f *finder) set(name string, i int) int {
	if i < 0 || i >= len(f.doc.Tokens) {
		return 0
	}
	return lexicon.SetOf(name).At(f.doc.Tokens, i)
}

// inOffice tells whether somebody who met holds an office: captains and
// managers meet too.
func (f *finder) inOffice(people []int) bool {
	return slices.ContainsFunc(people, func(p int) bool { return f.cast.People[p].Rank <= 5 })
}

// house is the country of the agency or office that writes.
func (f *finder) house() string {
	if d := f.doc.Dateline; d != nil && !d.Agency.Empty() {
		if agency, _, ok := lexicon.Agencies().Longest(f.doc.Tokens, d.Agency.From); ok && agency.Type != "newspaper" && f.set("wire", d.Agency.From) == 0 {
			return agency.Code
		}
	}
	for i := range min(len(f.doc.Tokens), 160) {
		agency, n, ok := lexicon.Agencies().Longest(f.doc.Tokens, i)
		if ok && (f.norm(i+n) == "/" || f.norm(i-1) == "/") {
			continue // "No.10/Press/2023" is a file number
		}
		f.official = ok && agency.Type == "government"
		if ok && agency.Code != "" && (f.doc.RoleOf(f.doc.SentenceOf(i)) != text.Body || f.norm(i+n) == "reports" || f.norm(i-2) == "service") {
			return agency.Code
		}
	}
	for i := max(0, len(f.doc.Tokens)-3); i < len(f.doc.Tokens); i++ {
		if agency, _, ok := lexicon.Agencies().Longest(f.doc.Tokens, i); ok && (f.norm(i-1) == "--" || f.norm(i-1) == "(") {
			return agency.Code // signed at its end: "… -- SPA"
		}
	}
	return ""
}
