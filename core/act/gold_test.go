package act

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"testing"

	"visavis/core/grammar"
	"visavis/core/internal/corpus"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// gold is where texts marked by careful readers lie, where the machine has them; GOLD names another place.
var gold = cmp.Or(os.Getenv("GOLD"), "../../../shared/corpus")

// tally counts the acts told right.
type tally struct{ right, all int }

func (n tally) String() string {
	return fmt.Sprintf("%.3f of %d", float64(n.right)/float64(max(1, n.all)), n.all)
}

// TestGold measures against careful readers, by halves of their texts, so that
// words added for one half can be seen to serve the other. SHOW=1 prints the
// mistakes of the first half, HALF=1 counts those of the other.
func TestGold(t *testing.T) {
	halves, byRule, confused := map[bool]*tally{true: {}, false: {}}, map[string]*tally{}, map[string]int{}
	docs, grammars := map[string]*text.Doc{}, map[string]*grammar.Grammar{}
	for _, s := range corpus.Gold(t, gold) {
		if docs[s.ID] == nil {
			docs[s.ID] = text.Parse(s.Source)
			grammars[s.ID] = grammar.Find(docs[s.ID])
		}
		said := saidOf(docs[s.ID], s)
		found := New(docs[s.ID], grammars[s.ID]).Find(said)
		right := 0
		if found.Act == s.Act {
			right = 1
		}
		halves[s.Dev].right += right
		halves[s.Dev].all++
		if s.Dev != (os.Getenv("HALF") == "") {
			continue
		}
		if byRule[found.Rule] == nil {
			byRule[found.Rule] = &tally{}
		}
		byRule[found.Rule].right += right
		byRule[found.Rule].all++
		if right == 0 {
			confused[found.Rule+": "+found.Act+" for "+s.Act]++
			if os.Getenv("SHOW") != "" {
				c := ""
				for _, p := range said.Content {
					c += docs[s.ID].Text(p) + " … "
				}
				fmt.Printf("%s %s found %s (%s) joint %v cue %q=%q %v: %s\n", s.ID, s.Act, found.Act, found.Rule, said.Joint, docs[s.ID].Text(said.CueSpan), said.Cue.Base, said.Subject, c)
			}
		}
	}
	t.Logf("first half:  %v", halves[true])
	t.Logf("second half: %v", halves[false])
	for name, n := range byRule {
		t.Logf("%-16s %v", name, n)
	}
	for name, n := range confused {
		if n > 3 || os.Getenv("SHOW") != "" {
			t.Logf("%s: %d", name, n)
		}
	}
}

// saidOf makes of a marked statement what speech would.
func saidOf(doc *text.Doc, s corpus.Said) Said {
	said := Said{Joint: s.Joint}
	for _, p := range s.Pieces {
		said.Content = append(said.Content, token.Span{From: tokenAt(doc, p[0]), To: tokenAt(doc, p[1])})
	}
	from, to := tokenAt(doc, s.Cue[0]), tokenAt(doc, s.Cue[1])
	said.CueSpan = token.Span{From: from, To: to}
	for i := from; i < to; i++ {
		if cue, n, ok := lexicon.CueAt(doc.Tokens, i); ok {
			said.Cue, said.CueSpan = cue, token.Span{From: i, To: i + n}
			break
		}
	}
	at := said.Content[0].From
	if doc.Norm(at) == "the" {
		at++
	}
	if c, _, ok := lexicon.Countries().Longest(doc.Tokens, at); ok && c.Code == s.Country {
		said.Subject = "country"
	}
	return said
}

func tokenAt(doc *text.Doc, at int) int {
	i, _ := slices.BinarySearchFunc(doc.Tokens, at, func(t token.Token, at int) int { return int(t.Start) - at })
	return i
}
