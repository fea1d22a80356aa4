package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reading is what was read of parts of a file, one after the other.
type reading struct {
	items    []string // "offset line"
	failures []Failure
}

func (r *reading) part(t *testing.T, f File, part offsetrange.Restriction) {
	t.Helper()
	tracker := (&readFn{}).CreateTracker(part)
	r.tracked(t, f, tracker)
	assert.True(t, tracker.IsDone(), "%v is not read to its end", part)
}

func (r *reading) tracked(t *testing.T, f File, tracker *sdf.LockRTracker) {
	t.Helper()
	emit := func(i Item) {
		r.items = append(r.items, fmt.Sprintf("%d %s", i.Offset, bytes.TrimSpace(i.Data)))
	}
	err := (&readFn{}).ProcessElement(context.Background(), tracker, f, emit, func(f Failure) { r.failures = append(r.failures, f) })
	require.NoError(t, err)
	require.NoError(t, tracker.GetError())
}

// However a file of lines is parted, each line is read once: at a line's end, before
// it, behind it, within a letter.
func TestEveryLineIsReadOnce(t *testing.T) {
	for reason, lines := range map[string]string{
		"lines":                    "{1}\n{22}\n{333}\n",
		"no line's end at the end": "{1}\n{22}",
		"empty lines":              "\n\n{1}\n \n\n{22}\n\n",
		"line ends of Windows":     "{1}\r\n{22}\r\n",
		"accents":                  "{é}\n{“ö”}\n",
		"one line":                 "{1}",
		"nothing":                  "",
		"one empty line":           "\n",
	} {
		t.Run(reason, func(t *testing.T) {
			name := write(t, filepath.Join(t.TempDir(), "a.jsonl"), []byte(lines))
			f := File{name, int64(len(lines))}
			whole := (&readFn{}).CreateInitialRestriction(f)
			want := reading{}
			want.part(t, f, whole)
			assert.Len(t, want.items, len(strings.Fields(lines)))
			for first := int64(1); first < whole.End; first++ {
				for second := first + 1; second <= whole.End; second++ {
					found := reading{}
					for _, part := range []offsetrange.Restriction{{Start: 0, End: first}, {Start: first, End: second}, {Start: second, End: whole.End}} {
						if part.Start < part.End {
							found.part(t, f, part)
						}
					}
					assert.Equal(t, want, found, "parted at %d and %d", first, second)
				}
			}
		})
	}
}

// A runner takes away the rest of a part while it is being read.
func TestWhatIsTakenAwayIsNotRead(t *testing.T) {
	name := write(t, filepath.Join(t.TempDir(), "a.jsonl"), []byte("{1}\n{2}\n{3}\n{4}\n"))
	f := File{name, 16}
	tracker, found := (&readFn{}).CreateTracker(offsetrange.Restriction{Start: 0, End: 16}), reading{}
	var rest any
	emit := func(i Item) {
		found.items = append(found.items, fmt.Sprintf("%d %s", i.Offset, bytes.TrimSpace(i.Data)))
		if rest == nil {
			_, rest, _ = tracker.TrySplit(.5)
		}
	}
	require.NoError(t, (&readFn{}).ProcessElement(context.Background(), tracker, f, emit, nil))
	first := len(found.items)
	assert.Less(t, first, 4, "nothing was taken away")
	found.part(t, f, rest.(offsetrange.Restriction))
	assert.Equal(t, []string{"0 {1}", "4 {2}", "8 {3}", "12 {4}"}, found.items)
}

// What is packed is far longer than its file: all of it is read.
func TestPackedLinesAreReadToTheEnd(t *testing.T) {
	lines := strings.Repeat("{\"text\": \"the same again\"}\n", 5000)
	name := write(t, filepath.Join(t.TempDir(), "a.jsonl.gz"), pack([]byte(lines)))
	f, found := File{Path: name}, reading{}
	whole := (&readFn{}).CreateInitialRestriction(f)
	assert.Equal(t, []offsetrange.Restriction{whole}, (&readFn{}).SplitRestriction(f, whole))
	found.part(t, f, whole)
	assert.Len(t, found.items, 5000)
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	folder := t.TempDir()
	whole := pack([]byte(strings.Repeat("{\"text\": \"one of many\"}\n", 3000)))
	for reason, c := range map[string]struct {
		name   string
		data   []byte
		reason string
	}{
		"no file":               {"none.txt", nil, "no such file"},
		"a packed file cut off": {"cut.jsonl.gz", whole[:len(whole)-20], "damaged or cut off"},
		"a packed file spoilt":  {"spoilt.txt.gz", append(append([]byte{}, whole[:30]...), bytes.Repeat([]byte("x"), 200)...), "damaged or cut off"},
		"not packed at all":     {"plain.txt.gz", []byte("An article that nobody packed."), "damaged or cut off"},
		"too large":             {"large.txt", make([]byte, maxSize+1), "more than the 64 MB"},
		"a line too long":       {"long.jsonl", append(make([]byte, maxSize+1), "\n{1}\n"...), "more than the 64 MB"},
	} {
		t.Run(reason, func(t *testing.T) {
			name := filepath.Join(folder, c.name)
			if c.data != nil {
				write(t, name, c.data)
			}
			f, found := File{Path: name}, reading{}
			if f.parted() {
				f.Size = int64(len(c.data))
			}
			found.part(t, f, (&readFn{}).CreateInitialRestriction(f))
			require.Len(t, found.failures, 1)
			assert.True(t, strings.HasPrefix(found.failures[0].Source, name), found.failures[0].Source)
			assert.Contains(t, found.failures[0].Reason, c.reason)
		})
	}
}

func TestListFindsArticles(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.txt", "b.html.gz", "deep/er/c.jsonl", "deep/d.png", ".hidden/e.txt", "f.JSONL", "g.gz"} {
		write(t, filepath.Join(folder, name), []byte("text"))
	}
	require.NoError(t, os.Symlink(folder, filepath.Join(folder, "deep", "again")))
	require.NoError(t, os.Symlink("deep/er", filepath.Join(folder, "link")))
	require.NoError(t, os.Symlink("../../a.txt", filepath.Join(folder, "deep", "er", "x.txt")))
	for source, want := range map[string][]string{
		"":        {"a.txt 0", "b.html.gz 0", "deep/er/c.jsonl 4", "deep/er/x.txt 0", "f.JSONL 4"},
		"deep":    {"deep/er/c.jsonl 4", "deep/er/x.txt 0"},
		"link":    {"link/c.jsonl 4", "link/x.txt 0"},
		"*.gz":    {"b.html.gz 0", "g.gz 0"},
		"dee*":    {"deep/er/c.jsonl 4", "deep/er/x.txt 0"},
		"a.txt":   {"a.txt 0"},
		"d*/*png": {"deep/d.png 0"},
		"none":    {"! no such file"},
		"*.none":  {"! no such file"},
		"[":       {"! syntax error in pattern"},
	} {
		t.Run(source, func(t *testing.T) {
			found := []string{}
			err := (&listFn{}).ProcessElement(context.Background(), filepath.Join(folder, source),
				func(f File) {
					within, _ := filepath.Rel(folder, f.Path)
					found = append(found, fmt.Sprintf("%s %d", within, f.Size))
				},
				func(f Failure) { found = append(found, "! "+f.Reason) })
			require.NoError(t, err)
			assert.ElementsMatch(t, want, found)
		})
	}
}
