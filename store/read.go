package store

import (
	"database/sql"
	"errors"

	"visavis/core/record"
)

const itemColumns = `d.id, d.path, d.name, d.title, d.leaders, d.day, d.outlet, d.form, d.statements, d.warnings, d.certainty, d.state, d.reason, d.file, d.added`

func itemFields(i *Item, leaders, warnings *string) []any {
	return []any{&i.ID, &i.Path, &i.Name, &i.Title, leaders, &i.Date, &i.Agency, &i.Form, &i.Statements, warnings, &i.Certainty, &i.State, &i.Reason, &i.File, &i.Added}
}

func scanItem(scan func(...any) error) (i Item, err error) {
	var leaders, warnings string
	err = scan(itemFields(&i, &leaders, &warnings)...)
	i.Leaders, i.Warnings = list(leaders), list(warnings)
	return i, err
}

const entryColumns = itemColumns + `, d.parent, d.published, d.decided, d.hash, d.file_size, d.file_time, d.attempts, coalesce(r.engine, '')`

// from joins what an entry is made of, without its text and its record.
const from = ` FROM documents d LEFT JOIN records r ON r.document = d.key `

func scanEntry(scan func(...any) error, more ...any) (Entry, error) {
	var e Entry
	var leaders, warnings string
	fields := append(itemFields(&e.Item, &leaders, &warnings), &e.Parent, &e.Published, &e.Decided, &e.Hash, &e.Stamp.Size, &e.Stamp.Time, &e.Attempts, &e.Engine)
	err := scan(append(fields, more...)...)
	e.Leaders, e.Warnings = list(leaders), list(warnings)
	return e, err
}

// Since gives the documents that have changed since a revision, without text
// and record, in the order of the list; those that are in a bin now as gone.
func (s *Store) Since(revision int64) (changed []Entry, gone []string, latest int64, err error) {
	tx, err := s.reader.Begin()
	if err != nil {
		return nil, nil, revision, explained(err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := tx.QueryRow("SELECT value FROM counters WHERE name = 'revision'").Scan(&latest); err != nil {
		return nil, nil, revision, explained(err)
	}
	rows, err := gather(tx, scanChanged, "SELECT "+entryColumns+", d.bin IS NOT NULL"+from+"WHERE d.revision > ? ORDER BY d.number, d.part", revision)
	if err != nil {
		return nil, nil, revision, err
	}
	for _, one := range rows {
		if one.isBinned {
			gone = append(gone, one.entry.ID)
		} else {
			changed = append(changed, one.entry)
		}
	}
	return changed, gone, latest, nil
}

// changedEntry is a document that has changed, in the list or in a bin.
type changedEntry struct {
	entry    Entry
	isBinned bool
}

func scanChanged(scan func(...any) error) (c changedEntry, err error) {
	c.entry, err = scanEntry(scan, &c.isBinned)
	return c, err
}

// IDs are those of all documents, in the order of the list.
func (s *Store) IDs() ([]string, error) {
	return ids(s.reader, "SELECT id FROM documents WHERE bin IS NULL ORDER BY number, part")
}

// Load gives all of one document.
func (s *Store) Load(id string) (Entry, error) {
	e, _, err := load(s.reader, id)
	return e, err
}

func load(from querier, id string) (Entry, int64, error) {
	var text, told string
	var data sql.NullString
	var key int64
	row := from.QueryRow("SELECT "+entryColumns+`, d.key, t.text, t.intake, r.record
		FROM documents d LEFT JOIN records r ON r.document = d.key JOIN texts t ON t.document = d.key WHERE d.id = ? AND d.bin IS NULL`, id)
	e, err := scanEntry(row.Scan, &key, &text, &told, &data)
	if errors.Is(err, sql.ErrNoRows) {
		return e, 0, ErrGone
	}
	if err != nil {
		return e, 0, explained(err)
	}
	if e.Source, err = decodeIntake(told, text); err != nil || !data.Valid {
		return e, key, err
	}
	e.Record, err = decodeRecord(data.String)
	return e, key, err
}

// Record is the record of a document that is ready; nil for any other.
func (s *Store) Record(id string) (*record.Record, error) {
	var data string
	err := s.reader.QueryRow("SELECT r.record FROM records r JOIN documents d ON d.key = r.document WHERE d.id = ? AND d.bin IS NULL AND d.state = 'ready'", id).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, explained(err)
	}
	return decodeRecord(data)
}

// View gives back what SetView kept under a name, empty for nothing.
func (s *Store) View(name string) (string, error) {
	var view string
	err := s.reader.QueryRow("SELECT view FROM views WHERE name = ?", name).Scan(&view)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return view, explained(err)
}

// SetView keeps where the person was, under a name; an empty view forgets it.
func (s *Store) SetView(name, view string) error {
	return s.writeUnseen(func(tx *sql.Tx) error {
		if view == "" {
			_, err := tx.Exec("DELETE FROM views WHERE name = ?", name)
			return err
		}
		_, err := tx.Exec("INSERT INTO views (name, view) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET view = excluded.view", name, view)
		return err
	})
}

// Revision is the number of the last change, by whichever program.
func (s *Store) Revision() (int64, error) {
	var revision int64
	err := s.reader.QueryRow("SELECT value FROM counters WHERE name = 'revision'").Scan(&revision)
	return revision, explained(err)
}
