package cmd

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/export"
	"visavis/core/record"
)

const readout = "Mareth meets Olin\n\nVARNA, May 4, 2025 -- President Ana Mareth met Prime Minister Jon Olin on Sunday.\n"

// run runs the command line as a person would.
func run(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = Run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// file lays a file into a folder of the test's own.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	return path
}

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func TestHelpAndUsage(t *testing.T) {
	cases := []struct {
		reason string
		args   []string
		status int
		out    string // what standard output must hold
		err    string // what standard error must hold
	}{
		{"no command is wrong usage", nil, 2, "", "Usage: visavis COMMAND"},
		{"help is no error", []string{"--help"}, 0, "Examples:", ""},
		{"help on a command", []string{"help", "extract"}, 0, "--published DATE", ""},
		{"help on no command", []string{"help", "serve"}, 2, "", `no command "serve"`},
		{"a command tells its own help", []string{"extract", "--help"}, 0, "Examples:", ""},
		{"after a file too", []string{"explain", "x.txt", "-h"}, 0, "Examples:", ""},
		{"version tells the record's too", []string{"--version"}, 0, record.SchemaID, ""},
		{"there is no server", []string{"serve"}, 2, "", `no command "serve"`},
		{"a wrong option is named", []string{"extract", "--formt", "md"}, 2, "", "-formt"},
		{"an option without its value", []string{"extract", "--format"}, 2, "", "-format"},
		{"a wrong format tells the right ones", []string{"extract", "--format", "pdf", "x"}, 2, "", export.Names()},
		{"a wrong day tells how to write it", []string{"extract", "--published", "17.10.2023"}, 2, "", "2023-10-17"},
		{"a wrong day of the meeting too", []string{"extract", "--date", "17.10.2023"}, 2, "", "--date"},
		{"one leader is no meeting", []string{"extract", "--leaders", "Ann Ray"}, 2, "", "semicolons"},
		{"a country without a name", []string{"extract", "--country", "NO"}, 2, "", "NAME=CODE"},
		{"one leader is no meeting to explain", []string{"explain", "--leaders", "Ann Ray"}, 2, "", "semicolons"},
		{"explain has no format", []string{"explain", "--format", "md"}, 2, "", "-format"},
	}
	for _, c := range cases {
		status, out, err := run("", c.args...)
		assert.Equal(t, c.status, status, c.reason)
		assert.Contains(t, out, c.out, c.reason)
		assert.Contains(t, err, c.err, c.reason)
		if c.status == statusUsage {
			assert.Empty(t, out, c.reason)
		} else {
			assert.Empty(t, err, c.reason)
		}
	}
}

func TestExtractReadsFilesAndStandardInputAlike(t *testing.T) {
	path := file(t, "a.txt", readout)
	status, fromFile, _ := run("", "extract", path)
	require.Equal(t, statusOK, status)
	for _, args := range [][]string{{"extract"}, {"extract", "-"}, {"extract", "--", "-"}, {"extract", "--format=json"}} {
		status, fromInput, errs := run(readout, args...)
		assert.Equal(t, statusOK, status)
		assert.Empty(t, errs)
		assert.Equal(t, fromFile, fromInput)
	}
	var rec record.Record
	require.NoError(t, json.Unmarshal([]byte(fromFile), &rec))
	assert.Equal(t, readout, rec.Text)
}

func TestWhatIsDecidedGoesIntoEveryFormat(t *testing.T) {
	for _, format := range []string{"json", "jsonl"} {
		status, out, errs := run(readout, "extract", "--format", format, "--leaders", "Olin; Mareth", "--country", "Ana Mareth=ee", "--country", "Olin=MT", "--date", "2025-05-03")
		require.Equal(t, statusOK, status, errs)
		recs, err := export.Decode([]byte(out))
		require.NoError(t, err)
		assert.Equal(t, "2025-05-03", recs[0].Meeting.Date)
		require.Len(t, recs[0].Sides, 2)
		assert.Equal(t, []string{"EE", "MT"}, []string{recs[0].Sides[0].ID, recs[0].Sides[1].ID})
		assert.Equal(t, "given", recs[0].Meeting.Why[0].Rule)
	}
}

