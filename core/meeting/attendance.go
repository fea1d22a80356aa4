package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// attendees are those told to have been present who are no leaders.
func (f *finder) attendees(m *Meeting) []int {
	var who []int
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body || !f.tellsPresence(sentence) {
			continue
		}
		m.Presence = append(m.Presence, s)
		for _, mention := range f.cast.In(sentence.Span) {
			if mention.Kind != entity.Name || m.Leads(mention.Person) || slices.Contains(who, mention.Person) || f.doc.Quoted(mention.From) || f.apartFromComing(mention.From, sentence.Span) {
				continue
			}
			if f.cast.People[mention.Person].Rank != 6 {
				who = append(who, mention.Person)
			}
		}
	}
	return who
}

// tellsPresence tells whether a sentence says who was there, at this meeting.
func (f *finder) tellsPresence(s text.Sentence) bool {
	if f.norm(s.From+1) == "side" && f.norm(s.From+2) == ":" && f.listsParticipants(s.From) || f.opensList(s.Span) || f.tellsDelegation(s.From) {
		return true
	}
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.Presence, i) > 0 && !f.doc.Quoted(i) && f.aboutPresence(i, s) {
			return true
		}
	}
	return false
}

// tellsDelegation reports whether the sentence of token i says who a delegation was:
// "The delegation of Chad included its Minister of Finance, Ann Ray".
func (f *finder) tellsDelegation(i int) bool {
	c := f.gram.ClauseOf(i)
	return c.HasVerb() && lexicon.ContainVerb.Has(c.Verb.Lemma) && c.Subject.Has(i) && f.norm(c.Subject.Head) == "delegation"
}

// apartFromComing reports whether token at stands after the relative clause that says who
// came along: "Ray, who was accompanied by Lund, will see | the King".
func (f *finder) apartFromComing(at int, s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.Presence, i) == 0 {
			continue
		}
		c := f.gram.ClauseOf(i)
		if c.Kind == grammar.RelativeClause && at >= c.To {
			return true
		}
	}
	return false
}

// opensList tells a sentence that lists who was there behind a colon:
// "Participants: …", "On the Estonian side: …".
func (f *finder) opensList(s token.Span) bool {
	for i := s.From; i < min(s.From+6, s.To); i++ {
		if f.norm(i) != ":" {
			continue
		}
		switch f.norm(i - 1) {
		case "participants", "attendees", "attended", "present":
			return true
		case "side":
			return f.norm(s.From) == "on" || f.norm(s.From) == "from"
		}
		return false
	}
	return false
}

// listsParticipants tells whether the lines above token i open a list of those who
// took part: "[Reference] Participants".
func (f *finder) listsParticipants(i int) bool {
	for at := i - 1; at >= max(0, i-60); at-- {
		if n := f.norm(at); n == "participants" || n == "attendees" || n == "attendance" {
			return true
		}
	}
	return false
}

// aboutPresence tells "was present" and "attended by" from "the present
// situation" and "will take part".
func (f *finder) aboutPresence(i int, s text.Sentence) bool {
	switch f.norm(i) {
	case "present":
		before, after := f.norm(i-1), f.norm(i+1)
		was := before == "was" || before == "were" || before == "also" || before == "those" || before == "be"
		return was || i == s.From && (after == "were" || after == "was" || after == "there" || f.gram.Is(i+1, grammar.Preposition))
	case "attend", "take", "participating":
		return false
	case "taking":
		return i <= s.From+1 && f.meetingAhead(i, s) // "Also taking part in the talks were …"
	case "attending":
		return i == s.From || f.norm(i-1) == "also"
	case "attended":
		return f.norm(i+1) == "by" || (f.norm(i+1) == "on" || f.norm(i+1) == "from") && f.norm(i+4) == "side" || f.norm(i-1) == "also" || f.norm(i+1) == "the" && f.meetingWord(i+2) || f.norm(i-1) == "was"
	case "took", "participated":
		return f.meetingAhead(i, s) || f.norm(i+1) == "part" && f.norm(i+2) == "."
	case "represented":
		return f.norm(i-1) == "was" && f.norm(i-2) == "side"
	case "presence", "presence of":
		held := f.norm(i-3) == "held" || f.norm(i-3) == "place"
		return f.norm(i-1) == "the" && f.norm(i-2) == "in" && (s.Span.Has(f.trigger.From) || held && f.meetingAhead(s.From, s))
	}
	return true
}

func (f *finder) meetingWord(i int) bool {
	switch f.norm(i) {
	case "meeting", "talks", "negotiations", "call", "conversation", "session", "event", "reception", "summit":
		return true
	}
	return false
}

func (f *finder) meetingAhead(i int, s text.Sentence) bool {
	for at := i; at < min(i+7, s.To); at++ {
		if f.meetingWord(at) {
			return true
		}
	}
	return false
}
