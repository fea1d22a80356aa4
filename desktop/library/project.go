package library

import (
	"cmp"
	"fmt"
	"iter"

	"visavis/core/project"
	"visavis/store"
)

// Kept are documents as a project keeps them, in the order asked for, each loaded
// when it is its turn. Those that are gone or have no text are left out.
func (l *Library) Kept(ids []string) iter.Seq2[project.Document, error] {
	return func(yield func(project.Document, error) bool) {
		for _, id := range ids {
			d, err := l.kept(id)
			if err == nil && d.Text == "" {
				continue
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

func (l *Library) kept(id string) (d project.Document, err error) {
	l.mu.Lock()
	one := l.find(id)
	if one == nil {
		l.mu.Unlock()
		return d, nil
	}
	held, from := one.held, l.Store()
	l.mu.Unlock()
	full, err := wholeOf(id, held, from)
	if err != nil {
		return d, fmt.Errorf("document %s: %w", id, err)
	}
	d = project.Document{ID: id, Document: full.Source}
	d.Name, d.Published = full.Name, cmp.Or(full.Published, full.Source.Published)
	d.Decided = decidedIn(full.Decided)
	d.Record = full.Record
	remarks, err := from.Remarks(id)
	for _, note := range remarks.Notes {
		d.Notes = append(d.Notes, project.Remark(note))
	}
	for _, tag := range remarks.Tags {
		d.Tags = append(d.Tags, project.Remark(tag))
	}
	d.Collections = remarks.Collections
	if full.Engine != l.engine {
		d.LetGo()
	}
	return d, err
}

// AddProject opens the documents of a project, with what was noted of them, and
// gives their ids. Those without a record are read.
func (l *Library) AddProject(documents []project.Document) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	entries := make([]*store.Entry, len(documents))
	for i, d := range documents {
		entries[i] = l.ofProject(d)
	}
	l.add(entries)
	ids, unread, changes := make([]string, len(entries)), []*entry{}, []store.Change{}
	for i, e := range entries {
		ids[i] = e.ID
		if e.Record == nil {
			unread = append(unread, l.find(e.ID))
		}
		changes = append(changes, store.Noted(e.ID, documents[i])...)
	}
	if len(changes) > 0 {
		l.write(func() error { return l.Store().Put(changes) })
	}
	if len(unread) > 0 {
		l.enqueue(unread)
	}
	return ids
}

func (l *Library) ofProject(d project.Document) *store.Entry {
	e := written(d.Text, d.Published)
	e.Source = d.Document
	e.Source.Format = cmp.Or(d.Format, "text")
	e.Title = cmp.Or(d.Title, d.Name, e.Title)
	e.Decided, _ = encodeDecided(d.Decided) // plain data
	if d.Record != nil {
		e.Record, e.Engine = d.Record, l.engine
		e.Read()
	}
	e.Name = d.Name // after the reading, which calls a text by its own words first
	return e
}
