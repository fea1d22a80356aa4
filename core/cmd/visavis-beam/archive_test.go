package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// articles is how many are made for TestArchive: `make beam-archive` asks for 20,000.
func articles(t *testing.T) int {
	told := os.Getenv("ARTICLES")
	if told == "" {
		return 1500
	}
	n, err := strconv.Atoi(told)
	require.NoError(t, err, "ARTICLES")
	return n
}

// An archive as archives are: some articles are files in folders, some lines of files,
// some packed. The record of each is the one that the command line gives, none is lost
// and none comes twice.
func TestArchive(t *testing.T) {
	folder, n := t.TempDir(), articles(t)
	archive, plain := filepath.Join(folder, "archive"), []string{}
	var lines, packed bytes.Buffer
	for i := range n {
		switch g := generate(i); i % 3 {
		case 0:
			name := fmt.Sprintf("%s/texts/%02d/%06d.txt", archive, i%20, i)
			plain = append(plain, write(t, name, []byte(g.text)))
		case 1:
			lines.WriteString(g.line() + "\n")
		case 2:
			packed.WriteString(g.line() + "\n")
		}
	}
	write(t, archive+"/lines.jsonl", lines.Bytes())
	write(t, archive+"/packed.jsonl.gz", pack(packed.Bytes()))
	plain = append(plain, thousands(t, filepath.Join(folder, "plain"), lines.String()+packed.String())...)

	found := onPrism(t, options{sources: []string{archive}, shards: 4})
	require.Equal(t, statusOK, found.status, found.told)
	assert.Empty(t, found.unread)
	records := sorted(found.records)
	assert.Len(t, records, n)
	assert.True(t, slices.Equal(records, sorted(extracted(t, plain...))), "the command line reads the same articles otherwise")
	sameMeetings(t, n, found.meetings)
}

// thousands are files of lines, each of as many as the command line reads of one file.
func thousands(t *testing.T, folder, lines string) []string {
	t.Helper()
	names := []string{}
	for part := range slices.Chunk(slices.Collect(strings.Lines(lines)), 1000) {
		names = append(names, write(t, fmt.Sprintf("%s/%04d.jsonl", folder, len(names)), []byte(strings.Join(part, ""))))
	}
	return names
}

// sameMeetings holds the table to what the articles were made from.
func sameMeetings(t *testing.T, n int, table string) {
	t.Helper()
	want, found := map[string]int{}, map[string]int{}
	for i := range n {
		want[generate(i).pair()]++
	}
	for line := range strings.Lines(table) {
		var r Row
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		found[fmt.Sprintf("%s %s %s %s %s", r.Day, r.LeaderA, r.CountryA, r.LeaderB, r.CountryB)] = r.Accounts
		assert.Len(t, r.Sources, r.Accounts, line)
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if found[key] != want[key] {
			t.Errorf("%s: %d accounts, want %d", key, found[key], want[key])
		}
	}
	assert.Len(t, found, len(want))
}

func pack(data []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(data)
	z.Close()
	return out.Bytes()
}

// The project's own readouts, and the marked corpus where it lies beside the project.
func TestRecordsAreThoseOfTheCommandLine(t *testing.T) {
	for name, pattern := range map[string]string{
		"readouts": project + "/core/testdata/readouts/*.txt",
		"corpus":   project + "/../shared/corpus/text/*.txt",
		"corpus2":  project + "/../shared/corpus2/text/*.txt",
	} {
		t.Run(name, func(t *testing.T) {
			files, err := filepath.Glob(pattern)
			require.NoError(t, err)
			if len(files) == 0 {
				t.Skipf("%s: not there", pattern)
			}
			found := onPrism(t, options{sources: []string{pattern}})
			require.Equal(t, statusOK, found.status, found.told)
			assert.Equal(t, sorted(extracted(t, files...)), sorted(found.records))
		})
	}
}
