//go:build window

package window

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pageProcesses are the numbers of the web view's processes that show the page.
func pageProcesses(t *testing.T, program int) []int {
	t.Helper()
	found := []int{}
	for _, pid := range family(t, program) {
		name, _ := os.ReadFile(fmt.Sprintf("/proc/%d/comm", pid))
		if strings.HasPrefix(string(name), "WebKitWebProces") { // the system keeps fifteen letters
			found = append(found, pid)
		}
	}
	return found
}

// The page's process may be ended by the system or by a fault of the web view. The
// program hears of it, and the page comes back with all that was open.
func TestThePageComesBackWhenItsProcessEnds(t *testing.T) {
	r := newRoom(t)
	program := r.begin(r.copyOf("seed.txt"))
	title := "Xi meets Kazakh president.*Vis-à-vis"
	r.window(title)
	before := pageProcesses(t, program.Process.Pid)
	require.NotEmpty(t, before)
	r.setTitle(title, "gone")
	for _, pid := range before {
		require.NoError(t, syscall.Kill(pid, syscall.SIGKILL))
	}
	r.window(title) // the page tells its title again: it shows the document
	assert.NotEqual(t, before, pageProcesses(t, program.Process.Pid))
	assert.Contains(t, r.said(), "page ended")
	assert.Contains(t, r.said(), "crashed")
}

// setTitle calls a window otherwise, to see whether the program gives it a title.
func (r room) setTitle(title, other string) {
	r.t.Helper()
	r.tool("search", "--onlyvisible", "--name", title, "set_window", "--name", other)
}

func TestAPlaceOffTheScreenIsNotGoneBackTo(t *testing.T) {
	for name, place := range map[string]string{
		"right of it": `{"x":2400,"y":100,"width":900,"height":600}`,
		"above it":    `{"x":100,"y":-300,"width":900,"height":600}`,
		"too large":   `{"x":600,"y":500,"width":2400,"height":1600}`,
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			state := filepath.Join(r.home, ".local/state/visavis")
			require.NoError(t, os.MkdirAll(state, 0o700))
			require.NoError(t, os.WriteFile(filepath.Join(state, "window.json"), []byte(place), 0o600))
			r.begin()
			r.window("Vis-à-vis")
			require.Eventually(t, func() bool { return r.isWhole() }, patience, 50*time.Millisecond)
		})
	}
}

// isWhole says whether all of the window is on the screen.
func (r room) isWhole() bool {
	r.t.Helper()
	place := map[string]int{}
	id := strings.Fields(r.tool("search", "--onlyvisible", "--name", "Vis-à-vis"))[0]
	for line := range strings.Lines(r.tool("getwindowgeometry", "--shell", id)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		place[name], _ = strconv.Atoi(value)
	}
	return place["X"] >= 0 && place["Y"] >= 0 && place["X"]+place["WIDTH"] <= 1366 && place["Y"]+place["HEIGHT"] <= 900
}

func TestTheTitleNamesTheDocument(t *testing.T) {
	r := newRoom(t)
	first, second := r.text("b21.txt", "canada.txt"), r.copyOf("second.txt")
	w := r.open(first, second)
	items := w.documents(2)
	for _, item := range items {
		w.app(fmt.Sprintf("Select(%q)", item.ID), nil)
		w.page(fmt.Sprintf("window.wails.EventsNotify(JSON.stringify({name: 'show', data: [%q]})); return true", item.ID), nil)
		r.window("^" + item.Title[:12] + ".* · Vis-à-vis$")
	}
}

func TestTheMenuIsInTheLanguageOfThePage(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	r.window("Vis-à-vis")
	choose := "const s = document.querySelector('.masthead select'); s.value = '%s'; s.dispatchEvent(new Event('change', {bubbles: true})); return true"
	pictures := map[string]string{}
	english := r.menuPicture()
	seen := []string{english}
	for _, language := range []string{"zh", "ru", "kk"} {
		w.page(fmt.Sprintf(choose, language), nil)
		require.Eventually(t, func() bool {
			pictures[language] = r.menuPicture()
			return !slices.Contains(seen, pictures[language]) // drawn anew, and not bare while it is
		}, patience, 100*time.Millisecond, language)
		seen = append(seen, pictures[language])
	}
	assert.NotEqual(t, pictures["ru"], pictures["kk"])
	w.page(fmt.Sprintf(choose, "en"), nil)
	require.Eventually(t, func() bool { return r.menuPicture() == english }, patience, 100*time.Millisecond)
	w.page(fmt.Sprintf(choose, "ru"), nil)
	require.Eventually(t, func() bool {
		kept, _ := os.ReadFile(filepath.Join(r.home, ".config/visavis/settings.json"))
		return strings.Contains(string(kept), `"language":"ru"`)
	}, patience, 50*time.Millisecond, "the next menu begins with it")
}

