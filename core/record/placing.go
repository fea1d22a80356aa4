package record

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// placing finds stretches of a text in another one: where both begin or end alike, in
// the same place; between, where the same words stand. Those that are gone are left out.
func placing(from, to string) func([]stretch) []stretch {
	if from == to {
		return slices.Clone[[]stretch]
	}
	c := changeOf(from, to)
	return func(all []stretch) (placed []stretch) {
		for _, s := range all {
			if now := c.place(s); now.start < now.end {
				placed = append(placed, now)
			}
		}
		return placed
	}
}

// change is how one text became another: so many code points at the beginning and at
// the end are the same.
type change struct {
	from       []rune
	to         string
	head, tail int
	longer     int // by so many code points the new text is the longer one
}

func changeOf(from, to string) change {
	before, after := []rune(from), []rune(to)
	c := change{from: before, to: to, longer: len(after) - len(before)}
	most := min(len(before), len(after))
	for c.head < most && before[c.head] == after[c.head] {
		c.head++
	}
	for c.tail < most-c.head && before[len(before)-1-c.tail] == after[len(after)-1-c.tail] {
		c.tail++
	}
	return c
}

func (c change) place(s stretch) stretch {
	tail := len(c.from) - c.tail
	switch {
	case s.end <= c.head:
		return s
	case s.start >= tail:
		return stretch{s.start + c.longer, s.end + c.longer}
	}
	words := string(c.from[s.start:s.end])
	if i := strings.Index(c.to, words); i >= 0 {
		start := utf8.RuneCountInString(c.to[:i])
		return stretch{start, start + s.end - s.start}
	}
	return c.rest(s, tail)
}

// rest is what is left of a stretch that was changed.
func (c change) rest(s stretch, tail int) stretch {
	if s.start > c.head {
		s.start = max(s.start, tail) + c.longer
	}
	if s.end < tail {
		s.end = c.head
	} else {
		s.end += c.longer
	}
	return s
}
