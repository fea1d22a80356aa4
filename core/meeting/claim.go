package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// claimRules give a country to a leader whom the text names without one, each
// from words that only such a leader's country can stand in; the surest first.
// None goes by elimination: where no words tell it, the country stays empty.
var claimRules = []struct {
	name  string
	alone bool // holds only where every other leader's country is told, so that it can be nobody else's
	met   bool // holds only of somebody whom the text lets meet: of him alone its words say nothing
	find  func(f *finder, m *Meeting, p int) (code string, words token.Span)
}{
	{"outlet", false, true, (*finder).ofOutlet},                 // "(Xinhua) -- Li Bo met with Kazakh President Serik"
	{"called-by-office", false, true, (*finder).calledByOffice}, // "Orlov spoke … the Russian President said"
	{"group", true, true, (*finder).ofGroup},                    // "the leaders of Russia, Iran and Azerbaijan"
	{"own-policy", false, false, (*finder).ownPolicy},           // "President Ray reaffirmed the United States' support for"
	{"body", false, false, (*finder).ofBody},                    // "The Secretary-General … the United Nations system"
	{"thanked", false, false, (*finder).thankedAs},              // "Salas thanked Norway for the order"
	{"own-subject", false, true, (*finder).ownSubject},          // "Ray affirmed that Vietnam treasures"
	{"stance", true, true, (*finder).stanceTowards},             // "China supports Kazakhstan in"
	{"pair", true, true, (*finder).pairedWith},                  // "Russian-Venezuelan relations"
	{"envoy", true, true, (*finder).envoyOf},                    // "Qatar's Ambassador to Rwanda"
	{"visited", true, true, (*finder).visitedBy},                // "the Prime Minister of Armenia would visit Russia"
	{"counterpart", false, false, (*finder).counterpartOf},      // "has told her Fijian counterpart that"
	{"host", false, true, (*finder).hostOf},                     // "received President Lee, who is on a visit to Kenya"
	{"seat", true, true, (*finder).seatOf},                      // "at the White House"
	{"dateline", true, true, (*finder).datelineOf},              // "MANILA -- President Salcedo and Vietnamese President Minh"
	{standingRule, true, true, (*finder).ofStanding},            // "Kenya and Chad agreed … Chad's ports … with Chad"
}

// settleCountries finds for whom the leaders without a country speak: what the
// surest words tell of anybody comes before what weaker ones tell of the first.
func (f *finder) settleCountries(m *Meeting) {
	for f.claimNext(m) {
	}
}

// claimNext gives one more leader a country; what is known of one can tell of the
// next, so that the rules begin anew after each.
func (f *finder) claimNext(m *Meeting) bool {
	for _, rule := range claimRules {
		for _, p := range m.Leaders {
			if f.sideOf(p) != "" || rule.alone && !f.onlyOpen(m, p) || rule.met && !f.letMeet(m, p) {
				continue
			}
			if code, words := rule.find(f, m, p); code != "" {
				f.claim(p, entity.CountryField, code, words, rule.name)
				f.cast.People[p].Country = code
				return true
			}
		}
	}
	return false
}

// letMeet reports whether the text lets a leader meet another:
// somebody whom only a person's choice puts among them may be of no side at all.
func (f *finder) letMeet(m *Meeting, p int) bool {
	return !f.decides || slices.ContainsFunc(f.encounters, func(e encounter) bool {
		return slices.Contains(e.parties, p) && slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && slices.Contains(e.parties, o) })
	})
}

// claim files what words say of a person.
func (f *finder) claim(p int, field entity.Field, value string, words token.Span, rule string) {
	person := &f.cast.People[p]
	person.Claims = append(slices.Clone(person.Claims), entity.Claim{Field: field, Value: value, Words: words, Rule: rule})
}

// free reports whether a country can be a leader's: no other leader speaks for it
// and it fits his office, of a state or of an organisation.
func (f *finder) free(m *Meeting, p int, code string) bool {
	role := f.cast.People[p].Role
	return code != "" && !f.hasSide(m.Leaders, code) && (role == "" || lexicon.IsBody(code) == headsBody(role))
}

// ofBody is the one organisation that the text names, where a leader holds an office
// that only organisations have.
func (f *finder) ofBody(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.cast.Mentions {
		side := &f.cast.Mentions[i]
		if headsBody(f.cast.People[p].Role) && lexicon.IsBody(side.Country) && f.free(m, p, side.Country) && f.orderOf(f.doc.SentenceOf(side.From)) < outside {
			found.add(side.Country, side.Span)
		}
	}
	return found.only()
}

// onlyOpen reports whether a leader is the only one whose country is not told.
func (f *finder) onlyOpen(m *Meeting, p int) bool {
	return !slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && f.sideOf(o) == "" })
}

// ofOutlet is the country of the agency or office that publishes, which names its
// own leader without one. A government's page names him first.
func (f *finder) ofOutlet(m *Meeting, p int) (string, token.Span) {
	if !f.onlyOpen(m, p) && !(f.official && f.namedFirst(p, m.Leaders)) || !f.free(m, p, m.House) {
		return "", token.Span{}
	}
	return m.House, f.outletWords
}

// countryAt is the country named at token i, and where its name ends.
func (f *finder) countryAt(i int) (string, int) {
	if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && (c.Form == lexicon.CountryName || c.Form == lexicon.Adjective) {
		return c.Code, i + n
	}
	return "", i
}

// capitalAt is the country whose capital, standing for its government, is named at
// token i, and where its name ends.
func (f *finder) capitalAt(i int) (string, int) {
	if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && c.Form == lexicon.Capital {
		return c.Code, i + n
	}
	return "", i
}

// told gathers what countries words tell, to give one only where all agree.
type told struct {
	code  string
	words token.Span
	many  bool
}

func (t *told) add(code string, words token.Span) {
	if t.code == "" {
		t.code, t.words = code, words
	}
	t.many = t.many || t.code != code
}

func (t *told) only() (string, token.Span) {
	if t.many {
		return "", token.Span{}
	}
	return t.code, t.words
}
