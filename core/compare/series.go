package compare

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"visavis/core/record"
)

// SeriesID names this version of a series in its `schema` field.
const SeriesID = "visavis.series/1"

// Series is several records in the order of their meetings' days.
type Series struct {
	Schema      string       `json:"schema"`      // SeriesID
	Documents   []Document   `json:"documents"`   // in the order of their days; those without one last
	Order       []int        `json:"order"`       // for each document its place among the records given
	Meetings    []Meeting    `json:"meetings"`    // documents that tell of one meeting together
	Leaders     []SeriesHead `json:"leaders"`     // who met in any of them
	Subjects    []Heat       `json:"subjects"`    // how much of it each document tells of each leader's subjects
	Labels      []Formula    `json:"labels"`      // set phrases that the lexicon knows
	Formulas    []Formula    `json:"formulas"`    // words that a leader repeats
	Changes     []Change     `json:"changes"`     // how a phrase, an act or a strength moved
	Commitments []Commitment `json:"commitments"` // what was promised or settled, and whether a later document tells of it
	Present     []Presence   `json:"present"`     // who was there
}

// Meeting is one meeting and the documents that tell of it.
type Meeting struct {
	Day       string `json:"day"`       // ISO 8601, empty where none tells
	Documents []int  `json:"documents"` // places in Documents
}

// SeriesHead is a leader of any of the documents.
type SeriesHead struct {
	ID      string   `json:"id"`      // "l1"…
	Name    string   `json:"name"`    // the fullest form
	Country string   `json:"country"` // ISO 3166-1 alpha-2 or an organisation's letters
	In      []string `json:"in"`      // for each document the id of the person there, empty where not named
}

// Heat is one leader's words on one subject, document by document.
type Heat struct {
	Leader string       `json:"leader"`
	Topic  record.Topic `json:"topic"`
	Words  []int        `json:"words"`  // of statements whose first subject it is
	Shares []float64    `json:"shares"` // 0 to 1 of the leader's words in that document
	First  int          `json:"first"`  // the first document that mentions it
	Last   int          `json:"last"`   // the last
}

// At is a place in one of the documents.
type At struct {
	Document  int         `json:"document"`
	Statement string      `json:"statement"` // id, empty where it stands outside statements
	Span      record.Span `json:"span"`
}

// Formula is a set phrase and where it stands.
type Formula struct {
	Phrase string `json:"phrase"`
	Kind   string `json:"kind"`   // of the lexicon ("partnership", "position" …), or "repeated"
	Leader string `json:"leader"` // id of Leaders, empty for a phrase of no statement
	Places []At   `json:"places"` // in order
	First  int    `json:"first"`  // document
	Last   int    `json:"last"`
}

// Change is one thing said otherwise at a later meeting.
type Change struct {
	Leader string        `json:"leader"`
	Kind   string        `json:"kind"` // "strength", "act", "negation", "label"
	Before At            `json:"before"`
	After  At            `json:"after"`
	From   string        `json:"from"` // intensifier, act or phrase before
	To     string        `json:"to"`   // and after
	Gone   []record.Span `json:"gone"` // words of the phrase before that the later lacks
	New    []record.Span `json:"new"`  // words of the later that the phrase before lacks
	Score  float64       `json:"score"`
}

// Commitment is something promised or settled, with what later documents tell of it.
type Commitment struct {
	Leader string `json:"leader"` // empty for outcomes
	Made   At     `json:"made"`
	Due    string `json:"due"`   // TIMEX3 value, empty where not told
	Later  []At   `json:"later"` // the next documents that tell of it, eight at most; empty: none mentions it
}

// Presence is a person beside the leaders and the documents that tell of him as present.
type Presence struct {
	Name      string `json:"name"`
	Documents []int  `json:"documents"`
}

// FindSeries lays any number of records in the order of their days. Each is compared with
// the one of the meeting before; what is settled also with all that follow.
func FindSeries(records []record.Record) Series {
	order := byDay(records)
	sorted := make([]record.Record, len(order))
	for i, at := range order {
		sorted[i] = records[at]
	}
	b := &seriesBuilder{records: sorted}
	b.findLeaders()
	s := Series{
		Schema: SeriesID, Order: order, Documents: []Document{}, Meetings: b.meetings(), Leaders: b.leaders, Subjects: b.heat(),
		Labels: b.labels(), Formulas: b.repeated(), Present: b.present(), Changes: []Change{}, Commitments: b.commitments(),
	}
	for _, r := range sorted {
		s.Documents = append(s.Documents, documentOf(r))
	}
	s.Changes = append(b.labelChanges(s.Labels), b.moves(s.Meetings)...)
	return s
}

