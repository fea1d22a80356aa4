package meeting

import (
	"math"
	"slices"
	"sort"

	"visavis/core/lexicon"
)

// hypothesis is a set of people who may be those who met, and what speaks for it.
type hypothesis struct {
	leaders  []int      // in text order
	evidence []Evidence // of all that are weighed, only the likeliest keeps it
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
	var likeliest, h hypothesis
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			h = f.grown(all, i, j, h)
			if slices.ContainsFunc(found, func(o hypothesis) bool { return slices.Equal(o.leaders, h.leaders) }) {
				continue
			}
			if len(found) == 0 || h.weight > likeliest.weight {
				likeliest.weight, likeliest.evidence = h.weight, append(likeliest.evidence[:0], h.evidence...)
			}
			found = append(found, hypothesis{leaders: slices.Clone(h.leaders), weight: h.weight})
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].weight > found[j].weight })
	if len(found) > 0 {
		found[0].evidence = likeliest.evidence
	}
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

// grown adds candidates to a pair as long as one of them adds to its weight. The best
// hypothesis and the one tried last change rooms, for most sets are tried and dropped:
// what is given takes the room of the hypothesis before.
func (f *finder) grown(all []candidate, i, j int, best hypothesis) hypothesis {
	var room [most]int
	set := append(room[:0], i, j)
	best = f.weighed(all, set, best)
	for len(set) < most {
		added, last := -1, len(set)
		set = append(set, 0)
		for c := range all {
			if slices.Contains(set[:last], c) {
				continue
			}
			set[last] = c
			if f.tried = f.weighed(all, set, f.tried); f.tried.weight > best.weight {
				best, f.tried, added = f.tried, best, c
			}
		}
		if added < 0 {
			break
		}
		set[last] = added
	}
	sort.Slice(best.leaders, func(i, j int) bool { return f.namedBefore(best.leaders[i], best.leaders[j]) })
	return best
}

// weighed adds up the evidence for a set of candidates, in the room of a hypothesis that
// is needed no more.
func (f *finder) weighed(all []candidate, set []int, room hypothesis) hypothesis {
	h := hypothesis{leaders: room.leaders[:0], evidence: room.evidence[:0]}
	for _, i := range set {
		h.leaders = append(h.leaders, all[i].person)
	}
	for _, i := range set {
		c := &all[i]
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
