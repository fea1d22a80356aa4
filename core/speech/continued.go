package speech

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// continued decides about a sentence without a cue: does it go on with the
// words of the one before, does it state a side's position, or does the
// reporter speak?
func (r *reader) continued(s, order int) {
	sentence := r.doc.Sentences[s]
	if r.doc.RoleOf(s) != text.Body || r.bracketed(sentence.Span) || r.explains(sentence.Span) || r.aboutAnother(sentence.Span) || r.tellsEvents(sentence) || r.toldByOthers(sentence) || slices.Contains(r.meeting.Presence, s) {
		return
	}
	who, rule := r.dashed(s)
	if len(who) == 0 {
		who, rule = r.goesOn(s, order)
	}
	if len(who) == 0 {
		return
	}
	st := Statement{Speakers: who, Content: []token.Span{sentence.Span}, Sentence: s, Rule: rule}
	st.Content[0].From = r.said.PastConnective(sentence.From)
	st.OwnSide = r.ownSide(st)
	r.add(st)
}

// aboutAnother reports a sentence that tells of a leader other than the one who spoke last,
// or what both did: "Lee put the blame on Rwanda", "The two leaders exchanged greetings" go
// on with nobody's words; "The two sides should …" may.
func (r *reader) aboutAnother(s token.Span) bool {
	m := r.cast.StartingAt(r.pastOpening(s))
	if m != nil && m.Kind == entity.Group && m.Len() > 1 && len(r.last) == 1 && !r.firstPerson(s) && !r.stance(s) && !r.modal(s) {
		return true
	}
	if m == nil || m.Kind != entity.Name || r.norm(m.To) == "'s" || len(r.last) != 1 {
		return false
	}
	return m.Person != r.last[0] && r.meeting.Leads(m.Person)
}

// bracketed reports a note of the agency's: "(end)".
func (r *reader) bracketed(s token.Span) bool { return r.norm(s.From) == "(" && r.norm(s.To-1) == ")" }

// dashed tells whose words a paragraph holds that opens with a dash for a
// quotation mark and ends with its attribution: "– We trust you. We will come, Li said."
func (r *reader) dashed(s int) ([]int, string) {
	p := r.doc.Sentences[s].Paragraph
	if r.norm(r.doc.Paragraphs[p].From) != "--" || r.list {
		return nil, ""
	}
	near := func(next int) bool { return next < s+12 && r.doc.Sentences[next].Paragraph == p }
	return r.attributedBehind(s, near), "quote-attributed-behind"
}

// goesOn tells whose words a sentence without a cue goes on with.
func (r *reader) goesOn(s, order int) ([]int, string) {
	sentence := r.doc.Sentences[s]
	if r.together && r.norm(r.pastOpening(sentence.Span)) == "we" {
		return r.meeting.Leaders, "own-position"
	}
	stance := r.stance(sentence.Span)
	if r.narrating >= 0 && (stance || r.firstPerson(sentence.Span)) {
		return r.refer.Just(r.narrating), "own-position"
	}
	if leaders := r.positionOf(sentence.Span); len(leaders) > 0 && stance {
		if r.perfect(sentence.Span) && !slices.Equal(leaders, r.last) {
			return nil, "" // "India has refused to condemn it": the reporter's remark on what both discussed
		}
		return leaders, "own-position"
	}
	if len(r.last) == 0 || s-r.lastAt > 1 {
		return nil, ""
	}
	if len(r.last) > 1 && !r.sameSide(r.last) {
		return nil, "" // what several agreed does not go on by itself
	}
	if order > 0 && stance {
		return r.last, "goes-on"
	}
	if order > 0 && r.lastRule != "own-position" && r.lastRule != "goes-on-fact" && !r.deniesSubject(sentence.Span) {
		return r.last, "goes-on-fact"
	}
	if order == 0 && r.modal(sentence.Span) {
		return r.last, "goes-on-next"
	}
	return nil, ""
}

// deniesSubject reports a sentence about what none of some did, which is the reporter's:
// "Neither leader mentioned the border."
func (r *reader) deniesSubject(s token.Span) bool {
	n := r.norm(r.pastOpening(s))
	return n == "neither" || n == "none"
}

func (r *reader) sameSide(people []int) bool {
	for _, p := range people[1:] {
		if r.cast.People[p].Country != r.cast.People[people[0]].Country {
			return false
		}
	}
	return true
}

// positionOf are the leaders of the country that is a sentence's subject: "China
// firmly supports …", "The Uzbek side hopes …".
func (r *reader) positionOf(s token.Span) []int {
	m := r.cast.StartingAt(r.pastOpening(s))
	if m == nil || m.Kind != entity.Side || r.norm(m.To) == "'s" || r.norm(m.To) == "and" {
		return nil
	}
	who := r.refer.Find(m, r.context)
	if !who.Heard || len(r.last) == 1 && r.lastAt < 0 {
		return nil
	}
	return who.People
}

// ownSide reports whether what is said has the speaker's own country for subject.
func (r *reader) ownSide(st Statement) bool {
	if len(st.Speakers) != 1 || len(st.Content) == 0 {
		return false
	}
	m := r.cast.StartingAt(r.pastOpening(st.Content[0])) // "from day one, Kazakhstan has supported"
	if m == nil {
		n := strings.ToLower(r.norm(st.Content[0].From))
		return n == "we" || n == "our" || n == "i"
	}
	if m.Kind == entity.Side {
		return m.Country == r.cast.People[st.Speakers[0]].Country
	}
	return m.Kind == entity.Pronoun
}

