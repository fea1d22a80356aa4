package core

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/pmezard/go-difflib/difflib"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

var update = flag.Bool("update-golden", false, "write the golden records anew")

// readouts are the whole texts of testdata, by name.
func readouts(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/readouts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts[strings.TrimSuffix(filepath.Base(file), ".txt")] = string(data)
	}
	return texts
}

func encoded(t testing.TB, r record.Record) string {
	t.Helper()
	data, err := json.MarshalIndent(r, "", " ")
	require.NoError(t, err)
	return string(data) + "\n"
}

// The golden records are read by the tests of the page and of wasm too: one
// text gives one record, byte for byte, through every door.
func TestGoldenRecords(t *testing.T) {
	for name, source := range readouts(t) {
		path := filepath.Join("testdata", "readouts", name+".json")
		got := encoded(t, Extract(source, time.Time{}))
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Empty(t, lineDiff(string(want), got), "%s: review the difference, then run with -update-golden", name)
	}
}

// lineDiff names the lines that differ: a record is too long to be shown whole.
func lineDiff(want, got string) string {
	if want == got {
		return ""
	}
	diff, err := difflib.GetUnifiedDiffString(difflib.UnifiedDiff{A: difflib.SplitLines(want), B: difflib.SplitLines(got), Context: 2})
	if err != nil {
		return err.Error()
	}
	return diff
}

func TestEveryReadoutGivesAValidRecord(t *testing.T) {
	for name, source := range readouts(t) {
		t.Run(name, func(t *testing.T) { requireValid(t, Extract(source, time.Time{})) })
	}
}

func TestEveryTruncationGivesAValidRecord(t *testing.T) {
	source := readouts(t)["seed"]
	for end := range len(source) {
		requireValid(t, Extract(source[:end], time.Time{}))
	}
}

func TestRepetitionGivesAValidRecord(t *testing.T) {
	source := readouts(t)["a21"]
	requireValid(t, Extract(strings.Repeat(source, 20), time.Time{}))
	requireValid(t, Extract(strings.Repeat("\"", 5000), time.Time{}))
	requireValid(t, Extract(strings.Repeat("Xi said ", 5000), time.Time{}))
	requireValid(t, Extract(strings.Repeat("(", 5000)+strings.Repeat(",", 5000), time.Time{}))
}

// requireValid holds a record to the rules that every record keeps.
func requireValid(t testing.TB, r record.Record) {
	t.Helper()
	text := []rune(r.Text)
	require.NotContains(t, codes(r), record.WarnLeftOut, "no stage stops")
	require.Empty(t, wrongSpans(r, text), "text[start:end] is the span's text")
	requireCovered(t, r, text)
	requireDisjoint(t, r)
	people := map[string]bool{}
	for _, p := range r.People {
		people[p.ID] = true
	}
	for _, s := range r.Statements {
		whole := len(s.Speakers) > 0 && len(s.Content) > 0 && s.Why != "" && s.Act != "" && s.Confidence > 0 && s.Confidence <= 1
		if !whole || len(s.Topics) < 1 || len(s.Topics) > 3 {
			require.Fail(t, "a statement has speaker, content, rule, act, confidence and one to three topics", "%+v", s)
		}
		if len(slices.Compact(slices.Sorted(slices.Values(s.Speakers)))) < len(s.Speakers) {
			require.Fail(t, "a speaker is named twice", "%v", s.Speakers)
		}
		for _, id := range s.Speakers {
			if !people[id] {
				require.Fail(t, "a speaker is not among the people", id)
			}
		}
	}
}

