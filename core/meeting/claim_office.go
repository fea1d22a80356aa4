package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// settleColleagues gives lesser officials the country of the one named before
// them, whom the same words met.
func (f *finder) settleColleagues() {
	for i := range f.encounters {
		e := &f.encounters[i]
		for _, p := range e.parties {
			if code, words := f.colleagueOf(e.trigger, p); f.sideOf(p) == "" && code != "" {
				f.claim(p, entity.CountryField, code, words, "colleague")
				f.cast.People[p].Country = code
			}
		}
	}
}

// colleagueOf is the country of the one named before a lesser official, whom the
// same words met: "with Israeli Prime Minister Ray and Defense Minister Lee".
func (f *finder) colleagueOf(trigger token.Span, p int) (string, token.Span) {
	person := &f.cast.People[p]
	at := f.firstNamed(p)
	if at < trigger.To || f.norm(at-1) != "and" && f.norm(at-1) != "," {
		return "", token.Span{}
	}
	before := f.cast.EndingAt(at - 2)
	if before == nil || before.Kind != entity.Name || before.From < trigger.To {
		return "", token.Span{}
	}
	other := f.cast.People[before.Person]
	if f.owned(before) {
		return other.Country, before.Span
	}
	deputy := other.Role != "" && strings.HasSuffix(person.Role, " "+other.Role) // "Prime Minister Ray and Deputy Prime Minister Lee"
	if person.Role != "" && (other.Rank < person.Rank || deputy) {
		return other.Country, before.Span
	}
	return "", token.Span{}
}

// owned reports whether a mention opens with its country's possessive, which goes
// for all whom it lists: "met Moldova's Foreign Minister Ray and Prime Minister Lee".
func (f *finder) owned(m *entity.Mention) bool {
	code, to := f.countryAt(m.From)
	return code != "" && f.norm(to) == "'s"
}

// calledByOffice is the country with which the text names a leader's office
// without his name, in a sentence that lets him act.
func (f *finder) calledByOffice(m *Meeting, p int) (string, token.Span) {
	for i := range f.cast.Mentions {
		mention := &f.cast.Mentions[i]
		side := mention.Kind == entity.Side && f.norm(mention.To-1) == "side" // not "the Syrian authorities", of whom anybody may speak
		if mention.Kind != entity.Office && !side || !f.free(m, p, mention.Country) || f.doc.Quoted(mention.From) {
			continue
		}
		if side && !f.onlyOpen(m, p) || !side && !f.fitsOffice(*mention, p) || f.heldByOther(m, p, *mention) || !f.acts(mention) {
			continue
		}
		if !side && f.onlyHolder(m, p, mention.Role) && !f.metBeside(p, mention) {
			return mention.Country, mention.Span
		}
		if !f.onlyOpen(m, p) && f.namedBeside(p, mention) {
			continue // where Ray and "the Kazakh president" stand in one sentence they are two
		}
		if f.onlyOpen(m, p) || f.otherNamedBeside(m, p, mention) {
			return mention.Country, mention.Span
		}
	}
	return "", token.Span{}
}

// onlyHolder reports whether a leader and no other holds just this office; one whose
// office is not told may hold it, too.
func (f *finder) onlyHolder(m *Meeting, p int, role string) bool {
	return role != "" && strings.EqualFold(f.cast.People[p].Role, role) && !slices.ContainsFunc(m.Leaders, func(o int) bool {
		other := f.cast.People[o].Role
		return o != p && (other == "" && f.sideOf(o) == "" || strings.EqualFold(other, role))
	})
}

// fitsOffice reports whether a leader can be meant by an office.
func (f *finder) fitsOffice(m entity.Mention, p int) bool {
	person := &f.cast.People[p]
	switch {
	case m.Role == "" || person.Role == "" || strings.EqualFold(m.Role, person.Role):
		return true
	case m.Role == "Head of State" || m.Role == "Head of Government":
		return person.Rank <= 2
	}
	return strings.HasSuffix(strings.ToLower(person.Role), " "+strings.ToLower(m.Role)) && person.Rank > 2
}

