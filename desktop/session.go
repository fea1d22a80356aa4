package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"syscall"
	"time"
)

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
	a.place.touch()
}

// Keep keeps the page's own place: what is chosen, how far it is scrolled.
func (a *App) Keep(view json.RawMessage) {
	a.mu.Lock()
	a.view = view
	a.mu.Unlock()
	a.place.touch()
}

// placeName is under which name the store keeps the person's place.
const placeName = "window"

// keepPlace writes down where the person is.
func (a *App) keepPlace() {
	data, err := json.Marshal(a.Session())
	if err == nil {
		err = a.library.Store().SetView(placeName, string(data))
	}
	if err != nil {
		a.troubled(err)
	}
}

// goBack takes the person's place out of the store again.
func (a *App) goBack() {
	data, err := a.library.Store().View(placeName)
	a.note("place", err)
	was := Session{}
	if data == "" || json.Unmarshal([]byte(data), &was) != nil {
		return
	}
	a.setPlace(was)
}

func (a *App) setPlace(place Session) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.selected, a.toShow, a.view = place.Selected, place.Selected, nil
	if string(place.View) != "null" {
		a.view = place.View
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
