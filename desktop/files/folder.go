package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// FolderLimit is how many files of one folder are opened at most.
const FolderLimit = 5000

// In lists the files below a folder that have one of the endings (".txt"), in
// the order of their names, and how many were left out beyond the limit. What
// cannot be looked into is passed over; hidden files and folders are not meant. A
// link to a file is one; links to folders are not followed, which may lead in a loop.
func In(folder string, endings []string, limit int) (found []string, left int, err error) {
	root, err := filepath.EvalSymlinks(folder) // the folder itself may be a link
	if err != nil {
		return nil, 0, err
	}
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return err
		case err != nil:
			return nil
		case path != root && strings.HasPrefix(entry.Name(), "."):
			return skip(entry)
		case slices.Contains(endings, strings.ToLower(filepath.Ext(path))) && isFile(path, entry):
			found = append(found, filepath.Join(folder, strings.TrimPrefix(path, root)))
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

func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
