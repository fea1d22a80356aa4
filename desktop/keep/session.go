package keep

import (
	"encoding/json"
	"path/filepath"

	"visavis/desktop/library"
)

// Session is what was open in a version of the program that had no library yet.
type Session struct {
	Documents []library.Saved `json:"documents"`
	Selected  string          `json:"selected"`       // id of the document that was shown
	View      json.RawMessage `json:"view,omitempty"` // the page's own: what was chosen, how far it was scrolled
	Attempts  int             `json:"attempts"`       // starts that ended before all of it was read again
}

// LoadSession gives an older version's session, an empty one where none was kept.
func (f Folders) LoadSession() (Session, error) {
	session := Session{}
	err := load(f.session(), &session)
	if err != nil {
		session = Session{}
	}
	return session, err
}

// ClearSession deletes the session: the library has all of it.
func (f Folders) ClearSession() error { return forget(f.session()) }

func (f Folders) session() string { return filepath.Join(f.State, "session.json") }
