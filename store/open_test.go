package store

import (
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

func TestANewerLibraryIsLeftAsItIs(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	_, err := s.writer.Exec("PRAGMA user_version = 99")
	require.NoError(t, err)
	require.NoError(t, s.Close())
	before, err := os.ReadFile(s.Path())
	require.NoError(t, err)
	_, err = Open(s.Path())
	require.ErrorIs(t, err, ErrNewer)
	assert.Contains(t, err.Error(), "form 99")
	other, began := Begin(s.Path())
	assert.ErrorIs(t, began.Cause, ErrNewer)
	assert.Equal(t, NoticeInMemory, began.Notice)
	assert.Equal(t, []string{"d1"}, add(t, other, "What is opened all the same is in memory."))
	require.NoError(t, other.Close())
	after, err := os.ReadFile(s.Path())
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestAnOlderLibraryIsCopiedAndThenBroughtToTheNewForm(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	require.NoError(t, s.Close())
	steps := append(append([]string{}, migrations...), "ALTER TABLE documents ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")
	newer, err := open(s.Path(), steps)
	require.NoError(t, err)
	var colour string
	require.NoError(t, newer.reader.QueryRow("SELECT colour FROM documents").Scan(&colour))
	assert.Equal(t, "blue", colour)
	require.NoError(t, newer.Close())
	_, err = Open(s.Path())
	require.ErrorIs(t, err, ErrNewer)
	copied, err := Open(fmt.Sprintf("%s.form-%d", s.Path(), len(migrations)))
	require.NoError(t, err)
	defer copied.Close()
	e, err := copied.Load("d1")
	require.NoError(t, err)
	assert.Equal(t, readout, e.Source.Text)
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	s := newStore(t)
	add(t, s, readout)
	require.NoError(t, s.Close())
	_, err := open(s.Path(), append(append([]string{}, migrations...), "DROP TABLE records; ALTER TABLE nothing ADD COLUMN x"))
	require.Error(t, err)
	again, err := Open(s.Path())
	require.NoError(t, err)
	defer again.Close()
	e, err := again.Load("d1")
	require.NoError(t, err)
	assert.NotNil(t, e.Record)
}

func TestADamagedLibraryIsPutAsideAndSavedFrom(t *testing.T) {
	for name, damage := range map[string]func(*testing.T, string){
		"no database at all": func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("not a database ", 100)), private))
		},
		"cut off": func(t *testing.T, path string) { require.NoError(t, os.Truncate(path, 20000)) },
		"overwritten in the middle": func(t *testing.T, path string) {
			f, err := os.OpenFile(path, os.O_RDWR, private)
			require.NoError(t, err)
			info, err := f.Stat()
			require.NoError(t, err)
			_, err = f.WriteAt([]byte(strings.Repeat("damage", 3000)), info.Size()/2)
			require.NoError(t, err)
			require.NoError(t, f.Close())
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			for i := range 40 {
				add(t, s, fmt.Sprintf("Text %d. %s", i, readout))
			}
			require.NoError(t, s.Close())
			damage(t, s.Path())
			again, began := Begin(s.Path())
			require.ErrorIs(t, began.Why, ErrDamaged)
			assert.Equal(t, NoticeDamaged, began.Notice)
			assert.FileExists(t, began.Aside)
			t.Log(name, "documents saved:", began.Saved)
			require.Equal(t, s.Path(), again.Path(), "a new one is at its place")
			assert.NotEmpty(t, add(t, again, "New words."))
			require.NoError(t, again.quickCheck())
			require.NoError(t, again.Close())
			aside, err := filepath.Glob(s.Path() + ".damaged-*")
			require.NoError(t, err)
			assert.NotEmpty(t, aside)
		})
	}
}

func TestAnotherProgramsDatabaseIsNotTouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE cookies (x)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	_, err = Open(path)
	assert.ErrorIs(t, err, ErrForeign)
	s, began := Begin(path)
	assert.ErrorIs(t, began.Cause, ErrForeign)
	assert.Empty(t, s.Path())
	require.NoError(t, s.Close())
}

func TestAPlaceThatCannotBeUsedIsToldInWords(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "a-file")
	require.NoError(t, os.WriteFile(blocked, nil, private))
	s, began := Begin(filepath.Join(blocked, "library.db"))
	require.Error(t, began.Cause)
	assert.Equal(t, NoticeInMemory, began.Notice)
	add(t, s, readout)
	require.NoError(t, s.Close())
}

// A real full disk and a real read-only one: memory of 1 MB, mounted.
func TestAFullAndAReadOnlyDisk(t *testing.T) {
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk).CombinedOutput(); err != nil {
		t.Skipf("mounting is not allowed here: %s", out)
	}
	defer func() { assert.NoError(t, exec.Command("umount", disk).Run()) }()
	path := filepath.Join(disk, "library.db")
	s, err := Open(path)
	require.NoError(t, err)
	add(t, s, readout)
	err = s.Add([]*Entry{{Source: intake.Document{Text: strings.Repeat("Words that do not fit. ", 100_000)}}})
	require.ErrorIs(t, err, syscall.ENOSPC)
	e, err := s.Load("d1")
	require.NoError(t, err, "what is there can still be read")
	assert.Equal(t, readout, e.Source.Text)
	add(t, s, "A small one.")
	require.NoError(t, s.Close())

	require.NoError(t, exec.Command("mount", "-o", "remount,ro", disk).Run())
	s, began := Begin(path)
	require.ErrorIs(t, began.Why, syscall.EROFS)
	assert.Equal(t, NoticeReadOnly, began.Notice)
	assert.True(t, s.readOnly)
	_, err = s.Load("d1")
	require.NoError(t, err)
	page, err := s.Table(Query{Rows: "statement", Search: "railway"})
	require.NoError(t, err)
	assert.NotEmpty(t, page.Rows)
	assert.ErrorIs(t, s.Add([]*Entry{read("New.")}), syscall.EROFS)
	require.NoError(t, s.Close())
}
