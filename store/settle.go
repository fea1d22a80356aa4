package store

import (
	"database/sql"
	"errors"

	"visavis/core/intake"
)

// SetText gives a document a text and a day of the person's. base is the hash of
// the text that it is to replace: another one there is a change that was made
// in another window, and is not overwritten. A text that was changed is no
// longer that of its file.
func (s *Store) SetText(id, base, text, published string) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		old, err := expected(tx, id, base)
		if err != nil {
			return err
		}
		e, key, err := load(tx, old.ID)
		if err != nil {
			return err
		}
		e.Published, e.State, e.Reason, e.Attempts = published, StateWaiting, "", 0
		if e.Source.Text != text || e.Source.Format == "" {
			e.Path, e.Parent, e.File, e.Stamp = "", "", FileSame, Stamp{}
			e.Source = intake.Document{Text: text, Format: "text", Removed: []string{}}
			e.Title = Beginning(text)
		}
		e.Hash = HashOf(text)
		if _, err := putRow(tx, revision, &e); err != nil {
			return err
		}
		return putText(tx, key, &e)
	})
}

// Settle puts in what reading a document gave: the first of the parts is the
// document itself, the others are the further articles of its file, in place of
// those that an earlier reading gave. base is the hash of the text before. The
// parts are handed back with their ids.
func (s *Store) Settle(id, base string, parts []*Entry) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		old, err := expected(tx, id, base)
		if err != nil {
			return err
		}
		parts[0].ID, parts[0].Added, parts[0].Parent = id, old.Added, old.Parent
		if err := put(tx, revision, parts[0]); err != nil || old.Parent != "" {
			return err
		}
		return putParts(tx, revision, parts[0], parts[1:])
	})
}

// putParts puts the further articles of a file in place of those there were. What
// the person made of an article is another document by now, and stays.
func putParts(tx *sql.Tx, revision int64, whole *Entry, parts []*Entry) error {
	number, _ := Place(whole.ID)
	kept, part := []any{whole.ID}, 1
	for _, e := range parts {
		for free := false; !free; {
			part++
			e.ID = nameOf(number, part)
			if err := tx.QueryRow("SELECT count(*) = 0 FROM documents WHERE id = ? AND parent <> ?", e.ID, whole.ID).Scan(&free); err != nil {
				return err
			}
		}
		e.Parent, e.Added = whole.ID, whole.Added
		kept = append(kept, e.ID)
		if err := put(tx, revision, e); err != nil {
			return err
		}
	}
	gone, err := ids(tx, "SELECT id FROM documents WHERE parent = ? AND bin IS NULL AND id NOT IN ("+marks(len(kept))+")", append([]any{whole.ID}, kept...)...)
	if err != nil || len(gone) == 0 {
		return err
	}
	return bin(tx, revision, gone, "replaced")
}

// expected gives a document as it is now, without text and record, if its text is
// still the one expected.
func expected(tx *sql.Tx, id, base string) (Entry, error) {
	e, err := scanEntry(tx.QueryRow("SELECT "+entryColumns+from+"WHERE d.id = ? AND d.bin IS NULL", id).Scan)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return e, ErrGone
	case err == nil && e.Hash != base:
		return e, ErrChanged
	}
	return e, explained(err)
}
