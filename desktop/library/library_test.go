package library_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
	"visavis/desktop/library"
	"visavis/store"
)

const article = "Leaders meet in %s\n\nBEIJING, Oct. 17 (Xinhua) -- The two presidents met on Tuesday.\n"

// shelf is a library with what it told.
type shelf struct {
	*library.Library
	mu      sync.Mutex
	changes []library.Change
	faults  []string

	troubles []error
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	return shelfAt(t, filepath.Join(t.TempDir(), "library.db"))
}

// shelfAt is a window on the library in a file.
func shelfAt(t *testing.T, path string) *shelf {
	t.Helper()
	from, err := store.Open(path)
	require.NoError(t, err)
	s := &shelf{}
	s.Library = library.New(from, "1", library.Listeners{
		Changed: func(change library.Change) {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.changes = append(s.changes, change)
		},
		Fault:   func(id string, _ any) { s.faults = append(s.faults, id) },
		Trouble: func(err error) { s.troubles = append(s.troubles, err) },
	})
	t.Cleanup(func() {
		s.Stop()
		_ = from.Close()
	})
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
	s := newShelf(t)
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
	assert.Len(t, records(t, s, nil), 1, "what is broken has no record")
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
	s := newShelf(t)
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
	s := newShelf(t)
	s.Open([]string{path, other})
	s.rest(t)
	items := s.Items()
	require.Len(t, items, 3)
	assert.Equal(t, []string{"d1", "d1.2", "d2"}, []string{items[0].ID, items[1].ID, items[2].ID}, "articles of a file stay together")
	s.Again([]string{"d1"})
	s.rest(t)
	assert.Len(t, s.Items(), 3, "reading again does not double them")
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
	s := newShelf(t)
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
	s := newShelf(t)
	s.Open([]string{path})
	s.rest(t)
	s.Put("d1", "Words of the person.", "")
	s.rest(t)
	s.Again([]string{"d1"})
	s.rest(t)
	document, err := s.Document("d1")
	require.NoError(t, err)
	assert.Equal(t, "Words of the person.", document.Source.Text, "reading again must not undo the change")
	s.Open([]string{path})
	s.rest(t)
	assert.Len(t, s.Items(), 2, "the file is another document now")
}

func TestStopKeepsTheRestToBeReadAgain(t *testing.T) {
	paths := []string{}
	for i := range 200 {
		paths = append(paths, file(t, fmt.Sprintf("%d.txt", i), strings.Repeat(fmt.Sprintf(article, "Beijing"), 60)))
	}
	s := newShelf(t)
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
	assert.Len(t, records(t, s, ids), 200)
	last := s.changes[len(s.changes)-1].Progress
	assert.Equal(t, last.Total, last.Done)
}

func TestRemoveWhileReadingLeavesNothingBehind(t *testing.T) {
	s := newShelf(t)
	ids := s.Open([]string{file(t, "a.txt", "A text.\n"), file(t, "b.txt", "B text.\n")})
	s.Remove(ids, "close")
	assert.Empty(t, s.Items())
	assert.True(t, s.AtRest())
	time.Sleep(20 * time.Millisecond)
	assert.Empty(t, s.rows())
	_, err := s.Document(ids[0])
	assert.ErrorContains(t, err, "no open document")
}

func TestSearchFindsEveryWordInRowOrText(t *testing.T) {
	s := newShelf(t)
	s.Open([]string{file(t, "astana.txt", "Rail and visas were named.\n"), file(t, "beijing.txt", "Rail was named.\n")})
	s.rest(t)
	for query, want := range map[string][]string{"rail VISAS": {"d1"}, "astana rail": {"d1"}, "": {"d1", "d2"}, "nothing": {}} {
		found, err := s.Store().List(store.ListQuery{Search: query})
		require.NoError(t, err)
		ids := []string{}
		for _, item := range found.Items {
			ids = append(ids, item.ID)
		}
		assert.Equal(t, want, ids, query)
	}
}

// spoiled is a library with a row in it that nobody can read, as a damaged disk
// or another program may leave one.
func spoiled(t *testing.T) *shelf {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	s := shelfAt(t, path)
	s.Put("", "A text.", "")
	s.rest(t)
	file, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	defer file.Close()
	_, err = file.Exec("UPDATE documents SET statements = 'many', revision = 1000000")
	require.NoError(t, err)
	return s
}

func TestARowThatCannotBeReadKeepsNoTextOut(t *testing.T) {
	s := spoiled(t)
	id := s.Put("", "Words that were pasted.", "")
	s.rest(t)
	document, err := s.Document(id)
	require.NoError(t, err)
	assert.Equal(t, "Words that were pasted.", document.Source.Text)
	assert.Len(t, s.Items(), 2)
	assert.NotEmpty(t, s.troubles, "it is told")
	ids := s.Open([]string{file(t, "a.txt", "Words of a file.")})
	s.rest(t)
	assert.Len(t, ids, 1)
}

