package keep

import "path/filepath"

// Place is where the window was.
type Place struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// Size is that of a screen.
type Size struct{ Width, Height int }

// The window's sizes: the first one, and the smallest that can be used.
const (
	FirstWidth, FirstHeight = 1440, 900
	LeastWidth, LeastHeight = 420, 320
)

// visible is how much of the window must be on some screen to be taken hold of.
const visible = 80

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

// On fits the place to the screens there are now. centre says that the position
// is of no use, because a screen is gone or smaller than it was.
//
// Only the sizes of the screens are known, not how they are arranged: a
// position is believed while it could lie on any row or column of them.
func (p Place) On(screens []Size) (fitted Place, centre bool) {
	largest, all := extent(screens)
	if largest.Width > 0 {
		p.Width, p.Height = min(p.Width, largest.Width), min(p.Height, largest.Height)
	}
	p.Width, p.Height = max(p.Width, LeastWidth), max(p.Height, LeastHeight)
	outside := p.X+p.Width < visible || p.Y < 0 || p.X > all.Width-visible || p.Y > all.Height-visible
	return p, outside
}

// extent gives the largest width and height of one screen and the sums of all.
func extent(screens []Size) (largest, all Size) {
	for _, screen := range screens {
		largest = Size{max(largest.Width, screen.Width), max(largest.Height, screen.Height)}
		all = Size{all.Width + screen.Width, all.Height + screen.Height}
	}
	return largest, all
}
