package compare

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"visavis/core/record"
)

// facts are the facts of the meeting as each document has them; what neither tells is
// left out.
func (p *pair) facts() []Fact {
	a, b := p.records[0].Meeting, p.records[1].Meeting
	found := []Fact{}
	add := func(name, a, b string, same bool) {
		if a != "" || b != "" {
			found = append(found, Fact{name, a, b, relation(a, b, same)})
		}
	}
	add("day", a.Date, b.Date, a.Date == b.Date)
	add("place", placeName(a.Place), placeName(b.Place), samePlace(a.Place, b.Place))
	add("form", formTold(a.Form), formTold(b.Form), a.Form == b.Form)
	occasionA, occasionB := spanText(a.Occasion), spanText(b.Occasion)
	add("occasion", occasionA, occasionB, sharesRareWords(occasionA, occasionB))
	return append(found, p.attendees()...)
}

func relation(a, b string, same bool) Relation {
	switch {
	case b == "":
		return InAOnly
	case a == "":
		return InBOnly
	case same:
		return InBoth
	}
	return Differing
}

func formTold(f record.Form) string {
	if f == record.FormNone {
		return ""
	}
	return string(f)
}

func spanText(s *record.Span) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// samePlace reports whether two places do not contradict each other: a country and a city
// in it do not.
func samePlace(a, b *record.Place) bool {
	if a == nil || b == nil {
		return false
	}
	return strings.EqualFold(a.Name, b.Name) || (a.Name == "" || b.Name == "") && a.Country == b.Country
}

// attendees are those who were present beside the leaders, matched by name.
func (p *pair) attendees() []Fact {
	var present [2][]record.Person
	for side, r := range p.records {
		for _, person := range r.People {
			if person.Part == record.PartAttendee {
				present[side] = append(present[side], person)
			}
		}
	}
	matched := matchPeople(present[0], present[1])
	var found []Fact
	for i, person := range present[0] {
		f := Fact{Name: "attendee", A: person.Name, Relation: InAOnly}
		if at := slices.IndexFunc(matched, func(m match) bool { return m.a == i }); at >= 0 {
			f.B, f.Relation = present[1][matched[at].b].Name, InBoth
		}
		found = append(found, f)
	}
	for j, person := range present[1] {
		if !slices.ContainsFunc(matched, func(m match) bool { return m.b == j }) {
			found = append(found, Fact{Name: "attendee", B: person.Name, Relation: InBOnly})
		}
	}
	return found
}

// subjects tell for each leader in what order and how much of it a document tells of a
// subject. A statement's words count for its first subject.
func (p *pair) subjects() []Subject {
	found := []Subject{}
	for _, l := range p.leaders {
		var told [2]tally
		for side, r := range p.records {
			told[side] = tallyOf(r, []string{l.A, l.B}[side])
		}
		seen := map[record.Topic]bool{}
		for _, topic := range slices.Concat(told[0].order, told[1].order) {
			if seen[topic] {
				continue
			}
			seen[topic] = true
			found = append(found, Subject{
				Leader: l.ID, Topic: topic,
				OrderA: 1 + slices.Index(told[0].order, topic), OrderB: 1 + slices.Index(told[1].order, topic),
				ShareA: told[0].share(topic), ShareB: told[1].share(topic),
			})
		}
	}
	return found
}

// tally is how many words a person of a record has on each subject, in order of their
// first word.
type tally struct {
	order []record.Topic
	words map[record.Topic]int
	all   int
}

func tallyOf(r record.Record, person string) tally {
	t := tally{words: map[record.Topic]int{}}
	for _, st := range r.Statements {
		if person == "" || len(st.Topics) == 0 || !slices.Contains(st.Speakers, person) {
			continue
		}
		topic, n := st.Topics[0], wordCount(st.Content)
		if t.words[topic] == 0 {
			t.order = append(t.order, topic)
		}
		t.words[topic] += n
		t.all += n
	}
	return t
}

func (t tally) share(topic record.Topic) float64 {
	if t.all == 0 {
		return 0
	}
	return hundredths(float64(t.words[topic]) / float64(t.all))
}

// mostFrequent are subjects by how often they were seen, then by name.
func mostFrequent(seen map[record.Topic]int) []record.Topic {
	topics := []record.Topic{}
	for t := range seen {
		topics = append(topics, t)
	}
	sort.SliceStable(topics, func(i, j int) bool {
		return cmp.Or(seen[topics[j]]-seen[topics[i]], strings.Compare(string(topics[i]), string(topics[j]))) < 0
	})
	return topics
}
