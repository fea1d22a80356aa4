package cmd

import (
	"errors"
	"iter"
	"runtime"
	"sync"
)

// Articles are read on all cores and come out in the order in which they were
// named. What is on its way is bounded: whoever is ahead waits for the slowest.

// outcome is what became of one article.
type outcome[T any] struct {
	article
	made T
}

// answer is what became of one piece, in the order of its articles.
type answer[T any] struct {
	name     string
	outcomes []outcome[T]
	err      error // of what could not be read; what could is in outcomes
}

// errStopped says that a person, or the system, wanted no more.
var errStopped = errors.New("stopped")

// inOrder makes something of every article and hands it on in order. Articles that
// cannot be read, or of which nothing can be made, are told and passed over; the exit
// status remembers them. An error of take ends all.
func inOrder[T any](c call, o options, work func(article) (T, error), take func(outcome[T]) error) (status int, err error) {
	done := make(chan struct{})
	defer close(done)
	slots := started(c.pieces(o), work, o, done)
	for {
		a, more := next(c, slots)
		switch {
		case c.stopped():
			return statusFailed, errStopped
		case !more:
			return status, nil
		}
		mistakes, err := handOn(c, a.outcomes, take)
		if err != nil {
			return statusFailed, err
		}
		a.err = errors.Join(a.err, mistakes)
		if a.err != nil {
			c.progress.clear()
			c.tell(a.name, a.err)
			status = statusFailed
		}
		c.progress.count(len(a.outcomes), a.err != nil)
	}
}

// next waits for the answer whose turn it is.
func next[T any](c call, slots <-chan chan answer[T]) (a answer[T], more bool) {
	select {
	case slot, more := <-slots:
		if !more {
			return a, false
		}
		select {
		case a = <-slot:
			return a, true
		case <-c.stop:
		}
	case <-c.stop:
	}
	return a, false
}

// handOn gives what ended all, and apart from it the mistakes that did not.
func handOn[T any](c call, outcomes []outcome[T], take func(outcome[T]) error) (mistakes, err error) {
	for _, made := range outcomes {
		if c.stopped() {
			return mistakes, errStopped
		}
		switch err := take(made); {
		case err == errMistake:
			mistakes = errMistake
		case err != nil:
			return mistakes, err
		}
	}
	return mistakes, nil
}

func (c call) stopped() bool {
	select {
	case <-c.stop:
		return true
	default:
		return false
	}
}

// started sets workers on the pieces and gives their answers' places, in order.
func started[T any](pieces iter.Seq[piece], work func(article) (T, error), o options, done chan struct{}) <-chan chan answer[T] {
	type job struct {
		piece piece
		slot  chan answer[T]
	}
	workers := runtime.GOMAXPROCS(0)
	slots, jobs := make(chan chan answer[T], 4*workers), make(chan job)
	for range workers {
		go func() {
			for j := range jobs {
				j.slot <- answered(j.piece, work, o)
			}
		}()
	}
	go func() {
		defer close(slots)
		defer close(jobs)
		for p := range pieces {
			slot := make(chan answer[T], 1)
			select {
			case slots <- slot:
			case <-done:
				return
			}
			select {
			case jobs <- job{p, slot}:
			case <-done:
				return
			}
		}
	}()
	return slots
}

func answered[T any](p piece, work func(article) (T, error), o options) answer[T] {
	docs, failed := p.read()
	a := answer[T]{name: p.name, err: failed}
	for i, doc := range docs {
		one := article{
			name: doc.Name, text: doc.Text, file: bare(doc.Name, p.name), address: doc.Address, published: publishedOn(doc, o.published),
		}
		if p.saved != nil && i < len(*p.saved) {
			one.saved = (*p.saved)[i]
		}
		made, err := inTurn(one, work)
		if err != nil { // the other articles must not suffer from one odd text
			a.err = errors.Join(a.err, err)
			continue
		}
		a.outcomes = append(a.outcomes, outcome[T]{one, made})
	}
	return a
}

// huge is a length of text beyond any real article. To read one takes some ninety
// times its length in memory, so one is read at a time, however many cores there are.
const huge = 1 << 20

var hugeTurn sync.Mutex

func inTurn[T any](a article, work func(article) (T, error)) (T, error) {
	if len(a.text) > huge {
		hugeTurn.Lock()
		defer hugeTurn.Unlock()
	}
	return guarded(a, work)
}

var errMistake = errors.New("the program made a mistake on this text; please report it with the text or a part of it that shows the same")

// guarded turns a mistake of the program into an error that a person can read.
func guarded[T any](a article, work func(article) (T, error)) (made T, err error) {
	defer func() {
		if recover() != nil {
			err = errMistake
		}
	}()
	return work(a)
}
