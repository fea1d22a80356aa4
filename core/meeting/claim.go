package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// claimRules give a country to a leader whom the text names without one, each
// from words that only such a leader's country can stand in; the surest first.
// None goes by elimination: where no words tell it, the country stays empty.
var claimRules = []struct {
	name string
	find func(f *finder, m *Meeting, p int) (code string, words token.Span)
}{
	{"outlet", (*finder).ofOutlet},                 // "(Xinhua) -- Li Bo met with Kazakh President Serik"
	{"called-by-office", (*finder).calledByOffice}, // "Orlov spoke … the Russian President said"
	{"group", (*finder).ofGroup},                   // "the leaders of Russia, Iran and Azerbaijan"
	{"own-policy", (*finder).ownPolicy},            // "President Ray reaffirmed the United States' support for"
	{"thanked", (*finder).thankedAs},               // "Salas thanked Norway for the order"
	{"own-subject", (*finder).ownSubject},          // "Ray affirmed that Vietnam treasures"
	{"stance", (*finder).stanceTowards},            // "China supports Kazakhstan in"
	{"pair", (*finder).pairedWith},                 // "Russian-Venezuelan relations"
	{"envoy", (*finder).envoyOf},                   // "Qatar's Ambassador to Rwanda"
	{"visited", (*finder).visitedBy},               // "the Prime Minister of Armenia would visit Russia"
	{"counterpart", (*finder).counterpartOf},       // "has told her Fijian counterpart that"
	{"host", (*finder).hostOf},                     // "received President Lee, who is on a visit to Kenya"
	{"seat", (*finder).seatOf},                     // "at the White House"
	{"dateline", (*finder).datelineOf},             // "MANILA -- President Salcedo and Vietnamese President Minh"
}

// settleCountries finds for whom the leaders without a country speak.
func (f *finder) settleCountries(m *Meeting) {
	for again := true; again; {
		again = false
		for _, p := range m.Leaders {
			if f.sideOf(p) == "" && f.claimCountry(m, p) {
				again = true // what is known of one can tell of the next
			}
		}
	}
}

func (f *finder) claimCountry(m *Meeting, p int) bool {
	for _, rule := range claimRules {
		code, words := rule.find(f, m, p)
		if code == "" {
			continue
		}
		f.claim(p, entity.CountryField, code, words, rule.name)
		f.cast.People[p].Country = code
		return true
	}
	return false
}

// claim files what words say of a person.
func (f *finder) claim(p int, field entity.Field, value string, words token.Span, rule string) {
	person := &f.cast.People[p]
	person.Claims = append(slices.Clone(person.Claims), entity.Claim{Field: field, Value: value, Words: words, Rule: rule})
}

// free reports whether a country can be a leader's: no other leader speaks for it
// and it fits his office, of a state or of an organisation.
func (f *finder) free(m *Meeting, p int, code string) bool {
	return code != "" && !f.hasSide(m.Leaders, code) && lexicon.IsBody(code) == headsBody(f.cast.People[p].Role)
}

// onlyOpen reports whether a leader is the only one whose country is not told.
func (f *finder) onlyOpen(m *Meeting, p int) bool {
	return !slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && f.sideOf(o) == "" })
}

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
	if other := f.cast.People[before.Person]; other.Rank < person.Rank && person.Role != "" {
		return other.Country, before.Span
	}
	return "", token.Span{}
}

