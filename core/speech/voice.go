package speech

import (
	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/refer"
	"visavis/core/token"
)

// voice is an attribution that stands at this point of the talk, and who speaks.
type voice struct {
	*attribution.Attribution
	who      refer.Answer
	speakers []int // those of them who may be heard; none where a bystander speaks
}

// hearing is what a sentence reports at this point of the talk.
type hearing struct {
	voices   []voice
	context  refer.Context // what its pronouns have shown besides
	rejected []Rejected
	unknown  bool // somebody tells something who cannot be told: nothing goes on here
}

// room is where a sentence is heard: what stands in it is done with when the next begins.
type room struct {
	voices  []voice
	answers []refer.Answer
	parts   []attribution.Part
}

// voices asks who speaks in a sentence. It changes nothing, so that it can be
// asked of sentences to come.
func (r *reader) voices(s int) hearing { return r.hear(s, r.said.Sentences[s]) }

// hear asks who speaks in the attributions of a sentence.
func (r *reader) hear(s int, said []attribution.Attribution) hearing {
	h := hearing{voices: r.room.voices[len(r.room.voices):]}
	context := r.context
	context.Before = -1
	answers := r.room.answers[:0]
	for i := range said {
		a := &said[i]
		if a.Source.Ourselves && !r.together {
			answers = append(answers, refer.Answer{})
			continue
		}
		answer := r.answer(a.Source, a.Cue.From, answers, context)
		if told, ok := r.answers[wordsOf(a)]; ok {
			answer = told
		}
		answers = append(answers, answer)
		v := voice{a, answer, answer.Spoken()}
		if len(v.speakers) == 0 && r.briefs(a, s) {
			v.speakers = answer.People
		}
		if reason := r.missing(v, s, context); reason != "" {
			h.rejected = append(h.rejected, Rejected{a.Cue, reason})
			h.unknown = h.unknown || reason == notAtMeeting
		}
		if !r.stands(v, s, context) {
			continue
		}
		if v.Side == attribution.Around {
			h.voices = r.withoutNested(h.voices, v, s)
		}
		h.voices = append(h.voices, v)
		context = shown(v, context).After(v.who.One())
	}
	h.context = context
	r.room.answers, r.room.voices = answers, append(r.room.voices, h.voices...)
	for _, n := range r.said.Rejected[s] { // the cues that attribute nothing
		h.rejected = append(h.rejected, Rejected{n.Cue, n.Reason})
	}
	h.unknown = h.unknown || r.strangerStance(s)
	return h
}

// briefs reports an official whom the text names and who tells the press of the meeting, or
// speaks for a leader: "Foreign Secretary Ray told reporters that …"; "On behalf of the
// President, Foreign Secretary Ray thanked …".
func (r *reader) briefs(a *attribution.Attribution, s int) bool {
	behalf := r.onBehalf(a, s)
	if !a.Source.Named(entity.Name) || a.Word.Class != "say" && !behalf || r.elsewhere || r.meeting.Form == meeting.None {
		return false
	}
	person := r.cast.People[a.Source.Mentions[0].Person]
	if person.Role == "" || person.Country != "" && len(r.refer.Side(person.Country)) == 0 {
		return false
	}
	if behalf {
		return true
	}
	for i := r.doc.Sentences[s].From; i < a.Zone.To; i++ {
		if r.set(lexicon.Newsmen, i) > 0 && !r.doc.Quoted(i) {
			return true
		}
	}
	return false
}

// onBehalf reports a sentence that opens with the leader for whom somebody else speaks.
func (r *reader) onBehalf(a *attribution.Attribution, s int) bool {
	at := r.doc.Sentences[s].From
	if r.doc.Norm(at) == "speaking" {
		at++
	}
	if r.doc.Norm(at) != "on" || r.doc.Norm(at+1) != "behalf" || r.doc.Norm(at+2) != "of" {
		return false
	}
	for at += 3; at < a.Zone.From && r.doc.Norm(at) != ","; at++ {
		if m := r.cast.StartingAt(at); m != nil {
			return r.meeting.Leads(r.refer.Find(m, r.context).One())
		}
	}
	return false
}

// answer tells who is meant by a source whose cue stands at token at; answers are those of the attributions
// before it in the sentence.
func (r *reader) answer(source attribution.Source, at int, answers []refer.Answer, c refer.Context) refer.Answer {
	switch source.Kind {
	case attribution.Named:
		return r.refer.All(source.Mentions, c)
	case attribution.Joint:
		return r.refer.LeadersAt(at)
	case attribution.Same:
		return answers[source.Of]
	}
	return refer.Answer{}
}

// missing is the reason for which an attribution gives no statement, empty where
// it does.
func (r *reader) missing(v voice, s int, c refer.Context) string {
	switch {
	case len(v.speakers) == 0 && v.Rule != "plain-verb":
		return notAtMeeting
	case r.history(v, s), v.Meets && s == r.meeting.Sentence:
		return narration
	}
	return ""
}

