package topic

import "visavis/core/lexicon"

const (
	kinds = 15 // how many topics there are
	most  = 3  // how many a statement can have

	again  = 0.5 // what a topic's further words count: two words of one are less than one of each of two
	second = 0.5 // share of the best score that makes a second topic
	third  = 0.6 // and a third
	least  = 1.0 // score that makes any but the first
)

// nothing marks phrases that keep a word in them from being read as a subject:
// "Foreign Minister", "great powers".
const nothing = "-"

// tally adds up what the words of one statement speak for.
type tally struct {
	entries [kinds]entry
	size    int
}

type entry struct {
	topic string
	score float64
}

func (t *tally) add(topic lexicon.Topic, share float64) {
	if topic.First == nothing {
		return
	}
	t.give(topic.First, share*float64(topic.Weight))
	if topic.Second != "" {
		t.give(topic.Second, share*float64(topic.Weight))
	}
}

func (t *tally) give(name string, score float64) {
	for i := range t.entries[:t.size] {
		if e := &t.entries[i]; e.topic == name {
			e.score += score * again
			return
		}
	}
	if t.size < kinds {
		t.entries[t.size] = entry{name, score}
		t.size++
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

// chosen are the topics that stand out, the highest score first; of equal
// scores the one that was named first.
func (t *tally) chosen() []string {
	t.sort()
	names := make([]string, 0, most)
	for i, e := range t.entries[:min(most, t.size)] {
		if i == 1 && e.score < second*t.entries[0].score || i == 2 && e.score < third*t.entries[0].score || i > 0 && e.score < least {
			break
		}
		names = append(names, e.topic)
	}
	if len(names) == 0 {
		names = append(names, "relations")
	}
	return names
}

// sort is an insertion sort: few entries, and no allocation.
func (t *tally) sort() {
	for i := 1; i < t.size; i++ {
		for j := i; j > 0 && t.entries[j].score > t.entries[j-1].score; j-- {
			t.entries[j], t.entries[j-1] = t.entries[j-1], t.entries[j]
		}
	}
}
