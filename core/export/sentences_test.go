package export_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/export"
	"visavis/core/record"
)

var updateSentences = flag.Bool("update-sentences", false, "write testdata/sentences.json anew; review the difference")

// shown is a text with what a reader may copy of its statements: the page's tests hold
// its cards and its clipboard to the same.
type shown struct {
	Reason   string        `json:"reason"`
	Record   record.Record `json:"record"`
	Sentence []string      `json:"sentences"`
	Citation []string      `json:"citations"`
	Negated  []bool        `json:"negated"`
}

// TestSentencesMayBePrinted holds forty ways of saying, and not saying, a thing to what a
// journalist may copy: whole, true, and in nobody's mouth who did not say it.
func TestSentencesMayBePrinted(t *testing.T) {
	cases, err := os.ReadFile("testdata/sentences.txt")
	require.NoError(t, err)
	all := []shown{}
	for block := range strings.SplitSeq(strings.TrimSpace(string(cases)), "\n\n# ") {
		reason, rest, _ := strings.Cut(block, "\n")
		text, wanted, _ := strings.Cut(rest, "\n> ")
		one := readShown(strings.TrimPrefix(reason, "# "), text)
		all = append(all, one)
		if !*updateSentences {
			assert.Equal(t, strings.Split(wanted, "\n> "), one.lines(), one.Reason)
		}
	}
	compareSentences(t, all)
}

// lead is the news before every case, in which two leaders meet.
const lead = "Portugal's Prime Minister Marta Lopes met Norway's Prime Minister Daniel Osei in Oslo on Monday.\n\n"

func readShown(reason, text string) shown {
	rec := core.Extract(lead+text, time.Time{})
	one := shown{Reason: reason, Record: rec}
	for _, s := range rec.Statements {
		one.Sentence = append(one.Sentence, export.Sentence(rec, s))
		one.Citation = append(one.Citation, export.Cite(rec, s))
		one.Negated = append(one.Negated, s.Negated)
	}
	return one
}

// lines are the case's findings: the sentence, with a mark where it denies or refuses.
func (s shown) lines() []string {
	lines := []string{}
	for i, sentence := range s.Sentence {
		if s.Negated[i] {
			sentence = "NOT " + sentence
		}
		lines = append(lines, sentence)
	}
	if len(lines) == 0 {
		return []string{"nothing is read"}
	}
	return lines
}

// compareSentences holds the file that the page's tests read to what was found.
func compareSentences(t *testing.T, all []shown) {
	found, err := json.MarshalIndent(all, "", " ")
	require.NoError(t, err)
	if *updateSentences {
		require.NoError(t, os.WriteFile("testdata/sentences.json", append(found, '\n'), 0o644))
		var out strings.Builder
		for i, one := range all {
			if i > 0 {
				out.WriteString("\n")
			}
			out.WriteString("# " + one.Reason + "\n" + strings.TrimPrefix(one.Record.Text, lead) + "\n> " + strings.Join(one.lines(), "\n> ") + "\n")
		}
		require.NoError(t, os.WriteFile("testdata/sentences.txt", []byte(out.String()), 0o644))
	}
	kept, err := os.ReadFile("testdata/sentences.json")
	require.NoError(t, err)
	assert.JSONEq(t, string(kept), string(found), "run go test ./core/export -update-sentences")
}
