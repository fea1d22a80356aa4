package lexicon

import "strings"

// Topic is what a word says about the subject of talk.
type Topic struct {
	First, Second string // topics of the record; Second is empty for most words
	Weight        int    // 1 a hint, 2 an ordinary word of the subject, 3 about nothing else
}

// Topics finds words that tell what is talked about (topics.tsv). A phrase of
// the table goes before a plural made here.
var Topics = phraseTable(func(p *Phrases[Topic]) {
	table := rows("topics")
	for _, r := range table {
		p.add(r.cell("phrase"), topicOf(r))
	}
	for _, r := range table {
		if many := plural(r.cell("phrase")); many != "" {
			p.add(many, topicOf(r))
		}
	}
})

func topicOf(r row) Topic {
	first, second, _ := strings.Cut(r.cell("topic"), "|")
	return Topic{first, second, int(r.cell("weight")[0] - '0')}
}

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
