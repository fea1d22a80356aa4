package lexicon

import (
	"bytes"
	"cmp"
	"slices"

	"visavis/core/token"
)

// trie is the phrases as flat arrays, breadth first (index.go says of what).
type trie struct {
	phrases              []phrase // in the order of their words
	label, kids, ends    []uint16
	owner, value, casing []uint16
}

// branch is a node on its way into the trie: the phrases that share its words.
type branch struct {
	from, to int // of the sorted phrases
	depth    int // words shared
}

// flatTrie writes the trie.
func (b *builder) flatTrie(w *writer) {
	t := trie{phrases: b.needed()}
	slices.SortFunc(t.phrases, inOrder)
	t.label = append(t.label, 0)
	for queue := []branch{{0, len(t.phrases), 0}}; len(queue) > 0; queue = queue[1:] {
		queue = append(queue, t.grow(queue[0], b)...)
	}
	for _, numbers := range [][]uint16{t.label, t.kids, t.ends, t.owner, t.value, t.casing} {
		w.shorts(numbers)
	}
}

// opening is a word with which a phrase of a table begins.
type opening struct {
	table table
	word  token.ID
}

// needed are the phrases that a way through the trie can be asked for: not a word with
// which nothing longer of its set begins, of which the row of bits tells all.
func (b *builder) needed() []phrase {
	opens := map[opening]bool{}
	for _, p := range b.phrases {
		if !p.alone() {
			opens[opening{p.table, p.words[0].ID}] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(b.phrases), func(p phrase) bool {
		return p.alone() && !opens[opening{p.table, p.words[0].ID}]
	})
}

// alone reports a phrase of a set that is one word with any capitals.
func (p phrase) alone() bool {
	return p.table >= firstSet && len(p.words) == 1 && p.words[0].Case == token.Lower
}

// inOrder compares phrases by their words; those spelled alike come in the order of
// their tables, and in one table the earlier first.
func inOrder(a, b phrase) int {
	for i := range min(len(a.words), len(b.words)) {
		if d := int(a.words[i].ID) - int(b.words[i].ID); d != 0 {
			return d
		}
	}
	return cmp.Or(len(a.words)-len(b.words), int(a.table)-int(b.table), a.order-b.order)
}

// grow writes one node and gives its children, in the order of their words.
func (t *trie) grow(at branch, b *builder) (below []branch) {
	from := at.from
	for from < at.to && len(t.phrases[from].words) == at.depth {
		p := t.phrases[from]
		t.owner, t.value, t.casing = append(t.owner, uint16(p.table)), append(t.value, p.value), append(t.casing, b.text(casesOf(p.words)))
		from++
	}
	t.ends = append(t.ends, short(from-at.from))
	for from < at.to {
		word, to := t.phrases[from].words[at.depth].ID, from+1
		for to < at.to && t.phrases[to].words[at.depth].ID == word {
			to++
		}
		t.label = append(t.label, uint16(word))
		below = append(below, branch{from, to, at.depth + 1})
		from = to
	}
	t.kids = append(t.kids, short(len(below)))
	return below
}

// casesOf tells what capitals a phrase asks for.
func casesOf(words []token.Token) string {
	cases := make([]byte, len(words))
	for i, w := range words {
		switch {
		case w.Case == token.Upper && len(w.Norm) <= 4:
			cases[i] = allUpper
		case w.Case != token.Lower:
			cases[i] = someUpper
		default:
			cases[i] = anyCase
		}
	}
	return string(bytes.TrimRight(cases, string(rune(anyCase))))
}
