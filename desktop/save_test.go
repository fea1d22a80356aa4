package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSaveWritesEachFormatAndPutsTheEndingOn(t *testing.T) {
	a, d := open(t, article)
	for _, form := range a.Formats() {
		d.save = filepath.Join(t.TempDir(), "memo")
		saved, err := a.Save(form.Name, []string{"d1"})
		require.NoError(t, err, form.Name)
		assert.Equal(t, d.save+"."+form.Extension, saved.Path)
		recs, known, err := a.library.Records(nil)
		require.NoError(t, err)
		want, err := a.Export(recs, form.Name, known)
		require.NoError(t, err)
		got, err := os.ReadFile(saved.Path)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), form.Name)
		assert.True(t, strings.HasSuffix(d.offered, "."+form.Extension), d.offered)
	}
}

func TestSaveAsksBeforeAFileIsReplacedThatTheDialogDidNotSee(t *testing.T) {
	a, d := open(t, article)
	there := file(t, "memo.md", "older")
	d.save = strings.TrimSuffix(there, ".md")
	saved, err := a.Save("md", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path, "No means no")
	data, _ := os.ReadFile(there)
	assert.Equal(t, "older", string(data))
	require.Len(t, d.asked, 1)
	assert.Contains(t, d.asked[0], "memo.md")
	d.says = yes
	saved, err = a.Save("md", nil)
	require.NoError(t, err)
	assert.Equal(t, there, saved.Path)
}

func TestSaveEachGivesEachItsFileAndAsksOnce(t *testing.T) {
	a, d := open(t, article, article, article)
	d.folder = t.TempDir()
	saved, err := a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Equal(t, 3, saved.Count)
	assert.Len(t, names(t, d.folder), 3, "three of one title are three files")
	assert.Empty(t, d.asked)

	d.says = no
	_, err = a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Len(t, d.asked, 1)
	assert.Len(t, names(t, d.folder), 6, "No saves them beside the old ones")

	d.says = dismissed
	saved, err = a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path, "a question that is closed saves nothing")
	assert.Len(t, names(t, d.folder), 6)

	d.says = yes
	_, err = a.SaveEach("md", nil)
	require.NoError(t, err)
	assert.Len(t, names(t, d.folder), 6, "Yes replaces")
}

func TestSavingSaysWhatIsWrong(t *testing.T) {
	a, d := start(t, newFolders(t))
	_, err := a.Save("md", nil)
	assert.ErrorContains(t, err, "nothing to save yet")
	a.Put("", article, "")
	atRest(t, a)
	_, err = a.Save("docx2", nil)
	assert.ErrorContains(t, err, "no format")
	d.save = filepath.Join(t.TempDir(), "gone", "memo.md")
	_, err = a.Save("md", nil)
	require.ErrorContains(t, err, "memo.md")
	assert.ErrorContains(t, err, "was not saved")
	assert.NotContains(t, a.journal.Text(), "gone", "the log names no path")
}

func TestAThoughtBetterOfIsNoFailure(t *testing.T) {
	a, _ := open(t, article)
	saved, err := a.Save("md", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path)
	saved, err = a.SaveEach("csv", nil)
	require.NoError(t, err)
	assert.Empty(t, saved.Path)
	done, err := a.SaveFile("x.txt", []byte("x"))
	require.NoError(t, err)
	assert.False(t, done)
}

func TestAReportHoldsTheArticleOnlyWhenTicked(t *testing.T) {
	a, d := open(t, "A very particular sentence.\n")
	d.save = filepath.Join(t.TempDir(), "report.txt")
	for _, with := range []bool{false, true} {
		done, err := a.SaveReport(with)
		require.NoError(t, err)
		assert.True(t, done)
		data, err := os.ReadFile(d.save)
		require.NoError(t, err)
		assert.Equal(t, with, strings.Contains(string(data), "particular sentence"))
		assert.NotContains(t, string(data), filepath.Dir(d.files[0]), "no path")
		assert.Contains(t, string(data), a.Version())
		d.says = yes
	}
}
