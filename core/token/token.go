// Package token cuts a source into tokens: the finest geometry of the core.
//
// It knows bytes, letters and where a word ends; it knows no word of English.
// It stands alone so that the lexicon, which holds phrases, and the text,
// which is asked for them, cut words in one and the same way.
//
// Architecture invariant: tokens lie in order, never overlap, and between two
// of them there is nothing but white space and invisible characters. A token's
// text is read from the source; only its normal form is kept beside it.
package token

import (
	"unicode"
	"unicode/utf8"
)

// Span is a run of tokens by index, half-open: the only geometry of the stages.
type Span struct{ From, To int }

// Len is the number of tokens in the span.
func (s Span) Len() int { return s.To - s.From }

// Empty tells whether no token lies in the span.
func (s Span) Empty() bool { return s.To <= s.From }

// Has tells whether token i lies in the span.
func (s Span) Has(i int) bool { return s.From <= i && i < s.To }

// Within tells whether s lies wholly in o.
func (s Span) Within(o Span) bool { return o.From <= s.From && s.To <= o.To }

// Overlaps tells whether the two spans share a token.
func (s Span) Overlaps(o Span) bool { return s.From < o.To && o.From < s.To }

// Kind is what sort of token it is.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Quote // a quotation mark of any shape
	Punct // everything else that can be seen
)

// Case is how a word is capitalised.
type Case uint8

// The cases of a word.
const (
	Lower Case = iota
	Title      // first letter only, or mixed: "Xi", "al-Kindi" is Lower, "McLean" is Title
	Upper      // two letters or more, all capital
)

// Token is one word, number, quotation mark or other sign of the source.
type Token struct {
	Start, End int32  // bytes of the source, half-open
	Kind       Kind   // what sort of token
	Case       Case   // how it is capitalised
	Norm       string // what a lexicon is asked for: lower case, no accents, plain apostrophes and hyphens
}

// Scan cuts the source into tokens.
func Scan(source string) []Token {
	tokens := make([]Token, 0, len(source)/5+1)
	for at := 0; at < len(source); {
		r, size := utf8.DecodeRuneInString(source[at:])
		switch {
		case unicode.IsSpace(r) || invisible(r) || r == utf8.RuneError && size <= 1:
			at += size
			continue
		case startsWord(r):
			at = appendWord(&tokens, source, at)
		case isDigit(r):
			at = appendNumber(&tokens, source, at)
		case isQuote(r):
			tokens = append(tokens, Token{Start: int32(at), End: int32(at + size), Kind: Quote, Norm: source[at : at+size]})
			at += size
		default:
			at = appendPunct(&tokens, source, at, r, size)
		}
	}
	return tokens
}

// Norms are the normal forms of a phrase's tokens, as a lexicon keeps them.
func Norms(phrase string) []string {
	tokens := Scan(phrase)
	norms := make([]string, len(tokens))
	for i, t := range tokens {
		norms[i] = t.Norm
	}
	return norms
}

func isDigit(r rune) bool    { return '0' <= r && r <= '9' }
func startsWord(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Nd, r) && !isDigit(r) }

func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '`', '\'', '‹', '›':
		return true
	}
	return false
}

// invisible characters stand between and inside words and mean nothing: soft
// hyphens, joiners, direction marks, the byte order mark.
func invisible(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r == '\u2060' || r == '\ufeff'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' }
func isHyphen(r rune) bool     { return r == '-' || r == '‑' || r == '‐' || r == '–' }

// appendPunct takes one sign, or a run of dashes or dots as one.
func appendPunct(tokens *[]Token, source string, at int, r rune, size int) int {
	end := at + size
	norm := source[at:end]
	switch r {
	case '-', '–', '—', '―', '‒':
		for end < len(source) && source[end] == '-' {
			end++
		}
		norm = "--"
	case '.':
		for end < len(source) && source[end] == '.' {
			end++
		}
		norm = source[at:end]
	}
	*tokens = append(*tokens, Token{Start: int32(at), End: int32(end), Kind: Punct, Norm: norm})
	return end
}

// appendNumber takes digits with the signs inside them ("17.10.2023", "1,120",
// "9:15") and letters that belong to them ("17th", "24h").
func appendNumber(tokens *[]Token, source string, at int) int {
	end := at
	for end < len(source) {
		r, size := utf8.DecodeRuneInString(source[end:])
		inner := r == '.' || r == ',' || r == ':' || r == '/'
		if isDigit(r) || unicode.IsLetter(r) || inner && nextIsDigit(source, end+size) {
			end += size
			continue
		}
		if isHyphen(r) && nextIsLetter(source, end+size) {
			end += size // "25-minute"
			continue
		}
		break
	}
	*tokens = append(*tokens, Token{Start: int32(at), End: int32(end), Kind: Number, Norm: normal(source[at:end])})
	return end
}

func nextIsDigit(source string, at int) bool { return at < len(source) && isDigit(rune(source[at])) }

func nextIsLetter(source string, at int) bool {
	r, _ := utf8.DecodeRuneInString(source[at:])
	return unicode.IsLetter(r)
}
