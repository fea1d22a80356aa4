package store

import "database/sql"

// Decide keeps what the person has decided about a document's text, as JSON. The
// record is to be made anew.
func (s *Store) Decide(id, decided string) error {
	return s.write(func(tx *sql.Tx, revision int64) error { return decide(tx, revision, id, decided) })
}

func decide(tx *sql.Tx, revision int64, id, decided string) error {
	done, err := tx.Exec("UPDATE documents SET decided = ?, revision = ? WHERE id = ? AND bin IS NULL", decided, revision, id)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return ErrGone
}
