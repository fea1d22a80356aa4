package meeting

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// notYet reports whether a meeting named at token i is only planned, recalled or
// refused: "to meet", "will meet", "before their meeting", "had met", "did not meet".
func (f *finder) notYet(i int) bool {
	if v := f.gram.VerbAt(i); v != nil && v.Head == i {
		return f.verbNotYet(v)
	}
	if f.norm(i-1) == "to" || f.gram.Is(i-1, grammar.Modal) {
		return true // a heading's "Ray to Meet Lee", whose capitals hide the verb
	}
	return f.nounNotYet(i)
}

// verbNotYet reads it from the verb's own form and from what its clause hangs on.
func (f *finder) verbNotYet(v *grammar.VerbGroup) bool {
	c := f.gram.ClauseOf(v.Head)
	switch {
	case v.Modal != "" || v.Negated || v.Tense == grammar.Future || c.Kind == grammar.InfinitiveClause:
		return true
	case f.recalled(v):
		return true
	case f.hasAny(lexicon.NearMiss, token.Span{From: c.Subject.To, To: v.Head}) || f.hasAny(lexicon.Denial, token.Span{From: max(c.Subject.From-1, 0), To: c.Subject.From + 1}):
		return true // "they almost met", "neither Ray nor Lee met"
	case f.denied(c):
		return true // "it is untrue that they met", "denied that they met"
	case f.endsBefore(lexicon.EventAhead, v.From):
		return true // "before meeting"
	case c.Kind == grammar.AdverbialClause && c.Opener >= 0:
		return f.set(lexicon.EventAhead, c.Opener) > 0 || v.Tense == grammar.Present && f.set(lexicon.Whenever, c.Opener) > 0
	}
	return v.Tense == grammar.Present && f.tellsTimeAhead(c.Span)
}

// recalled reports whether a verb tells of another time: "they had met in May", "they
// last met in May".
func (f *finder) recalled(v *grammar.VerbGroup) bool {
	return v.Perfect && v.Tense == grammar.Past || f.endsBefore(lexicon.Formerly, v.From)
}

// denied reports whether the clause around a clause says that it is not so: "it is
// not true that they met", "denied that they had met".
func (f *finder) denied(c *grammar.Clause) bool {
	around := f.gram.Parent(c)
	if c.Kind != grammar.ComplementClause && c.Kind != grammar.RelativeClause || around == nil || !around.HasVerb() {
		return false
	}
	for _, a := range f.said.Sentences[f.doc.SentenceOf(c.From)] {
		if a.Negated && around.Has(a.Cue.From) && a.Cue.From < c.From {
			return true
		}
	}
	truth := f.hasAny(lexicon.TruthWord, around.Span) && around.Verb.Negated
	return truth || f.hasAny(lexicon.Untruth, token.Span{From: around.From, To: c.From}) || f.hasAny(lexicon.Untruth, token.Span{From: c.To, To: around.To})
}

// endsBefore reports whether words of a set end right before token i, past the
// words that only date or stress it: "just before | meeting".
func (f *finder) endsBefore(set lexicon.Set, i int) bool {
	at := i - 1
	for f.gram.Is(at, grammar.Adverb) && f.set(set, at) == 0 {
		at--
	}
	return f.set(set, at) == 1 || f.set(set, at-1) == 2
}

// tellsTimeAhead reports whether a clause names a time that is still to come.
func (f *finder) tellsTimeAhead(s token.Span) bool {
	return f.hasAny(lexicon.FutureWord, s) || f.hasAny(lexicon.Soon, s)
}

// nounNotYet reads it from what stands before the noun and from the verb whose
// subject it is: "their last meeting", "ahead of talks", "a call has not been scheduled".
func (f *finder) nounNotYet(i int) bool {
	start := f.phraseStart(i)
	for at := start; at < i; at++ {
		if f.set(lexicon.OtherEvent, at) > 0 && !f.cast.Named(at) {
			return true
		}
	}
	if f.endsBefore(lexicon.EventAhead, start) {
		return true
	}
	c := f.gram.ClauseOf(i)
	if c.HasVerb() && c.Object.Has(i) {
		return lexicon.Arranging.Has(c.Verb.Lemma) || f.verbNotYet(&c.Verb) // "is seeking a meeting", "will host a meeting"
	}
	if c.HasVerb() && c.Verb.Head < start && f.set(lexicon.SceneLead, start-1) == 0 && (c.Verb.Modal != "" || c.Verb.Tense == grammar.Future) {
		return true // "will travel to Oslo for talks"
	}
	if c.HasVerb() && c.Verb.Lemma == "be" && f.norm(c.Verb.To) == "to" && c.Verb.To < start {
		return true // "was to land in Oslo for talks"
	}
	for _, c := range f.gram.ClausesIn(f.doc.Sentences[f.doc.SentenceOf(i)].Span) {
		if c.Subject.Has(i) && c.HasVerb() {
			return f.calledOff(&c.Verb) || f.set(lexicon.CallingOff, c.Verb.From) > 1 || c.Verb.Modal != "" || c.Verb.Negated || c.Verb.Tense == grammar.Future
		}
	}
	return f.calledOffLater(i)
}

