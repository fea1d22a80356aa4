package lexicon

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/token"
)

// disk reads a table as it lies in data/.
func disk(table string) string {
	data, err := os.ReadFile("data/" + table + ".tsv")
	if err != nil {
		panic(err)
	}
	return string(data)
}

func rows(name string) []row { return (&builder{read: disk}).rows(name) }

// small is a lexicon of a few rows: files by name, the others empty.
func small(files map[string]string) *index {
	return open(string(build(func(table string) string { return files[table] })))
}

func TestWhatIsBuiltIsWhatTheTablesSay(t *testing.T) {
	built := string(build(disk))
	require.Equal(t, built, string(build(disk)), "building twice gives the same bytes")
	require.True(t, built == flat(), "this program's tables are not those of data/: run make")
}

func TestLongestPhraseWins(t *testing.T) {
	x := small(map[string]string{"bodies": "name\taliases\n" +
		"short\tPrime Minister\n" +
		"long\tprime minister of state\n" +
		"country\tUS\n" +
		"other\tPrime Minister\n"})
	for _, c := range []struct {
		reason, text, want string
		length             int
	}{
		{"the longer phrase is taken", "prime minister of state", "long", 4},
		{"a phrase that only begins is none", "prime minister of", "", 0},
		{"a capital in the table asks for one in the text", "Prime Minister", "short", 2},
		{"without the capital it is another word", "prime minister", "", 0},
		{"where a longer phrase breaks off the shorter is taken", "Prime Minister of Health", "short", 2},
		{"capitals only ask for capitals only", "US", "country", 1},
		{"so a pronoun is no country", "Us", "", 0},
		{"a word that no table has begins nothing", "zebra", "", 0},
	} {
		row, length := x.longest(token.Scan(c.text, x), 0, bodies)
		assert.Equal(t, c.length, length, c.reason)
		if length > 0 {
			assert.Equal(t, c.want, x.field(bodies, row, 0), c.reason)
		}
	}
}

func TestPhrasesWithAGap(t *testing.T) {
	x := small(map[string]string{"meetings": "phrase\tform\tframe\n" +
		"held\tvisit\tverb\n" +
		"held~talks\tmeeting\tverb\n" +
		"held a call\tcall\tverb\n" +
		"held~a call\tvideo\tverb\n"})
	for _, c := range []struct {
		reason, text, want string
		length             int
	}{
		{"what stands in the gap counts", "held long and friendly talks today", "meeting", 5},
		{"a comma may stand in it", "held long, friendly talks", "meeting", 5},
		{"a full stop may not", "held office. The talks", "visit", 1},
		{"nor a quotation mark", "held “the talks", "visit", 1},
		{"six words are the most", "held one two three four five six talks", "meeting", 8},
		{"seven are too many", "held one two three four five six seven talks", "visit", 1},
		{"nothing in the gap is no gap", "held talks", "visit", 1},
		{"more words win over fewer", "held a call", "call", 3},
		{"capitals do not matter", "HELD Friendly TALKS", "meeting", 3},
	} {
		row, length := x.gapped(token.Scan(c.text, x), 0, encounters)
		assert.Equal(t, c.length, length, c.reason)
		assert.Equal(t, c.want, x.field(encounters, row, 0), c.reason)
	}
}

func TestWordsHaveNumbers(t *testing.T) {
	x := small(map[string]string{"bodies": "name\naa\nab\nb\nä\n6G\n80th\n7\nж"})
	for word, found := range map[string]bool{"aa": true, "ab": true, "b": true, "a": true, "6g": true, "7": true, "80th": true, "ж": true, "8": false, "z": false, "": false, "ac": false, "c": false, "A": false} {
		id, _, shared := x.Find([]byte(word))
		assert.Equal(t, found, id != 0, word)
		if found {
			assert.Equal(t, word, shared)
		}
	}
}

func TestAnyPlaceCanBeAskedOf(t *testing.T) {
	tokens := Scan("The president said")
	for _, at := range []int{-1, len(tokens), len(tokens) + 5} {
		_, _, phrase := Offices().Longest(tokens, at)
		_, _, cue := CueAt(tokens, at)
		_, _, encounter := EncounterAt(tokens, at)
		assert.False(t, phrase || cue || encounter || Starter.At(tokens, at) > 0, "place %d", at)
	}
	_, _, empty := CueAt(nil, 0)
	assert.False(t, empty)
}

func TestEachSetHasItsLine(t *testing.T) {
	inTable := map[string]bool{}
	for _, r := range rows("sets") {
		inTable[r.cell("set")] = true
		assert.Contains(t, setNames, r.cell("set"), "a set needs its line in sets.go")
	}
	for _, name := range setNames[1:Strengths] {
		assert.True(t, inTable[name], "sets.tsv has no %q", name)
	}
}

func TestASetAsksForItsCapitals(t *testing.T) {
	x := small(map[string]string{"sets": "set\tphrases\n" + setNames[1] + "\tMay|soon|very soon\n"})
	s := firstSet + table(1)
	for text, want := range map[string]int{"May": 1, "may": 0, "very soon": 2, "very": 0} {
		_, length := x.longest(token.Scan(text, x), 0, s)
		assert.Equal(t, want, length, text)
	}
	assert.True(t, x.has(x.rows[x.id("may")], setBit(1)), "as a word alone it is of the set")
	assert.True(t, x.has(x.rows[x.id("soon")], setBit(1)))
	assert.False(t, x.has(x.rows[x.id("very")], setBit(1)))
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		kind       Unit
		word, want string
	}{
		{TimeUnit, "year", "Y"}, {TimeUnit, "years", "Y"}, {MonthUnit, "years", ""}, {MonthUnit, "may", "5"}, {WeekdayUnit, "zebra", ""},
	} {
		value, ok := c.kind.OfNorm(c.word)
		assert.Equal(t, c.want, value, c.word)
		assert.Equal(t, c.want != "", ok, c.word)
	}
}
