package main

import (
	"slices"
	"sync"
	"time"

	"visavis/desktop/library"
)

// beat is how often the page hears of changes at most: reading hundreds of
// files must not drown it in messages.
const beat = 60 * time.Millisecond

// batch gathers changes and hands them on together.
type batch struct {
	send func(library.Change)

	mu      sync.Mutex
	waiting *library.Change
}

func newBatch(send func(library.Change)) *batch { return &batch{send: send} }

func (b *batch) add(change library.Change) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.waiting == nil {
		b.waiting = &library.Change{Changed: []library.Item{}, Removed: []string{}}
		time.AfterFunc(beat, b.flush)
	}
	for _, item := range change.Changed {
		b.changed(item)
	}
	for _, id := range change.Removed {
		b.removed(id)
	}
	b.waiting.Progress = change.Progress
}

// changed keeps the newest state of each row only.
func (b *batch) changed(item library.Item) {
	b.waiting.Removed = slices.DeleteFunc(b.waiting.Removed, func(id string) bool { return id == item.ID })
	for i, old := range b.waiting.Changed {
		if old.ID == item.ID {
			b.waiting.Changed[i] = item
			return
		}
	}
	b.waiting.Changed = append(b.waiting.Changed, item)
}

func (b *batch) removed(id string) {
	b.waiting.Changed = slices.DeleteFunc(b.waiting.Changed, func(item library.Item) bool { return item.ID == id })
	b.waiting.Removed = append(b.waiting.Removed, id)
}

func (b *batch) flush() {
	b.mu.Lock()
	change := b.waiting
	b.waiting = nil
	b.mu.Unlock()
	if change != nil {
		b.send(*change)
	}
}
