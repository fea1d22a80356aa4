// Package toolkit reaches what Wails leaves out of the window's own toolkit: the
// monitors and where they stand, the web view's zoom, the end of its process, the
// theme and the words of the menu bar.
//
// It knows the window and nothing of what is in it. Where a platform has no such
// thing, or the program is built without its window, the functions do nothing and
// say so.
package toolkit

// Theme is how the window's own parts are painted: menu bar, dialogs.
type Theme int

// The themes.
const (
	AsTheSystem Theme = iota
	Light
	Dark
)

// MenuItem is one line of the menu, as it is to be shown.
type MenuItem struct {
	Label  string // with "_" before the letter that chooses it, empty for a separator
	Keys   string // that do the same on the page, empty where the menu has its own
	Ticked bool
}
