package act

import (
	"strings"

	"visavis/core/lexicon"
)

// rule is one way of telling an act; act gives "" where it does not apply.
type rule struct {
	name  string
	act   func(*reading) string
	byCue bool // the cue decided, not a word of what is said
}

// rules are tried in order.
var rules = []rule{
	{"raises", raises, true},
	{"discusses", discusses, true},
	{"agrees", agrees, true},
	{"withholds", withholds, false},
	{"other-cue", otherCue, true},
	{"wishes-well", wishesWell, true},
	{"hopes", hopes, true},
	{"carries", carries, false},
	{"weighs", weighs, false},
	{"accepts", accepts, true},
	{"assures", assures, true},
	{"notices", notices, true},
	{"announces-gift", announcesGift, false},
	{"jointly", jointly, true},
	{"cue-settles", cueSettles, true},
	{"importance", importance, false},
	{"commitment", commitment, false},
	{"head", headTells, false},
	{"retells", retells, false},
	{"converses", converses, false},
	{"thanks", thanks, false},
	{"concurs", concurs, false},
	{"own-stance", ownStance, false},
	{"intends", intends, false},
	{"must", must, false},
	{"flags", flags, false},
	{"tells", tells, false},
	{"reports-done", reportsDone, false},
	{"to-reporters", toReporters, true},
	{"told-of", toldOf, true},
	{"foretells", foretells, false},
	{"confirms", confirms, true},
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
	case lexicon.OrderingVerb.Has(r.said.Cue.Base):
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
	if r.said.Joint && !r.said.CueSpan.Empty() && r.clauseIn(r.said.Content[0]) == nil {
		return discuss // "at the centre of the talks were"
	}
	return ""
}

// He wished the people of Peru prosperity.
func wishesWell(r *reading) string {
	if !lexicon.WellWishing.Has(r.said.Cue.Base) || len(r.said.Content) == 0 {
		return ""
	}
	for range r.g.VerbsIn(r.said.Content[0]) {
		return ""
	}
	return praise
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

// He announced a credit line of ten million.
func announcesGift(r *reading) string {
	if r.sense != inform || r.said.Joint || !lexicon.AnnouncingVerb.Has(r.said.Cue.Base) {
		return ""
	}
	if r.anywhere(lexicon.Sum) || r.headIs(commit) || r.foresees() && r.anywhere(lexicon.GivingVerb) {
		return commit
	}
	return ""
}

// anywhere reports whether a phrase of a set stands in what is said.
func (r *reading) anywhere(set lexicon.Set) bool {
	for _, s := range r.said.Content {
		for i := s.From; i < s.To; i++ {
			if set.At(r.doc.Tokens[:s.To], i) > 0 {
				return true
			}
		}
	}
	return false
}

// The two sides underscored the importance of peace.
func jointly(r *reading) string {
	switch {
	case !r.said.Joint:
		return ""
	case r.said.CueSpan.Empty() && (r.foresees() || r.toDo()):
		return commit
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
