package topic

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// most is how many topics a statement can have.
const most = 3

var P = struct{ headReach, tail, again, second, third, floor, weak, own, prev, prevPara, w1, w2, w3, beside float64 }{8, 25, .5, .5, .6, 1, 2.5, .5, .5, .3, 1, 2, 3, 0.1}

// Find gives the one to three topics of a statement, the most important first.
func Find(doc *text.Doc, content []token.Span) []string {
	var t tally
	words := 0
	for _, span := range content {
		words = t.read(doc, span, 1, words)
	}
	k := P.beside
	if t.best() < P.weak {
		k = 1
	}
	if k > 0 {
		t.around(doc, content, k)
	}
	return t.chosen()
}

func (t *tally) around(doc *text.Doc, content []token.Span, k float64) {
	first := content[0]
	s := doc.SentenceOf(first.From)
	sent := doc.Sentences[s]
	cut := first.From
	if cut > sent.From {
		t.read(doc, token.Span{sent.From, cut}, k*P.own, 0)
	}
	last := content[len(content)-1]
	if last.To < sent.To {
		t.read(doc, token.Span{last.To, sent.To}, k*P.own, 0)
	}
	w := k * P.prev
	for b := s - 1; b >= 0 && b > s-4; b-- {
		if doc.Sentences[b].Paragraph != sent.Paragraph {
			if t.best() < P.weak && doc.Sentences[b].Paragraph == sent.Paragraph-1 {
				t.read(doc, doc.Sentences[b].Span, k*P.prevPara, 0)
			}
			break
		}
		t.read(doc, doc.Sentences[b].Span, w, 0)
		w *= P.prev
	}
}

func (t *tally) best() float64 {
	b := 0.0
	for _, e := range t.entries[:t.size] {
		b = max(b, e.score)
	}
	return b
}

func (t *tally) read(doc *text.Doc, span token.Span, k float64, words int) int {
	for i := span.From; i < span.To; {
		topic, n, ok := lexicon.Topics().Longest(doc.Tokens[:span.To], i)
		if !ok {
			i, words = i+1, words+1
			continue
		}
		w := [...]float64{0, P.w1, P.w2, P.w3}[topic.Weight]
		t.add(topic, k*w*standing(words))
		i, words = i+n, words+n
	}
	return words
}

// standing is how much a word weighs by its place: a subject is named early.
func standing(at int) float64 {
	if at < int(P.headReach) {
		return 1
	}
	return P.tail / (P.tail + float64(at) - P.headReach)
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
	if topic.First == "-" {
		return
	}
	t.give(topic.First, weight)
	if topic.Second != "" {
		t.give(topic.Second, weight)
	}
}

// give adds to a topic's score. What is named again tells less than the first time.
func (t *tally) give(name string, weight float64) {
	for i := range t.entries[:t.size] {
		if e := &t.entries[i]; e.topic == name {
			e.score += weight * P.again
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
		if i == 1 && e[i].score < e[0].score*P.second || i == 2 && e[i].score < e[0].score*P.third || i > 0 && e[i].score < P.floor {
			break
		}
		names = append(names, e[i].topic)
	}
	return names
}
