//go:build window

// Package window tests the desktop app as a person meets it: the very program
// that is shipped, in a real window on a screen of its own, with a session bus.
// The page in it is driven through WebKitWebDriver, the menus and dialogs by
// keys. `make test` builds the program and runs this.
package window

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patience is for a machine with much else to do: only a test that fails waits so long.
const patience = 60 * time.Second

// room is a screen, a bus and a home folder for one test.
type room struct {
	t    *testing.T
	home string
	env  []string
}

// window is the running program, driven.
type window struct {
	room
	session string // address of the driver's session
	pid     int
}

func program(t *testing.T) string {
	t.Helper()
	path := os.Getenv("VISAVIS_DESKTOP")
	if path == "" {
		path = "../../build/visavis-desktop"
	}
	path, err := filepath.Abs(path)
	require.NoError(t, err)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the program is not built: make desktop")
	}
	return path
}

func newRoom(t *testing.T) room {
	t.Helper()
	home := t.TempDir()
	runtimeFolder := filepath.Join(home, "run")
	require.NoError(t, os.Mkdir(runtimeFolder, 0o700))
	r := room{t: t, home: home}
	r.forgetEvidence()
	env := []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_RUNTIME_DIR=" + runtimeFolder, "LANG=C.UTF-8",
		"DISPLAY=" + r.screen(), "DBUS_SESSION_BUS_ADDRESS=" + bus(t), "NO_AT_BRIDGE=1", "GTK_RECENT_FILES_ENABLED=0",
	}
	if os.Getuid() == 0 { // the web view refuses to run as root with its sandbox
		env = append(env, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1")
	}
	r.env = env
	r.keepEvidence()
	return r
}

func bus(t *testing.T) string {
	t.Helper()
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	require.NoError(t, err)
	begin(t, daemon)
	line := make([]byte, 256)
	n, err := out.Read(line)
	require.NoError(t, err)
	return strings.TrimSpace(string(line[:n]))
}

// begin starts a process that ends with the test.
func begin(t *testing.T, command *exec.Cmd) {
	t.Helper()
	require.NoError(t, command.Start())
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
}

// command is the program, to be run by itself.
func (r room) command(args ...string) *exec.Cmd {
	command := exec.Command(program(r.t), args...)
	command.Env, command.Dir = r.env, r.home
	return command
}

// begin starts the program by itself, without taking hold of its page.
func (r room) begin(args ...string) *exec.Cmd {
	r.t.Helper()
	command := r.command(args...)
	errors, err := os.OpenFile(filepath.Join(r.home, "errors"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	require.NoError(r.t, err)
	defer errors.Close()
	command.Stdout, command.Stderr = errors, errors
	begin(r.t, command)
	r.keepEvidence()
	return command
}

// said is what the program wrote: its log and its errors.
func (r room) said() string {
	log, _ := os.ReadFile(filepath.Join(r.home, ".local/state/visavis/visavis.log"))
	errors, _ := os.ReadFile(filepath.Join(r.home, "errors"))
	return fmt.Sprintf("log:\n%s\nerrors:\n%s", log, errors)
}

// open starts the program with these arguments and takes hold of its page.
func (r room) open(args ...string) *window {
	r.t.Helper()
	w := &window{room: r}
	w.drive(r.launcher(), append([]string{}, args...))
	w.call("POST", "/timeouts", map[string]any{"script": patience.Milliseconds()}, nil)
	w.pid = r.running()
	r.t.Cleanup(func() { w.kill() })
	r.keepEvidence()
	w.until("return !!(window.go && window.go.main && document.readyState === 'complete')")
	return w
}

// tries is how often a session is begun that dies at its start, which the driver's
// do now and then on a busy machine.
const tries = 4

// drive begins a session with the driver, again where it dies at its start.
func (w *window) drive(launcher string, args []string) {
	w.t.Helper()
	var failures []error
	for range tries {
		session, err := w.begun(launcher, args)
		if err == nil {
			w.session = session
			return
		}
		failures = append(failures, err)
		if pid := w.running(); pid > 0 { // what the driver left
			w.pid = pid
			w.kill()
		}
	}
	w.t.Fatalf("no session of the driver: %v\n%s", failures, w.said())
}

// begun starts a driver and a session of it, and gives the session's address.
func (r room) begun(launcher string, args []string) (string, error) {
	r.t.Helper()
	port := freePort(r.t)
	driver := exec.Command("WebKitWebDriver", "--port="+port)
	driver.Env, driver.Dir = r.env, r.home
	begin(r.t, driver)
	address := "http://127.0.0.1:" + port
	require.Eventually(r.t, func() bool { return speak("GET", address+"/status", nil, nil) == nil }, patience, 20*time.Millisecond)
	var answer struct{ SessionID string }
	_ = os.Remove(filepath.Join(r.home, "pid"))
	err := speak("POST", address+"/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": launcher, "args": args},
	}}}, &answer)
	return address + "/session/" + answer.SessionID, err
}