func TestTheMenuIsReachedByLetters(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"))
	w.documents(1)
	r.window("Vis-à-vis")
	r.keys("alt+h", "k")
	w.until("return document.querySelector('dialog[open] #keys-title') !== null")
	r.keys("Escape", "F1")
	w.until("return document.querySelector('dialog[open] #help-title') !== null")
}

func TestTheTableIsReachedByItsKeyAndLeftByIt(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"))
	w.documents(1)
	r.window("Xi meets Kazakh president")
	r.keys("F8")
	w.until("return location.hash === '#table' && document.querySelector('#table-find') !== null")
	r.keys("alt+v", "t")
	w.until("return document.querySelector('#table-find') === null")
}

// The driver keeps dialogs of the web view away: the program runs by itself here.
func TestPrintsByTheMenu(t *testing.T) {
	r := newRoom(t)
	r.begin(r.copyOf("seed.txt"))
	r.window("Xi meets Kazakh president")
	r.keys("alt+f", "p")
	r.window("^Print$")
}

func TestTheMenuBarIsDarkWithThePage(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	r.window("Vis-à-vis")
	const dark, light = 90, 160
	require.Greater(t, r.brightness(r.menuBar()), light)
	w.app("SetTheme('dark')", nil)
	require.Eventually(t, func() bool { return r.brightness(r.menuBar()) < dark }, patience, 100*time.Millisecond)
	w.app("SetTheme('light')", nil)
	require.Eventually(t, func() bool { return r.brightness(r.menuBar()) > light }, patience, 100*time.Millisecond)
	w.app("SetTheme('system')", nil)
	signal := exec.Command("dbus-send", "--session", "--type=signal", "/org/freedesktop/portal/desktop",
		"org.freedesktop.portal.Settings.SettingChanged", "string:org.freedesktop.appearance", "string:color-scheme", "variant:uint32:1")
	signal.Env = r.env
	require.NoError(t, signal.Run())
	require.Eventually(t, func() bool { return r.brightness(r.menuBar()) < dark }, patience, 100*time.Millisecond)
	w.until("return matchMedia('(prefers-color-scheme: dark)').matches")
}

// At twice the size, with the largest letters and the list shown, nothing lies on
// anything else and nothing is out of reach.
func TestAtTwiceTheSizeNothingOverlaps(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.text("b21.txt", "canada.txt"), r.copyOf("second.txt"))
	w.documents(2)
	r.window("Vis-à-vis")
	for range 5 {
		w.app("Zoom(1)", nil)
	}
	w.until("return innerWidth === 683")
	w.page("const s = document.getElementById('size'); s.value = 'larger'; s.dispatchEvent(new Event('change', {bubbles: true})); return true", nil)
	w.until("return document.documentElement.dataset.text === 'larger'")
	w.until(`
		const shown = document.querySelector('.documents');
		const list = shown?.getBoundingClientRect() ?? new DOMRect(); // a drawer where there is no room beside the page
		const page = document.querySelector('.page').getBoundingClientRect();
		const drawer = shown !== null && getComputedStyle(shown).position === 'fixed';
		const apart = drawer || list.right <= page.left + 1 || list.bottom <= page.top + 1;
		return apart && document.documentElement.scrollWidth <= innerWidth && list.width <= innerWidth;`)
}

// What a huge file took is given back when it has been read, not by and by.
func TestMemoryComesBackAfterAHugeFile(t *testing.T) {
	r := newRoom(t)
	w := r.open()
	before := memory(t, w.pid)
	huge := filepath.Join(r.home, "huge.txt")
	require.NoError(t, os.WriteFile(huge, []byte(strings.Repeat("The two leaders met and spoke of trade. ", 60<<20/40)), 0o600))
	w.app(fmt.Sprintf("Open([%q])", huge), nil)
	w.documents(1)
	const more = 120 // the text itself, and what the library has of it
	require.Eventually(t, func() bool { return memory(t, w.pid) < before+more }, patience, 100*time.Millisecond)
	t.Logf("%d MB before, %d MB after", before, memory(t, w.pid))
}

// memory is how many megabytes of a process are in the memory.
func memory(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	require.NoError(t, err)
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, err := strconv.Atoi(strings.Fields(after)[0])
	require.NoError(t, err)
	return kilobytes >> 10
}

// The tests themselves: a session that dies at its start is begun again.
func TestASessionThatDiesAtItsStartIsBegunAgain(t *testing.T) {
	r := newRoom(t)
	dies := filepath.Join(r.home, "dies-once")
	script := fmt.Sprintf("#!/bin/sh\n[ -e %[1]s.did ] || { touch %[1]s.did; exit 1; }\nexec %[2]s \"$@\"\n", dies, r.launcher())
	require.NoError(t, os.WriteFile(dies, []byte(script), 0o755))
	w := &window{room: r}
	w.drive(dies, []string{})
	w.pid = r.running()
	t.Cleanup(w.kill)
	assert.FileExists(t, dies+".did")
	w.until("return !!window.go")
}
