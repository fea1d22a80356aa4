package main

import (
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"visavis/core/intake"
)

// File is a file that is to be read.
type File struct {
	Path string
	Size int64 // bytes; 0 where the file is not read in parts
}

// packed tells whether the file must be unpacked first.
func (f File) packed() bool { return strings.EqualFold(path.Ext(f.Path), ".gz") }

// lines tells whether every line of the file is an article.
func (f File) lines() bool { return slices.Contains([]string{".jsonl", ".ndjson"}, f.form()) }

// parted tells whether several workers can each read a part: what is packed or lies
// in a cloud is read from its start, and any other file is one article.
func (f File) parted() bool { return f.lines() && !f.packed() && !strings.Contains(f.Path, "://") }

// form is the ending of the name of what is in the file.
func (f File) form() string { return strings.ToLower(path.Ext(f.inner())) }

// inner is the name of what is in the file.
func (f File) inner() string {
	if f.packed() {
		return f.Path[:len(f.Path)-len(".gz")]
	}
	return f.Path
}

// canBeRead tells by its name whether a file in a folder is an article.
func (f File) canBeRead() bool {
	return slices.ContainsFunc(intake.Formats, func(known intake.Format) bool { return slices.Contains(known.Extensions, f.form()) })
}

// listFn finds the files that an argument names.
type listFn struct{}

// ProcessElement tells of an argument that names nothing as of a file that cannot be read.
func (fn *listFn) ProcessElement(ctx context.Context, source string, emit func(File), fail func(Failure)) error {
	l := listing{emit: emit, fail: func(name string, err error) { tell(ctx, fail, name, err) }}
	if err := l.source(ctx, source); lasting(err) {
		l.fail(source, err)
	} else if err != nil {
		return err
	}
	return nil
}

// listing is the search for what one argument names.
type listing struct {
	emit func(File)
	fail func(name string, err error)
}

// source lists the articles of a folder, or all files that a pattern names.
func (l listing) source(ctx context.Context, source string) error {
	if isFolder(source) {
		l.folder(source)
		return nil
	}
	system, err := systemOf(ctx, source)
	if err != nil {
		return err
	}
	defer system.Close()
	pattern, whole := source, strings.HasSuffix(source, "/")
	if whole {
		pattern += "**" // of a cloud, which has no folders but only long names
	}
	names, err := system.List(ctx, pattern)
	if err == nil && len(names) == 0 {
		err = fs.ErrNotExist
	}
	for _, name := range names {
		l.named(name, whole)
	}
	return err
}

// named lists a file that a pattern has found, or the folder that it is.
func (l listing) named(name string, onlyArticles bool) {
	f := File{Path: name}
	switch {
	case strings.HasSuffix(name, "/") || onlyArticles && !f.canBeRead():
	case isFolder(name):
		l.folder(name)
	default:
		l.give(f)
	}
}

// give hands a file on, with its size where that matters.
func (l listing) give(f File) {
	if f.parted() {
		info, err := os.Stat(f.Path)
		if err != nil {
			l.fail(f.Path, err)
			return
		}
		f.Size = info.Size()
	}
	l.emit(f)
}

// folder walks a folder on disk, which may be a link; below it, links to folders are not
// followed, so that one within itself has an end. Hidden folders are left alone.
func (l listing) folder(root string) {
	root += string(filepath.Separator)
	filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		f := File{Path: name}
		switch {
		case err != nil:
			l.fail(name, err)
		case entry.IsDir() && name != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case f.canBeRead() && isFile(name, entry):
			l.give(f)
		}
		return nil
	})
}

// isFile tells files and links to files from all else. A link to nothing counts, so
// that it is listed among what cannot be read.
func isFile(name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular()
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
