package words

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var blank = regexp.MustCompile(`\{[a-z]+\}`)

// Names are the same in every language.
var same = map[string][]string{
	"zh": {"kind_markdown", "size_kb", "size_mb"},
	"ru": {"kind_markdown"},
	"kk": {"kind_markdown"},
}

func TestNoSentenceIsMissingInALanguage(t *testing.T) {
	english := read(sentences, "sentences", "en")
	require.NotEmpty(t, english)
	for _, language := range Languages[1:] {
		found := read(sentences, "sentences", language)
		assert.ElementsMatch(t, slices.Collect(maps.Keys(english)), slices.Collect(maps.Keys(found)), language)
		unsaid := []string{}
		for key, text := range english {
			assert.NotEmpty(t, strings.TrimSpace(found[key]), "%s: %s", language, key)
			assert.ElementsMatch(t, blank.FindAllString(text, -1), blank.FindAllString(found[key], -1), "%s: %s has other blanks", language, key)
			if found[key] == text {
				unsaid = append(unsaid, key)
			}
		}
		assert.ElementsMatch(t, same[language], unsaid, "%s: these are as in English", language)
	}
}

// Every key that the program names has words, and no words are there for nothing.
func TestWordsAreThereForWhatTheProgramSays(t *testing.T) {
	named := map[string]bool{}
	key := regexp.MustCompile(`"([a-z]+(?:_[a-z]+)*)"`)
	require.NoError(t, filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, found := range key.FindAllStringSubmatch(string(source), -1) {
			named[found[1]] = true
		}
		return err
	}))
	english := In("en")
	for name := range named {
		if group, _, ok := strings.Cut(name, "_"); ok && slices.Contains([]string{"menu", "dialog", "ask", "reason", "save", "folder"}, group) {
			assert.Contains(t, english, name)
		}
	}
	for name := range read(sentences, "sentences", "en") {
		group, _, _ := strings.Cut(name, "_")
		isMade := slices.Contains([]string{"kind", "library"}, group)      // of a format, of a notice
		isWrittenDown := slices.Contains([]string{"row", "intake"}, group) // in English: see Translate
		assert.True(t, named[name] || isMade || isWrittenDown, "nobody says %s", name)
	}
}
