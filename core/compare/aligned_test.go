package compare_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/compare"
	"visavis/core/internal/aligned"
	"visavis/core/record"
)

// tally counts what was found, what of it is right, and what there was to find.
type tally struct{ found, right, there int }

func (t *tally) add(o tally) {
	t.found, t.right, t.there = t.found+o.found, t.right+o.right, t.there+o.there
}

func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.right, t.there) }

func (t tally) String() string {
	return fmt.Sprintf("precision %.3f recall %.3f (%d of %d found, %d there)", t.precision(), t.recall(), t.right, t.found, t.there)
}

func share(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}

// measured is how well the rows of pairs agree with what careful readers marked.
type measured struct{ links, plain, differs tally }

// links are the pairs of statements that stand in one row, by their numbers in the marked texts.
type links map[[2]int]bool

func (m *measured) add(pair aligned.Pair, c compare.Comparison, numberA, numberB map[string][]int) {
	marked, found, plain := links{}, links{}, links{}
	for _, r := range pair.Rows {
		if r.Kind == "statement" {
			marked.tie(r.A, r.B)
		}
	}
	for _, row := range c.Rows {
		if len(row.A) == 0 || len(row.B) == 0 {
			continue
		}
		own := links{}
		own.tie(numbersOf(row.A, numberA), numbersOf(row.B, numberB))
		for link := range own {
			found[link] = true
			if !row.Unsure {
				plain[link] = true
			}
		}
		for _, r := range pair.Rows {
			if r.Kind == "statement" && !row.Unsure && own.touches(r) {
				m.differs.add(compared(row.Differs, r.Differs))
				break
			}
		}
	}
	m.links.add(found.against(marked))
	m.plain.add(plain.against(marked))
}

func (l links) against(marked links) tally {
	t := tally{found: len(l), there: len(marked)}
	for link := range l {
		if marked[link] {
			t.right++
		}
	}
	return t
}

func (l links) tie(as, bs []int) {
	for _, a := range as {
		for _, b := range bs {
			l[[2]int{a, b}] = true
		}
	}
}

func (l links) touches(r aligned.Row) bool {
	for link := range l {
		if slices.Contains(r.A, link[0]) && slices.Contains(r.B, link[1]) {
			return true
		}
	}
	return false
}

// compared sets the differences told of a row beside those marked.
func compared(found []compare.Difference, marked []string) tally {
	t := tally{found: len(found), there: len(marked)}
	for _, d := range found {
		if slices.Contains(marked, string(d)) {
			t.right++
		}
	}
	return t
}

func numbersOf(ids []string, numbers map[string][]int) []int {
	var found []int
	for _, id := range ids {
		found = append(found, numbers[id]...)
	}
	return found
}

// measure compares every pair of a folder twice: as careful readers marked the statements,
// and as the program reads the texts.
func measure(t *testing.T, dir string) (marked, read measured) {
	pairs, err := aligned.Read(dir)
	require.NoError(t, err)
	for _, pair := range pairs {
		before := [2]measured{marked, read}
		marked.add(pair, compare.Find(pair.A, pair.B, compare.Decided{}), aligned.Numbers(pair.A, pair.A), aligned.Numbers(pair.B, pair.B))
		a, b := core.Extract(pair.A.Text, time.Time{}), core.Extract(pair.B.Text, time.Time{})
		read.add(pair, compare.Find(a, b, compare.Decided{}), aligned.Numbers(a, pair.A), aligned.Numbers(b, pair.B))
		t.Logf("%-10s marked %s; read %s", pair.Name, minus(marked.links, before[0].links), minus(read.links, before[1].links))
	}
	t.Logf("%s as marked: links %s; told plainly %s; differs %s", dir, marked.links, marked.plain, marked.differs)
	t.Logf("%s as read:   links %s; told plainly %s; differs %s", dir, read.links, read.plain, read.differs)
	return marked, read
}

func minus(a, b tally) tally { return tally{a.found - b.found, a.right - b.right, a.there - b.there} }

// TestAligned holds the alignment to what it was measured to be on pairs from which
// nothing was learnt.
func TestAligned(t *testing.T) {
	dir := "testdata/kept"
	if d := os.Getenv("ALIGNED"); d != "" {
		dir = d
	}
	marked, read := measure(t, dir)
	assert.GreaterOrEqual(t, marked.links.precision(), .9)
	assert.GreaterOrEqual(t, marked.links.recall(), .84)
	assert.GreaterOrEqual(t, read.links.precision(), .85)
	assert.GreaterOrEqual(t, read.links.recall(), .62)
	assert.GreaterOrEqual(t, read.plain.precision(), .95, "what is told without doubt")
}

// show prints the rows of a pair beside the marks, to look at: SHOW=n01a-n01b.
func TestShow(t *testing.T) {
	name := os.Getenv("SHOW")
	if name == "" {
		t.Skip("no pair to show")
	}
	pairs, err := aligned.Read(os.Getenv("ALIGNED"))
	require.NoError(t, err)
	for _, pair := range pairs {
		if pair.Name != name && name != "all" {
			continue
		}
		if os.Getenv("READ") != "" {
			pair.A, pair.B = core.Extract(pair.A.Text, time.Time{}), core.Extract(pair.B.Text, time.Time{})
		}
		c := compare.Find(pair.A, pair.B, compare.Decided{})
		text := func(r record.Record, ids []string) (s string) {
			for _, id := range ids {
				n, _ := strconv.Atoi(id[1:])
				s += "\n      " + id + " " + fmt.Sprint(r.Statements[n-1].Speakers, r.Statements[n-1].Act) + " " + r.Statements[n-1].Content[0].Text
			}
			return s
		}
		own := func(row compare.Row) (hit bool) {
			l := links{}
			l.tie(numbersOf(row.A, aligned.Numbers(pair.A, pair.A)), numbersOf(row.B, aligned.Numbers(pair.B, pair.B)))
			for _, r := range pair.Rows {
				if r.Kind == "statement" && l.touches(r) {
					return true
				}
			}
			return false
		}
		for _, row := range c.Rows {
			fmt.Println(pair.Name, row.ID, row.Score, row.Differs, row.Shared, own(row), text(pair.A, row.A), "\n   ----", text(pair.B, row.B))
		}
		for _, r := range pair.Rows {
			fmt.Println("MARKED", r.Kind, r.A, r.B, r.Differs)
		}
	}
}
