package files_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/files"
)

func TestInFindsReadableFilesAndPassesOverTheRest(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.TXT", "a.txt", "c.exe", ".hidden.txt", "sub/d.html", ".git/e.txt"} {
		path := filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte("x"), 0o600))
	}
	require.NoError(t, os.Symlink(folder, filepath.Join(folder, "sub", "loop")))
	found, left, err := files.In(folder, []string{".txt", ".html"}, 10)
	require.NoError(t, err)
	assert.Zero(t, left)
	for i := range found {
		found[i], _ = filepath.Rel(folder, found[i])
	}
	assert.Equal(t, []string{"a.txt", "b.TXT", "sub/d.html"}, found)

	found, left, err = files.In(folder, []string{".txt", ".html"}, 2)
	require.NoError(t, err)
	assert.Len(t, found, 2)
	assert.Equal(t, 1, left)

	_, _, err = files.In(filepath.Join(folder, "gone"), nil, 10)
	assert.Error(t, err)
}

func TestLinksLeadToFilesAndInNoLoop(t *testing.T) {
	base := t.TempDir()
	folder, link := filepath.Join(base, "folder"), filepath.Join(base, "link")
	require.NoError(t, os.Mkdir(folder, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(base, "elsewhere.txt"), []byte("x"), 0o600))
	for name, target := range map[string]string{
		"a.txt": "../elsewhere.txt", "b.txt": "nowhere", "c.txt": "c.txt", "d.txt": folder, "up": base,
	} {
		require.NoError(t, os.Symlink(target, filepath.Join(folder, name)))
	}
	require.NoError(t, os.Symlink(folder, link))
	for _, opened := range []string{folder, link, link + "/"} {
		found, left, err := files.In(opened, []string{".txt"}, 10)
		require.NoError(t, err)
		assert.Zero(t, left)
		assert.Equal(t, []string{filepath.Join(opened, "a.txt")}, found)
	}
	itself := filepath.Join(base, "itself")
	require.NoError(t, os.Symlink(itself, itself))
	_, _, err := files.In(itself, []string{".txt"}, 10)
	assert.Error(t, err)
	_, err = files.Read(itself, files.Limit)
	assert.Contains(t, files.Reason(english, err), "leads back to itself")
}

func TestNameIsGoodEverywhere(t *testing.T) {
	for title, want := range map[string]string{
		"Xi meets Tokayev":          "Xi meets Tokayev.md",
		"a/b\\c:d*e?f\"g<h>i|j":     "a b c d e f g h i j.md",
		"":                          "readout.md",
		"...":                       "readout.md",
		"CON":                       "readout CON.md",
		"com1":                      "readout com1.md",
		"习近平会见托卡耶夫":                 "习近平会见托卡耶夫.md",
		"line\nbreak\ttab\x00":      "line break tab.md",
		"evil\u202Etxt":             "eviltxt.md",
		strings.Repeat("长", 200):    strings.Repeat("长", 80) + ".md",
		strings.Repeat("word ", 40): strings.TrimSpace(strings.Repeat("word ", 16)) + ".md",
		"../../etc/passwd":          "etc passwd.md",
	} {
		assert.Equal(t, want, files.Name(title, "md"), title)
	}
}

func TestEndingAndFree(t *testing.T) {
	assert.Equal(t, "/a/b.csv", files.Ending("/a/b", "csv"))
	assert.Equal(t, "/a/b.CSV", files.Ending("/a/b.CSV", "csv"))
	assert.Equal(t, "/a/b.md.csv", files.Ending("/a/b.md", "csv"))
	taken := map[string]bool{"/a/b.md": true, "/a/b (2).md": true}
	assert.Equal(t, "/a/b (3).md", files.Free("/a/b.md", func(path string) bool { return taken[path] }))
	assert.Equal(t, "/a/c.md", files.Free("/a/c.md", func(path string) bool { return taken[path] }))
}