func TestCorrectionsComeFromAFile(t *testing.T) {
	kept := file(t, "mine.json", `{"date": "2025-05-02", "corrections": [
		{"kind": "name", "who": "Ana Mareth", "values": ["Anna Mareth"]},
		{"kind": "act", "at": {"exact": "words that nobody wrote"}, "values": ["urge"]}]}`)
	for _, format := range []string{"json", "jsonl"} {
		status, out, errs := run(readout, "extract", "--format", format, "--corrections", kept, "--date", "2025-05-03")
		require.Equal(t, statusOK, status, errs)
		recs, err := export.Decode([]byte(out))
		require.NoError(t, err)
		assert.Equal(t, "Anna Mareth", recs[0].People[0].Name)
		assert.Equal(t, "2025-05-03", recs[0].Meeting.Date, "what is said here counts more")
		require.Len(t, recs[0].Corrections, 2)
		assert.Equal(t, record.ProblemWordsGone, recs[0].Corrections[1].Problem)
	}
	for _, broken := range []string{"nowhere.json", file(t, "broken.json", "{")} {
		status, _, errs := run(readout, "extract", "--corrections", broken)
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, errs, "--corrections")
	}
}

func TestSeveralFilesComeOutOneALine(t *testing.T) {
	first, second := file(t, "a.txt", readout), file(t, "b.txt", "Nothing here.")
	status, out, _ := run("", "extract", first, second)
	require.Equal(t, statusOK, status)
	require.Len(t, lines(out), 2)
	recs := []record.Record{}
	for _, l := range lines(out) {
		got, err := export.Decode([]byte(l))
		require.NoError(t, err)
		recs = append(recs, got...)
	}
	assert.Equal(t, []string{readout, "Nothing here."}, []string{recs[0].Text, recs[1].Text})
}

func TestOneFileOfSeveralArticlesComesOutOneALine(t *testing.T) {
	path := file(t, "two.jsonl", `{"text":"One thing."}`+"\n"+`{"text":"Another thing."}`+"\n")
	status, out, errs := run("", "extract", path)
	assert.Equal(t, statusOK, status, errs)
	assert.Len(t, lines(out), 2)
	status, out, errs = run("", "extract", "--format", "json", path)
	assert.Equal(t, statusOK, status, errs)
	recs, err := export.Decode([]byte(out))
	require.NoError(t, err, "json asked for by name is an array")
	assert.Len(t, recs, 2)
}

func TestHelpFitsATerminal(t *testing.T) {
	for _, text := range []string{usage(), extractHelp, explainHelp} {
		for _, line := range lines(text) {
			assert.LessOrEqual(t, len([]rune(line)), 82, line)
		}
	}
}

func TestEveryFormatIsWhatExportWrites(t *testing.T) {
	path := file(t, "a.txt", readout)
	_, out, _ := run("", "extract", path)
	recs, err := export.Decode([]byte(out))
	require.NoError(t, err)
	for _, f := range export.Formats {
		var want bytes.Buffer
		require.NoError(t, export.Write(&want, f.Name, recs, export.Provenance{File: "a.txt"}))
		status, got, _ := run("", "extract", path, "--format", f.Name)
		assert.Equal(t, statusOK, status)
		assert.Equal(t, want.String(), got, f.Name)
	}
}

func TestAFileThatFailsDoesNotTakeTheOthersAlong(t *testing.T) {
	good, missing, folder := file(t, "a.txt", readout), filepath.Join(t.TempDir(), "none.txt"), t.TempDir()
	for _, format := range []string{"jsonl", "csv", "md", "html"} {
		status, out, errs := run("", "extract", "--format", format, missing, folder, good)
		assert.Equal(t, statusFailed, status)
		assert.NotEmpty(t, out, format)
		require.Len(t, lines(errs), 2, "one line a file that failed")
		assert.Contains(t, errs, missing+": no such file")
		assert.Contains(t, errs, folder+": is a folder without a file that can be read")
		assert.Equal(t, 1, strings.Count(errs, missing), "the name is told once")
	}
	status, out, _ := run("", "extract", missing)
	assert.Equal(t, statusFailed, status)
	assert.Empty(t, out)
}

func TestAFileThatMayNotBeRead(t *testing.T) {
	path := file(t, "a.txt", readout)
	require.NoError(t, os.Chmod(path, 0))
	if _, err := os.ReadFile(path); err == nil {
		t.Skip("this user may read everything")
	}
	status, _, errs := run("", "extract", path)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "permission denied")
}

// endless is a pipe that never closes.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestHugeInputIsRefusedInWords(t *testing.T) {
	path := file(t, "huge.txt", "")
	require.NoError(t, os.Truncate(path, 200<<20)) // sparse: no disk is used
	status, out, errs := run("", "extract", path)
	assert.Equal(t, statusFailed, status)
	assert.Empty(t, out)
	assert.Contains(t, errs, "has 200 MB, which is more than the 64 MB")

	var stderr bytes.Buffer
	assert.Equal(t, statusFailed, Run([]string{"extract"}, endless{}, io.Discard, &stderr))
	assert.Contains(t, stderr.String(), "standard input: is more than the 64 MB")
}

