package main

import (
	"os"
	"path/filepath"
)

// folder is where a dialog begins: where the person last was with one, else
// beside the file that was opened last. Empty leaves it to the platform.
func (a *App) folder() string {
	a.mu.Lock()
	folder := a.lastIn
	a.mu.Unlock()
	if recent := a.Recent(); folder == "" && len(recent) > 0 {
		folder = filepath.Dir(recent[0])
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return "" // a disk that is not there any more, for instance
	}
	return folder
}

// wasIn notes where the person was with a dialog, for this run only.
func (a *App) wasIn(folder string) {
	a.mu.Lock()
	a.lastIn = folder
	a.mu.Unlock()
}
