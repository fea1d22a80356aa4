// Command visavis-desktop is Vis-à-vis as a program of the desktop: a window
// with the page in it, the core called natively, and what a page cannot have:
// files, folders, a list of documents, a memory.
//
// Package main knows the window (wails.go, menu.go, place.go) and ties together
// the packages below it, which do not: library (what is open), files (reading
// and writing), keep (what is remembered) and journal (the log). It opens no
// network connection. Called with a command of the command line it is the
// command line.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"visavis/core/cmd"
	"visavis/desktop/journal"
	"visavis/desktop/keep"
	"visavis/desktop/library"
	"visavis/desktop/toolkit"
	"visavis/frontend"
)

// instance is the name under which a second start finds the first.
const instance = "visavis-desktop"

//go:embed packaging/icon.png
var icon []byte

func main() {
	args := os.Args[1:]
	if len(args) > 0 && cmd.IsCommand(args[0]) {
		os.Exit(cmd.Run(args, os.Stdin, os.Stdout, os.Stderr))
	}
	paths, err := arguments(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "visavis-desktop:", err)
		os.Exit(2)
	}
	if handOver(instance, os.Args[1:]) {
		return
	}
	if err := show(paths); err != nil {
		fmt.Fprintln(os.Stderr, "visavis-desktop:", err)
		os.Exit(1)
	}
}

// arguments makes paths of the command line's arguments.
func arguments(args []string) ([]string, error) {
	folder, err := os.Getwd()
	if err != nil {
		folder = "/"
	}
	for i, arg := range args {
		if arg == "--" {
			return absolute(slices.Delete(slices.Clone(args), i, i+1), folder), nil
		}
		if strings.HasPrefix(arg, "-") {
			return nil, fmt.Errorf("there is no option %q. Give the files to open, or --help for the commands", arg)
		}
	}
	return absolute(args, folder), nil
}

// show opens the window and returns when it is closed.
func show(paths []string) error {
	prepare()
	folders, err := keep.DefaultFolders()
	if err != nil {
		return fmt.Errorf("there is no folder for settings: %w", err)
	}
	log := journal.Open(folders.State)
	defer log.Close()
	log.Info("start", "version", version())
	w := &window{}
	app, err := newApp(w, folders, log)
	if err != nil {
		return err
	}
	defer app.end()
	return run(windowOptions(app, w, paths))
}

// run turns a panic of the toolkit, which ends in one where there is no screen,
// into words.
func run(window *options.App) (failed error) {
	defer func() {
		if fault := recover(); fault != nil {
			failed = fmt.Errorf("the window could not be opened: %v. Is there a screen? Without one, “extract FILE” reads files", fault)
		}
	}()
	return wails.Run(window)
}

func windowOptions(app *App, w *window, paths []string) *options.App {
	place, known := app.folders.LoadPlace()
	w.menu = app.applicationMenu
	return &options.App{
		Title:            "Vis-à-vis",
		Width:            place.Width,
		Height:           place.Height,
		MinWidth:         keep.LeastWidth,
		MinHeight:        keep.LeastHeight,
		StartHidden:      true, // until the page is painted: no white flash
		BackgroundColour: background(app.Settings().Theme),
		AssetServer:      &assetserver.Options{Assets: frontend.Assets},
		Menu:             plain(app.applicationMenu()),
		Bind:             []any{app},
		Logger:           quiet{app.journal},
		LogLevel:         logger.ERROR,
		Linux:            &linux.Options{Icon: icon, ProgramName: "visavis", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		DragAndDrop:      &options.DragAndDrop{EnableFileDrop: true},
		OnStartup:        func(ctx context.Context) { app.started(ctx, w, paths) },
		OnDomReady: func(ctx context.Context) {
			w.run(pageGuards)
			app.showZoom()
			if w.begin() {
				go watchSystemTheme(app.systemTheme)
				w.menuChanged()
				putInPlace(ctx, place, known)
				w.show()
				app.journal.Info("shown", "after", time.Since(begin).Round(time.Millisecond))
			}
			app.tellPage()
		},
		OnBeforeClose: func(ctx context.Context) bool {
			app.note("window", app.folders.StorePlace(placeNow(ctx, place)))
			return !app.mayClose()
		},
		SingleInstanceLock: &options.SingleInstanceLock{UniqueId: instance, OnSecondInstanceLaunch: func(second options.SecondInstanceData) {
			app.handedOver(second.Args, second.WorkingDirectory)
		}},
	}
}

// begin is when the program started, for the log.
var begin = time.Now()

// pageGuards hold whatever the page does. A dropped file must not take the
// page's place: the web view asks at the last of these events, so that each of
// them has to say so, and should a file come in all the same, the page is
// fetched back. The window is called as the page is. And "=" is "+" without the
// shift key.
const pageGuards = `
if (location.protocol === 'file:') location.replace('wails://wails/');
const tellTitle = () => window.runtime.WindowSetTitle(document.title);
new MutationObserver(tellTitle).observe(document.querySelector('title'), { childList: true });
tellTitle();
for (const event of ['dragenter', 'dragover', 'drop']) addEventListener(event, (e) => e.preventDefault());
addEventListener('keydown', (e) => {
  if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key === '=') { e.preventDefault(); window.go.main.App.Zoom(1); }
});`

// started opens what was open last and what the command line names. It may run
// before the page is there, which then asks for the documents by itself.
func (a *App) started(ctx context.Context, w *window, paths []string) {
	w.ctx = ctx
	toolkit.OnPageEnd(a.pageEnded)
	a.showTheme()
	runtime.OnFileDrop(ctx, func(_, _ int, dropped []string) { a.Open(dropped) })
	a.restore()
	a.Open(paths)
	go a.watch()
}

// tellPage tells the page all that it may have missed: it asked for the
// documents when it started, and was not there to hear of later ones.
func (a *App) tellPage() {
	a.tellArrivals()
	items := a.Documents()
	if len(items) == 0 {
		return
	}
	a.shell.emit(eventDocuments, library.Change{Changed: items, Removed: []string{}, Progress: a.library.Progress()})
	if id := a.Session().Selected; id != "" {
		a.shell.emit(eventShow, id)
	}
}

// handedOver opens what a second start was called with.
func (a *App) handedOver(args []string, folder string) {
	a.shell.raise()
	args = slices.DeleteFunc(args, func(arg string) bool { return arg == "--" })
	a.Open(absolute(args, folder))
}
