package cmd

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"visavis/core/intake"
	"visavis/core/project"
)

// maxSize is the most that is read of one file, or of one line where each holds an
// article. The longest communiqué is under a megabyte; beyond this a file is a
// mistake, and memory is worth more.
const maxSize = 64 << 20

// maxProject is the most that is read of a project, which is a whole library.
const maxProject = 512 << 20

const megabyte = 1 << 20

const packedEnding = ".gz"

// input is one file that was opened.
type input struct {
	name  string // as intake is told it
	size  int64  // zero where nobody knows
	pipe  bool   // with a name of its own
	r     *bufio.Reader
	first error // what was wrong with a first line that was read already
	close func()
}

func (c call) open(name string) (*input, error) {
	in, err := c.openRaw(name)
	if err != nil {
		return nil, err
	}
	magic, err := in.r.Peek(2)
	if len(magic) == 0 && err == io.EOF && in.pipe {
		err = errors.New("is a pipe that nobody writes into: start the program that writes first")
	} else if errors.Is(err, io.EOF) {
		err = nil
	}
	if err == nil && string(magic) == "\x1f\x8b" {
		err = in.unpack()
	}
	if err != nil {
		in.close()
	}
	return in, err
}

func (c call) openRaw(name string) (*input, error) {
	if name == "-" {
		c.invite()
		return &input{name: shown(name), r: bufio.NewReader(c.stdin), close: func() {}}, nil
	}
	f, err := openFile(name)
	if err != nil {
		return nil, err
	}
	in := &input{name: shown(name), r: bufio.NewReader(f), close: func() { f.Close() }}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		in.size = info.Size()
	}
	if info, err := os.Lstat(name); err == nil {
		in.pipe = info.Mode()&os.ModeNamedPipe != 0
	}
	return in, nil
}

// unpack reads what gzip has packed; the file within is named like one in an archive.
func (in *input) unpack() error {
	unpacked, err := gzip.NewReader(in.r)
	if err != nil {
		return packed(err)
	}
	if inner, found := strings.CutSuffix(in.name, packedEnding); found {
		in.name += "/" + filepath.Base(inner)
	}
	in.r, in.size = bufio.NewReader(unpacked), 0
	return nil
}

// packed puts into words what can be wrong with a packed file.
func packed(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("is cut off: its end is missing, or something else follows it")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return errors.New("is damaged: it does not unpack to what was packed")
	}
	return err
}

// byLine tells by the first line whether each is an article of its own. What was
// read stays to be read, unless it is too long for anybody.
func (in *input) byLine() (bool, error) {
	head, _ := in.r.Peek(1)
	named := intake.Lines(nil, in.name)
	if !named && string(head) != "{" && string(head) != "\xEF" {
		return false, nil
	}
	first, err := readLine(in.r, maxSize)
	switch {
	case err == errLong && named:
		in.first = err
		return true, nil
	case err == errLong:
		return false, tooLarge(in.size)
	}
	in.r = bufio.NewReader(io.MultiReader(bytes.NewReader(first), in.r))
	return intake.Lines(first, in.name) && !project.IsOne(first, in.name), nil
}

// whole reads a file that is one article or one archive.
func (in *input) whole() ([]byte, error) {
	most := int64(maxSize)
	if project.IsNamed(in.name) {
		most = maxProject
	}
	if in.size > most {
		return nil, tooLarge(in.size)
	}
	data, err := io.ReadAll(io.LimitReader(in.r, most+1))
	if err == nil && int64(len(data)) > most { // a pipe that never ends
		return nil, tooLarge(0)
	}
	return data, packed(err)
}

func tooLarge(size int64) error {
	is := "is"
	if size > 0 {
		is = fmt.Sprintf("has %d MB, which is", size/megabyte)
	}
	return fmt.Errorf("%s more than the %d MB that are read: split it into articles", is, maxSize/megabyte)
}

// errLong says that a line was too long; it was passed over.
var errLong = fmt.Errorf("is more than the %d MB that are read", maxSize/megabyte)

// readLine reads a line with its end, at most so many bytes of it. The last line has
// no error though it may have no end; after it comes io.EOF.
func readLine(r *bufio.Reader, most int) (line []byte, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line) <= most {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(line) > 0:
		case err != nil:
			return line, err
		}
		if len(line) > most {
			return nil, errLong
		}
		return line, nil
	}
}

// invite keeps a person from waiting for a program that waits for them.
func (c call) invite() {
	if f, ok := c.stdin.(*os.File); ok && isTerminal(f) {
		fmt.Fprintln(c.stderr, "visavis: paste an article, then end it with Ctrl-D (Ctrl-Z on Windows)")
	}
}

// isTerminal tells a person's window from files, pipes and the null device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
