package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// longest is how many words before and behind its verb a sentence has for those who met.
const longest = 150

// parties are those who met: the people before the trigger and behind it, up to
// where the sentence turns to something else.
func (f *finder) parties(s, trigger token.Span, how lexicon.Encounter) []int {
	s = token.Span{From: max(s.From, trigger.From-longest), To: min(s.To, trigger.To+longest)}
	limit := f.turn(trigger.To, s.To)
	var who []int
	for _, m := range f.cast.In(s) {
		if f.norm(m.To) == "'s" && (m.From > trigger.From || f.gram.VerbAt(trigger.From) != nil && m.Kind == entity.Name) {
			continue // "in President Ray's office"
		}
		if f.norm(m.From-1) == "from" && f.set(lexicon.MessageNoun, m.From-2) > 0 {
			continue // "received Minister Lee, a letter from President Ray"
		}
		if m.Kind == entity.Name && how.Verb && f.norm(m.From-1) == "of" && m.From-2 >= s.From && !trigger.Has(m.From-2) {
			continue // "representatives of President Ray met"
		}
		if m.From >= limit || m.From < trigger.From && f.aside(m, trigger.From) || m.From > trigger.From && f.doc.Norm(m.From-1) == "by" && f.norm(m.From-2) == "given" || f.norm(m.From-1) == "of" && f.set(lexicon.Mediation, m.From-2) > 0 {
			continue
		}
		if m.Kind == entity.Group && m.From < trigger.To {
			if who = f.groupBefore(m, who); len(who) < 2 {
				who = f.groupNamed(m, token.Span{From: m.To, To: trigger.From}, who)
			}
			return who // those named behind the verb only joined "the two leaders"
		}
		if p := f.person(m, who); p >= 0 && f.cast.People[p].Rank != spokesperson && !slices.Contains(who, p) {
			who = append(who, p)
		}
	}
	return who
}

// groupBefore adds those whom "the two leaders" mean: those who are told to have met
// last, else the people of office named first.
func (f *finder) groupBefore(m entity.Mention, who []int) []int {
	count := max(m.Count, 2)
	for i := len(f.encounters) - 1; i >= 0 && len(who) == 0; i-- {
		if e := &f.encounters[i]; len(e.parties) == count && !e.planned && e.order > 0 {
			return slices.Clone(e.parties)
		}
	}
	for i, p := range f.cast.People {
		if len(who) >= count {
			break
		}
		if (p.Rank <= 3 || p.Country != "") && p.Rank != spokesperson && f.firstNamed(i) < m.From && !slices.Contains(who, i) {
			who = append(who, i)
		}
	}
	return who
}

// groupNamed adds those whom a group of offices names at once: "the leaders of
// France and Poland, President Ray and Prime Minister Nowak".
func (f *finder) groupNamed(m entity.Mention, in token.Span, who []int) []int {
	var named []int
	for _, one := range f.cast.In(in) {
		if one.Kind == entity.Name && !slices.Contains(who, one.Person) {
			named = append(named, one.Person)
		}
	}
	return append(who, named...)
}

// turn is where a sentence leaves the parties: a clause of its own (a purpose, a
// relative clause, a further verb) or words that bring in others.
func (f *finder) turn(from, end int) int {
	for i := from; i < end; i++ {
		c := f.gram.ClauseOf(i)
		leaves := i > from && c.From == i && c.HasVerb() && f.set(lexicon.LedWord, c.Verb.Head) == 0 // "a delegation headed by Ray"
		if leaves || f.norm(i) == ";" {
			return i
		}
		if i > from && f.set(lexicon.PartiesEnd, i) > 0 {
			return i
		}
	}
	return end
}

// aside reports whether somebody named before the verb stands in a clause that
// tells of something else: "Ray, whom Lee had invited, | met Osei", "Ray, who is here to
// attend the Leaders' Meeting, | held talks with Osei".
func (f *finder) aside(m entity.Mention, trigger int) bool {
	if f.set(lexicon.OnBehalf, m.From-1) > 0 || f.set(lexicon.OnBehalf, m.From-2) > 1 || f.set(lexicon.OnBehalf, m.From-3) > 2 {
		return true
	}
	for c := f.gram.ClauseOf(m.From); c != nil && !c.Has(trigger); c = f.gram.Parent(c) {
		if c.Kind == grammar.RelativeClause {
			return true
		}
	}
	return false
}

// person resolves a mention in a telling sentence to someone named in the text,
// -1 where that is nobody for certain.
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
	sentence := f.doc.Sentences[f.doc.SentenceOf(m.From)].Span
	if slices.ContainsFunc(taken, func(p int) bool {
		return m.Country != "" && f.sideOf(p) == m.Country && f.cast.People[p].Role == m.Role
	}) {
		return -1 // "received Ann Ray, Chad's Foreign Minister": she is taken
	}
	for i, p := range f.cast.People {
		if m.Role == "" || p.Role != m.Role || slices.Contains(taken, i) || m.Country != "" && p.Country != "" && p.Country != m.Country {
			continue
		}
		if !f.inArticle(i) || f.namedIn(i, token.Span{From: m.To, To: sentence.To}) {
			continue // "The President met with President Ray": another
		}
		if own := f.ofCountry(m.Country, taken); p.Country == "" && own >= 0 {
			return own // "Kenyan FM" is the Kenyan, not a host's minister
		}
		return i
	}
	return -1
}

// ofCountry is the one person of high office whom the text gives a country; -1
// where there is none.
func (f *finder) ofCountry(code string, taken []int) int {
	found := -1
	for i, p := range f.cast.People {
		if code != "" && p.Country == code && p.Rank <= 4 && !slices.Contains(taken, i) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

func (f *finder) namedIn(person int, s token.Span) bool {
	for _, m := range f.cast.In(s) {
		if m.Kind == entity.Name && m.Person == person {
			return true
		}
	}
	return false
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

func (f *finder) firstNamed(person int) int {
	mentions := f.cast.People[person].Mentions()
	if len(mentions) == 0 {
		return 0
	}
	return f.cast.Mentions[mentions[0]].From
}
