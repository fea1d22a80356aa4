package entity

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// linkNames finds every further mention of the people introduced: "Xi",
// "Shen Guolin", "Al-Rubaie", in headlines too.
func (f *finder) linkNames() {
	f.halves = f.halfNames()
	for i := f.next(capital|joined, 0); i < len(f.traits); i = f.next(capital|joined, i+1) {
		who := f.opensNameOf(i)
		if len(who) == 0 {
			continue
		}
		end := i + 1
		for end < len(f.doc.Tokens) && f.doc.SentenceOf(end) == f.doc.SentenceOf(i) {
			next := common(who, f.namesAt(end))
			if len(next) == 0 && f.bridges(end) {
				if after := common(who, f.namesAt(end+1)); len(after) > 0 {
					who, end = after, end+2
					continue
				}
			}
			if len(next) == 0 {
				break
			}
			who, end = next, end+1
		}
		name := token.Span{From: f.withParticles(i, who), To: end}
		if full := f.nameRun(i, f.sentenceEnd(i)); full.To > end && len(who) == 1 && f.extends(full, who[0]) {
			f.extendName(who[0], full, f.words(full))
			name, end = full, full.To
		}
		if from := f.givenBefore(i, end); from < i && len(who) == 1 && len(f.cast.People[who[0]].names) == 1 {
			name.From = from
			f.extendName(who[0], name, f.words(name))
		}
		if p := &f.cast.People[who[0]]; len(who) == 1 && name.Len() == p.Name.Len() && f.upper(p.Name) && !f.upper(name) {
			p.Name = name // "PRESIDENT CARR:" is Carr
		}
		f.add(Mention{Span: name, Kind: Name, Person: f.likeliest(who), NameSpan: name})
		i = end - 1
	}
}

// withParticles is where a name begins whose particle stands before the word by
// which it was known again: "De Vries wrote".
func (f *finder) withParticles(i int, who []int) int {
	from := i
	for from > f.sentenceStart(i) && len(who) == 1 && f.isParticle(from-1) && !f.held(from-1) && f.inName(who[0], f.norm(from-1)) {
		from--
	}
	return from
}

func (f *finder) inName(person int, norm string) bool {
	name := f.cast.People[person].Name
	for i := name.From; i < name.To; i++ {
		if f.norm(i) == norm {
			return true
		}
	}
	return false
}

// givenBefore is where the given names begin that stand between an office and the
// known name in a title all in capitals: "Call with President Mahmoud Abbas".
func (f *finder) givenBefore(i, end int) int {
	if !f.shouting(i) || end-i != 1 {
		return i
	}
	for from := i - 1; from > f.sentenceStart(i); from-- {
		t := f.doc.Token(from)
		if t.Kind != token.Word || t.Case != token.Title || f.hits.of(from) != nil || f.held(from) || f.in(lexicon.NameParticle, from) {
			return i
		}
		if h := f.hits.endingAt(from - 1); h != nil && h.Office != nil {
			return from
		}
	}
	return i
}

// extends reports whether a longer run of name words is the full form of a person
// so far known by one word: "Prime Minister Ishiba", "Ishiba Shigeru".
func (f *finder) extends(run token.Span, who int) bool {
	p := &f.cast.People[who]
	return len(p.names) == 1 && f.countWords(run) <= 4 && !f.institutional(run) && !f.shouting(run.From) && f.free(run)
}

// namesAt are the people one of whose name words stands at token i.
func (f *finder) namesAt(i int) []int {
	if !f.is(capital|joined, i) || f.held(i) {
		return nil
	}
	if h := f.hits.of(i); h != nil && h.Len() > 1 {
		return nil
	}
	if known := f.byWord[bare(f.norm(i))]; len(known) > 0 {
		return known
	}
	return f.halves[f.norm(i)]
}

// bridges recognises a particle or the stop of an initial inside a name.
func (f *finder) bridges(i int) bool {
	return !f.held(i) && (f.isParticle(i) || f.norm(i) == "." && len(f.norm(i-1)) == 1)
}

// likeliest is, of several people who share a name, the one of highest office.
func (f *finder) likeliest(who []int) int {
	best := who[0]
	for _, w := range who {
		if f.cast.People[w].Rank < f.cast.People[best].Rank {
			best = w
		}
	}
	return best
}

func common(a, b []int) []int {
	var both []int
	for _, x := range a {
		if slices.Contains(b, x) {
			both = append(both, x)
		}
	}
	return both
}

// titlesInHeadlines learns office and country of people from a title that
// capitalises every word, where nobody can be introduced: "Call with Prime
// Minister Ishiba of Japan".
func (f *finder) titlesInHeadlines() {
	for i, m := range f.cast.Mentions {
		if m.Kind != Name || !f.shouting(m.From) {
			continue
		}
		t, ok := f.titleEndingAt(m.From)
		if !ok {
			t = title{rank: 9}
		}
		code, end := f.ofCountry(m.To)
		t.ofCountry(code, token.Span{From: m.To, To: end}, "country-after-name")
		f.learn(m.Person, t, "title-in-headline")
		f.cast.Mentions[i].To = max(m.To, end)
		if ok && f.free(token.Span{From: t.From, To: m.From}) {
			f.cast.Mentions[i].From = t.From // else the title would name somebody by itself
		}
		f.hold(f.cast.Mentions[i].Span, i+1)
	}
}

// countriesBeside learns the country that stands beside a name by itself:
// "Russia's Vetrov", "Kofi Badu of Ghana".
func (f *finder) countriesBeside() {
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if m.Kind != Name {
			continue
		}
		t := title{Span: token.Span{From: m.From, To: m.From}, rank: 9}
		if h := f.hits.endingAt(m.From - 2); f.norm(m.From-1) == "'s" && h != nil && h.Country != nil && h.Country.Form == lexicon.CountryName {
			t.ofCountry(h.side(), h.Span, "country-possessive")
		}
		if code, end := f.ofCountry(m.To); code != "" && f.free(token.Span{From: m.To, To: end}) {
			t.ofCountry(code, token.Span{From: m.To, To: end}, "country-after-name")
			m.To = end
			f.hold(m.Span, i+1)
		}
		f.learn(m.Person, t, "name")
	}
}

// titleEndingAt is the title directly before a name.
func (f *finder) titleEndingAt(i int) (title, bool) {
	for at := i - 1; at >= f.sentenceStart(i) && !f.held(at) && (f.doc.Token(at).Kind == token.Word || f.norm(at) == "/"); at-- {
		if t, ok := f.titleAt(at); ok && f.norm(at-1) != "/" {
			return t, t.To == i
		}
	}
	return title{}, false
}

// upper recognises a name written all in capitals.
func (f *finder) upper(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := f.doc.Token(i); t.Kind == token.Word && t.Case != token.Upper {
			return false
		}
	}
	return true
}