// calledByOffice is the country with which the text names a leader's office
// without his name, in a sentence that lets him act.
func (f *finder) calledByOffice(m *Meeting, p int) (string, token.Span) {
	for i := range f.cast.Mentions {
		mention := &f.cast.Mentions[i]
		side := mention.Kind == entity.Side && mention.Phrase == "side"
		if mention.Kind != entity.Office && !side || !f.free(m, p, mention.Country) || f.doc.Quoted(mention.From) {
			continue
		}
		if side && !f.onlyOpen(m, p) || !side && !f.fitsOffice(*mention, p) || f.heldByOther(m, p, *mention) || !f.acts(mention) {
			continue
		}
		if !side && f.onlyHolder(m, p, mention.Role) {
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

// onlyHolder reports whether a leader and no other holds just this office.
func (f *finder) onlyHolder(m *Meeting, p int, role string) bool {
	return role != "" && strings.EqualFold(f.cast.People[p].Role, role) &&
		!slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && strings.EqualFold(f.cast.People[o].Role, role) })
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
	if f.verbAfter(m) >= 0 || f.participleAfter(m) || f.meets(m) {
		return true
	}
	if f.norm(m.To) == "and" || f.norm(m.From-1) == "and" || f.norm(m.To) == "'s" && f.set("host-possession", m.To+1) > 0 {
		return true // "in the presence of the Russian President and the Dutch Prime Minister"
	}
	if f.norm(m.From-1) == "of" && f.set("own-policy", m.From-2) > 0 {
		return true // "outlined the position of the Russian side"
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
		subject := m.To <= e.trigger.From && f.set("object-lead", m.From-1) == 0
		return e.sentence == s && !e.planned && (subject || f.norm(m.From-1) == "with" || m.From == e.trigger.To)
	})
}

func (f *finder) namedBeside(p int, m *entity.Mention) bool {
	return f.namedIn(p, f.doc.Sentences[f.doc.SentenceOf(m.From)].Span)
}

func (f *finder) otherNamedBeside(m *Meeting, p int, mention *entity.Mention) bool {
	return slices.ContainsFunc(m.Leaders, func(o int) bool { return o != p && f.namedBeside(o, mention) })
}

// ofGroup is the one country of a group that speaks for all sides which no other
// leader speaks for: "the leaders of Russia, Iran and Azerbaijan".
func (f *finder) ofGroup(m *Meeting, p int) (string, token.Span) {
	for i := range f.cast.Mentions {
		group := &f.cast.Mentions[i]
		if group.Kind != entity.Group || !f.namesPrincipals(group) || len(group.Countries) != f.sidesOf(m.Leaders) || !f.onlyOpen(m, p) {
			continue
		}
		var left told
		others := 0
		for _, code := range group.Countries {
			if f.hasSide(m.Leaders, code) {
				others++
			} else if f.free(m, p, code) {
				left.add(code, group.Span)
			}
		}
		if code, words := left.only(); code != "" && others == len(group.Countries)-1 {
			return code, words
		}
	}
	return "", token.Span{}
}

// namesPrincipals reports whether a group is one of leaders or sides, not of
// ministers who met elsewhere.
func (f *finder) namesPrincipals(group *entity.Mention) bool {
	for i := group.From; i < group.To; i++ {
		if f.set("principals", i) > 0 {
			return true
		}
	}
	return false
}

// ofOutlet is the country of the agency or office that publishes, which names its
// own leader without one. A government's page names him first.
func (f *finder) ofOutlet(m *Meeting, p int) (string, token.Span) {
	if !f.onlyOpen(m, p) && !(f.official && f.namedFirst(p, m.Leaders)) || !f.free(m, p, m.House) {
		return "", token.Span{}
	}
	return m.House, f.outletWords
}

// ownPolicy is the country whose policy a leader gives as his own, or that the
// text gives without anybody else there who could.
func (f *finder) ownPolicy(m *Meeting, p int) (string, token.Span) {
	for i := range f.doc.Tokens {
		code, to := f.countryAt(i)
		if code == "" || !f.free(m, p, code) || !f.onlyOpen(m, p) && !f.heardBefore(p, i) || f.blamed(i) {
			continue
		}
		from := i
		if n := f.norm(to); n == "'s" || n == "'" || n == "’" {
			to++
		}
		for noun := to; f.set("own-policy", to) == 0 && noun < len(f.doc.Tokens) && f.doc.Tokens[noun].Case == token.Lower && f.set("object-lead", noun) == 0; noun++ {
			if f.set("own-policy", noun) > 0 && noun-to < 2 && f.norm(to-1) == "'s" {
				to = noun // "the Russian Federation's principled position"
			}
		}
		if f.set("own-policy", to) > 0 || f.set("own-stance", to) > 0 && f.norm(from-1) != "of" {
			return code, token.Span{From: from, To: to + 1}
		}
	}
	return "", token.Span{}
}

