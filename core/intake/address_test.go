package intake_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

func TestAPageTellsItsAddress(t *testing.T) {
	canonical := func(href string) string { return `<link rel="canonical" href="` + href + `">` }
	for _, c := range []struct{ head, want, reason string }{
		{canonical("https://news.example/2024/mareth-olin"), "https://news.example/2024/mareth-olin", "its link"},
		{canonical("https://news.example/a?b=1&amp;c=2#top"), "https://news.example/a?b=1&c=2", "without a place in it"},
		{`<meta property="og:url" content="http://news.example/b">`, "http://news.example/b", "OpenGraph"},
		{`<meta property="og:url" content="https://news.example/c">` + canonical("/c"), "https://news.example/c", "a part of an address is none"},
		{canonical("/2024/a"), "", "a part alone"},
		{canonical("javascript:alert(1)//.example"), "", "a script"},
		{canonical("file:///home/ann/a.html"), "", "a file of somebody's"},
		{canonical("https://ann:secret@news.example/a"), "", "somebody's password"},
		{canonical("https://news.example/&quot;&gt;&lt;b&gt;"), "", "markup"},
		{canonical("https://news.example/" + strings.Repeat("a", 3000)), "", "longer than any browser opens"},
		{"", "", "none"},
	} {
		page := "<html><head>" + c.head + "</head><body><h1>Mareth and Olin meet</h1><p>Ana Mareth met Jon Olin on Sunday in Varna and said rain is late.</p></body></html>"
		docs, err := intake.Read([]byte(page), "page.html", intake.Options{})
		require.NoError(t, err, c.reason)
		assert.Equal(t, c.want, docs[0].Address, c.reason)
	}
	docs, err := intake.Read([]byte(`[{"title": "A", "text": "Ana Mareth met Jon Olin.", "url": "https://news.example/d"}]`), "list.json", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "https://news.example/d", docs[0].Address)
}
