package compare

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"visavis/core/lexicon"
)

const (
	mark   = .25 // a pair at least this likely may report one thing
	partOf = .35 // so likely must it be that a statement left over is a part of an aligned one
	plain  = .5  // a pair less likely is shown as unsure
	// words, names and numbers that a pair must share to be told as one thing: where only a
	// subject, a country or an idea is shared, two sentences that say other things look alike
	plainWords = 2
	certain    = .8 // so likely, one word is enough
	alike      = .7 // so like in all their terms, two short sentences need no more
)

// given is the rule of what a person has put together.
const given = "given"

// link is a pair of items and how sure it is that they report one thing.
type link struct {
	a, b  int
	score float64
	rule  string
}

// alignment is what is compared: two lists of items and what their terms weigh.
type alignment struct {
	items  [2][]item
	rarity rarity
	in     map[string][]int // for each term the items of B that have it, in order
	looked int              // pairs that were weighed
}

func newAlignment(a, b []item) *alignment {
	al := &alignment{items: [2][]item{a, b}, rarity: rarityOf(a, b), in: map[string][]int{}}
	for j := range b {
		for _, term := range b[j].terms {
			al.in[term] = append(al.in[term], j)
		}
	}
	al.rarity.measure(a)
	al.rarity.measure(b)
	return al
}

// links pairs the items: the assignment of the greatest sum of scores above the mark; then
// what is left over joins the statement of the other text that it is a part of.
func (al *alignment) links(decided Decided) []link {
	candidates, put := al.candidates(decided)
	chosen := append(put, assign(candidates, len(al.items[0]), len(al.items[1]), put)...)
	return append(chosen, leftOver(candidates, chosen)...)
}

// candidates are the pairs above the mark, and those that a person has put together.
func (al *alignment) candidates(decided Decided) (candidates, put []link) {
	places := [2]map[string]int{placesOf(al.items[0]), placesOf(al.items[1])}
	settled := map[[2]int]bool{}
	settle := func(pairs [][2]string, then func(i, j int)) {
		for _, ids := range pairs {
			i, inA := places[0][ids[0]]
			j, inB := places[1][ids[1]]
			if inA && inB {
				settled[[2]int{i, j}] = true
				then(i, j)
			}
		}
	}
	settle(decided.Apart, func(int, int) {})
	settle(decided.Together, func(i, j int) { put = append(put, link{i, j, 1, given}) })
	for i := range al.items[0] {
		for _, j := range al.near(i) {
			if settled[[2]int{i, j}] {
				continue
			}
			if score := al.score(i, j); score >= mark {
				candidates = append(candidates, link{i, j, score, "best-fit"})
			}
		}
	}
	return candidates, put
}

func placesOf(items []item) map[string]int {
	places := make(map[string]int, len(items))
	for i, it := range items {
		places[it.id] = i
	}
	return places
}

// leftOver are links of items that got no partner of their own.
func leftOver(candidates, chosen []link) []link {
	var usedA, usedB = map[int]bool{}, map[int]bool{}
	for _, l := range chosen {
		usedA[l.a], usedB[l.b] = true, true
	}
	best := slices.Clone(candidates)
	sort.SliceStable(best, func(i, j int) bool { return best[i].score > best[j].score })
	var more []link
	for _, l := range best {
		if l.score >= partOf && usedA[l.a] != usedB[l.b] {
			usedA[l.a], usedB[l.b] = true, true
			l.rule = "part-of"
			more = append(more, l)
		}
	}
	return more
}

// isPlain reports whether a link is sure enough to be told as one thing.
func (al *alignment) isPlain(l link) bool {
	if l.rule == given {
		return true
	}
	a, b := &al.items[0][l.a], &al.items[1][l.b]
	words := commonTerms(a, b)
	return l.score >= plain && words >= plainWords || l.score >= certain && words > 0 || al.overlap(a, b) >= alike*a.norm*b.norm
}

