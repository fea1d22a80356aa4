//go:build unix

package files_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/files"
)

// A real full disk and a real read-only one: memory of 64 kB, mounted.
func TestAFullAndAReadOnlyDisk(t *testing.T) {
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=64k", "none", disk).CombinedOutput(); err != nil {
		t.Skipf("mounting is not allowed here: %s", out)
	}
	defer func() { assert.NoError(t, exec.Command("umount", disk).Run()) }()
	path := filepath.Join(disk, "memo.md")
	require.NoError(t, files.Write(path, files.Private, words("older")))

	err := files.Write(path, files.Private, words(strings.Repeat("x", 1<<20)))
	require.ErrorIs(t, err, syscall.ENOSPC)
	assert.Contains(t, files.Reason(err), "disk is full")
	assert.Equal(t, []string{"memo.md"}, names(t, disk))

	require.NoError(t, exec.Command("mount", "-o", "remount,ro", disk).Run())
	err = files.Write(path, files.Private, words("new"))
	require.Error(t, err)
	assert.Contains(t, files.Reason(err), "read-only")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "older", string(data))
}

func TestReadRefusesWhatIsNoReadableFile(t *testing.T) {
	folder := t.TempDir()
	empty, pipe, large := filepath.Join(folder, "empty"), filepath.Join(folder, "pipe"), filepath.Join(folder, "large")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	require.NoError(t, os.WriteFile(large, nil, 0o600))
	require.NoError(t, os.Truncate(large, 200<<20))
	for path, want := range map[string]string{
		folder:                           "folder",
		empty:                            "empty",
		pipe:                             "device or a pipe",
		"/dev/zero":                      "device or a pipe",
		large:                            "too large: 200 MB",
		filepath.Join(folder, "missing"): "not there",
	} {
		_, err := files.Read(path, files.Limit)
		require.Error(t, err, path)
		assert.Contains(t, files.Reason(err), want, path)
	}
}

func TestReadStopsAtTheLimitEvenWhereTheSizeIsNotTold(t *testing.T) {
	_, err := files.Read("/proc/self/maps", 10) // tells size 0
	assert.ErrorIs(t, err, files.ErrTooLarge)
}
