package speech

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/meeting"
)

// Rules are the ways in which a statement's speaker was told.
var Rules = []string{
	"name-cue", "office-cue", "relation-cue", "side-cue", "pronoun-cue", "group-cue",
	"aside", "talks-cue", "coordinated-verb", "parenthetical-name-cue", "parenthetical-office-cue", "parenthetical-relation-cue",
	"parenthetical-side-cue", "parenthetical-pronoun-cue", "parenthetical-group-cue", "parenthetical-aside", "source-phrase", "as-put-it",
	"quoted-as", "nominal", "agenda", "passive-impersonal", "passive-by", "inverted",
	"with-participle", "participle", "plain-verb", "participle-lead", "purpose", "headline",
	"headline-quote", "headline-said", "listed-verb", "listed", "transcript", "quote-goes-on",
	"quote-attributed-behind", "quote-signed", "statement-announced", "goes-on", "goes-on-fact", "goes-on-next",
	"own-position", "own-post",
}

// Where who met is less sure than this, so is every speaker.
const (
	doubtful = 0.8
	likely   = 0.95
)

// Signs are what speaks for or against the speaker of statement i being right: its rule, who
// speaks, how it stands in the report, and how well the text as a whole was read.
// reliability.tsv gives each its weight.
func (r *Report) Signs(i int, m *meeting.Meeting) []string { return r.withSigns(nil, i, m) }

func (r *Report) withSigns(signs []string, i int, m *meeting.Meeting) []string {
	st := &r.Statements[i]
	signs = append(signs, "always", "rule "+st.Rule)
	for _, sign := range []struct {
		name string
		seen bool
	}{
		{"several-speakers", len(st.Speakers) > 1},
		{"no-leader", !m.Leads(st.Speakers[0])},
		{"crowd", len(m.Leaders) > 2},
		{"crowd-all", len(m.Leaders) > 2 && len(st.Speakers) > 1},
		{"sourceless", st.Source.Empty()},
		{"denied", st.Negated},
		{"isolated", !r.near(i)},
		{"no-meeting", m.Form == meeting.None},
		{"who-met-doubtful", m.Form != meeting.None && m.Confidence < doubtful},
		{"who-met-likely", m.Form != meeting.None && m.Confidence >= doubtful && m.Confidence < likely},
		{"some-unassigned", len(r.Unassigned) > 0},
		{"often-unassigned", 4*len(r.Unassigned) > len(r.Statements)},
		{"other-meeting", len(r.Others) > 0},
	} {
		if sign.seen {
			signs = append(signs, sign.name)
		}
	}
	return signs
}

// near reports whether the same people speak in a statement beside statement i, in its
// sentence or the next.
func (r *Report) near(i int) bool {
	same := func(a, b int) bool {
		return a >= 0 && b < len(r.Statements) && r.Statements[b].Sentence-r.Statements[a].Sentence <= 1 &&
			slices.Equal(r.Statements[a].Speakers, r.Statements[b].Speakers)
	}
	return same(i-1, i) || same(i, i+1)
}

// finish lists the cues that gave nothing because nobody could be told, and then
// tells how sure each speaker is.
func (r *reader) finish() {
	for _, rejected := range r.report.Rejected {
		if rejected.Reason == notAtMeeting {
			r.report.Unassigned = append(r.report.Unassigned, rejected.Cue)
		}
	}
	var signs []string
	for i := range r.report.Statements {
		if r.report.Statements[i].Rule == given {
			r.report.Statements[i].Confidence = 1
			continue
		}
		signs = r.report.withSigns(signs[:0], i, r.meeting)
		r.report.Statements[i].Confidence = lexicon.Reliability(signs)
	}
}
