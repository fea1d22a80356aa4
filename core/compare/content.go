package compare

import (
	"math"
	"slices"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/record"
	"visavis/core/token"
)

// item is a statement or an outcome, made ready to be compared.
type item struct {
	id      string
	content []record.Span
	leaders []string // ids of Leaders who say it
	topics  []record.Topic
	act     string // of an outcome its kind
	firmly  string // the intensifier
	negated bool
	days    []string // TIMEX3 values of days, months and years in it
	terms   []string // what it is about: see termsOf
	at      float64  // 0 for the first of its record, 1 for the last
	norm    float64  // length of its vector of weighted terms
}

// Terms are named by what they are: a sign, then the word.
const (
	country = "@"
	name    = "*"
	number  = "#"
	idea    = "~" // a set of words that stand for one thing (related.tsv)
	subject = "+"
)

// shareOf is how much a kind of term counts beside a word: names and numbers are rarely
// shared by chance, countries and ideas often.
var shareOf = map[string]float64{country: .5, name: 1.2, number: 1.2, idea: .8, subject: .8}

// termsOf are the words of a content without those that only hold it together, each once.
func termsOf(content []record.Span) []string {
	var found []string
	add := func(term string) {
		if !slices.Contains(found, term) {
			found = append(found, term)
		}
	}
	for _, span := range content {
		tokens := lexicon.Scan(span.Text)
		for i := 0; i < len(tokens); {
			i += termAt(tokens, i, add)
		}
	}
	return found
}

// termAt adds what begins at a token and gives its length.
func termAt(tokens []token.Token, i int, add func(string)) int {
	t := tokens[i]
	if c, n, ok := lexicon.Countries().Longest(tokens, i); ok {
		add(country + c.Code)
		return n
	}
	if p, n, ok := lexicon.Places().Longest(tokens, i); ok && p.Country != "" {
		add(country + p.Country) // "Hanoi" stands for Vietnam
		add(stem(t))
		return n
	}
	for _, names := range []*lexicon.Phrases[lexicon.Named]{lexicon.Terms(), lexicon.Bodies()} {
		if named, n, ok := names.Longest(tokens, i); ok {
			add(name + named.Name)
			return n
		}
	}
	if group, n, ok := lexicon.Related().Longest(tokens, i); ok {
		add(idea + group)
		if n > 1 {
			return n
		}
	}
	switch {
	case t.Kind == token.Number:
		add(number + strings.ReplaceAll(t.Norm, ",", ""))
	case t.Kind == token.Word && !lexicon.FunctionWord(t.ID):
		add(stem(t))
	}
	return 1
}

// endings are what derives one word from another, the longest first.
var endings = []string{
	"ations", "ation", "ments", "ment", "ities", "ings", "ions", "ance", "ence", "ness", "able", "ally",
	"ity", "ing", "ion", "ive", "ies", "ary", "ial", "ed", "es", "er", "ly", "al", "ic", "s", "y", "e",
}

const shortestStem = 4

// stem is a word without inflexion and without the endings that derive it, so that
// "cooperate" and "cooperation" are one: rough, but the same for both texts.
func stem(t token.Token) string {
	word := t.Norm
	if lemma := lexicon.LemmaOf(t.ID); lemma != "" {
		word = lemma
	}
	for cut := true; cut; {
		cut = false
		for _, ending := range endings {
			if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) >= shortestStem {
				word, cut = rest, true
				break
			}
		}
	}
	return word
}

// wordCount counts the words of a content.
func wordCount(content []record.Span) int {
	n := 0
	for _, span := range content {
		for _, t := range lexicon.Scan(span.Text) {
			if t.Kind != token.Punct && t.Kind != token.Quote {
				n++
			}
		}
	}
	return n
}

// rarity is what a term weighs by how many of the items have it.
type rarity struct {
	items int
	in    map[string]int
}

func rarityOf(lists ...[]item) rarity {
	r := rarity{in: map[string]int{}}
	for _, items := range lists {
		r.items += len(items)
		for _, it := range items {
			for _, term := range it.terms {
				r.in[term]++
			}
		}
	}
	return r
}

func (r rarity) weight(term string) float64 { return weightOf(term, r.items, r.in[term]) }

// weightWithOne is the weight that a term would have with one more item that has it.
func (r rarity) weightWithOne(term string) float64 { return weightOf(term, r.items+1, r.in[term]+1) }

func weightOf(term string, items, in int) float64 {
	share, ok := shareOf[term[:1]]
	if !ok {
		share = 1
	}
	return share * math.Log(float64(items+2)/float64(in))
}

// measure sets the lengths of the items' vectors.
func (r rarity) measure(items []item) {
	for i := range items {
		sum := 0.0
		for _, term := range items[i].terms {
			w := r.weight(term)
			sum += w * w
		}
		items[i].norm = math.Sqrt(sum)
	}
}

// sharesRareWords reports whether two phrases have half of the shorter one's words in common.
func sharesRareWords(a, b string) bool {
	x, y := termsOf([]record.Span{{Text: a}}), termsOf([]record.Span{{Text: b}})
	shared := 0
	for _, term := range x {
		if slices.Contains(y, term) {
			shared++
		}
	}
	return shared > 0 && 2*shared >= min(len(x), len(y))
}
