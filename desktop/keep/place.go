package keep

import (
	"image"
	"path/filepath"
)

// Place is where the window was.
type Place struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// The window's sizes: the first one, and the smallest that can be used.
const (
	FirstWidth, FirstHeight = 1440, 900
	LeastWidth, LeastHeight = 420, 320
)

// LoadPlace gives the window's last place; known is false where there is none.
func (f Folders) LoadPlace() (place Place, known bool) {
	if err := load(f.place(), &place); err != nil || place.Width == 0 {
		return Place{Width: FirstWidth, Height: FirstHeight}, false
	}
	return place, true
}

// StorePlace keeps the window's place.
func (f Folders) StorePlace(place Place) error { return store(f.place(), place) }

func (f Folders) place() string { return filepath.Join(f.State, "window.json") }

// On fits the place to the monitors there are now, the main one first: all of the
// window is on the monitor that has most of it. lost says that none has any of it,
// or that nothing is known of them: the window then belongs in the middle.
func (p Place) On(monitors []image.Rectangle) (fitted Place, lost bool) {
	p.Width, p.Height = max(p.Width, LeastWidth), max(p.Height, LeastHeight)
	if len(monitors) == 0 {
		return p, true
	}
	monitor, most := monitors[0], 0
	for _, one := range monitors {
		if shared := area(one.Intersect(p.bounds())); shared > most {
			monitor, most = one, shared
		}
	}
	p.Width, p.Height = min(p.Width, monitor.Dx()), min(p.Height, monitor.Dy())
	p.X = min(max(p.X, monitor.Min.X), monitor.Max.X-p.Width)
	p.Y = min(max(p.Y, monitor.Min.Y), monitor.Max.Y-p.Height)
	return p, most == 0
}

func (p Place) bounds() image.Rectangle { return image.Rect(p.X, p.Y, p.X+p.Width, p.Y+p.Height) }

func area(of image.Rectangle) int { return of.Dx() * of.Dy() }
