package files

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// FolderLimit is how many files of one folder are opened at most.
const FolderLimit = 5000

// In lists the files below a folder that have one of the endings (".txt"), in
// the order of their names, and how many were left out beyond the limit. What
// cannot be looked into is passed over; hidden files and folders are not meant.
func In(folder string, endings []string, limit int) (found []string, left int, err error) {
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path == folder:
			return err
		case err != nil:
			return nil
		case path != folder && strings.HasPrefix(entry.Name(), "."):
			return skip(entry)
		case entry.Type().IsRegular() && slices.Contains(endings, strings.ToLower(filepath.Ext(path))):
			found = append(found, path)
		}
		return nil
	})
	if len(found) > limit {
		return found[:limit], len(found) - limit, err
	}
	return found, 0, err
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}