// stands reports whether an attribution takes part in sharing out its sentence. A
// bystander's does. A country's that is not at the meeting does not: what it did
// belongs to what somebody else tells.
func (r *reader) stands(v voice, s int, c refer.Context) bool {
	switch {
	case len(v.speakers) == 0 && (v.Source.Named(entity.Side) || v.Source.Kind == attribution.Joint):
		return false
	case v.Meets && s == r.meeting.Sentence:
		return false
	case v.Rule == "plain-verb" && (s == r.meeting.Sentence || !r.lead(v.speakers)):
		return false
	case v.Turns && (v.who.One() < 0 || v.who.One() == c.Before):
		return false
	}
	return !r.history(v, s)
}

// lead reports whether people are some of the leaders, and nobody else.
func (r *reader) lead(people []int) bool {
	for _, p := range people {
		if !r.meeting.Leads(p) {
			return false
		}
	}
	return len(people) > 0
}

// history reports what a country did in a sentence that follows one of the reporter's
// own in the same paragraph.
func (r *reader) history(v voice, s int) bool {
	if !v.Source.Named(entity.Side) || v.Source.Mentions[0].Phrase == "side" || v.Side == attribution.Given {
		return false
	}
	return s > 0 && r.doc.Sentences[s-1].Paragraph == r.doc.Sentences[s].Paragraph && r.lastAt != s-1 && s-1 != r.meeting.Sentence
}

// strangerStance reports whether a sentence tells what a country thinks that is not
// at the meeting: "Russia supports …".
func (r *reader) strangerStance(s int) bool {
	for _, n := range r.said.Rejected[s] {
		if n.Reason == attribution.Stance && !r.answer(n.Subject, n.Cue.From, nil, r.context).Heard {
			return true
		}
	}
	return false
}

// parts are the voices of a sentence for sharing it out.
func (r *reader) parts(voices []voice) []attribution.Part {
	parts := r.room.parts[:0]
	for i, v := range voices {
		parts = append(parts, attribution.Part{Attribution: *v.Attribution, Echo: i > 0 && sameSpeaker(voices[i-1], v)})
	}
	r.room.parts = parts
	return parts
}

func sameSpeaker(a, b voice) bool { return a.who.One() >= 0 && a.who.One() == b.who.One() }

// withoutNested drops voices inside what an attribution at the end of the
// sentence reports: "The two presidents took up the question, an aide said."
func (r *reader) withoutNested(voices []voice, v voice, s int) []voice {
	from, spokesman := v.Zone.From, v.Source.Relay && v.Source.Named(entity.Name)
	if from == 0 || len(v.speakers) == 0 || v.Source.Relay && !spokesman || r.doc.Token(from-1).Kind == token.Quote && !spokesman || v.Word.Class == "source" || !r.closes(v, s) {
		return voices
	}
	for len(voices) > 0 {
		last := voices[len(voices)-1]
		if last.Side != attribution.Right || last.Lead || sameSpeaker(last, v) && last.Word.Form == lexicon.Past && last.Source.Kind == attribution.Same || !spokesman && r.boundaryBetween(last.Zone.To, from-1) || r.toldOfThem(last, v) {
			return voices
		}
		voices = voices[:len(voices)-1]
	}
	return voices
}

// toldOfThem reports whether what ends a sentence only tells where the news comes from:
// a government or officials of what people said ("Ray and Lee affirmed …, the Peruvian
// side said"), anybody of what they agreed on.
func (r *reader) toldOfThem(inner, outer voice) bool {
	if one := outer.who.One(); len(inner.speakers) > 1 && (one < 0 || !r.meeting.Leads(one)) && (inner.Word.Act == "agree" || inner.Word.Base == "agree to") {
		return true
	}
	if !outer.Source.Named(entity.Side) && !outer.Source.Named(entity.Group) || inner.Source.Kind != attribution.Named {
		return false
	}
	kind := inner.Source.Mentions[0].Kind
	return kind == entity.Name || kind == entity.Office || kind == entity.Relation
}

// closes reports whether a voice is the last thing in its sentence, but for when or where
// it spoke: "…, Li said on Tuesday after the talks."
func (r *reader) closes(v voice, s int) bool {
	for i := v.Zone.To; i < r.doc.Sentences[s].To-1; i++ {
		if r.doc.Token(i).Kind != token.Word && r.doc.Token(i).Kind != token.Number {
			return false
		}
	}
	return true
}

// boundaryBetween reports whether a clause of its own begins between two tokens.
func (r *reader) boundaryBetween(from, to int) bool {
	for i := from; i < to; i++ {
		n := r.norm(i)
		if n == ";" || n == "," && (r.norm(i+1) == "and" || r.norm(i+1) == "but" || r.norm(i+1) == "while") || r.doc.Token(i).Kind == token.Quote {
			return true
		}
	}
	return false
}
