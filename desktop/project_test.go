package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/project"
	"visavis/desktop/library"
	"visavis/store"
)

// around is what the page hands over with two documents.
var around = Surroundings{
	Comparisons: []project.Comparison{{A: "d1", B: "d2", Decided: compare.Decided{Together: [][2]string{{"s1", "s1"}}}}},
	View:        json.RawMessage(`{"selected":"d2"}`),
}

// savedProject is the file of a project with two documents, one of them tagged.
func savedProject(t *testing.T) (path string, documents []library.Document) {
	t.Helper()
	a, d := open(t, article, strings.ReplaceAll(article, "Tuesday", "Wednesday"))
	require.NoError(t, a.Remark([]store.Change{{Kind: "tag", Document: "d1", Value: "port"}, {Kind: "note", Document: "d2", Ref: "s1", Value: "ask"}}))
	require.NoError(t, a.Decide("d1", correct.Decided{Given: core.Given{Date: "2023-10-16"}}))
	atRest(t, a)
	d.save = filepath.Join(t.TempDir(), "work")
	done, err := a.SaveProject("2-documents", []string{"d1", "d2"}, around)
	require.NoError(t, err)
	assert.True(t, done)
	assert.Equal(t, "2-documents.visavis.json", d.offered)
	for _, id := range []string{"d1", "d2"} {
		document, err := a.Document(id)
		require.NoError(t, err)
		documents = append(documents, document)
	}
	return d.save + ".visavis.json", documents
}

func TestAProjectIsSavedAndOpenedAsItWas(t *testing.T) {
	path, before := savedProject(t)
	a, d := start(t, newFolders(t))
	a.Put("", "Open before.", "")
	a.Open([]string{path})
	atRest(t, a)
	require.Len(t, d.heard(eventProject), 1)
	arrivals := a.Arrivals()
	require.Len(t, arrivals, 1)
	assert.Empty(t, a.Arrivals(), "told once")
	arrival := arrivals[0]
	assert.Equal(t, "work.visavis.json", arrival.Name)
	assert.Equal(t, []string{"d2", "d3"}, arrival.IDs, "beside what is open")
	assert.Empty(t, arrival.Opened.Losses)
	assert.Equal(t, "2023-10-16", arrival.Opened.Documents[0].Decided.Date)
	assert.Equal(t, [][2]string{{"s1", "s1"}}, arrival.Opened.Comparisons[0].Decided.Together)
	assert.JSONEq(t, `{"selected":"d2"}`, string(arrival.Opened.View))
	for i, id := range arrival.IDs {
		now, err := a.Document(id)
		require.NoError(t, err)
		assert.Equal(t, before[i].Record, now.Record)
		assert.Equal(t, before[i].Source.Text, now.Source.Text)
		assert.Equal(t, before[i].Remarks, now.Remarks)
		assert.Equal(t, before[i].Decided, now.Decided)
		assert.NotEmpty(t, now.Item.Title)
		assert.Empty(t, now.Item.Path, "a document of a project is no file")
	}

	a.Bin(arrival.IDs, "close")
	assert.Len(t, a.Documents(), 1, "opening can be undone")
	assert.FileExists(t, path)
}

func TestAProjectAgainIsTheSameFile(t *testing.T) {
	path, _ := savedProject(t)
	a, d := start(t, newFolders(t))
	a.Open([]string{path})
	atRest(t, a)
	d.save = filepath.Join(t.TempDir(), "again.visavis.json")
	done, err := a.SaveProject("x", a.Arrivals()[0].IDs, around)
	require.NoError(t, err)
	require.True(t, done)
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	got, err := os.ReadFile(d.save)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func TestADamagedProjectOpensTheRestAndANewerOneNothing(t *testing.T) {
	path, _ := savedProject(t)
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	a, d := start(t, newFolders(t))
	cut := file(t, "cut.json", string(whole[:strings.LastIndex(string(whole), `"sentences"`)]))
	a.Open([]string{cut})
	atRest(t, a)
	arrival := a.Arrivals()[0]
	require.Len(t, arrival.IDs, 2)
	assert.Equal(t, project.LossDamage, arrival.Opened.Losses[0].Code)
	for _, item := range a.Documents() {
		assert.Equal(t, library.StateReady, item.State, "what lost its reading was read anew")
	}

	a.Open([]string{file(t, "new.visavis.json", `{"schema": "visavis.project/99", "documents": [{"text": "a"}]}`)})
	assert.Equal(t, project.RefusedNewer, a.Arrivals()[0].Opened.Refused)
	assert.Len(t, a.Documents(), 2)
	a.Open([]string{filepath.Join(t.TempDir(), "gone.visavis.json")})
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "gone.visavis.json")
}

func TestProjectsAreToldFromArticlesByTheirContent(t *testing.T) {
	a, _ := start(t, newFolders(t))
	a.Open([]string{file(t, "a.json", `{"title": "Talks", "text": "They met in Oslo."}`)})
	atRest(t, a)
	assert.Empty(t, a.Arrivals())
	require.Len(t, a.Documents(), 1)
	assert.NotEmpty(t, a.Documents()[0].Path)
	a.Open([]string{file(t, "r.json", `[{"schema": "visavis.record/2", "text": "They met in Oslo."}]`)})
	atRest(t, a)
	assert.Len(t, a.Arrivals(), 1)
}

func TestAFullDiskLeavesTheOlderProjectAndSaysSo(t *testing.T) {
	a, d := open(t, strings.Repeat(article, 2000))
	small := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=16k", "none", small).CombinedOutput(); err != nil {
		t.Skipf("mounting is not allowed here: %s", out)
	}
	t.Cleanup(func() { assert.NoError(t, exec.Command("umount", "-l", small).Run()) })
	d.save, d.says = filepath.Join(small, "work.visavis.json"), yes
	require.NoError(t, os.WriteFile(d.save, []byte("older"), 0o600))
	_, err := a.SaveProject("x", []string{"d1"}, Surroundings{})
	require.Error(t, err)
	assert.Contains(t, err.Error(), "work.visavis.json")
	assert.Contains(t, err.Error(), "full")
	data, err := os.ReadFile(d.save)
	require.NoError(t, err)
	assert.Equal(t, "older", string(data))
	assert.Equal(t, []string{"work.visavis.json"}, names(t, small), "nothing half written is left")
}
