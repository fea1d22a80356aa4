package main

import (
	"slices"
	"time"
)

// A page that ends so often within this time ends for what it shows: it is loaded
// without the document. If it still ends, loading it once more is left to the person.
const (
	restless    = time.Minute
	oftenEnough = 3
	tooOften    = 5
)

// pageEnded hears that the process of the page has ended, which leaves the window
// blank, and loads the page anew. What was kept of the work is all there: the page
// asks for it as it does at its start.
func (a *App) pageEnded(reason string) {
	a.journal.Error("page ended", "reason", reason)
	switch ends := a.countEnd(time.Now()); {
	case ends >= tooOften:
		if a.shell.ask(a.word("dialog_page_ends"), a.word("dialog_page_again")) != yes {
			a.shell.quit()
			return
		}
	case ends >= oftenEnough:
		a.Select("")
		defer a.problem(a.word("page_ended_often"))
	default:
		defer a.problem(a.word("page_ended"))
	}
	a.shell.reload()
}

// countEnd gives how often the page has ended of late, this time included.
func (a *App) countEnd(now time.Time) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ends = slices.DeleteFunc(a.ends, func(end time.Time) bool { return now.Sub(end) > restless })
	a.ends = append(a.ends, now)
	return len(a.ends)
}
