// Package files reads and writes the person's files with care: a write is done
// whole or not at all, a read never hangs on a device, and every failure can be
// put into words that name the file and say what to do.
//
// It knows paths and bytes, and nothing of readouts, records or windows.
package files

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Private is the mode of files that hold what a person reads; others of the
// same machine have no business there.
const Private fs.FileMode = 0o600

// Write writes a file whole or not at all: into a temporary file beside it,
// then renamed over it. Whatever goes wrong, the older file stays as it was.
func Write(path string, mode fs.FileMode, write func(io.Writer) error) error {
	path = target(path)
	if err := replaceable(path); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".visavis-*.part") // short, however long the name
	if err != nil {
		return err
	}
	if err := fill(temporary, keptMode(path, mode), write); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	return nil
}

// target follows a link, so that saving over a link changes what it points to
// and does not put a plain file in its place.
func target(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// replaceable refuses to put a file in the place of what is none: that of a device
// would be gone for everybody.
func replaceable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil: // nothing is there, or the writing says why it cannot be seen
		return nil
	case info.IsDir():
		return syscall.EISDIR
	case !info.Mode().IsRegular():
		return ErrNoFile
	}
	return nil
}

// keptMode is the mode of the file that is to be replaced, if there is one.
func keptMode(path string, mode fs.FileMode) fs.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return mode
}

func fill(file *os.File, mode fs.FileMode, write func(io.Writer) error) error {
	buffer := bufio.NewWriterSize(file, 1<<16)
	err := write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if err == nil {
		err = file.Chmod(mode)
	}
	if err == nil {
		err = file.Sync() // a full disk may say so only here
	}
	return errors.Join(err, file.Close())
}
