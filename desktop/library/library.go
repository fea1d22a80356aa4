package library

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"visavis/core/intake"
	"visavis/core/record"
)

// entry is a document with all that belongs to it.
type entry struct {
	item      Item
	source    intake.Document
	published string // the person's word, which goes before the file's
	record    *record.Record
	turn      int    // counts readings, so that a late answer to an older one is dropped
	fresh     bool   // to be read from its file; else its text is there already
	parent    string // id of the document whose file it came out of as a further article
}

// Library holds the open documents. Its methods may be called from any
// goroutine and return at once; reading goes on in the background.
type Library struct {
	changed func(Change)
	fault   func(id string, fault any)
	workers int

	mu       sync.Mutex
	entries  []*entry // in the order of opening
	queue    []*entry
	running  int
	last     int // number of the newest id
	progress Progress
}

// New makes an empty library. It calls changed after each change, and fault
// when reading a document failed in a way that is the program's own mistake.
// Neither may call the library back: they are called while it is locked.
func New(changed func(Change), fault func(id string, fault any)) *Library {
	// One processor is left to the window, which must not wait for the reading.
	return &Library{changed: changed, fault: fault, workers: max(1, min(4, runtime.NumCPU()-1))}
}

// Open opens files and gives their ids. A file that is open already is read again.
func (l *Library) Open(paths []string) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	ids := make([]string, 0, len(paths))
	opened := make([]*entry, 0, len(paths))
	for _, path := range paths {
		one := l.atPath(path)
		if one == nil {
			one = &entry{item: empty(l.nextID(), path)}
			l.entries = append(l.entries, one)
		}
		one.fresh = true
		ids = append(ids, one.item.ID)
		opened = append(opened, one)
	}
	l.enqueue(opened)
	return ids
}

// Put opens a text that the person gave, or gives an open one a new text or
// day (id of an open document, or empty). A text that was changed is no longer
// that of its file.
func (l *Library) Put(id, text, published string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.find(id)
	if one == nil {
		one = &entry{item: empty(l.nextID(), "")}
		l.entries = append(l.entries, one)
	}
	if one.source.Text != text || one.source.Format == "" {
		one.item.Path, one.parent = "", ""
		one.source = intake.Document{Text: text, Format: "text", Removed: []string{}}
	}
	one.fresh, one.published = false, published
	l.enqueue([]*entry{one})
	return one.item.ID
}

// Again reads documents anew that were broken or stopped.
func (l *Library) Again(ids []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var found []*entry
	for _, id := range ids {
		one := l.find(id)
		if one != nil && one.parent != "" && one.record == nil {
			one = l.find(one.parent) // only its file can tell more
		}
		if one == nil || slices.Contains(found, one) {
			continue
		}
		one.fresh = one.item.Path != "" && one.parent == ""
		found = append(found, one)
	}
	l.enqueue(found)
}

// Stop ends the reading; what was not read yet says so and can be read again.
func (l *Library) Stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.queue = nil
	change := Change{Changed: []Item{}, Removed: []string{}}
	for _, one := range l.entries {
		if one.item.State == StateWaiting || one.item.State == StateReading {
			one.turn++
			one.item.State, one.item.Reason = StateStopped, "Stopped before it was read. Choose “Read again” to read it."
			l.progress.Done++
			change.Changed = append(change.Changed, one.item)
		}
	}
	l.tell(change)
}

// Remove closes documents; the files stay where they are.
func (l *Library) Remove(ids []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	gone := func(one *entry) bool { return slices.Contains(ids, one.item.ID) }
	for _, one := range l.entries {
		if gone(one) && (one.item.State == StateWaiting || one.item.State == StateReading) {
			one.turn++
			l.progress.Done++
		}
	}
	l.entries = slices.DeleteFunc(l.entries, gone)
	l.queue = slices.DeleteFunc(l.queue, gone)
	l.tell(Change{Changed: []Item{}, Removed: slices.Clone(ids)})
}

// Items are the rows of all documents, in the order of opening.
func (l *Library) Items() []Item {
	l.mu.Lock()
	defer l.mu.Unlock()
	items := make([]Item, 0, len(l.entries))
	for _, one := range l.entries {
		items = append(items, one.item)
	}
	return items
}

// Document gives all of one document.
func (l *Library) Document(id string) (Document, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.find(id)
	if one == nil {
		return Document{}, fmt.Errorf("There is no open document %q any more.", id)
	}
	source := one.source
	if source.Removed == nil {
		source.Removed = []string{}
	}
	return Document{Item: one.item, Source: source, Published: first(one.published, source.Published), Record: one.record}, nil
}

// Records are the records of the documents that are ready, in the order asked
// for; no ids ask for all.
func (l *Library) Records(ids []string) []record.Record {
	l.mu.Lock()
	defer l.mu.Unlock()
	recs := []record.Record{}
	for _, one := range l.chosen(ids) {
		if one.record != nil {
			recs = append(recs, *one.record)
		}
	}
	return recs
}

// Search gives the ids of the documents in which every word of the query
// occurs: in their rows or in their text.
func (l *Library) Search(query string) []string {
	words := strings.Fields(strings.ToLower(query))
	l.mu.Lock()
	defer l.mu.Unlock()
	ids := []string{}
	for _, one := range l.entries {
		if one.holds(words) {
			ids = append(ids, one.item.ID)
		}
	}
	return ids
}

func (e *entry) holds(words []string) bool {
	row := strings.ToLower(strings.Join(append([]string{e.item.Title, e.item.Name, e.item.Date, e.item.Agency}, e.item.Leaders...), "\n"))
	var text string
	for _, word := range words {
		if strings.Contains(row, word) {
			continue
		}
		if text == "" {
			text = strings.ToLower(e.source.Text)
		}
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

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

func (l *Library) chosen(ids []string) []*entry {
	if len(ids) == 0 {
		return l.entries
	}
	var found []*entry
	for _, id := range ids {
		if one := l.find(id); one != nil {
			found = append(found, one)
		}
	}
	return found
}

func (l *Library) find(id string) *entry {
	for _, one := range l.entries {
		if one.item.ID == id {
			return one
		}
	}
	return nil
}

func (l *Library) atPath(path string) *entry {
	for _, one := range l.entries {
		if one.item.Path == path && one.parent == "" {
			return one
		}
	}
	return nil
}

func (l *Library) nextID() string {
	l.last++
	return "d" + strconv.Itoa(l.last)
}

func (l *Library) tell(change Change) {
	change.Progress = l.progress
	l.changed(change)
}
