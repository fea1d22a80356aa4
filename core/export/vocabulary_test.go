package export

import (
	"encoding/json"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

func TestThePageSaysTheSameWords(t *testing.T) {
	data, err := os.ReadFile("../../frontend/messages/en.json")
	require.NoError(t, err)
	var page map[string]any
	require.NoError(t, json.Unmarshal(data, &page))
	same(t, page, "act_", actWords)
	same(t, page, "mode_", modeWords)
	same(t, page, "topic_", topicWords)
	same(t, page, "outcome_", outcomeWords)
	forms := maps.Clone(formWords)
	delete(forms, record.FormNone) // there the page says it in a sentence
	same(t, page, "form_", forms)
	assert.Equal(t, page["denied"], deniedWords)
	assert.Equal(t, page["not_stated"], notStated)
}

func same[K ~string](t *testing.T, page map[string]any, prefix string, table map[K]string) {
	t.Helper()
	require.NotEmpty(t, table)
	for value, words := range table {
		shown, _ := page[prefix+string(value)].(string)
		assert.Equal(t, strings.ToLower(shown), strings.ToLower(words), "%s%s", prefix, value)
	}
}
