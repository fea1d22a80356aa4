package entity

import (
	"cmp"
	"slices"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// introducePerson files a name under the person it means, or under a new one.
func (f *finder) introducePerson(name token.Span, t title, span token.Span, rule string) {
	words := f.words(name)
	if len(words) == 0 || len(words) == 1 && len(words[0]) < 2 {
		return
	}
	who := f.match(words, t.role)
	if who < 0 {
		who = f.matchHalf(words, t)
	}
	if who < 0 {
		who = len(f.cast.People)
		f.cast.People = append(f.cast.People, Person{Name: name, Rank: 9, Rule: rule, Tie: f.tie(span.From, t)})
	} else if f.cast.People[who].Tie != "" {
		f.cast.People[who].Tie = f.tie(span.From, t)
	}
	f.learn(who, t, rule)
	f.cast.People[who].Former = f.cast.People[who].Former || t.former
	f.extendName(who, name, words)
	f.add(Mention{Span: span, Kind: Name, Person: who, Phrase: t.phrase, Role: t.role, Country: t.country, NameSpan: name})
}

// tie is what ties the one named at token i to another, so that the sentence is not
// about him: "his predecessor Yaw Badu", "son of President Kim", "his wife, Ri Mira".
func (f *finder) tie(i int, t title) string {
	if t.generic && lexicon.PredecessorWord.Has(t.phrase) {
		return "predecessor"
	}
	for i--; f.norm(i) == "," || f.norm(i) == "of" || f.norm(i) == "the" || f.in(lexicon.FormerWord, i); i-- {
		if f.norm(i) == "," && !f.in(lexicon.Possessive, i-2) {
			return "" // "with his son, President Ray met": not his name
		}
	}
	switch {
	case f.in(lexicon.KinWord, i):
		return "kin"
	case f.in(lexicon.PredecessorWord, i):
		return "predecessor"
	}
	return ""
}

// learn files what a title says of a person, each fact with its words. The first
// country stands; an office gives way only to one that says more.
func (f *finder) learn(who int, t title, rule string) {
	p := &f.cast.People[who]
	if p.Role == "" || courtesy(p.Role) && !courtesy(t.role) {
		p.Role = t.role
	}
	p.Rank = min(p.Rank, t.rank)
	p.Country = cmp.Or(p.Country, t.country)
	p.Female = p.Female || t.female
	for _, claim := range t.claims(rule) {
		same := func(c Claim) bool { return c.Field == claim.Field && c.Value == claim.Value }
		other := claim.Field == CountryField && claim.Value != p.Country
		if !other && !slices.ContainsFunc(p.Claims, same) {
			p.Claims = append(p.Claims, claim)
		}
	}
	f.learnTitle(p, t.Span)
}

// learnTitle keeps the words of a title, by which the person can be named again.
func (f *finder) learnTitle(p *Person, title token.Span) {
	for i := title.From; i < title.To; i++ {
		if n := f.norm(i); f.doc.Token(i).Kind == token.Word && !slices.Contains(p.Titles, n) {
			p.Titles = append(p.Titles, n)
		}
	}
}

// extendName keeps the fullest form of a person's name and every word of it.
func (f *finder) extendName(who int, name token.Span, words []string) {
	p := &f.cast.People[who]
	known := f.countWords(p.Name)
	fuller := name.Len() > p.Name.Len() && !f.abbreviates(name, p.Name) || f.abbreviates(p.Name, name)
	if len(words) > known || len(words) == known && fuller {
		p.Name = name
	}
	for _, w := range words {
		if !slices.Contains(p.names, w) {
			p.names = append(p.names, w)
			f.byWord[w] = append(f.byWord[w], who)
		}
	}
}

// abbreviates reports whether a name has an initial for the other's first word.
func (f *finder) abbreviates(name, other token.Span) bool {
	return len(f.norm(name.From)) == 1 && len(f.norm(other.From)) > 1
}

// match is the known person that a name means, -1 for nobody: one name's words
// are all among the other's. Where several fit, the office decides, then who
// was named first.
func (f *finder) match(words []string, role string) int {
	best := -1
	for _, word := range words {
		for _, i := range f.byWord[word] {
			p := &f.cast.People[i]
			if !subset(words, p.names) && !subset(p.names, words) && !f.sameFamily(p, words, role) {
				continue
			}
			if best < 0 || role != "" && p.Role == role && f.cast.People[best].Role != role {
				best = i
			}
		}
	}
	return best
}

// sameFamily recognises two forms of one name: same last word, same first letter and
// same office ("Joe Biden", "Joseph R. Biden, Jr."), or an initial and an office that
// may be his ("Foreign Minister Ann Ray", "Minister A. Ray").
func (f *finder) sameFamily(p *Person, words []string, role string) bool {
	mine := f.words(p.Name)
	if len(words) < 2 || len(mine) < 2 || words[len(words)-1] != mine[len(mine)-1] || words[0][0] != mine[0][0] {
		return false
	}
	initial := len(words) == 2 && (len(words[0]) == 1) != (len(mine[0]) == 1)
	return role != "" && p.Role == role || initial && (role == "" || p.Role == "" || strings.HasSuffix(p.Role, " "+role) || strings.HasSuffix(role, " "+p.Role))
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}
