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
		whole, mended := intake.Unwrap(text)
		if mended.Joined > 0 { // a paste that was wrapped: what it should read is another test's matter
			text = whole
		}
		for _, form := range forms {
			docs, err := intake.Read(form.make(text), form.name, intake.Options{Decode: hostDecode})
			if assert.NoError(t, err, "%s as %s", id, form.name) {
				assert.Equal(t, strings.Split(lined(text), "\n"), strings.Split(lined(docs[0].Text), "\n"), "%s as %s", id, form.name)
			}
		}
	}
}
