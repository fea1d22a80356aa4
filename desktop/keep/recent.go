package keep

import (
	"path/filepath"
	"slices"
)

// recentLimit is how many files a menu can show without scrolling.
const recentLimit = 15

// LoadRecent gives the paths that were opened last, the newest first.
func (f Folders) LoadRecent() ([]string, error) {
	recent := []string{}
	err := load(f.recent(), &recent)
	return slices.DeleteFunc(recent, func(path string) bool { return !filepath.IsAbs(path) }), err
}

// AddRecent puts paths at the top of the list and gives the new list.
func (f Folders) AddRecent(paths []string) ([]string, error) {
	recent, _ := f.LoadRecent()
	for _, path := range paths {
		recent = slices.DeleteFunc(recent, func(old string) bool { return old == path })
		recent = slices.Insert(recent, 0, path)
	}
	recent = recent[:min(len(recent), recentLimit)]
	return recent, store(f.recent(), recent)
}

// ClearRecent forgets all recent files.
func (f Folders) ClearRecent() error { return forget(f.recent()) }

func (f Folders) recent() string { return filepath.Join(f.State, "recent.json") }
