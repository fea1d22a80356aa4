package outcome

import (
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/speech"
	"visavis/core/text"
	"visavis/core/token"
)

// untold finds steps in sentences that speech gave to nobody: "The two did agree to
// extend the checks by three months", "The premier announced a credit line".
func (f *finder) untold() {
	for _, sentence := range f.body() {
		if f.spokenIn(sentence.Span) || f.recalled(sentence.Span) {
			continue
		}
		for v := range f.g.VerbsIn(sentence.Span) {
			c := f.g.ClauseOf(v.Head)
			if !v.Finite || v.Negated || v.Modal != "" || c.Kind == grammar.RelativeClause || c.Kind == grammar.AdverbialClause || f.doc.Quoted(v.Head) {
				continue
			}
			if st, from := f.toldBy(v.Head, c.Subject.Span, sentence); from > 0 {
				f.settleAll(st, token.Span{From: from, To: sentence.To})
			}
		}
	}
}

// toldBy makes a statement of what a verb of settling tells, and gives where it
// begins; 0 where the verb settles nothing or nobody who met is its subject.
func (f *finder) toldBy(verb int, subject token.Span, s text.Sentence) (*speech.Statement, int) {
	cue, n, ok := f.settlingCue(verb, s)
	st := &speech.Statement{CueWord: cue, Rule: "untold"}
	switch {
	case !ok || subject.Empty() || verb+n >= s.To:
		return st, 0
	case f.ofBoth(subject):
		st.Speakers = f.meeting.Leaders
	case f.cast.EndingAt(subject.To-1) == nil:
		return st, 0
	}
	if !agreeing(st) && !announcing(st) && !f.baseIn(st, lexicon.GiftCue) && !f.baseIn(st, lexicon.LookingForward) {
		return st, 0
	}
	return st, verb + n
}

// settlingCue is the cue at a verb; "the two decided to" is as good as "agreed to".
func (f *finder) settlingCue(verb int, s text.Sentence) (lexicon.Cue, int, bool) {
	if v := f.headed(verb); v != nil && !v.Passive && lemmaOf(v, lexicon.AgreeingLemma) {
		if n := f.set(lexicon.ToThatOn, verb+1); n > 0 {
			return lexicon.Cue{Base: "agree to", Class: "talk", Act: "agree", Form: lexicon.Past}, 1 + n, true
		}
	}
	return lexicon.CueAt(f.doc.Tokens[:s.To], verb)
}

func (f *finder) settleAll(st *speech.Statement, s token.Span) {
	for _, clause := range f.clauses(s) {
		if kind, rule := f.judge(st, clause); rule != "" {
			f.add(kind, clause, -1, rule)
		}
	}
}
