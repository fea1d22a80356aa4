package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"visavis/core/intake"
)

// now is what documents and bins are stamped with.
var now = func() int64 { return time.Now().UnixMilli() }

// Add takes documents in, at the end of the list, and gives each its id. One
// that has an id keeps it, unless another document has it already.
func (s *Store) Add(entries []*Entry) error {
	ids := make([]string, len(entries))
	err := s.write(func(tx *sql.Tx, revision int64) error {
		for i, e := range entries {
			added := *e
			if err := addOne(tx, revision, &added); err != nil {
				return err
			}
			ids[i] = added.ID
		}
		return nil
	})
	if err != nil {
		return err
	}
	for i, e := range entries {
		e.ID = ids[i]
	}
	return nil
}

func addOne(tx *sql.Tx, revision int64, e *Entry) error {
	if err := identify(tx, e); err != nil {
		return err
	}
	if e.Added == 0 {
		e.Added = now()
	}
	return put(tx, revision, e)
}

// identify gives a document the next free id, if it has none of its own.
func identify(tx *sql.Tx, e *Entry) error {
	number, _ := Place(e.ID)
	taken := number == 0
	if !taken {
		if err := tx.QueryRow("SELECT count(*) FROM documents WHERE id = ?", e.ID).Scan(&taken); err != nil {
			return err
		}
	}
	if !taken {
		_, err := tx.Exec("UPDATE counters SET value = max(value, ?) WHERE name = 'number'", number)
		return err
	}
	err := tx.QueryRow("UPDATE counters SET value = value + 1 WHERE name = 'number' RETURNING value").Scan(&number)
	e.ID = nameOf(number, 1)
	return err
}

// Place reads an id of the library, "d3" or "d3.2"; 0 means that it is none.
func Place(id string) (number, part int) {
	digits, found := strings.CutPrefix(id, "d")
	whole, further, isPart := strings.Cut(digits, ".")
	number, err := strconv.Atoi(whole)
	if part = 1; isPart {
		var failed error
		part, failed = strconv.Atoi(further)
		err = errors.Join(err, failed)
	}
	if !found || err != nil || number < 1 || part < 1 || isPart && part == 1 || id != nameOf(number, part) {
		return 0, 0
	}
	return number, part
}

func nameOf(number, part int) string {
	if part == 1 {
		return fmt.Sprintf("d%d", number)
	}
	return fmt.Sprintf("d%d.%d", number, part)
}

// put writes a document with all that belongs to its text.
func put(tx *sql.Tx, revision int64, e *Entry) error {
	e.Hash = HashOf(e.Source.Text)
	key, err := putRow(tx, revision, e)
	if err != nil {
		return err
	}
	if err := putText(tx, key, e); err != nil {
		return err
	}
	return putRecord(tx, key, e)
}

// columns of a document that a change may set, in the order of values.
var columns = strings.Fields(`parent path name published hash likeness file_size file_time file state reason attempts
	title leaders day outlet form statements warnings certainty revision`)

func values(revision int64, e *Entry) []any {
	return []any{
		e.Parent, e.Path, e.Name, e.Published, e.Hash, int64(likenessOf(e.Source.Text)), e.Stamp.Size, e.Stamp.Time, e.File, settled(e.State), e.Reason, e.Attempts,
		e.Title, lines(e.Leaders), e.Date, e.Agency, e.Form, e.Statements, lines(e.Warnings), e.Certainty, revision,
	}
}

// settled is the state for others: that a document is being read is known only
// to the program that reads it.
func settled(state State) State {
	if state == StateReading {
		return StateWaiting
	}
	return state
}

var putRowSQL = func() string {
	sets := make([]string, len(columns))
	for i, column := range columns {
		sets[i] = column + " = excluded." + column
	}
	return "INSERT INTO documents (id, number, part, added, " + strings.Join(columns, ", ") + ") VALUES (?, ?, ?, ?" + strings.Repeat(", ?", len(columns)) +
		") ON CONFLICT (id) DO UPDATE SET " + strings.Join(sets, ", ") + ", bin = NULL RETURNING key"
}()

func putRow(tx *sql.Tx, revision int64, e *Entry) (key int64, err error) {
	number, part := Place(e.ID)
	err = tx.QueryRow(putRowSQL, append([]any{e.ID, number, part, e.Added}, values(revision, e)...)...).Scan(&key)
	return key, err
}

