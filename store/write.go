package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
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

// columns of a document that a change may set, in the order of values. What the person
// has decided is set by him alone: reading a file again takes none of it away.
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
	return "INSERT INTO documents (id, number, part, added, decided, " + strings.Join(columns, ", ") + ") VALUES (?, ?, ?, ?, ?" + strings.Repeat(", ?", len(columns)) +
		") ON CONFLICT (id) DO UPDATE SET " + strings.Join(sets, ", ") + ", bin = NULL RETURNING key"
}()

func putRow(tx *sql.Tx, revision int64, e *Entry) (key int64, err error) {
	number, part := Place(e.ID)
	err = tx.QueryRow(putRowSQL, append([]any{e.ID, number, part, e.Added, e.Decided}, values(revision, e)...)...).Scan(&key)
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

// putRecord replaces record and rows of the table over all, unless they are there
// as they are: a reading by another version of the program mostly finds the same.
func putRecord(tx *sql.Tx, key int64, e *Entry) error {
	data := ""
	if e.Record != nil {
		var err error
		if data, err = encodeRecord(*e.Record); err != nil {
			return err
		}
		if same, err := hasRecord(tx, key, e, data); err != nil || same {
			return err
		}
	}
	if err := moveRemarks(tx, key, e.Source.Text, e.Record); err != nil {
		return err
	}
	for _, table := range []string{"records", "findings"} {
		if _, err := tx.Exec("DELETE FROM "+table+" WHERE document = ?", key); err != nil {
			return err
		}
	}
	if e.Record == nil {
		return nil
	}
	if _, err := tx.Exec("INSERT INTO records (document, engine, record) VALUES (?, ?, ?)", key, e.Engine, data); err != nil {
		return err
	}
	return putFindings(tx, key, e)
}

// hasRecord says that a document has this record, and rows that show what is known
// of it beside the record; the engine is noted.
func hasRecord(tx *sql.Tx, key int64, e *Entry, data string) (same bool, err error) {
	err = tx.QueryRow(`SELECT count(*) FROM records r JOIN findings f ON f.document = r.document AND f.kind = 'meeting' JOIN wordings w ON w.finding = f.key
		WHERE r.document = ? AND r.record = ? AND f.day = ? AND f.outlet = ? AND f.form = ? AND w.source = ?`, key, data, e.Date, e.Agency, e.Form, sourceOf(e)).Scan(&same)
	if err == nil && same {
		_, err = tx.Exec("UPDATE records SET engine = ? WHERE document = ? AND engine <> ?", e.Engine, key, e.Engine)
	}
	return same, err
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
	return s.write(func(tx *sql.Tx, revision int64) error {
		if err := put(tx, revision, &e); err != nil {
			return err
		}
		return decide(tx, revision, e.ID, e.Decided)
	})
}
