package topic

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"testing"

	"visavis/core/internal/corpus"
	"visavis/core/text"
	"visavis/core/token"
)

// gold is where texts marked by careful readers lie, where the machine has them; GOLD names another place.
var gold = cmp.Or(os.Getenv("GOLD"), "../../../shared/corpus")

// score counts topics right, too many and missing.
type score struct{ right, extra, missing int }

func (s *score) add(found, want []string) {
	for _, f := range found {
		if slices.Contains(want, f) {
			s.right++
		} else {
			s.extra++
		}
	}
	for _, w := range want {
		if !slices.Contains(found, w) {
			s.missing++
		}
	}
}

func (s score) String() string {
	p, r := float64(s.right)/float64(s.right+s.extra), float64(s.right)/float64(s.right+s.missing)
	return fmt.Sprintf("F1 %.3f (precision %.3f, recall %.3f)", 2*p*r/(p+r), p, r)
}

// spans turns bytes into tokens.
func spans(doc *text.Doc, pieces [][2]int) []token.Span {
	found := []token.Span{}
	for _, p := range pieces {
		from, _ := slices.BinarySearchFunc(doc.Tokens, p[0], func(t token.Token, at int) int { return int(t.Start) - at })
		to, _ := slices.BinarySearchFunc(doc.Tokens, p[1], func(t token.Token, at int) int { return int(t.Start) - at })
		found = append(found, token.Span{From: from, To: to})
	}
	return found
}

// TestGold measures against careful readers, by halves of their texts, so that
// words added for one half can be seen to serve the other. SHOW=1 prints the
// mistakes of the first half, HALF=1 counts those of the other.
func TestGold(t *testing.T) {
	halves, byTopic := map[bool]*score{true: {}, false: {}}, map[string]*score{}
	marked := corpus.Gold(t, gold)
	told := topicsOf(marked)
	for i, said := range marked {
		doc, found := told[i].doc, told[i].topics
		halves[said.Dev].add(found, said.Topics)
		for _, name := range append(slices.Clone(found), said.Topics...) {
			if byTopic[name] == nil {
				byTopic[name] = &score{}
			}
		}
		for name, s := range byTopic {
			if said.Dev == (os.Getenv("HALF") == "") {
				s.add(only(found, name), only(said.Topics, name))
			}
		}
		if said.Dev && os.Getenv("SHOW") != "" && !slices.Equal(found, said.Topics) {
			c := ""
			for _, s := range spans(doc, said.Pieces) {
				c += doc.Text(s) + " … "
			}
			fmt.Printf("%s found %v want %v: %s\n", said.ID, found, said.Topics, c)
		}
	}
	t.Logf("first half:  %v", halves[true])
	t.Logf("second half: %v", halves[false])
	for name, s := range byTopic {
		t.Logf("%-14s %v", name, s)
	}
}

// told is what was found of a marked statement.
type told struct {
	doc    *text.Doc
	topics []string
}

// topicsOf reads the marked texts, each as a whole.
func topicsOf(marked []corpus.Said) []told {
	all := make([]told, len(marked))
	for from := 0; from < len(marked); {
		to := from
		doc := text.Parse(marked[from].Source)
		contents := [][]token.Span{}
		for ; to < len(marked) && marked[to].ID == marked[from].ID; to++ {
			contents = append(contents, spans(doc, marked[to].Pieces))
		}
		for i, found := range Find(doc, contents) {
			all[from+i] = told{doc, namesOf(found)}
		}
		from = to
	}
	return all
}

func namesOf(found []Found) []string {
	names := []string{}
	for _, f := range found {
		names = append(names, f.Name)
	}
	return names
}

func only(topics []string, name string) []string {
	if slices.Contains(topics, name) {
		return []string{name}
	}
	return nil
}
