package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

func spans(text string) []record.Span { return []record.Span{{End: len(text), Text: text}} }

func TestANumberAndItsScaleAreOneTerm(t *testing.T) {
	for text, want := range map[string]string{
		"5 million": "#5 million", "USD10 billion": "#10 billion", "10bn": "#10 billion", "$5.3 billion": "#5.3 billion",
		"twenty-five": "#25", "twelve": "#12", "1,500": "#1500", "40 percent": "#40 %", "three thousand": "#3 thousand", "twenty-one": "#21",
	} {
		assert.Contains(t, termsOf(spans(text)), want, text)
	}
	assert.NotContains(t, termsOf(spans("one of them")), "#1")
	assert.NotContains(t, termsOf(spans("ten-year plan")), "#10", "a word of which a number is a part")
}

// laid is how two sentences of one leader are reported differently.
func laid(a, b string) []Difference {
	item := func(text string) []item {
		return []item{{content: spans(text), leaders: []string{"l1"}, act: "commit", terms: termsOf(spans(text)), denied: deniedTerms(spans(text))}}
	}
	return differing(StatementRow, join(item(a), []int{0}), join(item(b), []int{0}))
}

func TestWhatOneDeniesIsADifference(t *testing.T) {
	assert.Contains(t, laid("Ghana will not build the port of Tema", "Ghana will build the port of Tema"), OtherNegation)
	assert.Contains(t, laid("Ghana builds the port", "Ghana never builds the port"), OtherNegation)
	assert.Empty(t, laid("Ghana will not build the port", "Ghana won't build the port"))
	assert.Empty(t, laid("Ghana will build not only the port but the road", "Ghana will build the port and the road"))
	assert.Contains(t, laid("a loan of 5 million dollars", "a loan of 5 billion dollars"), OtherDetail)
	assert.Empty(t, laid("a loan of five million dollars", "a loan of 5 million dollars"))
}

// many are items of which each names a thing of its own and what all name.
func many(n int) []item {
	items := make([]item, n)
	for i := range items {
		text := fmt.Sprintf("trade with the district of %s%s reached new heights", strings.Repeat("Q", 1+i%7), fmt.Sprintf("zx%dab", i))
		items[i] = item{id: fmt.Sprint("s", i), content: spans(text), act: "assess", terms: termsOf(spans(text))}
	}
	setPlaces(items)
	return items
}

// The work is counted: pairs weighed, and links looked at to assign them.
func TestWorkGrowsWithTheLength(t *testing.T) {
	work := func(n int) (weighed, steps int) {
		al := newAlignment(many(n), many(n))
		candidates, _ := al.candidates(Decided{})
		m := newMatching(candidates, n, n)
		for a := range n {
			m.place(a)
		}
		return al.looked, m.steps
	}
	weighed, steps := work(200)
	twice, stepsTwice := work(800)
	assert.LessOrEqual(t, weighed, 200*mostNear)
	assert.LessOrEqual(t, twice, 5*weighed)
	assert.LessOrEqual(t, stepsTwice, 6*steps)
}

func TestTheBestSumIsChosenNotTheBestPair(t *testing.T) {
	links := []link{{0, 0, .9, ""}, {0, 1, .85, ""}, {1, 0, .8, ""}, {2, 1, .3, ""}}
	chosen := assign(links, 3, 2, nil)
	assert.ElementsMatch(t, []link{links[1], links[2]}, chosen)
	assert.Equal(t, []link{links[3]}, assign(links, 3, 2, []link{{0, 0, 1, given}}), "what a person has paired is taken")
}
