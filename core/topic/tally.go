package topic

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

const (
	kinds = 15 // how many topics there are
	most  = 3  // how many a statement can have

	plain = 0.4 // share of the best score that makes a second topic
	again = 0.5 // what a topic's further words count: two words of one are less than one of each of two
	third = 0.1 // by how much larger a share a third topic needs than a second
	least = 0.9 // score that makes any but the first
)

// nothing marks phrases that keep a word in them from being read as a subject:
// "Foreign Minister", "great powers".
const nothing = "-"

// relations is what a statement is about that names nothing else.
const relations = "relations"

// shares are the larger shares that topics need whose words are heard with any
// other: partners trade, people profit, the region prospers, whatever is built.
var shares = map[string]float64{
	relations: 0.75, "development": 0.7, "multilateral": 0.65, "rights": 0.65, "trade": 0.6, "people": 0.5, "regional": 0.5,
}

// tally adds up what the words of one statement speak for.
type tally struct {
	entries [kinds]entry
	size    int
}

type entry struct {
	topic string
	score float64
	word  token.Span // the first of its heaviest words
	peak  float64    // what that one weighs
}

func (t *tally) add(topic lexicon.Topic, share float64, word token.Span) {
	if topic.First == nothing {
		return
	}
	t.give(topic.First, share*topic.Weight, word)
	if topic.Second != "" {
		t.give(topic.Second, share*topic.SecondWeight, word)
	}
}

func (t *tally) give(name string, score float64, word token.Span) {
	for i := range t.entries[:t.size] {
		if e := &t.entries[i]; e.topic == name {
			e.score += score * again
			if score > e.peak {
				e.word, e.peak = word, score
			}
			return
		}
	}
	if t.size < kinds {
		t.entries[t.size] = entry{name, score, word, score}
		t.size++
	}
}

// favour lets topics count more that were talked about before.
func (t *tally) favour(last []Found) {
	for i := range t.entries[:t.size] {
		e := &t.entries[i]
		if slices.ContainsFunc(last, func(f Found) bool { return f.Name == e.topic }) {
			e.score *= goingOn
		}
	}
}

// best is the highest score.
func (t *tally) best() float64 {
	best := 0.0
	for _, e := range t.entries[:t.size] {
		best = max(best, e.score)
	}
	return best
}

// chosen are the topics that stand out, up to a limit, the highest score first; of equal
// scores the one that was named first.
func (t *tally) chosen(limit int) []Found {
	t.sort()
	var found [most]Found
	n := 0
	for i := range t.entries[:t.size] {
		if e := &t.entries[i]; n < limit && (n == 0 || t.standsOut(e, n)) {
			found[n] = Found{e.topic, e.word}
			n++
		}
	}
	if n == 0 {
		found[0], n = Found{Name: relations}, 1
	}
	return slices.Clone(found[:n])
}

// standsOut reports whether a topic is told beside the weightiest: its share of
// that one's score is large enough for its kind.
func (t *tally) standsOut(e *entry, rank int) bool {
	share, ok := shares[e.topic]
	if !ok {
		share = plain
	}
	if rank > 1 {
		share += third
	}
	return e.score >= least && e.score >= share*t.entries[0].score
}

// sort is an insertion sort: few entries, and no allocation.
func (t *tally) sort() {
	for i := 1; i < t.size; i++ {
		for j := i; j > 0 && t.entries[j].score > t.entries[j-1].score; j-- {
			t.entries[j], t.entries[j-1] = t.entries[j-1], t.entries[j]
		}
	}
}
