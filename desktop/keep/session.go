package keep

import (
	"encoding/json"
	"path/filepath"

	"visavis/desktop/library"
)

// Session is what was open, so that it comes back after a crash.
type Session struct {
	Documents []library.Saved `json:"documents"`
	Selected  string          `json:"selected"`       // id of the document that was shown
	View      json.RawMessage `json:"view,omitempty"` // the page's own: what was chosen, how far it was scrolled
	Attempts  int             `json:"attempts"`       // starts that ended before all of it was read again
}

// LoadSession gives the last session, an empty one where none was kept.
func (f Folders) LoadSession() (Session, error) {
	session := Session{}
	err := load(f.session(), &session)
	if err != nil {
		session = Session{}
	}
	return session, err
}

// StoreSession keeps the session.
func (f Folders) StoreSession(session Session) error { return store(f.session(), session) }

// ClearSession forgets the session.
func (f Folders) ClearSession() error { return forget(f.session()) }

func (f Folders) session() string { return filepath.Join(f.State, "session.json") }
