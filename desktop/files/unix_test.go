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
	require.NoError(t, files.Write(path, files.Private, writing("older")))

	err := files.Write(path, files.Private, writing(strings.Repeat("x", 1<<20)))
	require.ErrorIs(t, err, syscall.ENOSPC)
	assert.Contains(t, files.Reason(english, err), "disk is full")
	assert.Contains(t, files.SaveReason(english, err), "what was there before is as it was")
	assert.Equal(t, []string{"memo.md"}, names(t, disk))

	require.NoError(t, exec.Command("mount", "-o", "remount,ro", disk).Run())
	err = files.Write(path, files.Private, writing("new"))
	require.Error(t, err)
	assert.Contains(t, files.Reason(english, err), "read-only")
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
		assert.Contains(t, files.Reason(english, err), want, path)
	}
}

func TestReadStopsAtTheLimitEvenWhereTheSizeIsNotTold(t *testing.T) {
	_, err := files.Read("/proc/self/maps", 10) // tells size 0
	assert.ErrorIs(t, err, files.ErrTooLarge)
}

// Every way in which saving can fail says what to do, and takes nothing away.
func TestEachPathOfSavingHasItsWords(t *testing.T) {
	folder := t.TempDir()
	older, device, within := filepath.Join(folder, "older.md"), filepath.Join(folder, "pipe"), filepath.Join(folder, "folder")
	require.NoError(t, os.WriteFile(older, []byte("older"), 0o600))
	require.NoError(t, syscall.Mkfifo(device, 0o600))
	require.NoError(t, os.Mkdir(within, 0o700))
	for path, want := range map[string]string{
		"/proc/memo.md":                    "in which nothing can be saved",
		filepath.Join(folder, "gone", "a"): "in which nothing can be saved",
		filepath.Join(older, "memo.md"):    "is a file, not a folder",
		device:                             "device or a pipe",
		within:                             "a folder of that name",
		filepath.Join(folder, strings.Repeat("ж", 200)+".md"): "too long for this disk",
	} {
		err := files.Write(path, files.Private, writing("new"))
		require.Error(t, err, path)
		assert.Contains(t, files.SaveReason(english, err), want, path)
		assert.NotContains(t, files.SaveReason(english, err), "not there any more. It may have been moved", path)
	}
	assert.Contains(t, files.SaveReason(english, syscall.ETXTBSY), "Choose another place", "what has no words of its own is told as the system has it")
	info, err := os.Stat(device)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeNamedPipe, "it is still there")
	assert.Equal(t, []string{"folder", "older.md", "pipe"}, names(t, folder))
}
