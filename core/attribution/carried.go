package attribution

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// carried: a verb of speech after words that carry it: "Xi was keen to stress
// that …", "He used the meeting to press for …".
func (r *reader) carried(c *clause, i int) (Attribution, bool) {
	n := r.set(lexicon.Carrier, i)
	if n == 0 {
		return Attribution{}, false
	}
	cue, k, ok := r.cueAt(i + n)
	if !ok || cue.Form != lexicon.Base {
		return Attribution{}, false
	}
	subject := r.subjectOf(c, i)
	if !subject.found() || cue.Class == "talk" && !subject.plural || r.nestedIn(c, subject, cue, i) {
		return Attribution{}, false
	}
	words := token.Span{From: i, To: i + n + k}
	return Attribution{
		Zone: token.Span{From: subject.from, To: r.skipAddressee(c, cue, words.To)}, Cue: words, Word: cue,
		Source: subject.source, Rule: subject.rule, Shared: subject.shared, Turns: subject.turns,
	}, true
}
