// Package language tells what language a text is written in, by its script and
// by its most common words. It knows no grammar and no meaning.
package language

import (
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
	for i := range tokens {
		if t := &tokens[i]; t.Kind == token.Word {
			count(&counts, source[t.Start:t.End])
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

// count adds the letters of a word to those of their scripts.
func count(counts *[len(scripts)]int, word string) {
	plain := 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c|0x20-'a' < 26:
			plain++
		case utf8.RuneStart(c) && c >= utf8.RuneSelf:
			r, _ := utf8.DecodeRuneInString(word[i:])
			if at := scriptAt(r); at >= 0 {
				counts[at]++
			}
		}
	}
	counts[latin] += plain
}

// scriptAt is the place in scripts of the script that a letter is in, -1 for none.
func scriptAt(r rune) int {
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
	var votes tally
	words := 0
	for i := range tokens {
		if tokens[i].Kind == token.Word {
			words++
			votes.add(lexicon.CommonIn(tokens[i].ID))
		}
	}
	best, most := "", 0
	for i, l := range lexicon.Languages() {
		if n := votes.of(i); l.Script == script && n > most {
			best, most = l.Code, n
		}
	}
	if most*12 < words || words < 3 {
		return ""
	}
	return best
}

// tally counts the votes of all languages side by side: bit i of digit k is the kth binary
// digit of the votes for language i. A word that is common in twenty of them is added in a
// step or two, as one adds on paper.
type tally [16]uint64

func (t *tally) add(votes uint64) {
	for k := 0; votes != 0; k++ {
		t[k], votes = t[k]^votes, t[k]&votes
	}
}

func (t *tally) of(language int) (votes int) {
	for k, digit := range t {
		votes += int(digit>>language&1) << k
	}
	return votes
}
