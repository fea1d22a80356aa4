package record

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// told is a record as testdata/moved.json tells it: the words of statements and outcomes.
type told struct {
	Text string     `json:"text"`
	S    [][]string `json:"s"`
	O    [][]string `json:"o"`
}

func (d told) spans(words []string) (spans []Span) {
	for _, one := range words {
		start := utf8.RuneCountInString(d.Text[:strings.Index(d.Text, one)])
		spans = append(spans, Span{start, start + utf8.RuneCountInString(one), one})
	}
	return spans
}

func (d told) record() Record {
	r := Record{Text: d.Text}
	for i, words := range d.S {
		r.Statements = append(r.Statements, Statement{ID: fmt.Sprintf("s%d", i+1), Content: d.spans(words)})
	}
	for i, words := range d.O {
		r.Outcomes = append(r.Outcomes, Outcome{ID: fmt.Sprintf("o%d", i+1), Content: d.spans(words)})
	}
	return r
}

// The page makes the same of these cases (frontend/test/unit/moved.test.ts).
func TestRefsFollowTheirWords(t *testing.T) {
	data, err := os.ReadFile("testdata/moved.json")
	require.NoError(t, err)
	var cases []struct {
		Name          string
		Before, After told
		Moved         map[string]string
	}
	require.NoError(t, json.Unmarshal(data, &cases))
	require.NotEmpty(t, cases)
	for _, one := range cases {
		move := Moved(one.Before.record(), one.After.record())
		for ref, want := range one.Moved {
			assert.Equal(t, want, move(ref), "%s: %s", one.Name, ref)
		}
	}
}

func TestARecordThatStaysMovesNoRef(t *testing.T) {
	r := told{Text: "Ana backs rail. Bo wants fish.", S: [][]string{{"backs rail"}, {"wants fish"}, {"wants fish"}}}.record()
	move := Moved(r, r)
	for _, ref := range []string{"", "s1", "s2", "s3", "at:s0-3", "at:s0-0"} {
		assert.Equal(t, ref, move(ref))
	}
}
