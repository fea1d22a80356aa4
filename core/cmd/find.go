package cmd

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"visavis/core/intake"
)

// found gives the files that the names of a command line stand for, in order: a
// folder stands for the articles in it and below, a pattern for the files that fit.
// Of names, only those of one folder are in memory at a time.
func found(names []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range names {
			for path, err := range behind(name) {
				if !yield(path, err) {
					return
				}
			}
		}
	}
}

// behind gives the files behind one name.
func behind(name string) iter.Seq2[string, error] {
	info, err := os.Stat(name)
	switch {
	case name == "-":
		return just(name)
	case err == nil && info.IsDir():
		return within(name)
	case err != nil && strings.ContainsAny(name, "*?["):
		return fitting(name)
	}
	return just(name) // what is wrong with it shows when it is opened
}

func just(names ...string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range names {
			if !yield(name, nil) {
				return
			}
		}
	}
}

func failed(name string, err error) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { yield(name, err) }
}

// fitting is for patterns that no shell has filled in.
func fitting(pattern string) iter.Seq2[string, error] {
	names, err := filepath.Glob(pattern)
	names = slices.DeleteFunc(names, func(name string) bool {
		info, err := os.Stat(name)
		return err == nil && !info.Mode().IsRegular()
	})
	switch {
	case err != nil:
		return failed(pattern, errors.New("is no pattern: a bracket is not closed"))
	case len(names) == 0:
		return failed(pattern, errors.New("no file fits this pattern"))
	}
	return just(names...)
}

// within gives the readable files of a folder, by name. The folder itself may be a
// link; below it, links to folders are not followed, so that one within itself ends.
func within(folder string) iter.Seq2[string, error] {
	root := folder + string(filepath.Separator)
	return func(yield func(string, error) bool) {
		any := false
		give := func(path string, err error) error {
			any = true
			if !yield(path, err) {
				return fs.SkipAll
			}
			return nil
		}
		_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error { // its errors are given one by one
			switch {
			case err != nil:
				return give(path, err)
			case path != root && strings.HasPrefix(entry.Name(), ".") && entry.IsDir():
				return fs.SkipDir
			case canBeRead(path) && isFile(path, entry):
				return give(path, nil)
			}
			return nil
		})
		if !any {
			yield(folder, errors.New("is a folder without a file that can be read"))
		}
	}
}

// isFile tells files and links to files from all else. A link to nothing counts: what
// is wrong with it shows when it is opened.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

func canBeRead(path string) bool {
	ending := filepath.Ext(strings.TrimSuffix(strings.ToLower(path), packedEnding))
	return slices.Contains(intake.Extensions(), ending)
}
