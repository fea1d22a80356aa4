package meeting

import (
	"slices"

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
		return nil
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
			if m.Kind == entity.Name && f.principal(m, t.parties) {
				t.parties = append(t.parties, m.Person)
				if t.sentence < 0 && f.doc.RoleOf(s) == text.Body {
					t.sentence = s
				}
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
		case "will", "would", "before", "since", "last", "previous", "earlier", "when", "ahead", "after", "following", "next", "if", "should", "could", "planned":
			return back == 1 || f.norm(i-back) != "after" && f.norm(i-back) != "following"
		case "to":
			return back == 1
		case "had":
			return back == 1 && f.doc.Tokens[i].Case == token.Lower && f.norm(i) == "met"
		}
	}
	return f.onlyPlanned(i)
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

// parties are those who met: the people before the trigger and behind it, up to
// where the sentence turns to something else.
func (f *finder) parties(s, trigger token.Span) []int {
	limit := f.turn(trigger.To, s.To)
	var who []int
	for _, m := range f.cast.In(s) {
		if m.From >= limit || m.From < trigger.From && f.aside(m, s.From, trigger.From) || m.From > trigger.From && f.doc.Norm(m.From-1) == "by" && f.norm(m.From-2) == "given" {
			continue
		}
		if m.Kind == entity.Group && m.From < trigger.To {
			return f.groupBefore(m, who) // those named behind only joined "the two leaders"
		}
		if p := f.person(m, who); p >= 0 && f.cast.People[p].Rank != 6 && !f.cast.People[p].Former && !slices.Contains(who, p) {
			who = append(who, p)
		}
	}
	return who
}

// groupBefore adds those whom "the two leaders" mean: the people of office named
// first.
func (f *finder) groupBefore(m entity.Mention, who []int) []int {
	count := max(m.Count, 2)
	for i, p := range f.cast.People {
		if len(who) >= count {
			break
		}
		if (p.Rank <= 3 || p.Country != "") && p.Rank != 6 && f.firstNamed(i) < m.From && !slices.Contains(who, i) {
			who = append(who, i)
		}
	}
	return who
}

// turn is where a sentence leaves the parties: a purpose, a relative clause, a
// further verb.
func (f *finder) turn(from, end int) int {
	for i := from; i < end; i++ {
		switch f.norm(i) {
		case "to":
			if cue, _, ok := lexicon.CueAt(f.doc.Tokens, min(i+1, end-1)); ok && cue.Form == lexicon.Base {
				return i
			}
			if n := f.norm(i + 1); n == "attend" || n == "discuss" || n == "follow" || n == "take" || n == "co-chair" || n == "offer" {
				return i
			}
		case "who", "whom", "whose", "which", "after", "before", "ahead", "following", "during", "when", "where", "press", "according", "hosted", "chaired", "given", "while":
			if i > from {
				return i
			}
		case "and", ",":
			if cue, _, ok := lexicon.CueAt(f.doc.Tokens, min(i+1, end-1)); ok && cue.Form != lexicon.Base {
				return i
			}
		case ";":
			return i
		}
	}
	return end
}

// aside tells a person before the verb who is not its subject: "at the
// invitation of X, Y met Z" keeps X, "X, whom Y had invited" drops Y.
func (f *finder) aside(m entity.Mention, start, trigger int) bool {
	for i := m.From - 1; i >= max(start, m.From-3); i-- {
		switch f.norm(i) {
		case "who", "whom", "which", "that", "said", "according", "behalf":
			return true
		}
	}
	return false
}

// person resolves a mention in a telling sentence to someone named in the text.
func (f *finder) person(m entity.Mention, taken []int) int {
	switch m.Kind {
	case entity.Name:
		return m.Person
	case entity.Office:
		return f.byOffice(m, taken)
	case entity.Pronoun:
		return f.subjectBefore(m.From)
	}
	return -1
}

// byOffice is the one person named in the text who holds the office; where
// several do, the first who is not already a party.
func (f *finder) byOffice(m entity.Mention, taken []int) int {
	for i, p := range f.cast.People {
		if slices.Contains(taken, i) || m.Country != "" && p.Country != "" && p.Country != m.Country {
			continue
		}
		if m.Role != "" && p.Role == m.Role {
			return i
		}
	}
	return -1
}

// subjectBefore is the person named last as subject before a sentence.
func (f *finder) subjectBefore(at int) int {
	s := f.doc.SentenceOf(at)
	for back := s; back >= max(0, s-3); back-- {
		for _, m := range f.cast.In(f.doc.Sentences[back].Span) {
			if m.Kind == entity.Name && m.From < at && f.cast.People[m.Person].Rank != 6 {
				return m.Person
			}
		}
	}
	return -1
}

// completeParties adds who met from the other sentences that tell of a meeting,
// the title first, where the best one names only one side.
func (f *finder) completeParties(best *told, all []told) {
	if len(best.parties) >= 2 && f.differ(best.parties) {
		return
	}
	for _, t := range all {
		if t.sentence == best.sentence && t.trigger == best.trigger {
			continue
		}
		for _, p := range t.parties {
			if !slices.Contains(best.parties, p) && len(best.parties) < 4 {
				best.parties = append(best.parties, p)
			}
		}
		if len(best.parties) >= 2 && f.differ(best.parties) {
			return
		}
	}
	f.addFromTop(best)
}

// addColleagues adds a further principal of a side whom the other side met too:
// "He also met with Deputy Prime Minister Parn."
func (f *finder) addColleagues(best *told, all []told) {
	for _, t := range all {
		if !t.how.Verb || t.how.Form == "visit" || !slices.ContainsFunc(t.parties, func(p int) bool { return slices.Contains(best.parties, p) }) {
			continue
		}
		for _, p := range t.parties {
			person := f.cast.People[p]
			colleague := slices.ContainsFunc(best.parties, func(b int) bool {
				return person.Country != "" && f.cast.People[b].Country == person.Country
			})
			if colleague && person.Rank <= 4 && !slices.Contains(best.parties, p) {
				best.parties = append(best.parties, p)
			}
		}
	}
}

// addFromTop looks for the missing party among those named at the top.
func (f *finder) addFromTop(best *told) {
	for i, p := range f.cast.People {
		if len(best.parties) >= 2 {
			return
		}
		if p.Rank <= 4 && !p.Former && !slices.Contains(best.parties, i) && f.doc.SentenceOf(f.firstNamed(i)) <= 6 {
			best.parties = append(best.parties, i)
		}
	}
}

// differ tells whether the parties can be of two sides.
func (f *finder) differ(parties []int) bool {
	first := f.cast.People[parties[0]].Country
	for _, p := range parties[1:] {
		if c := f.cast.People[p].Country; c != first || c == "" {
			return true
		}
	}
	return false
}

func (f *finder) firstNamed(person int) int {
	mentions := f.cast.People[person].Mentions()
	if len(mentions) == 0 {
		return 0
	}
	return f.cast.Mentions[mentions[0]].From
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
