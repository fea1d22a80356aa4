package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// testdata/pages holds pages written for these tests in the manner of twenty
// kinds of house: each .html with a .txt of what a reader would copy from it.

func TestPagesOfManyHouses(t *testing.T) {
	names, err := filepath.Glob("testdata/pages/*.html")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 20)
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			want, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
			require.NoError(t, err)
			docs, err := intake.Read(data, name, intake.Options{Decode: hostDecode})
			require.NoError(t, err)
			d := docs[0]
			got := "title: " + d.Title + "\npublished: " + d.Published + "\nagency: " + d.Agency + "\nlanguage: " + d.Language + "\ncharset: " + d.Charset + "\n\n" + d.Text + "\n"
			assert.Equal(t, strings.Split(string(want), "\n\n"), strings.Split(got, "\n\n"))
		})
	}
}

func TestHTMLPieces(t *testing.T) {
	for _, c := range []struct{ reason, page, text string }{
		{"a table is lines", "<p>Trade in 2023</p><table><tr><th>Country</th><th>Sum</th></tr><tr><td>Kazakhstan</td><td>41 bn</td></tr></table>", "Trade in 2023\n\nCountry\tSum\nKazakhstan\t41 bn"},
		{"a list is lines", "<ol><li>First</li><li>Second</li></ol>", "1. First\n2. Second"},
		{"a line end in a paragraph stays", "<p>March 5, 2025<br>Accra</p>", "March 5, 2025\nAccra"},
		{"two line ends part paragraphs", "One.<br><br>Two.", "One.\n\nTwo."},
		{"entities and hidden hyphens", "<p>A&amp;B &ldquo;co&shy;operation&rdquo;&nbsp;now</p>", "A&B “cooperation” now"},
		{"scripts and hidden parts are not text", "<p>Yes<script>no</script></p><div style='display: none'>no</div><p hidden>no</p>", "Yes"},
		{"unclosed tags", "<p>One<p>Two<b>bold<p>Three", "One\n\nTwobold\n\nThree"},
		{"preformatted text keeps its lines", "<pre>One\nTwo</pre>", "One\nTwo"},
		{"words are not glued", "<p>Mr <b>Shen</b>, <i>said</i></p>", "Mr Shen, said"},
		{"links side by side are words apart", "<p>See <a href='/x'>Home</a><a href='/y'>World</a> for the text of the talks that were held on Monday.</p>", "See Home World for the text of the talks that were held on Monday."},
		{"an end tag in a cell stays in the cell", "<table><tr><td><p>One</div></p></td><td><p>Two</p></td></tr></table>", "One\tTwo"},
	} {
		docs, err := intake.Read([]byte(c.page), "clip.html", intake.Options{})
		require.NoError(t, err, c.reason)
		assert.Equal(t, c.text, docs[0].Text, c.reason)
	}
}

func TestClipboardKeepsWhatWasSelected(t *testing.T) {
	clip := "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000300\r\nStartFragment:00000131\r\nEndFragment:00000264\r\n<html><body>\r\n<p>before</p><!--StartFragment--><h2>A heading</h2><p>Short.</p><ul><li><a href=x>A link</a></li></ul><!--EndFragment-->\r\n</body></html>"
	docs, err := intake.Read([]byte(clip), "", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "A heading\n\nShort.\n\n• A link", docs[0].Text)
}

func TestTitleStandsFirstWhereThePageShowsNone(t *testing.T) {
	page := `<html><head><title>Leaders meet in Astana | Wire</title></head><body><p>The leaders met on Monday, the office said, and spoke about trade, energy and transport for two hours.</p></body></html>`
	docs, err := intake.Read([]byte(page), "", intake.Options{})
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(docs[0].Text, "Leaders meet in Astana\n\nThe leaders met"), docs[0].Text)
}
