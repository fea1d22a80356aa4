package speech

// Rules are the ways in which a statement's speaker was told, each with the
// share of its statements whose speaker was right where the rules were measured.
var Rules = map[string]float64{
	"name-cue":                   0.99,
	"office-cue":                 0.96,
	"relation-cue":               0.92,
	"side-cue":                   0.92,
	"pronoun-cue":                0.95,
	"group-cue":                  0.96,
	"aside":                      0.96,
	"talks-cue":                  0.90,
	"coordinated-verb":           0.95,
	"parenthetical-name-cue":     0.98,
	"parenthetical-office-cue":   0.96,
	"parenthetical-relation-cue": 0.90,
	"parenthetical-side-cue":     0.90,
	"parenthetical-pronoun-cue":  0.95,
	"parenthetical-group-cue":    0.90,
	"parenthetical-aside":        0.90,
	"source-phrase":              0.93,
	"as-put-it":                  0.93,
	"quoted-as":                  0.95,
	"nominal":                    0.92,
	"agenda":                     0.90,
	"passive-impersonal":         0.70,
	"passive-by":                 0.92,
	"inverted":                   0.95,
	"with-participle":            0.95,
	"participle":                 0.94,
	"plain-verb":                 0.80,
	"participle-lead":            0.88,
	"purpose":                    0.92,
	"headline":                   0.92,
	"headline-quote":             0.90,
	"headline-said":              0.90,
	"listed-verb":                0.94,
	"listed":                     0.94,
	"transcript":                 0.98,
	"quote-goes-on":              0.95,
	"quote-attributed-behind":    0.95,
	"quote-signed":               0.95,
	"own-post":                   0.90,
	"statement-announced":        0.95,
	"goes-on":                    0.85,
	"goes-on-fact":               0.60,
	"goes-on-next":               0.75,
	"own-position":               0.80,
}

// confidence is the rule's, less where the speaker is one of a crowd.
func confidence(st Statement, r *reader) float64 {
	base, ok := Rules[st.Rule]
	if !ok {
		base = 0.5
	}
	if len(r.meeting.Leaders) > 2 && (len(st.Speakers) == 1 && st.Source.Empty()) {
		base -= 0.05
	}
	return base
}

// finish lists the cues that gave nothing because nobody could be told.
func (r *reader) finish() {
	for _, rejected := range r.report.Rejected {
		if rejected.Reason == notAtMeeting {
			r.report.Unassigned = append(r.report.Unassigned, rejected.Cue)
		}
	}
}
