package library

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"visavis/core/intake"
	"visavis/desktop/files"
	"visavis/desktop/words"
	"visavis/store"
)

// english is the language in which reasons are written down, whatever the person
// speaks: who shows them says them in another.
var english = words.In("en")

// longest is how much text is read at most, as of a file: five novels.
const longest = 8 << 20

// outcome is what reading one document gave: articles, files that could not be
// read, or both (an archive can hold some of each).
type outcome struct {
	articles []*store.Entry
	failures []failure
	stamp    store.Stamp // of the file
}

type failure struct {
	name, reason string
	isGone       bool // the file is not there any more
}

// enqueue has documents read, as soon as a worker is free. The lock is held.
func (l *Library) enqueue(entries []*entry) {
	if l.progress.Done >= l.progress.Total {
		l.progress = Progress{}
	}
	queued := make(map[*entry]bool, len(l.queue))
	for _, one := range l.queue {
		queued[one] = true
	}
	changed := make([]string, 0, len(entries))
	for _, one := range entries {
		if !queued[one] {
			if one.atWork {
				l.progress.Done++ // the reading that this one overtakes
			}
			l.queue = append(l.queue, one)
			queued[one] = true
			l.progress.Total++
		}
		one.turn++
		one.atWork = true
		one.State, one.Reason = StateWaiting, ""
		changed = append(changed, one.ID)
	}
	l.told(changed)
	l.pump()
}

// pump starts workers while there is work and room. The lock is held.
func (l *Library) pump() {
	for l.running < l.workers && len(l.queue) > 0 {
		one := l.queue[0]
		l.queue = l.queue[1:]
		one.State = StateReading
		l.running++
		l.told([]string{one.ID})
		go l.work(one, one.turn, one.Hash, l.guarded(one.ID, l.job(one)))
	}
}

// job is what a worker needs of a document, taken while the lock is held.
func (l *Library) job(one *entry) func() outcome {
	path, published, decided, id, held, from := one.Path, one.Published, one.Decided, one.ID, one.held, l.Store()
	if one.fresh {
		return func() outcome { return l.readFile(path, published, decided) }
	}
	return func() outcome {
		full := store.Entry{}
		if held != nil {
			full = *held
		} else if loaded, err := from.Load(id); err == nil {
			full = loaded
		}
		full.Published = published
		return outcome{articles: []*store.Entry{l.read(full)}, stamp: full.Stamp}
	}
}

func (l *Library) work(one *entry, turn int, base string, job func() outcome) {
	result := job()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	if one.turn == turn && slices.Contains(l.entries, one) {
		l.progress.Done++
		one.atWork = false
		l.settle(one, base, result)
	}
	l.pump()
}

// guarded turns a mistake of the program into a broken document: the others
// must not suffer from one odd text.
func (l *Library) guarded(id string, job func() outcome) func() outcome {
	return func() (result outcome) {
		defer func() {
			if fault := recover(); fault != nil {
				l.tell.Fault(id, fault)
				result = outcome{failures: []failure{{reason: "The program made a mistake on this text. Help → Save report tells us which."}}}
			}
		}()
		return job()
	}
}

// settle writes down what was read. Where a file held several articles they are
// further documents right after the first. A file that cannot be read any more
// takes nothing away: the text stays as it was read. The lock is held.
func (l *Library) settle(one *entry, base string, result outcome) {
	if len(result.articles) == 0 && one.Hash != "" {
		l.keepText(one, base, result.failures[0])
		return
	}
	parts := result.articles
	for _, failed := range result.failures {
		parts = append(parts, l.broken(one, failed))
	}
	for _, part := range parts {
		part.Path, part.Published, part.Stamp = one.Path, one.Published, result.stamp
		part.Name = cmp.Or(part.Source.Name, part.Name, one.Name)
		part.Title = cmp.Or(part.Title, part.Name)
	}
	parts[0].ID, parts[0].Added, parts[0].Parent, parts[0].Decided = one.ID, one.Added, one.Parent, one.Decided
	err := l.tryStore(one, base, parts)
	if isDiskTrouble(err) {
		l.hold(one, parts[0], err)
		l.told([]string{one.ID})
		if len(parts) > 1 {
			l.add(parts[1:])
		}
		return
	}
	l.sync()
	l.told([]string{one.ID})
	l.readDecided(parts[1:])
}

