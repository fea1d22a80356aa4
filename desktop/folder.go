package main

import (
	"os"
	"path/filepath"
	"strings"
)

// folder is where a dialog begins: where the person last was with one, else where
// the last opened file or folder is, else at the documents.
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
	if !isFolder(folder) { // a disk that is not there any more, for instance
		return documents()
	}
	return folder
}

// documents is the person's own folder for documents, or the home folder where
// there is none. Empty leaves it to the platform.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, folder := range []string{userFolder(home), filepath.Join(home, "Documents")} {
		if isFolder(folder) {
			return folder
		}
	}
	return home
}

// userFolder is what the desktop calls the folder for documents, which is in the
// language of the system: the specification is that of xdg-user-dirs.
func userFolder(home string) string {
	config, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	data, _ := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	for line := range strings.Lines(string(data)) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR="); ok {
			return strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		}
	}
	return ""
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
