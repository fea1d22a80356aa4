package corpus

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// goldReach is how many bytes before its content a cue may stand.
const goldReach = 400

// Said is one statement of a text that careful readers have marked, by bytes.
type Said struct {
	ID       string // of the text
	Source   string // the text
	Pieces   [][2]int
	Cue      [2]int // empty where there is none
	Speakers []string
	Joint    bool   // several speakers
	Country  string // of the first speaker
	Act      string
	Topics   []string
	Dev      bool // of the half that rules are made from; the other only measures
}

type goldText struct {
	Leaders []struct{ Name, Country string }

	Statements []struct {
		Speakers, Text, Topics []string
		Cue, Act               string
	}
}

// Gold reads the marked texts in the folders gold and text of dir, or skips the
// test where they are not there.
func Gold(t *testing.T, dir string) []Said {
	t.Helper()
	all, err := Marked(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Skipf("no marked texts in %s", dir)
	}
	return all
}

// Marked reads the marked texts in the folders gold and text of dir.
func Marked(dir string) ([]Said, error) {
	names, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
	all := []Said{}
	for _, name := range names {
		said, err := goldOf(dir, strings.TrimSuffix(filepath.Base(name), ".json"))
		if err != nil {
			return nil, err
		}
		all = append(all, said...)
	}
	return all, err
}

func goldOf(dir, id string) ([]Said, error) {
	marks, err := os.ReadFile(filepath.Join(dir, "gold", id+".json"))
	if err != nil {
		return nil, err
	}
	source, err := os.ReadFile(filepath.Join(dir, "text", id+".txt"))
	if err != nil {
		return nil, err
	}
	var g goldText
	if err := json.Unmarshal(marks, &g); err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	countries := map[string]string{}
	for _, l := range g.Leaders {
		countries[l.Name] = l.Country
	}
	found, from := []Said{}, 0
	for _, s := range g.Statements {
		said := Said{ID: id, Source: string(source), Speakers: s.Speakers, Joint: len(s.Speakers) > 1, Act: s.Act, Topics: s.Topics, Dev: sha256.Sum256([]byte(id))[0]%2 == 0}
		if len(s.Speakers) > 0 {
			said.Country = countries[s.Speakers[0]]
		}
		said.Pieces = Locate(said.Source, s.Text, from)
		if len(said.Pieces) == 0 {
			continue
		}
		from = max(from, said.Pieces[0][0])
		said.Cue = locateCue(said.Source, s.Cue, said.Pieces)
		found = append(found, said)
	}
	return found, nil
}

// Locate finds pieces of a text from a byte on, in order, each behind the one before where it
// can; as bytes, half-open.
func Locate(source string, pieces []string, from int) [][2]int {
	found := [][2]int{}
	for _, p := range pieces {
		at := strings.Index(source[from:], p)
		if at >= 0 {
			at += from
		} else if at = strings.Index(source, p); at < 0 {
			continue
		}
		found = append(found, [2]int{at, at + len(p)})
		from = at + len(p)
	}
	return found
}

// locateCue finds a cue nearest before a piece, or else behind the first.
func locateCue(source, cue string, pieces [][2]int) [2]int {
	if cue == "" {
		return [2]int{}
	}
	for _, p := range pieces {
		from := max(0, p[0]-goldReach)
		if at := strings.LastIndex(source[from:p[0]], cue); at >= 0 && (at+len(cue) > p[0]-from-60 || len(pieces) == 1) {
			if after := strings.Index(source[p[1]:min(len(source), p[1]+60)], cue); p[0]-from-at > 80 && after >= 0 {
				return [2]int{p[1] + after, p[1] + after + len(cue)}
			}
			return [2]int{from + at, from + at + len(cue)}
		}
	}
	if at := strings.Index(source[pieces[0][1]:], cue); at >= 0 {
		at += pieces[0][1]
		return [2]int{at, at + len(cue)}
	}
	return [2]int{}
}

// SameNames reports whether two lists name the same people, by whole names or parts of them.
func SameNames(a, b []string) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(x string) bool {
		return !slices.ContainsFunc(b, func(y string) bool { return within(x, y) || within(y, x) })
	})
}

// within reports whether all words of a name are words of another.
func within(short, long string) bool {
	words := strings.Fields(strings.ToLower(long))
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(short)), func(w string) bool { return !slices.Contains(words, w) })
}
