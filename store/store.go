// Package store keeps the library: documents with text and record, what a person
// has noted of them, and the rows of the table over all, in one SQLite file.
//
// Everything is written when it happens, each change whole or not at all, so
// that a program that is killed loses nothing it has answered for, and two
// programs can have the library open at once. Closing puts documents into a bin.
//
// It knows SQL and the record. It must not know the window, dialogs, or how a
// text is read: records are handed to it.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// private is the mode of the library's file: it holds what a person reads.
const private = 0o600

// Store is an open library. Its methods may be called from any goroutine.
type Store struct {
	path     string // empty for a library that is in memory only
	readOnly bool
	isFull   bool // it is read only because its disk was full

	writing sync.Mutex // SQLite has one writer at a time
	writer  *sql.DB
	reader  *sql.DB

	arranging    sync.Mutex
	arrangements map[string]arrangement // the orders of the table that were asked for last
}

// Open opens the library in a file, or makes one. An empty path gives a library
// that lives in memory as long as it is open.
func Open(path string) (*Store, error) {
	return open(path, migrations)
}

func open(path string, steps []string) (*Store, error) {
	if path == "" {
		return connect("", memory(), false, steps)
	}
	err := prepare(path)
	if _, missing := os.Stat(path); isReadOnly(err) && missing == nil {
		return openReadOnly(path, steps)
	}
	if err != nil {
		return nil, err
	}
	s, err := connect(path, file(path), false, steps)
	if errors.Is(err, syscall.ENOSPC) {
		return openOnFull(path, steps, err)
	}
	return s, err
}

// openOnFull opens a library whose disk has not even room for the files that SQLite
// needs beside it, so that what is in it can be read.
func openOnFull(path string, steps []string, full error) (*Store, error) {
	s, err := openReadOnly(path, steps)
	if err != nil {
		return nil, full
	}
	s.isFull = true
	return s, nil
}

// OpenToRead opens a library without changing anything, whoever else has it open.
func OpenToRead(path string) (*Store, error) { return openReadOnly(path, migrations) }

// IsLibrary says whether a file looks like a library: an SQLite database.
func IsLibrary(path string) bool {
	const magic = "SQLite format 3\x00"
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	begins := make([]byte, len(magic))
	_, err = io.ReadFull(f, begins)
	return err == nil && string(begins) == magic
}

// openReadOnly opens a library on a disk that cannot be written to. Where even
// the files beside it that SQLite shares cannot be made, it is read as it lies.
func openReadOnly(path string, steps []string) (*Store, error) {
	s, err := connect(path, file(path)+"&mode=ro", true, steps)
	if err != nil {
		s, err = connect(path, file(path)+"&immutable=1", true, steps)
	}
	return s, err
}

// prepare makes the file by itself, so that nobody else may ever read it, and
// finds out whether it can be written to: SQLite would tell that only later.
func prepare(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, private)
	if err != nil {
		return err
	}
	return f.Close()
}

// connect opens the connections: one that writes, several that only read.
func connect(path, name string, readOnly bool, steps []string) (*Store, error) {
	s := &Store{path: path, readOnly: readOnly}
	var err error
	if s.writer, err = sql.Open("sqlite", name+pragmas(path != "" && !readOnly)+"&_txlock=immediate"); err != nil {
		return nil, explained(err)
	}
	s.writer.SetMaxOpenConns(1)
	s.writer.SetMaxIdleConns(1) // a library in memory is gone with its last connection
	if s.reader, err = sql.Open("sqlite", name+pragmas(false)+"&_pragma=query_only(1)"); err != nil {
		return nil, explained(err)
	}
	s.reader.SetMaxOpenConns(3)
	if err := s.begin(steps); err != nil {
		s.closeAll()
		return nil, err
	}
	return s, nil
}

// pragmas are what each connection begins with. A change is on the disk before
// it is answered for (synchronous), and what is deleted is overwritten.
func pragmas(writes bool) string {
	list := "&_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)&_pragma=secure_delete(1)&_pragma=cache_size(-16000)"
	if writes {
		list += "&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)"
	}
	return list
}

func file(path string) string {
	place := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path)}
	return place.String() + "?x=1"
}

var memories atomic.Int64

// memory names a database of its own that several connections share.
func memory() string {
	return fmt.Sprintf("file:/visavis-%d-%d?vfs=memdb", os.Getpid(), memories.Add(1))
}

// Path is the library's file, empty where it is in memory only.
func (s *Store) Path() string { return s.path }

// Close closes the library. What was answered for is on the disk already.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.path != "" && !s.readOnly {
		_, _ = s.writer.Exec("PRAGMA optimize")
	}
	return s.closeAll()
}

func (s *Store) closeAll() error {
	if err := s.reader.Close(); err != nil {
		return explained(err)
	}
	return explained(s.writer.Close())
}

// write does something in one transaction, all of it or nothing. It is handed
// the number by which others see what has changed since.
func (s *Store) write(do func(tx *sql.Tx, revision int64) error) error {
	return s.writeUnseen(func(tx *sql.Tx) error {
		var revision int64
		if err := tx.QueryRow("UPDATE counters SET value = value + 1 WHERE name = 'revision' RETURNING value").Scan(&revision); err != nil {
			return err
		}
		return do(tx, revision)
	})
}

// writeUnseen is write for what changes no document.
func (s *Store) writeUnseen(do func(tx *sql.Tx) error) error {
	if s.readOnly {
		return s.refusal()
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	tx, err := s.writer.BeginTx(context.Background(), nil)
	if err != nil {
		return explained(err)
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	if err := do(tx); err != nil {
		return explained(err)
	}
	return explained(tx.Commit())
}
