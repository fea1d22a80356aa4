package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"visavis/core/intake"
	"visavis/core/project"
)

// maxSize is the most that is read of one file. The longest communiqué is under
// a megabyte; beyond this a file is a mistake, and memory is worth more.
const maxSize = 64 << 20

// maxProject is the most that is read of a project, which is a whole library.
const maxProject = 512 << 20

const megabyte = 1 << 20

// article is one text out of a file, with the day on which it was published.
type article struct {
	name, text string
	published  time.Time        // zero where nobody tells it
	saved      project.Document // what a project tells of it, empty for an article out of any other file
}

// articles reads every file in turn and hands each article on as soon as it is
// there; a file that fails is told and passed over. It gives the exit status.
func (c call) articles(o options, each func(article) error) int {
	status := statusOK
	for _, name := range o.files {
		if err := c.file(o, name, each); err != nil {
			c.tell(name, err)
			status = statusFailed
		}
	}
	return status
}

func (c call) file(o options, name string, each func(article) error) error {
	data, err := c.read(name)
	if err != nil {
		return err
	}
	if project.Is(data, name) {
		return c.project(o, name, data, each)
	}
	docs, failed := intake.Read(data, shown(name), intake.Options{Charset: o.charset})
	for _, doc := range docs {
		err := guarded(article{name: doc.Name, text: doc.Text, published: publishedOn(doc, o.published)}, each)
		if errors.Is(err, errMistake) {
			failed = errors.Join(failed, err) // the other articles must not suffer from one odd text
		} else if err != nil {
			return err
		}
	}
	return failed // of an archive, what could be read has come out
}

var errMistake = errors.New("the program made a mistake on this text; please report it with the text or a part of it that shows the same")

// guarded turns a mistake of the program into an error that a person can read.
func guarded(a article, each func(article) error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = errMistake
		}
	}()
	return each(a)
}

// tell writes one line a failure; of an archive there may be several, each with
// the name of the file inside.
func (c call) tell(name string, err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			c.tell(name, one)
		}
		return
	}
	var unread *intake.Error
	if errors.As(err, &unread) && unread.Name != "" {
		fmt.Fprintf(c.stderr, "visavis: %s\n", unread)
		return
	}
	fmt.Fprintf(c.stderr, "visavis: %s: %s\n", shown(name), reason(err))
}

// publishedOn prefers what the person says to what the file says.
func publishedOn(doc intake.Document, told time.Time) time.Time {
	if !told.IsZero() {
		return told
	}
	t, _ := time.Parse(time.DateOnly, doc.Published)
	return t
}

func (c call) read(name string) ([]byte, error) {
	if name == "-" {
		c.invite()
		return readCapped(c.stdin, maxSize)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errors.New("is a folder: name the files in it")
	}
	most := int64(maxSize)
	if project.IsNamed(name) {
		most = maxProject
	}
	if info.Size() > most {
		return nil, tooLarge(info.Size())
	}
	return readCapped(f, most)
}

// invite keeps a person from waiting for a program that waits for them.
func (c call) invite() {
	f, ok := c.stdin.(*os.File)
	if !ok {
		return
	}
	if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		fmt.Fprintln(c.stderr, "visavis: paste an article, then end it with Ctrl-D (Ctrl-Z on Windows)")
	}
}

// readCapped also stops a pipe that never ends.
func readCapped(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		return nil, tooLarge(0)
	}
	return data, err
}

func tooLarge(size int64) error {
	is := "is"
	if size > 0 {
		is = fmt.Sprintf("has %d MB, which is", size/megabyte)
	}
	return fmt.Errorf("%s more than the %d MB that are read: split it into articles", is, maxSize/megabyte)
}

// reason is the same words on every system, without the file's name, which the
// message has already.
func reason(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

func shown(name string) string {
	switch name {
	case "-":
		return "standard input"
	case "":
		return `""`
	}
	return name
}
