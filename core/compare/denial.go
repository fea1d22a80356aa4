package compare

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/record"
	"visavis/core/token"
)

// deniedTerms are the words that a negator denies: the first that carries meaning after
// each "not", "no", "never".
func deniedTerms(content []record.Span) []string {
	var found []string
	for _, span := range content {
		found = append(found, deniedIn(lexicon.Scan(span.Text))...)
	}
	return found
}

func deniedIn(tokens []token.Token) []string {
	var found []string
	for i := range tokens {
		if !negator(tokens[i]) || i+1 < len(tokens) && merely[tokens[i+1].Norm] {
			continue
		}
		for k := i + 1; k < len(tokens) && k <= i+negatorReach; k++ {
			if t := tokens[k]; t.Kind == token.Word && !empty(t) {
				found = append(found, stem(t))
				break
			}
		}
	}
	return found
}

// merely are words after which "not" denies nothing: "not only".
var merely = map[string]bool{"only": true, "just": true, "merely": true}

// negatorReach is how far a negator's word may stand behind it, in tokens.
const negatorReach = 4

func negator(t token.Token) bool { return t.Norm == "no" || lexicon.Negator(t.ID) }

// denies reports whether one group denies a word that the other says and does not deny.
func denies(a, b group) bool {
	return slices.ContainsFunc(a.denied, func(term string) bool {
		return slices.Contains(b.terms, term) && !slices.Contains(b.denied, term)
	})
}