// perfect reports a sentence that opens with what a country has done so far.
func (r *reader) perfect(s token.Span) bool {
	m := r.cast.StartingAt(r.pastOpening(s))
	return m != nil && (r.norm(m.To) == "has" || r.norm(m.To) == "have")
}

// explains reports a sentence in which the reporter explains a country to his
// readers: "Bhutan, a landlocked nation, has …".
func (r *reader) explains(s token.Span) bool {
	m := r.cast.StartingAt(s.From)
	if m != nil && m.Kind == entity.Pronoun && r.norm(m.To) == "did" && r.norm(m.To+1) == "not" {
		return true // "He did not take questions."
	}
	if m == nil || m.Kind != entity.Side {
		return false
	}
	if r.norm(m.To) != "," {
		return r.ranked(token.Span{From: m.To, To: s.To})
	}
	n := r.norm(m.To + 1)
	return n == "a" || n == "an" || n == "the" || n == "which" || n == "whose"
}

// ranked reports a predicate that gives a country its place among others: "Peru is Chile's
// third-largest partner", "Peru remains one of the top three investors".
func (r *reader) ranked(s token.Span) bool {
	if n := r.norm(s.From); n != "is" && n != "are" && n != "remains" {
		return false
	}
	for i := s.From + 1; i < s.To && r.doc.Token(i).Kind != token.Punct; i++ {
		if r.set(lexicon.RankWord, i) > 0 {
			return true
		}
		if r.norm(i) == "one" && r.norm(i+1) == "of" {
			return r.counted(token.Span{From: i + 2, To: min(i+6, s.To)})
		}
	}
	return false
}

// counted reports a number in a span: "the top three", "Peru's 12 allies".
func (r *reader) counted(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if r.doc.Token(i).Kind == token.Number || r.set(lexicon.CountWord, i) > 0 {
			return true
		}
	}
	return false
}

// afterOpening is where a sentence's subject can begin: after a connective or
// a short opening phrase ("Besides gas, Russia is offering …").
func (r *reader) pastOpening(s token.Span) int {
	from := r.said.PastConnective(s.From)
	if r.cast.StartingAt(from) != nil {
		return from
	}
	for i := from; i < min(from+9, s.To); i++ {
		if r.norm(i) == "," {
			return i + 1
		}
	}
	return from
}

// stance reports a sentence in the tense of what somebody says, not of what
// happened: will, should, is ready, supports.
func (r *reader) stance(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if r.doc.Quoted(i) {
			continue
		}
		switch r.norm(i) {
		case "will", "should", "must", "would", "shall", "can", "cannot", "needs", "need", "ready", "willing", "prepared", "hopes", "is", "are", "has", "have", "remains", "may":
			return true
		case "was", "were", "had", "took", "held", "said":
			return false
		}
		if cue, _, ok := r.said.Cue(i); ok && cue.Form == lexicon.Present {
			return true
		}
		if r.presentVerb(i) {
			return true
		}
	}
	return false
}

// presentVerb reports a verb in the present after a side's name: "Uzbekistan
// sticks firmly", "Vietnam holds".
func (r *reader) presentVerb(i int) bool {
	n := r.norm(i)
	if len(n) < 4 || !strings.HasSuffix(n, "s") || strings.HasSuffix(n, "ss") || r.doc.Token(i).Case != token.Lower {
		return false
	}
	before := i - 1
	if strings.HasSuffix(r.norm(before), "ly") || r.norm(before) == "always" || r.norm(before) == "also" {
		before--
	}
	m := r.cast.EndingAt(before)
	return m != nil && (m.Kind == entity.Side || m.Kind == entity.Pronoun)
}

func (r *reader) modal(s token.Span) bool {
	for i := s.From; i < min(s.From+30, s.To); i++ {
		switch r.norm(i) {
		case "should", "must", "needs", "ought":
			return true
		}
	}
	return false
}

// toldByOthers reports a sentence that gives somebody else's words: "A Turkish
// official, who asked not to be named, said …".
func (r *reader) toldByOthers(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		cue, _, ok := r.said.Cue(i)
		if !ok || cue.Form != lexicon.Past || r.doc.Quoted(i) {
			continue
		}
		switch cue.Base {
		case "say", "tell", "add", "note", "report", "quote as saying":
			return true
		}
	}
	return false
}

// tellsEvents reports the reporter's own sentences: meetings, signings,
// ceremonies, attendance, what others reported.
func (r *reader) tellsEvents(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if r.doc.Quoted(i) {
			continue
		}
		if r.set(lexicon.Narration, i) > 0 || r.set(lexicon.Presence, i) > 0 && r.norm(i) != "present" {
			return true
		}
		if how, n, ok := lexicon.EncounterAt(r.doc.Tokens, i); ok && how.Verb && how.Form != "visit" && r.norm(i+n) != "for" && r.doc.Token(i).Case == token.Lower && r.leaderBefore(s, i) {
			return true
		}
	}
	return false
}

// leaderBefore reports whether a leader or a group is the subject of the verb at i.
func (r *reader) leaderBefore(s text.Sentence, i int) bool {
	for at := s.From; at < i; at++ {
		if m := r.cast.StartingAt(at); m != nil && m.Kind != entity.Side {
			return true
		}
	}
	return false
}
