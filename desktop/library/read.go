package library

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"visavis/core"
	"visavis/core/intake"
	"visavis/core/record"
	"visavis/desktop/files"
)

// outcome is what reading one document gave: articles, files that could not be
// read, or both (an archive can hold some of each).
type outcome struct {
	articles []article
	failures []failure
}

type article struct {
	source intake.Document
	record record.Record
}

type failure struct{ name, reason string }

// enqueue has documents read, as soon as a worker is free. The lock is held.
func (l *Library) enqueue(entries []*entry) {
	if l.progress.Done >= l.progress.Total {
		l.progress = Progress{}
	}
	change := Change{Changed: make([]Item, 0, len(entries)), Removed: []string{}}
	for _, one := range entries {
		if one.item.State != StateWaiting || !slices.Contains(l.queue, one) {
			if one.item.State == StateReading {
				l.progress.Done++ // the reading that this one overtakes
			}
			l.queue = append(l.queue, one)
			l.progress.Total++
		}
		one.turn++
		one.item.State, one.item.Reason = StateWaiting, ""
		change.Changed = append(change.Changed, one.item)
	}
	l.tell(change)
	l.pump()
}

// pump starts workers while there is work and room. The lock is held.
func (l *Library) pump() {
	for l.running < l.workers && len(l.queue) > 0 {
		one := l.queue[0]
		l.queue = l.queue[1:]
		one.item.State = StateReading
		l.running++
		l.tell(Change{Changed: []Item{one.item}, Removed: []string{}})
		go l.work(one, one.turn, l.job(one))
	}
}

// job is what a worker needs of a document, taken while the lock is held.
func (l *Library) job(one *entry) func() outcome {
	path, source, published := one.item.Path, one.source, one.published
	if !one.fresh {
		return func() outcome { return outcome{articles: []article{read(source, published)}} }
	}
	return func() outcome { return readFile(path, published) }
}

func (l *Library) work(one *entry, turn int, job func() outcome) {
	result := l.guarded(one.item.ID, job)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	if one.turn == turn && slices.Contains(l.entries, one) {
		l.progress.Done++
		l.tell(Change{Changed: l.settle(one, result), Removed: []string{}})
	}
	l.pump()
}

// guarded turns a mistake of the program into a broken document: the others
// must not suffer from one odd text.
func (l *Library) guarded(id string, job func() outcome) (result outcome) {
	defer func() {
		if fault := recover(); fault != nil {
			l.fault(id, fault)
			result = outcome{failures: []failure{{reason: "The program made a mistake on this text. Help → Save report tells us which."}}}
		}
	}()
	return job()
}

// settle puts what was read into the document and, where a file held several
// articles, into further ones right after it. It gives the rows that changed.
func (l *Library) settle(one *entry, result outcome) []Item {
	l.dropParts(one)
	parts := []*entry{one}
	for n := 1; n < len(result.articles)+len(result.failures); n++ {
		id := fmt.Sprintf("%s.%d", one.item.ID, n+1)
		parts = append(parts, &entry{item: empty(id, one.item.Path), parent: one.item.ID, published: one.published})
	}
	for n, found := range result.articles {
		parts[n].source, parts[n].record = found.source, &found.record
		parts[n].item.Name = first(found.source.Name, parts[n].item.Name)
		describe(&parts[n].item, found.source, found.record)
	}
	for n, failed := range result.failures {
		parts[len(result.articles)+n].fail(failed)
	}
	at := slices.Index(l.entries, one)
	l.entries = slices.Insert(l.entries, at+1, parts[1:]...)
	items := make([]Item, len(parts))
	for n, part := range parts {
		items[n] = part.item
	}
	return items
}

// dropParts takes away what an earlier reading of the file gave beyond the first.
func (l *Library) dropParts(one *entry) {
	if one.parent != "" {
		return
	}
	var removed []string
	l.entries = slices.DeleteFunc(l.entries, func(other *entry) bool {
		if other.parent == one.item.ID {
			removed = append(removed, other.item.ID)
		}
		return other.parent == one.item.ID
	})
	if len(removed) > 0 {
		l.tell(Change{Changed: []Item{}, Removed: removed})
	}
}

func (e *entry) fail(failed failure) {
	e.record = nil
	e.item.Name = first(failed.name, e.item.Name)
	e.item.Title = first(e.item.Name, e.item.Title)
	e.item.Leaders, e.item.Warnings = []string{}, []string{}
	e.item.Date, e.item.Agency, e.item.Form, e.item.Statements = "", "", "", 0
	e.item.State, e.item.Reason = StateBroken, failed.reason
}

func readFile(path, published string) outcome {
	data, err := files.Read(path, files.Limit)
	if err != nil {
		return outcome{failures: []failure{{reason: files.Reason(err)}}}
	}
	sources, err := intake.Read(data, baseName(path), intake.Options{})
	result := outcome{failures: failures(err)}
	for _, source := range sources {
		result.articles = append(result.articles, read(source, published))
	}
	return result
}

// read prefers the day that the person gave to the one that the file tells.
func read(source intake.Document, published string) article {
	day, _ := time.Parse(time.DateOnly, first(published, source.Published))
	return article{source, core.Extract(source.Text, day)}
}

// failures are the reasons in an error of intake, one for each file in it.
func failures(err error) []failure {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []failure
		for _, one := range joined.Unwrap() {
			all = append(all, failures(one)...)
		}
		return all
	}
	var told *intake.Error
	if errors.As(err, &told) {
		return []failure{{told.Name, told.Message}}
	}
	return []failure{{reason: files.Reason(err)}}
}
