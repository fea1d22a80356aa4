//go:build unix

package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

// kills is how many programs are killed while they write.
const kills = 50

// TestMain is also the program that is killed: it writes to a library without end
// and says after each change what it has answered for.
func TestMain(m *testing.M) {
	if path := os.Getenv("VISAVIS_WRITE_TO"); path != "" {
		scribble(path, os.Getenv("VISAVIS_WRITER"))
		return
	}
	os.Exit(m.Run())
}

// scribble pastes, types, settles, closes and brings back, over and over. A line
// "ID words" means that the library has the words under the id.
func scribble(path, writer string) {
	s, err := Open(path)
	for n := 0; err == nil; n++ {
		words := fmt.Sprintf("%s-%d %s", writer, n, strings.Repeat("and so on ", rand.IntN(500)))
		e := &Entry{Item: Item{State: StateWaiting}, Source: intake.Document{Text: words, Format: "text"}}
		if err = s.Add([]*Entry{e}); err != nil {
			break
		}
		fmt.Println(e.ID, HashOf(words))
		typed := words + " typed"
		if err = s.SetText(e.ID, HashOf(words), typed, ""); err != nil {
			break
		}
		fmt.Println(e.ID, HashOf(typed))
		switch n % 3 {
		case 0:
			done := read(typed + "\n\n" + readout)
			if err = s.Settle(e.ID, HashOf(typed), []*Entry{done}); err == nil {
				fmt.Println(e.ID, done.Hash)
			}
		case 1:
			if err = s.Bin([]string{e.ID}, "close"); err == nil {
				_, err = s.Undo()
			}
		}
	}
	fmt.Println("failed:", err)
}

// round is what became of the writers of one round.
type round struct{ answered, kept, newer, lost int }

// TestNothingIsLostWhenTheProgramIsKilled kills writers at moments that nobody
// chose, alone and two at once, as two windows would write.
func TestNothingIsLostWhenTheProgramIsKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("kills fifty programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	answered := map[string]string{}
	table := []string{"round  writers  answered for  kept  overtaken  lost  damaged"}
	for n := range kills {
		writers := 1 + n%2
		before := len(answered)
		said := killed(t, path, n, writers)
		r := compare(t, path, said, answered)
		assert.GreaterOrEqual(t, len(answered), before)
		assert.Zero(t, r.lost, "round %d", n)
		table = append(table, fmt.Sprintf("%5d  %7d  %12d  %4d  %9d  %4d  %7s", n+1, writers, r.answered, r.kept, r.newer, r.lost, "no"))
	}
	t.Log("\n" + strings.Join(table, "\n"))
	t.Logf("%d documents after %d kills", len(answered), kills)
}

// killed starts writers and kills each after as many answers as chance says; what
// they answered for is given in order.
func killed(t *testing.T, path string, round, writers int) (said []string) {
	t.Helper()
	lines := make(chan []string)
	for w := range writers {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "VISAVIS_WRITE_TO="+path, fmt.Sprintf("VISAVIS_WRITER=round %d writer %d", round, w))
		out, err := child.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, child.Start())
		go func() {
			heard, last := []string{}, 1+rand.IntN(24)
			for scan := bufio.NewScanner(out); scan.Scan(); {
				if heard = append(heard, scan.Text()); len(heard) == last {
					_ = child.Process.Kill() // it goes on writing until the signal is there
				}
			}
			_ = child.Wait()
			lines <- heard
		}()
	}
	for range writers {
		said = append(said, <-lines...)
	}
	return said
}

// compare opens the library as the next start does and looks for all that was
// ever answered for. A change that was written and not yet answered for may be there
// too: then the document's text is a newer one than the last that was told.
func compare(t *testing.T, path string, said []string, answered map[string]string) round {
	t.Helper()
	mentioned := map[string]bool{}
	for _, line := range said {
		id, hash, ok := strings.Cut(line, " ")
		require.True(t, ok && strings.HasPrefix(id, "d"), line)
		answered[id], mentioned[id] = hash, true
	}
	s, began := Begin(path)
	require.Equal(t, Began{}, began)
	defer s.Close()
	require.NoError(t, s.quickCheck())
	for _, found := range []string{"texts_found", "wordings_found"} {
		_, err := s.writer.Exec("INSERT INTO " + found + " (" + found + ", rank) VALUES ('integrity-check', 1)")
		require.NoError(t, err, found)
	}
	r := round{answered: len(said)}
	entries, gone, _, err := s.Since(0)
	require.NoError(t, err)
	now := map[string]string{}
	for _, e := range entries {
		now[e.ID] = e.Hash
	}
	for _, id := range gone {
		now[id] = "in the bin" // closed, and killed before it was brought back
	}
	for id, hash := range answered {
		switch {
		case now[id] == "":
			r.lost++
		case now[id] == hash:
			r.kept++
		case mentioned[id]:
			r.newer++
			answered[id] = now[id]
			if e, err := s.Load(id); err == nil {
				assert.Contains(t, e.Source.Text, " typed", "what came after the paste")
			}
		default:
			assert.Equal(t, answered[id], now[id], "%s was at rest", id)
		}
	}
	return r
}
