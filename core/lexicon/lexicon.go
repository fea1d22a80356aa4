// Package lexicon is the words that the core knows: typed tables over the
// tab-separated files in data/.
//
// It knows what each word is (a country, an office, a verb of saying) and
// nothing of how words stand together: that is grammar, and grammar is code,
// in the stages. It holds no name of a person.
//
// A table is a file of comment lines (#), one line of column names, and rows;
// several values in one cell are parted by "|". A table is not read when the
// program runs but when it is built: build (build.go) turns all of them into one
// flat run of bytes, which index (index.go) uses where it lies. Words become
// numbers there. A text asks for the number of each of its words once, when its
// tokens are made (Scan); from then on tables are asked by number: a bit of the
// word's row tells whether a table has any phrase that begins with it, which for
// most words and most tables is the whole answer, and a trie over numbers finds
// the longest. That is why no table of hits is kept with the text: asking again
// costs about what looking up the answer would.
//
// `make` builds with the tag "tables", which embeds the flat bytes that
// scripts/lexicon made; without the tag, as `go test` and `go build` run by
// themselves, the files of data/ are embedded and built by the same function
// when the program starts.
package lexicon

import (
	"visavis/core/token"
)

// lex is the one index; it never changes.
var lex = *open(flat())

// Scan cuts a text into tokens with the numbers that this lexicon gives words.
func Scan(source string) []token.Token { return token.Scan(source, &lex) }
