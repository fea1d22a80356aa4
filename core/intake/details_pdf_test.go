package intake_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// setWords sets words one by one with a gap of some points, as programs do
// that set lines to both edges. A letter is 0.6 of the size wide.
func setWords(x, y, size, gap float64, words ...string) []setLine {
	var out []setLine
	for _, w := range words {
		out = append(out, setLine{x, y, w, size})
		x += float64(len(w))*size*0.6 + gap
	}
	return out
}

func TestDetailsOfPDFs(t *testing.T) {
	line := func(x, y float64, s string) setLine { return setLine{x, y, s, 10} }
	join := func(parts ...[]setLine) []setLine {
		var out []setLine
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	for _, c := range []struct {
		reason, text string
		removed      []string
		lines        []setLine
	}{
		{"the mark of a footnote is no word", "They met on Tuesday. They spoke.", []string{"1"},
			[]setLine{line(50, 700, "They met on Tuesday."), {170, 704, "1", 6}, line(180, 700, "They spoke.")}},
		{"nor where it stands so high that it has a row of its own", "They met on Tuesday. They spoke.", []string{"1"},
			[]setLine{line(50, 700, "They met on Tuesday."), {170, 706, "1", 6}, line(180, 700, "They spoke.")}},
		{"raised letters stay", "On the 17th they met.", []string{},
			[]setLine{line(50, 700, "On the 17"), {104, 704, "th", 6}, line(118, 700, "they met.")}},
		{"so does a square metre", "It has 40 km2 of land.", []string{},
			[]setLine{line(50, 700, "It has 40 km"), {122, 704, "2", 6}, line(132, 700, "of land.")}},
		{"a bullet far from its item", "• One thing that they spoke about at length, and also\nwent on;\n• another.", []string{},
			[]setLine{line(50, 700, "\u2022"), line(80, 700, "One thing that they spoke about at length, and also"), line(80, 688, "went on;"), line(50, 676, "\u2022"), line(80, 676, "another.")}},
		{"few words set to both edges are a line", "He spoke of permanent comprehensive strategic partnership and left the room at once.", []string{},
			join(setWords(50, 700, 10, 6, "He", "spoke", "of", "permanent"), setWords(50, 688, 10, 30, "comprehensive", "strategic", "partnership"), setWords(50, 676, 10, 6, "and", "left", "the", "room", "at", "once."))},
		{"cells are cells", "Year\tTrade\tGuests\n2023\t1.2 bn\t40", []string{},
			[]setLine{line(50, 700, "Year"), line(150, 700, "Trade"), line(270, 700, "Guests"), line(50, 688, "2023"), line(150, 688, "1.2 bn"), line(270, 688, "40")}},
	} {
		docs, err := intake.Read(printPages([][]setLine{c.lines}, ""), "a.pdf", intake.Options{})
		require.NoError(t, err, c.reason)
		unbroken := strings.NewReplacer("\n\n", " ", "\n", " ") // tabs count
		assert.Equal(t, unbroken.Replace(c.text), unbroken.Replace(docs[0].Text), c.reason)
		assert.Equal(t, c.removed, docs[0].Removed, c.reason)
	}
}

func TestColumnsOneEmApart(t *testing.T) {
	var lines []setLine
	for i := range 12 { // the gutter is 10 points, the gaps within lines up to 9
		lines = append(lines, setWords(50, 700-12*float64(i), 10, 5+float64(i%3)*2, "left", "side", "and", "more")...)
		lines = append(lines, setWords(184, 697-12*float64(i), 10, 6, "right", "side", "of", "it")...)
	}
	docs, err := intake.Read(printPages([][]setLine{lines}, ""), "a.pdf", intake.Options{})
	require.NoError(t, err)
	assert.Regexp(t, `^(left side and more\s*)+(right side of it\s*)+$`, docs[0].Text)
}
