package meeting

import (
	"cmp"
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// candidates are the countries named often enough to be a side, the likeliest
// first. How a country is named tells more than how often.
func (f *finder) candidates(taken map[string]bool) []string {
	counts := map[string]int{}
	for _, m := range f.cast.Mentions {
		switch {
		case m.Country == "" || m.Kind == entity.Name:
		case lexicon.IsBody(m.Country):
			counts[m.Country] += 2
		case m.Kind == entity.Office || m.Kind == entity.Relation || m.Kind == entity.Side && m.Phrase == "side":
			counts[m.Country] += 4 // "the Kazakh leader", "the Kazakh side"
		case f.subject(m):
			counts[m.Country] += 2 // "the UK stood ready"
		}
	}
	f.countNames(counts, taken)
	f.countCompounds(counts, taken)
	var codes []string
	for code, n := range counts {
		if n >= 2 && !taken[code] {
			codes = append(codes, code)
		}
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	return codes
}

// countNames counts every naming of a country; one that stands beside the other
// side's ("between the United States and Japan") or is visited counts more.
func (f *finder) countNames(counts map[string]int, taken map[string]bool) {
	before, end := "", -1
	for i := 0; i < len(f.doc.Tokens); i++ {
		c, n, ok := lexicon.Countries().Longest(f.doc.Tokens, i)
		if place, _, isPlace := lexicon.Places().Longest(f.doc.Tokens, i); isPlace && !ok && place.Country != "" {
			if place.Kind == "venue" {
				counts[place.Country] += 3 // "Downing Street"
			}
		}
		if !ok {
			continue
		}
		if counts[c.Code]++; f.ownPolicy(i, i+n) {
			counts[c.Code] += 4
		} else if f.talkedAbout(i) && f.norm(i+n) != "'s" || f.hostile(i+n) || f.blamed(i) {
			counts[c.Code]--
		}
		if f.norm(i-1) == "to" && f.set("visit-word", i-2) > 0 {
			counts[c.Code] += 3
		}
		joined := end >= 0 && (f.norm(end) == "and" || f.norm(end) == "'s") && i-end <= 2
		if joined && taken[c.Code] != taken[before] {
			counts[c.Code] += 2
			counts[before] += 2
		}
		before, end = c.Code, i+n
		i += n - 1
	}
}

// ownPolicy tells words that only a country's own leader says of it: "the United
// States' commitment to", "U.S. support for", and not what others hold against it:
// "concern about China's support for".
func (f *finder) ownPolicy(from, to int) bool {
	for at := from - 1; at > max(0, from-8); at-- {
		cue, _, ok := lexicon.CueAt(f.doc.Tokens, at)
		if f.norm(at) == "." {
			break
		}
		if f.norm(at) == "concern" || f.norm(at) == "concerns" || ok && (cue.Act == "concern" || cue.Act == "oppose") {
			return false
		}
	}
	if f.norm(to) == "'s" || f.norm(to) == "'" || f.norm(to) == "’" {
		to++
	}
	for at := to; at < to+3; at++ {
		switch f.norm(at) {
		case "commitment", "support", "efforts", "readiness", "position", "policy", "determination", "willingness", "cooperation", "assistance", "resolve", "intention", "priorities", "interest", "vision", "keenness", "aspiration":
			return f.norm(at+1) == "to" || f.norm(at+1) == "for" || f.norm(at+1) == "with" || f.norm(at+1) == "of"
		}
	}
	return false
}

// talkedAbout tells a country that is only what the talk was about: "the war in
// Ukraine", "attack on Israel". It begins at token i.
func (f *finder) talkedAbout(i int) bool {
	if f.norm(i-1) == "the" {
		i--
	}
	switch f.norm(i - 1) {
	case "in", "on", "against", "into", "regarding", "about", "over", "for":
		return true
	case "to":
		switch f.norm(i - 2) {
		case "support", "aid", "assistance", "help", "weapons", "deliveries", "threat", "solidarity":
			return true
		}
	case "of":
		switch f.norm(i - 2) {
		case "invasion", "bombardment", "occupation", "aggression", "defence", "defense", "situation", "question", "issue", "reconstruction", "people", "future":
			return true
		}
	}
	return false
}

// hostile tells what is held against a country: "Russia's war of aggression". The
// words behind its name begin at token i.
func (f *finder) hostile(i int) bool {
	if f.norm(i) != "'s" {
		return false
	}
	for at := i + 1; at < i+5; at++ {
		switch f.norm(at) {
		case "war", "aggression", "invasion", "attack", "attacks", "coercion", "missile", "missiles", "threats", "nuclear", "annexation", "occupation", "defense", "defence":
			return true
		}
	}
	return false
}

// blamed tells a country behind a verb of concern or condemnation in its sentence:
// "concern over the cooperation between Russia and the DPRK".
func (f *finder) blamed(i int) bool {
	for at := f.doc.Sentences[f.doc.SentenceOf(i)].From; at < i; at++ {
		if n := f.norm(at); n == "concern" || n == "concerns" || n == "condemned" || n == "condemning" {
			return true
		}
	}
	return false
}

// subject tells whether a country is what its sentence or clause is about.
func (f *finder) subject(m entity.Mention) bool {
	switch f.norm(m.From - 1) {
	case "", ".", "that", ",", "and", "said":
		return f.norm(m.To) != "," && f.norm(m.To) != "and" && f.norm(m.To) != "."
	}
	return false
}

// countCompounds counts countries joined in one word, most of all with the
// other side: "the U.S.-Japan Alliance".
func (f *finder) countCompounds(counts map[string]int, taken map[string]bool) {
	for i, t := range f.doc.Tokens {
		if t.Kind != token.Word || t.Case == token.Lower || !strings.Contains(t.Norm, "-") {
			continue
		}
		codes := f.compound(i)
		for _, code := range codes {
			counts[code]++
			if slices.ContainsFunc(codes, func(c string) bool { return taken[c] }) {
				counts[code] += 4
			}
		}
	}
}

// compound are the countries that a hyphenated word joins.
func (f *finder) compound(i int) []string {
	var codes []string
	parts := strings.Split(strings.ReplaceAll(f.doc.Text(token.Span{From: i, To: i + 1}), "–", "-"), "-")
	for _, part := range parts {
		if code := countryOf(part); code != "" {
			codes = append(codes, code)
		}
	}
	for at := i - 1; at >= max(0, i-2) && f.doc.Tokens[at].Case == token.Title; at-- {
		if code := countryOf(f.doc.Text(token.Span{From: at, To: i}) + " " + parts[0]); code != "" {
			return append(codes, code) // "the United States-Panama partnership"
		}
	}
	return codes
}

func countryOf(name string) string {
	words := lexicon.Scan(name)
	if c, n, ok := lexicon.Countries().Longest(words, 0); ok && n == len(words) {
		return c.Code
	}
	return ""
}

// clash counts the sentences that speak against a person's being of a country:
// they name him and, apart from him, the office or side of that country.
func (f *finder) clash(person int, code string) int {
	against := 0
	for _, i := range f.cast.People[person].Mentions() {
		s := f.doc.Sentences[f.doc.SentenceOf(f.cast.Mentions[i].From)]
		if f.otherOffice(s.Span, code) {
			against++
		}
	}
	return against
}

func (f *finder) otherOffice(s token.Span, code string) bool {
	return slices.ContainsFunc(f.cast.In(s), func(m entity.Mention) bool {
		return m.Country == code && (m.Kind == entity.Office || m.Kind == entity.Relation || m.Kind == entity.Side && m.Phrase == "side")
	})
}
