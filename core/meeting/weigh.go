package meeting

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"visavis/core/lexicon"
)

// hypothesis is a set of people who may be those who met, and what speaks for it.
type hypothesis struct {
	leaders  []int // in text order
	evidence []Evidence
	weight   float64
}

// weigh gives the hypotheses about who met, the likeliest first: every pair of
// candidates, grown by whoever adds to its weight.
func (f *finder) weigh() []hypothesis {
	all := f.candidates()
	told := f.encounters
	f.file(f.concerning(all)) // every set asks all of them
	defer func() { f.file(told) }()
	var found []hypothesis
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			h := f.grown(all, []candidate{all[i], all[j]})
			if !slices.ContainsFunc(found, func(o hypothesis) bool { return slices.Equal(o.leaders, h.leaders) }) {
				found = append(found, h)
			}
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].weight > found[j].weight })
	return found
}

// concerning are the encounters that can say something of sets of these people:
// those of one of them, and those at the top that name nobody.
func (f *finder) concerning(people []candidate) []encounter {
	var concerned []encounter
	for _, e := range f.encounters {
		nobodys := len(e.parties) == 0 && e.order <= nearTop
		if nobodys || slices.ContainsFunc(people, func(c candidate) bool { return slices.Contains(e.parties, c.person) }) {
			concerned = append(concerned, e)
		}
	}
	return concerned
}

// grown adds candidates to a set as long as one of them adds to its weight.
func (f *finder) grown(all, set []candidate) hypothesis {
	best := f.weighed(set).kept()
	var larger []candidate // used again for every set tried
	for len(set) < most {
		var grown []candidate
		for _, c := range all {
			if slices.ContainsFunc(set, func(o candidate) bool { return o.person == c.person }) {
				continue
			}
			larger = append(append(larger[:0], set...), c)
			if h := f.weighed(larger); h.weight > best.weight {
				best, grown = h.kept(), slices.Clone(larger)
			}
		}
		if grown == nil {
			break
		}
		set = grown
	}
	slices.SortFunc(best.leaders, func(a, b int) int { return cmp.Or(f.firstNamed(a)-f.firstNamed(b), a-b) })
	return best
}

// kept is a hypothesis of its own, with no more room than it fills.
func (h hypothesis) kept() hypothesis {
	return hypothesis{slices.Clone(h.leaders), slices.Clone(h.evidence), h.weight}
}

// weighed adds up the evidence for a set. What it gives holds until it is asked
// again, for most sets are tried and dropped; kept makes it last.
func (f *finder) weighed(set []candidate) hypothesis {
	h := hypothesis{leaders: f.tried.leaders[:0], evidence: f.tried.evidence[:0]}
	for _, c := range set {
		h.leaders = append(h.leaders, c.person)
	}
	for _, c := range set {
		h.weight += c.weight
		h.evidence = append(h.evidence, c.evidence...)
		for _, rule := range linkRules {
			if words, ok := rule.holds(f, c.person, h.leaders); ok {
				h.add(Evidence{rule.name, words})
				if rule.last {
					break
				}
			}
		}
	}
	for _, rule := range setRules {
		if words, ok := rule.holds(f, h.leaders); ok {
			h.add(Evidence{rule.name, words})
		}
	}
	f.tried = h
	return h
}

func (h *hypothesis) add(e Evidence) {
	h.evidence = append(h.evidence, e)
	h.weight += lexicon.EvidenceWeight(e.Rule)
}

// sureness turns a lead in weight into a probability.
func sureness(lead float64) float64 { return 1 / (1 + math.Exp(-lead/2)) }

// confidence is how sure the best hypothesis is: by its lead over the mark and
// over the next.
func (f *finder) confidence(all []hypothesis) float64 {
	best := all[0]
	sure := sureness(best.weight - lexicon.EvidenceWeight("mark") + 3)
	if len(all) > 1 && all[1].weight >= lexicon.EvidenceWeight("mark")-2 {
		sure = min(sure, sureness(best.weight-all[1].weight+1))
	}
	return sure
}

// alternatives are the next hypotheses that reach the mark, three at most.
func (f *finder) alternatives(all []hypothesis) []Alternative {
	var next []Alternative
	for _, h := range all[1:] {
		if h.weight < lexicon.EvidenceWeight("mark") || len(next) == 3 {
			break
		}
		next = append(next, Alternative{h.leaders, 1 - sureness(all[0].weight-h.weight)})
	}
	return next
}
