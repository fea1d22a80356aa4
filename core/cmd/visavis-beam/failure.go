package main

import (
	"cmp"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"visavis/core/intake"
)

// Failure is something that could not be read, and why.
type Failure struct {
	Source string `json:"source"` // the file; of a list of articles also where in it
	Reason string `json:"reason"` // for people
}

var (
	errMistake  = errors.New("the program made a mistake on this text; please report it with the text or a part of it that shows the same")
	errNoSystem = errors.New("files of this kind of address are neither read nor written; only those on disk and gs://")
	errNoGoogle = errors.New("this program was built without Google's cloud: build it by make beam GOOGLE=yes")
	errNotJSON  = errors.New("this line is not valid JSON")
	errTooLarge = fmt.Errorf("is more than the %d MB that are read: split it into articles", maxSize>>20)
)

// tell hands on why something could not be read.
func tell(ctx context.Context, fail func(Failure), source string, err error) {
	for _, one := range several(err) {
		f := Failure{source, reason(one)}
		var unread *intake.Error
		if errors.As(one, &unread) {
			f = Failure{cmp.Or(unread.Name, source), unread.Message}
		}
		failures.Inc(ctx, 1)
		fail(f)
	}
}

// several parts an error into those that it joins: of an archive, one for each file.
func several(err error) []error {
	joined, is := err.(interface{ Unwrap() []error })
	if !is {
		return []error{err}
	}
	parts := []error{}
	for _, one := range joined.Unwrap() {
		parts = append(parts, several(one)...)
	}
	return parts
}

var failures = beam.NewCounter(counters, failureCounter)

// lasting tells what would fail again from what a runner may try again: a disk that
// is full or a network that is down must not cost an archive its articles.
func lasting(err error) bool {
	return damaged(err) || isOne(err, fs.ErrNotExist, fs.ErrPermission, filepath.ErrBadPattern, syscall.EISDIR, errNoSystem, errNoGoogle, errTooLarge)
}

// damaged tells whether what is packed cannot be unpacked to its end.
func damaged(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.As(err, &corrupt) || isOne(err, gzip.ErrHeader, gzip.ErrChecksum, io.ErrUnexpectedEOF)
}

func isOne(err error, known ...error) bool {
	return slices.ContainsFunc(known, func(k error) bool { return errors.Is(err, k) })
}

// reason is the same words on every system, without the file's name.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case damaged(err):
		return "the packed file is damaged or cut off; of a file of lines, what comes before has been read"
	}
	return err.Error()
}