// acts reports whether a mention is the subject or the object of a verb of
// reporting or meeting: "the Russian President invited", "thanked the Russian side".
func (f *finder) acts(m *entity.Mention) bool {
	if f.norm(m.To) == "'s" {
		return f.set(lexicon.HostPossession, m.To+1) > 0 // "at the Russian President's residence"
	}
	if f.isSource(m) || f.participleAfter(m) || f.meets(m) {
		return true
	}
	if f.norm(m.To) == "and" || f.norm(m.From-1) == "and" {
		return true // "in the presence of the Russian President and the Dutch Prime Minister"
	}
	if f.norm(m.From-1) == "of" && (f.set(lexicon.OwnPolicy, m.From-2) > 0 || f.set(lexicon.VisitWord, m.From-2) > 0 || f.set(lexicon.HostPossession, m.From-2) > 0) {
		return true // "outlined the position of the Russian side", "at the initiative of the Russian President"
	}
	if n := f.norm(m.From - 1); m.Kind == entity.Side && (n == "on" || n == "from") {
		return true // "on the Russian side, the talks were attended by"
	}
	if f.norm(m.From-1) == "to" && f.set(lexicon.WishNoun, m.From-2) > 0 {
		return true // "expressed gratitude to the Russian President"
	}
	for at := m.From - 1; at >= max(0, m.From-2); at-- {
		if _, n, ok := lexicon.CueAt(f.doc.Tokens, at); ok && at+n == m.From {
			return true
		}
	}
	return false
}

// participleAfter reports whether a participle of reporting follows a mention:
// "with the Philippine leader calling Hanoi a partner".
func (f *finder) participleAfter(m *entity.Mention) bool {
	if m.To >= len(f.doc.Tokens) {
		return false
	}
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, m.To)
	return ok && cue.Form == lexicon.Participle
}

// meets reports whether a mention is a party where its sentence tells of a meeting:
// its subject, or the one "with" whom.
func (f *finder) meets(m *entity.Mention) bool {
	s := f.doc.SentenceOf(m.From)
	if f.norm(m.To) == "'s" {
		return false
	}
	return slices.ContainsFunc(f.encounters, func(e encounter) bool {
		subject := m.To <= e.trigger.From && f.set(lexicon.ObjectLead, m.From-1) == 0
		return e.sentence == s && !e.planned && (subject || f.norm(m.From-1) == "with" || m.From == e.trigger.To)
	})
}

// metBeside reports whether an office is whom a leader met in its sentence, and so
// another: "Ray ended his visit by meeting with the German President".
func (f *finder) metBeside(p int, m *entity.Mention) bool {
	return f.namedBeside(p, m) && f.meets(m)
}

func (f *finder) namedBeside(p int, m *entity.Mention) bool {
	return f.namedIn(p, f.doc.Sentences[f.doc.SentenceOf(m.From)].Span)
}

func (f *finder) otherNamedBeside(m *Meeting, p int, mention *entity.Mention) bool {
	return slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && f.namedBeside(o, mention) })
}

// counterpartOf is the country of the counterpart of whom another leader's
// sentence speaks, where just two met.
func (f *finder) counterpartOf(m *Meeting, p int) (string, token.Span) {
	if len(m.Leaders) != 2 {
		return "", token.Span{}
	}
	for i := range f.cast.Mentions {
		mention := &f.cast.Mentions[i]
		if mention.Kind == entity.Relation && mention.Phrase == "counterpart" && f.free(m, p, mention.Country) && !f.namedBeside(p, mention) && f.otherNamedBeside(m, p, mention) && (f.meets(mention) || f.toldBefore(mention.From)) {
			return mention.Country, mention.Span
		}
	}
	return "", token.Span{}
}

// toldBefore reports whether a verb of reporting ends right before token i: "has
// told | her Fijian counterpart".
func (f *finder) toldBefore(i int) bool {
	_, n, ok := lexicon.CueAt(f.doc.Tokens, max(i-1, 0))
	return ok && n == 1 && i > 0
}

// headsBody reports whether an office is one of organisations, not of states.
func headsBody(role string) bool {
	role = strings.ToLower(role)
	for _, office := range []string{"secretary-general", "secretary general", "director-general", "managing director", "executive director", "high representative"} {
		if strings.HasPrefix(role, office) {
			return true
		}
	}
	return strings.Contains(role, "commissioner")
}
