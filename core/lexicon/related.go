package lexicon

// fillRelated files each word of an idea under its first.
func fillRelated(b *builder) {
	for _, r := range b.rows("related") {
		words := r.list("words")
		for _, word := range words {
			b.add(relatedWords, word, words[0])
			if many := plural(word); many != "" {
				b.add(relatedWords, many, words[0])
			}
		}
	}
}

// Related finds words that stand for one idea in reports of meetings, and gives the idea
// by its first word (related.tsv).
func Related() *Phrases[string] { return &relatedPhrases }

var relatedPhrases = Phrases[string]{relatedWords, func(t table, row int) string { return lex.field(t, row, 0) }}
