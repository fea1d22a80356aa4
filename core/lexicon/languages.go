package lexicon

import (
	"strconv"

	"visavis/core/token"
)

// Language is one that a text can be told to be in.
type Language struct {
	Code   string // ISO 639-1
	Script string // as Unicode names it
}

// mostLanguages is how many the row of bits of a word has room for.
const mostLanguages = 64

func fillLanguages(b *builder) {
	for i, r := range b.rows("languages") {
		if i == mostLanguages {
			panic("lexicon: more than " + strconv.Itoa(mostLanguages) + " languages")
		}
		b.values[languages] = append(b.values[languages], []string{r.cell("code"), r.cell("script")})
		for _, word := range r.list("words") {
			for _, t := range token.Scan(word, nil) {
				b.langs[t.Norm] = append(b.langs[t.Norm], i)
			}
		}
	}
}

// Languages are the languages that can be told apart, in the table's order.
func Languages() []Language { return languageList }

var languageList = func() []Language {
	list := make([]Language, lex.count(languages))
	for i := range list {
		list[i] = Language{lex.field(languages, i, 0), lex.field(languages, i, 1)}
	}
	return list
}()

// CommonIn gives the languages of which a word is one of the most common: a bit
// for each, at its place in Languages.
func CommonIn(word token.ID) uint64 {
	return lex.bits64(lex.rows[word], langBit(lex.sets, 0))
}
