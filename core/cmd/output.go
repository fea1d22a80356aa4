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
	f, err := openToWrite(o.output, o.resume)
	if err != nil {
		return nil, err
	}
	out := &output{Writer: f, file: f}
	err = lock(f)
	if o.resume {
		out.old = bufio.NewReaderSize(f, 1<<16)
	} else {
		err = cmp.Or(err, unwritten(f))
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return out, nil
}

func openToWrite(name string, resume bool) (*os.File, error) {
	flags := os.O_WRONLY
	if resume {
		flags = os.O_RDWR // what is there is read first
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		if resume {
			return nil, errors.New("is no file, so nothing can be gone on with there")
		}
		if info.Mode()&os.ModeNamedPipe != 0 {
			flags |= notWaiting // else opening waits for a reader
		}
	}
	f, err := os.OpenFile(name, flags|os.O_CREATE, 0o666)
	if errors.Is(err, syscall.ENXIO) {
		return nil, errors.New("is a pipe from which nobody reads: start the program that reads first")
	}
	return f, err
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
