package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"syscall"
	"time"

	"visavis/desktop/files"
	"visavis/desktop/keep"
	"visavis/desktop/library"
)

// patience is how many starts in a row may end before all documents were read
// again: after that they are only listed, so that one of them cannot keep the
// program from ever starting.
const patience = 2

const held = "Not read yet: the program ended twice while reading these documents. Choose “Read again” to try."

// Session is what the page needs to go on where the person was.
type Session struct {
	Selected string          `json:"selected"` // id of the document to show, empty for none
	View     json.RawMessage `json:"view"`     // what the page last gave to Keep, null for nothing
}

// Session says where the person was.
func (a *App) Session() Session {
	a.mu.Lock()
	defer a.mu.Unlock()
	view := json.RawMessage("null")
	if len(a.view) > 0 {
		view = a.view
	}
	return Session{Selected: a.selected, View: view}
}

// Select tells which document is shown.
func (a *App) Select(id string) {
	a.mu.Lock()
	a.selected = id
	a.mu.Unlock()
	a.session.touch()
}

// Keep keeps the page's own place: what is chosen, how far it is scrolled.
func (a *App) Keep(view json.RawMessage) {
	a.mu.Lock()
	a.view = view
	a.mu.Unlock()
	a.session.touch()
}

// ForgetSession closes all documents and deletes what was kept of them.
func (a *App) ForgetSession() error {
	a.closeAll()
	return a.forgetKept()
}

func (a *App) forgetKept() error {
	if err := a.session.instead(a.folders.ClearSession); err != nil {
		return fmt.Errorf("The session could not be deleted. %s", files.Reason(err))
	}
	return nil
}

func (a *App) closeAll() {
	ids := []string{}
	for _, item := range a.library.Items() {
		ids = append(ids, item.ID)
	}
	a.mu.Lock()
	a.selected, a.view = "", nil
	a.mu.Unlock()
	a.Remove(ids)
}

// restore opens what was open when the program last ended, however it ended.
func (a *App) restore() {
	if !a.Settings().KeepSession {
		return
	}
	last, err := a.folders.LoadSession()
	a.note("session", err)
	if len(last.Documents) == 0 {
		return
	}
	a.mu.Lock()
	a.selected, a.toShow, a.view = last.Selected, last.Selected, last.View
	a.attempts = last.Attempts + 1
	a.mu.Unlock()
	hold := ""
	if last.Attempts >= patience {
		hold = held
	}
	last.Attempts++
	a.note("session", a.folders.StoreSession(last))
	a.library.Restore(last.Documents, hold)
	a.journal.Info("session restored", "documents", len(last.Documents), "attempts", last.Attempts)
}

// noteRest counts a start as done once everything has been read.
func (a *App) noteRest(progress library.Progress) {
	a.mu.Lock()
	if progress.Done >= progress.Total {
		a.attempts = 0
	}
	a.mu.Unlock()
	a.session.touch()
}

// keepSession writes down what is open.
func (a *App) keepSession() {
	if !a.Settings().KeepSession {
		return
	}
	saved := a.library.Save()
	a.mu.Lock()
	session := keep.Session{Documents: saved, Selected: a.selected, View: a.view, Attempts: a.attempts}
	a.mu.Unlock()
	if err := a.folders.StoreSession(session); err != nil {
		a.note("session", err)
		a.saveOnce.Do(func() {
			a.problem("What is open cannot be kept for the next start. " + files.Reason(err))
		})
	}
}

// saver writes a while after the last change, so that typing does not write
// the disk at every key.
type saver struct {
	write func()

	disk  sync.Mutex // held while the disk is written
	mu    sync.Mutex
	timer *time.Timer
}

const calm = 400 * time.Millisecond

func newSaver(write func()) *saver { return &saver{write: write} }

// touch says that something changed. It does not push back a write that is due:
// someone who types on and on is saved too.
func (s *saver) touch() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer == nil {
		s.timer = time.AfterFunc(calm, s.flush)
	}
}

// flush writes now, if there is something to write.
func (s *saver) flush() {
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.settle() {
		s.write()
	}
}

// instead does something else with what is on the disk: no write that was due
// or under way comes after it.
func (s *saver) instead(do func() error) error {
	s.disk.Lock()
	defer s.disk.Unlock()
	s.settle()
	return do()
}

// settle puts the timer away and says whether there was one.
func (s *saver) settle() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	due := s.timer != nil
	if due {
		s.timer.Stop()
		s.timer = nil
	}
	return due
}

// kindOf names an error without any path in it, for the log.
func kindOf(err error) string {
	var number syscall.Errno
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &number):
		return number.Error()
	case errors.As(err, &syntax):
		return "damaged file"
	case errors.Is(err, fs.ErrNotExist):
		return "not there"
	}
	return fmt.Sprintf("%T", err)
}