// readDecided reads further articles of a file again about which the person has decided
// something: the reading of the file knew nothing of it. The lock is held.
func (l *Library) readDecided(parts []*store.Entry) {
	var decided []*entry
	for _, part := range parts {
		if one := l.find(part.ID); one != nil && one.Decided != "" && one.State == StateReady {
			one.fresh = false
			decided = append(decided, one)
		}
	}
	if len(decided) > 0 {
		l.enqueue(decided)
	}
}

func (l *Library) tryStore(one *entry, base string, parts []*store.Entry) error {
	if one.held == nil {
		return l.Store().Settle(one.ID, base, parts)
	}
	l.hold(one, parts[0], nil)
	return l.keepHeld(one)
}

// keepText leaves a document as it was read before, and says why there is nothing newer.
func (l *Library) keepText(one *entry, base string, why failure) {
	if !one.fresh { // its own text cannot be read
		failed := l.broken(one, why)
		if full, err := l.whole(one); err == nil && full.Hash == base {
			failed.Source = full.Source
		}
		failed.ID, failed.Added, failed.Parent, failed.Path, failed.Published, failed.Title = one.ID, one.Added, one.Parent, one.Path, one.Published, one.Title
		failed.Decided = one.Decided
		if isDiskTrouble(l.tryStore(one, base, []*store.Entry{failed})) {
			l.hold(one, failed, nil)
		}
		l.sync()
		l.told([]string{one.ID})
		return
	}
	state := store.FileChanged
	if why.isGone {
		state = store.FileGone
	}
	l.write(func() error {
		return l.Store().SetFile([]string{one.ID}, state, why.reason+" The text that was read before is kept.")
	})
	l.told([]string{one.ID})
}

func (l *Library) broken(one *entry, why failure) *store.Entry {
	e := unread(one.Path)
	e.Name = cmp.Or(why.name, one.Name)
	e.Title = cmp.Or(e.Name, one.Title)
	e.State, e.Reason = StateBroken, why.reason
	return e
}

func (l *Library) readFile(path, published, decided string) outcome {
	stamp := store.Stamp{}
	if info, err := os.Stat(path); err == nil {
		stamp = stampOf(info)
	}
	data, err := files.Read(path, files.Limit)
	if err != nil {
		return outcome{failures: []failure{{reason: files.Reason(english, err), isGone: errors.Is(err, os.ErrNotExist)}}, stamp: stamp}
	}
	sources, err := intake.Read(data, baseName(path), intake.Options{})
	result := outcome{failures: failures(err), stamp: stamp}
	for i, source := range sources {
		e := store.Entry{Source: source, Published: published}
		if i == 0 {
			e.Decided = decided // the further articles are documents of their own
		}
		result.articles = append(result.articles, l.read(e))
	}
	return result
}

// read prefers the day that the person gave to the one that the file tells.
func (l *Library) read(e store.Entry) *store.Entry {
	e.Hash = store.HashOf(e.Source.Text)
	if len(e.Source.Text) > longest {
		e.Record, e.State = nil, StateBroken
		e.Reason = fmt.Sprintf("The text has %s, and texts of up to %s are read. It is kept as it is: cut the article out of it.", files.Size(english, int64(len(e.Source.Text))), files.Size(english, longest))
		e.Leaders, e.Warnings = []string{}, []string{}
		return &e
	}
	day, _ := time.Parse(time.DateOnly, cmp.Or(e.Published, e.Source.Published))
	rec := l.record(e, day)
	e.Record, e.Engine = &rec, l.engine
	e.Read()
	return &e
}

func stampOf(info os.FileInfo) store.Stamp {
	return store.Stamp{Size: info.Size(), Time: info.ModTime().UnixMilli()}
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
		return []failure{{name: told.Name, reason: told.Message}}
	}
	return []failure{{reason: files.Reason(english, err)}}
}
