package main

import (
	"context"
	"fmt"
	goruntime "runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"visavis/desktop/toolkit"
)

// window is the shell that Wails makes.
type window struct {
	ctx   context.Context
	menu  func() *menu.Menu // in the words of now
	ready atomic.Bool       // the page is there to be spoken to

	mu    sync.Mutex
	shown bool
	early []any // problems from before the page was there
}

func (w *window) openFiles(title, folder string, kinds []kind) ([]string, error) {
	return runtime.OpenMultipleFilesDialog(w.ctx, runtime.OpenDialogOptions{Title: title, DefaultDirectory: folder, Filters: filters(kinds)})
}

func (w *window) openFolder(title, folder string) (string, error) {
	return runtime.OpenDirectoryDialog(w.ctx, runtime.OpenDialogOptions{Title: title, DefaultDirectory: folder, CanCreateDirectories: true})
}

func (w *window) saveFile(title, folder, name string, of kind) (string, error) {
	return runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{
		Title: title, DefaultDirectory: folder, DefaultFilename: name, Filters: filters([]kind{of}), CanCreateDirectories: true,
	})
}

func (w *window) ask(title, question string) answer {
	said, err := runtime.MessageDialog(w.ctx, runtime.MessageDialogOptions{
		Type: runtime.QuestionDialog, Title: title, Message: literal(question), DefaultButton: "No",
	})
	if err != nil {
		return dismissed
	}
	return answer(said)
}

func (w *window) tell(title, message string) {
	_, _ = runtime.MessageDialog(w.ctx, runtime.MessageDialogOptions{Type: runtime.InfoDialog, Title: title, Message: literal(message)})
}

func (w *window) emit(event string, data any) {
	w.mu.Lock()
	isReady := w.ready.Load()              // asked under the lock: begin must not take what is early just before this is added
	if !isReady && event == eventProblem { // the page asks for all else by itself
		w.early = append(w.early, data)
	}
	w.mu.Unlock()
	if isReady {
		runtime.EventsEmit(w.ctx, event, data)
	}
}

// begin says that the page is there, and hands it what it missed. It gives
// false where a page had been there before.
func (w *window) begin() bool {
	w.mu.Lock()
	w.ready.Store(true)
	first, early := !w.shown, w.early
	w.shown, w.early = true, nil
	w.mu.Unlock()
	for _, data := range early {
		runtime.EventsEmit(w.ctx, eventProblem, data)
	}
	return first
}

func (w *window) run(script string)      { runtime.WindowExecJS(w.ctx, script) }
func (w *window) copy(text string) error { return runtime.ClipboardSetText(w.ctx, text) }
func (w *window) quit()                  { runtime.Quit(w.ctx) }
func (w *window) show()                  { runtime.WindowShow(w.ctx) }

func (w *window) raise() {
	if !w.ready.Load() {
		return // it comes up by itself
	}
	runtime.WindowUnminimise(w.ctx)
	runtime.WindowShow(w.ctx)
	// Some window managers raise a window only while it is kept above the others.
	runtime.WindowSetAlwaysOnTop(w.ctx, true)
	runtime.WindowSetAlwaysOnTop(w.ctx, false)
}

// menuChanged shows the words and ticks of now. Where the platform's menu cannot
// be changed in its place, it is made anew.
func (w *window) menuChanged() {
	if bar := w.menu(); !toolkit.SetMenu(lines(bar)) {
		runtime.MenuSetApplicationMenu(w.ctx, plain(bar))
	}
}

// zoom shows the page larger by the web view's own zoom, or by the page's style
// where the toolkit does not reach it.
func (w *window) zoom(level float64) {
	if !toolkit.Zoom(level) {
		w.run(fmt.Sprintf("document.documentElement.style.zoom = %g", level))
	}
}

func (w *window) paint(theme toolkit.Theme) { toolkit.Paint(theme) }

// reload loads the page anew after its process has ended.
func (w *window) reload() {
	w.ready.Store(false)
	toolkit.Load(pageAddress)
}

// pageAddress is where Wails has the page.
const pageAddress = "wails://wails/"

func (w *window) fullScreen() {
	if runtime.WindowIsFullscreen(w.ctx) {
		runtime.WindowUnfullscreen(w.ctx)
		return
	}
	runtime.WindowFullscreen(w.ctx)
}

func filters(kinds []kind) []runtime.FileFilter {
	made := make([]runtime.FileFilter, 0, len(kinds))
	for _, k := range kinds {
		made = append(made, runtime.FileFilter{DisplayName: k.label, Pattern: pattern(k.endings)})
	}
	return made
}

// pattern also matches endings in capitals, which GTK would leave out.
func pattern(endings []string) string {
	patterns := []string{}
	for _, ending := range endings {
		patterns = append(patterns, "*"+ending)
		if upper := strings.ToUpper(ending); upper != ending && goruntime.GOOS == "linux" {
			patterns = append(patterns, "*"+upper)
		}
	}
	if len(endings) == 1 && endings[0] == ".*" {
		return "*"
	}
	return strings.Join(patterns, ";")
}

// literal keeps a percent sign of a file's name from being taken for a
// directive: on Linux the text of a dialog is a format of C's printf.
func literal(text string) string {
	if goruntime.GOOS == "linux" {
		return strings.ReplaceAll(text, "%", "%%")
	}
	return text
}
