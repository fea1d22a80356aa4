package lexicon

import (
	"sync"

	"visavis/core/token"
)

// Language is one that a text can be told to be in.
type Language struct {
	Code   string // ISO 639-1
	Script string // as Unicode names it
}

type languageTable struct {
	list  []Language
	words map[string][]string
}

var languages = sync.OnceValue(func() languageTable {
	table := languageTable{words: map[string][]string{}}
	for _, r := range rows("languages") {
		code := r.cell("code")
		table.list = append(table.list, Language{code, r.cell("script")})
		for _, word := range r.list("words") {
			for _, norm := range token.Norms(word) {
				table.words[norm] = append(table.words[norm], code)
			}
		}
	}
	return table
})

// Languages are the languages that can be told apart, in the table's order.
func Languages() []Language { return languages().list }

// CommonWord gives the codes of the languages of which a word is one of the
// most common.
func CommonWord(norm string) []string { return languages().words[norm] }
