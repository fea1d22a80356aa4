package cmd

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/correct"
	"visavis/core/intake"
	"visavis/core/project"
)

// projectFile lays a project of two documents into a folder of the test's own.
func projectFile(t *testing.T, change func(*project.Project)) string {
	t.Helper()
	p := project.Project{Engine: project.Engine(version())}
	for i, day := range []string{"Sunday", "Monday"} {
		text := strings.Replace(readout, "Sunday", day, 1)
		rec := core.Extract(text, time.Time{})
		p.Documents = append(p.Documents, project.Document{
			ID: []string{"d1", "d2"}[i], Document: intake.Document{Text: text, Name: strings.ToLower(day) + ".txt"}, Record: &rec,
		})
	}
	change(&p)
	data, err := project.Encode(p)
	require.NoError(t, err)
	return file(t, "work.visavis.json", string(data))
}

func TestAProjectIsReadLikeAnyFile(t *testing.T) {
	path := projectFile(t, func(p *project.Project) {
		p.Documents[0].Record.Meeting.Why[0].Rule = "as it was saved"
	})
	status, out, errs := run("", "extract", path)
	assert.Equal(t, statusOK, status, errs)
	assert.Len(t, lines(out), 2, "a record a line")
	assert.Contains(t, out, "as it was saved", "the reading of the file stands")

	status, out, errs = run("", "extract", "--leaders", "Ana Mareth; Jon Olin", path)
	assert.Equal(t, statusOK, status, errs)
	assert.NotContains(t, out, "as it was saved", "what is decided now is read anew")
}

func TestWhatAProjectDecidesIsReadWithIt(t *testing.T) {
	path := projectFile(t, func(p *project.Project) {
		p.Documents[0].Decided = correct.Decided{Given: core.Given{Date: "2024-01-02"}}
		p.Documents[0].Record = nil
	})
	_, out, _ := run("", "extract", path)
	assert.Contains(t, lines(out)[0], `"date":"2024-01-02"`)
	_, out, _ = run("", "extract", "--date", "2023-03-04", path)
	assert.Contains(t, lines(out)[0], `"date":"2023-03-04"`, "the command line is above it")
}

func TestOfADamagedProjectTheRestComesOut(t *testing.T) {
	path := projectFile(t, func(*project.Project) {})
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, data[:strings.Index(string(data), "monday.txt")], 0o600))
	status, out, errs := run("", "extract", path)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, out, "Sunday")
	assert.Contains(t, errs, "damaged or cut off")

	newer := file(t, "new.visavis.json", `{"schema": "visavis.project/99", "documents": []}`)
	status, out, errs = run("", "extract", newer)
	assert.Equal(t, statusFailed, status)
	assert.Empty(t, out)
	assert.Contains(t, errs, "newer version")
}
