//go:build window

package window

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The program and its web view have no socket of the internet, neither open nor
// listening. It runs by itself here: the driver of the other tests needs one.
func TestOpensNoSocket(t *testing.T) {
	r := newRoom(t)
	command := r.begin(r.copyOf("seed.txt"))
	r.window("Vis-à-vis")
	time.Sleep(2 * time.Second)
	processes := family(t, command.Process.Pid)
	assert.Greater(t, len(processes), 1, "the web view's processes are among them")
	for _, pid := range processes {
		assert.Empty(t, internetSockets(t, pid), "process %d", pid)
	}
}

// family are a process and all that it started.
func family(t *testing.T, pid int) []int {
	t.Helper()
	found := []int{pid}
	out, _ := exec.Command("pgrep", "-P", strconv.Itoa(pid)).Output()
	for _, field := range strings.Fields(string(out)) {
		child, err := strconv.Atoi(field)
		require.NoError(t, err)
		found = append(found, family(t, child)...)
	}
	return found
}

func internetSockets(t *testing.T, pid int) []string {
	t.Helper()
	inodes := map[string]bool{}
	for _, table := range []string{"tcp", "tcp6", "udp", "udp6"} {
		data, err := os.ReadFile(fmt.Sprintf("/proc/%d/net/%s", pid, table))
		if err != nil {
			continue
		}
		for _, line := range strings.Split(string(data), "\n")[1:] {
			if fields := strings.Fields(line); len(fields) > 9 {
				inodes["socket:["+fields[9]+"]"] = true
			}
		}
	}
	entries, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	require.NoError(t, err)
	open := []string{}
	for _, entry := range entries {
		target, _ := os.Readlink(fmt.Sprintf("/proc/%d/fd/%s", pid, entry.Name()))
		if inodes[target] {
			open = append(open, target)
		}
	}
	return open
}

func TestIsTheCommandLineToo(t *testing.T) {
	r := newRoom(t)
	path := r.copyOf("seed.txt")
	command := r.command("extract", path)
	command.Env = []string{"PATH=" + os.Getenv("PATH")} // no display at all
	out, err := command.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, string(out), "visavis.record/2")
	command = r.command("extract", filepath.Join(r.home, "missing.txt"))
	out, err = command.CombinedOutput()
	assert.ErrorContains(t, err, "exit status 1")
	assert.Contains(t, string(out), "missing.txt")
}

func TestTheWindowComesBackWhereItWas(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	r.window("Vis-à-vis")
	id := strings.Fields(r.tool("search", "--onlyvisible", "--name", "Vis-à-vis"))[0]
	r.tool("windowmove", "--sync", id, "111", "77")
	r.tool("windowsize", "--sync", id, "900", "620")
	time.Sleep(300 * time.Millisecond)
	r.keys("ctrl+q")
	w.ends() // by itself, once the page has handed over what it had
	require.Eventually(t, func() bool {
		search := exec.Command("xdotool", "search", "--onlyvisible", "--name", "Vis-à-vis")
		search.Env = r.env
		return search.Run() != nil
	}, patience, 50*time.Millisecond, "the screen shows the window no more")

	r.begin()
	r.window("Vis-à-vis")
	time.Sleep(500 * time.Millisecond)
	id = strings.Fields(r.tool("search", "--onlyvisible", "--name", "Vis-à-vis"))[0]
	place := r.tool("getwindowgeometry", id)
	assert.Contains(t, place, "111,77")
	assert.Contains(t, place, "900x620")
}

func TestZoomsByKeysAndRemembers(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	r.window("Vis-à-vis")
	r.keys("ctrl+minus")
	w.until("return document.documentElement.style.zoom === '0.9'")
	r.keys("ctrl+equal", "ctrl+equal")
	w.until("return document.documentElement.style.zoom === '1.1'")
	w.kill()
	again := r.open()
	again.until("return document.documentElement.style.zoom === '1.1'")
}

func TestWithoutAScreenItSaysSo(t *testing.T) {
	r := newRoom(t)
	command := r.command()
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + r.home, "DISPLAY=:4711"}
	out, err := command.CombinedOutput()
	require.ErrorContains(t, err, "exit status 1")
	assert.Contains(t, string(out), "Is there a screen?")
	assert.NotContains(t, string(out), "goroutine")
}

// What fails before the page is there is told as soon as it is.
func TestAProblemOfTheStartIsTold(t *testing.T) {
	r := newRoom(t)
	require.NoError(t, os.Mkdir(filepath.Join(r.home, "nothing in it"), 0o700))
	w := r.open(filepath.Join(r.home, "nothing in it"))
	w.until("return document.body.textContent.includes('“nothing in it” holds no file of a kind that can be read')")
}

// Files of earlier runs may be damaged by whatever happens to a disk.
func TestStartsWithDamagedMemory(t *testing.T) {
	r := newRoom(t)
	state, config := filepath.Join(r.home, ".local/state/visavis"), filepath.Join(r.home, ".config/visavis")
	for _, folder := range []string{state, config} {
		require.NoError(t, os.MkdirAll(folder, 0o700))
	}
	damaged := []string{filepath.Join(state, "session.json"), filepath.Join(state, "recent.json"), filepath.Join(state, "window.json"), filepath.Join(config, "settings.json")}
	for _, path := range damaged {
		require.NoError(t, os.WriteFile(path, []byte(`{"documents":[{"id`), 0o600))
	}
	w := r.open(r.copyOf("seed.txt"))
	w.shows("Xi meets Kazakh president")
	for _, path := range damaged {
		assert.FileExists(t, path+".damaged", "nothing of it is lost")
	}
}

func TestFollowsTheDesktopsTheme(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	w.shows("Xi meets Kazakh president")
	for value, scheme := range map[string]string{"1": "dark", "2": "light"} {
		signal := exec.Command("dbus-send", "--session", "--type=signal", "/org/freedesktop/portal/desktop",
			"org.freedesktop.portal.Settings.SettingChanged", "string:org.freedesktop.appearance", "string:color-scheme", "variant:uint32:"+value)
		signal.Env = r.env
		require.NoError(t, signal.Run())
		w.until(fmt.Sprintf("return getComputedStyle(document.documentElement).colorScheme === %q", scheme))
	}
}
