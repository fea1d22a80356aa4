package store

import (
	"errors"
	"fmt"
	"os"
	"time"
)

// Notice is what the person is to know of a library that was opened.
type Notice string

// The notices. Where there is none all is well.
const (
	NoticeReadOnly     Notice = "read_only"      // it can be read only
	NoticeFull         Notice = "full"           // the disk is full: it can be read only
	NoticeInMemory     Notice = "in_memory"      // it could not be opened: one in memory is in its place
	NoticeDamaged      Notice = "damaged"        // it was put aside and a new one begun
	NoticeDamagedStays Notice = "damaged_stays"  // it could not be put aside: one in memory is in its place
	NoticeDamagedNoNew Notice = "damaged_no_new" // it was put aside, and no new one could be made
)

// Began tells how a library was opened. Why is the error behind the notice, of
// which Cause is the part that the person can do something about.
type Began struct {
	Notice Notice
	Cause  error
	Why    error
	Aside  string // path of a damaged library that was put aside
	Saved  int    // documents that were saved out of it
}

// Begin opens the library so that the program can always start: a damaged one is
// put aside, and where the file cannot be used the library is in memory for this
// run. There is no store only where not even that is possible.
func Begin(path string) (*Store, Began) {
	s, err := Open(path)
	if err == nil {
		if err = s.check(); err != nil {
			_ = s.closeAll()
		}
	}
	switch {
	case err == nil && s.isFull:
		return s, Began{Notice: NoticeFull, Cause: errFull, Why: errFull}
	case err == nil && s.readOnly:
		return s, Began{Notice: NoticeReadOnly, Cause: errReadOnly, Why: errReadOnly}
	case err == nil:
		return s, Began{}
	case errors.Is(err, ErrDamaged):
		return setAside(path, err)
	}
	return inMemory(Began{Notice: NoticeInMemory, Cause: err, Why: err})
}

func inMemory(began Began) (*Store, Began) {
	s, err := Open("")
	if err != nil {
		began.Why = errors.Join(began.Why, err)
		return nil, began
	}
	return s, began
}

// setAside renames a damaged library with all that belongs to it and begins a
// new one, with what could still be read of the old one.
func setAside(path string, why error) (*Store, Began) {
	aside := fmt.Sprintf("%s%s%s", path, damagedMark, time.Now().Format("2006-01-02-150405"))
	for _, ending := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+ending, aside+ending); err != nil && !os.IsNotExist(err) {
			return inMemory(Began{Notice: NoticeDamagedStays, Cause: err, Why: errors.Join(why, err)})
		}
	}
	s, err := Open(path)
	if err != nil {
		return inMemory(Began{Notice: NoticeDamagedNoNew, Cause: err, Why: errors.Join(why, err), Aside: aside})
	}
	return s, Began{Notice: NoticeDamaged, Cause: why, Why: why, Aside: aside, Saved: s.salvage(aside)}
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
