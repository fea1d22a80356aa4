package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/desktop/words"
)

func TestWordsOfEachLanguage(t *testing.T) {
	seen := map[string]bool{}
	for _, language := range words.Languages {
		word := words.In(language).Of("menu_open")
		assert.NotEqual(t, "menu_open", word, language)
		assert.False(t, seen[word], "%s is in its own words", language)
		seen[word] = true
	}
	assert.Equal(t, words.In("en"), words.In("tlh"), "an unknown language is the first")
}

func TestBlanksAreFilledIn(t *testing.T) {
	in := words.Words{"save": "Save as {format} in {place}"}
	assert.Equal(t, "Save as a memo in {place}", in.Of("save", "format", "a memo"))
	assert.Equal(t, "Save as {place} in a folder", in.Of("save", "format", "{place}", "place", "a folder"), "a name is no blank")
	assert.Equal(t, "no words", in.Of("no words"))
}
