package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// What is put beside a library begins with its name and one of these.
const (
	damagedMark = ".damaged-"
	formMark    = ".form-"
)

// Remains are all files on the disk that hold words of a library: itself and what
// SQLite has put beside it, those that were damaged and put aside, and copies that
// were made before a migration.
func Remains(path string) []string {
	found := []string{}
	all, _ := os.ReadDir(filepath.Dir(path)) // no folder, no files
	for _, one := range all {
		rest, isOurs := strings.CutPrefix(one.Name(), filepath.Base(path))
		if isOurs && slices.ContainsFunc([]string{"-", damagedMark, formMark}, func(mark string) bool { return rest == "" || strings.HasPrefix(rest, mark) }) {
			found = append(found, filepath.Join(filepath.Dir(path), one.Name()))
		}
	}
	return found
}

// IsAside says that a file of Remains was put aside: no program works with it.
func IsAside(path string) bool {
	name := filepath.Base(path)
	return strings.Contains(name, damagedMark) || strings.Contains(name, formMark)
}

// DeleteRemains deletes such files. It answers for those that are still there.
func DeleteRemains(paths []string) error {
	var failed error
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}