// heardBefore reports whether a person is the source of words in the sentence of token i.
func (f *finder) heardBefore(p, i int) bool {
	s := f.doc.SentenceOf(i)
	return slices.ContainsFunc(f.voices.heard[p], func(w token.Span) bool { return f.doc.SentenceOf(w.From) == s && w.From < i })
}

// blamed reports whether a country stands after a verb of concern or
// condemnation in its sentence: "concern over Russia's support for".
func (f *finder) blamed(i int) bool {
	for at := f.doc.Sentences[f.doc.SentenceOf(i)].From; at < i; at++ {
		if cue, _, ok := lexicon.CueAt(f.doc.Tokens, at); ok && (cue.Act == "concern" || cue.Act == "oppose") || f.set("blame", at) > 0 {
			return true
		}
	}
	return false
}

// stanceTowards is the one country of which the body says in the present or the
// future what it does: "China supports Kazakhstan in".
func (f *finder) stanceTowards(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.cast.Mentions {
		side := &f.cast.Mentions[i]
		if side.Kind == entity.Side && f.onlyOpen(m, p) && f.free(m, p, side.Country) && f.set("stance-verb", f.pastAdverbs(side.To)) > 0 && f.set("object-lead", side.From-1) == 0 {
			found.add(side.Country, token.Span{From: side.From, To: side.To + 1})
		}
	}
	return found.only()
}

// thankedAs is the country that another leader thanks or backs to a leader's face.
func (f *finder) thankedAs(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, other := range m.Leaders {
		for _, source := range f.voices.heard[other] {
			if at := f.goodwill(source); at >= 0 && other != p && (len(m.Leaders) == 2 || f.onlyOpen(m, p)) {
				f.creditedIn(m, p, token.Span{From: at, To: f.doc.Sentences[f.doc.SentenceOf(at)].To}, &found)
			}
		}
	}
	return found.only()
}

// creditedIn adds the countries to which thanks go: "thanked | Norway for", "the
// assistance provided | by Russia".
func (f *finder) creditedIn(m *Meeting, p int, s token.Span, found *told) {
	for i := s.From; i < s.To; i++ {
		code, to := f.countryAt(i)
		if f.free(m, p, code) && (i == s.From || f.norm(i-1) == "by" || f.norm(i-1) == "from" || f.set("own-policy", to) > 0) {
			found.add(code, token.Span{From: i, To: to})
		}
	}
}

// goodwill is where the object of thanks or backing begins in the sentence of a
// source, after "thanked", "expressed his country's solidarity with"; -1 for none.
func (f *finder) goodwill(source token.Span) int {
	end := f.doc.Sentences[f.doc.SentenceOf(source.From)].To
	for i := source.To; i < end && f.norm(i) != ","; i++ {
		if n := f.set("goodwill", i); n > 0 {
			if f.norm(i+n) == "the" {
				n++
			}
			return i + n
		}
	}
	return -1
}

// ownSubject is the one country that a leader makes the subject of what he says.
func (f *finder) ownSubject(m *Meeting, p int) (string, token.Span) {
	var found told
	for _, source := range f.voices.heard[p] {
		end := f.doc.Sentences[f.doc.SentenceOf(source.From)].To
		for i := source.To; i < end; i++ {
			side := f.cast.StartingAt(i + 1)
			if f.norm(i) != "that" || side == nil || side.Kind != entity.Side || f.norm(side.To) == "'s" || f.set("duty", side.To) > 0 || f.set("passive-be", side.To) > 0 {
				continue // "that Iraq should bear responsibility"
			}
			if f.free(m, p, side.Country) {
				found.add(side.Country, token.Span{From: source.From, To: side.To})
			}
			break
		}
	}
	return found.only()
}