// putText writes a text, unless it is there as it is: a very long one takes seconds.
func putText(tx *sql.Tx, key int64, e *Entry) error {
	told, err := encodeIntake(e.Source)
	if err != nil {
		return err
	}
	names := strings.Join(e.Leaders, ", ")
	if e.Record != nil {
		names = allNames(*e.Record)
	}
	row := []any{key, e.Title, names, spaced(e.Agency, e.Name, e.Date), e.Hash, told}
	var same bool
	if err := tx.QueryRow("SELECT count(*) FROM texts WHERE document = ? AND title = ? AND names = ? AND source = ? AND hash = ? AND intake = ?", row...).Scan(&same); err != nil || same {
		return err
	}
	if _, err := tx.Exec("DELETE FROM texts WHERE document = ?", key); err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO texts (document, title, names, source, hash, intake, text) VALUES (?, ?, ?, ?, ?, ?, ?)", append(row, e.Source.Text)...)
	return err
}

// putRecord replaces record and rows of the table over all.
func putRecord(tx *sql.Tx, key int64, e *Entry) error {
	for _, table := range []string{"records", "findings"} {
		if _, err := tx.Exec("DELETE FROM "+table+" WHERE document = ?", key); err != nil {
			return err
		}
	}
	if e.Record == nil {
		return nil
	}
	data, err := encodeRecord(*e.Record)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO records (document, engine, record) VALUES (?, ?, ?)", key, e.Engine, data); err != nil {
		return err
	}
	return putFindings(tx, key, e)
}

// SetText gives a document a text and a day of the person's. base is the hash of
// the text that it is to replace: another one there is a change that was made
// in another window, and is not overwritten. A text that was changed is no
// longer that of its file.
func (s *Store) SetText(id, base, text, published string) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		e, key, err := locked(tx, id, base)
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
		old, _, err := locked(tx, id, base)
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

// SetState says how far documents are that were not read, and why. Those that
// were read stay ready.
func (s *Store) SetState(ids []string, state State, reason string) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		return each(ids, func(some []any) error {
			_, err := tx.Exec(`UPDATE documents SET revision = ?, state = CASE state WHEN 'ready' THEN state ELSE ? END, reason = CASE state WHEN 'ready' THEN reason ELSE ? END
				WHERE id IN (`+marks(len(some))+")", append([]any{revision, settled(state), reason}, some...)...)
			return err
		})
	})
}

// SetFile says what has become of the files of documents. Their texts stay.
func (s *Store) SetFile(ids []string, file FileState, reason string) error {
	return s.write(func(tx *sql.Tx, revision int64) error {
		return each(ids, func(some []any) error {
			_, err := tx.Exec("UPDATE documents SET file = ?, reason = ?, revision = ? WHERE state = 'ready' AND id IN ("+marks(len(some))+")", append([]any{file, reason, revision}, some...)...)
			return err
		})
	})
}

// Attempt notes that documents are about to be read at a start of the program.
func (s *Store) Attempt(ids []string) error {
	return s.writeUnseen(func(tx *sql.Tx) error {
		return each(ids, func(some []any) error {
			_, err := tx.Exec("UPDATE documents SET attempts = attempts + 1 WHERE id IN ("+marks(len(some))+")", some...)
			return err
		})
	})
}

// locked gives a document as it is now, if its text is still the one expected.
func locked(tx *sql.Tx, id, base string) (Entry, int64, error) {
	e, key, err := load(tx, id)
	if err == nil && e.Hash != base {
		err = ErrChanged
	}
	return e, key, err
}

// each hands ids on in portions that a statement can take.
func each(ids []string, do func(some []any) error) error {
	const most = 500
	for len(ids) > 0 {
		n := min(most, len(ids))
		some := make([]any, n)
		for i, id := range ids[:n] {
			some[i] = id
		}
		if err := do(some); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// marks are so many question marks for a list of values.
func marks(n int) string {
	if n == 0 {
		return "NULL"
	}
	return strings.Repeat("?, ", n-1) + "?"
}

// Keep writes a document as it is handed over, whatever the library has of it: for
// what a full disk could not take before.
func (s *Store) Keep(e Entry) error {
	return s.write(func(tx *sql.Tx, revision int64) error { return put(tx, revision, &e) })
}