// running is the number of the program that the driver has started, 0 for none.
func (r room) running() int {
	written, _ := os.ReadFile(filepath.Join(r.home, "pid"))
	pid, _ := strconv.Atoi(strings.TrimSpace(string(written)))
	return pid
}

// launcher loads the automation before the program, and the program only: the
// driver itself must not have it.
func (r room) launcher() string {
	r.t.Helper()
	shim := filepath.Join(r.home, "automation.so")
	r.compile("testdata/automation.c", "webkit2gtk-4.1", "-shared", "-fPIC", "-o", shim)
	path := filepath.Join(r.home, "launch")
	script := fmt.Sprintf("#!/bin/sh\necho $$ > %s\nLD_PRELOAD=%s exec %s \"$@\" 2>>%s\n", filepath.Join(r.home, "pid"), shim, program(r.t), filepath.Join(r.home, "errors"))
	require.NoError(r.t, os.WriteFile(path, []byte(script), 0o755))
	return path
}

// compile builds one of the C programs in testdata.
func (r room) compile(source, library string, flags ...string) {
	r.t.Helper()
	needs, err := exec.Command("pkg-config", "--cflags", "--libs", library).Output()
	require.NoError(r.t, err)
	out, err := exec.Command("gcc", slices.Concat([]string{"-w", source}, flags, strings.Fields(string(needs)))...).CombinedOutput()
	require.NoError(r.t, err, string(out))
}

func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer listener.Close()
	return strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
}

// call speaks WebDriver.
func (w *window) call(method, path string, body, value any) {
	w.t.Helper()
	require.NoError(w.t, speak(method, w.session+path, body, value))
}

// driver waits longer than any call takes: where the program dies before the driver
// has hold of it, no answer comes at all.
var driver = http.Client{Timeout: 45 * time.Second}

func speak(method, address string, body, value any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(method, address, bytes.NewReader(data))
	if err != nil {
		return err
	}
	response, err := driver.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	data, err = io.ReadAll(response.Body)
	if err != nil || value == nil && response.StatusCode == http.StatusOK {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %d %s", method, address, response.StatusCode, data)
	}
	return json.Unmarshal(data, &struct{ Value any }{value})
}

// page runs the body of a function in the page and gives what it returns.
func (w *window) page(script string, value any) {
	w.t.Helper()
	w.call("POST", "/execute/sync", map[string]any{"script": script, "args": []any{}}, value)
}

// app calls a bound method and waits for its answer.
func (w *window) app(call string, value any) {
	w.t.Helper()
	script := "const done = arguments[0]; window.go.main.App." + call + ".then((value) => done({value}), (error) => done({error: String(error)}));"
	var answer struct {
		Value json.RawMessage
		Error string
	}
	w.call("POST", "/execute/async", map[string]any{"script": script, "args": []any{}}, &answer)
	require.Empty(w.t, answer.Error, call)
	if value != nil {
		require.NoError(w.t, json.Unmarshal(answer.Value, value), string(answer.Value))
	}
}

