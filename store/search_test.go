package store

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each text is found by its number, "12" being the first and the second.
var searched = []string{
	"Rail and visas were named by the minister.",
	"Rail was named, the belt and road initiative was not.",
	"Visas for railway workers; the road and the belt.",
	"Études sur l'énergie: nothing else.",
}

func TestSearchUnderstandsWhatIsTyped(t *testing.T) {
	s := newStore(t)
	for _, text := range searched {
		add(t, s, text)
	}
	for _, c := range []struct{ query, list, reason string }{
		{"", "1234", "nothing is asked"},
		{"rail", "123", "a word stands for its beginnings in the list"},
		{"RAIL visas", "13", "all words, capitals or not"},
		{`"belt and road"`, "2", "a phrase"},
		{`“belt and road”`, "2", "with any quotation marks"},
		{`"rail" visas`, "1", "one word in quotation marks is that word only"},
		{`"belt and ro`, "2", "a phrase that is being typed"},
		{"belt OR minister", "123", "either"},
		{"rail NOT visas", "2", "without"},
		{"rail -visas", "2", "without, as a sign"},
		{"NOT rail", "4", "only what is not wanted"},
		{"minister OR -rail", "14", "either, one of them negative"},
		{"etudes energie", "4", "without accents"},
		{`rail* "`, "123", "an odd sign is passed over"},
		{"( AND", "1234", "signs alone ask nothing"},
		{"OR OR NOT", "1234", "and so do words of command"},
		{"l'énergie", "4", "an apostrophe is no sign of command"},
		{`a" OR "b`, "", "nor is a quotation mark within"},
		{"title:rail", "", "nor is a colon: no column is meant"},
		{"rail\x00visas", "13", "nor an odd letter"},
	} {
		found, err := s.List(ListQuery{Search: c.query})
		require.NoError(t, err, c.query)
		numbers := ""
		for _, item := range found.Items {
			numbers += strings.TrimPrefix(item.ID, "d")
		}
		assert.Equal(t, c.list, numbers, "%s: %s", c.query, c.reason)
	}
}

func FuzzSearchIsNeverAMistake(f *testing.F) {
	for _, query := range []string{`"a`, "a OR", "- -", `NEAR(a b)`, "{a} : b", `a""b`, "*", "\x02"} {
		f.Add(query)
	}
	s, err := Open("")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, query string) {
		_, err := s.List(ListQuery{Search: query, Counts: true})
		require.NoError(t, err)
		_, err = s.Table(Query{Search: query, In: []string{"words"}})
		require.NoError(t, err)
	})
}

func TestHitsAreMarkedInTheWholeOfTheWords(t *testing.T) {
	for _, c := range []struct{ query, marked, reason string }{
		{"railway", "He denied that the [railway] to Šiauliai was the old railways' heir.", "a word and no other"},
		{"railway*", "He denied that the [railway] to Šiauliai was the old [railways]' heir.", "a beginning"},
		{`"old railways"`, "He denied that the railway to Šiauliai was the [old railways]' heir.", "a phrase is one hit"},
		{"siauliai OR HEIR", "He denied that the railway to [Šiauliai] was the old railways' [heir].", "without accents and capitals"},
		{"heir NOT railway", "He denied that the railway to Šiauliai was the old railways' [heir].", "what is not wanted is not marked"},
	} {
		marked := ""
		for _, piece := range snippet("He denied that the railway to Šiauliai was the old railways' heir.", parseSearch(c.query, false).terms()) {
			if piece.Hit {
				piece.Text = "[" + piece.Text + "]"
			}
			marked += piece.Text
		}
		assert.Equal(t, c.marked, marked, c.reason)
	}
}
