package store

import (
	"database/sql"
	_ "embed"
	"fmt"
	"os"
)

// applicationID marks the file as a library of this program ("Vàv" in its way),
// so that some other program's SQLite file is never taken for one.
const applicationID = 0x5661_7601

//go:embed schema/1.sql
var schema1 string

//go:embed schema/2.sql
var schema2 string

// migrations lead from an empty file to the newest form; the form of a library
// is how many of them it has gone through. A line is never changed once it has
// been released: a new form is a new line.
var migrations = []string{schema1, schema2}

// begin checks whose the file is and of which form, and brings it to the newest.
func (s *Store) begin(steps []string) error {
	var id, form, things int
	err := s.writer.QueryRow("SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)").Scan(&id, &form, &things)
	switch {
	case err != nil:
		return explained(err)
	case things > 0 && id != applicationID:
		return ErrForeign
	case form > len(steps):
		return fmt.Errorf("%w It has form %d, this program knows forms up to %d.", ErrNewer, form, len(steps))
	case form == len(steps):
		return nil
	case s.readOnly:
		return fmt.Errorf("The library has to be brought to a newer form, %w", errReadOnly)
	}
	if form > 0 {
		if err := s.backUp(form); err != nil {
			return fmt.Errorf("The library has to be brought to a newer form and could not be copied first, so it was left as it is. %w", err)
		}
	}
	return s.migrate(steps)
}

// backUp copies the whole library beside itself. An older copy of that form is
// of the same migration, which did not come to its end.
func (s *Store) backUp(form int) error {
	if s.path == "" {
		return nil
	}
	copied := fmt.Sprintf("%s%s%d", s.path, formMark, form)
	if err := os.Remove(copied); err != nil && !os.IsNotExist(err) {
		return err
	}
	if _, err := s.writer.Exec("VACUUM INTO ?", copied); err != nil {
		return explained(err)
	}
	return os.Chmod(copied, private)
}

// migrate takes all steps that are missing, in one transaction: another program
// that opens the library meanwhile waits, and finds it done.
func (s *Store) migrate(steps []string) error {
	return s.writeUnseen(func(tx *sql.Tx) error { return take(tx, steps) })
}

func take(tx *sql.Tx, steps []string) error {
	var form int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&form); err != nil {
		return err
	}
	for ; form < len(steps); form++ {
		if _, err := tx.Exec(steps[form]); err != nil {
			return err
		}
	}
	_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, form))
	return err
}
