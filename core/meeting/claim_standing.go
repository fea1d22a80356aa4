package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Standing is how an article speaks of a country that one of its leaders may speak for.
type Standing struct {
	Code  string
	Words token.Span // where it is named first
	Signs []string
	Own   bool // it is the leader's, by words that tell it; where Standings gives it
	seen  map[string]int
}

// Standings are, for each leader whose country words tell, how the article speaks
// elsewhere of all countries that could be his. The weights of standing.tsv are
// learnt from them.
func Standings(read Reading) []Standing {
	f := finderOf(read)
	m := f.find(nil)
	var all []Standing
	for _, p := range m.Leaders {
		person := &f.cast.People[p]
		told := person.Country
		if told == "" || slices.ContainsFunc(person.Claims, func(c entity.Claim) bool { return c.Rule == standingRule }) {
			continue
		}
		person.Country = ""
		for _, s := range f.standings(m, p) {
			s.Own = s.Code == told
			all = append(all, s)
		}
		person.Country = told
	}
	return all
}

// standingRule is the name of the rule that claims by signs.
const standingRule = "standing"

// often is how many times a sign is seen where it is seen often.
const often = 3

// likely is how sure a country must be that only the article's way of speaking of it tells.
const likely = 0.8

// ofStanding is the country of which the article speaks as it does of a leader's
// own: it names it in one breath with the other's, lets it act, speaks of ties with
// it. Which signs tell how much is learnt from leaders whose country is told.
func (f *finder) ofStanding(m *Meeting, p int) (string, token.Span) {
	if len(m.Leaders) != 2 {
		return "", token.Span{} // among many the one left is as likely an organisation's
	}
	best, sure := Standing{}, 0.0
	for _, s := range f.standings(m, p) {
		if s.seen["named"] < 2 || f.officeHeld(p, s.Code) {
			continue // named once in passing
		}
		if share := lexicon.Standing(s.Signs); share > sure {
			best, sure = s, share
		}
	}
	if sure < likely {
		return "", token.Span{}
	}
	return best.Code, best.Words
}

// officeHeld reports whether somebody else of a country holds a person's office:
// it has no two presidents.
func (f *finder) officeHeld(p int, code string) bool {
	role := f.cast.People[p].Role
	return role != "" && slices.ContainsFunc(f.cast.People, func(o entity.Person) bool {
		return o.Country == code && strings.EqualFold(o.Role, role) && !o.Former
	})
}

// standings are the countries that a leader may speak for with their signs, in the
// order in which the article names them.
func (f *finder) standings(m *Meeting, p int) []Standing {
	var all standingList
	for i := 0; i < len(f.doc.Tokens); i++ {
		code, to := f.countryAt(i)
		capital := code == ""
		if capital {
			code, to = f.capitalAt(i)
		}
		words := token.Span{From: i, To: max(i+1, to)}
		i = words.To - 1
		if !f.free(m, p, code) || f.orderOf(f.doc.SentenceOf(i)) >= outside || f.tellsOf(p, words) {
			continue
		}
		seen := all.of(code, words).seen
		if capital {
			seen["capital"]++
			continue
		}
		for _, sign := range standingSigns {
			if sign.holds(f, words) {
				seen[sign.name]++
			}
		}
	}
	for _, pair := range f.pairs() {
		for k, code := range pair.codes {
			if f.hasSide(m.Leaders, pair.codes[1-k]) && f.free(m, p, code) {
				all.of(code, pair.words).seen["paired"]++
			}
		}
	}
	for i := range f.cast.People {
		if o := &f.cast.People[i]; !slices.Contains(m.Leaders, i) && f.free(m, p, o.Country) {
			all.of(o.Country, o.Name).seen["colleague"]++
		}
	}
	if m.Place != nil && f.free(m, p, m.Place.Country) {
		all.of(m.Place.Country, m.Place.Span).seen["place"]++
	}
	return all.signed()
}

