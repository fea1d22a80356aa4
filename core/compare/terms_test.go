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

func TestNearlyAlikeSentencesAreBoundedToo(t *testing.T) {
	const n = 300
	var links []link
	for a := range n {
		for b := a - 12; b < a+12; b++ {
			links = append(links, link{a, (b + n) % n, .6 + float64((a*7+b*13+n)%31)/100, "best-fit"})
		}
	}
	m := newMatching(links, n, n)
	for a := range n {
		m.place(a)
	}
	assert.LessOrEqual(t, m.steps, n*(mostSteps+24))
	taken := map[int]bool{}
	for _, k := range m.of[0] {
		if k != nothing {
			assert.False(t, taken[links[k].b], "each is paired once")
			taken[links[k].b] = true
		}
	}
	assert.Greater(t, len(taken), n*9/10)
}

func TestALabelIsTakenWhole(t *testing.T) {
	for text, want := range map[string]string{
		"raised ties to an all-weather comprehensive strategic partnership for a new era today": "all-weather comprehensive strategic partnership for a new era",
		"their strategic partnership and trade":                                                 "strategic partnership",
		"strategic partnership":                                                                 "strategic partnership",
	} {
		from := strings.Index(text, "strategic partnership")
		label := record.Span{Start: from, End: from + len("strategic partnership"), Text: "strategic partnership"}
		whole := wholeLabel([]rune(text), label)
		assert.Equal(t, want, whole.Text)
		assert.Equal(t, want, text[whole.Start:whole.End])
	}
}

// promises are documents that each promise a number of things of their own, and one that all do.
func promises(documents, each int) *seriesBuilder {
	b := &seriesBuilder{of: make([]map[string]string, documents)}
	for d := range documents {
		r := record.Record{}
		for i := range each {
			text := fmt.Sprintf("build the clinic of Town%dx%d with local doctors", d, i)
			if i == 0 {
				text = "build the railway from Tema to Kumasi"
			}
			if i == 1 {
				text = "sign a joint statement"
			}
			r.Statements = append(r.Statements, record.Statement{ID: fmt.Sprint("s", i+1), Act: record.ActCommit, Content: spans(text)})
		}
		b.records = append(b.records, r)
	}
	return b
}

func TestWhatIsToldLaterIsBounded(t *testing.T) {
	b := promises(40, 8)
	all := b.commitments()
	assert.Len(t, all, 40*8)
	railway, statement := all[0], all[1]
	assert.Len(t, railway.Later, mostLater)
	assert.Equal(t, 1, railway.Later[0].Document)
	assert.Empty(t, statement.Later, "another joint statement is another thing")
	told := b.told()
	for d, r := range b.records {
		for _, st := range r.Statements {
			before := told.looked
			told.later(d, termsOf(st.Content))
			assert.LessOrEqual(t, told.looked-before, 8*mostLooked)
		}
	}
}
