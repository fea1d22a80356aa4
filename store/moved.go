package store

import (
	"database/sql"

	"visavis/core/project"
	"visavis/core/record"
)

// moveRemarks ties what was noted of statements and outcomes to their words in the
// record that is to replace the one that is there; nil for none.
func moveRemarks(tx *sql.Tx, key int64, text string, after *record.Record) error {
	notes, tags, err := within(tx, key)
	if err != nil || len(notes)+len(tags) == 0 {
		return err
	}
	before, err := recordOf(tx, key)
	if err != nil {
		return err
	}
	if before == nil {
		before = &record.Record{Text: text}
	}
	if after == nil {
		after = &record.Record{Text: text}
	}
	move := record.Moved(*before, *after)
	if err := putNotes(tx, key, project.MovedNotes(notes, move)); err != nil {
		return err
	}
	return putTags(tx, key, project.MovedTags(tags, move))
}

// within gives the notes and tags of what stands in a document.
func within(tx *sql.Tx, key int64) (notes, tags []project.Remark, err error) {
	const of = " WHERE document = ? AND ref <> '' ORDER BY 1, 2"
	if notes, err = gather(tx, scanKept, "SELECT ref, note FROM notes"+of, key); err != nil {
		return nil, nil, err
	}
	tags, err = gather(tx, scanKept, "SELECT ref, name FROM tags"+of, key)
	return notes, tags, err
}

func scanKept(scan func(...any) error) (r project.Remark, err error) {
	err = scan(&r.Ref, &r.Value)
	return r, err
}

// recordOf gives the record that a document has; nil where it has none that can be read.
func recordOf(tx *sql.Tx, key int64) (*record.Record, error) {
	found, err := ids(tx, "SELECT record FROM records WHERE document = ?", key)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	rec, failed := decodeRecord(found[0])
	if failed != nil {
		return nil, nil // of another age: nobody knows its words
	}
	return rec, nil
}

func putNotes(tx *sql.Tx, key int64, notes []project.Remark) error {
	var at int64
	if err := tx.QueryRow("SELECT ifnull(max(at), 0) FROM notes WHERE document = ? AND ref <> ''", key).Scan(&at); err != nil {
		return err
	}
	if _, err := tx.Exec("DELETE FROM notes WHERE document = ? AND ref <> ''", key); err != nil {
		return err
	}
	for _, note := range notes {
		if _, err := tx.Exec("INSERT INTO notes (document, ref, note, at) VALUES (?, ?, ?, ?)", key, note.Ref, note.Value, at); err != nil {
			return err
		}
	}
	return nil
}

func putTags(tx *sql.Tx, key int64, tags []project.Remark) error {
	if _, err := tx.Exec("DELETE FROM tags WHERE document = ? AND ref <> ''", key); err != nil {
		return err
	}
	for _, tag := range tags {
		if _, err := tx.Exec("INSERT OR IGNORE INTO tags (name, document, ref) VALUES (?, ?, ?)", tag.Value, key, tag.Ref); err != nil {
			return err
		}
	}
	return nil
}
