package lexicon

import (
	"strings"

	"visavis/core/token"
)

// mostGap is the most words that may stand for "~" in a phrase: "hold ~ talks".
const mostGap = 6

// addGapped files a phrase that may have a gap; it asks for no capitals. What
// stands after the gap is kept with the value, as the last field, so values are
// never shared, and their order is that of the table.
func (b *builder) addGapped(t table, text string, value ...string) {
	head, tail, _ := strings.Cut(text, "~")
	words, after := token.Scan(head, nil), token.Scan(tail, nil)
	for i := range words {
		words[i].Case = token.Lower
	}
	norms := make([]string, len(after))
	for i, w := range after {
		norms[i] = w.Norm
		b.ids[w.Norm] = 0
	}
	b.phrases = append(b.phrases, phrase{t, words, short(len(b.values[t])), len(b.phrases)})
	b.values[t] = append(b.values[t], append(value, strings.Join(norms, " ")))
}

// gapped is longest for tables of phrases with gaps: of those that stand at
// tokens[at] the one with most words, of equals the earlier in the table.
func (x *index) gapped(tokens []token.Token, at int, t table) (value, length int) {
	if uint(at) >= uint(len(tokens)) || !x.has(tokens[at].Row, openBit(t)) {
		return 0, 0
	}
	most, tail := 0, x.fields[t].width-1
	for node, end := int(x.first[tokens[at].ID]), at+1; node != 0; end++ {
		for e := int(x.ends[node]); e < int(x.ends[node+1]); e++ {
			if table(x.owner[e]) != t {
				continue
			}
			row := x.value.at(e)
			after := x.field(t, row, tail)
			words := end - at + wordsIn(after)
			if words < most || words == most && row > value {
				continue
			}
			if to := past(tokens, end, after); to > 0 {
				value, length, most = row, to-at, words
			}
		}
		if end >= len(tokens) {
			break
		}
		node = x.child(node, tokens[end].ID)
	}
	return value, length
}

func wordsIn(tail string) int {
	if tail == "" {
		return 0
	}
	return 1 + strings.Count(tail, " ")
}

// past is where a phrase ends whose words before the gap end at end: at once if
// none come after it, else after those words; 0 where they do not come in reach. A
// comma may part the words between ("long, warm talks"), but not begin them.
func past(tokens []token.Token, end int, tail string) int {
	if tail == "" {
		return end
	}
	for gap := 1; gap <= mostGap && end+gap < len(tokens); gap++ {
		if t := tokens[end+gap-1]; t.Kind == token.Punct && (t.Norm != "," || gap == 1) || t.Kind == token.Quote {
			return 0
		}
		if to := follow(tokens, end+gap, tail); to > 0 {
			return to
		}
	}
	return 0
}

// follow is where the words of a tail end that begin at tokens[at], 0 where they
// do not stand there.
func follow(tokens []token.Token, at int, tail string) int {
	for ; at < len(tokens); at++ {
		rest, same := strings.CutPrefix(tail, tokens[at].Norm)
		switch {
		case !same || rest != "" && rest[0] != ' ':
			return 0
		case rest == "":
			return at + 1
		}
		tail = rest[1:]
	}
	return 0
}