func TestOddInputGivesARecordOrAReason(t *testing.T) {
	cases := []struct {
		reason, text string
		status       int
		err          string
	}{
		{"an empty file says so", "", statusFailed, "The file is empty"},
		{"white space is no text", " \n\t", statusFailed, "."},
		{"a broken byte does not cost the readout", "Xi met him\xff on Tuesday in Beijing, as the agency said.", statusOK, ""},
		{"a picture is no readout", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", statusFailed, "."},
		{"an readout of one word is still read", "Xi", statusOK, ""},
	}
	for _, c := range cases {
		path := file(t, "odd.txt", c.text)
		status, out, errs := run("", "extract", path)
		assert.Equal(t, c.status, status, c.reason)
		assert.Contains(t, errs, c.err, c.reason)
		if c.status == statusOK {
			_, err := export.Decode([]byte(out))
			assert.NoError(t, err, c.reason)
		} else {
			assert.Empty(t, out, c.reason)
			assert.Equal(t, 1, strings.Count(errs, path), "%s: the file is named, once", c.reason)
		}
	}
}

func TestWhatAFileTellsOfItselfIsUsed(t *testing.T) {
	page := `<html><head><title>T</title></head><body><readout><p>` + strings.Repeat("Xi met Tokayev in Beijing. ", 20) + `</p></readout></body></html>`
	status, out, errs := run(page, "extract", "--format", "md")
	require.Equal(t, statusOK, status, errs)
	assert.NotContains(t, out, "<p>", "a web page is read as a page, by its content")
}

func TestACharacterSetCanBeChosen(t *testing.T) {
	path := file(t, "old.txt", "\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2") // Президент in windows-1251
	status, out, errs := run("", "extract", "--charset", "windows-1251", path)
	require.Equal(t, statusOK, status, errs)
	assert.Contains(t, out, "Президент")
	status, _, errs = run("", "extract", "--charset", "klingon", path)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "klingon")
}

func TestAnArchiveGivesWhatItCan(t *testing.T) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for name, content := range map[string]string{"a.txt": readout, "b.pdf": "%PDF-1.7 cut off", "c.txt": readout} {
		w, err := archive.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(content))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	path := file(t, "all.zip", packed.String())
	status, out, errs := run("", "extract", "--format", "jsonl", path)
	assert.Equal(t, statusFailed, status)
	assert.Len(t, lines(out), 2, "the two articles come out")
	assert.Contains(t, errs, path+"/b.pdf")
	assert.NotContains(t, errs, "a.txt")
}

// A record is out as soon as its article is in: whoever writes the second article
// may wait for the first one's record.
func TestJSONLinesComeOutOneByOne(t *testing.T) {
	in, articles := io.Pipe()
	records, out := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- Run([]string{"extract", "--format", "jsonl"}, in, out, io.Discard)
		out.Close()
	}()
	scan := bufio.NewScanner(records)
	for _, text := range []string{"One thing.", "Another thing."} {
		_, err := io.WriteString(articles, `{"text":"`+text+`"}`+"\n")
		require.NoError(t, err)
		require.True(t, scan.Scan())
		assert.Contains(t, scan.Text(), text)
	}
	articles.Close()
	assert.False(t, scan.Scan())
	assert.Equal(t, statusOK, <-ended)
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestOutputThatCannotBeWrittenIsTold(t *testing.T) {
	for _, args := range [][]string{{"extract"}, {"extract", "--format", "jsonl"}, {"explain"}} {
		var stderr bytes.Buffer
		assert.Equal(t, statusFailed, Run(args, strings.NewReader(readout), full{}, &stderr))
		assert.Contains(t, stderr.String(), "closed")
	}
}

func TestIsCommandKnowsWhatRunKnows(t *testing.T) {
	for _, arg := range []string{"extract", "explain", "--help", "--version", "help"} {
		assert.True(t, IsCommand(arg), arg)
	}
	for _, arg := range []string{"readout.txt", "", "serve", "/path/extract"} {
		assert.False(t, IsCommand(arg), arg)
	}
}

func TestMistakeOnOneTextIsToldAndTheOthersComeOut(t *testing.T) {
	var out, errs bytes.Buffer
	c := call{stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
	names := []string{file(t, "odd.txt", readout), file(t, "good.txt", readout)}
	seen := 0
	work := func(a article) (string, error) {
		if strings.HasSuffix(a.name, "odd.txt") {
			panic("index out of range")
		}
		return a.name, nil
	}
	status, err := inOrder(c, options{files: names}, work, func(outcome[string]) error { seen++; return nil })
	require.NoError(t, err)
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, 1, seen)
	assert.Contains(t, errs.String(), "odd.txt: the program made a mistake")
	assert.NotContains(t, errs.String(), "index out of range")
}
