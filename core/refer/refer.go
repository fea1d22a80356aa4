// Package refer tells who is meant: by a name, an office, a pronoun, a relation,
// a side or a group, at one point of a text.
//
// It knows the meeting's leaders, sides and place, and what the talk so far has
// shown, which it is given as a Context. It does not know what is said, nor how
// sentences follow one another: that is speech.
//
// Architecture invariant: a question never writes. The same phrase asked twice in
// the same context has the same answer, and every answer says why.
package refer

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/text"
)

// Answer is who is meant, and why.
type Answer struct {
	People []int  // indexes into Cast.People; empty where that cannot be told
	Heard  bool   // the text lets them speak here: leaders, attendees, those who speak for them
	Why    string // the reason: "name", "office", "last-subject" …
}

// One is the single person meant, -1 for nobody or several.
func (a Answer) One() int {
	if len(a.People) == 1 {
		return a.People[0]
	}
	return -1
}

// Spoken are the people meant, if they may be heard.
func (a Answer) Spoken() []int {
	if !a.Heard {
		return nil
	}
	return a.People
}

// Resolver answers for one text and its meeting.
type Resolver struct {
	doc     *text.Doc
	cast    *entity.Cast
	meeting *meeting.Meeting
	each    []int // everybody, by number: an answer of one person is a part of it
}

// New makes a resolver for a text and its meeting.
func New(doc *text.Doc, cast *entity.Cast, m *meeting.Meeting) *Resolver {
	r := &Resolver{doc, cast, m, make([]int, len(cast.People))}
	for p := range r.each {
		r.each[p] = p
	}
	return r
}

// Just is a person by himself.
func (r *Resolver) Just(person int) []int { return r.each[person : person+1 : person+1] }

// Find tells whom a mention means in a context.
func (r *Resolver) Find(m *entity.Mention, c Context) Answer {
	if r.meeting.Form == meeting.None {
		return r.withoutMeeting(m, c)
	}
	switch m.Kind {
	case entity.Name:
		return Answer{r.Just(m.Person), r.heard(m.Person), "name"}
	case entity.Office:
		return r.officeHolder(m, c)
	case entity.Relation:
		return r.related(m, c)
	case entity.Side:
		return heard(r.Side(m.Country), "side")
	case entity.Pronoun:
		return r.pronoun(m.Phrase == "she", c)
	case entity.Group:
		return r.group(m)
	}
	return Answer{}
}

// All tells whom several mentions joined by "and" mean: those of them who may be
// heard, or nobody.
func (r *Resolver) All(mentions []entity.Mention, c Context) Answer {
	if len(mentions) == 1 {
		return r.Find(&mentions[0], c)
	}
	var all Answer
	for i := range mentions {
		answer := r.Find(&mentions[i], c)
		if i+1 < len(mentions) {
			answer = r.another(answer, &mentions[i], &mentions[i+1], c)
		}
		if answer.Heard {
			all = heard(Merge(all.People, answer.People), "joined")
		}
	}
	return all
}

// LeadersAt are all who met in the meeting of which the text tells at token i: those
// for whom the talks themselves speak.
func (r *Resolver) LeadersAt(i int) Answer { return heard(r.meeting.At(i), "all-leaders") }

// Hears reports whether the text lets a person speak here.
func (r *Resolver) Hears(person int) bool { return r.heard(person) }

// heard is an answer of people whom the meeting lets speak.
func heard(people []int, why string) Answer {
	if len(people) == 0 {
		return Answer{}
	}
	return Answer{people, true, why}
}

// heard reports whether a person named may be heard: leaders, attendees and those
// who speak for them; others are only talked about.
func (r *Resolver) heard(person int) bool {
	return r.meeting.Leads(person) || slices.Contains(r.meeting.Attendees, person) || SpeaksForOthers(r.cast.People[person])
}

// SpeaksForOthers reports whether a person's office tells the press what a leader said.
func SpeaksForOthers(p entity.Person) bool {
	return p.Rank >= 4 && has(lexicon.SpeaksForOthers, p.Role) && !has(lexicon.MinisterWord, p.Role)
}

// Side are those who speak for a country or organisation at this meeting.
func (r *Resolver) Side(code string) []int {
	for _, side := range r.meeting.Sides {
		if side.Code == code && code != "" {
			return side.Leaders
		}
	}
	return nil
}

// another is whom the first of two joined offices means where by itself it could
// mean the second's holder: "His Majesty and the President" are two.
func (r *Resolver) another(first Answer, left, right *entity.Mention, c Context) Answer {
	who := first.One()
	if left.Kind != entity.Office || who < 0 || r.Find(right, c).One() != who {
		return first
	}
	if other := r.otherThan(who); other.Heard {
		return other
	}
	return first
}

// otherThan is the other of two leaders.
func (r *Resolver) otherThan(person int) Answer {
	if !r.meeting.Leads(person) || len(r.meeting.Leaders) != 2 {
		return Answer{}
	}
	for _, p := range r.meeting.Leaders {
		if p != person {
			return Answer{r.Just(p), true, "the-other"}
		}
	}
	return Answer{}
}

// Merge joins two lists of people, each named once, the first list first.
func Merge(a, b []int) []int {
	both := slices.Clone(a)
	for _, x := range b {
		if !slices.Contains(both, x) {
			both = append(both, x)
		}
	}
	return both
}