// score is how sure it is that two items report one thing, 0 to 1; of items that share no
// term nothing can be said.
func (al *alignment) score(i, j int) float64 {
	al.looked++
	signs := al.signs(i, j)
	if len(signs) == 0 {
		return 0
	}
	return lexicon.OneThing(signs)
}

// scale is a measure of two items, with the values from which on it is another sign.
type scale struct {
	name  string
	steps []float64
}

var (
	likeness  = scale{"likeness", []float64{.03, .06, .1, .15, .2, .3, .4, .55, .7}} // cosine of the weighted terms
	inclusion = scale{"inclusion", []float64{.05, .1, .2, .3, .4, .55, .7}}          // of the one with fewer terms in the other
	amount    = scale{"amount", []float64{2, 5, 10, 15, 25, 40, 60}}                 // squared weights of shared terms, summed
	subjects  = scale{"subjects", []float64{.01, .4, .6}}                            // topics shared, of all
	distance  = scale{"distance", []float64{.15, .3, .5}}                            // how far apart in the order of their texts
)

// at are the signs for a value: one for each step that it reaches.
func (s scale) at(value float64, signs []string) []string {
	for i, step := range s.steps {
		if value >= step {
			signs = append(signs, s.name+" "+strconv.Itoa(i+1))
		}
	}
	return signs
}

// signs are what score goes by, none for items that share no term; their weights are learnt (alignment.tsv).
func (al *alignment) signs(i, j int) []string {
	a, b := &al.items[0][i], &al.items[1][j]
	shared := al.overlap(a, b)
	if shared == 0 {
		return nil
	}
	signs := []string{"always", speakers(a, b)}
	signs = likeness.at(shared/(a.norm*b.norm), signs)
	signs = inclusion.at(shared/math.Pow(min(a.norm, b.norm), 2), signs)
	signs = amount.at(shared, signs)
	signs = subjects.at(jaccard(a.topics, b.topics), signs)
	signs = distance.at(math.Abs(a.at-b.at), signs)
	switch {
	case a.act == b.act:
		signs = append(signs, "same act")
	case meet(families([]string{a.act}), families([]string{b.act})):
		signs = append(signs, "like act")
	}
	if n := numbers(a, b); n != "" {
		signs = append(signs, n)
	}
	return signs
}

// overlap is the sum of the squared weights of shared terms.
func (al *alignment) overlap(a, b *item) float64 {
	sum := 0.0
	for _, term := range a.terms {
		if slices.Contains(b.terms, term) {
			w := al.rarity.weight(term)
			sum += w * w
		}
	}
	return sum
}

// commonTerms counts the words, names and numbers that two items share.
func commonTerms(a, b *item) int {
	n := 0
	for _, term := range a.terms {
		if specific(term) && slices.Contains(b.terms, term) {
			n++
		}
	}
	return n
}

// answers are acts by which a hearer reports what the other side's act was: he thanks for
// support, takes up a call, tells what was asked of him.
var answers = map[string][]string{
	"praise": {"support", "commit", "praise", "request"}, "support": {"urge", "request", "commit"}, "commit": {"request", "urge"},
	"discuss": {"support", "urge", "concern", "commit", "inform", "assess"}, "inform": {"concern", "urge", "commit"},
}

// answered reports whether one of two items can be the hearer's report of the other.
func answered(a, b *item) bool {
	return slices.Contains(answers[a.act], b.act) || slices.Contains(answers[b.act], a.act)
}

func speakers(a, b *item) string {
	switch {
	case len(a.leaders) == 0 && len(b.leaders) == 0:
		return "no leader"
	case slices.Equal(a.leaders, b.leaders):
		return "same speaker"
	case meet(a.leaders, b.leaders):
		return "joint speaker"
	case answered(a, b):
		return "hearer"
	}
	return "other speaker"
}

// numbers says how the numbers of two items agree, empty where one has none.
func numbers(a, b *item) string {
	x, y := numbersOf(a), numbersOf(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return ""
	case slices.ContainsFunc(x, func(n string) bool { return slices.Contains(y, n) }):
		return "same number"
	}
	return "other number"
}

func jaccard[T comparable](a, b []T) float64 {
	both := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
