package store

import (
	"database/sql"
	"errors"
)

// Binned is what was closed together and can be brought back together.
type Binned struct {
	What  string   `json:"what"`  // "close", "close-all", "forget", "clear" or "replaced"
	At    int64    `json:"at"`    // when, milliseconds since 1970
	IDs   []string `json:"ids"`   // of the documents
	Title string   `json:"title"` // of the first of them
}

// Bin takes documents out of the list and keeps them to be brought back. With a
// document goes what else came out of its file.
func (s *Store) Bin(ids []string, what string) error {
	return s.write(func(tx *sql.Tx, revision int64) error { return bin(tx, revision, ids, what) })
}

func bin(tx *sql.Tx, revision int64, ids []string, what string) error {
	made, err := tx.Exec("INSERT INTO bins (what, at) VALUES (?, ?)", what, now())
	if err != nil {
		return err
	}
	key, err := made.LastInsertId()
	if err != nil {
		return err
	}
	binned := int64(0)
	err = each(ids, func(some []any) error {
		done, err := tx.Exec("UPDATE documents SET bin = ?, revision = ? WHERE bin IS NULL AND id IN ("+marks(len(some))+")", append([]any{key, revision}, some...)...)
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		binned += n
		return err
	})
	if err == nil && binned == 0 {
		_, err = tx.Exec("DELETE FROM bins WHERE key = ?", key)
	}
	return err
}

// Undo brings back what was closed last by the person. It gives nothing where
// the bin is empty.
func (s *Store) Undo() (back Binned, err error) {
	err = s.write(func(tx *sql.Tx, revision int64) error {
		var key int64
		err := tx.QueryRow("SELECT key FROM bins WHERE what <> 'replaced' ORDER BY key DESC LIMIT 1").Scan(&key)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		if back, err = binnedAt(tx, key); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE documents SET bin = NULL, revision = ? WHERE bin = ?", revision, key); err != nil {
			return err
		}
		_, err = tx.Exec("DELETE FROM bins WHERE key = ?", key)
		return err
	})
	return back, err
}

// InBin is how many documents are in the bin.
func (s *Store) InBin() (count int, err error) {
	err = s.reader.QueryRow("SELECT count(*) FROM documents WHERE bin IS NOT NULL").Scan(&count)
	return count, explained(err)
}

func binnedAt(from querier, key any) (Binned, error) {
	var b Binned
	if err := from.QueryRow("SELECT what, at FROM bins WHERE key = ?", key).Scan(&b.What, &b.At); err != nil {
		return b, explained(err)
	}
	var err error
	if b.IDs, err = ids(from, "SELECT id FROM documents WHERE bin = ? ORDER BY number, part", key); err != nil || len(b.IDs) == 0 {
		return b, err
	}
	err = from.QueryRow("SELECT title FROM documents WHERE id = ?", b.IDs[0]).Scan(&b.Title)
	return b, explained(err)
}

// Empty deletes what is in the bin for good: afterwards none of its words are in
// the library's file.
func (s *Store) Empty() error {
	err := s.write(func(tx *sql.Tx, _ int64) error {
		_, err := tx.Exec("DELETE FROM bins")
		return err
	})
	if err != nil || s.path == "" {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	_, err = s.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	return explained(err)
}
