package speech

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// carried: a verb of speech behind words that carry it: "Xi was keen to stress
// that …", "He used the meeting to press for …".
func (r *reader) carried(c *clause, i int) (head, bool) {
	n := r.set("carrier", i)
	if n == 0 {
		return head{}, false
	}
	cue, k, ok := r.cueAt(i + n)
	if !ok || cue.Form != lexicon.Base || cue.Class == "talk" {
		return head{}, false
	}
	subject := r.subjectOf(c, i)
	if len(subject.speakers) == 0 || r.nestedIn(c, subject, cue) {
		return head{}, false
	}
	words := token.Span{From: i, To: i + n + k}
	return head{
		zone: token.Span{From: subject.from, To: r.skipAddressee(c, cue, words.To)}, cue: words, word: cue,
		source: subject.span, speakers: subject.speakers, rule: subject.rule, shared: subject.shared,
	}, true
}
