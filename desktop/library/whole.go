package library

import (
	"cmp"
	"errors"
	"fmt"

	"visavis/core/export"
	"visavis/core/record"
	"visavis/store"
)

// Document gives all of one document. It is loaded without the lock: a long text
// must not keep the others waiting.
func (l *Library) Document(id string) (Document, error) {
	l.mu.Lock()
	one := l.find(id)
	if one == nil {
		l.mu.Unlock()
		return Document{}, fmt.Errorf("there is no open document %q any more: %w", id, store.ErrGone)
	}
	item, shown, held, from := one.Item, one.shown, one.held, l.Store()
	l.mu.Unlock()
	full, err := wholeOf(id, held, from)
	if err != nil {
		return Document{}, err
	}
	l.show(one, shown, full.Hash)
	remarks, err := from.Remarks(id)
	published := cmp.Or(full.Published, full.Source.Published)
	return Document{Item: item, Source: full.Source, Published: published, Decided: decidedIn(full.Decided), Record: full.Record, Remarks: remarks}, err
}

// show notes which text the page is given, unless the page itself has given one
// since before.
func (l *Library) show(one *entry, before, hash string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if one.shown == before {
		one.shown = hash
	}
}

func (l *Library) whole(one *entry) (store.Entry, error) {
	return wholeOf(one.ID, one.held, l.Store())
}

// wholeOf gives all of a document: as it is held, else as the store has it.
func wholeOf(id string, held *store.Entry, from *store.Store) (store.Entry, error) {
	if held != nil {
		return *held, nil
	}
	return from.Load(id)
}

func (l *Library) textOf(one *entry) string {
	full, _ := l.whole(one)
	return full.Source.Text
}

// Records are the records of the documents that are ready, in the order asked for, each
// with where it came from; no ids ask for all.
func (l *Library) Records(ids []string) ([]record.Record, []export.Provenance, error) {
	recs, known := []record.Record{}, []export.Provenance{}
	if len(ids) == 0 {
		for _, item := range l.Items() {
			ids = append(ids, item.ID)
		}
	}
	for _, id := range ids {
		whole, err := l.ready(id)
		if err != nil {
			return nil, nil, err
		}
		if whole.Record != nil {
			recs = append(recs, *whole.Record)
			known = append(known, export.Provenance{File: whole.Name, Address: whole.Source.Address})
		}
	}
	return recs, known, nil
}

// ready gives all of a document; without a record where it has none, or is open no more.
func (l *Library) ready(id string) (store.Entry, error) {
	l.mu.Lock()
	one, from := l.find(id), l.Store()
	var held *store.Entry
	if one != nil {
		held = one.held
	}
	l.mu.Unlock()
	if one == nil {
		return store.Entry{}, nil
	}
	whole, err := wholeOf(id, held, from)
	if errors.Is(err, store.ErrGone) {
		return store.Entry{}, nil
	}
	return whole, err
}
