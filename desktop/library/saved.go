package library

import "visavis/core/intake"

// Saved is what is needed to open a document again: where it came from, and
// its text only where no file has it.
type Saved struct {
	ID        string `json:"id"`
	Path      string `json:"path,omitempty"`
	Text      string `json:"text,omitempty"`
	Published string `json:"published,omitempty"`
}

// Save gives what is needed to open all documents again.
func (l *Library) Save() []Saved {
	l.mu.Lock()
	defer l.mu.Unlock()
	saved := make([]Saved, 0, len(l.entries))
	for _, one := range l.entries {
		if one.parent != "" {
			continue // comes back with its file
		}
		keep := Saved{ID: one.item.ID, Path: one.item.Path, Published: one.published}
		if keep.Path == "" {
			keep.Text = one.source.Text
		}
		saved = append(saved, keep)
	}
	return saved
}

// Restore opens the documents of an earlier session. Where hold is not empty
// they are only listed, with it as the reason, and wait to be read again.
func (l *Library) Restore(saved []Saved, hold string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	opened := make([]*entry, 0, len(saved))
	for _, kept := range saved {
		one := &entry{item: empty(kept.ID, kept.Path), published: kept.Published, fresh: kept.Path != ""}
		if kept.ID == "" || l.find(kept.ID) != nil {
			one.item.ID = l.nextID()
		}
		if !one.fresh {
			one.source = intake.Document{Text: kept.Text, Format: "text", Removed: []string{}}
			one.item.Title = beginning(kept.Text)
		}
		l.last = max(l.last, number(one.item.ID))
		l.entries = append(l.entries, one)
		opened = append(opened, one)
	}
	if hold == "" {
		l.enqueue(opened)
		return
	}
	change := Change{Changed: []Item{}, Removed: []string{}}
	for _, one := range opened {
		one.item.State, one.item.Reason = StateStopped, hold
		change.Changed = append(change.Changed, one.item)
	}
	l.tell(change)
}

// number is that of an id which nextID made, else 0.
func number(id string) int {
	n := 0
	for _, digit := range []byte(id[1:]) {
		if digit < '0' || digit > '9' {
			return 0
		}
		n = n*10 + int(digit-'0')
	}
	return n
}
