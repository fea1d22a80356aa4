package cmd

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/export"
)

func packedWith(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

// laid puts files into one folder.
func laid(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	return dir
}

func textsOf(t *testing.T, out string) []string {
	t.Helper()
	texts := []string{}
	for _, l := range lines(out) {
		recs, err := export.Decode([]byte(l))
		require.NoError(t, err)
		texts = append(texts, recs[0].Text)
	}
	return texts
}

// Memory for one huge text is much, for as many as there are cores too much.
func TestHugeArticlesAreReadOneAtATime(t *testing.T) {
	alone := func(article) (bool, error) {
		free := hugeTurn.TryLock()
		if free {
			hugeTurn.Unlock()
		}
		return !free, nil
	}
	for length, want := range map[int]bool{huge: false, huge + 1: true} {
		got, err := inTurn(article{text: strings.Repeat("w", length)}, alone)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	_, err := inTurn(article{text: strings.Repeat("w", huge+1)}, func(article) (bool, error) { panic("odd") })
	assert.Equal(t, errMistake, err)
	assert.True(t, hugeTurn.TryLock(), "a mistake does not keep the others out")
	hugeTurn.Unlock()
}

const twoLines = `{"text":"One thing."}` + "\n\n" + `{"text":"Another thing."}` + "\n"

func TestFoldersPatternsAndPackedFilesAreReadInOrder(t *testing.T) {
	dir := laid(t, map[string]string{
		"a.txt": "First.", "b.jsonl": twoLines, "c/d.txt.gz": packedWith(t, "Fourth."), "c/e.jsonl.gz": packedWith(t, twoLines),
		"f.json": `{"text":"Seventh."}`, "g.png": "\x89PNG", ".h/i.txt": "Hidden.",
	})
	all := []string{"First.", "One thing.", "Another thing.", "Fourth.", "One thing.", "Another thing.", "Seventh."}
	for _, c := range []struct {
		reason, stdin string
		args          []string
		want          []string
	}{
		{"a folder", "", []string{dir}, all},
		{"a folder whose format is not told", "", []string{"--format", "jsonl", dir}, all},
		{"a pattern", "", []string{filepath.Join(dir, "c", "*.gz")}, all[3:6]},
		{"in the order of the command line", "", []string{filepath.Join(dir, "f.json"), filepath.Join(dir, "a.txt")}, []string{"Seventh.", "First."}},
		{"lines from standard input", twoLines, []string{"-"}, all[1:3]},
		{"packed lines from standard input", packedWith(t, twoLines), nil, all[1:3]},
		{"a list on one line", `{"articles":[{"text":"A."},{"text":"B."}]}`, nil, []string{"A.", "B."}},
	} {
		status, out, errs := run(c.stdin, append([]string{"extract"}, c.args...)...)
		assert.Equal(t, statusOK, status, c.reason)
		assert.Empty(t, errs, c.reason)
		assert.Equal(t, c.want, textsOf(t, out), c.reason)
	}
}

func TestALineIsReadAsInAFileThatComesWhole(t *testing.T) {
	line := `{"title":"Talks","date":"2025-05-04","agency":"Wire","text":"<p>Mareth said trade must grow.</p>"}`
	_, alone, _ := run(line, "extract", "--format", "jsonl")
	_, several, _ := run(line+"\n"+line+"\n", "extract", "--format", "jsonl")
	assert.Equal(t, alone+alone, several)
}

func TestWhatCannotBeReadIsListedByLine(t *testing.T) {
	cut := packedWith(t, strings.Repeat(readout, 50))
	in := "{\"text\":\"One.\"}\n{\"text\":\n{\"id\":3}\n[]\n{\"text\":\"Five.\"}\n"
	for _, c := range []struct {
		reason, stdin string
		out           []string
		errs          []string
	}{
		{"bad lines", in, []string{"One.", "Five."}, []string{"Line 2 is not valid JSON", "No article was found on line 3", "No article was found on line 4"}},
		{"a packed file that is cut off", cut[:len(cut)-12], nil, []string{"is cut off"}},
		{"a packed file that is damaged", cut[:len(cut)-8] + "\x00\x00\x00\x00" + cut[len(cut)-4:], nil, []string{"is damaged"}},
		{"no packed file after all", "\x1f\x8bx", nil, []string{"is cut off"}},
	} {
		status, out, errs := run(c.stdin, "extract", "--format", "jsonl")
		assert.Equal(t, statusFailed, status, c.reason)
		if c.out != nil {
			assert.Equal(t, c.out, textsOf(t, out), c.reason)
		} else {
			assert.Empty(t, out, c.reason)
		}
		require.Len(t, lines(errs), len(c.errs), c.reason)
		for i, want := range c.errs {
			assert.Contains(t, lines(errs)[i], want, c.reason)
		}
	}
}

func TestALineBeyondMeasureIsPassedOver(t *testing.T) {
	long := `{"text":"` + strings.Repeat("a", maxSize) + `"}` + "\n"
	status, out, errs := run(twoLines+long+`{"text":"Last."}`, "extract", "--format", "jsonl")
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, []string{"One thing.", "Another thing.", "Last."}, textsOf(t, out))
	assert.Contains(t, errs, "standard input: line 4 is more than the 64 MB")
	path := file(t, "a.jsonl", long+`{"text":"Last."}`)
	_, out, errs = run("", "extract", path)
	assert.Contains(t, out, "Last.")
	assert.Contains(t, errs, "line 1 is more than the 64 MB")
}

func TestMoreArticlesThanAnArchiveMayHoldComeFromLines(t *testing.T) {
	in := file(t, "many.jsonl", strings.Repeat(`{"text":"One thing."}`+"\n", 2500))
	status, out, errs := run("", "extract", "--format", "jsonl", in)
	assert.Equal(t, statusOK, status, errs)
	assert.Len(t, lines(out), 2500)
}

func TestNamesNeverReachATerminalRaw(t *testing.T) {
	for name, want := range map[string]string{
		"\x1b]0;owned\x07a.txt":   `\x1b]0;owned\aa.txt`,
		"a\nvisavis: b: fine.txt": `a\nvisavis: b: fine.txt`,
		"\u202etxt.exe":           `\u202etxt.exe`,
		"\u009b31m":               `\u009b31m`,
	} {
		for _, command := range []string{"extract", "explain"} {
			_, _, errs := run("", command, filepath.Join(t.TempDir(), name))
			assert.Contains(t, errs, want)
			assert.Len(t, lines(errs), 1)
		}
		_, out, _ := run("", "explain", file(t, name, readout))
		assert.Contains(t, out, want)
		assert.NotContains(t, out, "\x1b")
	}
	_, out, _ := run("Ann Ray said that \x1b]0;owned\x07 trade grew.", "explain")
	assert.NotContains(t, out, "\x1b", "nor does what a text holds")
}

func TestAFileWithRecordsIsNotWrittenOver(t *testing.T) {
	path := file(t, "out.jsonl", "mine\n")
	status, _, errs := run(readout, "extract", "--format", "jsonl", "--output", path)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "is there already")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "mine\n", string(data))
}

