package library

import (
	"slices"
	"sync"
	"time"

	"visavis/core"
	"visavis/core/record"
	"visavis/store"
)

// readings has each text read once: the page asks for the record of what is pasted
// while the library, to which it has handed the same text, is to read it too.
// Whoever comes second waits for the reading that is under way.
type readings struct {
	extract func(text string, day time.Time) record.Record

	mu   sync.Mutex
	last []reading
}

type reading struct {
	hash string
	day  time.Time
	done func() record.Record
}

// A handful of texts is what a person works on at once; a very long one is not
// held in memory for that.
const (
	mostReadings  = 4
	longestShared = 1 << 20
)

func (r *readings) of(text string, day time.Time) record.Record {
	if len(text) > longestShared {
		return r.extract(text, day)
	}
	return r.shared(text, day)()
}

// shared is the one reading of a text. A fault in it is a fault for everybody.
func (r *readings) shared(text string, day time.Time) func() record.Record {
	hash := store.HashOf(text)
	r.mu.Lock()
	defer r.mu.Unlock()
	at := slices.IndexFunc(r.last, func(one reading) bool { return one.hash == hash && one.day.Equal(day) })
	if at >= 0 {
		return r.last[at].done
	}
	done := sync.OnceValue(func() record.Record { return r.extract(text, day) })
	r.last = append(r.last[max(0, len(r.last)-mostReadings+1):], reading{hash, day, done})
	return done
}

// Extract reads a text for the page: once, if it is the text of a document too.
func (l *Library) Extract(text string, day time.Time) record.Record { return l.readings.of(text, day) }

func newReadings() readings { return readings{extract: core.Extract} }
