// Package topic tells what a statement is about.
//
// It knows words of subjects (the lexicon's topics) and how much more the head
// of a statement tells than its tail; it knows nobody and no grammar.
//
// Architecture invariant: a statement has one to three topics, and each is
// carried by a word of the statement, but for relations, which is what two
// sides talk about when they name nothing else.
package topic

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// most is how many topics a statement can have.
const most = 3

var headReach, tail, again, second, third, floor = 8.0, 25.0, 0.5, 0.5, 0.6, 1.0

// Find gives the one to three topics of a statement, the most important first.
func Find(doc *text.Doc, content []token.Span) []string {
	var t tally
	words := 0
	for _, span := range content {
		for i := span.From; i < span.To; {
			topic, n, ok := lexicon.Topics().Longest(doc.Tokens[:span.To], i)
			if !ok {
				i, words = i+1, words+1
				continue
			}
			t.add(topic, float64(topic.Weight)*standing(words))
			i, words = i+n, words+n
		}
	}
	return t.chosen()
}

// standing is how much a word weighs by its place: a subject is named early.
func standing(at int) float64 {
	if at < int(headReach) {
		return 1
	}
	return tail / (tail + float64(at) - headReach)
}

// kinds is how many topics there can be (ANNOTATION's table).
const kinds = 15

// tally adds up what the words of one statement speak for.
type tally struct {
	entries [kinds]entry
	size    int
}

type entry struct {
	topic string
	score float64
}

func (t *tally) add(topic lexicon.Topic, weight float64) {
	t.give(topic.First, weight)
	if topic.Second != "" {
		t.give(topic.Second, weight)
	}
}

// give adds to a topic's score. What is named again tells less than the first time.
func (t *tally) give(name string, weight float64) {
	for i := range t.entries[:t.size] {
		if e := &t.entries[i]; e.topic == name {
			e.score += weight * again
			return
		}
	}
	t.entries[t.size] = entry{name, weight}
	t.size++
}

// chosen are the topics that stand out, in order; those with one score keep the
// order of the text.
func (t *tally) chosen() []string {
	if t.size == 0 {
		return []string{"relations"}
	}
	e := t.entries[:t.size]
	for i := 1; i < len(e); i++ {
		for j := i; j > 0 && e[j].score > e[j-1].score; j-- {
			e[j], e[j-1] = e[j-1], e[j]
		}
	}
	names := make([]string, 0, most)
	for i := range e[:min(most, len(e))] {
		if i == 1 && e[i].score < e[0].score*second || i == 2 && e[i].score < e[0].score*third || i > 0 && e[i].score < floor {
			break
		}
		names = append(names, e[i].topic)
	}
	return names
}
