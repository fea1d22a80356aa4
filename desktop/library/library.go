package library

import (
	"cmp"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"visavis/store"
)

// entry is a document as the library follows it; its text and its record are in
// the store.
type entry struct {
	store.Entry
	turn   int          // counts readings, so that a late answer to an older one is dropped
	atWork bool         // waits here to be read, or is being read
	fresh  bool         // to be read from its file; else its text is there already
	shown  string       // hash of the text that the page was last given, or gave
	held   *store.Entry // all of it, where the disk could not take it yet
	isNew  bool         // held, and the store has never had it
	seen   sighting     // what its file was found to be last

	number, part int // its place in the list
}

// Listeners are told what happens. They must not call the library back: they are
// called while it is locked.
type Listeners struct {
	Changed func(Change)
	Fault   func(id string, fault any) // reading failed in a way that is the program's own mistake
	Trouble func(error)                // something could not be written down; it is kept in memory and tried again
}

// Library holds the open documents. Its methods may be called from any
// goroutine and do not wait for reading, which goes on in the background.
type Library struct {
	tell     Listeners
	engine   string
	workers  int
	readings readings

	at       atomic.Pointer[store.Store]
	mu       sync.Mutex
	seen     int64    // the store's revision that entries are of
	entries  []*entry // in the order of the list
	byID     map[string]*entry
	queue    []*entry
	running  int
	progress Progress
}

// New makes a library of what is in the store. engine is the version of the
// program: records of another one are made anew.
func New(from *store.Store, engine string, tell Listeners) *Library {
	// One processor is left to the window, which must not wait for the reading.
	l := &Library{tell: tell, engine: engine, byID: map[string]*entry{}, readings: newReadings(), workers: max(1, min(4, runtime.NumCPU()-1))}
	l.at.Store(from)
	return l
}

// Open opens files and gives their ids. A file that is open already is read again.
func (l *Library) Open(paths []string) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	added := []*store.Entry{}
	seen := map[string]bool{}
	for _, path := range paths {
		if l.atPath(path) == nil && !seen[path] {
			added = append(added, unread(path))
		}
		seen[path] = true
	}
	l.add(added)
	ids, opened := make([]string, 0, len(paths)), make([]*entry, 0, len(paths))
	for _, path := range paths {
		if one := l.atPath(path); one != nil {
			one.fresh = true
			ids, opened = append(ids, one.ID), append(opened, one)
		}
	}
	l.enqueue(opened)
	return ids
}

// Put opens a text that the person gave, or gives an open one a new text or day
// (id of an open document, or empty). A text that was changed is no longer that
// of its file. A text that another window has changed meanwhile is not
// overwritten: the person's own is another document then, as the answered id tells.
func (l *Library) Put(id, text, published string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.find(id)
	if one != nil {
		one = l.rewrite(one, text, published)
	}
	if one == nil {
		e := written(text, published)
		l.add([]*store.Entry{e})
		one = l.find(e.ID)
	}
	one.fresh, one.shown = false, store.HashOf(text)
	l.enqueue([]*entry{one})
	return one.ID
}

// rewrite gives an open document a text. It answers nil where the document is
// gone or has become another one.
func (l *Library) rewrite(one *entry, text, published string) *entry {
	if one.held != nil {
		l.hold(one, one.replaced(one.held.Source.Text, text, published), nil)
		return one
	}
	err := l.Store().SetText(one.ID, cmp.Or(one.shown, one.Hash), text, published)
	switch {
	case err == nil:
		l.sync()
		return l.find(one.ID)
	case errors.Is(err, store.ErrChanged) || errors.Is(err, store.ErrGone):
		l.sync()
		return nil
	}
	l.hold(one, one.replaced(l.textOf(one), text, published), err)
	return one
}

// replaced is the document with another text, or with another day only.
func (e *entry) replaced(before, text, published string) *store.Entry {
	made := written(text, published)
	made.ID, made.Added, made.Decided = e.ID, e.Added, e.Decided
	if before == text {
		made.Path, made.Parent, made.Name, made.Stamp = e.Path, e.Parent, e.Name, e.Stamp
	}
	return made
}

// Again reads documents anew: from their files where they have any.
func (l *Library) Again(ids []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var found []*entry
	for _, id := range ids {
		one := l.find(id)
		if one != nil && one.Parent != "" && one.State != StateReady {
			one = l.find(one.Parent) // only its file can tell more
		}
		if one == nil || slices.Contains(found, one) {
			continue
		}
		one.fresh = one.Path != "" && one.Parent == ""
		found = append(found, one)
	}
	l.enqueue(found)
}

const stopped = "Stopped before it was read. Choose “Read again” to read it."

// Stop ends the reading; what was not read yet says so and can be read again.
func (l *Library) Stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.queue = nil
	ids := []string{}
	for _, one := range l.entries {
		if one.atWork {
			one.turn++
			one.atWork = false
			one.State, one.Reason = StateStopped, stopped
			l.progress.Done++
			ids = append(ids, one.ID)
		}
	}
	if len(ids) > 0 {
		l.write(func() error { return l.Store().SetState(ids, StateStopped, stopped) })
	}
	l.told(ids)
}

// Remove closes documents; the files stay where they are, and Undo brings the
// documents back. what says how: "close", "close-all", "forget" or "clear".
func (l *Library) Remove(ids []string, what string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.write(func() error { return l.Store().Bin(ids, what) })
	l.drop(ids)
}

// Undo brings back what was closed last, and tells what that was.
func (l *Library) Undo() (store.Binned, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	back, err := l.Store().Undo()
	l.sync()
	waiting := []*entry{}
	for _, id := range back.IDs {
		if one := l.find(id); one != nil && one.State == StateWaiting {
			one.fresh = one.Hash == "" && one.Path != ""
			waiting = append(waiting, one)
		}
	}
	if len(waiting) > 0 {
		l.enqueue(waiting)
	}
	return back, err
}

// Items are the rows of all documents, in the order of the list.
func (l *Library) Items() []Item {
	l.mu.Lock()
	defer l.mu.Unlock()
	items := make([]Item, 0, len(l.entries))
	for _, one := range l.entries {
		items = append(items, one.Item)
	}
	return items
}

// Store is where the documents lie, for what the library has no part in: list,
// table, notes. It does not wait for what is being written.
func (l *Library) Store() *store.Store { return l.at.Load() }

// Progress tells how far the reading is.
func (l *Library) Progress() Progress {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.progress
}

// AtRest says whether nothing is being read.
func (l *Library) AtRest() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.progress.Done >= l.progress.Total
}

func (l *Library) find(id string) *entry { return l.byID[id] }

func (l *Library) atPath(path string) *entry {
	for _, one := range l.entries {
		if one.Path == path && one.Parent == "" {
			return one
		}
	}
	return nil
}

// list puts new entries into the list, in its order: "d3", "d3.2", "d4".
func (l *Library) list(added ...*entry) {
	for _, one := range added {
		one.number, one.part = store.Place(one.ID)
		l.entries = append(l.entries, one)
		l.byID[one.ID] = one
	}
	slices.SortStableFunc(l.entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.part, b.part))
	})
}