// until waits for a condition of the page.
func (w *window) until(condition string) {
	w.t.Helper()
	require.Eventually(w.t, func() bool {
		var holds bool
		w.page(condition, &holds)
		return holds
	}, patience, 50*time.Millisecond, condition)
}

// item is a row, as far as the tests look at it.
type item struct{ ID, Name, Title, State, Reason, Path string }

// documents waits until n documents have been read, and gives them.
func (w *window) documents(n int) []item {
	w.t.Helper()
	var items []item
	require.Eventually(w.t, func() bool {
		w.app("Documents()", &items)
		for _, one := range items {
			if one.State == "waiting" || one.State == "reading" {
				return false
			}
		}
		return len(items) == n
	}, patience, 50*time.Millisecond, "%d documents", n)
	return items
}

// keys presses keys on the window that has the focus.
func (r room) keys(keys ...string) {
	r.t.Helper()
	r.tool(append([]string{"key", "--clearmodifiers", "--delay", "60"}, keys...)...)
}

// types types a text into the window that has the focus.
func (r room) types(text string) {
	r.t.Helper()
	r.tool("type", "--delay", "12", text)
}

func (r room) tool(args ...string) string {
	r.t.Helper()
	command := exec.Command("xdotool", args...)
	command.Env = r.env
	out, err := command.CombinedOutput()
	require.NoError(r.t, err, "xdotool %v: %s", args, out)
	return strings.TrimSpace(string(out))
}

// window waits for a window whose title has this pattern, puts the keys on it and gives its id.
func (r room) window(title string) string {
	r.t.Helper()
	var found string
	appeared := assert.Eventually(r.t, func() bool {
		command := exec.Command("xdotool", "search", "--onlyvisible", "--name", title)
		command.Env = r.env
		out, err := command.Output()
		found, _, _ = strings.Cut(string(out), "\n")
		return err == nil && found != ""
	}, patience, 50*time.Millisecond, "window %q", title)
	if !appeared {
		r.t.Fatal(r.said())
	}
	r.tool("windowfocus", "--sync", found)
	time.Sleep(300 * time.Millisecond) // the dialog fills itself after it is there
	return found
}

// path types a path into a dialog of files and accepts it. The first Return may
// only take what the dialog offers to complete. It is given to the dialog itself:
// the next one may be there already, and would take it for its answer.
func (r room) path(title, path string) {
	r.t.Helper()
	dialog := r.window(title)
	if !strings.HasPrefix(title, "Save") {
		r.keys("ctrl+l") // an open dialog has no field for a path before it is asked for
		time.Sleep(300 * time.Millisecond)
	}
	r.keys("ctrl+a")
	r.types(path)
	require.Eventually(r.t, func() bool {
		time.Sleep(400 * time.Millisecond)
		if r.shows(title) {
			command := exec.Command("xdotool", "key", "--window", dialog, "Return")
			command.Env = r.env
			_ = command.Run() // a dialog that has gone meanwhile takes no key
		}
		time.Sleep(400 * time.Millisecond)
		return !r.shows(title)
	}, patience, 10*time.Millisecond, "dialog %q stays", title)
}

func (r room) shows(title string) bool {
	command := exec.Command("xdotool", "search", "--onlyvisible", "--name", title)
	command.Env = r.env
	return command.Run() == nil
}

func (w *window) kill() {
	process, err := os.FindProcess(w.pid)
	if err == nil {
		_ = process.Kill()
	}
	w.ends()
}

// ends waits until the program has ended.
func (w *window) ends() {
	require.Eventually(w.t, func() bool {
		_, err := os.Stat(fmt.Sprintf("/proc/%d/cmdline", w.pid))
		data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", w.pid))
		return err != nil || len(data) == 0
	}, patience, 20*time.Millisecond)
}
