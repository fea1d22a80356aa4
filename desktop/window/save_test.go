//go:build window

package window

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each format, through the dialog, gives the very bytes of the command line.
func TestSavesEachFormatThroughTheDialog(t *testing.T) {
	r := newRoom(t)
	path := r.copyOf("seed.txt")
	w := r.open(path)
	w.documents(1)
	var formats []struct{ Name, Extension, Label string }
	w.app("Formats()", &formats)
	require.NotEmpty(t, formats)
	for _, form := range formats {
		want, err := exec.Command(program(t), "extract", "--format", form.Name, path).Output()
		require.NoError(t, err)
		w.page("window.saved = null; window.go.main.App.Save('"+form.Name+"', []).then((v) => { window.saved = v; }, (e) => { window.saved = {failed: String(e)}; }); return true", nil)
		target := filepath.Join(r.home, "saved-"+form.Name)
		r.path("Save as "+regexp.QuoteMeta(form.Label), target) // a title is searched for by a pattern
		w.until("return window.saved !== null")
		got, err := os.ReadFile(target + "." + form.Extension)
		require.NoError(t, err, form.Name)
		assert.Equal(t, string(want), string(got), form.Name)
	}
}

func TestDoesNotReplaceAFileWithoutAQuestion(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"))
	w.documents(1)
	older := filepath.Join(r.home, "memo.md")
	require.NoError(t, os.WriteFile(older, []byte("older"), 0o600))
	// The name without its ending: the platform's dialog does not see the clash.
	w.page("window.saved = null; window.go.main.App.Save('md', []).then((v) => { window.saved = v; }); return true", nil)
	r.path("Save as Markdown memo", filepath.Join(r.home, "memo"))
	r.window("Replace the file?")
	r.keys("alt+n")
	w.until("return window.saved !== null")
	data, err := os.ReadFile(older)
	require.NoError(t, err)
	assert.Equal(t, "older", string(data))
}

func TestSavesByTheMenusKey(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"))
	w.documents(1)
	r.window("Vis-à-vis")
	r.keys("ctrl+s")
	target := filepath.Join(r.home, "by key.md")
	r.path("Save as Markdown memo", target)
	require.Eventually(t, func() bool { _, err := os.Stat(target); return err == nil }, patience, 50*time.Millisecond)
}

// A disk that is full, or may not be written to, costs nothing that was there.
func TestAFullDiskIsToldAndLosesNothing(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can make a small disk")
	}
	r := newRoom(t)
	disk := filepath.Join(r.home, "disk")
	require.NoError(t, os.Mkdir(disk, 0o700))
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skip("no small disk can be made here: " + string(out))
	}
	t.Cleanup(func() { _ = exec.Command("umount", disk).Run() })
	older := filepath.Join(disk, "memo.md")
	require.NoError(t, os.WriteFile(older, []byte("older"), 0o600))
	filler, err := os.Create(filepath.Join(disk, "filler"))
	require.NoError(t, err)
	for err == nil {
		_, err = filler.Write(make([]byte, 4096))
	}
	filler.Close()
	w := r.open(r.copyOf("seed.txt"))
	w.documents(1)
	w.page("window.saved = null; window.go.main.App.Save('md', []).then(() => { window.saved = 'done'; }, (e) => { window.saved = String(e); }); return true", nil)
	r.path("Save as Markdown memo", filepath.Join(disk, "memo"))
	r.window("Replace the file?")
	r.keys("alt+y")
	w.until("return window.saved !== null")
	var told string
	w.page("return window.saved", &told)
	assert.Contains(t, told, "“memo.md” was not saved. The disk is full.")
	data, err := os.ReadFile(older)
	require.NoError(t, err)
	assert.Equal(t, "older", string(data))
	left, err := filepath.Glob(filepath.Join(disk, ".*"))
	require.NoError(t, err)
	assert.Empty(t, left, "no half of a file stays behind")
}
