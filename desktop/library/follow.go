package library

import (
	"errors"
	"fmt"
	"slices"

	"visavis/core/intake"
	"visavis/store"
)

// Sync takes in what other windows did with the store.
func (l *Library) Sync() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if latest, err := l.Store().Revision(); err == nil && latest != l.seen {
		l.sync()
	}
	l.retry()
}

// sync brings the entries to what the store has, and tells what is different.
// The lock is held.
func (l *Library) sync() {
	changed, gone, latest, err := l.Store().Since(l.seen)
	if err != nil {
		l.tell.Trouble(err)
		return
	}
	l.seen = latest
	ids, added := make([]string, 0, len(changed)), []*entry{}
	for _, e := range changed {
		if one := l.byID[e.ID]; one != nil {
			one.take(e)
		} else {
			added = append(added, &entry{Entry: e})
		}
		ids = append(ids, e.ID)
	}
	if len(added) > 0 {
		l.list(added...)
	}
	l.drop(gone)
	if len(ids) > 0 {
		l.told(ids)
	}
}

// take takes over what the store has of a document. That it is being read here,
// or is held because the disk was full, the store does not know.
func (e *entry) take(of store.Entry) {
	if e.held != nil {
		return
	}
	state, reason := e.State, e.Reason
	if e.Entry = of; e.atWork {
		e.State, e.Reason = state, reason
	}
}

// drop takes documents out of the list that are gone. The lock is held.
func (l *Library) drop(ids []string) {
	if len(ids) == 0 {
		return
	}
	doomed := make(map[string]bool, len(ids))
	for _, id := range ids {
		doomed[id] = true
		delete(l.byID, id)
	}
	gone := func(one *entry) bool { return doomed[one.ID] }
	for _, one := range l.entries {
		if gone(one) && one.atWork {
			one.turn++
			one.atWork = false
			l.progress.Done++
		}
	}
	l.entries = slices.DeleteFunc(l.entries, gone)
	l.queue = slices.DeleteFunc(l.queue, gone)
	l.told(nil, ids...)
}

// told tells of rows that are different, and of those that are gone. The lock is held.
func (l *Library) told(changed []string, removed ...string) {
	change := Change{Changed: make([]Item, 0, len(changed)), Removed: slices.Concat([]string{}, removed), Progress: l.progress}
	for _, id := range changed {
		if one := l.byID[id]; one != nil {
			change.Changed = append(change.Changed, one.Item)
		}
	}
	l.tell.Changed(change)
}

// write changes the store and follows it. What the disk cannot take is told. The
// lock is held.
func (l *Library) write(do func() error) {
	if err := do(); err != nil {
		l.tell.Trouble(err)
	}
	l.sync()
}

// add takes new documents in. Where the disk cannot, they are held in memory.
func (l *Library) add(entries []*store.Entry) {
	if len(entries) == 0 {
		return
	}
	err := l.Store().Add(entries)
	if err == nil {
		l.sync()
		l.listUnseen(entries)
		return
	}
	last := 0
	for _, one := range l.entries {
		last = max(last, one.number)
	}
	for i, e := range entries {
		e.ID = fmt.Sprintf("d%d", last+1+i)
		one := &entry{isNew: true}
		l.hold(one, e, nil)
		l.list(one)
	}
	l.tell.Trouble(err)
}

// listUnseen lists what the store has taken in but could not tell of: what a
// person opens is there, whatever else in the library cannot be read.
func (l *Library) listUnseen(entries []*store.Entry) {
	unseen := []*entry{}
	for _, e := range entries {
		if l.find(e.ID) == nil {
			one := &entry{Entry: *e}
			one.Source, one.Record = intake.Document{}, nil
			unseen = append(unseen, one)
		}
	}
	if len(unseen) > 0 {
		l.list(unseen...)
	}
}

// hold keeps a document in memory that the disk could not take.
func (l *Library) hold(one *entry, all *store.Entry, why error) {
	all.Hash = store.HashOf(all.Source.Text)
	one.held = all
	state, reason := one.State, one.Reason
	one.Entry = *all
	one.Source, one.Record = intake.Document{}, nil // once is enough
	if one.atWork {
		one.State, one.Reason = state, reason
	}
	if why != nil {
		l.tell.Trouble(why)
	}
}

// retry writes down what the disk could not take before. The lock is held.
func (l *Library) retry() {
	for _, one := range slices.Clone(l.entries) {
		if one.held == nil || one.atWork {
			continue
		}
		if l.keepHeld(one) != nil {
			return // no better yet
		}
	}
}

func (l *Library) keepHeld(one *entry) error {
	before := one.ID
	var err error
	if one.isNew {
		err = l.Store().Add([]*store.Entry{one.held})
	} else {
		err = l.Store().Keep(*one.held)
	}
	if err != nil {
		return err
	}
	one.ID = one.held.ID
	one.held, one.isNew = nil, false
	if one.ID != before { // another window was given that id meanwhile
		delete(l.byID, before)
		l.byID[one.ID] = one
		one.number, one.part = store.Place(one.ID)
		l.told(nil, before)
	}
	l.sync()
	return nil
}

// isDiskTrouble tells a disk that cannot take something from a document that has
// become another one or is gone.
func isDiskTrouble(err error) bool {
	return err != nil && !errors.Is(err, store.ErrChanged) && !errors.Is(err, store.ErrGone)
}
