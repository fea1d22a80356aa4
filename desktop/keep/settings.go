package keep

import (
	"path/filepath"
	"slices"
)

// Settings are what the person chose in the menus.
type Settings struct {
	Theme       string  `json:"theme"`       // "system", "light" or "dark"
	Language    string  `json:"language"`    // of the menu, as the page has it; empty before the first page
	Zoom        float64 `json:"zoom"`        // 1 is the ordinary size
	KeepRecent  bool    `json:"keepRecent"`  // recent files are remembered
	KeepSession bool    `json:"keepSession"` // open documents come back at the next start
}

// The zoom steps, in the order of "larger".
var zooms = []float64{0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3}

func defaultSettings() Settings {
	return Settings{Theme: "system", Zoom: 1, KeepRecent: true, KeepSession: true}
}

// LoadSettings gives the settings; the usual ones where none were kept.
func (f Folders) LoadSettings() (Settings, error) {
	settings := defaultSettings()
	err := load(f.settings(), &settings)
	if err != nil {
		settings = defaultSettings()
	}
	return settings.valid(), err
}

// StoreSettings keeps the settings.
func (f Folders) StoreSettings(settings Settings) error {
	return store(f.settings(), settings.valid())
}

func (f Folders) settings() string { return filepath.Join(f.Config, "settings.json") }

// valid replaces what no menu could have set: the file may come from a newer
// version or from a text editor.
func (s Settings) valid() Settings {
	if !slices.Contains([]string{"system", "light", "dark"}, s.Theme) {
		s.Theme = "system"
	}
	if !(s.Zoom >= zooms[0] && s.Zoom <= zooms[len(zooms)-1]) {
		s.Zoom = 1
	}
	return s
}

// Zoomed gives the settings with the next zoom up or down, or the ordinary one for 0.
func (s Settings) Zoomed(direction int) Settings {
	switch {
	case direction == 0:
		s.Zoom = 1
	case direction > 0:
		if at := slices.IndexFunc(zooms, func(zoom float64) bool { return zoom > s.Zoom+0.001 }); at >= 0 {
			s.Zoom = zooms[at]
		}
	default:
		for _, zoom := range slices.Backward(zooms) {
			if zoom < s.Zoom-0.001 {
				s.Zoom = zoom
				break
			}
		}
	}
	return s
}
