package main

import (
	"os"

	"github.com/wailsapp/wails/v2/pkg/options"

	"visavis/desktop/journal"
)

// prepare sets what the web view reads from the environment when it starts.
func prepare() {
	// With some drivers the window stays blank when pictures are handed over in
	// graphics memory. A person who set this knows better.
	if _, set := os.LookupEnv("WEBKIT_DISABLE_DMABUF_RENDERER"); !set {
		os.Setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
	}
}

// background is the colour of the window before the page is painted.
func background(theme string) *options.RGBA {
	if theme == "dark" || theme == "system" && systemIsDark() {
		return options.NewRGB(0x15, 0x17, 0x1a)
	}
	return options.NewRGB(0xfb, 0xfa, 0xf6)
}

// quiet writes what Wails has to say into the journal, mistakes only: its
// messages can hold what was passed between page and program.
type quiet struct{ journal *journal.Journal }

func (q quiet) Print(string)         {}
func (q quiet) Trace(string)         {}
func (q quiet) Debug(string)         {}
func (q quiet) Info(string)          {}
func (q quiet) Warning(string)       {}
func (q quiet) Error(message string) { q.journal.Error("window", "length", len(message)) }
func (q quiet) Fatal(message string) { q.journal.Error("window, fatal", "length", len(message)) }
