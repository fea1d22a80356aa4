package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// corpus gives the shared texts, where they lie beside the project.
func corpus(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("../../../shared/corpus/text/*.txt")
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("the shared corpus is not here")
	}
	out := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		out[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(data)
	}
	return out
}

func TestCorpusPastesComeThroughUntouched(t *testing.T) {
	for id, text := range corpus(t) {
		docs, err := intake.Read([]byte(text), "", intake.Options{})
		require.NoError(t, err, id)
		assert.Equal(t, "text", docs[0].Format, id)
		if docs[0].Joined == 0 {
			assert.Equal(t, text, docs[0].Text, id)
		} else {
			t.Logf("%s: %d line ends joined", id, docs[0].Joined)
		}
	}
}

func TestCorpusInEveryFormat(t *testing.T) {
	for id, text := range corpus(t) {
		if !tidy(text) {
			continue
		}
		for _, form := range forms {
			if form.format == "pdf" && !inWinAnsi(text) {
				continue // the printer of these tests knows no other letters
			}
			docs, err := intake.Read(form.make(text), form.name, intake.Options{Decode: hostDecode})
			if !assert.NoError(t, err, "%s as %s", id, form.name) {
				continue
			}
			want, got := asLines(text), asLines(docs[0].Text)
			if form.format == "srt" || form.format == "vtt" { // captions keep sentences, not all line ends
				if strings.Contains(text, "<sup>") {
					continue
				}
				want, got = []string{oneLine(text)}, []string{oneLine(docs[0].Text)}
			}
			assert.Equal(t, want, got, "%s as %s", id, form.name)
		}
	}
}

// tidy leaves out messy pastes, where a first line of menus stands for the
// headline: what they should read as is a matter of taste.
func tidy(text string) bool {
	_, mended := intake.Unwrap(text)
	return mended.Joined == 0 && !strings.Contains(paragraphsOf(text)[0], "\n") && !strings.Contains(text, "\u00AD")
}

// asLines gives the lines, with one kind of bullet.
func asLines(text string) []string {
	lines := strings.Split(lined(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimPrefix(lines[i], "- "), "• ")
	}
	return lines
}