// wrongSpans lists the spans whose text is not what stands there.
func wrongSpans(r record.Record, text []rune) []record.Span {
	var wrong []record.Span
	check := func(spans ...*record.Span) {
		for _, s := range spans {
			if s != nil && (s.Start < 0 || s.End > len(text) || s.Start >= s.End || string(text[s.Start:s.End]) != s.Text) {
				wrong = append(wrong, *s)
			}
		}
	}
	list := func(spans []record.Span) {
		for i := range spans {
			check(&spans[i])
		}
	}
	check(r.Headline, r.Source.Span, r.Meeting.Occasion, r.Meeting.Span)
	if r.Meeting.Place != nil {
		check(r.Meeting.Place.Span)
	}
	for _, p := range r.People {
		list(p.Mentions)
	}
	for _, s := range r.Statements {
		list(s.Content)
		check(s.Cue, s.Source)
	}
	for _, o := range r.Outcomes {
		list(o.Content)
	}
	for _, term := range r.Terms {
		list(term.Mentions)
	}
	for i := range r.Times {
		check(&r.Times[i].Span)
	}
	for _, w := range r.Warnings {
		check(w.Span)
	}
	return wrong
}

// requireCovered: sentences lie in order and hold every character but white space.
func requireCovered(t testing.TB, r record.Record, text []rune) {
	t.Helper()
	at := 0
	for _, s := range r.Sentences {
		if s.Start < at || s.End <= s.Start || !blank(text[at:s.Start]) {
			require.Fail(t, "sentences lie in order, have text, and leave nothing out", "%d:%d after %d", s.Start, s.End, at)
		}
		at = s.End
	}
	require.True(t, blank(text[at:]), "nothing lies behind the last sentence")
}

func blank(text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return !unicode.IsSpace(r) })
}

// requireDisjoint: no two contents share a character.
func requireDisjoint(t testing.TB, r record.Record) {
	t.Helper()
	var all []record.Span
	for _, s := range r.Statements {
		all = append(all, s.Content...)
	}
	slices.SortFunc(all, func(a, b record.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		if all[i].Start < all[i-1].End {
			require.Fail(t, "two contents overlap", "%q and %q", all[i-1].Text, all[i].Text)
		}
	}
}

func TestTheSameTextGivesTheSameRecord(t *testing.T) {
	source := readouts(t)["a08"]
	first := encoded(t, Extract(source, time.Time{}))
	for range 5 {
		require.Equal(t, first, encoded(t, Extract(source, time.Time{})))
	}
}

// Bad input, each with its own warning and nothing lost.
func TestWarnings(t *testing.T) {
	seed := readouts(t)["seed"]
	for _, c := range []struct {
		reason, source string
		want           record.WarningCode
	}{
		{"nothing at all", "", record.WarnEmpty},
		{"only white space", " \n\t\r\n ", record.WarnEmpty},
		{"a text without a meeting", "Battery maker to double capacity\n\nThe company said on Tuesday that it will invest 10 million euros.", record.WarnNoMeeting},
		{"another language", "Президент Казахстана провёл переговоры с президентом Китая в Пекине. Стороны обсудили торговлю и транспорт.", record.WarnLanguage},
		{"cut in mid-sentence", seed[:len(seed)*2/3], record.WarnTruncated},
		{"bytes that are no UTF-8", "Xi met \xff\xfe Tokayev", record.WarnEncoding},
		{"binary data", "\x00\x01\x02\x00\x00PK", record.WarnEncoding},
		{"a round-up of two meetings", "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\nLi said China is ready to import more wheat. Serik said the road is open.\n\nLi also met with Mongolian President Bat Erdene. Bat said the steppe is wide.", record.WarnSeveralMeetings},
		{"one side only", "BEIJING, Oct. 17 (Xinhua) -- Chinese President Li Bo met with Kazakh President Ann Ray in Beijing on Tuesday.\n\nLi said China is ready to import more wheat.", record.WarnOneSpeaker},
	} {
		r := Extract(c.source, time.Time{})
		requireValid(t, r)
		assert.Contains(t, codes(r), c.want, c.reason)
	}
	assert.Empty(t, Extract(seed, time.Time{}).Warnings, "the seed has nothing to warn of")
}
