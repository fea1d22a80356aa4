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
	{"intends", intends},
	{"must", must},
	{"tells", tells},
	{"reports-done", reportsDone},
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
		case lexicon.AccordWords.Has(norm):
			return agree
		case lexicon.TalkWords.Has(norm):
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
	switch {
	case r.headIs(concern):
		return concern
	case r.headIs("importance"):
		return agree
	}
	return assess
}

// The two sides underscored the importance of peace.
func jointly(r *reading) string {
	switch {
	case !r.said.Joint:
		return ""
	case r.sense == "confirm" && r.head() != nil, r.sense == "confirm" && r.foresees():
		return agree
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
