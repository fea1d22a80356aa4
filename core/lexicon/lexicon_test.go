package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/token"
)

func TestLongestPhraseWins(t *testing.T) {
	phrases := newPhrases[string]()
	phrases.add("Prime Minister", "short")
	phrases.add("prime minister of state", "long")
	phrases.add("US", "country")
	for _, c := range []struct {
		reason, text, want string
		length             int
	}{
		{"the longer phrase is taken", "prime minister of state", "long", 4},
		{"a capital in the table asks for one in the text", "Prime Minister", "short", 2},
		{"without the capital it is another word", "prime minister", "", 0},
		{"capitals only ask for capitals only", "US", "country", 1},
		{"so a pronoun is no country", "Us", "", 0},
	} {
		value, length, _ := phrases.Longest(token.Scan(c.text), 0)
		assert.Equal(t, c.want, value, c.reason)
		assert.Equal(t, c.length, length, c.reason)
	}
}
