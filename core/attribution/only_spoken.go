package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// OnlySpoken reports words after a cue that tell only that somebody spoke, and to whom,
// not what he said: "answered journalists' questions", "addressed a news conference after
// the talks", "this" in "this was stated by", "declined to answer".
func (f *Found) OnlySpoken(cue lexicon.Cue, s token.Span) bool {
	r := f.read
	if s.Len() == 1 {
		return r.set(lexicon.Demonstrative, s.From) > 0 || cue.Base == "decline to" && r.set(lexicon.AnsweringVerb, s.From) > 0
	}
	return r.baseIn(lexicon.SpeakingVerb, cue) && r.spokenTo(s) && !r.namesSubject(s)
}

// spokenTo reports whether words open with people who listen or with a speech.
func (r *reader) spokenTo(s token.Span) bool {
	at := s.From
	if r.norm(at) == "to" {
		at++
	}
	if m := r.cast.StartingAt(at); m != nil && m.Kind == entity.Name {
		return m.To == s.To // "addressed Lee with a request" says more
	}
	head := r.gram.NounPhraseAt(at).Head
	return head >= 0 && r.set(lexicon.SpeechEvent, head) > 0
}

// namesSubject reports whether words say what the talk was about: "questions on energy".
func (r *reader) namesSubject(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if r.set(lexicon.ViewsPreposition, i) > 0 && !r.opensDay(i+1) {
			return true
		}
	}
	return false
}

// reducedPassive reports a participle that only tells who did it: "the plan, endorsed by
// 14 countries"; not "ended by thanking".
func (r *reader) reducedPassive(cue lexicon.Cue, end int) bool {
	return cue.Class == "do" && cue.Form == lexicon.Past && r.norm(end) == "by" && r.gram.VerbAt(end+1) == nil && !r.gram.Is(end+1, grammar.Adverb)
}
