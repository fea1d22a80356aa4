// Package meeting tells who met whom, how, when, where and on what occasion.
//
// It knows the verbs and nouns of meeting and where a report gives its facts;
// it does not know what was said. Its leaders are what "the two sides" and
// "they" mean downstream.
//
// Architecture invariant: a fact is empty where the text does not tell it.
package meeting

import (
	"math"
	"slices"
	"sort"

	"visavis/core/attribution"
	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/grammar"
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
	Unnamed bool // the words tell only the country: "is on a visit to our country"
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
	House     string      // code of the side whose agency or office writes, if known
	Hosts     []int       // those who received the others, by the words that tell of the meeting; empty where none tell it
	Own       int         // the leader of the house that writes, whom it calls by office alone; -1 where none stands out
	Presence  []int       // sentences that tell who was present
	Apart     []Gathering // where a leader met the others one after another: who met each time, in text order

	Confidence   float64       // how sure it is who met
	Why          []Evidence    // what speaks for it, the weightiest first
	Alternatives []Alternative // what else was weighed, the likeliest first
	Unfit        []string      // what a person has decided that does not fit the text
	Told         []Told        // who says what, as a person has decided
}

// Gathering is one of several meetings, from the token on at which the text tells of it.
type Gathering struct {
	At  int
	Who []int
}

// At are those of whose meeting the text tells at token i: all leaders, but where it
// tells of several meetings those of the last.
func (m *Meeting) At(i int) []int {
	who := m.Leaders
	for _, g := range m.Apart {
		if g.At <= i {
			who = g.Who
		}
	}
	return who
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

// Reading is what the stages before have read in a text.
type Reading struct {
	Doc      *text.Doc
	Grammar  *grammar.Grammar
	Cast     *entity.Cast
	Said     *attribution.Found
	Calendar date.Calendar
}

// Find reads the meeting of a text. It also gives the cast anew, with the
// countries and offices of the leaders completed, which only the meeting as a
// whole can show ("his counterpart").
func Find(read Reading, decided Given) (*Meeting, *entity.Cast) {
	f := finderOf(read)
	f.mayBeUnnamed = decided.Unnamed && len(read.Doc.Sentences) > 0 // a text without a word tells of no meeting
	chosen := f.chosen(decided.Leaders)
	f.giveCountries(decided)
	m := f.find(chosen)
	f.giveDate(m, decided.Date)
	m.Unfit, m.Told = f.unfit, f.told(decided.Said)
	return m, f.cast
}

// finderOf is a finder with a cast of its own.
func finderOf(read Reading) *finder {
	cast := *read.Cast
	cast.People = slices.Clone(read.Cast.People)
	f := &finder{doc: read.Doc, gram: read.Grammar, cast: &cast, said: read.Said, calendar: read.Calendar}
	f.order = f.orders()
	return f
}

// look notes what the evidence is read from, and gives the house that writes.
func (f *finder) look() (house string) {
	house = f.house()
	f.findEncounters()
	f.several = f.hostOfSeveral()
	f.voices = f.listen()
	f.talks, f.interview = f.talksAtTop(), f.interviewAtTop()
	f.settleColleagues()
	f.settleListed()
	f.settleRepresentatives()
	return house
}

// find weighs who met, unless a person has chosen them.
func (f *finder) find(chosen []int) *Meeting {
	house := f.look()
	if len(chosen) > 0 {
		return f.decided(chosen, house)
	}
	none := &Meeting{Form: None, Sentence: -1, Own: -1, House: house}
	all := f.weigh()
	if len(all) == 0 || all[0].weight < lexicon.EvidenceWeight("mark") {
		return none
	}
	m := &Meeting{Own: -1, House: house, Leaders: all[0].leaders, Why: all[0].evidence}
	f.tellFacts(m)
	if len(m.Sides) < 2 && m.Form != Visit || !f.inOffice(m.Leaders) {
		return none
	}
	sort.SliceStable(m.Why, func(i, j int) bool {
		return math.Abs(lexicon.EvidenceWeight(m.Why[i].Rule)) > math.Abs(lexicon.EvidenceWeight(m.Why[j].Rule))
	})
	m.Confidence, m.Alternatives = f.confidence(all), f.alternatives(all)
	return m
}

// tellFacts completes what is known of the leaders and finds form, day, place,
// occasion and attendees.
func (f *finder) tellFacts(m *Meeting) {
	told := f.main(m.Leaders)
	m.Sentence, m.Form = f.opening(), f.form(told)
	switch {
	case told == nil:
	case told.how.Form == string(Visit) && f.orderOf(f.doc.SentenceOf(f.talks.From)) > 0 && !f.talks.Empty():
		m.Sentence = f.doc.SentenceOf(f.talks.From) // the talks tell more than the visit on which they were held
	default:
		m.Sentence, m.Trigger = told.sentence, told.trigger
	}
	f.trigger = m.Trigger
	f.settleRoles(m)
	f.untold = slices.DeleteFunc(slices.Clone(m.Leaders), func(p int) bool { return f.sideOf(p) != "" })
	f.settleCountries(m)
	f.takeOffices(m)
	m.Sides = f.sides(m)
	m.Own, m.Hosts = f.own(m), f.hosts(m)
	m.Date = f.day(m)
	if m.Form == FaceToFace || m.Form == Visit {
		m.Place = f.place(m)
		f.settleCountries(m) // the host's, by the city where he received
		m.Sides = f.sides(m)
	}
	m.Occasion, m.Apart = f.occasion(m), f.gatherings(m)
	m.Attendees = f.attendees(m)
}

// opening is the first sentence of the body, else the first of all.
func (f *finder) opening() int { return max(0, slices.Index(f.order, 1)) }

type finder struct {
	doc      *text.Doc
	gram     *grammar.Grammar
	cast     *entity.Cast
	said     *attribution.Found
	calendar date.Calendar

	order        []int // of each sentence in the body
	encounters   []encounter
	filed        filed
	receiver     int             // who is told last to have received a message, -1 for nobody
	sender       *entity.Mention // from whom, nil for nobody
	several      int             // who met several others, each by himself; -1 for nobody
	voices       voices
	talks        token.Span // words at the top that name talks which were held
	interview    token.Span // words at the top that tell of an interview
	trigger      token.Span // words that tell of the meeting, empty where news only shows it
	untold       []int      // leaders whose country no words beside them tell
	official     bool       // the outlet is a government's, not an agency
	outletWords  token.Span // the words that name the outlet
	decides      bool       // a person has chosen who met
	mayBeUnnamed bool       // also of people whom the text does not name
	unfit        []string   // what a person has decided that does not fit the text
	tried        hypothesis // a set weighed and dropped, whose room the next one takes
}

func (f *finder) norm(i int) string { return f.doc.Norm(i) }

func (f *finder) set(s lexicon.Set, i int) int { return s.At(f.doc.Tokens, i) }

// hasAny reports whether a span holds a word of a set.
func (f *finder) hasAny(set lexicon.Set, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set(set, i) > 0 {
			return true
		}
	}
	return false
}

// inOffice reports whether somebody who met holds an office, or the text calls them
// leaders: captains and managers meet too.
func (f *finder) inOffice(people []int) bool {
	called := slices.ContainsFunc(f.voices.two, func(w token.Span) bool { return f.hasAny(lexicon.Principals, w) })
	return called || slices.ContainsFunc(people, func(p int) bool { return f.cast.People[p].Rank <= 5 })
}
