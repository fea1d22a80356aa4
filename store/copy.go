package store

import (
	"database/sql"
	"os"
	"runtime"
)

// CopyTo makes a second library that holds what this one holds, and opens it. An
// empty path makes it in memory; a file must not be there yet.
func (s *Store) CopyTo(path string) (*Store, error) {
	if path != "" {
		if err := prepare(path); err != nil { // so that nobody else may read it
			return nil, err
		}
		if err := s.copyInto(file(path) + "&vfs=" + disk()); err != nil {
			return nil, err
		}
		return Open(path)
	}
	name := memory()
	hold, err := sql.Open("sqlite", name) // what is in memory lives as long as somebody has it open
	if err != nil {
		return nil, explained(err)
	}
	defer hold.Close()
	var things int
	if err := hold.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&things); err != nil {
		return nil, explained(err)
	}
	if err := s.copyInto(name); err != nil {
		return nil, err
	}
	return connect("", name, false, migrations)
}

func (s *Store) copyInto(name string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	_, err := s.writer.Exec("VACUUM INTO ?", name)
	return explained(err)
}

// disk names SQLite's way to files: a library in memory would copy into memory.
func disk() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return "unix"
}

// Delete closes the library and deletes its file and all that SQLite put beside it.
func (s *Store) Delete() error {
	if err := s.Close(); err != nil || s.path == "" {
		return err
	}
	for _, ending := range []string{"-wal", "-shm", ""} {
		if err := os.Remove(s.path + ending); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}
