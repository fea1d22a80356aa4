// Package language tells what language a text is written in, by its script and
// by its most common words. It knows no grammar and no meaning.
package language

import (
	"unicode"

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

// scripts are the ranges that are told apart.
var scripts = []struct {
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
	counts := map[string]int{}
	for _, t := range tokens {
		if t.Kind != token.Word {
			continue
		}
		for _, r := range source[t.Start:t.End] {
			for _, s := range scripts {
				if unicode.Is(s.table, r) {
					counts[s.name]++
					break
				}
			}
		}
	}
	if counts["Kana"] > 0 && counts["Han"]+counts["Kana"] > counts["Latin"] {
		return "Kana"
	}
	best := ""
	for _, s := range scripts {
		if counts[s.name] > counts[best] {
			best = s.name
		}
	}
	return best
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
		for l := range lexicon.CommonIn(t.ID) {
			votes[l]++
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