func TestAnOlderTextThatIsShownDoesNotPartTheDocument(t *testing.T) {
	s := newShelf(t)
	id := s.Put("", "One.", "")
	s.rest(t)
	var all sync.WaitGroup
	for n := range 40 {
		all.Go(func() { _, _ = s.Document(id) })
		assert.Equal(t, id, s.Put(id, fmt.Sprintf("One and %d.", n), ""), "the page's own text is no other window's")
	}
	all.Wait()
}

func records(t *testing.T, s *shelf, ids []string) []record.Record {
	t.Helper()
	recs, _, err := s.Records(ids)
	require.NoError(t, err)
	return recs
}

func TestAllComesBackWithoutBeingReadAgain(t *testing.T) {
	path := file(t, "one.txt", "Words of the file.\n")
	s := newShelf(t)
	s.Open([]string{path})
	s.Put("", "Pasted.", "2024-01-01")
	s.rest(t)
	require.NoError(t, os.Remove(path))
	again := shelfAt(t, s.Store().Path())
	again.Restore()
	assert.True(t, again.AtRest())
	assert.Equal(t, s.Items(), again.Items())
	assert.Len(t, records(t, again, nil), 2)
	assert.Equal(t, "d3", again.Put("", "New.", ""), "new ids do not meet old ones")
}

func TestARecordOfAnOlderProgramIsMadeAnew(t *testing.T) {
	s := newShelf(t)
	s.Put("", "Pasted.", "")
	s.rest(t)
	from, err := store.Open(s.Store().Path())
	require.NoError(t, err)
	defer from.Close()
	newer := library.New(from, "2", library.Listeners{Changed: func(library.Change) {}, Trouble: func(error) {}})
	newer.Restore()
	require.Eventually(t, newer.AtRest, 20*time.Second, time.Millisecond)
	e, err := from.Load("d1")
	require.NoError(t, err)
	assert.Equal(t, "2", e.Engine)
}

func TestWhatKeptEndingTheProgramIsOnlyListed(t *testing.T) {
	path := newShelf(t).Store().Path()
	from, err := store.Open(path)
	require.NoError(t, err)
	defer from.Close()
	e := &store.Entry{Item: store.Item{State: store.StateWaiting}}
	e.Source.Text = "Words."
	require.NoError(t, from.Add([]*store.Entry{e}))
	for range 2 {
		require.NoError(t, from.Attempt([]string{"d1"})) // and the program is gone
	}
	s := shelfAt(t, path)
	s.Restore()
	require.Len(t, s.Items(), 1)
	assert.Equal(t, library.StateStopped, s.Items()[0].State)
	assert.Contains(t, s.Items()[0].Reason, "ended twice")
	s.Again([]string{"d1"})
	s.rest(t)
	assert.Equal(t, library.StateReady, s.Items()[0].State)
}

func TestAdoptTakesInAnOlderSessionHoweverOdd(t *testing.T) {
	path := file(t, "one.txt", fmt.Sprintf(article, "Astana"))
	s := newShelf(t)
	require.NoError(t, s.Adopt([]library.Saved{{}, {ID: "d7", Text: "a", Published: "2024-01-01"}, {ID: "d7", Text: "b"}, {ID: "x", Text: "c"}, {ID: "d9999999", Path: path}}, 0))
	s.Restore()
	s.rest(t)
	seen := map[string]string{}
	for _, item := range s.Items() {
		assert.NotContains(t, seen, item.ID, "ids are unique")
		document, err := s.Document(item.ID)
		require.NoError(t, err)
		seen[item.ID] = document.Source.Text
	}
	assert.Equal(t, "a", seen["d7"])
	assert.Contains(t, seen["d9999999"], "Astana")
	assert.Len(t, seen, 5)
}

func TestWhatIsClosedComesBack(t *testing.T) {
	s := newShelf(t)
	s.Put("", "One.", "")
	s.Put("", "Two.", "")
	s.rest(t)
	before := s.Items()
	s.Remove([]string{"d1", "d2"}, "forget")
	assert.Empty(t, s.Items())
	back, err := s.Undo()
	require.NoError(t, err)
	assert.Equal(t, "forget", back.What)
	assert.Equal(t, before, s.Items())
	back, err = s.Undo()
	require.NoError(t, err)
	assert.Empty(t, back.IDs)
}

