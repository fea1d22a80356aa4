package act

import (
	"strings"

	"visavis/core/lexicon"
)

// rule is one way of telling an act; act gives "" where it does not apply.
type rule struct {
	name string
	act  func(*reading) string
}

// rules are tried in order.
var rules = []rule{
	{"raises", raises},
	{"discusses", discusses},
	{"agrees", agrees},
	{"carries", carries},
	{"weighs", weighs},
	{"accepts", accepts},
	{"notices", notices},
	{"jointly", jointly},
	{"cue-settles", cueSettles},
	{"head-importance", headImportance},
	{"head-commitment", headCommitment},
	{"head", headTells},
	{"thanks", thanks},
	{"own-stance", ownStance},
	{"must", must},
	{"tells", tells},
}

// They raised concerns about the detention of two citizens.
func raises(r *reading) string {
	if r.sense != "raise" {
		return ""
	}
	if r.has("bad") || r.first(lexicon.Head, concern) != nil {
		return concern
	}
	return discuss
}

// They discussed the situation in Afghanistan.
func discusses(r *reading) string {
	if r.said.Cue.Act != discuss {
		return ""
	}
	if r.headIs(concern) {
		return concern
	}
	return discuss
}

// The two sides agreed to resume flights. — He agreed that flights should resume.
func agrees(r *reading) string {
	if r.said.Cue.Act != agree && !strings.HasPrefix(r.said.Cue.Base, "agree") {
		return ""
	}
	switch {
	case r.said.Joint:
		return agree
	case r.first(lexicon.Anywhere, "must") != nil:
		return urge
	case r.said.Cue.Base == "agree to":
		return commit
	case r.said.Cue.Base == "agree with":
		return support
	}
	return agree
}

// He conveyed his country's gratitude for the aid.
func carries(r *reading) string {
	if r.sense != "carry" {
		return ""
	}
	head := r.head()
	if head == nil {
		return ""
	}
	switch head.sense {
	case concern, oppose, praise, request:
		return head.sense
	case "invitation":
		return request
	}
	return ""
}

// He called the port a success.
func weighs(r *reading) string {
	if r.sense != "weigh" {
		return ""
	}
	switch {
	case r.has("bad"):
		return concern
	case r.has("good"):
		return praise
	}
	return assess
}

// He accepted the invitation.
func accepts(r *reading) string {
	if r.said.Cue.Base != "accept" {
		return ""
	}
	if r.headIs("invitation") {
		return commit
	}
	return support
}

// Both noted that trade had doubled.
func notices(r *reading) string {
	if r.sense != "notice" || !r.said.Joint {
		return ""
	}
	if r.headIs(concern) {
		return concern
	}
	if r.has("good") {
		return praise
	}
	return assess
}

// The two sides underscored the importance of peace.
func jointly(r *reading) string {
	if !r.said.Joint || settled(r.said.Cue.Act) || settled(r.sense) && r.sense != inform {
		return ""
	}
	if r.sense == inform {
		return inform
	}
	return agree
}

func settled(sense string) bool {
	switch sense {
	case support, oppose, concern, urge, commit, praise, request, inform:
		return true
	}
	return false
}

// She thanked him for the welcome.
func cueSettles(r *reading) string {
	if settled(r.sense) {
		return r.byHead(r.sense)
	}
	if r.sense == "" && settled(r.said.Cue.Act) {
		return r.byHead(r.said.Cue.Act)
	}
	return ""
}

// byHead is the cue's act unless what is offered, promised or wished says
// otherwise: "offered his condolences", "offered support".
func (r *reading) byHead(act string) string {
	if act != commit && act != praise {
		return act
	}
	if r.headIs(support) || r.headIs("commitment") && act == commit && r.said.Cue.Base == "assure" {
		return support
	}
	if act == commit && r.headIs(praise) {
		return praise
	}
	return act
}

func (r *reading) headIs(sense string) bool {
	m := r.head()
	return m != nil && m.sense == sense
}

// He stressed the importance of resolving the issue soon.
func headImportance(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "importance" {
		return ""
	}
	next := r.after(m.at, 4)
	if next == "doing" {
		return urge
	}
	return support
}

// after is the sense of the first mark anywhere within n tokens behind token at.
func (r *reading) after(at, n int) string {
	for i := range r.marks[:r.size] {
		m := &r.marks[i]
		if m.place == lexicon.Anywhere && m.at > at && m.at-at <= n && (m.sense == "doing" || m.sense == "standing") {
			return m.sense
		}
	}
	return ""
}

// He reaffirmed the commitment to continue deliveries.
func headCommitment(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "commitment" {
		return ""
	}
	for at := m.at + 1; at < m.at+8; at++ {
		if r.doc.Norm(at) != "to" {
			continue
		}
		next := r.doc.Tokens[min(at+1, len(r.doc.Tokens)-1)]
		if strings.HasSuffix(next.Norm, "ing") || action(next.Norm) {
			return commit
		}
		return support
	}
	return support
}

// action tells a verb in its base form after "to".
func action(norm string) bool { return lexicon.Actions().Has(norm) }

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
	case assess:
		return assess
	}
	return m.sense
}

// I thank you for the kind words.
func thanks(r *reading) string {
	if m := r.first(lexicon.Anywhere, praise); m != nil && m.order < 12 {
		return praise
	}
	return ""
}

// China firmly supports Mongolia. — China will provide vaccines.
func ownStance(r *reading) string {
	if !r.own {
		return ""
	}
	m := r.first(lexicon.Verb)
	if m == nil || m.order > 25 {
		return ""
	}
	if n := r.first(lexicon.Anywhere, "must"); n != nil && n.order < m.order {
		return urge
	}
	if m.sense == "will" {
		return r.willDo(m)
	}
	return m.sense
}

// willDo is what an own side will do: support and oppose where it says so, else commit.
func (r *reading) willDo(will *mark) string {
	for i := range r.marks[:r.size] {
		m := &r.marks[i]
		if m.place == lexicon.Verb && m.at > will.at && m.at-will.at <= 3 && (m.sense == support || m.sense == oppose || m.sense == praise) {
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
	if m := r.first(lexicon.Anywhere, concern, request, commit, inform); m != nil {
		return m.sense
	}
	return ""
}
