package main

import (
	"visavis/desktop/keep"
	"visavis/desktop/toolkit"
)

// Settings are what the person chose.
func (a *App) Settings() keep.Settings {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.settings
}

// SetTheme keeps the theme ("system", "light", "dark"), so that the next window
// has the right colour before the page is there.
func (a *App) SetTheme(theme string) error {
	err := a.change(func(s *keep.Settings) { s.Theme = theme })
	a.showTheme()
	return err
}

// systemTheme hears that the desktop has changed its theme.
func (a *App) systemTheme(dark bool) {
	a.mu.Lock()
	a.scheme = "light"
	if dark {
		a.scheme = "dark"
	}
	a.mu.Unlock()
	a.showTheme()
}

// showTheme paints menu bar and dialogs as the person chose, or else as the desktop
// has it, which not every toolkit knows by itself.
func (a *App) showTheme() {
	a.mu.Lock()
	theme, scheme := a.settings.Theme, a.scheme
	a.mu.Unlock()
	if theme == "system" {
		theme = scheme
	}
	if theme == "" && systemIsDark() {
		theme = "dark"
	}
	a.shell.paint(themes[theme])
}

// themes are the words of the settings for the toolkit; any other is the system's.
var themes = map[string]toolkit.Theme{"light": toolkit.Light, "dark": toolkit.Dark}

// SetKeepRecent says whether recent files are remembered. "No" forgets those
// that are.
func (a *App) SetKeepRecent(keeps bool) error {
	if err := a.change(func(s *keep.Settings) { s.KeepRecent = keeps }); err != nil || keeps {
		return err
	}
	return a.ClearRecent()
}

// Zoom makes the page larger (1), smaller (-1) or as it was (0).
func (a *App) Zoom(direction int) error {
	err := a.change(func(s *keep.Settings) { *s = s.Zoomed(direction) })
	a.showZoom()
	return err
}

func (a *App) showZoom() { a.shell.zoom(a.Settings().Zoom) }

// change keeps a changed setting. It holds for this run even where it cannot
// be written down.
func (a *App) change(change func(*keep.Settings)) error {
	a.memory.Lock()
	defer a.memory.Unlock()
	a.mu.Lock()
	change(&a.settings)
	settings := a.settings
	a.mu.Unlock()
	if err := a.folders.StoreSettings(settings); err != nil {
		return a.failure("setting_failed", "reason", a.reason(err))
	}
	return nil
}
