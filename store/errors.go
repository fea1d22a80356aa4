package store

import (
	"errors"
	"fmt"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Reasons why a library cannot be used, each a sentence for a person.
var (
	ErrNewer   = errors.New("The library was made by a newer version of this program, which can open it; nothing in it was changed.")
	ErrForeign = errors.New("The file is a database of some other program; it was left as it is.")
	ErrDamaged = errors.New("The library is damaged.")
	ErrBusy    = errors.New("Another window keeps the library busy. Try again.")

	// ErrChanged is told where a text was to be replaced that has become another
	// one meanwhile, in another window.
	ErrChanged = errors.New("The text was changed in another window meanwhile.")
	// ErrGone is told of a document that the library does not have.
	ErrGone = errors.New("There is no such document in the library any more.")
)

var errFull = fmt.Errorf("the library was opened on a full disk: %w", syscall.ENOSPC)

// refusal is why a library that can only be read takes no change.
func (s *Store) refusal() error {
	if s.isFull {
		return errFull
	}
	return errReadOnly
}

var errReadOnly = fmt.Errorf("the library is on a disk that cannot be written to: %w", syscall.EROFS)

// meanings are SQLite's own numbers, put into what the rest of the program knows.
var meanings = map[int]error{
	lib.SQLITE_FULL:     syscall.ENOSPC,
	lib.SQLITE_READONLY: syscall.EROFS,
	lib.SQLITE_PERM:     syscall.EACCES,
	lib.SQLITE_IOERR:    syscall.EIO,
	lib.SQLITE_CORRUPT:  ErrDamaged,
	lib.SQLITE_NOTADB:   ErrDamaged,
	lib.SQLITE_BUSY:     ErrBusy,
	lib.SQLITE_LOCKED:   ErrBusy,
}

// explained wraps an error of SQLite so that errors.Is tells what it means.
func explained(err error) error {
	var told *sqlite.Error
	if !errors.As(err, &told) {
		return err
	}
	if told.Code() == lib.SQLITE_IOERR_SHMSIZE { // no room for the file that windows share
		return fmt.Errorf("%w (%w)", syscall.ENOSPC, err)
	}
	const primary = 0xff // the rest of the number says where it happened
	meaning, known := meanings[told.Code()&primary]
	if !known || errors.Is(err, meaning) {
		return err
	}
	return fmt.Errorf("%w (%w)", meaning, err)
}

func isReadOnly(err error) bool {
	return errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.EACCES)
}
