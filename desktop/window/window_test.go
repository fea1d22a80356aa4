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

const patience = 20 * time.Second

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
	env := []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_RUNTIME_DIR=" + runtimeFolder, "LANG=C.UTF-8",
		"DISPLAY=" + screen(t), "DBUS_SESSION_BUS_ADDRESS=" + bus(t), "NO_AT_BRIDGE=1", "GTK_RECENT_FILES_ENABLED=0",
	}
	if os.Getuid() == 0 { // the web view refuses to run as root with its sandbox
		env = append(env, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1")
	}
	return room{t, home, env}
}

// screen starts an X server without a monitor and gives its name.
func screen(t *testing.T) string {
	t.Helper()
	read, write, err := os.Pipe()
	require.NoError(t, err)
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x900x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	begin(t, server)
	write.Close()
	line := make([]byte, 16)
	n, err := read.Read(line)
	require.NoError(t, err)
	return ":" + strings.TrimSpace(string(line[:n]))
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
	port := freePort(r.t)
	driver := exec.Command("WebKitWebDriver", "--port="+port)
	driver.Env, driver.Dir = r.env, r.home
	begin(r.t, driver)
	w := &window{room: r, session: "http://127.0.0.1:" + port}
	require.Eventually(r.t, func() bool { _, err := http.Get(w.session + "/status"); return err == nil }, patience, 20*time.Millisecond)
	var answer struct{ SessionID string }
	w.call("POST", "/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": r.launcher(), "args": append([]string{}, args...)},
	}}}, &answer)
	w.session += "/session/" + answer.SessionID
	w.call("POST", "/timeouts", map[string]any{"script": patience.Milliseconds()}, nil)
	pid, err := os.ReadFile(filepath.Join(r.home, "pid"))
	require.NoError(r.t, err)
	w.pid, err = strconv.Atoi(strings.TrimSpace(string(pid)))
	require.NoError(r.t, err)
	r.t.Cleanup(func() { w.kill() })
	w.until("return !!(window.go && window.go.main && document.readyState === 'complete')")
	return w
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
	data, err := json.Marshal(body)
	require.NoError(w.t, err)
	request, err := http.NewRequest(method, w.session+path, bytes.NewReader(data))
	require.NoError(w.t, err)
	response, err := http.DefaultClient.Do(request)
	require.NoError(w.t, err)
	defer response.Body.Close()
	data, err = io.ReadAll(response.Body)
	require.NoError(w.t, err)
	require.Equal(w.t, http.StatusOK, response.StatusCode, "%s %s: %s", method, path, data)
	if value != nil {
		require.NoError(w.t, json.Unmarshal(data, &struct{ Value any }{value}), string(data))
	}
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

// window waits for a window with this title and puts the keys on it.
func (r room) window(title string) {
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
}

// path types a path into a dialog of files and accepts it. The first Return may
// only take what the dialog offers to complete.
func (r room) path(title, path string) {
	r.t.Helper()
	r.window(title)
	if !strings.HasPrefix(title, "Save") {
		r.keys("ctrl+l") // an open dialog has no field for a path before it is asked for
		time.Sleep(300 * time.Millisecond)
	}
	r.keys("ctrl+a")
	r.types(path)
	require.Eventually(r.t, func() bool {
		time.Sleep(400 * time.Millisecond)
		if !r.shows(title) {
			return true
		}
		r.keys("Return")
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
