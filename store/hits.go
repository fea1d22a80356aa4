package store

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Piece is a stretch of words, and whether it was searched for.
type Piece struct {
	Text string `json:"text"`
	Hit  bool   `json:"hit"`
}

// term is a word or phrase that is searched for.
type term struct {
	words  []string // folded
	begins bool     // the last of them stands for all words that begin with it
}

// terms are all that is to be found, not what is not.
func (s search) terms() []term {
	found := []term{}
	for _, a := range s.alternatives {
		for _, wanted := range a.wanted {
			t := term{begins: strings.HasSuffix(wanted, "*")}
			for _, at := range wordsIn(wanted) {
				t.words = append(t.words, folded(wanted[at[0]:at[1]]))
			}
			found = append(found, t)
		}
	}
	return found
}

// snippet gives words with the terms in them marked. All of them are given: a part
// could leave out the very words that deny the rest.
func snippet(words string, terms []term) []Piece {
	places := wordsIn(words)
	said := make([]string, len(places))
	for i, at := range places {
		said[i] = folded(words[at[0]:at[1]])
	}
	found, from := []Piece{}, 0
	add := func(to int, hit bool) {
		if to > from {
			found, from = append(found, Piece{words[from:to], hit}), to
		}
	}
	for i := 0; i < len(places); {
		n := longestAt(said[i:], terms)
		if n == 0 {
			i++
			continue
		}
		add(places[i][0], false)
		add(places[i+n-1][1], true)
		i += n
	}
	add(len(words), false)
	return found
}

// longestAt is of how many words the longest term is that begins here.
func longestAt(said []string, terms []term) int {
	longest := 0
	for _, t := range terms {
		if t.beginsAt(said) {
			longest = max(longest, len(t.words))
		}
	}
	return longest
}

func (t term) beginsAt(said []string) bool {
	last := len(t.words) - 1
	if last < 0 || len(said) <= last || !slices.Equal(said[:last], t.words[:last]) {
		return false
	}
	return said[last] == t.words[last] || t.begins && strings.HasPrefix(said[last], t.words[last])
}

// isHit says whether any of the pieces was searched for.
func isHit(pieces []Piece) bool {
	return slices.ContainsFunc(pieces, func(p Piece) bool { return p.Hit })
}

// wordsIn gives where each word begins and ends, as the search sees words.
func wordsIn(text string) [][2]int {
	found, from := [][2]int{}, -1
	for i, r := range text {
		isWord := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.Is(unicode.Co, r)
		switch {
		case isWord && from < 0:
			from = i
		case !isWord && from >= 0:
			found, from = append(found, [2]int{from, i}), -1
		}
	}
	if from >= 0 {
		found = append(found, [2]int{from, len(text)})
	}
	return found
}

// folded is a word without capitals and accents, as the search compares words.
func folded(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}
