package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordEnd is where the word that starts at `at` ends. Apostrophes and hyphens
// belong to it between letters, full stops between and after single letters
// ("U.S.", "a.m.").
func wordEnd(source string, at int) int {
	end, run, dotted, letters, shouts := at, 0, false, 0, true
	for end < len(source) {
		r, size := utf8.DecodeRuneInString(source[end:])
		switch {
		case r == utf8.RuneError && size <= 1:
			return end
		case run >= 5 && shouts && letters > 1 && unicode.IsUpper(r) && nextIsLower(source, end+size):
			return end // "VIDEOGu says": a title ran into the menu before it
		case unicode.IsLetter(r):
			run++
			letters++
			shouts = shouts && unicode.IsUpper(r)
		case unicode.IsDigit(r) || unicode.IsMark(r):
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

// appendNormal adds the form that a lexicon is asked for.
func appendNormal(norm []byte, word string) []byte {
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			norm = append(norm, lower(byte(r)))
		case isApostrophe(r):
			norm = append(norm, '\'')
		case isHyphen(r):
			norm = append(norm, '-')
		case invisible(r) || unicode.IsMark(r):
		default:
			if letters, ok := folded()[r]; ok {
				norm = append(norm, letters...)
			} else {
				norm = utf8.AppendRune(norm, unicode.ToLower(r))
			}
		}
	}
	return norm
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
