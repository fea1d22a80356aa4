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
	denied  []string // words that a negator in it denies
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
	found := []string{}
	eachTerm(content, func(term, _ string) {
		if !slices.Contains(found, term) {
			found = append(found, term)
		}
	})
	return found
}

// eachTerm gives the terms of a content one by one, with the words that stand for it.
func eachTerm(content []record.Span, add func(term, words string)) {
	for _, span := range content {
		tokens := lexicon.Scan(span.Text)
		for i := 0; i < len(tokens); {
			var terms []string
			n := termAt(tokens, i, func(term string) { terms = append(terms, term) })
			for _, term := range terms {
				add(term, span.Text[tokens[i].Start:tokens[i+n-1].End])
			}
			i += n
		}
	}
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
	if value, n := numberAt(tokens, i); n > 0 {
		add(number + value)
		return n
	}
	if t.Kind == token.Word && !empty(t) {
		add(stem(t))
	}
	return 1
}

// hollow are words that stand in any sentence and say nothing of what it is about; the
// lexicon's classes hold those that only join others.
var hollow = map[string]bool{
	"there": true, "here": true, "also": true, "not": true, "so": true, "well": true, "very": true, "thing": true, "side": true, "part": true,
	"such": true, "own": true, "what": true, "which": true, "who": true, "that": true, "how": true, "further": true, "one": true, "longer": true,
}

func empty(t token.Token) bool { return lexicon.FunctionWord(t.ID) || hollow[t.Norm] }

// isWord reports whether a term is a word's stem: it bears no sign.
func isWord(term string) bool {
	return !strings.ContainsAny(term[:1], country+name+number+idea+subject)
}

// specific reports whether a term is a word, a name or a number: an idea, a country and a
// subject are shared by many sentences that say other things.
func specific(term string) bool { return isWord(term) || term[:1] == name || term[:1] == number }

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

func (r rarity) weight(term string) float64 {
	share, ok := shareOf[term[:1]]
	if !ok {
		share = 1
	}
	return share * math.Log(float64(r.items+2)/float64(max(1, r.in[term])))
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
