//go:build unix

package cmd

import (
	"errors"
	"os"
	"syscall"
)

// notWaiting opens a named pipe at once, or says that nobody is at its other end.
const notWaiting = syscall.O_NONBLOCK

// openFile does not wait for somebody to write into a named pipe: such a pipe is
// empty, and its reader can say so.
func openFile(name string) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
		return os.OpenFile(name, os.O_RDONLY|notWaiting, 0)
	}
	return os.Open(name)
}

// lock keeps a second run out of a file that is written, until it is closed. Where a
// file system knows no locks it goes on without.
func lock(f *os.File) error {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	if errors.Is(syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK) {
		return errBusy
	}
	return nil
}
