package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What cannot be read costs nothing else, and is listed with its place and reason.
func TestBadItemsAreListedAndTheRestIsRead(t *testing.T) {
	folder := t.TempDir()
	good := generate(1).line()
	lines := write(t, folder+"/lines.jsonl", []byte(good+"\nno JSON\n{\"text\": \"\"}\n"+good+"\n"))
	picture := write(t, folder+"/picture.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"))
	empty := write(t, folder+"/empty.txt", nil)
	found := onPrism(t, options{sources: []string{folder, "/none/such"}})
	assert.Equal(t, statusFailed, found.status)
	assert.Contains(t, found.told, "2 records")
	assert.Contains(t, found.told, "5 could not be read")
	assert.Equal(t, 2, strings.Count(found.records, "\n"))
	listed := strings.Split(strings.TrimSpace(found.unread), "\n")
	require.Len(t, listed, 5)
	for i, want := range [][2]string{
		{"/none/such", "no such file"},
		{empty, "The file is empty"},
		{lines + " at byte ", "not valid JSON"},
		{lines + " at byte ", "No article was found"},
		{picture, "not read"},
	} {
		assert.Contains(t, listed[i], `"source":"`+want[0])
		assert.Contains(t, listed[i], want[1])
	}
}

// Without any article all files are there, so that nobody looks for them.
func TestNothingToRead(t *testing.T) {
	source := write(t, filepath.Join(t.TempDir(), "none.jsonl"), []byte("\n\n"))
	to := filepath.Join(t.TempDir(), "out")
	found := onPrism(t, options{sources: []string{source}, to: to, table: "csv", shards: 2})
	assert.Equal(t, statusOK, found.status, found.told)
	assert.Empty(t, found.records)
	assert.Empty(t, found.unread)
	assert.Equal(t, "\uFEFF"+strings.Join(tableHeader, ",")+"\r\n", found.meetings)
	names, err := filepath.Glob(to + "/records*")
	require.NoError(t, err)
	assert.Equal(t, []string{to + "/records-00001-of-00002.jsonl", to + "/records-00002-of-00002.jsonl"}, names)
}

// An archive inside an archive, a member that fails, a formula in a name: the table is
// safe for a spreadsheet and tells where each account stands.
func TestTableForASpreadsheet(t *testing.T) {
	source := write(t, filepath.Join(t.TempDir(), "=two.jsonl"), []byte(generate(4).line()+"\n"+generate(4).line()+"\n"))
	t.Chdir(filepath.Dir(source))
	found := onPrism(t, options{sources: []string{"=two.jsonl"}, table: "csv"})
	require.Equal(t, statusOK, found.status, found.told)
	rows := strings.Split(strings.TrimSuffix(found.meetings, "\r\n"), "\r\n")
	require.Len(t, rows, 2)
	g := generate(4)
	assert.Contains(t, rows[1], g.day)
	assert.Contains(t, rows[1], g.met[0].name)
	assert.Contains(t, rows[1], ",2,")
	assert.Contains(t, rows[1], "'=two.jsonl at byte 0; =two.jsonl at byte ")
}

// The day that a person tells goes above what the article's file tells.
func TestPublishedReachesTheArticle(t *testing.T) {
	line := `{"date": "2020-01-02", "text": "President Ada Berglund of Norway met with Prime Minister Tarmo Lepikson of Estonia in Oslo on Monday."}`
	source := write(t, filepath.Join(t.TempDir(), "a.jsonl"), []byte(line))
	assert.Contains(t, onPrism(t, options{sources: []string{source}}).meetings, `"day":"2019-12-30"`)
	assert.Contains(t, onPrism(t, options{sources: []string{source}, published: "2024-05-08"}).meetings, `"day":"2024-05-06"`)
}

func TestWrongUsageIsRefused(t *testing.T) {
	full := t.TempDir()
	write(t, full+"/records-00001-of-00002.jsonl", nil)
	good := options{sources: []string{"a.txt"}, to: filepath.Join(full, "new"), table: "csv", shards: 1}
	for reason, c := range map[string]struct {
		change func(*options)
		told   string
	}{
		"no articles":        {func(o *options) { o.sources = nil }, "name files"},
		"no folder":          {func(o *options) { o.to = "" }, "--to FOLDER"},
		"no such table":      {func(o *options) { o.table = "xlsx" }, "choose csv or jsonl"},
		"no shards":          {func(o *options) { o.shards = 0 }, "--shards 0"},
		"no day":             {func(o *options) { o.published = "May" }, "is no day"},
		"another run's file": {func(o *options) { o.to = full }, "is there already"},
		"an unknown cloud":   {func(o *options) { o.to = "s4://bucket" }, "only those on disk and gs://"},
		"a cloud left out":   {func(o *options) { o.to = "gs://bucket" }, "make beam GOOGLE=yes"},
	} {
		t.Run(reason, func(t *testing.T) {
			o := good
			c.change(&o)
			var told strings.Builder
			assert.Equal(t, statusUsage, start(t.Context(), o, &told))
			assert.Contains(t, told.String(), c.told)
			assert.NoDirExists(t, good.to)
		})
	}
}

// Beam itself would end the program at once.
func TestRunnersThatAreNotBuiltInAreRefused(t *testing.T) {
	o := options{sources: []string{"a.txt"}, to: filepath.Join(t.TempDir(), "new"), table: "csv", shards: 1}
	for name, told := range map[string]string{"dataflow": "make beam GOOGLE=yes", "samza": "choose prism, flink, spark, universal"} {
		set(t, runners.Runner, name)
		assert.ErrorContains(t, o.check(t.Context()), told)
	}
}

// What lies in Google's storage is listed as unread, where that is left out.
func TestGoogleIsLeftOutInWords(t *testing.T) {
	found := onPrism(t, options{sources: []string{"gs://bucket/*.txt"}})
	assert.Equal(t, statusFailed, found.status, found.told)
	assert.Contains(t, found.unread, "make beam GOOGLE=yes")
}

// Two lists of modules, with and without Google's, must not come to mean two Beams.
func TestListsOfModulesAgree(t *testing.T) {
	whole, err := os.ReadFile("google.mod")
	require.NoError(t, err)
	short, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	own, _, _ := strings.Cut(string(short), "replace")
	for line := range strings.Lines(own) {
		if module := strings.Fields(line); strings.HasPrefix(line, "\t") && len(module) > 1 {
			assert.Contains(t, string(whole), "\t"+module[0]+" "+module[1])
		}
	}
}

// A folder in which nothing can be written is told, and does not take the program down.
func TestAJobThatFailsIsTold(t *testing.T) {
	source := write(t, filepath.Join(t.TempDir(), "a.txt"), []byte(generate(1).text))
	blocked := write(t, filepath.Join(t.TempDir(), "file"), nil)
	found := onPrism(t, options{sources: []string{source}, to: blocked + "/out"})
	assert.Equal(t, statusFailed, found.status)
	assert.Contains(t, found.told, "the job failed")
	_, err := os.Stat(blocked + "/out")
	assert.Error(t, err)
}
