package act

import (
	"strings"

	"visavis/core/lexicon"
)

// The rules in this file ask what is said, where the cue leaves the act open.

// He stressed the importance of resolving the issue soon.
func importance(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "importance" {
		return ""
	}
	for i := range r.marks {
		n := &r.marks[i]
		if n.place != lexicon.Anywhere || n.at < m.at || n.at > m.at+importanceReach {
			continue
		}
		switch n.sense {
		case "doing":
			return urge
		case "standing":
			return support
		}
	}
	return support
}

// importanceReach is how far what is important may stand behind the word: "the
// importance of cooperation and transparency".
const importanceReach = 4

// He reaffirmed the commitment to continue deliveries.
func commitment(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "commitment" {
		return ""
	}
	for at := m.at + 1; at < m.at+headReach; at++ {
		if r.doc.Norm(at) != "to" {
			continue
		}
		if next := r.doc.Norm(at + 1); strings.HasSuffix(next, "ing") || lexicon.Actions.Has(next) {
			return commit
		}
		return support
	}
	return support
}

// He voiced misgivings about long contracts.
func headTells(r *reading) string {
	m := r.head()
	if m == nil {
		return ""
	}
	switch m.sense {
	case "hope":
		return urge
	case "invitation":
		return request
	}
	return m.sense
}

// I thank you for the kind words.
func thanks(r *reading) string {
	if m := r.first(lexicon.Anywhere, praise, "must"); m != nil && m.sense == praise && m.order < praiseReach {
		return praise
	}
	return ""
}

// praiseReach is how late a statement may come to its thanks.
const praiseReach = 14

// China firmly supports Mongolia. — China will provide vaccines.
func ownStance(r *reading) string {
	m := r.stance()
	if m == nil || m.order > stanceReach {
		return ""
	}
	if n := r.first(lexicon.Anywhere, "must"); n != nil && (n.order < m.order || m.sense == assess) {
		return urge
	}
	if m.sense == "will" {
		return r.willDo(m)
	}
	return m.sense
}

// stance is the verb by which the speaker's side takes its stand. What it thinks
// is told by the verb of the thought: "We believe that we can help".
func (r *reading) stance() *mark {
	m := r.first(lexicon.Verb)
	switch {
	case r.own && m != nil && m.sense == assess:
		if n := r.first(lexicon.Verb, support, oppose, praise, concern, urge, request, commit); n != nil {
			return n
		}
		return m
	case r.own:
		return m
	}
	return nil
}

// stanceReach is how late a clause may come to its verb.
const stanceReach = 25

// willDo is what an own side will do: support or oppose where it says so, else
// it commits itself.
func (r *reading) willDo(will *mark) string {
	for i := range r.marks {
		m := &r.marks[i]
		if m.place == lexicon.Verb && m.at > will.at && m.at-will.at <= 3 && m.sense != "will" {
			return m.sense
		}
	}
	return commit
}

// Differences should be managed by dialogue.
func must(r *reading) string {
	if r.first(lexicon.Anywhere, "must") != nil {
		return urge
	}
	return ""
}

// A census is to start in May.
func tells(r *reading) string {
	if m := r.first(lexicon.Anywhere, support, oppose, concern, request, commit, inform); m != nil {
		return m.sense
	}
	return ""
}

// He told reporters that the ships had left.
func toReporters(r *reading) string {
	if r.said.CueSpan.Empty() || len(r.said.Content) == 0 {
		return ""
	}
	for i := r.said.CueSpan.To; i < min(r.said.Content[0].From, r.said.CueSpan.To+addresseeReach); i++ {
		switch r.doc.Norm(i) {
		case "reporters", "journalists", "press", "media", "newsmen":
			return inform
		}
	}
	return ""
}

// addresseeReach is how far behind its cue an addressee may stand.
const addresseeReach = 6

// The remains would be returned in spring.
func foretells(r *reading) string {
	for _, s := range r.said.Content {
		for i := s.From; i+2 < s.To; i++ {
			will := r.doc.Norm(i) == "will" || r.doc.Norm(i) == "would"
			if will && r.doc.Norm(i+1) == "be" && participle(r.doc.Norm(i+2)) {
				return inform
			}
		}
	}
	return ""
}

// participle tells the form of a verb that follows "will be".
func participle(norm string) bool {
	switch norm {
	case "held", "given", "taken", "sent", "built", "made", "shown", "written", "brought", "sold", "paid", "kept", "cut", "put", "set", "drawn", "spent":
		return true
	}
	return len(norm) > 4 && strings.HasSuffix(norm, "ed") && norm != "indeed"
}

// He confirmed that the fund existed.
func confirms(r *reading) string {
	if r.sense == "confirm" {
		return inform
	}
	return ""
}
