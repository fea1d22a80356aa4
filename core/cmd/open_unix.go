//go:build unix

package cmd

import (
	"os"
	"syscall"
)

// openFile does not wait for somebody to write into a named pipe: such a pipe is
// empty, and its reader can say so.
func openFile(name string) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
		return os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	}
	return os.Open(name)
}
