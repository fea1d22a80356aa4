package cmd

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"os"
	"syscall"
)

// output is where records go: standard output, or a file that --output names.
type output struct {
	io.Writer
	file *os.File // nil for standard output
	old  *bufio.Reader
}

func openOutput(stdout io.Writer, o options) (*output, error) {
	if o.output == "" {
		return &output{Writer: stdout}, nil
	}
	flags := os.O_WRONLY | os.O_CREATE
	if info, err := os.Stat(o.output); err == nil && !info.Mode().IsRegular() {
		if o.resume {
			return nil, errors.New("is no file, so nothing can be gone on with there")
		}
		if info.Mode()&os.ModeNamedPipe != 0 {
			flags |= notWaiting // else opening waits for a reader
		}
	}
	if o.resume {
		f, err := os.OpenFile(o.output, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		if err := lock(f); err != nil {
			f.Close()
			return nil, err
		}
		return &output{f, f, bufio.NewReaderSize(f, 1<<16)}, nil
	}
	f, err := os.OpenFile(o.output, flags, 0o666)
	if errors.Is(err, syscall.ENXIO) {
		return nil, errors.New("is a pipe from which nobody reads: start the program that reads first")
	}
	if err != nil {
		return nil, err
	}
	if err := cmp.Or(lock(f), unwritten(f)); err != nil {
		f.Close()
		return nil, err
	}
	return &output{Writer: f, file: f}, nil
}

// errBusy says that a second run would mix its records with those of the first.
var errBusy = errors.New("another run is writing into it: wait for its end, or stop it")

// unwritten refuses a file that holds something.
func unwritten(f *os.File) error {
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		return errors.New("is there already and is not written over: choose another name, or go on with it by --resume")
	}
	return nil
}

func (out *output) close() error {
	if out.file == nil {
		return nil
	}
	return out.file.Close()
}

// terminal tells whether a person sees the records themselves.
func (out *output) terminal() bool {
	f, ok := out.Writer.(*os.File)
	return ok && isTerminal(f)
}

// goOnAt forgets what stands after the first n bytes and writes from there.
func (out *output) goOnAt(n int64) error {
	if err := out.file.Truncate(n); err != nil {
		return err
	}
	_, err := out.file.Seek(n, io.SeekStart)
	return err
}
