//go:build window

package window

import (
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// drag drags files from another program over the window.
func (r room) drag(paths ...string) {
	r.t.Helper()
	source := filepath.Join(r.home, "drag")
	r.compile("testdata/drag.c", "gtk+-3.0", "-o", source)
	command := exec.Command(source)
	for _, path := range paths {
		command.Args = append(command.Args, (&url.URL{Scheme: "file", Path: path}).String())
	}
	command.Env = r.env
	begin(r.t, command)
	r.window("Drag from here")
	r.tool("mousemove", "30", "30", "mousedown", "1")
	for step := range 12 {
		r.tool("mousemove", fmt.Sprint(40+30*step), fmt.Sprint(40+30*step))
		time.Sleep(50 * time.Millisecond)
	}
}

// The web view would go to a dropped file and leave the window without its page.
func TestDroppedFilesAreOpenedAndThePageStays(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	first, second := r.text("b21.txt", "can ada.txt"), r.copyOf("second.txt")
	r.drag(first, second)
	w.until("return document.body.innerText.includes('Drop the file to read it')")
	r.tool("mouseup", "1")
	items := w.documents(2)
	assert.Equal(t, []string{first, second}, []string{items[0].Path, items[1].Path})
	w.shows("Thibodeau")
	w.until("return location.protocol === 'wails:'")
}

// Whatever else takes the page's place, the person gets it back.
func TestThePageComesBackWhenAFileTookItsPlace(t *testing.T) {
	r := newRoom(t)
	path := r.text("b21.txt", "canada.txt")
	w := r.open(path)
	w.shows("Thibodeau")
	w.call("POST", "/url", map[string]any{"url": "file://" + path}, nil)
	w.until("return location.protocol === 'wails:'")
	w.shows("Thibodeau")
}
