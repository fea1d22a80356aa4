package library

import (
	"errors"
	"os"
	"slices"

	"visavis/core/intake"
	"visavis/desktop/files"
	"visavis/store"
)

// patience is how many starts in a row may end before a document was read: after
// that it is only listed, so that one of them cannot keep the program from ever
// starting.
const patience = 2

const heldBack = "Not read yet: the program ended twice while reading. Choose “Read again” to try."

// Restore lists what is in the store and has read what is not: documents that
// were waiting when the program ended, and records of another version of it.
func (l *Library) Restore() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sync()
	waiting, older, refused := []*entry{}, []*entry{}, []string{}
	for _, one := range l.entries {
		switch {
		case one.State == StateWaiting && one.Attempts >= patience:
			refused = append(refused, one.ID)
		case one.State == StateWaiting:
			one.fresh = one.Hash == "" && one.Path != ""
			waiting = append(waiting, one)
		case one.State == StateReady && one.Engine != l.engine:
			older = append(older, one)
		}
	}
	if len(refused) > 0 {
		l.write(func() error { return l.Store().SetState(refused, StateStopped, heldBack) })
	}
	all := slices.Concat(waiting, older)
	if len(all) == 0 {
		return
	}
	ids := []string{}
	for _, one := range waiting {
		ids = append(ids, one.ID)
	}
	if len(ids) > 0 {
		l.write(func() error { return l.Store().Attempt(ids) })
	}
	l.enqueue(all)
}

// Saved is a document of an older version's session: where it came from, and its
// text only where no file has it.
type Saved struct {
	ID        string `json:"id"`
	Path      string `json:"path,omitempty"`
	Text      string `json:"text,omitempty"`
	Published string `json:"published,omitempty"`
}

// Adopt takes in the documents of an older version's session, all of them or none.
// attempts is how many starts ended before they were read.
func (l *Library) Adopt(saved []Saved, attempts int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sync()
	entries := make([]*store.Entry, 0, len(saved))
	for _, old := range saved {
		if one := l.find(old.ID); one != nil && one.Path == old.Path && (old.Path != "" || one.Hash == store.HashOf(old.Text)) {
			continue // taken in already, and then the program ended
		}
		e := unread(old.Path)
		if old.Path == "" {
			e = written(old.Text, "")
		}
		e.ID, e.Published, e.Attempts = old.ID, old.Published, attempts
		entries = append(entries, e)
	}
	return l.Store().Add(entries)
}

// Move goes on with another store that holds the same documents.
func (l *Library) Move(to *store.Store) *store.Store {
	l.mu.Lock()
	defer l.mu.Unlock()
	before := l.at.Swap(to)
	l.seen, _ = to.Revision()
	return before
}

// CheckFiles looks what has become of the files of documents. A file that was
// changed can be read again; the text stays until the person wants that.
func (l *Library) CheckFiles() {
	states := map[store.FileState][]string{}
	l.mu.Lock()
	entries, seen := []store.Entry{}, []sighting{}
	for _, one := range l.entries {
		if one.Path != "" && one.Parent == "" && one.State == StateReady && one.Hash != "" && one.held == nil {
			entries, seen = append(entries, one.Entry), append(seen, one.seen)
		}
	}
	l.mu.Unlock()
	for i, e := range entries {
		seen[i] = sight(e, seen[i])
		if now := seen[i].state; now != e.File {
			states[now] = append(states[now], e.ID)
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, e := range entries {
		if one := l.find(e.ID); one != nil {
			one.seen = seen[i]
		}
	}
	for state, ids := range states {
		l.write(func() error { return l.Store().SetFile(ids, state, fileReasons[state]) })
	}
}

var fileReasons = map[store.FileState]string{
	store.FileChanged: "The file holds something else by now. “Read again” takes that in; until then the text stays as it was read.",
	store.FileGone:    "The file is not there any more: it was moved, renamed or deleted. The text is kept.",
}

// sighting is what a file was found to be, beside a text that was read of it.
type sighting struct {
	text  string      // hash of that text
	of    store.Stamp // of the file when it was read
	at    store.Stamp // of the file as it was found
	state store.FileState
}

// sight compares a file with what was read of it. One that was only written anew with
// the same text has not changed; its text is compared once for each stamp.
func sight(e store.Entry, before sighting) sighting {
	now := sighting{text: e.Hash, of: e.Stamp, state: store.FileSame}
	info, err := os.Stat(e.Path)
	if err != nil {
		if errors.Is(err, os.ErrNotExist) {
			now.state = store.FileGone
		}
		return now // a disk that does not answer tells nothing
	}
	now.at = stampOf(info)
	switch {
	case now.at == e.Stamp:
	case before.text == now.text && before.of == now.of && before.at == now.at:
		return before
	case now.at.Size != e.Stamp.Size || textIn(e.Path) != e.Hash:
		now.state = store.FileChanged
	}
	return now
}

func textIn(path string) string {
	data, err := files.Read(path, files.Limit)
	if err != nil {
		return ""
	}
	sources, _ := intake.Read(data, baseName(path), intake.Options{})
	if len(sources) == 0 {
		return ""
	}
	return store.HashOf(sources[0].Text)
}
