package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// compiled hands the schema to a validator that knows nothing of how it was made.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := build("../..")
	require.NoError(t, err)
	data, err := json.Marshal(schema)
	require.NoError(t, err)
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("record.json", parsed))
	ready, err := compiler.Compile("record.json")
	require.NoError(t, err)
	return ready
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return schema.Validate(value)
}

func golden(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../core/export/testdata", name))
	require.NoError(t, err)
	return string(data)
}

func TestTheSchemaTakesEveryRecordWrittenByHand(t *testing.T) {
	schema := compiled(t)
	for _, name := range []string{"two", "one", "three", "five", "nothing", "unmet"} {
		assert.NoError(t, validate(t, schema, golden(t, name+".json")), name)
	}
}

func TestTheSchemaRefusesWhatIsNoRecord(t *testing.T) {
	schema, good := compiled(t), golden(t, "two.json")
	cases := []struct{ reason, old, new string }{
		{"a list is never null", `"times": []`, `"times": null`},
		{"no field is left out", `"language": "en",`, ``},
		{"no field is added", `"language": "en",`, `"language": "en", "mood": "fine",`},
		{"an act is one of the acts", `"act": "support"`, `"act": "shrug"`},
		{"a topic is one of the topics", `"connectivity"`, `"gossip"`},
		{"offsets count from 0", `"start": 0`, `"start": -1`},
		{"confidence ends at 1", `"confidence": 0.95`, `"confidence": 1.5`},
		{"the version is this one", `visavis.record/2`, `visavis.record/0`},
		{"a text is not null", `"strength": ""`, `"strength": null`},
	}
	for _, c := range cases {
		bad := strings.Replace(good, c.old, c.new, 1)
		require.NotEqual(t, good, bad, c.reason)
		assert.Error(t, validate(t, schema, bad), c.reason)
	}
	absent := strings.Replace(good, `"occasion": null`, `"occasion": {"start": 0, "end": 1, "text": "M"}`, 1)
	assert.NoError(t, validate(t, schema, absent), "what may be null may also be there")
}

func TestEveryFieldAndWordOfTheSchemaIsExplained(t *testing.T) {
	schema, err := build("../..")
	require.NoError(t, err)
	for name, definition := range schema.Definitions {
		assert.NotEmpty(t, definition.Description, name)
		for field := definition.Properties.Oldest(); field != nil; field = field.Next() {
			assert.NotEmpty(t, field.Value.Description, "%s.%s", name, field.Key)
		}
	}
	for _, name := range []string{"Form", "Part", "Mode", "Act", "Topic", "OutcomeKind", "TermType", "TimeType", "SentenceKind", "WarningCode"} {
		assert.NotEmpty(t, schema.Definitions[name].OneOf, name)
	}
}
