package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

var update = flag.Bool("update", false, "write the golden files anew; review the difference")

func written(t *testing.T, format string, recs ...record.Record) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, Write(&out, format, recs))
	return out.String()
}

func TestEveryFormatMatchesItsGoldenFile(t *testing.T) {
	for name, rec := range fixtures() {
		for _, f := range Formats {
			if packed(f) {
				continue // held by what they say when they are read back
			}
			t.Run(name+"."+f.Extension, func(t *testing.T) {
				got := written(t, f.Name, rec)
				path := filepath.Join("testdata", name+"."+f.Extension)
				if *update {
					require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err, "run go test ./core/export -update")
				assert.Equal(t, string(want), got)
			})
		}
	}
}

// packed reports whether a format is a packed one of XML files, which nobody can review as bytes.
func packed(f Format) bool { return f.Name == "docx" || f.Name == "xlsx" || f.Name == "refi" }

func TestUnknownFormatNamesTheKnownOnes(t *testing.T) {
	err := Write(&bytes.Buffer{}, "pdf", []record.Record{two()})
	require.Error(t, err)
	assert.Contains(t, err.Error(), `"pdf"`)
	assert.Contains(t, err.Error(), Names())
}

func TestFormatsAreToldApart(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats {
		assert.False(t, seen[f.Name], "the name %s is taken twice", f.Name)
		assert.NotEmpty(t, f.Extension)
		assert.NotEmpty(t, f.MIME)
		assert.NotEmpty(t, f.Label)
		seen[f.Name] = true
	}
}

// The vocabularies are closed, so every value has words; a new one must get them.
func TestEveryVocabularyHasWords(t *testing.T) {
	assert.Len(t, formWords, 5)
	assert.Len(t, modeWords, 3)
	assert.Len(t, actWords, 11)
	assert.Len(t, topicWords, 15)
	assert.Len(t, outcomeWords, 4)
}

func TestFewOrManyRecords(t *testing.T) {
	cases := []struct {
		format, reason string
		recs           []record.Record
		fails          bool
	}{
		{"json", "one object needs one record", nil, true},
		{"json", "two records are an array", []record.Record{two(), one()}, false},
		{"jsonl", "no record is no line", nil, false},
		{"csv", "no record is a table with its heading", nil, false},
		{"md", "no record is an empty memo", nil, false},
		{"html", "no record is an empty page", nil, false},
		{"html", "two records share a page", []record.Record{two(), one()}, false},
	}
	for _, c := range cases {
		err := Write(&bytes.Buffer{}, c.format, c.recs)
		assert.Equal(t, c.fails, err != nil, c.reason)
	}
}

// failing is a disk that is full after a few bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

func TestAFullDiskIsTold(t *testing.T) {
	for _, f := range Formats {
		assert.ErrorIs(t, Write(&failing{left: 2}, f.Name, []record.Record{two()}), os.ErrClosed, f.Name)
	}
}

// Words under a speaker's name stand in no quotation marks, and are not called quoted.
func TestDirectness(t *testing.T) {
	words := []record.Span{{Text: "We agree"}}
	for _, c := range []struct {
		s    record.Statement
		want string
	}{
		{record.Statement{Mode: record.ModeDirect}, "speaker's own words"},
		{record.Statement{Mode: record.ModeDirect, Quoted: words}, "quoted"},
		{record.Statement{Mode: record.ModeMixed, Quoted: words}, "partly quoted"},
		{record.Statement{Mode: record.ModeIndirect}, "reported"},
	} {
		assert.Equal(t, c.want, directness(c.s))
	}
}
