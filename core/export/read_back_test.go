//go:build !js

package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// Python reads every format that it has a reader for, and finds every statement whole: the
// hostile and the odd text too.
func TestPythonReadsWhatWasWritten(t *testing.T) {
	program, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("Python is not installed")
	}
	all := allFixtures()
	all["many"] = many(5000)
	for name, rec := range all {
		dir := t.TempDir()
		for _, f := range Formats {
			require.NoError(t, os.WriteFile(filepath.Join(dir, "memo."+f.Extension), []byte(written(t, f.Name, rec)), 0o600))
		}
		command := exec.Command(program, "testdata/read_back.py", dir)
		var trouble strings.Builder
		command.Stderr = &trouble
		out, err := command.Output()
		require.NoError(t, err, "%s: %s", name, trouble.String())
		found := map[string][]any{}
		require.NoError(t, json.Unmarshal(out, &found))
		for format, want := range wanted(rec) {
			assert.Len(t, found[format], want, "%s.%s", name, format)
		}
		for i, s := range rec.Statements {
			assert.Equal(t, guard(inXML(said(s.Content))), inXML(found["csv"][i].(string)), name)
			for k, span := range s.Content {
				assert.Equal(t, span.Text, found["json"][i].([]any)[k], name)
			}
		}
	}
}

// wanted is how much a reader must find in each format.
func wanted(rec record.Record) map[string]int {
	told := len(rec.Statements) + len(rec.Outcomes)
	if rec.Meeting.Form != record.FormNone && len(withPart(rec, record.PartLeader)) > 0 {
		told++ // the meeting is an event
	}
	return map[string]int{
		"csv": len(rec.Statements), "outcomes": len(rec.Outcomes), "json": len(rec.Statements), "jsonl": len(rec.Statements),
		"jsonld": spans(rec), "plover": told, "refi": spans(rec),
	}
}