// envoyOf is the country whose envoy to the other side the text names.
func (f *finder) envoyOf(m *Meeting, p int) (string, token.Span) {
	var found told
	if !f.onlyOpen(m, p) {
		return "", token.Span{}
	}
	for i := range f.doc.Tokens {
		if at := f.accredited(i); at > 0 {
			if code, to := f.countryAt(at); f.free(m, p, code) {
				found.add(code, token.Span{From: i, To: to})
			}
		}
		code, to := f.countryAt(i)
		if !f.free(m, p, code) {
			continue
		}
		if f.norm(to) == "'s" {
			to++
		}
		if f.set("envoy", to) == 0 || f.norm(to+1) != "to" {
			continue
		}
		at := to + 2
		if f.norm(at) == "the" {
			at++
		}
		if other, end := f.countryAt(at); f.hasSide(m.Leaders, other) {
			found.add(code, token.Span{From: i, To: end})
		}
	}
	return found.only()
}

// accredited is where the country begins to which an envoy at token i is sent:
// "High Commissioner of Australia to | Sri Lanka"; -1 for none.
func (f *finder) accredited(i int) int {
	n := f.set("envoy", i)
	if n == 0 {
		return -1
	}
	at := i + n
	if f.norm(at) == "of" {
		for at++; f.doc.Tokens[min(at, len(f.doc.Tokens)-1)].Case == token.Title && f.norm(at) != "to" || f.norm(at) == "the"; at++ {
			if at >= len(f.doc.Tokens) {
				return -1
			}
		}
	}
	if f.norm(at) != "to" {
		return -1
	}
	if f.norm(at+1) == "the" {
		at++
	}
	return at + 1
}

// visitedBy is the one country that another leader is told to visit.
func (f *finder) visitedBy(m *Meeting, p int) (string, token.Span) {
	var found told
	for i := range f.doc.Tokens {
		n := f.set("visit-word", i)
		if n == 0 || !f.onlyOpen(m, p) || f.doc.Quoted(i) {
			continue
		}
		at := i + n
		if f.norm(at) == "to" {
			at++
		}
		if f.norm(at) == "the" {
			at++
		}
		if f.norm(i+n) == "by" {
			at = f.destination(i + n)
		}
		if code, to := f.countryAt(at); f.free(m, p, code) && (f.otherVisits(m, p, i) || f.norm(i+n) == "by" && !f.namedIn(p, token.Span{From: i, To: at})) {
			found.add(code, token.Span{From: i, To: to})
		}
	}
	return found.only()
}

// destination is where the country begins to which somebody's visit leads: "a visit
// by the Iraqi Prime Minister to | Russia"; -1 for none.
func (f *finder) destination(i int) int {
	end := f.doc.Sentences[f.doc.SentenceOf(i)].To
	for ; i < end && f.doc.Tokens[i].Kind == token.Word; i++ {
		if f.norm(i) == "to" {
			return i + 1
		}
	}
	return -1
}

// otherVisits reports whether the sentence of a visit names another leader before
// it, by name or by his country's office, and not this one.
func (f *finder) otherVisits(m *Meeting, p, visit int) bool {
	start := f.doc.Sentences[f.doc.SentenceOf(visit)].From
	other := false
	for _, mention := range f.cast.In(token.Span{From: start, To: visit}) {
		switch {
		case mention.Kind == entity.Name && mention.Person == p:
			return false
		case mention.Kind == entity.Name && slices.Contains(m.Leaders, mention.Person), mention.Kind == entity.Office && f.hasSide(m.Leaders, mention.Country):
			other = true
		}
	}
	return other
}

// pastAdverbs goes over adverbs before a verb: "China firmly | supports".
func (f *finder) pastAdverbs(i int) int {
	for i < len(f.doc.Tokens) && strings.HasSuffix(f.norm(i), "ly") {
		i++
	}
	return i
}

