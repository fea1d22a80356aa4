package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var leaders = strings.Fields("Mareth Olin Brann Tavi Sorel Kander Ibsen Varga Quist Moreno")

// filled is a library of 2,000 documents and 40,000 statements.
func filled(b *testing.B) *Store {
	b.Helper()
	s, err := Open(filepath.Join(b.TempDir(), "library.db"))
	require.NoError(b, err)
	b.Cleanup(func() { _ = s.Close() })
	made := []*Entry{}
	for i := range 2000 {
		one, other := leaders[i%10], leaders[(i/10+i+1)%10]
		text := fmt.Sprintf("%s meets %s, part %d\n\nVARNA, May %d, 2%03d (Coast News) -- President Ana %s of Norway met Prime Minister Jon %s of Malta in Varna on Sunday.\n\n", one, other, i, 1+i%28, 10+i%15, one, other)
		for n := range 10 {
			text += fmt.Sprintf("%s said that Norway supports railway number %d and trade in fish of kind %d. %s called for cooperation on energy in year %d.\n\n", one, i*10+n, n, other, 2000+n)
		}
		made = append(made, read(text))
	}
	for len(made) > 0 {
		n := min(100, len(made))
		require.NoError(b, s.Add(made[:n]))
		made = made[n:]
	}
	return s
}

// BenchmarkTable measures what the table over all asks for.
func BenchmarkTable(b *testing.B) {
	s := filled(b)
	page := func(q Query) Page {
		q.Rows, q.Limit = "statement", 100
		found, err := s.Table(q)
		require.NoError(b, err)
		return found
	}
	b.Logf("%d statements", page(Query{}).Total)
	for name, q := range map[string]Query{
		"first rows":          {},
		"last rows":           {Offset: 39_900},
		"by speaker":          {Sort: []Order{{"speaker", false}}},
		"by words":            {Sort: []Order{{"words", false}}},
		"grouped by subject":  {Group: "subject"},
		"grouped by day":      {Group: "day"},
		"one speaker":         {Where: []Condition{{Field: "speaker", Values: []string{"Ana Olin"}}}},
		"search, rare":        {Search: "17771"},
		"search, in all":      {Search: "railway OR energy"},
		"search, a keystroke": {Search: "r*"},
		"search, a phrase":    {Search: `"trade in fish" NOT olin`},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				page(q)
			}
		})
	}
}

// BenchmarkList measures what the list asks for.
func BenchmarkList(b *testing.B) {
	s := filled(b)
	for name, q := range map[string]ListQuery{
		"first rows": {Limit: 50}, "by leaders": {Limit: 50, Sort: []Order{{"leaders", false}}}, "search": {Limit: 50, Search: "rail 177"}, "a keystroke": {Limit: 100_000, Search: "r"}, "a keystroke, counted": {Limit: 1, Search: "r", Counts: true}, "twins": {Limit: 50, Twins: true},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, err := s.List(q)
				require.NoError(b, err)
			}
		})
	}
	b.Run("paste", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			require.NoError(b, s.Add([]*Entry{read(fmt.Sprintf("Words %d of a paste.", n))}))
		}
	})
	b.Run("close all and undo", func(b *testing.B) {
		all, err := s.IDs()
		require.NoError(b, err)
		for b.Loop() {
			require.NoError(b, s.Bin(all, "close-all"))
			_, err := s.Undo()
			require.NoError(b, err)
		}
	})
}
