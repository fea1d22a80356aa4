package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
)

// completeLeaders fills what only the meeting shows: a counterpart's office is
// the other's, and a leader without a country speaks for the side that is left.
func (f *finder) completeLeaders(m *Meeting) {
	m.Leaders = slices.DeleteFunc(m.Leaders, func(p int) bool { return f.cast.People[p].Rank >= 6 && f.cast.People[p].Rank != 9 })
	for _, p := range m.Leaders {
		if f.cast.People[p].Role == "" && f.namedCounterpart(p) {
			for _, other := range m.Leaders {
				if f.cast.People[other].Role != "" {
					f.cast.People[p].Role = f.cast.People[other].Role
				}
			}
		}
	}
	for _, p := range m.Leaders {
		if f.cast.People[p].Country == "" {
			f.cast.People[p].Country = f.sideLeft(m, p)
		}
	}
}

func (f *finder) namedCounterpart(person int) bool {
	for _, i := range f.cast.People[person].Mentions() {
		if lexicon.SetOf("relation-counterpart").Has(f.cast.Mentions[i].Phrase) {
			return true
		}
	}
	return false
}

// sideLeft is the side that a leader without a country speaks for: the house
// that writes, else the country named most that is nobody else's.
func (f *finder) sideLeft(m *Meeting, person int) string {
	taken := map[string]bool{}
	for _, p := range m.Leaders {
		taken[f.cast.People[p].Country] = true
	}
	if m.House != "" && !taken[m.House] {
		return m.House
	}
	counts, best := map[string]int{}, ""
	for _, mention := range f.cast.Mentions {
		code := mention.Country
		if code == "" || taken[code] || mention.Kind == entity.Name {
			continue
		}
		counts[code]++
		if mention.Kind == entity.Office || mention.Kind == entity.Side && mention.Phrase == "side" {
			counts[code] += 3 // "the Kazakh leader", "the Kazakh side"
		}
	}
	for _, t := range f.cast.Terms {
		if t.Code != "" && !taken[t.Code] {
			counts[t.Code]++
		}
	}
	for _, code := range sorted(counts) {
		if counts[code] > counts[best] {
			best = code
		}
	}
	if counts[best] < 2 {
		return ""
	}
	return best
}

func sorted(counts map[string]int) []string {
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// sides groups the leaders by the country or organisation they speak for.
func (f *finder) sides(m *Meeting) []Side {
	var sides []Side
	for _, p := range m.Leaders {
		code := f.cast.People[p].Country
		at := slices.IndexFunc(sides, func(s Side) bool { return s.Code == code && code != "" })
		if at < 0 {
			sides = append(sides, Side{Code: code})
			at = len(sides) - 1
		}
		sides[at].Leaders = append(sides[at].Leaders, p)
	}
	return sides
}

// attendees are those told to have been present who are no leaders.
func (f *finder) attendees(m *Meeting) []int {
	var who []int
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body || !f.tellsPresence(sentence) {
			continue
		}
		m.Presence = append(m.Presence, s)
		for _, mention := range f.cast.In(sentence.Span) {
			if mention.Kind != entity.Name || m.Leads(mention.Person) || slices.Contains(who, mention.Person) || f.doc.Quoted(mention.From) {
				continue
			}
			if f.cast.People[mention.Person].Rank != 6 {
				who = append(who, mention.Person)
			}
		}
	}
	return who
}

// tellsPresence tells whether a sentence says who was there, at this meeting.
func (f *finder) tellsPresence(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if f.set("presence", i) > 0 && !f.doc.Quoted(i) && f.aboutPresence(i, s) {
			return true
		}
	}
	return false
}

// aboutPresence tells "was present" and "attended by" from "the present
// situation" and "will take part".
func (f *finder) aboutPresence(i int, s text.Sentence) bool {
	switch f.norm(i) {
	case "present":
		before, after := f.norm(i-1), f.norm(i+1)
		was := before == "was" || before == "were" || before == "also" || before == "those" || before == "be"
		return was || i == s.From && (after == "were" || after == "was" || after == "at")
	case "attend", "take", "taking", "participating":
		return false
	case "attended":
		return f.norm(i+1) == "by" || f.norm(i-1) == "also" || f.norm(i+1) == "the" && f.meetingWord(i+2) || f.norm(i-1) == "was"
	case "took", "participated":
		return f.meetingAhead(i, s)
	case "presence":
		return false
	}
	return true
}

func (f *finder) meetingWord(i int) bool {
	switch f.norm(i) {
	case "meeting", "talks", "negotiations", "call", "conversation", "session", "event", "reception", "summit":
		return true
	}
	return false
}

func (f *finder) meetingAhead(i int, s text.Sentence) bool {
	for at := i; at < min(i+7, s.To); at++ {
		if f.meetingWord(at) {
			return true
		}
	}
	return false
}
