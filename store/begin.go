package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Begin opens the library so that the program can always start: a damaged one is
// put aside, and where the file cannot be used the library is in memory for this
// run. The notice says in words what is not as it should be; it is empty where all
// is well. why is the error behind it, for a log.
func Begin(path string, reason func(error) string) (s *Store, notice string, why error) {
	s, err := Open(path)
	if err == nil {
		if err = s.check(); err != nil {
			_ = s.closeAll()
		}
	}
	switch {
	case err == nil && s.readOnly:
		return s, "The library is on a disk that cannot be written to. What is in it can be read; what you change is not kept after the program is closed.", errReadOnly
	case err == nil:
		return s, "", nil
	case errors.Is(err, ErrDamaged):
		return setAside(path, err, reason)
	}
	return inMemory("The library could not be opened. "+reason(err)+" What you open now is not kept after the program is closed.", err)
}

func inMemory(notice string, why error) (*Store, string, error) {
	s, err := Open("")
	if err != nil {
		return nil, notice, errors.Join(why, err)
	}
	return s, notice, why
}

// setAside renames a damaged library with all that belongs to it and begins a
// new one, with what could still be read of the old one.
func setAside(path string, why error, reason func(error) string) (*Store, string, error) {
	aside := fmt.Sprintf("%s.damaged-%s", path, time.Now().Format("2006-01-02-150405"))
	for _, ending := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+ending, aside+ending); err != nil && !os.IsNotExist(err) {
			return inMemory("The library is damaged and could not be put aside. "+reason(err)+" What you open now is not kept after the program is closed.", errors.Join(why, err))
		}
	}
	s, err := Open(path)
	if err != nil {
		return inMemory("The library was damaged and has been put aside as “"+filepath.Base(aside)+"”, but no new one could be made. "+reason(err), errors.Join(why, err))
	}
	saved := s.salvage(aside)
	return s, fmt.Sprintf("The library was damaged and has been put aside as “%s” in %s. A new one was begun; %s", filepath.Base(aside), filepath.Dir(path), inWords(saved)), why
}

func inWords(saved int) string {
	switch saved {
	case 0:
		return "no document could be saved out of the old one."
	case 1:
		return "one document was saved out of the old one."
	}
	return fmt.Sprintf("%d documents were saved out of the old one.", saved)
}

// salvage copies the documents of a damaged library that can still be read, and
// counts them.
func (s *Store) salvage(path string) int {
	old, err := connect(path, file(path)+"&mode=ro", true, migrations)
	if err != nil {
		return 0
	}
	defer old.closeAll()
	saved := 0
	for _, id := range old.readableIDs() {
		e, err := old.Load(id)
		if err == nil && s.Add([]*Entry{&e}) == nil {
			saved++
		}
	}
	return saved
}

// readableIDs goes through the numbers that were given, since a list is one of the
// things that may be damaged.
func (s *Store) readableIDs() []string {
	var last int
	if s.reader.QueryRow("SELECT value FROM counters WHERE name = 'number'").Scan(&last) != nil {
		return nil
	}
	found := []string{}
	for number := 1; number <= last; number++ {
		some, _ := ids(s.reader, "SELECT id FROM documents WHERE number = ? AND bin IS NULL", number)
		found = append(found, some...)
	}
	return found
}

// smallEnough is up to how many bytes a library is looked through at each start;
// a larger one would keep the window waiting.
const smallEnough = 24 << 20

// check looks for damage.
func (s *Store) check() error {
	info, err := os.Stat(s.path)
	if err != nil || info.Size() > smallEnough {
		return nil
	}
	return s.quickCheck()
}

// quickCheck looks through the whole library for damage.
func (s *Store) quickCheck() error {
	found, err := ids(s.reader, "PRAGMA quick_check(1)")
	if err != nil {
		return err
	}
	if len(found) != 1 || found[0] != "ok" {
		return fmt.Errorf("%w (%s)", ErrDamaged, lines(found))
	}
	return nil
}
