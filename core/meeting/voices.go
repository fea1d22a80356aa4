package meeting

import (
	"slices"

	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// voices is what the talk itself shows of who was there: to whom words are
// attributed, who acts together, who is spoken to, who has turns.
type voices struct {
	heard     map[int][]token.Span // by person, the words that name him as a source
	addressed map[int][]int        // by person, who speaks to him
	together  map[[2]int]token.Span
	turns     map[int]token.Span
	two       []token.Span // "the two leaders"
	three     []token.Span // "the three presidents"
	joint     []token.Span // "they", "both sides"
	sources   map[int]bool // the first tokens of all that words are attributed to
}

// listen reads the voices of a text.
func (f *finder) listen() voices {
	v := voices{heard: map[int][]token.Span{}, addressed: map[int][]int{}, together: map[[2]int]token.Span{}, turns: map[int]token.Span{}, sources: map[int]bool{}}
	for s := range f.doc.Sentences {
		if f.doc.RoleOf(s) == text.Boilerplate {
			continue
		}
		for i := range f.said.Sentences[s] {
			f.hear(&v, &f.said.Sentences[s][i])
		}
		f.countGroups(&v, s)
		f.findSubjects(&v, s)
	}
	f.findRepresentatives(&v)
	f.findTurns(&v)
	return v
}

// hear notes to whom an attribution gives its words, and to whom they were said.
func (f *finder) hear(v *voices, a *attribution.Attribution) {
	if a.Source.Kind != attribution.Named || a.Inside {
		return
	}
	to := personMentioned(f.cast.StartingAt(a.Cue.To))
	for i := range a.Source.Mentions {
		m := &a.Source.Mentions[i]
		v.sources[m.From] = true
		p := personMentioned(m)
		if m.Kind == entity.Group && f.countsParties(m) {
			v.joint = append(v.joint, m.Span)
		}
		if p < 0 {
			continue
		}
		v.heard[p] = append(v.heard[p], m.Span)
		if to >= 0 {
			v.addressed[to] = append(v.addressed[to], p)
		}
	}
}

func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// findSubjects notes the people who are the subject of one finite verb: "Ray and
// Lee, meeting in Ankara, on Wednesday agreed".
func (f *finder) findSubjects(v *voices, s int) {
	for _, c := range f.gram.ClausesIn(f.doc.Sentences[s].Span) {
		if !c.Verb.Finite || c.Subject.Empty() || f.doc.Quoted(c.Subject.From) {
			continue
		}
		who := f.joinedIn(token.Span{From: c.From, To: c.Verb.From}, c.Subject.Span)
		for i, p := range who {
			for _, other := range who[:i] {
				if _, ok := v.together[pairOf(p, other)]; !ok {
					v.together[pairOf(p, other)] = c.Subject.Span
				}
			}
		}
	}
}

// representative is a person and the side for which he is told to stand.
type representative struct {
	person int
	side   *entity.Mention
}

// representatives are the principals who are told to stand for a side: "Chad was
// represented by President Ray and Prime Minister Lee".
func (f *finder) representatives() []representative {
	var found []representative
	for i := range f.cast.Mentions {
		side := &f.cast.Mentions[i]
		verb := f.verbOf(side.To)
		if side.Kind != entity.Side || verb == nil || verb.Lemma != "represent" || !verb.Passive || f.norm(verb.To) != "by" || f.doc.Quoted(side.From) {
			continue
		}
		for _, m := range f.cast.In(token.Span{From: verb.To, To: f.doc.Sentences[f.doc.SentenceOf(side.From)].To}) {
			if m.Kind == entity.Name && f.cast.People[m.Person].Rank <= 3 {
				found = append(found, representative{m.Person, side})
			}
		}
	}
	return found
}

// findRepresentatives notes that those who stand for two sides met.
func (f *finder) findRepresentatives(v *voices) {
	all := f.representatives()
	for i, one := range all {
		for _, other := range all[:i] {
			if other.side.Country != one.side.Country {
				v.together[pairOf(one.person, other.person)] = one.side.Span
			}
		}
	}
}

// settleRepresentatives gives those who stand for a side its country.
func (f *finder) settleRepresentatives() {
	for _, one := range f.representatives() {
		if f.sideOf(one.person) == "" {
			f.claim(one.person, entity.CountryField, one.side.Country, one.side.Span, "represents")
			f.cast.People[one.person].Country = one.side.Country
		}
	}
}

// joinedIn are the people joined by "and" and commas before a verb, one of whom
// its subject names: "Ray and the Premier of Chad, Lee, | agreed".
func (f *finder) joinedIn(before, subject token.Span) []int {
	var who []int
	end := -1
	reached := false
	for _, m := range f.cast.In(before) {
		p := personMentioned(&m)
		if p < 0 {
			continue
		}
		if len(who) > 0 && !f.joins(token.Span{From: end, To: m.From}) {
			if reached {
				return who
			}
			who = who[:0]
		}
		reached = reached || m.Overlaps(subject)
		if end = m.To; !slices.Contains(who, p) {
			who = append(who, p)
		}
	}
	if !reached {
		return nil
	}
	return who
}

// joins reports whether only "and" and commas stand between two names, and a country
// whose leader the second is: "Uganda's Ray, | Kenya's | Lee".
func (f *finder) joins(s token.Span) bool {
	if m := f.cast.EndingAt(s.To - 2); f.norm(s.To-1) == "'s" && m != nil && m.Kind == entity.Side && m.From > s.From {
		s.To = m.From
	}
	for i := s.From; i < s.To; i++ {
		if n := f.norm(i); n != "," && !f.gram.Is(i, grammar.Coordinator) {
			return false
		}
	}
	return !s.Empty()
}

// countsParties reports whether a group is of those who met: "the two leaders", "they".
func (f *finder) countsParties(m *entity.Mention) bool {
	return f.set(lexicon.Parties, m.To-1) > 0 || m.Phrase == "they" || m.Phrase == "both"
}

// countGroups notes the groups that say how many met.
func (f *finder) countGroups(v *voices, s int) {
	for _, m := range f.cast.In(f.doc.Sentences[s].Span) {
		switch {
		case m.Kind != entity.Group || f.doc.Quoted(m.From) || !f.countsParties(&m):
		case m.Count == 2:
			v.two = append(v.two, m.Span)
		case m.Count == 3:
			v.three = append(v.three, m.Span)
		}
	}
}

// findTurns notes the names that label the turns of a transcript. A name alone on
// its line may be a heading, unless the headline names talks.
func (f *finder) findTurns(v *voices) {
	headed := f.headedAsTalks()
	for _, turn := range f.doc.Turns {
		if turn.Kind == text.Asked || turn.Kind == text.Named && !headed {
			continue
		}
		for _, m := range f.cast.In(turn.Label) {
			if m.Kind == entity.Name {
				v.turns[m.Person] = m.Span
				break
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

// reports reports whether a cue of reporting that was found to attribute stands at
// token i.
func (f *finder) reports(i int) bool {
	return slices.ContainsFunc(f.said.Sentences[f.doc.SentenceOf(i)], func(a attribution.Attribution) bool { return a.Cue.From == i })
}

// isSource reports whether words are attributed to a mention.
func (f *finder) isSource(m *entity.Mention) bool { return f.voices.sources[m.From] }

// verbOf is the finite verb whose subject ends before token i, past adverbs, nil
// for none: "Russia and China | share".
func (f *finder) verbOf(i int) *grammar.VerbGroup {
	for f.gram.Is(i, grammar.Adverb) && f.gram.VerbAt(i) == nil {
		i++
	}
	if v := f.gram.VerbAt(i); v != nil && v.From == i && v.Finite {
		return v
	}
	return nil
}
