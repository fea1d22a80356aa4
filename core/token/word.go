package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendWord takes letters and the signs inside a word, and splits off a
// possessive ending ("Kazakhstan" + "'s"), so that a name is one token wherever
// it stands.
func appendWord(tokens *[]Token, source string, at int) int {
	end := wordEnd(source, at)
	cut := possessive(source, at, end)
	word := source[at:cut]
	*tokens = append(*tokens, Token{Start: int32(at), End: int32(cut), Kind: Word, Case: caseOf(word), Norm: normal(word)})
	if cut < end {
		*tokens = append(*tokens, Token{Start: int32(cut), End: int32(end), Kind: Word, Norm: "'s"})
	}
	return end
}

// wordEnd is where the word that starts at `at` ends. Apostrophes and hyphens
// belong to it between letters, full stops between and after single letters
// ("U.S.", "a.m.").
func wordEnd(source string, at int) int {
	end, run, dotted := at, 0, false
	for end < len(source) {
		r, size := utf8.DecodeRuneInString(source[end:])
		switch {
		case r == utf8.RuneError && size <= 1:
			return end
		case run >= 5 && shouts(source[at:end]) && unicode.IsUpper(r) && nextIsLower(source, end+size):
			return end // "VIDEOGu says": a title ran into the menu before it
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			run++
		case invisible(r) && nextIsLetter(source, end+size):
		case isApostrophe(r) && nextIsLetter(source, end+size):
			run = 0
		case isHyphen(r) && nextIsJoined(source, end+size):
			run = 0
		case r == '.' && run == 1 && (dotted || nextIsLetter(source, end+1)) && !lowerWordFollows(source, end+1):
			run, dotted = 0, true
		default:
			return end
		}
		end += size
	}
	return end
}

// shouts tells whether a word so far is all in capitals.
func shouts(word string) bool { return caseOf(word) == Upper }

func nextIsLower(source string, at int) bool {
	r, _ := utf8.DecodeRuneInString(source[min(at, len(source)):])
	return unicode.IsLower(r)
}

// nextIsJoined tells whether what follows a hyphen belongs to the word.
func nextIsJoined(source string, at int) bool {
	return nextIsLetter(source, at) || nextIsDigit(source, at)
}

// lowerWordFollows guards "a.m" style abbreviations against a missing space
// after a full stop ("in plan B.the next").
func lowerWordFollows(source string, at int) bool {
	first, size := utf8.DecodeRuneInString(source[at:])
	second, _ := utf8.DecodeRuneInString(source[min(at+size, len(source)):])
	return unicode.IsLetter(first) && unicode.IsLetter(second)
}

// possessive is where the word itself ends before "'s"; the word's end where it
// has no such ending.
func possessive(source string, at, end int) int {
	word := source[at:end]
	for _, ending := range []string{"'s", "’s", "'S", "’S"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending) {
			return end - len(ending)
		}
	}
	return end
}

func caseOf(word string) Case {
	letters, uppers, first := 0, 0, true
	firstUpper := false
	for _, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			uppers++
			firstUpper = firstUpper || first
		}
		first = false
	}
	switch {
	case uppers == letters && letters > 1:
		return Upper
	case firstUpper:
		return Title
	}
	return Lower
}

// normal is the form that a lexicon is asked for.
func normal(word string) string {
	if plain(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(unicode.ToLower(r)))
		case isApostrophe(r):
			b.WriteByte('\'')
		case isHyphen(r):
			b.WriteByte('-')
		case invisible(r) || unicode.IsMark(r):
		default:
			if letters, ok := folded[r]; ok {
				b.WriteString(letters)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// plain tells whether a word is its own normal form, which spares most words a copy.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
