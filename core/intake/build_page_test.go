package intake_test

import (
	"html"
	"strings"
)

// The article as a web page, on the clipboard and as a saved page.

func asHTML(text string) []byte {
	ps := paragraphsOf(text)
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>` + html.EscapeString(ps[0]) + ` | Example Agency</title>` +
		`<meta property="og:site_name" content="Example Agency"><meta property="article:published_time" content="2024-05-06T07:08:09Z"></head><body>` +
		`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><article><h1>` + html.EscapeString(ps[0]) + `</h1>`)
	for _, p := range ps[1:] {
		b.WriteString("\n<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>\n") + "</p>")
	}
	b.WriteString(`</article></main><aside><h2>Most read</h2><p><a href="/1">Another story altogether</a></p></aside><footer>Copyright Example Agency</footer></body></html>`)
	return []byte(b.String())
}

func asClipboard(text string) []byte {
	var b strings.Builder
	b.WriteString("<html><body>\n<!--StartFragment-->")
	for _, p := range paragraphsOf(text) {
		b.WriteString(`<p style="margin:0">` + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>") + "</p>")
	}
	return []byte(b.String() + "<!--EndFragment-->\n</body></html>")
}

func asMHTML(text string) []byte {
	return []byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: =?utf-8?Q?A_page?=\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x\"\r\n\r\n\r\n" +
		"------MultipartBoundary--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n" +
		quoted(asHTML(text)) + "\r\n------MultipartBoundary--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--x--\r\n")
}
