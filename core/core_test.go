package core

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

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
		assert.Equal(t, string(want), got, "%s: review the difference, then run with -update-golden", name)
	}
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
	require.Empty(t, wrongSpans(r, text), "text[start:end] is the span's text")
	requireCovered(t, r, text)
	requireDisjoint(t, r)
	people := map[string]bool{}
	for _, p := range r.People {
		people[p.ID] = true
	}
	for _, s := range r.Statements {
		require.NotEmpty(t, s.Speakers)
		require.NotEmpty(t, s.Content)
		require.NotEmpty(t, s.Why)
		require.NotEmpty(t, s.Act)
		require.InDelta(t, 0.5, s.Confidence, 0.5)
		require.True(t, len(s.Topics) >= 1 && len(s.Topics) <= 3, "one to three topics")
		for _, id := range s.Speakers {
			require.True(t, people[id], "speaker %s is among the people", id)
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
		require.GreaterOrEqual(t, s.Start, at, "sentences lie in order")
		require.Greater(t, s.End, s.Start, "a sentence has text")
		require.Empty(t, strings.TrimFunc(string(text[at:s.Start]), unicode.IsSpace), "nothing lies between sentences")
		at = s.End
	}
	require.Empty(t, strings.TrimFunc(string(text[at:]), unicode.IsSpace), "nothing lies behind the last sentence")
}

// requireDisjoint: no two contents share a character.
func requireDisjoint(t testing.TB, r record.Record) {
	t.Helper()
	taken := map[int]string{}
	for _, s := range r.Statements {
		for _, c := range s.Content {
			for i := c.Start; i < c.End; i++ {
				require.Empty(t, taken[i], "%s overlaps %s: %q", s.ID, taken[i], c.Text)
				taken[i] = s.ID
			}
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
		codes := []record.WarningCode{}
		for _, w := range r.Warnings {
			codes = append(codes, w.Code)
		}
		assert.Contains(t, codes, c.want, c.reason)
	}
	assert.Empty(t, Extract(seed, time.Time{}).Warnings, "the seed has nothing to warn of")
}
