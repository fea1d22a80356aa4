package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const source = `package p

func f(a, b bool, word string, n int) bool {
	if x := n; a && (b || x > 1) {
		return a || !b
	}
	for i := 0; i < n && a; i++ {
	}
	switch {
	case n == 1, n == 2 && b:
	}
	switch word {
	case "said", "told":
	}
	switch n {
	case 1:
	}
	return a
}
`

// Each operand has one switch, and the file still is a program.
func TestEverySiteGetsASwitch(t *testing.T) {
	w := &writer{dir: t.TempDir(), fset: token.NewFileSet(), overlay: map[string]string{}}
	file, err := parser.ParseFile(w.fset, "p.go", source, 0)
	require.NoError(t, err)
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.Default()}
	_, err = config.Check("p", w.fset, []*ast.File{file}, info)
	require.NoError(t, err)

	require.NoError(t, w.rewriteFile("core/p", file, source, info))
	require.Len(t, w.overlay, 1)
	for _, copied := range w.overlay {
		data, err := os.ReadFile(copied)
		require.NoError(t, err)
		text := string(data)
		assert.True(t, strings.HasPrefix(text, `package p; import mutant__ "visavis/core/internal/mutant"`))
		assert.Contains(t, text, `if x := n; mutant__.If(0, a) && (mutant__.If(1, b) || mutant__.If(2, x > 1)) {`)
		assert.Contains(t, text, `return mutant__.If(3, a) || mutant__.If(4, !b)`)
		assert.Contains(t, text, `for i := 0; mutant__.If(5, i < n) && mutant__.If(6, a); i++ {`)
		assert.Contains(t, text, `case mutant__.If(7, n == 1), mutant__.If(8, n == 2) && mutant__.If(9, b):`)
		assert.Contains(t, text, `case mutant__.Case(10, "said"), mutant__.Case(11, "told"):`)
		assert.Contains(t, text, "case 1:", "a number is no word")
		_, err = parser.ParseFile(token.NewFileSet(), "p.go", text, 0)
		assert.NoError(t, err)
	}
	assert.Len(t, w.found, 5*2+2*1+3*2+2, "a loop is never made endless, a word is only taken away")
}

func TestRowsAndWordsOfTables(t *testing.T) {
	kinds := rowsOf("data/cues.tsv", "# a remark\ncue\tforms\tclass\tact\n\nsay\tsaid|says\tsay\tassess\ntell\ttold\tsay\tassess\nvow\tvowed\tdo\tcommit\n")
	require.Len(t, kinds, 2, "entries of one kind are left out together")
	assert.Equal(t, "row cues.tsv 6 0", kinds[0].key)
	assert.Equal(t, "row cues.tsv 4,5 0", kinds[1].key)
	assert.Equal(t, "without 2 of class say, act assess", kinds[1].what)
	sets := rowsOf("data/sets.tsv", "set\tphrases\nmonth\tmay|June 3\n")
	require.Len(t, sets, 2, "a set is never left out, only its words")
	assert.Equal(t, "word month june 3", sets[1].key)
	units := rowsOf("data/units.tsv", "word\tkind\nday\tunit\n")
	require.Len(t, units, 1)
	assert.Equal(t, "row units.tsv 2 0", units[0].key)
}

// A quarter of a sample are rows, unless there are too few rows or conditions.
func TestDraw(t *testing.T) {
	make := func(n, site int) []*mutant {
		var made []*mutant
		for range n {
			made = append(made, &mutant{site: site})
		}
		return made
	}
	for _, c := range []struct{ code, tables, sample, fromCode, fromTables int }{
		{100, 100, 12, 9, 3}, {100, 100, 11, 9, 2}, {2, 100, 10, 2, 8}, {100, 1, 10, 9, 1}, {2, 3, 10, 2, 3}, {20, 30, 0, 20, 30},
	} {
		count := [2]int{}
		for _, m := range draw(make(c.code, 1), make(c.tables, -1), c.sample, 1) {
			if m.site < 0 {
				count[1]++
			} else {
				count[0]++
			}
		}
		assert.Equal(t, [2]int{c.fromCode, c.fromTables}, count, c)
	}
}

// A mutant that no suite asks is run by none; one that is asked only when it is
// already what the mutant makes of it, neither. What is asked once in a process
// needs a fresh one.
func TestASuiteIsRunOnlyWhereItAsks(t *testing.T) {
	s := &suite{asked: map[int]answers{1: {seen: [2]bool{true, false}, again: [2]bool{true, false}}, 3: {seen: [2]bool{true, true}}}, words: map[string]bool{"month may": true}}
	for _, c := range []struct {
		mutant      mutant
		ever, again bool
	}{
		{mutant{site: 1, value: true}, true, true},
		{mutant{site: 1, value: false}, false, false},
		{mutant{site: 2, value: true}, false, false},
		{mutant{site: 3, value: true}, true, false},
		{mutant{site: -1}, true, false},
		{mutant{site: -1, word: "month may"}, true, true},
		{mutant{site: -1, word: "month june"}, false, false},
	} {
		ever, again := s.asks(&c.mutant)
		assert.Equal(t, []bool{c.ever, c.again}, []bool{ever, again}, c.mutant.site)
	}
}

func TestReport(t *testing.T) {
	var out strings.Builder
	report(&out, true, []*mutant{
		{group: "speech", kind: "always true", place: "a.go:1:2", what: "x always true", verdict: killed, site: 1},
		{group: "speech", kind: "always true", place: "a.go:3:4", what: "y always true"},
		{group: "speech", kind: "always false", place: "a.go:5:6", what: "z always false", verdict: unasked},
	})
	assert.Contains(t, out.String(), "  a.go:3:4: y always true \n  a.go:5:6: z always false (no test asks) \n")
	assert.NotContains(t, out.String(), "a.go:1:2")
	assert.Contains(t, out.String(), "speech                   1 of     3 killed,  33.3 %; 1 never asked")
	assert.Contains(t, out.String(), "code                     1 of     3 killed")
}
