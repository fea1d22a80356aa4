package files_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/files"
	"visavis/desktop/words"
)

var english = words.In("en")

func writing(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestWritePutsTheWholeTextInPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memo.md")
	require.NoError(t, files.Write(path, files.Private, writing("first")))
	require.NoError(t, files.Write(path, files.Private, writing("second")))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "second", string(data))
	info, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, files.Private, info.Mode().Perm())
}

func TestAFailedWriteLeavesTheOlderFileAndNothingElse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memo.md")
	require.NoError(t, files.Write(path, files.Private, writing("older")))
	err := files.Write(path, files.Private, func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("x", 1<<20))
		return syscall.ENOSPC
	})
	require.ErrorIs(t, err, syscall.ENOSPC)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "older", string(data))
	assert.Len(t, names(t, filepath.Dir(path)), 1, "no temporary file stays behind")
}

func TestWriteKeepsModeAndLinkOfTheFileItReplaces(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "real.csv"), filepath.Join(folder, "link.csv")
	require.NoError(t, os.WriteFile(real, nil, 0o640))
	require.NoError(t, os.Chmod(real, 0o640))
	require.NoError(t, os.Symlink(real, link))
	require.NoError(t, files.Write(link, files.Private, writing("new")))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "the link is still a link")
	info, err = os.Stat(real)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())
}

func TestWriteIntoAMissingFolderSaysSo(t *testing.T) {
	err := files.Write(filepath.Join(t.TempDir(), "gone", "memo.md"), files.Private, writing("x"))
	assert.Contains(t, files.Reason(english, err), "not there")
}

func TestReasonNamesNoPath(t *testing.T) {
	for _, err := range []error{
		&os.PathError{Op: "open", Path: "/home/someone/secret.txt", Err: syscall.ENOTDIR},
		&os.LinkError{Op: "rename", Old: "/home/someone/secret.txt", New: "/b", Err: syscall.EXDEV},
		errors.New("something else"),
	} {
		assert.NotContains(t, files.Reason(english, err), "secret")
		assert.NotEmpty(t, files.Reason(english, err))
	}
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	found := []string{}
	for _, entry := range entries {
		found = append(found, entry.Name())
	}
	return found
}