func TestOutputGoesToTheFileInEveryFormat(t *testing.T) {
	for _, format := range []string{"", "jsonl", "csv", "md"} {
		path := filepath.Join(t.TempDir(), "out")
		status, out, errs := run(readout, "extract", "--format", format, "--output", path)
		assert.Equal(t, statusOK, status, errs)
		assert.Empty(t, out)
		_, want, _ := run(readout, "extract", "--format", format)
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, want, string(data), format)
	}
}

func TestWhatIsWrittenIntoAFolderIsNotReadFromIt(t *testing.T) {
	dir := laid(t, map[string]string{"a.txt": "First.", "c.txt": "Second."})
	out := filepath.Join(dir, "b.jsonl")
	for range 2 { // the second time it is there before the folder is looked at
		status, _, errs := run("", "extract", "--output", out, "--resume", dir)
		assert.Equal(t, statusOK, status, errs)
	}
	data, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, []string{"First.", "Second."}, textsOf(t, string(data)))
}

func TestResumeEndsWithTheFileOfAnUndisturbedRun(t *testing.T) {
	in := file(t, "in.jsonl", twoLines+"{bad\n"+`{"text":"Third thing."}`)
	_, want, _ := run("", "extract", "--format", "jsonl", in)
	for cut := 0; cut <= len(want); cut += 7 { // a prime, so that all kinds of places are cut
		path := file(t, "out.jsonl", want[:cut])
		status, _, errs := run("", "extract", "--output", path, "--resume", in)
		require.Equal(t, statusFailed, status, errs)
		require.Len(t, lines(errs), 1, "the bad line alone is told, each time")
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, want, string(data), "cut at %d", cut)
	}
}

func TestResumeRefusesWhatItDidNotMake(t *testing.T) {
	in := file(t, "in.jsonl", twoLines)
	_, made, _ := run("", "extract", "--format", "jsonl", in)
	_, onDay, _ := run("", "extract", "--format", "jsonl", "--date", "2025-05-03", in)
	for _, c := range []struct{ reason, old, want string }{
		{"a file of something else", "mine\n", "line 1 is not the record of"},
		{"articles in another order", lines(made)[1] + "\n", "line 1 is not the record of"},
		{"more than there are articles", made + lines(made)[0] + "\n", "line 3 is of no article"},
		{"other options", onDay, "line 2 would be another one today"},
	} {
		path := file(t, "out.jsonl", c.old)
		status, _, errs := run("", "extract", "--output", path, "--resume", in)
		assert.Equal(t, statusFailed, status, c.reason)
		assert.Contains(t, errs, c.want, c.reason)
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, c.old, string(data), "%s: it is left as it was", c.reason)
	}
}

func TestResumeNeedsAFileOfLines(t *testing.T) {
	for _, args := range [][]string{{"--resume"}, {"--resume", "--format", "jsonl"}, {"--resume", "--output", "x", "--format", "csv"}} {
		status, _, errs := run("", append([]string{"extract"}, args...)...)
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, errs, "--output FILE")
	}
}

func TestProgressIsToldNowAndThen(t *testing.T) {
	var out strings.Builder
	p := &progress{out: &out}
	for range 1000 {
		p.count(1, false)
	}
	assert.Equal(t, 20, strings.Count(out.String(), "articles"), "the first, and one in fifty")
	p.clear()
	p.count(toldEvery, true)
	assert.True(t, strings.HasSuffix(out.String(), "\r\x1b[K1050 articles, 1 left out"))
	var none *progress
	none.count(1, false)
	none.clear()
	assert.Nil(t, newProgress(&out, false), "nothing is told where nobody sees it")
}

func TestManyArticlesComeOutInTheirOrder(t *testing.T) {
	var in strings.Builder
	want := []string{}
	for i := range 500 {
		text := strings.Repeat(fmt.Sprintf("Thing %d. ", i), 1+i*7%50)
		fmt.Fprintf(&in, `{"text":%q}`+"\n", text)
		want = append(want, text)
	}
	_, out, _ := run(in.String(), "extract", "--format", "jsonl")
	assert.Equal(t, want, textsOf(t, out))
}
