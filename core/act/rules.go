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
	{"other-cue", otherCue},
	{"hopes", hopes},
	{"carries", carries},
	{"weighs", weighs},
	{"accepts", accepts},
	{"assures", assures},
	{"notices", notices},
	{"jointly", jointly},
	{"cue-settles", cueSettles},
	{"importance", importance},
	{"commitment", commitment},
	{"head", headTells},
	{"thanks", thanks},
	{"own-stance", ownStance},
	{"must", must},
	{"tells", tells},
	{"to-reporters", toReporters},
	{"foretells", foretells},
	{"confirms", confirms},
}

// They raised concerns about the detention of two citizens.
func raises(r *reading) string {
	if r.sense != "raise" {
		return ""
	}
	if r.value() == "bad" || r.first(lexicon.Head, concern) != nil {
		return concern
	}
	return discuss
}

// They discussed the situation in Afghanistan.
func discusses(r *reading) string {
	if r.said.Cue.Act != discuss && (r.sense != "outline" || !r.said.Joint) {
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

// There was an exchange of opinions on Libya. — The sides were of one mind on it.
func otherCue(r *reading) string {
	if r.said.Cue.Base != "" {
		return ""
	}
	for i := r.said.CueSpan.From; i < r.said.CueSpan.To; i++ {
		switch norm := r.doc.Norm(i); {
		case lexicon.AccordWords().Has(norm):
			return agree
		case lexicon.TalkWords().Has(norm):
			return discuss
		}
	}
	return ""
}

// They hoped that the talks would resume.
func hopes(r *reading) string {
	switch {
	case r.sense != "hope":
		return ""
	case r.said.Joint:
		return agree
	}
	return urge
}

// He conveyed his country's gratitude for the aid.
func carries(r *reading) string {
	head := r.head()
	if r.sense != "carry" || head == nil {
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
	switch r.value() {
	case "bad":
		return concern
	case "good":
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

// He assured her that she had his full support.
func assures(r *reading) string {
	if r.sense != "assure" {
		return ""
	}
	if r.first(lexicon.Head, support, "commitment") != nil {
		return support
	}
	return commit
}

// Both noted that trade had doubled.
func notices(r *reading) string {
	if r.sense != "notice" || !r.said.Joint {
		return ""
	}
	if r.headIs(concern) {
		return concern
	}
	return assess
}

// The two sides underscored the importance of peace.
func jointly(r *reading) string {
	switch {
	case !r.said.Joint:
		return ""
	case r.sense == inform || r.sense == "confirm":
		return inform
	case settled(r.said.Cue.Act) || settled(r.sense):
		return ""
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
	switch {
	case settled(r.sense):
		return r.offered(r.sense)
	case r.sense == "outline":
		return inform
	case settled(r.said.Cue.Act):
		return r.offered(r.said.Cue.Act)
	}
	return ""
}

// offered is the cue's act unless what is offered or promised says otherwise:
// "offered support for the reforms".
func (r *reading) offered(act string) string {
	if (act == commit || r.sense == "carry") && r.headIs(support) {
		return support
	}
	return act
}

func (r *reading) headIs(sense string) bool {
	m := r.head()
	return m != nil && m.sense == sense
}

// He stressed the importance of resolving the issue soon.
func importance(r *reading) string {
	m := r.head()
	if m == nil || m.sense != "importance" {
		return ""
	}
	for i := range r.marks[:r.size] {
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
		if next := r.doc.Norm(at + 1); strings.HasSuffix(next, "ing") || lexicon.Actions().Has(next) {
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
	for i := range r.marks[:r.size] {
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

func participle(norm string) bool {
	return len(norm) > 4 && (strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "en"))
}

// He confirmed that the fund existed.
func confirms(r *reading) string {
	if r.sense == "confirm" {
		return inform
	}
	return ""
}
