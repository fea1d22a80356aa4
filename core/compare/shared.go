package compare

import (
	"slices"
	"sort"
	"strings"
)

const telling = 6 // shared words that are shown

// shared are the words that two groups of items have in common, the rarest first, as they
// stand in the first; where the other has another word for it, both ("trade / commerce").
func (al *alignment) shared(as, bs []int) []string {
	inA, inB := wordsOfTerms(al.items[0], as), wordsOfTerms(al.items[1], bs)
	var terms []string
	for term := range inA {
		if inB[term] != "" {
			terms = append(terms, term)
		}
	}
	slices.Sort(terms)
	sort.SliceStable(terms, func(i, j int) bool { return al.rarity.weight(terms[i]) > al.rarity.weight(terms[j]) })
	shown, words := map[string]bool{}, []string{}
	for _, term := range terms {
		said, other := inA[term], inB[term]
		if key := strings.ToLower(said); len(words) < telling && !shown[key] {
			shown[key] = true
			words = append(words, beside(said, other))
		}
	}
	return words
}

// beside are two words for one thing, one where they are forms of the same.
func beside(a, b string) string {
	short, long := strings.ToLower(a), strings.ToLower(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if strings.HasPrefix(long, short[:min(len(short), shortestStem)]) {
		return a
	}
	return a + " / " + b
}

// wordsOfTerms are the words that stand for each term in items, as they stand there first.
func wordsOfTerms(items []item, at []int) map[string]string {
	words := map[string]string{}
	for _, i := range at {
		eachTerm(items[i].content, func(term, said string) {
			if words[term] == "" {
				words[term] = said
			}
		})
	}
	return words
}