// byDay sorts records by day; those that tell none come last, in the order given.
func byDay(records []record.Record) []int {
	order := make([]int, len(records))
	for i := range order {
		order[i] = i
	}
	day := func(i int) string { return cmp.Or(records[i].Meeting.Date, records[i].Source.Published, "9999") }
	sort.SliceStable(order, func(i, j int) bool { return day(order[i]) < day(order[j]) })
	return order
}

// seriesBuilder is what the parts of a series are found from.
type seriesBuilder struct {
	records []record.Record
	leaders []SeriesHead
	of      []map[string]string // for each document from a person's id to the leader's
}

// findLeaders matches the leaders of all documents by name and country.
func (b *seriesBuilder) findLeaders() {
	b.leaders = []SeriesHead{}
	var known []record.Person
	for d, r := range b.records {
		b.of = append(b.of, map[string]string{})
		for _, p := range r.People {
			at := slices.IndexFunc(known, func(k record.Person) bool { score, _ := SamePerson(k, p); return score > 0 })
			if at < 0 && p.Part == record.PartLeader {
				at = len(known)
				known = append(known, p)
				b.leaders = append(b.leaders, SeriesHead{ID: "l" + strconv.Itoa(at+1), In: make([]string, len(b.records))})
			}
			if at < 0 || b.leaders[at].In[d] != "" {
				continue
			}
			l := &b.leaders[at]
			l.In[d], l.Country = p.ID, cmp.Or(l.Country, p.Country)
			if len(p.Name) > len(l.Name) {
				l.Name, known[at].Name = p.Name, p.Name
			}
			known[at].Country = l.Country
			b.of[d][p.ID] = l.ID
		}
	}
	b.nameEarlier(known)
}

// nameEarlier finds leaders of a later document among those whom an earlier one only names.
func (b *seriesBuilder) nameEarlier(known []record.Person) {
	for at := range b.leaders {
		for d, r := range b.records {
			for _, p := range r.People {
				if score, _ := SamePerson(known[at], p); score > 0 && b.leaders[at].In[d] == "" && b.of[d][p.ID] == "" {
					b.leaders[at].In[d], b.of[d][p.ID] = p.ID, b.leaders[at].ID
				}
			}
		}
	}
}

// leader is the id of the first leader among speakers, empty where none is.
func (b *seriesBuilder) leader(d int, speakers []string) string {
	for _, id := range speakers {
		if l := b.of[d][id]; l != "" {
			return l
		}
	}
	return ""
}

// meetings puts documents together that tell of one meeting: the same day, or none told,
// and at least two leaders in common.
func (b *seriesBuilder) meetings() []Meeting {
	meetings := []Meeting{}
	for d, r := range b.records {
		at := slices.IndexFunc(meetings, func(m Meeting) bool {
			return m.Day == r.Meeting.Date && m.Day != "" && b.common(m.Documents[0], d) > 1
		})
		if at < 0 {
			at = len(meetings)
			meetings = append(meetings, Meeting{Day: r.Meeting.Date})
		}
		meetings[at].Documents = append(meetings[at].Documents, d)
	}
	return meetings
}

// common counts the leaders that two documents both name.
func (b *seriesBuilder) common(x, y int) int {
	n := 0
	for _, l := range b.leaders {
		if l.In[x] != "" && l.In[y] != "" {
			n++
		}
	}
	return n
}

// heat is each leader's words on each subject, the leader's most frequent subject first.
func (b *seriesBuilder) heat() []Heat {
	found := []Heat{}
	for _, l := range b.leaders {
		tallies, total := make([]tally, len(b.records)), map[record.Topic]int{}
		for d, r := range b.records {
			tallies[d] = tallyOf(r, l.In[d])
			for topic, n := range tallies[d].words {
				total[topic] += n
			}
		}
		for _, topic := range mostFrequent(total) {
			h := Heat{Leader: l.ID, Topic: topic, First: -1}
			for d, t := range tallies {
				h.Words, h.Shares = append(h.Words, t.words[topic]), append(h.Shares, t.share(topic))
				if t.words[topic] > 0 {
					h.Last = d
					if h.First < 0 {
						h.First = d
					}
				}
			}
			found = append(found, h)
		}
	}
	return found
}

// present are those who were there beside the leaders.
func (b *seriesBuilder) present() []Presence {
	found := []Presence{}
	var known []record.Person
	for d, r := range b.records {
		for _, p := range r.People {
			if p.Part != record.PartAttendee {
				continue
			}
			at := slices.IndexFunc(known, func(k record.Person) bool { score, _ := SamePerson(k, p); return score > 0 })
			if at < 0 {
				at = len(known)
				known, found = append(known, p), append(found, Presence{Name: p.Name})
			}
			found[at].Documents = append(found[at].Documents, d)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return len(found[i].Documents) > len(found[j].Documents) })
	return found
}
