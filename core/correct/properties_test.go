package correct

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// texts are what random corrections are made on.
func texts(t testing.TB) []string {
	t.Helper()
	list := []string{article, strings.ReplaceAll(article, "wheat", "wheat 🌾\u200f"), "", "Li said.", "“We hope,” he said, “that peace holds.”"}
	files, err := filepath.Glob("../testdata/readouts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files[:3] {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		list = append(list, string(data))
	}
	return list
}

// hostile are values that a person may type, fit and unfit.
var hostile = []string{
	"Li Bo", "Arman Serik", "Serik", "Omar \"O\" Dale, Jr.", "=cmd|' /C calc'!A0", "Ana\r\nBerg", "👩‍⚖️ Judge", "\u202eoliB", "\x00\x07", "",
	"urge", "trade", "energy", "CN", "KZ", "XX", "true", "false", "2024-01-02", "2024-13-99", "P3Y", "visit", "none", "call", "signed", strings.Repeat("long ", 99),
}

var kinds = slices.Sorted(func(yield func(Kind) bool) {
	for kind := range steps {
		if !yield(kind) {
			return
		}
	}
})

// anyCorrection is a correction of anything in a text, and sometimes of nothing in it.
func anyCorrection(r *rand.Rand, source string, rec record.Record) Correction {
	c := Correction{Kind: kinds[r.IntN(len(kinds))], Who: hostile[r.IntN(len(hostile))]}
	if len(rec.People) > 0 && r.IntN(4) > 0 {
		c.Who = rec.People[r.IntN(len(rec.People))].Name
	}
	c.At = anyAnchor(r, source, rec)
	for range r.IntN(3) {
		c.Words = append(c.Words, *anyAnchor(r, source, rec))
	}
	for range r.IntN(4) {
		c.Values = append(c.Values, hostile[r.IntN(len(hostile))])
	}
	return c
}

func anyAnchor(r *rand.Rand, source string, rec record.Record) *Anchor {
	points := []rune(source)
	if len(points) == 0 || r.IntN(12) == 0 {
		return &Anchor{Exact: "words that nobody wrote", Prefix: "and", Start: -r.IntN(9)}
	}
	from := r.IntN(len(points))
	to := min(len(points), from+1+r.IntN(60))
	if len(rec.Statements) > 0 && r.IntN(2) == 0 {
		content := rec.Statements[r.IntN(len(rec.Statements))].Content
		piece := content[r.IntN(len(content))]
		from = piece.Start + r.IntN(piece.End-piece.Start)
		to = from + 1 + r.IntN(piece.End-from)
	}
	return &Anchor{Exact: string(points[from:to]), Prefix: string(points[max(0, from-32):from]), Suffix: string(points[to:min(len(points), to+32)]), Start: from}
}

// Any corrections in any order leave a record that keeps every rule, and taking them
// back one by one gives the very bytes that were there before each.
func TestAnySequenceAndItsUndo(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 1))
	for _, source := range texts(t) {
		for range max(2, 40-len(source)/100) {
			var list []Correction
			rec := Read(source, time.Time{}, Decided{})
			states := []string{tell(t, rec)}
			for range 1 + r.IntN(6) {
				list = append(list, anyCorrection(r, source, rec))
				rec = Read(source, time.Time{}, Decided{Corrections: list})
				requireRules(t, rec, list)
				states = append(states, tell(t, rec))
			}
			before, err := json.Marshal(list)
			require.NoError(t, err)
			for n := len(list); n >= 0; n-- {
				require.Equal(t, states[n], tell(t, Read(source, time.Time{}, Decided{Corrections: list[:n]})))
			}
			after, err := json.Marshal(list)
			require.NoError(t, err)
			require.Equal(t, string(before), string(after), "a reading changes no list")
		}
	}
}

// On a text that has changed, what is still there is put right, and the rest is told.
func TestAgainOnAChangedText(t *testing.T) {
	list := []Correction{
		put(KindSpeaker, "wheat was dear", "Serik"), put(KindAct, "water was scarce", "concern"), selecting(put(KindExtent, "the border must unite"), "the border must unite"),
	}
	moved := strings.ReplaceAll("A word before. "+article, "He added", "Then wheat was dear, and he added")
	r := Read(moved, time.Time{}, Decided{Corrections: list})
	requireRules(t, r, list)
	assert.Equal(t, []bool{true, true, true}, applied(r))
	assert.Contains(t, lines(r)[0], "Arman Serik: wheat was dear", "the place with its surroundings, not the one nearest by")

	fewer := strings.ReplaceAll(article, "wheat was dear", "the harvest was good")
	r = Read(fewer, time.Time{}, Decided{Corrections: list})
	requireRules(t, r, list)
	assert.Equal(t, []bool{false, true, true}, applied(r))
	assert.Equal(t, record.ProblemWordsGone, r.Corrections[0].Problem)

	r = Read("", time.Time{}, Decided{Corrections: list})
	assert.Equal(t, []bool{false, false, false}, applied(r))
}

func applied(r record.Record) []bool {
	list := []bool{}
	for _, c := range r.Corrections {
		list = append(list, c.Applied)
	}
	return list
}

