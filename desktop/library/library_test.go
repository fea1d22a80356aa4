package library_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/library"
)

const article = "Leaders meet in %s\n\nBEIJING, Oct. 17 (Xinhua) -- The two presidents met on Tuesday.\n"

// shelf is a library with what it told.
type shelf struct {
	*library.Library
	mu      sync.Mutex
	changes []library.Change
	faults  []string
}

func newShelf() *shelf {
	s := &shelf{}
	s.Library = library.New(func(change library.Change) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.changes = append(s.changes, change)
	}, func(id string, _ any) { s.faults = append(s.faults, id) })
	return s
}

func (s *shelf) rest(t *testing.T) {
	t.Helper()
	require.Eventually(t, s.AtRest, 20*time.Second, time.Millisecond)
}

// rows rebuilds the list from the changes, as the page does.
func (s *shelf) rows() map[string]library.Item {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows := map[string]library.Item{}
	for _, change := range s.changes {
		for _, item := range change.Changed {
			rows[item.ID] = item
		}
		for _, id := range change.Removed {
			delete(rows, id)
		}
	}
	return rows
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestOpenReadsFilesAndListsBrokenOnesWithTheirReason(t *testing.T) {
	good, gone := file(t, "good.txt", fmt.Sprintf(article, "Beijing")), filepath.Join(t.TempDir(), "gone.txt")
	binary := file(t, "program.bin", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00")
	s := newShelf()
	ids := s.Open([]string{good, gone, binary})
	assert.Equal(t, []string{"d1", "d2", "d3"}, ids)
	s.rest(t)
	items := s.Items()
	require.Len(t, items, 3)
	assert.Equal(t, library.StateReady, items[0].State)
	assert.Equal(t, "Leaders meet in Beijing", items[0].Title)
	for _, broken := range items[1:] {
		assert.Equal(t, library.StateBroken, broken.State, broken.Name)
		assert.NotEmpty(t, broken.Reason)
		assert.NotNil(t, broken.Leaders)
	}
	document, err := s.Document(ids[0])
	require.NoError(t, err)
	assert.Contains(t, document.Source.Text, "two presidents")
	require.NotNil(t, document.Record)
	assert.Len(t, s.Records(nil), 1, "what is broken has no record")
	for id, row := range s.rows() {
		assert.Equal(t, items[index(items, id)], row, "the page's list is the library's")
	}
}

func index(items []library.Item, id string) int {
	for i, item := range items {
		if item.ID == id {
			return i
		}
	}
	return -1
}

func TestOpeningAFileAgainReadsItAgainInItsPlace(t *testing.T) {
	path := file(t, "one.txt", "First words here.\n")
	s := newShelf()
	s.Open([]string{path})
	s.rest(t)
	require.NoError(t, os.WriteFile(path, []byte("Second words here.\n"), 0o600))
	assert.Equal(t, []string{"d1"}, s.Open([]string{path}))
	s.rest(t)
	require.Len(t, s.Items(), 1)
	document, err := s.Document("d1")
	require.NoError(t, err)
	assert.Contains(t, document.Source.Text, "Second")
}

func TestAnArchiveGivesOneDocumentForEachOfItsArticles(t *testing.T) {
	path := archive(t, map[string]string{"a.txt": fmt.Sprintf(article, "Astana"), "b.txt": fmt.Sprintf(article, "Beijing")})
	other := file(t, "z.txt", "Another one.\n")
	s := newShelf()
	s.Open([]string{path, other})
	s.rest(t)
	items := s.Items()
	require.Len(t, items, 3)
	assert.Equal(t, []string{"d1", "d1.2", "d2"}, []string{items[0].ID, items[1].ID, items[2].ID}, "articles of a file stay together")
	s.Again([]string{"d1"})
	s.rest(t)
	assert.Len(t, s.Items(), 3, "reading again does not double them")
	assert.Len(t, s.Save(), 2, "only the file is kept, not its parts")
}

func archive(t *testing.T, texts map[string]string) string {
	t.Helper()
	var data bytes.Buffer
	w := zip.NewWriter(&data)
	for name, text := range texts {
		part, err := w.Create(name)
		require.NoError(t, err)
		_, err = part.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return file(t, "all.zip", data.String())
}

func TestPutTakesATextOfThePersonAndANewDay(t *testing.T) {
	s := newShelf()
	id := s.Put("", "Pasted words of a leader.", "")
	s.rest(t)
	assert.Equal(t, id, s.Put(id, "Pasted words of a leader.", "2023-10-17"))
	s.rest(t)
	document, err := s.Document(id)
	require.NoError(t, err)
	assert.Equal(t, "2023-10-17", document.Published)
	assert.Empty(t, document.Item.Path)
	require.Len(t, s.Items(), 1)
}

func TestAChangedTextIsNoLongerThatOfItsFile(t *testing.T) {
	path := file(t, "one.txt", "Words of the file.\n")
	s := newShelf()
	s.Open([]string{path})
	s.rest(t)
	s.Put("d1", "Words of the person.", "")
	s.rest(t)
	s.Again([]string{"d1"})
	s.rest(t)
	document, err := s.Document("d1")
	require.NoError(t, err)
	assert.Equal(t, "Words of the person.", document.Source.Text, "reading again must not undo the change")
	saved := s.Save()
	require.Len(t, saved, 1)
	assert.Equal(t, "Words of the person.", saved[0].Text)
	s.Open([]string{path})
	s.rest(t)
	assert.Len(t, s.Items(), 2, "the file is another document now")
}

func TestStopKeepsTheRestToBeReadAgain(t *testing.T) {
	paths := []string{}
	for i := range 200 {
		paths = append(paths, file(t, fmt.Sprintf("%d.txt", i), strings.Repeat(fmt.Sprintf(article, "Beijing"), 60)))
	}
	s := newShelf()
	ids := s.Open(paths)
	s.Stop()
	assert.True(t, s.AtRest())
	stopped := []string{}
	for _, item := range s.Items() {
		if item.State == library.StateStopped {
			assert.Contains(t, item.Reason, "Read again")
			stopped = append(stopped, item.ID)
		}
	}
	require.NotEmpty(t, stopped)
	time.Sleep(50 * time.Millisecond) // what was being read ends, and must be dropped
	for _, item := range s.Items() {
		assert.NotEqual(t, library.StateReading, item.State)
	}
	s.Again(stopped)
	s.rest(t)
	assert.Len(t, s.Records(ids), 200)
	last := s.changes[len(s.changes)-1].Progress
	assert.Equal(t, last.Total, last.Done)
}

func TestRemoveWhileReadingLeavesNothingBehind(t *testing.T) {
	s := newShelf()
	ids := s.Open([]string{file(t, "a.txt", "A text.\n"), file(t, "b.txt", "B text.\n")})
	s.Remove(ids)
	assert.Empty(t, s.Items())
	assert.True(t, s.AtRest())
	time.Sleep(20 * time.Millisecond)
	assert.Empty(t, s.rows())
	_, err := s.Document(ids[0])
	assert.ErrorContains(t, err, "no open document")
}

func TestSearchFindsEveryWordInRowOrText(t *testing.T) {
	s := newShelf()
	s.Open([]string{file(t, "astana.txt", "Rail and visas were named.\n"), file(t, "beijing.txt", "Rail was named.\n")})
	s.rest(t)
	assert.Equal(t, []string{"d1"}, s.Search("rail VISAS"))
	assert.Equal(t, []string{"d1"}, s.Search("astana rail"))
	assert.Equal(t, []string{"d1", "d2"}, s.Search(""))
	assert.Empty(t, s.Search("nothing"))
}

func TestRestoreBringsBackWhatSaveGave(t *testing.T) {
	path := file(t, "one.txt", "Words of the file.\n")
	s := newShelf()
	s.Open([]string{path})
	s.Put("", "Pasted.", "2024-01-01")
	s.rest(t)
	again := newShelf()
	again.Restore(s.Save(), "")
	again.rest(t)
	assert.Equal(t, s.Items(), again.Items())
	assert.Equal(t, "d3", again.Put("", "New.", ""), "new ids do not meet old ones")

	held := newShelf()
	held.Restore(s.Save(), "Not read yet.")
	for _, item := range held.Items() {
		assert.Equal(t, library.StateStopped, item.State)
		assert.Equal(t, "Not read yet.", item.Reason)
	}
	held.Again([]string{"d1", "d2"})
	held.rest(t)
	assert.Len(t, held.Records(nil), 2)
}

func TestRestoreBearsOddSessions(t *testing.T) {
	s := newShelf()
	s.Restore([]library.Saved{{}, {ID: "d1", Text: "a"}, {ID: "d1", Text: "b"}, {ID: "x", Text: "c"}, {ID: "d9999999", Text: "d"}}, "")
	s.rest(t)
	seen := map[string]bool{}
	for _, item := range s.Items() {
		assert.False(t, seen[item.ID], "ids are unique")
		seen[item.ID] = true
	}
	assert.Len(t, seen, 5)
}

// Many callers at once, for the race detector and for rows that must agree.
func TestLibraryBearsManyCallers(t *testing.T) {
	s := newShelf()
	paths := []string{}
	for i := range 20 {
		paths = append(paths, file(t, fmt.Sprintf("%d.txt", i), "Some words here.\n"))
	}
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for range 20 {
				ids := s.Open(paths[i : i+8])
				s.Put("", "Pasted.", "")
				s.Again(ids[:2])
				s.Items()
				s.Remove(ids[3:4])
				if i == 0 {
					s.Stop()
				}
			}
		})
	}
	group.Wait()
	s.rest(t)
	assert.Empty(t, s.faults)
	time.Sleep(20 * time.Millisecond)
	items := s.Items()
	rows := s.rows()
	assert.Len(t, rows, len(items))
	for _, item := range items {
		assert.Equal(t, item, rows[item.ID])
	}
}
