package meeting

import (
	"cmp"
	"slices"
	"sort"

	"visavis/core/lexicon"
	"visavis/core/text"
)

// most is how many people are weighed as principals: the ones with most to say
// for them. A readout has a handful; a list of a thousand names has no thousand leaders.
const most = 14

// candidate is a person who may have met another, and what was seen of him.
type candidate struct {
	person   int
	evidence []Evidence // of the person alone
	weight   float64
}

// candidates are the people who can have met, in text order.
func (f *finder) candidates() []candidate {
	met := map[int]bool{}
	for _, e := range f.encounters {
		for _, p := range e.parties {
			met[p] = true
		}
	}
	var all []candidate
	for p := range f.cast.People {
		person := &f.cast.People[p]
		_, turn := f.voices.turns[p]
		if person.Rank == spokesperson || !met[p] && !turn && len(f.voices.heard[p]) == 0 && !f.namedAtTop(p) {
			continue
		}
		c := candidate{person: p}
		for _, rule := range memberRules {
			if words, ok := rule.holds(f, p); ok {
				c.evidence = append(c.evidence, Evidence{rule.name, words})
				c.weight += lexicon.EvidenceWeight(rule.name)
			}
		}
		all = append(all, c)
	}
	if len(all) > most {
		sort.SliceStable(all, func(i, j int) bool { return all[i].weight > all[j].weight })
		all = all[:most]
	}
	sort.Slice(all, func(i, j int) bool { return f.namedBefore(all[i].person, all[j].person) })
	return all
}

// namedBefore reports whether the text names a person before another.
func (f *finder) namedBefore(a, b int) bool { return cmp.Or(f.firstNamed(a)-f.firstNamed(b), a-b) < 0 }

// inArticle reports whether the article itself names a person, and not only links
// and captions around it.
func (f *finder) inArticle(p int) bool {
	return slices.ContainsFunc(f.cast.People[p].Mentions(), func(i int) bool {
		return f.orderOf(f.doc.SentenceOf(f.cast.Mentions[i].From)) < outside
	})
}

// spokesperson is the rank of those who only speak for others.
const spokesperson = 6

// namedAtTop reports whether the headline or the first sentences name a person.
func (f *finder) namedAtTop(p int) bool {
	first := f.doc.SentenceOf(f.firstNamed(p))
	return len(f.cast.People[p].Mentions()) > 0 && f.orderOf(first) <= nearTop
}

// orderOf is the place of a sentence in the body, counted from 1; 0 in the
// headline, beyond all others for what is no part of the article.
func (f *finder) orderOf(s int) int { return f.order[s] }

// outside is the order of sentences that are no part of the article.
const outside = 1 << 20

// orders counts the sentences of the body.
func (f *finder) orders() []int {
	order := make([]int, len(f.doc.Sentences))
	body := 0
	for s := range f.doc.Sentences {
		switch f.doc.RoleOf(s) {
		case text.Body:
			if body > 0 || f.gram.HasFinite(f.doc.Sentences[s].Span) {
				body++ // before the first sentence stand titles and labels that the page's form does not show
			}
			order[s] = max(body, 1)
		case text.Headline:
		default:
			order[s] = outside
		}
	}
	return order
}