// Grounds are of the corrected record's statements, one for each.
func TestGroundsGoWithTheStatements(t *testing.T) {
	list := []Correction{
		selecting(put(KindSplit, "the border must unite"), "the two peoples"), put(KindAct, "water was scarce", "concern"),
		put(KindTopics, "wheat was dear", "trade", "energy"), put(KindHide, "two gates would"),
	}
	decided := Decided{Corrections: list}
	r, grounds := Read(article, time.Time{}, decided), Grounds(article, time.Time{}, decided)
	require.Len(t, grounds, len(r.Statements))
	for i, g := range grounds {
		assert.Len(t, g.Topics, len(r.Statements[i].Topics))
	}
	assert.Equal(t, given, grounds[len(grounds)-1].Rule)
	assert.Nil(t, grounds[len(grounds)-1].Act)
	assert.NotEqual(t, given, grounds[0].Rule)
}

// FuzzRead: any text and any list of corrections give a record that keeps every rule.
func FuzzRead(f *testing.F) {
	r := rand.New(rand.NewPCG(16, 2))
	for _, source := range []string{article, "", "Li said. \xff", "“We hope,” he said."} {
		rec := Read(source, time.Time{}, Decided{})
		list := []Correction{anyCorrection(r, source, rec), anyCorrection(r, source, rec), anyCorrection(r, source, rec)}
		data, err := json.Marshal(list)
		require.NoError(f, err)
		f.Add(source, string(data))
	}
	f.Fuzz(func(t *testing.T, source, data string) {
		var list []Correction
		if json.Unmarshal([]byte(data), &list) != nil || len(list) > 20 {
			return
		}
		requireRules(t, Read(source, time.Time{}, Decided{Corrections: list}), list)
	})
}

// requireRules holds a corrected record to the rules that every record keeps.
func requireRules(t testing.TB, r record.Record, list []Correction) {
	t.Helper()
	text := []rune(r.Text)
	requireSpans(t, reflect.ValueOf(r), text)
	requireStatements(t, r)
	requireSides(t, r)
	require.Len(t, r.Corrections, len(list), "none is dropped")
	for i, c := range r.Corrections {
		require.Equal(t, i, c.Index)
		require.Equal(t, c.Applied, c.Problem == record.ProblemNone && c.Reason == "")
	}
	ids := map[string]bool{"": true}
	for i, p := range r.People {
		require.Equal(t, "p"+strconv.Itoa(i+1), p.ID)
		require.NotEmpty(t, p.Name)
		require.NotContains(t, p.Name, "\n")
		ids[p.ID] = true
	}
	for i, s := range r.Statements {
		require.Equal(t, "s"+strconv.Itoa(i+1), s.ID)
		ids[s.ID] = true
	}
	for i, o := range r.Outcomes {
		require.Equal(t, "o"+strconv.Itoa(i+1), o.ID)
		require.True(t, ids[o.Statement], "an outcome lies in a statement that there is")
		ids[o.ID] = true
	}
	for _, c := range r.Corrections {
		require.True(t, ids[c.Target], "a correction is about something that there is")
	}
}

// requireSpans: every span lies on its words, and no list is null.
func requireSpans(t testing.TB, v reflect.Value, text []rune) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			requireSpans(t, v.Elem(), text)
		}
	case reflect.Slice:
		require.False(t, v.IsNil(), "a list is never null: %s", v.Type())
		for i := range v.Len() {
			requireSpans(t, v.Index(i), text)
		}
	case reflect.Struct:
		if s, ok := v.Interface().(record.Span); ok {
			require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%+v", s)
			require.Equal(t, string(text[s.Start:s.End]), s.Text)
			return
		}
		for i := range v.NumField() {
			requireSpans(t, v.Field(i), text)
		}
	}
}

// requireStatements: each is whole, and no two share a character.
func requireStatements(t testing.TB, r record.Record) {
	t.Helper()
	people := map[string]bool{}
	for _, p := range r.People {
		people[p.ID] = true
	}
	var all []record.Span
	for _, s := range r.Statements {
		require.True(t, len(s.Speakers) > 0 && len(s.Content) > 0 && s.Why != "" && s.Act != "" && s.Confidence > 0 && s.Confidence <= 1, "%+v", s)
		require.True(t, len(s.Topics) >= 1 && len(s.Topics) <= 3, "%+v", s)
		for _, id := range s.Speakers {
			require.True(t, people[id])
		}
		for _, q := range s.Quoted {
			require.Equal(t, q.End-q.Start, shared(s.Content, q), "what is quoted is said: %+v", s)
		}
		for _, c := range s.Content {
			require.True(t, s.Clause != nil && s.Clause.Start <= c.Start && s.Clause.End >= c.End, "the clause holds the content: %+v", s)
		}
		all = append(all, s.Content...)
	}
	slices.SortFunc(all, func(a, b record.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		require.LessOrEqual(t, all[i-1].End, all[i].Start, "no two contents overlap")
	}
}

// requireSides: who leads is on one side, and where nobody met there are none.
func requireSides(t testing.TB, r record.Record) {
	t.Helper()
	sided := map[string]int{}
	for _, side := range r.Sides {
		for _, id := range side.Leaders {
			sided[id]++
		}
	}
	for _, p := range r.People {
		want := 0
		if p.Part == record.PartLeader {
			want = 1
		}
		require.Equal(t, want, sided[p.ID], p.Name)
	}
	if r.Meeting.Form == record.FormNone {
		require.Empty(t, r.Sides)
		require.Empty(t, r.Meeting.Date)
	}
}
