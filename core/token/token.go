// Package token cuts a source into tokens: the finest geometry of the core.
//
// It knows bytes, letters and where a word ends; it knows no word of English,
// but asks a lexicon for the number of each, once, when the token is made. It
// stands alone so that the lexicon, which holds phrases, and the text, which is
// asked for them, cut words in one and the same way.
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

// ID is a word's number in a lexicon, 0 for a word that the lexicon lacks.
type ID uint16

// Token is one word, number, quotation mark or other sign of the source.
type Token struct {
	Start, End int32  // bytes of the source, half-open
	Norm       string // lower case, no accents, plain apostrophes and hyphens
	Row        uint32 // where a lexicon keeps what it knows of Norm, 0 where it knows nothing
	ID         ID     // what a lexicon is asked for: the number of Norm
	Kind       Kind   // what sort of token
	Case       Case   // how it is capitalised
}

// Words is what a lexicon knows of words by themselves: the number of a normal
// form, where its row is, and the lexicon's own copy of it, which spares the text
// another.
type Words interface {
	Find(norm []byte) (id ID, row uint32, shared string)
}

func isLetter(c byte) bool   { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
func isPlain(c byte) bool    { return isLetter(c) || '0' <= c && c <= '9' }
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

func nextIsDigit(source string, at int) bool { return at < len(source) && isDigit(rune(source[at])) }

func nextIsLetter(source string, at int) bool {
	r, _ := utf8.DecodeRuneInString(source[at:])
	return unicode.IsLetter(r)
}
