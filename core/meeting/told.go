package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// told is a sentence that tells of a meeting, and who met in it.
type told struct {
	sentence int
	trigger  token.Span
	how      lexicon.Encounter
	parties  []int
	score    int
}

// told finds the sentence that tells of the meeting best, and completes its
// parties from the others that tell of one.
func (f *finder) told() *told {
	var all []told
	body := 0
	for s := range f.doc.Sentences {
		role := f.doc.RoleOf(s)
		if role == text.Furniture || role == text.DateLine {
			continue
		}
		if role == text.Body {
			body++
		}
		if body > reach {
			break
		}
		all = append(all, f.encounters(s, body)...)
	}
	best := pick(all)
	if best == nil {
		return f.toldByNews()
	}
	f.completeParties(best, all)
	f.addColleagues(best, all)
	if len(best.parties) < 2 {
		return f.toldByNews()
	}
	f.preferMeeting(best, all)
	f.leaveTitle(best, all)
	slices.SortFunc(best.parties, func(a, b int) int { return f.firstNamed(a) - f.firstNamed(b) })
	return best
}

// preferMeeting takes the facts from a sentence that tells of talks where the
// best one only tells of the visit on which they were held.
func (f *finder) preferMeeting(best *told, all []told) {
	if best.how.Form != "visit" {
		return
	}
	for _, t := range all {
		if t.how.Form != "visit" && t.sentence != best.sentence {
			best.how, best.sentence, best.trigger = t.how, t.sentence, t.trigger
			return
		}
	}
}

// toldByNews finds the meeting of a news story that never says "met": two
// principals of two countries at its head, and talks or a summit around them.
func (f *finder) toldByNews() *told {
	t := &told{sentence: -1, how: lexicon.Encounter{Form: "meeting"}}
	body, talks := 0, false
	for s, sentence := range f.doc.Sentences {
		if role := f.doc.RoleOf(s); role != text.Body && role != text.Headline {
			continue
		} else if role == text.Body {
			body++
		}
		if body > 5 {
			break
		}
		for i := sentence.From; i < sentence.To; i++ {
			talks = talks || f.set("talks-word", i) > 0 && !f.doc.Quoted(i) && !f.notYet(i, sentence.From)
		}
		for _, m := range f.cast.In(sentence.Span) {
			if m.Kind != entity.Name {
				continue
			}
			if f.principal(m, t.parties) {
				t.parties = append(t.parties, m.Person)
			}
			if t.sentence < 0 && f.doc.RoleOf(s) == text.Body && slices.Contains(t.parties, m.Person) {
				t.sentence = s
			}
		}
	}
	if !talks || t.sentence < 0 || len(t.parties) != 2 {
		return nil
	}
	return t
}

// principal tells the subject of a verb of saying who holds a high office or is
// somebody's counterpart, of a country that is not there yet.
func (f *finder) principal(m entity.Mention, parties []int) bool {
	p := f.cast.People[m.Person]
	if p.Rank > 3 && p.Rank != 9 || p.Country == "" || p.Former || slices.Contains(parties, m.Person) {
		return false
	}
	for _, other := range parties {
		if f.cast.People[other].Country == p.Country {
			return false
		}
	}
	return f.heard(m.Person)
}

// heard tells whether a person is the subject of a verb of saying somewhere.
func (f *finder) heard(person int) bool {
	for _, i := range f.cast.People[person].Mentions() {
		at := f.cast.Mentions[i].To
		if next := f.cast.StartingAt(at + 1); next != nil && f.norm(at) == "and" {
			at = next.To // "Ann Ray and Bo Lee said"
		}
		if at >= len(f.doc.Tokens) {
			continue
		}
		if f.tellingVerb(at) {
			return true
		}
		for i := at + 1; f.norm(at) == "," && i < min(at+25, len(f.doc.Tokens)); i++ {
			if f.norm(i-1) == "," && f.tellingVerb(i) {
				return true // "Quispe, a former engineer, said"
			}
		}
	}
	return false
}

func (f *finder) tellingVerb(i int) bool {
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && cue.Form == lexicon.Past
}

// leaveTitle takes the facts from the first sentence of the body that tells of
// the same meeting, where the title tells of it best.
func (f *finder) leaveTitle(best *told, all []told) {
	if f.doc.RoleOf(best.sentence) != text.Headline {
		return
	}
	for _, t := range all {
		shared := slices.ContainsFunc(t.parties, func(p int) bool { return slices.Contains(best.parties, p) })
		if f.doc.RoleOf(t.sentence) == text.Body && shared {
			if t.how.Form != "visit" {
				best.how = t.how
			}
			best.sentence, best.trigger = t.sentence, t.trigger
			return
		}
	}
}

