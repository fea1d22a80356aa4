package intake_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/intake"
)

func TestUnwrap(t *testing.T) {
	for _, c := range []struct{ reason, in, out string }{
		{"mail, paragraphs parted by empty lines",
			"The President said that his country would always stand by the\nagreement that the two sides had signed, and that nobody should\ndoubt its will to carry it out in full.\n\nThe guest agreed, and called for an early meeting of the joint\ncommission in the capital.",
			"The President said that his country would always stand by the agreement that the two sides had signed, and that nobody should doubt its will to carry it out in full.\n\nThe guest agreed, and called for an early meeting of the joint commission in the capital."},
		{"PDF viewer, no empty lines: a short last line ends the paragraph",
			"The President said that his country would always stand by the\nagreement that the two sides had signed, and that nobody should\ndoubt its will.\nThe guest agreed, and called for an early meeting of the joint\ncommission in the capital, which both of them would attend with\npleasure.",
			"The President said that his country would always stand by the agreement that the two sides had signed, and that nobody should doubt its will.\nThe guest agreed, and called for an early meeting of the joint commission in the capital, which both of them would attend with pleasure."},
		{"a word parted by a hyphen is mended, a compound is not",
			"The two leaders spoke of the coop-\neration between their countries and of long-\nterm contracts, of people-to-\npeople exchanges and of railways across\nthe whole of the continent, north and south of it.",
			"The two leaders spoke of the cooperation between their countries and of long-term contracts, of people-to-people exchanges and of railways across the whole of the continent, north and south of it."},
		{"items of a list keep their lines",
			"The two sides agreed on the following steps towards a closer union\nof their economies in the years to come, namely on these:\n• a joint fund for small business in the border regions of both\ncountries;\n• a common timetable for trains.",
			"The two sides agreed on the following steps towards a closer union of their economies in the years to come, namely on these:\n• a joint fund for small business in the border regions of both countries;\n• a common timetable for trains."},
		{"numbers of a list in brackets are not the lower case of a sentence that goes on",
			"The two sides agreed on the following steps towards a closer union\nof their economies in the years to come, namely on these:\n(ii) a joint fund for small business in the border regions of both\n(iii) Common timetable for trains and for the buses that wait for them\n(iv) Arrangement on sports",
			"The two sides agreed on the following steps towards a closer union of their economies in the years to come, namely on these:\n(ii) a joint fund for small business in the border regions of both\n(iii) Common timetable for trains and for the buses that wait for them\n(iv) Arrangement on sports"},
		{"Windows line ends",
			"The President said that his country would always stand by the\r\nagreement that the two sides had signed, and that nobody should\r\ndoubt its will to carry it out in full, this year and in the years\r\nto come.\r\n",
			"The President said that his country would always stand by the agreement that the two sides had signed, and that nobody should doubt its will to carry it out in full, this year and in the years to come.\r\n"},
	} {
		out, mended := intake.Unwrap(c.in)
		assert.Equal(t, c.out, out, c.reason)
		assert.Equal(t, strings.Count(c.in, "\n")-strings.Count(c.out, "\n"), mended.Joined, c.reason)
	}
}

func TestUnwrapLeavesOtherTextAlone(t *testing.T) {
	for _, c := range []struct{ reason, text string }{
		{"paragraphs of one line each", "A first paragraph that goes on for quite some time without an end, and then some more.\nA second one.\nA third one follows here.\nAnd a fourth."},
		{"a letterhead", "March 5, 2025\nAccra, Ghana\n\nToday, the Prime Minister met with the President."},
		{"verse and lists", "one\ntwo\nthree\nfour\nfive"},
		{"names one a line", "President Shen Guolin of China\nPresident Andrei Vetrov of Russia\nPresident Munkhbold of Mongolia\nSecretary of the organisation"},
		{"empty", ""}, {"only line ends", "\n\n\n\n"},
	} {
		out, mended := intake.Unwrap(c.text)
		assert.Equal(t, c.text, out, c.reason)
		assert.Equal(t, intake.Mended{Hyphens: []string{}}, mended, c.reason)
	}
}

func TestUnwrapTellsTheWordsItMended(t *testing.T) {
	_, mended := intake.Unwrap("The two leaders spoke at some length of the coop-\neration between their countries and of the long-\nterm contracts that their companies had signed in\nthe course of the visit.")
	assert.Equal(t, []string{"cooperation", "long-term"}, mended.Hyphens)
}

// TestHyphensAtLineEnds: each pair of lines stands in a paragraph of its own kind.
func TestHyphensAtLineEnds(t *testing.T) {
	before := "The two leaders spoke of trade, of transport and of much else that\nconcerns them both, now and in the years to come, and they said so;\n"
	for _, c := range []struct{ reason, last, next, out string }{
		{"a name keeps its hyphen", "of the China-", "Kazakhstan border", "of the China-Kazakhstan border"},
		{"a number after it", "after COVID-", "19 had ended", "after COVID-19 had ended"},
		{"a number before it", "in the 18-", "month plan", "in the 18-month plan"},
		{"years", "for the period 2023-", "2025 alone", "for the period 2023-2025 alone"},
		{"a cut within a compound", "of cross-border e-com-", "merce and more", "of cross-border e-commerce and more"},
		{"a compound of small words", "of people-to-", "people exchanges", "of people-to-people exchanges"},
		{"a single letter is not cut off", "of finance and e-", "commerce alike", "of finance and e-commerce alike"},
		{"a dash is no hyphen", "of the railway -", "and of the road", "of the railway - and of the road"},
		{"a hyphen that stands for a word left out", "of pre-", "and post-war years", "of pre- and post-war years"},
	} {
		pad := strings.Repeat("so ", (66-len(c.last))/3)
		out, _ := intake.Unwrap(before + pad + c.last + "\n" + c.next + ", as both of them said in the end.")
		assert.Contains(t, out, pad+c.out, c.reason)
	}
}

func TestUnwrapRestoresWrappedArticles(t *testing.T) {
	for id, text := range texts(t) {
		for _, width := range []int{60, 72, 80, 100} {
			out, _ := intake.Unwrap(hardWrap(text, width))
			assert.Equal(t, folded(text), folded(out), "%s at %d", id, width)
		}
	}
}
