package lexicon

import "strings"

// Topic is what a word says about the subject of talk.
type Topic struct {
	First, Second string // topics of the record; Second is empty for most words
	Weight        int    // 1 a hint, 2 an ordinary word of the subject, 3 about nothing else
}

func fillTopics(b *builder) {
	table := b.rows("topics")
	file := func(phrase string, r row) {
		first, second, _ := strings.Cut(r.cell("topic"), "|")
		b.add(topics, phrase, first, second, r.cell("weight")[:1])
	}
	for _, r := range table {
		file(r.cell("phrase"), r)
	}
	for _, r := range table {
		if many := plural(r.cell("phrase")); many != "" {
			file(many, r) // a phrase of the table goes before a plural made here
		}
	}
}

// Topics finds words that tell what is talked about (topics.tsv).
func Topics() *Phrases[Topic] { return &topicPhrases }

var topicPhrases = Phrases[Topic]{topics, func(t table, row int) Topic {
	return Topic{lex.field(t, row, 0), lex.field(t, row, 1), int(lex.field(t, row, 2)[0] - '0')}
}}

// plural is the plural of a phrase in lower case by its last word, empty where
// it has none.
func plural(phrase string) string {
	last := phrase[len(phrase)-1]
	if phrase != strings.ToLower(phrase) || last < 'a' || last > 'z' {
		return ""
	}
	switch {
	case strings.HasSuffix(phrase, "ss"), strings.HasSuffix(phrase, "ch"), strings.HasSuffix(phrase, "sh"), last == 'x':
		return phrase + "es"
	case last == 's':
		return ""
	case last == 'y' && !vowel(phrase[len(phrase)-2]):
		return phrase[:len(phrase)-1] + "ies"
	}
	return phrase + "s"
}