func TestWhatWasClosedWhileItWaitedIsReadWhenItComesBack(t *testing.T) {
	paths := []string{}
	for i := range 40 {
		paths = append(paths, file(t, fmt.Sprintf("%d.txt", i), strings.Repeat(fmt.Sprintf(article, "Beijing"), 30)))
	}
	s := newShelf(t)
	s.Remove(s.Open(paths), "close-all")
	_, err := s.Undo()
	require.NoError(t, err)
	s.rest(t)
	assert.Len(t, records(t, s, nil), 40)
}

func TestAMovedFileKeepsItsTextAndAChangedOneIsOffered(t *testing.T) {
	path := file(t, "one.txt", "First words.\n")
	s := newShelf(t)
	s.Open([]string{path})
	s.rest(t)
	is := func(state store.FileState, reason string) {
		t.Helper()
		s.CheckFiles()
		assert.Equal(t, state, s.Items()[0].File)
		assert.Equal(t, library.StateReady, s.Items()[0].State)
		if reason == "" {
			assert.Empty(t, s.Items()[0].Reason)
		} else {
			assert.Contains(t, s.Items()[0].Reason, reason)
		}
	}
	text := func() string {
		t.Helper()
		document, err := s.Document("d1")
		require.NoError(t, err)
		return document.Source.Text
	}
	is(store.FileSame, "")
	later := time.Now().Add(time.Hour)
	require.NoError(t, os.Chtimes(path, later, later))
	is(store.FileSame, "")

	require.NoError(t, os.WriteFile(path, []byte("Other, longer words.\n"), 0o600))
	is(store.FileChanged, "Read again")
	assert.Contains(t, text(), "First words")
	s.Again([]string{"d1"})
	s.rest(t)
	is(store.FileSame, "")
	assert.Contains(t, text(), "Other, longer words")

	require.NoError(t, os.Rename(path, path+".old"))
	is(store.FileGone, "text is kept")
	s.Again([]string{"d1"})
	s.rest(t)
	is(store.FileGone, "text")
	assert.Contains(t, text(), "Other, longer words")
	assert.Len(t, records(t, s, nil), 1)
	require.NoError(t, os.Rename(path+".old", path))
	is(store.FileSame, "")
}

func TestTwoWindowsShareOneLibraryWithoutLoss(t *testing.T) {
	a := newShelf(t)
	b := shelfAt(t, a.Store().Path())
	a.Put("", "Text of both.", "")
	a.rest(t)
	b.Sync()
	assert.Equal(t, a.Items(), b.Items())
	_, err := b.Document("d1")
	require.NoError(t, err)
	assert.Equal(t, "d1", a.Put("d1", "Text of a.", ""))
	a.rest(t)
	b.Sync()
	other := b.Put("d1", "Text of b.", "")
	b.rest(t)
	assert.NotEqual(t, "d1", other, "b had the older text before it, and does not overwrite a's")
	a.Sync()
	texts := []string{}
	for _, item := range a.Items() {
		document, err := a.Document(item.ID)
		require.NoError(t, err)
		texts = append(texts, document.Source.Text)
	}
	assert.Equal(t, []string{"Text of a.", "Text of b."}, texts)
	b.Remove([]string{"d1"}, "close")
	a.Sync()
	assert.Len(t, a.Items(), 1)
	assert.NotEqual(t, "d1", a.Put("d1", "Text of a, typed on.", ""), "what the other window closed is not written into unseen")
	assert.Empty(t, append(a.troubles, b.troubles...))
}

func TestTwoWindowsAddAtTheSameTime(t *testing.T) {
	a := newShelf(t)
	b := shelfAt(t, a.Store().Path())
	var group sync.WaitGroup
	for _, s := range []*shelf{a, b} {
		group.Go(func() {
			for i := range 30 {
				s.Put("", fmt.Sprintf("Text %d.", i), "")
			}
		})
	}
	group.Wait()
	a.rest(t)
	b.rest(t)
	a.Sync()
	b.Sync()
	assert.Len(t, a.Items(), 60)
	assert.Equal(t, a.Items(), b.Items())
	assert.Empty(t, append(a.troubles, b.troubles...))
}

func TestAHugeTextIsKeptAndNotRead(t *testing.T) {
	s := newShelf(t)
	text := strings.Repeat("Words without end. ", 100<<20/19)
	id := s.Put("", text, "")
	s.rest(t)
	item := s.Items()[0]
	assert.Equal(t, library.StateBroken, item.State)
	assert.Contains(t, item.Reason, "up to 8 MB are read")
	document, err := shelfAt(t, s.Store().Path()).Store().Load(id)
	require.NoError(t, err)
	assert.Len(t, document.Source.Text, len(text))
}

// Many callers at once, for the race detector and for rows that must agree.
func TestLibraryBearsManyCallers(t *testing.T) {
	s := newShelf(t)
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
				s.Remove(ids[3:4], "close")
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