// countryAt is the country named at token i, and where its name ends.
func (f *finder) countryAt(i int) (string, int) {
	if i < 0 || i >= len(f.doc.Tokens) {
		return "", i
	}
	if c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i); ok && (c.Form == lexicon.CountryName || c.Form == lexicon.Adjective) {
		return c.Code, i + n
	}
	return "", i
}

// pairedWith is the one country that the text names in one breath with the other
// side's: "between Russia and Vietnam", else "Russian-Venezuelan relations".
func (f *finder) pairedWith(m *Meeting, p int) (string, token.Span) {
	if !f.onlyOpen(m, p) {
		return "", token.Span{}
	}
	all := f.pairs()
	between := slices.DeleteFunc(slices.Clone(all), func(c countryPair) bool { return f.norm(c.words.From-1) != "between" })
	if code, words := f.onlyPair(m, p, between); code != "" {
		return code, words
	}
	return f.onlyPair(m, p, all)
}

// onlyPair is the one free country paired with another leader's; none where
// there are several, since nothing tells then which is meant.
func (f *finder) onlyPair(m *Meeting, p int, pairs []countryPair) (string, token.Span) {
	var found told
	for _, pair := range pairs {
		for k, code := range pair.codes {
			if f.hasSide(m.Leaders, pair.codes[1-k]) && f.free(m, p, code) {
				found.add(code, pair.words)
			}
		}
	}
	return found.only()
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

// countryPair is two countries named in one breath.
type countryPair struct {
	codes [2]string
	words token.Span
}

// pairs are the countries that the body names two by two.
func (f *finder) pairs() []countryPair {
	var found []countryPair
	before, at, end := "", 0, -1
	for i := 0; i < len(f.doc.Tokens); i++ {
		if role := f.doc.RoleOf(f.doc.SentenceOf(i)); role != text.Body && role != text.Headline {
			continue
		}
		if codes := f.compound(i); len(codes) == 2 && !f.nounPhraseHas("strife", i+1) {
			found = append(found, countryPair{[2]string{codes[0], codes[1]}, token.Span{From: i, To: i + 1}})
			continue
		}
		code, to := f.countryAt(i)
		if code == "" {
			continue
		}
		joined := end >= 0 && f.norm(end) == "and" && (i == end+1 || i == end+2 && f.norm(end+1) == "the")
		joined = joined || end >= 0 && i == end+1 && f.norm(end) == "," && f.orderOf(f.doc.SentenceOf(i)) == 0 && at == f.doc.Sentences[f.doc.SentenceOf(i)].From
		listed := f.norm(at-1) == "," && f.doc.SentenceOf(at-1) == f.doc.SentenceOf(at) || f.norm(to) == "," && f.norm(to+1) == "and"
		if joined && !listed && f.tied(at, to) {
			found = append(found, countryPair{[2]string{before, code}, token.Span{From: at, To: to}})
		}
		before, at, end = code, i, to
		i = to - 1
	}
	return found
}

// tied reports whether two countries joined by "and" are told of as partners: "ties
// between Russia and Vietnam", "Russia and Vietnam agreed", and not a war between them.
func (f *finder) tied(from, to int) bool {
	if f.norm(from-1) == "the" {
		from--
	}
	if f.norm(from-1) == "between" {
		return f.set("strife", from-2) == 0
	}
	if f.doc.RoleOf(f.doc.SentenceOf(from)) == text.Headline {
		return true // "Ecuador and Colombia turn the page"
	}
	return f.nounPhraseHas("ties", to) || f.pastVerb(f.pastAuxiliaries(to)) && f.set("object-lead", from-1) == 0
}

// nounPhraseHas reports whether the noun phrase that goes on at token i has a word
// of a set: "Russian-French | strategic partnership" has one of ties.
func (f *finder) nounPhraseHas(set string, i int) bool {
	for ; i < len(f.doc.Tokens) && f.doc.Tokens[i].Kind == token.Word && f.set("object-lead", i) == 0; i++ {
		if f.set(set, i) > 0 {
			return true
		}
	}
	return false
}

// compound are the countries that a hyphenated word joins.
func (f *finder) compound(i int) []string {
	t := f.doc.Tokens[i]
	if t.Kind != token.Word || t.Case == token.Lower || !strings.Contains(t.Norm, "-") {
		return nil
	}
	var codes []string
	parts := strings.Split(strings.ReplaceAll(f.doc.Text(token.Span{From: i, To: i + 1}), "–", "-"), "-")
	for _, part := range parts {
		if code := countryOf(part); code != "" {
			codes = append(codes, code)
		}
	}
	for at := i - 1; at >= max(0, i-2) && f.doc.Tokens[at].Case == token.Title; at-- {
		if code := countryOf(f.doc.Text(token.Span{From: at, To: i}) + " " + parts[0]); code != "" {
			return append([]string{code}, codes...) // "the United States-Panama partnership"
		}
	}
	return codes
}

func countryOf(name string) string {
	words := token.Scan(name)
	if len(words) == 0 {
		return ""
	}
	if c, n, ok := lexicon.Countries().Longest(words, 0); ok && n == len(words) {
		return c.Code
	}
	return ""
}

// hostOf is the country that the other leader visits where a leader receives him.
func (f *finder) hostOf(m *Meeting, p int) (string, token.Span) {
	if !f.receives(m, p) {
		return "", token.Span{}
	}
	for _, s := range f.near(m.Sentence) {
		sentence := f.doc.Sentences[s]
		for i := sentence.From; i < sentence.To; i++ {
			if f.set("visit-word", i) == 0 || f.norm(i+1) != "to" {
				continue
			}
			at := i + 2
			if f.norm(at) == "the" {
				at++
			}
			if code, to := f.countryAt(at); f.free(m, p, code) {
				return code, token.Span{From: i, To: to}
			}
		}
	}
	if m.Place != nil && f.free(m, p, m.Place.Country) {
		return m.Place.Country, m.Place.Span
	}
	return "", token.Span{}
}

// receives reports whether a person is the subject of a verb of receiving.
func (f *finder) receives(m *Meeting, person int) bool {
	if f.set("receiving", m.Trigger.From) == 0 {
		return false
	}
	at := f.firstNamed(person)
	if f.passive(m.Trigger) {
		return at > m.Trigger.To
	}
	return at < m.Trigger.From || f.doc.SentenceOf(at) < f.doc.SentenceOf(m.Trigger.From)
}

// passive reports whether a verb of meeting stands in the passive: "was received by".
func (f *finder) passive(trigger token.Span) bool {
	start := f.doc.Sentences[f.doc.SentenceOf(trigger.From)].From
	for i := trigger.From; i >= start; i-- {
		if f.set("passive-be", i) > 0 {
			return true
		}
		if f.norm(i) == "," || f.norm(i) == "and" {
			return false
		}
	}
	return false
}

// seatOf is the country whose seat of government the text names with the meeting:
// "the White House", "at Downing Street".
func (f *finder) seatOf(m *Meeting, p int) (string, token.Span) {
	if !f.onlyOpen(m, p) {
		return "", token.Span{}
	}
	for i := range f.doc.Tokens {
		place, n, ok := lexicon.Places().Longest(f.doc.Tokens, i)
		if ok && place.Kind == "venue" && f.free(m, p, place.Country) && f.doc.RoleOf(f.doc.SentenceOf(i)) == text.Body && f.norm(i+n) != "/" {
			return place.Country, token.Span{From: i, To: i + n}
		}
	}
	return "", token.Span{}
}

// datelineOf is the country of the city from which an article reports that names
// its own leader without one.
func (f *finder) datelineOf(m *Meeting, p int) (string, token.Span) {
	d := f.doc.Dateline
	if d == nil || d.Place.Empty() || !f.onlyOpen(m, p) {
		return "", token.Span{}
	}
	if place, _, ok := lexicon.Places().Longest(f.doc.Tokens, d.Place.From); ok && f.free(m, p, place.Country) {
		return place.Country, d.Place
	}
	return "", token.Span{}
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