// calledOffLater reports whether a meeting that opens its sentence is called off by the
// first finite verb, past what describes it: "A meeting with Ray, due on Monday, was
// cancelled".
func (f *finder) calledOffLater(i int) bool {
	s := f.doc.Sentences[f.doc.SentenceOf(i)].Span
	for v := range f.gram.VerbsIn(token.Span{From: i + 1, To: s.To}) {
		if f.set(lexicon.CallingOff, v.From) > 1 {
			return true // a heading's "meeting with Ray called off over snow"
		}
		if f.phraseStart(i) != s.From {
			return false
		}
		if v.Finite && f.gram.ClauseOf(v.Head).Kind != grammar.RelativeClause {
			return f.calledOff(v)
		}
	}
	return false
}

// calledOff reports whether a verb leaves its subject unheld: "was cancelled", "has been
// called off", "is expected".
func (f *finder) calledOff(v *grammar.VerbGroup) bool {
	off := lexicon.CallingOff.Has(v.Lemma) || f.set(lexicon.CallingOff, v.Head) > 1
	return v.Passive && (off || lexicon.ExpectingVerb.Has(v.Lemma))
}

// phraseStart is where the noun phrase begins whose words so far end with token i.
func (f *finder) phraseStart(i int) int {
	if np := f.gram.NounPhraseEndingAt(i); !np.Empty() {
		return np.From
	}
	return i
}

// figurative reports whether words of meeting mean something else here: "called
// for peace", "spoke of trade", "told a meeting of party officials".
func (f *finder) figurative(trigger token.Span) bool {
	i := trigger.From
	switch {
	case f.set(lexicon.SpeakingAlone, i) == trigger.Len():
		return !f.speaksTogether(i)
	case f.set(lexicon.CallingAlone, i) == trigger.Len():
		m := f.cast.StartingAt(trigger.To)
		return m == nil || m.Kind == entity.Side // "called for peace", "called France a friend"
	case f.set(lexicon.CallingOn, i) == trigger.Len():
		return f.asks(trigger.To)
	}
	return f.isAudience(i) && f.set(lexicon.JointAppearance, i) == 0 // "told a meeting of farmers", and not "told a joint press conference with Lee"
}

// speaksTogether reports whether "spoke" tells of a conversation: its subject is
// several, or its clause says with whom, and not only of what, when or where.
func (f *finder) speaksTogether(i int) bool {
	c := f.gram.ClauseOf(i)
	several := false
	for _, m := range f.cast.In(c.Subject.Span) {
		several = several || m.Kind == entity.Group || f.gram.Is(m.To, grammar.Coordinator) && m.To < c.Subject.To
	}
	for _, adjunct := range c.Adjuncts {
		m := f.cast.StartingAt(adjunct.From + 1)
		if f.set(lexicon.SpokenTo, adjunct.From) > 0 && m != nil && m.Kind != entity.Side {
			return true
		}
		several = several && (f.dated(adjunct) || f.set(lexicon.ByPhone, adjunct.From) > 0)
	}
	return several
}

// dated reports whether a span names a day of the week or a month.
func (f *finder) dated(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		_, day := lexicon.WeekdayUnit.Of(f.doc.ID(i))
		_, month := lexicon.MonthUnit.Of(f.doc.ID(i))
		if day || month {
			return true
		}
	}
	return false
}

// asks reports whether somebody is called on to do something, and not visited:
// an infinitive follows that is no purpose of a visit. Its object begins at token i.
func (f *finder) asks(i int) bool {
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for v := range f.gram.VerbsIn(token.Span{From: i, To: end}) {
		return f.gram.ClauseOf(v.Head).Kind == grammar.InfinitiveClause && !lexicon.VisitPurpose.Has(v.Lemma)
	}
	return false
}

// isAudience reports whether a meeting is only who listened: "told a meeting of
// party officials".
func (f *finder) isAudience(i int) bool {
	if f.gram.Is(i-1, grammar.Determiner) {
		i--
	}
	v := f.gram.VerbAt(i - 1)
	return v != nil && v.Finite && lexicon.Lecturing.Has(v.Lemma)
}
