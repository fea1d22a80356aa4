package export

import "strings"

// Marks that turn the direction of what follows them, and those that end what each opened.
const (
	embeddings  = "\u202A\u202B\u202D\u202E" // until U+202C
	isolates    = "\u2066\u2067\u2068"       // until U+2069
	endEmbedded = '\u202C'
	endIsolated = '\u2069'
)

// closeTurns ends what a text turns and leaves turned: a name with a lone right-to-left
// override would write the rest of its line backwards.
func closeTurns(text string) string {
	if !strings.ContainsAny(text, embeddings+isolates) {
		return text
	}
	var open []rune
	for _, r := range text {
		switch {
		case strings.ContainsRune(embeddings, r):
			open = append(open, endEmbedded)
		case strings.ContainsRune(isolates, r):
			open = append(open, endIsolated)
		case len(open) > 0 && r == open[len(open)-1]:
			open = open[:len(open)-1]
		}
	}
	var out strings.Builder
	out.WriteString(text)
	for i := len(open) - 1; i >= 0; i-- {
		out.WriteRune(open[i])
	}
	return out.String()
}
