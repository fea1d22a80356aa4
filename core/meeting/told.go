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
	named    []int // those of the parties whom the sentence itself names
	score    int
}

// told finds the sentence that tells of the meeting best, and completes its
// parties from the others that tell of one.
func (f *finder) told() *told {
	var all []told
	body := 0
	for s := range f.doc.Sentences {
		role := f.doc.RoleOf(s)
		if role == text.Boilerplate || role == text.DateLine {
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
			best.sentence, best.trigger, best.named = t.sentence, t.trigger, t.named
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
		t.named = slices.Clone(t.parties)
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
	if n := f.norm(i + 1); f.norm(i) == "spoke" && (n == "when" || n == "while" || n == "after" || n == "at" && f.norm(i+2) != "length" || n == "during" || n == "in") {
		return true // "spoke when he received": no call
	}
	if f.norm(i) == "called" && f.callsFor(i+1) || f.norm(i) == "spoke" && f.aboutSomething(i+1) {
		return true
	}
	audience := i
	if f.norm(i-1) == "a" {
		audience--
	}
	if n := f.norm(audience - 1); f.norm(audience) == "a" && f.norm(audience+2) == "of" && (n == "told" || n == "addressed" || n == "addressing") {
		return true // "told a meeting of party officials"
	}
	return f.ahead(i) || f.onlyPlanned(i) || f.norm(i) == "called" && f.norm(i+1) == "on" && f.asks(i)
}

// callsFor tells "called for peace", "called the talks useful" from "called
// President Ray": words behind "called" begin at token i.
func (f *finder) callsFor(i int) bool {
	if m := f.cast.StartingAt(i); m != nil && m.Kind == entity.Side {
		return true // "called France a friend"
	}
	switch f.norm(i) {
	case "for", "it", "them", "this", "that", "upon", "attention", "a":
		return true
	case "the":
		return f.cast.StartingAt(i) == nil && f.cast.StartingAt(i+1) == nil
	}
	return false
}

// aboutSomething tells "spoke on Venezuela", "spoke of peace" from "spoke on
// Tuesday with": words behind "spoke" begin at token i.
func (f *finder) aboutSomething(i int) bool {
	switch f.norm(i) {
	case "about", "of", "against", "for", "highly", "out":
		return true
	case "on":
		n := f.norm(i + 1)
		_, day := lexicon.UnitOf("weekday", n)
		_, month := lexicon.UnitOf("month", n)
		return !day && !month && n != "the" && f.doc.Tokens[min(i+1, len(f.doc.Tokens)-1)].Kind != token.Number
	}
	return false
}

// ahead tells a meeting in the present tense that lies ahead: "when Ray meets Lee
// in Lima", "Ray meets Lee next month".
func (f *finder) ahead(i int) bool {
	if n := f.norm(i); n != "meets" && n != "meet" {
		return false
	}
	s := f.doc.Sentences[f.doc.SentenceOf(i)]
	for at := i - 1; at >= max(s.From, i-9) && f.norm(at) != ","; at-- {
		if f.norm(at) == "when" || f.norm(at) == "before" {
			return true
		}
	}
	for at := i + 1; at < min(s.To, i+14); at++ {
		if n := f.norm(at); n == "tomorrow" || n == "next" && (f.norm(at+1) == "week" || f.norm(at+1) == "month" || f.norm(at+1) == "year") {
			return true
		}
	}
	return false
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
