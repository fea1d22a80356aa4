//go:build window

package window

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const seed = "../../frontend/src/examples/seed.txt"

// copyOf puts a copy of the seed into the room.
func (r room) copyOf(name string) string {
	r.t.Helper()
	data, err := os.ReadFile(seed)
	require.NoError(r.t, err)
	path := filepath.Join(r.home, name)
	require.NoError(r.t, os.MkdirAll(filepath.Dir(path), 0o700))
	require.NoError(r.t, os.WriteFile(path, data, 0o600))
	return path
}

func TestOpensTheFileOfItsArgument(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"))
	items := w.documents(1)
	assert.Equal(t, "ready", items[0].State)
	assert.Equal(t, "Xi meets Kazakh president", items[0].Title)
}

func TestOpensAFileThroughTheDialog(t *testing.T) {
	r := newRoom(t)
	path := r.copyOf("by dialog.txt")
	w := r.open()
	r.window("Vis-à-vis")
	r.keys("ctrl+o")
	r.path("Open readouts", path)
	items := w.documents(1)
	assert.Equal(t, path, items[0].Path)
}

func TestASecondStartHandsItsFilesOver(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("first.txt"))
	w.documents(1)
	r.copyOf("second.txt")
	second := r.command("second.txt") // relative: it means the folder of the second start
	begun := time.Now()
	out, err := second.CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Less(t, time.Since(begun), 3*time.Second)
	items := w.documents(2)
	assert.Equal(t, filepath.Join(r.home, "second.txt"), items[1].Path)
	var session struct{ Selected string }
	w.app("Session()", &session)
	assert.Equal(t, items[1].ID, session.Selected, "what was handed over is shown")
}

func TestOpensAFolderOfNinety(t *testing.T) {
	r := newRoom(t)
	for i := range 90 {
		r.copyOf(fmt.Sprintf("folder/%02d.txt", i))
	}
	w := r.open(filepath.Join(r.home, "folder"))
	for _, one := range w.documents(90) {
		assert.Equal(t, "ready", one.State, one.Name)
	}
}

func TestListsEveryBadFileWithItsReason(t *testing.T) {
	r := newRoom(t)
	unreadable, large, empty := r.copyOf("unreadable.txt"), r.copyOf("large.txt"), r.copyOf("empty.txt")
	require.NoError(t, os.Chmod(unreadable, 0))
	require.NoError(t, os.Truncate(large, 200<<20))
	require.NoError(t, os.Truncate(empty, 0))
	w := r.open(filepath.Join(r.home, "missing.txt"), unreadable, large, empty, r.copyOf("good.txt"))
	reasons := map[string]string{}
	for _, one := range w.documents(5) {
		reasons[one.Name] = one.Reason
	}
	assert.Contains(t, reasons["missing.txt"], "not there")
	assert.Contains(t, reasons["large.txt"], "200 MB")
	assert.Contains(t, reasons["empty.txt"], "empty")
	assert.Empty(t, reasons["good.txt"])
	if os.Getuid() != 0 { // who is root may read everything
		assert.Contains(t, reasons["unreadable.txt"], "not allowed")
	}
}

func TestAKilledWindowComesBackAsItWas(t *testing.T) {
	r := newRoom(t)
	path := r.copyOf("seed.txt")
	w := r.open(path)
	before := w.documents(1)
	var pasted string
	w.app(`Put("", "Pasted words of a leader.", "2024-01-02")`, &pasted)
	w.documents(2)
	time.Sleep(time.Second)
	w.kill()

	again := r.open()
	items := again.documents(2)
	assert.Equal(t, before[0], items[0])
	var session struct{ Selected string }
	again.app("Session()", &session)
	assert.Equal(t, pasted, session.Selected)
	var document struct {
		Source    struct{ Text string }
		Published string
	}
	again.app(fmt.Sprintf("Document(%q)", pasted), &document)
	assert.Equal(t, "Pasted words of a leader.", document.Source.Text)
	assert.Equal(t, "2024-01-02", document.Published)
}
