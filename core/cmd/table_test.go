//go:build !js

package cmd

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/project"
	"visavis/store"
)

const talk = "Mareth meets Olin\n\nVARNA, May 4, 2025 -- President Ana Mareth of Norway met Prime Minister Jon Olin of Malta on Sunday.\n\nMareth said that Norway supports the railway.\n\nOlin denied that Malta had asked for a base.\n"

func TestTableOverAFolderAndOverALibrary(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "below"), 0o700))
	path := filepath.Join(folder, "below", "a.txt")
	require.NoError(t, os.WriteFile(path, []byte(talk), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "picture.png"), []byte("no"), 0o600))
	require.NoError(t, os.Symlink(folder, filepath.Join(folder, "below", "loop")))

	library := filepath.Join(t.TempDir(), "library.db")
	kept, err := store.Open(library)
	require.NoError(t, err)
	defer kept.Close()
	from, status, err := call{stderr: os.Stderr}.tableStore([]string{path})
	require.NoError(t, err)
	require.Equal(t, statusOK, status)
	e, err := from.Load("d1")
	require.NoError(t, err)
	require.NoError(t, from.Close())
	require.NoError(t, kept.Add([]*store.Entry{&e}))

	for _, source := range []string{folder, library} {
		status, out, errs := run("", "table", "--where", "speaker=Ana Mareth", source)
		assert.Equal(t, statusOK, status, errs)
		require.Len(t, lines(out), 2, out)
		assert.Contains(t, out, "day,leaders,speaker")
		assert.Contains(t, out, "supports the railway")
		_, out, _ = run("", "table", "--where", "speaker!=Ana Mareth|Nobody", "--where", "day>=2025", "--where", "day<=2025", "--format", "jsonl", source)
		require.Len(t, lines(out), 1, out)
		assert.Contains(t, out, `"negated":true`)
		_, out, _ = run("", "table", "--where", "unsure=false", source)
		require.Len(t, lines(out), 3, "who speaks is sure here")
		assert.Contains(t, out, "strength,unsure,words")
		_, out, _ = run("", "table", "--search", "railway OR base", "--sort", "-speaker", "--limit", "1", source)
		require.Len(t, lines(out), 2)
		assert.Contains(t, out, "denied")
		_, out, _ = run("", "table", "--rows", "meeting", source)
		assert.Len(t, lines(out), 2)
	}
}

func TestTableRefusesInWords(t *testing.T) {
	path := file(t, "a.txt", talk)
	for _, c := range []struct {
		args   []string
		status int
		err    string
	}{
		{[]string{"table"}, statusUsage, "name a library"},
		{[]string{"table", "--where", "speaker", path}, statusUsage, "FIELD=VALUE"},
		{[]string{"table", "--format", "pdf", path}, statusUsage, "csv or jsonl"},
		{[]string{"table", "--rows", "poems", path}, statusUsage, "statement, outcome or meeting"},
		{[]string{"table", "--where", "colour=red", path}, statusFailed, `no column "colour"`},
		{[]string{"table", filepath.Join(t.TempDir(), "gone.txt")}, statusFailed, "no such file"},
	} {
		status, _, errs := run("", c.args...)
		assert.Equal(t, c.status, status, c.args)
		assert.Contains(t, errs, c.err, c.args)
	}
	for _, line := range lines(tableHelp) {
		assert.LessOrEqual(t, len([]rune(line)), 82, line)
	}
}

func TestTheTableKnowsTheTagsOfAProject(t *testing.T) {
	path := projectFile(t, func(p *project.Project) { p.Documents[0].Tags = []project.Remark{{Value: "port"}} })
	status, out, errs := run("", "table", "--rows", "meeting", "--where", "tag=port", path)
	assert.Equal(t, statusOK, status, errs)
	assert.Len(t, lines(out), 2, "heading and the one document with the tag")
	assert.Contains(t, out, "on Sunday")
}