func pick(all []told) *told {
	var best *told
	for i := range all {
		if best == nil || all[i].score > best.score {
			best = &all[i]
		}
	}
	if best == nil || best.score <= 0 {
		return nil
	}
	chosen := *best
	chosen.parties = slices.Clone(best.parties)
	return &chosen
}

// encounters are the meetings that one sentence tells of.
func (f *finder) encounters(s, order int) []told {
	var found []told
	sentence := f.doc.Sentences[s]
	for i := sentence.From; i < sentence.To; i++ {
		how, n, ok := lexicon.EncounterAt(f.doc.Tokens, i)
		if !ok || f.doc.Quoted(i) || f.notYet(i, sentence.From) {
			continue
		}
		trigger := token.Span{From: i, To: i + n}
		t := told{sentence: s, trigger: trigger, how: how, parties: f.parties(sentence.Span, trigger)}
		t.score = f.score(t, order)
		found = append(found, t)
	}
	return found
}

// notYet tells a meeting that is only planned or that lies behind: "to meet",
// "will meet", "before their meeting", "had met".
func (f *finder) notYet(i, start int) bool {
	for back := 1; back <= 3 && i-back >= start; back++ {
		switch f.norm(i - back) {
		case "when":
			return !strings.HasSuffix(f.norm(i), "ed") && f.norm(i) != "met" && f.norm(i) != "held" // "spoke when he received"
		case "will", "would", "before", "since", "last", "previous", "earlier", "ahead", "after", "following", "next", "if", "should", "could", "planned":
			return back == 1 || f.norm(i-back) != "after" && f.norm(i-back) != "following"
		case "to":
			return back == 1 || back == 2 && f.norm(i-1) == "be" // "the first to be received here"
		case "had":
			return back == 1 && f.doc.Tokens[i].Case == token.Lower && f.norm(i) == "met"
		}
	}
	if n := f.norm(i + 1); f.norm(i) == "spoke" && (n == "when" || n == "while" || n == "after" || n == "at" || n == "during" || n == "in") {
		return true // "spoke when he received": no call
	}
	return f.onlyPlanned(i) || f.norm(i) == "called" && f.norm(i+1) == "on" && f.asks(i)
}

// asks tells "called on them to do it" from a call paid on somebody.
func (f *finder) asks(i int) bool {
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for at := i + 2; at < min(i+16, end); at++ {
		if f.norm(at) == "to" {
			return true
		}
	}
	return false
}

// onlyPlanned tells a meeting named as a noun that has not taken place: "a call
// has not been scheduled", "talks are planned for".
func (f *finder) onlyPlanned(i int) bool {
	if how, _, _ := lexicon.EncounterAt(f.doc.Tokens, i); how.Verb {
		return false
	}
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for at := i; at < min(i+22, end); at++ {
		switch f.norm(at) {
		case "not", "will", "may", "might", "could":
			return f.norm(at+1) == "been" || f.norm(at+1) == "be" || f.norm(at+1) == "take"
		case "planned", "scheduled", "expected":
			return f.norm(at-1) == "is" || f.norm(at-1) == "are" || f.norm(at-1) == "been"
		case ",", ";":
			return false
		}
	}
	return false
}

func (f *finder) score(t told, order int) int {
	score := 4*min(len(t.parties), 3) - min(order, reach)
	if t.how.Verb {
		score += 2
	}
	if t.how.Form == "visit" {
		score -= 6
	}
	if order == 0 {
		score-- // titles name less than the sentence below them
	}
	if len(t.parties) == 0 {
		return 0
	}
	return score
}

// form is how they met: what the sentence says, unless the title or the words
// around it say that it was by telephone or video.
func (f *finder) form(t *told) Form {
	form := Form(t.how.Form)
	spans := []token.Span{f.doc.Sentences[t.sentence].Span}
	for s := range f.doc.Sentences {
		if f.doc.RoleOf(s) == text.Headline {
			spans = append(spans, f.doc.Sentences[s].Span)
		}
	}
	for _, s := range spans {
		for i := s.From; i < s.To; i++ {
			how, _, ok := lexicon.EncounterAt(f.doc.Tokens, i)
			if !ok || f.doc.Quoted(i) || how.Verb {
				continue
			}
			if how.Form == "video" {
				return Video
			}
			if how.Form == "call" {
				form = Call
			}
		}
	}
	return form
}
