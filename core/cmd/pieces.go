package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/project"
)

// article is one text out of a file, with the day on which it was published.
type article struct {
	name, text string
	file       string           // its name without the folders above; empty for standard input
	address    string           // of its page, where that tells it
	published  time.Time        // zero where nobody tells it
	saved      project.Document // what a project tells of it, empty for an article out of any other file
}

// provenance is where an article came from, for what is written of it.
func (a article) provenance() export.Provenance {
	return export.Provenance{File: a.file, Address: a.address}
}

// bare is an article's name without the folders above its file: where that lies on this
// machine is nobody else's business.
func bare(article, file string) string {
	if file == "-" {
		return ""
	}
	return filepath.Base(file) + strings.TrimPrefix(article, file)
}

// piece is what is read at a time: a file, or a line of one that has an article on
// each. Reading it is left to whoever has time.
type piece struct {
	name  string // as the person gave it
	read  func() ([]intake.Document, error)
	saved *[]project.Document // of each article, once they are read, where the file is a project
}

func unread(name string, err error) piece {
	return piece{name: name, read: func() ([]intake.Document, error) { return nil, err }}
}

// pieces opens the files one after the other; each is closed once it was read.
func (c call) pieces(o options) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		for name, err := range found(o.files) {
			if err == nil && o.isOutput(name) {
				continue
			}
			if err != nil && !yield(unread(name, err)) || err == nil && !c.piecesOf(name, o, yield) {
				return
			}
		}
	}
}

func (c call) piecesOf(name string, o options, yield func(piece) bool) bool {
	in, err := c.open(name)
	if err != nil {
		return yield(unread(name, err))
	}
	lines, err := in.byLine()
	switch {
	case err != nil:
		in.close()
		return yield(unread(name, err))
	case lines:
		defer in.close()
		return in.eachLine(name, o, yield)
	}
	saved := &[]project.Document{}
	return yield(piece{name: name, saved: saved, read: func() (docs []intake.Document, err error) {
		defer in.close()
		data, err := in.whole()
		if err != nil {
			return nil, err
		}
		if project.Is(data, in.name) {
			docs, *saved, err = readProject(data, in.name)
			return docs, err
		}
		return intake.Read(data, in.name, intake.Options{Charset: o.charset})
	}})
}

// eachLine gives the lines of a file that may be larger than any memory.
func (in *input) eachLine(name string, o options, yield func(piece) bool) bool {
	n := 0
	if in.first != nil {
		n++
		if !yield(unread(name, fmt.Errorf("line %d %w", n, in.first))) {
			return false
		}
	}
	for {
		n++
		line, err := readLine(in.r, maxSize)
		switch {
		case err == io.EOF:
			return true
		case errors.Is(err, errLong):
			err = fmt.Errorf("line %d %w", n, err)
			if !yield(unread(name, err)) {
				return false
			}
		case err != nil: // the rest cannot be read: the line is no whole one
			return yield(unread(name, packed(err)))
		case len(bytes.TrimSpace(line)) > 0 && !yield(in.line(name, line, n, o)):
			return false
		}
	}
}

func (in *input) line(name string, line []byte, n int, o options) piece {
	return piece{name: name, read: func() ([]intake.Document, error) {
		return intake.ReadLine(line, n, in.name, intake.Options{Charset: o.charset})
	}}
}

// isOutput keeps a folder's reading from what is being written into it.
func (o options) isOutput(name string) bool {
	if o.output == "" || name == "-" {
		return false
	}
	in, err := os.Stat(name)
	out, outErr := os.Stat(o.output)
	return err == nil && outErr == nil && os.SameFile(in, out)
}

// publishedOn prefers what the person says to what the file says.
func publishedOn(doc intake.Document, told time.Time) time.Time {
	if !told.IsZero() {
		return told
	}
	t, _ := time.Parse(time.DateOnly, doc.Published)
	return t
}