// standingSigns are what is seen of a country where the article names it.
var standingSigns = []struct {
	name  string
	holds func(f *finder, s token.Span) bool
}{
	{"named", func(*finder, token.Span) bool { return true }},
	{"headline", func(f *finder, s token.Span) bool { return f.orderOf(f.doc.SentenceOf(s.From)) == 0 }},
	{"lead", func(f *finder, s token.Span) bool {
		order := f.orderOf(f.doc.SentenceOf(s.From))
		return order == 1 || order == 2
	}},
	{"owner", func(f *finder, s token.Span) bool { return f.norm(s.To) == "'s" }},
	{"subject", func(f *finder, s token.Span) bool { return f.verbOf(s.To) != nil }},
	{"modifier", func(f *finder, s token.Span) bool { return f.gram.NominalAt(s.To) }},
	{"joined", func(f *finder, s token.Span) bool {
		return f.gram.Is(f.leads(s), grammar.Coordinator) || f.gram.Is(s.To, grammar.Coordinator)
	}},
	{"with", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "with" }},
	{"in", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "in" }},
	{"to", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "to" }},
	{"of", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "of" }},
	{"on", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "on" }},
	{"against", func(f *finder, s token.Span) bool { return f.norm(f.leads(s)) == "against" }},
	{"strife", func(f *finder, s token.Span) bool { return f.stands(lexicon.Strife, s) || f.stands(lexicon.Plight, s) }},
	{"ties", func(f *finder, s token.Span) bool { return f.stands(lexicon.Ties, s) }},
	{"side", func(f *finder, s token.Span) bool {
		return f.set(lexicon.Principals, s.To) > 0 || f.set(lexicon.Side, s.To) > 0
	}},
	{"institution", func(f *finder, s token.Span) bool { return f.set(lexicon.StateInstitution, s.To) > 0 }},
	{"office", func(f *finder, s token.Span) bool {
		_, _, ok := lexicon.Offices().Longest(f.doc.Tokens, s.To)
		return ok
	}},
	{"quoted", func(f *finder, s token.Span) bool { return f.doc.Quoted(s.From) }},
}

// leads is the token that leads to a country, before its article.
func (f *finder) leads(s token.Span) int {
	if f.gram.Is(s.From-1, grammar.Determiner) {
		return s.From - 2
	}
	return s.From - 1
}

// stands reports whether a country stands with a word of a set: "the Syrian | crisis",
// "the war in | Syria".
func (f *finder) stands(set lexicon.Set, s token.Span) bool {
	return f.nounPhraseHas(set, s.To) || f.set(set, f.leads(s)-1) > 0
}

// tellsOf reports whether words are those that already gave a person's country.
func (f *finder) tellsOf(p int, words token.Span) bool {
	for _, c := range f.cast.People[p].Claims {
		if c.Words.From < words.To && words.From < c.Words.To {
			return true
		}
	}
	for i := words.From; i < words.To; i++ {
		if m := f.cast.Over(i); m != nil && m.Kind == entity.Name && m.Person == p {
			return true
		}
	}
	return false
}

// standingList gathers the countries of one leader.
type standingList struct{ all []Standing }

func (l *standingList) of(code string, words token.Span) *Standing {
	k := slices.IndexFunc(l.all, func(s Standing) bool { return s.Code == code })
	if k < 0 {
		k = len(l.all)
		l.all = append(l.all, Standing{Code: code, Words: words, seen: map[string]int{}})
	}
	return &l.all[k]
}

// signed turns what was counted into signs: seen, seen often, seen most of all, not seen.
func (l *standingList) signed() []Standing {
	kinds := l.kinds()
	for i := range l.all {
		s := &l.all[i]
		s.Signs = []string{"always"}
		for _, kind := range kinds {
			n, most := s.seen[kind], 0
			for j, o := range l.all {
				if j != i {
					most = max(most, o.seen[kind])
				}
			}
			for _, sign := range []struct {
				name string
				seen bool
			}{{kind, n > 0}, {kind + " often", n >= often}, {kind + " most", n > most}, {kind + " twice", n > 0 && n >= 2*most}, {"no " + kind, n == 0}} {
				if sign.seen {
					s.Signs = append(s.Signs, sign.name)
				}
			}
		}
	}
	return l.all
}

// kinds are the kinds of sign seen of any of the countries.
func (l *standingList) kinds() []string {
	var kinds []string
	for _, s := range l.all {
		for kind := range s.seen {
			if !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
		}
	}
	slices.Sort(kinds)
	return kinds
}
