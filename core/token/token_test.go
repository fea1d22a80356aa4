package token

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestScan(t *testing.T) {
	for _, c := range []struct {
		reason, source string
		norms          []string
	}{
		{"a possessive is a token of its own", "Kazakhstan's oil", []string{"kazakhstan", "'s", "oil"}},
		{"curly apostrophes are straightened", "Biden’s", []string{"biden", "'s"}},
		{"an apostrophe inside a name stays", "N'Dour Sana’a", []string{"n'dour", "sana'a"}},
		{"a hyphen joins, whatever its shape", "China–Europe Kassym‑Jomart", []string{"china-europe", "kassym-jomart"}},
		{"a dash between spaces does not join", "Dostyk – Moiynty", []string{"dostyk", "--", "moiynty"}},
		{"dotted letters are one word", "the U.S. and D.C.", []string{"the", "u.s.", "and", "d.c."}},
		{"an initial is a word and a stop", "Joseph R. Biden", []string{"joseph", "r", ".", "biden"}},
		{"a full stop ends a word", "oil. He", []string{"oil", ".", "he"}},
		{"accents are folded", "Türkiye Tulcán Łódź", []string{"turkiye", "tulcan", "lodz"}},
		{"soft hyphens vanish", "Shym\u00adkent", []string{"shymkent"}},
		{"numbers keep their inner signs", "1,120 17.10.2023 9:15 17th", []string{"1,120", "17.10.2023", "9:15", "17th"}},
		{"a price is a sign and a number", "US$5 billion", []string{"us", "$", "5", "billion"}},
		{"double hyphens are a dash", "(Xinhua) -- Xi", []string{"(", "xinhua", ")", "--", "xi"}},
		{"nothing in, nothing out", " \n\t ", []string{}},
		{"broken bytes are passed over", "a\xffb", []string{"a", "b"}},
	} {
		assert.Equal(t, c.norms, norms(c.source), c.reason)
	}
}

func norms(source string) []string {
	list := []string{}
	for _, t := range Scan(source, nil) {
		list = append(list, t.Norm)
	}
	return list
}

func TestCase(t *testing.T) {
	for word, want := range map[string]Case{"Xi": Title, "xi": Lower, "XI": Upper, "al-Kindi": Lower, "MORIOKA": Upper, "I": Title, "U.S.": Upper} {
		assert.Equal(t, want, Scan(word, nil)[0].Case, word)
	}
}

func FuzzScan(f *testing.F) {
	f.Add("BEIJING, Oct. 17 (Xinhua) -- Xi's “old friend” said 1,120.")
	f.Add("U.S.-China a\u00adb ’s 's -- … \xff")
	f.Fuzz(func(t *testing.T, source string) {
		at := 0
		for _, token := range Scan(source, nil) {
			require.GreaterOrEqual(t, int(token.Start), at, "tokens lie in order")
			require.Greater(t, token.End, token.Start, "a token has text")
			requireBlank(t, source[at:token.Start])
			at = int(token.End)
		}
		requireBlank(t, source[at:])
	})
}

func requireBlank(t *testing.T, gap string) {
	for i, r := range gap {
		broken := r == utf8.RuneError
		require.True(t, unicode.IsSpace(r) || invisible(r) || broken, "%q at %d is in no token", gap, i)
	}
}
