package refer

import (
	"slices"
	"sort"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// officeHolder: "the Chinese President" is the leader of that side; "the
// premier" the one with that office; where two hold it, the one of the house
// that writes, else the one named last.
func (r *Resolver) officeHolder(m *entity.Mention, c Context) Answer {
	fits := r.inOffice(m)
	if len(fits) == 1 {
		return heard(fits, "office")
	}
	if len(fits) > 1 {
		who, why := r.likelier(fits, m, c)
		return heard(r.Just(who), why)
	}
	if who := r.aide(m); len(who) > 0 {
		return heard(who, "official")
	}
	return heard(r.onlyOfSide(m), "only-of-side")
}

// inOffice are the leaders whom an office fits best.
func (r *Resolver) inOffice(m *entity.Mention) []int {
	var fits, exact []int
	for _, p := range r.meeting.Leaders {
		if !r.holds(p, m) {
			continue
		}
		fits = append(fits, p)
		if strings.EqualFold(m.Role, r.cast.People[p].Role) || m.Role == "" && r.titleHolds(r.cast.People[p].Titles, m.Span) {
			exact = append(exact, p)
		}
	}
	if len(exact) > 0 {
		fits = exact
	}
	if m.Role == "Head of State" {
		fits = r.ofStates(fits)
	}
	if len(fits) > 1 {
		fits = r.narrowed(fits, m)
	}
	if len(fits) == 0 {
		return r.titled(m)
	}
	return fits
}

// narrowed are, of several whom an office fits, those whose own title it repeats in
// full ("the Speaker of the Knesset") or whose rank its style is for ("HRH"); all
// where none is such.
func (r *Resolver) narrowed(fits []int, m *entity.Mention) []int {
	var some []int
	for _, p := range fits {
		person := r.cast.People[p]
		if m.Role == "" && has(lexicon.RoyalStyle, m.Phrase) && isOf(lexicon.Royal, person.Role) ||
			m.Country == "" && r.bodyNamed(m.Span) && r.titleHolds(person.Titles, m.Span) {
			some = append(some, p)
		}
	}
	if len(some) > 0 {
		return some
	}
	return fits
}

// bodyNamed reports whether an office is called with the body that it heads: "the
// Speaker of the Knesset"; "the President of the Republic" is whose the house is.
func (r *Resolver) bodyNamed(office token.Span) bool {
	of := slices.IndexFunc(r.doc.Tokens[office.From:office.To], func(t token.Token) bool { return t.Norm == "of" })
	return of > 0 && !lexicon.StateWord.HasID(r.doc.ID(office.To-1))
}

// ofStates are, of several who could be called head of state, those of highest
// office, and no president of an organisation.
func (r *Resolver) ofStates(fits []int) []int {
	var heads, others []int
	for _, p := range fits {
		person := r.cast.People[p]
		switch {
		case lexicon.IsBody(person.Country):
		case person.Rank == 1:
			heads = append(heads, p)
		default:
			others = append(others, p)
		}
	}
	if len(heads) > 0 {
		return heads
	}
	return others
}

// onlyOfSide is the one leader of a country whose chief the text calls by another
// office than his own: "the Brazilian Chancellor" for the Foreign Minister, or just
// "the Brazilian official".
func (r *Resolver) onlyOfSide(m *entity.Mention) []int {
	side := r.Side(m.Country)
	if len(side) != 1 {
		return nil
	}
	for i, p := range r.cast.People {
		if i != side[0] && strings.EqualFold(p.Role, m.Role) && (p.Country == m.Country || p.Country == "") {
			return nil
		}
	}
	if isOf(lexicon.ChiefOffice, m.Role) || m.Role == "Official" && r.definite(m) {
		return side
	}
	return nil
}

// definite reports an office with "the": "the Dutch official" is the one spoken of, "a
// Dutch official" another.
func (r *Resolver) definite(m *entity.Mention) bool {
	return r.doc.Norm(m.From) == "the" || r.doc.Norm(m.From-1) == "the"
}

// titled are the leaders whose title holds all words of an office: "the Deputy
// Secretary" is the Deputy Secretary of State; where none does and the text gives
// just one leader no office, that one.
func (r *Resolver) titled(m *entity.Mention) []int {
	var fits, untitled []int
	for _, p := range r.meeting.Leaders {
		person := r.cast.People[p]
		if m.Country != "" && person.Country != m.Country {
			continue
		}
		if r.titleHolds(person.Titles, m.Span) && (r.holds(p, m) || !strings.EqualFold(m.Role, "Minister")) {
			fits = append(fits, p)
		}
		if person.Role == "" && !isOf(lexicon.AideOffice, m.Role) {
			untitled = append(untitled, p)
		}
	}
	if len(fits) == 0 && len(untitled) == 1 && !lesser(strings.ToLower(m.Role)) {
		return untitled
	}
	return fits
}

func (r *Resolver) titleHolds(title []string, office token.Span) bool {
	words := 0
	for i := office.From; i < office.To; i++ {
		switch n := r.doc.Norm(i); {
		case slices.Contains(title, n):
			words++
		case n != "of" && !lexicon.Determiner.HasID(r.doc.ID(i)) && lexicon.ModifierPerson.At(r.doc.Tokens, i) == 0:
			return false
		}
	}
	return words > 0
}

// holds reports whether a leader can be meant by an office.
func (r *Resolver) holds(person int, m *entity.Mention) bool {
	p := r.cast.People[person]
	if m.Country != "" && p.Country != m.Country {
		return false
	}
	if m.Role == "" || m.Country != "" && (m.Role == "Chief" || m.Role == "Head") { // "the leader of Uzbekistan", "His Highness", "the AU chief"
		return m.Country != "" || generic(m.Phrase)
	}
	if strings.EqualFold(m.Role, p.Role) || m.Role == "Head of State" && p.Rank <= 2 || m.Role == "Head of Government" && p.Rank <= 2 {
		return true
	}
	short := strings.ToLower(m.Role)
	if short == "minister" && strings.EqualFold(p.Role, "Prime Minister") {
		return false // nobody calls a prime minister "the minister"
	}
	for part := range strings.SplitSeq(strings.ToLower(p.Role), " and ") {
		if part == short || strings.HasPrefix(part, short+" of ") || synonyms(short, part) || strings.HasSuffix(part, " "+short) && !lesser(part) {
			return true
		}
	}
	return false
}

// lesser reports whether an office only contains the name of a higher one.
func lesser(role string) bool { return lexicon.LesserOffice.At(lexicon.Scan(role), 0) > 0 }

// generic reports whether a phrase names a principal by an honorific or general
// word alone.
func generic(phrase string) bool { return has(lexicon.PrincipalWord, phrase) }

// has reports whether a phrase has a word of a set.
func has(set lexicon.Set, phrase string) bool {
	words := lexicon.Scan(phrase)
	for i := range words {
		if set.At(words, i) > 0 {
			return true
		}
	}
	return false
}

// isOf reports whether a phrase as a whole is of a set.
func isOf(set lexicon.Set, phrase string) bool {
	words := lexicon.Scan(phrase)
	return len(words) > 0 && set.At(words, 0) == len(words)
}

func synonyms(a, b string) bool {
	for _, pair := range synonymous {
		if pair == [2]string{a, b} || pair == [2]string{b, a} {
			return true
		}
	}
	return false
}

// synonymous are offices that a text may call by either name.
var synonymous = [...][2]string{
	{"president", "head of state"}, {"premier", "prime minister"}, {"minister", "foreign minister"}, {"secretary", "secretary of state"},
	{"head of government", "prime minister"}, {"head of government", "premier"}, {"monarch", "king"},
}

// likelier is, of two who hold one office, the one whom the house calls by office
// alone, else the one who spoke last, else the one named last.
func (r *Resolver) likelier(fits []int, m *entity.Mention, c Context) (who int, why string) {
	switch {
	case slices.Contains(fits, r.meeting.Own):
		return r.meeting.Own, "own-leader"
	case r.doc.Norm(m.From) == "our", m.Role == "Head of State":
		return fits[0], "own-leader" // a house calls only its own so, and names him first
	case slices.Contains(fits, c.Subject):
		return c.Subject, "office-of-last-subject"
	}
	for _, p := range fits {
		if r.meeting.House != "" && r.cast.People[p].Country == r.meeting.House {
			return p, "own-leader"
		}
	}
	best, at := fits[0], -1
	for _, p := range fits {
		if last := r.lastNamed(p, m.From); last > at {
			best, at = p, last
		}
	}
	return best, "named-last"
}

// lastNamed is where a person was named last before a token, -1 for nowhere.
func (r *Resolver) lastNamed(person, before int) int {
	mentions := r.cast.People[person].Mentions()
	next := sort.Search(len(mentions), func(i int) bool { return r.cast.Mentions[mentions[i]].From >= before })
	if next == 0 {
		return -1
	}
	return r.cast.Mentions[mentions[next-1]].From
}

// aide: "the spokesman", "the ambassador", of prime ministers "the minister": the
// official of that office who was named last.
func (r *Resolver) aide(m *entity.Mention) []int {
	best, at := -1, -1
	for i, p := range r.cast.People {
		minister := strings.EqualFold(m.Role, "Minister") && slices.Contains(r.meeting.Attendees, i)
		if p.Role == "" || (p.Rank < 5 || p.Rank > 6) && !minister || m.Role == "" || !strings.EqualFold(p.Role, m.Role) && !strings.HasSuffix(strings.ToLower(p.Role), strings.ToLower(m.Role)) {
			continue
		}
		if last := r.lastNamed(i, m.From); last > at {
			best, at = i, last
		}
	}
	if best < 0 {
		return nil
	}
	return r.Just(best)
}
