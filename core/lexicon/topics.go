package lexicon

import (
	"strconv"
	"strings"
)

// Topic is what a word says about the subject of talk.
type Topic struct {
	First, Second string  // topics of the record; Second is empty for most words
	Weight        float64 // up to 1 a hint, 2 an ordinary word of the subject, 3 about nothing else
	SecondWeight  float64
	Phrase        string // as topics.tsv has it
}

// What a word weighs is how often it is right, on a scale on which 3 is a word that
// is about nothing else. Before any text has been read the table says how often
// that is; texts marked by careful readers (topic-counts.tsv) correct it, the more
// the oftener the word was seen.
const (
	topicScale = 4.6
	topicFaith = 3.0 // a word's place in the table counts like this many sightings
)

var topicBelief = [4]float64{1: 0.22, 2: 0.43, 3: 0.65}

func fillTopics(b *builder) {
	counts := topicCounts(b)
	table := b.rows("topics")
	file := func(phrase string, r row) {
		first, second, _ := strings.Cut(r.cell("topic"), "|")
		own, hand := r.cell("phrase"), int(r.cell("weight")[0]-'0')
		b.add(topics, phrase, first, second, counts[own+"\t"+first].weight(hand), counts[own+"\t"+second].weight(hand), own)
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

// topicCount is how often a word was seen in marked statements, and how often one
// of them was about its topic.
type topicCount struct{ seen, right int }

func topicCounts(b *builder) map[string]topicCount {
	counts := map[string]topicCount{}
	for _, r := range b.rows("topic-counts") {
		seen, _ := strconv.Atoi(r.cell("seen"))
		right, _ := strconv.Atoi(r.cell("right"))
		counts[r.cell("phrase")+"\t"+r.cell("topic")] = topicCount{seen, right}
	}
	return counts
}

// weight is in hundredths, three digits.
func (c topicCount) weight(hand int) string {
	p := (float64(c.right) + topicFaith*topicBelief[hand]) / (float64(c.seen) + topicFaith)
	return strconv.Itoa(1000 + int(100*topicScale*p))[1:]
}

// Topics finds words that tell what is talked about (topics.tsv).
func Topics() *Phrases[Topic] { return &topicPhrases }

var topicPhrases = Phrases[Topic]{topics, func(t table, row int) Topic {
	return Topic{lex.field(t, row, 0), lex.field(t, row, 1), hundredths(lex.field(t, row, 2)), hundredths(lex.field(t, row, 3)), lex.field(t, row, 4)}
}}

func hundredths(digits string) float64 {
	return float64(int(digits[0]-'0')*100+int(digits[1]-'0')*10+int(digits[2]-'0')) / 100
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
