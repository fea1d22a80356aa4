package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Change is something that a person notes of a document or of one statement or
// outcome in it.
type Change struct {
	Kind     string `json:"kind"`     // "note", "tag" or "collection"
	Document string `json:"document"` // id
	Ref      string `json:"ref"`      // of the statement or outcome, empty for the document
	Value    string `json:"value"`    // the note, or the name of tag or collection
	Undo     bool   `json:"undo"`     // takes tag, collection or note away
}

// Remarks are all that a person has noted of one document.
type Remarks struct {
	Notes       []Remark `json:"notes"`
	Tags        []Remark `json:"tags"`
	Collections []string `json:"collections"`
}

// Remark is a note or a tag.
type Remark struct {
	Ref   string `json:"ref"`   // of the statement or outcome, empty for the document
	Value string `json:"value"` // the note, or the name of the tag
}

// Put takes changes in, all of them or none.
func (s *Store) Put(changes []Change) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		for _, c := range changes {
			if err := c.put(tx, revision); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c Change) put(tx *sql.Tx, revision int64) error {
	var key int64
	err := tx.QueryRow("UPDATE documents SET revision = ? WHERE id = ? AND bin IS NULL RETURNING key", revision, c.Document).Scan(&key)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrGone
	}
	if err != nil {
		return err
	}
	value := strings.TrimSpace(c.Value)
	if value == "" && c.Kind != "note" {
		return errors.New("A tag or collection needs a name.")
	}
	switch c.Kind {
	case "note":
		return c.putNote(tx, key, value)
	case "tag":
		return c.toggle(tx, "tags (name, document, ref)", "name = ? AND document = ? AND ref = ?", value, key, c.Ref)
	case "collection":
		return c.toggle(tx, "collections (name, document)", "name = ? AND document = ?", value, key)
	}
	return fmt.Errorf("There is no change of the kind %q.", c.Kind)
}

func (c Change) putNote(tx *sql.Tx, key int64, note string) error {
	if c.Undo || note == "" {
		_, err := tx.Exec("DELETE FROM notes WHERE document = ? AND ref = ?", key, c.Ref)
		return err
	}
	_, err := tx.Exec("INSERT INTO notes (document, ref, note, at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET note = excluded.note, at = excluded.at", key, c.Ref, note, now())
	return err
}

// toggle puts a name in or takes it away.
func (c Change) toggle(tx *sql.Tx, table, same string, args ...any) error {
	if c.Undo {
		name, _, _ := strings.Cut(table, " ")
		_, err := tx.Exec("DELETE FROM "+name+" WHERE "+same, args...)
		return err
	}
	_, err := tx.Exec("INSERT OR IGNORE INTO "+table+" VALUES ("+marks(len(args))+")", args...)
	return err
}

// Remarks gives what was noted of a document.
func (s *Store) Remarks(id string) (Remarks, error) {
	found := Remarks{Notes: []Remark{}, Tags: []Remark{}, Collections: []string{}}
	const of = " JOIN documents d ON d.key = document WHERE d.id = ? ORDER BY 1, 2"
	var err error
	if found.Notes, err = gather(s.reader, scanRemark, "SELECT ref, note FROM notes"+of, id); err != nil {
		return found, err
	}
	if found.Tags, err = gather(s.reader, scanRemark, "SELECT ref, tags.name FROM tags"+of, id); err != nil {
		return found, err
	}
	found.Collections, err = ids(s.reader, "SELECT c.name FROM collections c JOIN documents d ON d.key = c.document WHERE d.id = ? ORDER BY c.name", id)
	return found, err
}

func scanRemark(scan func(...any) error) (r Remark, err error) {
	err = scan(&r.Ref, &r.Value)
	return r, err
}

// Names gives the names of all collections or tags that are in use, each with
// the number of its documents.
func (s *Store) Names(kind string) ([]Group, error) {
	table := map[string]string{"collection": "collections", "tag": "tags"}[kind]
	if table == "" {
		return nil, fmt.Errorf("There are no names of the kind %q.", kind)
	}
	return gather(s.reader, scanGroup, "SELECT t.name, count(DISTINCT t.document) FROM "+table+" t JOIN documents d ON d.key = t.document WHERE d.bin IS NULL GROUP BY t.name ORDER BY t.name")
}
