package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

const file = "# heading\n\n# a reason\nA sentence\nof two lines.\n> one\n> two\n\n# another\nNothing here.\n"

func TestParse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "corpus.txt")
	if err := os.WriteFile(path, []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	cases := Cases(t, path)
	if len(cases) != 2 || cases[0].Sentence != "A sentence\nof two lines." || len(cases[0].Findings) != 2 || len(cases[1].Findings) != 0 {
		t.Errorf("read as %+v", cases)
	}
	Run(t, path, func(sentence string) []string {
		if sentence == "Nothing here." {
			return nil
		}
		return []string{"one", "two"}
	})
	write(t, path, read(t, path))
	if data, _ := os.ReadFile(path); string(data) != file {
		t.Errorf("written as\n%s", data)
	}
}

func TestACueIsFoundBeforeOrBehindItsContent(t *testing.T) {
	source := "The premier said, and said again, that trade grew. Talks, he added, went on."
	if got := locateCue(source, "said", Locate(source, []string{"trade grew"}, 0)); source[got[0]:got[1]] != "said" || got[0] < 17 {
		t.Errorf("found at %d", got[0])
	}
	if got := locateCue(source, "he added", Locate(source, []string{"Talks"}, 0)); source[got[0]:got[1]] != "he added" {
		t.Errorf("found %q", source[got[0]:got[1]])
	}
}
