// Package words gives what the desktop app itself says, menus, dialogs and problems,
// in the language of the page. The words of the menu lie with the page's own; whole
// sentences, which the page never says, lie here: one file a language in both places.
package words

import (
	"embed"
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"visavis/frontend"
)

// Languages are those of the interface, the first being used where no other is
// chosen.
var Languages = []string{"en", "zh", "ru", "kk"}

//go:embed sentences/*.json
var sentences embed.FS

// Words are the words of one language by their keys.
type Words map[string]string

// In gives the words of a language, those of the first where it is not known.
func In(language string) Words {
	if !slices.Contains(Languages, language) {
		language = Languages[0]
	}
	return all()[language]
}

// Of gives the words for a key with its blanks filled in: name, value, name,
// value. A key that has no words stands for itself.
func (w Words) Of(key string, blanks ...string) string {
	text, known := w[key]
	if !known {
		return key
	}
	filled := make([]string, 0, len(blanks))
	for i := 0; i+1 < len(blanks); i += 2 {
		filled = append(filled, "{"+blanks[i]+"}", blanks[i+1])
	}
	return strings.NewReplacer(filled...).Replace(text) // at once: a file may be called "{count}"
}

var all = sync.OnceValue(func() map[string]Words {
	languages := map[string]Words{}
	for _, language := range Languages {
		languages[language] = read(frontend.Messages, "messages", language)
		maps.Copy(languages[language], read(sentences, "sentences", language))
	}
	return languages
})

// read leaves out words that depend on a number: only the page has such.
func read(from fs.ReadFileFS, folder, language string) Words {
	found := map[string]any{}
	data, err := from.ReadFile(path.Join(folder, language+".json"))
	if err == nil {
		err = json.Unmarshal(data, &found)
	}
	if err != nil {
		panic("the words of the interface are damaged: " + err.Error()) // they are part of the program
	}
	words := Words{}
	for key, value := range found {
		if text, ok := value.(string); ok {
			words[key] = text
		}
	}
	return words
}
