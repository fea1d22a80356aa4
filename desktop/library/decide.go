package library

import (
	"encoding/json"
	"fmt"
	"time"

	"visavis/core/correct"
	"visavis/core/record"
	"visavis/store"
)

// Decide keeps what the person has decided about the text of an open document, and has
// its record made anew with it.
func (l *Library) Decide(id string, decided correct.Decided) error {
	kept, err := encodeDecided(decided)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.find(id)
	if one == nil {
		return fmt.Errorf("there is no open document %q any more: %w", id, store.ErrGone)
	}
	if one.Decided == kept {
		return nil
	}
	if err := l.keepDecided(one, kept); err != nil {
		return err
	}
	one.fresh = false
	l.enqueue([]*entry{one})
	return nil
}

// keepDecided writes down what was decided. What the disk cannot take is held with the
// document. The lock is held.
func (l *Library) keepDecided(one *entry, kept string) error {
	if one.held == nil {
		err := l.Store().Decide(one.ID, kept)
		if err == nil {
			l.sync()
			return nil
		}
		full, loading := l.whole(one)
		if !isDiskTrouble(err) || loading != nil {
			return err
		}
		l.hold(one, &full, err)
	}
	one.held.Decided, one.Decided = kept, kept
	return nil
}

// record reads the text of a document, with what the person has decided about it.
func (l *Library) record(e store.Entry, day time.Time) record.Record {
	if e.Decided == "" {
		return l.readings.of(e.Source.Text, day)
	}
	return correct.Read(e.Source.Text, day, decidedIn(e.Decided))
}

// encodeDecided is the JSON of what was decided, empty for nothing.
func encodeDecided(d correct.Decided) (string, error) {
	if len(d.Leaders) == 0 && len(d.Countries) == 0 && d.Date == "" && len(d.Corrections) == 0 {
		return "", nil
	}
	data, err := json.Marshal(d)
	return string(data), err
}

// decidedIn reads it back. No list in it is null.
func decidedIn(kept string) correct.Decided {
	var d correct.Decided
	if kept != "" {
		_ = json.Unmarshal([]byte(kept), &d) // this program wrote it, or a newer one, of which what is known counts
	}
	if d.Leaders == nil {
		d.Leaders = []string{}
	}
	if d.Countries == nil {
		d.Countries = map[string]string{}
	}
	if d.Corrections == nil {
		d.Corrections = []correct.Correction{}
	}
	return d
}
