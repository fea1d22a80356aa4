// Package item tells by what a line of text opens an item of a list.
//
// It knows signs, letters and numbers; it must not know where a line comes from
// or how lines are joined.
package item

import (
	"strings"
	"unicode/utf8"
)

// Bullet tells a line that opens with a sign or a bracketed mark that stands
// nowhere else: "• wheat", "(a) wheat", "(12) wheat", "(viii) wheat".
func Bullet(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	end := strings.IndexByte(line, ')')
	bracketed := end > 1 && line[0] == '(' && (end < 4 || end < 7 && strings.Trim(line[1:end], "ivx") == "")
	return strings.ContainsRune("•·▪‣◦●○*", r) || bracketed
}

// Mark tells the first word of a line that marks an item and can also stand at
// the beginning of a line by chance: a dash, "2.", "(a)".
func Mark(word string) bool {
	if word == "-" || word == "–" || word == "—" {
		return true
	}
	inner := strings.TrimPrefix(strings.TrimRight(word, ".)"), "(")
	return inner != "" && len(inner) < len(word) && (strings.Trim(inner, "0123456789") == "" && len(inner) < 3 || len(inner) == 1 && word[0] == '(')
}
