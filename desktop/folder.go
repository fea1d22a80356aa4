package main

import (
	"os"
	"path/filepath"
)

// folder is where a dialog begins: where the person last was with one, else
// where the last opened file or folder is. Empty leaves it to the platform.
func (a *App) folder() string {
	a.mu.Lock()
	folder := a.lastIn
	a.mu.Unlock()
	if recent := a.Recent(); folder == "" && len(recent) > 0 {
		folder = recent[0]
		if !isFolder(folder) {
			folder = filepath.Dir(folder)
		}
	}
	if !isFolder(folder) {
		return "" // a disk that is not there any more, for instance
	}
	return folder
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// wasIn notes where the person was with a dialog, for this run only.
func (a *App) wasIn(folder string) {
	a.mu.Lock()
	a.lastIn = folder
	a.mu.Unlock()
}
