// Package language tells what language a text is written in, by its script and
// by its most common words. It knows no grammar and no meaning.
package language

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// sample is how many tokens are enough to tell.
const sample = 3000

// Find gives the ISO 639-1 code of the text's language, empty where it cannot
// be told.
func Find(doc *text.Doc) string {
	tokens := doc.Tokens[:min(len(doc.Tokens), sample)]
	script := scriptOf(doc.Source, tokens)
	if code, ok := ofScript[script]; ok {
		return code
	}
	return vote(tokens, script)
}

// ofScript are the scripts that one language only is written in, as far as
// readouts go.
var ofScript = map[string]string{"Han": "zh", "Kana": "ja", "Hangul": "ko", "Hebrew": "he", "Greek": "el", "Thai": "th", "Devanagari": "hi"}

// Places in scripts.
const (
	latin    = 0
	han      = 3
	hiragana = 4
	katakana = 5
)

// scripts are the ranges that are told apart.
var scripts = [...]struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic}, {"Han", unicode.Han},
	{"Kana", unicode.Hiragana}, {"Kana", unicode.Katakana}, {"Hangul", unicode.Hangul}, {"Hebrew", unicode.Hebrew},
	{"Greek", unicode.Greek}, {"Thai", unicode.Thai}, {"Devanagari", unicode.Devanagari},
}

// scriptOf is the script that most letters are in. Any kana among Chinese
// characters makes the text Japanese.
func scriptOf(source string, tokens []token.Token) string {
	var counts [len(scripts)]int
	for _, t := range tokens {
		if t.Kind != token.Word {
			continue
		}
		for _, r := range source[t.Start:t.End] {
			if small := r | 0x20; 'a' <= small && small <= 'z' {
				counts[latin]++
				continue
			}
			if i := scriptAt(r); i >= 0 {
				counts[i]++
			}
		}
	}
	counts[hiragana] += counts[katakana]
	if kana := counts[hiragana]; kana > 0 && counts[han]+kana > counts[latin] {
		return "Kana"
	}
	best, most := "", 0
	for i, s := range scripts {
		if counts[i] > most {
			best, most = s.name, counts[i]
		}
	}
	return best
}

// scriptAt is the place in scripts of the script that a letter is in, other than a
// plain one, -1 for none.
func scriptAt(r rune) int {
	if r < utf8.RuneSelf {
		return -1
	}
	for i, s := range scripts {
		if unicode.Is(s.table, r) {
			return i
		}
	}
	return -1
}

// vote counts the most common words of each language in the script; the
// language with most wins, if it has enough of the text.
func vote(tokens []token.Token, script string) string {
	list := lexicon.Languages()
	votes, words := make([]int, len(list)), 0
	for _, t := range tokens {
		if t.Kind != token.Word {
			continue
		}
		words++
		for common := lexicon.CommonIn(t.ID); common != 0; common &= common - 1 {
			votes[bits.TrailingZeros64(common)]++
		}
	}
	best, most := "", 0
	for i, l := range list {
		if l.Script == script && votes[i] > most {
			best, most = l.Code, votes[i]
		}
	}
	if most*12 < words || words < 3 {
		return ""
	}
	return best
}
