package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// voices is what the talk itself shows of who was there: who is the subject of
// verbs of reporting, who does so together, who is spoken to, who has turns.
type voices struct {
	heard     map[int][]token.Span // by person, the words that name him as a source
	addressed map[int][]int        // by person, who speaks to him
	together  map[[2]int]token.Span
	turns     map[int]token.Span
	two       []token.Span // "the two leaders"
	three     []token.Span // "the three presidents"
	joint     []token.Span // "they", "both sides"
}

// listen reads the voices of a text.
func (f *finder) listen() voices {
	v := voices{heard: map[int][]token.Span{}, addressed: map[int][]int{}, together: map[[2]int]token.Span{}, turns: map[int]token.Span{}}
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if f.doc.RoleOf(f.doc.SentenceOf(m.From)) == text.Boilerplate || f.doc.Quoted(m.From) {
			continue
		}
		switch m.Kind {
		case entity.Name:
			f.hear(&v, m)
		case entity.Group:
			f.countGroup(&v, m)
		}
	}
	f.findTurns(&v)
	return v
}

// hear notes what the words after a name say: that its bearer speaks, with whom
// and to whom.
func (f *finder) hear(v *voices, m *entity.Mention) {
	if joined := f.joinedBefore(m); len(joined) > 0 && f.jointVerb(m) >= 0 {
		for _, other := range joined {
			v.together[pairOf(other, m.Person)] = m.Span
		}
	}
	verb := f.verbAfter(m)
	if verb < 0 {
		if f.invertedCue(m) {
			v.heard[m.Person] = append(v.heard[m.Person], m.Span)
		}
		return
	}
	v.heard[m.Person] = append(v.heard[m.Person], m.Span)
	for _, other := range f.joinedBefore(m) {
		v.heard[other] = append(v.heard[other], m.Span)
	}
	_, n, _ := lexicon.CueAt(f.doc.Tokens, verb)
	if to := personMentioned(f.cast.StartingAt(verb + n)); to >= 0 {
		v.addressed[to] = append(v.addressed[to], m.Person)
	}
}

func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// verbAfter is where the finite verb of reporting stands whose subject a mention
// is, -1 for none: "Ray said", "Ray, a former engineer, has said".
func (f *finder) verbAfter(m *entity.Mention) int {
	if f.objectOf(m) {
		return -1
	}
	if at := f.pastAuxiliaries(m.To); f.reports(at) {
		return at
	}
	if f.norm(m.To) != "," {
		return -1
	}
	end := f.doc.Sentences[f.doc.SentenceOf(m.From)].To
	for i := m.To + 1; i < end; i++ {
		if f.norm(i) == "," {
			if at := f.pastAuxiliaries(i + 1); f.reports(at) {
				return at
			}
			return -1
		}
	}
	return -1
}

// objectOf reports whether a preposition or a possessive keeps a mention from
// being a subject.
func (f *finder) objectOf(m *entity.Mention) bool {
	return f.norm(m.To) == "'s" || f.set(lexicon.ObjectLead, m.From-1) > 0
}

// pastAuxiliaries goes over what stands between a subject and its verb: "has", "also".
func (f *finder) pastAuxiliaries(i int) int {
	for i < len(f.doc.Tokens) && (f.set(lexicon.Perfect, i) > 0 || f.set(lexicon.Between, i) > 0 && f.set(lexicon.PassiveBe, i) == 0) {
		i++
	}
	return i
}

// reports reports whether a verb of reporting in the past or present stands at i.
func (f *finder) reports(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && (cue.Form == lexicon.Past || cue.Form == lexicon.Present) && f.doc.Token(i).Case == token.Lower
}

// jointVerb is where the verb stands that people joined by "and" share, -1 for
// none: "A and B agreed", "A and B, meeting in Ankara, on Wednesday agreed".
func (f *finder) jointVerb(m *entity.Mention) int {
	end := f.doc.Sentences[f.doc.SentenceOf(m.From)].To
	at := f.pastTime(m.To)
	if f.norm(at) == "," {
		at = f.pastTime(at + 1)
		if !f.pastVerb(f.pastAuxiliaries(at)) {
			for at < end && f.norm(at) != "," {
				at++
			}
			at = f.pastTime(at + 1)
		}
	}
	if at = f.pastAuxiliaries(at); at < end && f.pastVerb(at) {
		return at
	}
	return -1
}

// pastTime goes over the day between a subject and its verb: "on Wednesday".
func (f *finder) pastTime(i int) int {
	at := i
	if f.norm(at) == "on" {
		at++
	}
	if _, day := lexicon.WeekdayUnit.Of(f.doc.ID(at)); day {
		return at + 1
	}
	return i
}

// pastVerb reports whether a verb in the past stands at token i.
func (f *finder) pastVerb(i int) bool {
	if i >= len(f.doc.Tokens) || f.doc.Token(i).Case != token.Lower {
		return false
	}
	_, _, met := lexicon.EncounterAt(f.doc.Tokens, i)
	return met || f.reports(i) || f.set(lexicon.IrregularPast, i) > 0 || strings.HasSuffix(f.norm(i), "ed")
}

// invertedCue reports whether a name stands after its verb: "…, said Ray."
func (f *finder) invertedCue(m *entity.Mention) bool {
	if m.From < 2 || !f.reports(m.From-1) {
		return false
	}
	before := f.doc.Tokens[m.From-2]
	return before.Norm == "," || before.Kind == token.Quote
}

// joinedBefore are the people joined by "and" and commas before a mention: "Ann
// Ray and | Bo Lee said".
func (f *finder) joinedBefore(m *entity.Mention) []int {
	var who []int
	for at := m.From - 1; f.norm(at) == "and" || len(who) > 0 && f.norm(at) == ","; {
		if f.norm(at) == "and" && f.norm(at-1) == "," {
			at--
		}
		left := f.cast.EndingAt(at - 1)
		p := personMentioned(left)
		if p < 0 || p == m.Person || slices.Contains(who, p) {
			return who
		}
		who, at = append(who, p), left.From-1
	}
	return who
}

// countGroup notes a group that says how many met.
func (f *finder) countGroup(v *voices, m *entity.Mention) {
	if f.set(lexicon.Parties, m.To-1) == 0 && m.Phrase != "they" && m.Phrase != "both" {
		return
	}
	switch {
	case m.Count == 2:
		v.two = append(v.two, m.Span)
	case m.Count == 3:
		v.three = append(v.three, m.Span)
	}
	if f.reports(f.pastAuxiliaries(m.To)) {
		v.joint = append(v.joint, m.Span)
	}
}

// findTurns notes the names under which paragraphs of a transcript stand.
func (f *finder) findTurns(v *voices) {
	headed := f.headedAsTalks()
	for _, p := range f.doc.Paragraphs {
		if p.Role != text.Body {
			continue
		}
		for _, m := range f.cast.In(p.Span) {
			if m.From > p.From+1 {
				break
			}
			label := f.norm(m.To) == ":" || m.To == p.To && headed
			if m.Kind == entity.Name && label {
				v.turns[m.Person] = m.Span
			}
		}
	}
}

// headedAsTalks reports whether a headline names talks: "Joint press conference
// by Ann Ray and Bo Lee".
func (f *finder) headedAsTalks() bool {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Headline {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if f.set(lexicon.TalksWord, i) > 0 || f.norm(i) == "press" && f.norm(i+1) == "conference" {
				return true
			}
		}
	}
	return false
}
