package core

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

// lead opens the texts of these tests.
const lead = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday."

// spoken lists who says what in a text of these paragraphs.
func spoken(paragraphs ...string) []string {
	r := Extract(strings.Join(paragraphs, "\n\n"), time.Time{})
	names := map[string]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	list := []string{}
	for _, st := range r.Statements {
		list = append(list, words(st, names))
	}
	return list
}

func words(st record.Statement, names map[string]string) string {
	var speakers, content []string
	for _, id := range st.Speakers {
		speakers = append(speakers, names[id])
	}
	for _, c := range st.Content {
		content = append(content, c.Text)
	}
	return strings.Join(speakers, " and ") + ": " + strings.Join(content, " … ")
}

// saying are paragraphs each of which names its own speaker.
var saying = []string{
	"Li said that trade was growing. China will import more wheat.",
	"Serik stressed that the border must unite, adding that Kazakhstan will open two gates.",
	"The two leaders discussed the railway and agreed to build a bridge.",
	"“We trust our neighbours,” the Kazakh President said.",
	"It was noted that the talks on water would go on.",
}

func TestAskingTwiceGivesTheSame(t *testing.T) {
	text := append([]string{lead}, saying...)
	assert.Equal(t, spoken(text...), spoken(text...), "reading a text leaves nothing behind")
}

// What is said does not depend on a quotation that stands elsewhere.
func TestAnUnrelatedQuotationTakesNothingAway(t *testing.T) {
	before := spoken(append([]string{lead}, saying...)...)
	for at := 1; at <= len(saying)+1; at++ {
		text := slices.Insert(append([]string{lead}, saying...), at, "“Wheat is dear this year,” a baker at the gate told reporters.")
		after := spoken(text...)
		for _, st := range before {
			assert.Contains(t, after, st, "a quotation as paragraph %d", at)
		}
	}
}

// bystanders tell something and are nobody of the meeting.
var bystanders = []string{
	"Deputy Minister Omar Dale said that the price was fair.",
	"According to Deputy Minister Omar Dale, the price was fair.",
	"The price was fair, said Deputy Minister Omar Dale.",
	"The price was fair, Deputy Minister Omar Dale added.",
	"Deputy Minister Omar Dale praised the farmers, noting that the price was fair.",
	"Analysts said that the price was fair.",
	"The price was fair, an analyst in the capital said.",
	"A ministry statement said that the price was fair.",
}

// What a bystander says changes nobody's statements, wherever he says it.
func TestABystanderChangesNobodysStatements(t *testing.T) {
	before := spoken(append([]string{lead}, saying...)...)
	for _, bystander := range bystanders {
		for at := 1; at <= len(saying)+1; at++ {
			text := slices.Insert(append([]string{lead}, saying...), at, bystander)
			assert.Equal(t, before, spoken(text...), "paragraph %d: %s", at, bystander)
		}
		for p := range saying {
			text := append([]string{lead}, saying...)
			text[p+1] += " " + bystander
			assert.Equal(t, before, spoken(text...), "at the end of paragraph %d: %s", p+1, bystander)
		}
	}
}

// A quotation without an attribution keeps its reader from nothing: what a leader
// said before a bystander's words stays his.
func TestABystanderAfterAQuotation(t *testing.T) {
	quote := lead + "\n\nLi said trade was growing. “Wheat is dear this year.” China will import more wheat."
	want := "Li Bo: China will import more wheat"
	assert.Contains(t, spoken(quote), want)
	assert.Contains(t, spoken(quote+" Deputy Minister Omar Dale said that the price was fair."), want, "a question about a later sentence writes nothing")
	assert.Contains(t, spoken(lead+"\n\n“Wheat is dear this year.” China will import more wheat. Deputy Minister Omar Dale said that the price was fair."), want)
}

// Paragraphs that name their speakers say the same in any order.
func TestSwappedParagraphsLoseNothing(t *testing.T) {
	want := spoken(append([]string{lead}, saying...)...)
	slices.Sort(want)
	for a := range saying {
		for b := range a {
			text := append([]string{lead}, saying...)
			text[a+1], text[b+1] = text[b+1], text[a+1]
			got := spoken(text...)
			slices.Sort(got)
			assert.Equal(t, want, got, "paragraphs %d and %d swapped", b+1, a+1)
		}
	}
}
