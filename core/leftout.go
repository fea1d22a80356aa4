package core

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"visavis/core/record"
)

// No stage should stop. Should one stop all the same, the sentence that it stops at
// is left out, with a warning, and not the text: the sentence is found by reading
// ever shorter beginnings of the text, and becomes white space of its own length, so
// that every offset stays what it is. Sentences are told here by stops and line ends
// alone, since it may be the finding of sentences that stops.

// mostLeftOut bounds how often the text is read again; where more sentences stop the
// reading than that, none of it is read.
const mostLeftOut = 8

// stretch is a part of a text, in bytes.
type stretch struct{ start, end int }

// attempt runs reading and tells whether it came to its end.
func attempt(reading func()) (ended bool) {
	defer func() { ended = recover() == nil }()
	reading()
	return true
}

// surely gives what reading makes of a text, and of as much of it as it can where it
// does not come to its end.
func surely[T any](source string, reading func(string) T) (made T, left []stretch) {
	try := func(s string) bool { return attempt(func() { made = reading(s) }) }
	if try(source) {
		return made, nil
	}
	kept := source
	for range mostLeftOut {
		one := stopping(kept, try)
		left = append(left, one)
		if kept = blanked(kept, one); try(kept) {
			return made, left
		}
	}
	all := stretch{0, len(source)}
	return reading(blanked(source, all)), []stretch{all}
}

// stopping finds the first sentence with which the text up to it cannot be read.
func stopping(source string, try func(string) bool) stretch {
	cuts := sentenceEnds(source)
	at, _ := slices.BinarySearchFunc(cuts, false, func(end int, _ bool) int {
		if try(source[:end]) {
			return -1
		}
		return 0
	})
	at = min(at, len(cuts)-1)
	if at == 0 {
		return stretch{0, cuts[0]}
	}
	return stretch{cuts[at-1], cuts[at]}
}

// sentenceEnds are the ends of sentences and of lines, the last of them the text's.
func sentenceEnds(source string) []int {
	ends := []int{}
	for i := 0; i < len(source); i++ {
		if source[i] == '\n' || strings.IndexByte(".!?", source[i]) >= 0 && i+1 < len(source) && source[i+1] == ' ' {
			ends = append(ends, i+1)
		}
	}
	if len(ends) == 0 || ends[len(ends)-1] < len(source) {
		ends = append(ends, len(source))
	}
	return ends
}

// blanked has white space in the place of each character. It begins a paragraph, so
// that nothing reaches across it.
func blanked(source string, s stretch) string {
	n := utf8.RuneCountInString(source[s.start:s.end])
	breaks := min(n, 2)
	return source[:s.start] + strings.Repeat("\n", breaks) + strings.Repeat(" ", n-breaks) + source[s.end:]
}

// withLeftOut puts the whole text back into a record, and tells what of it was not read.
func withLeftOut(r record.Record, source string, left []stretch) record.Record {
	if len(left) == 0 {
		return r
	}
	r.Text = source
	var first *record.Span
	for _, s := range left {
		span, ok := spanOf(source, s)
		if !ok {
			continue
		}
		if first == nil {
			first = &span
		}
		r.Sentences = append(r.Sentences, record.Sentence{Start: span.Start, End: span.End, Kind: record.KindBackground})
	}
	// Each slices.SortFunc of another type is 15 kB of the page; sort.Slice is there once.
	sort.Slice(r.Sentences, func(i, j int) bool { return r.Sentences[i].Start < r.Sentences[j].Start })
	r.Warnings = append(r.Warnings, record.Warning{Code: record.WarnLeftOut, Span: first, Message: leftOutWords(len(left))})
	return r
}

func leftOutWords(n int) string {
	if n == 1 {
		return "The program made a mistake at one sentence, which was left out. Please report it."
	}
	return fmt.Sprintf("The program made a mistake at %d sentences, which were left out. Please report them.", n)
}

// spanOf is a stretch without the white space around it, as records count.
func spanOf(source string, s stretch) (record.Span, bool) {
	words := source[s.start:s.end]
	s.start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	words = strings.TrimSpace(words)
	from := utf8.RuneCountInString(source[:s.start])
	return record.Span{Start: from, End: from + utf8.RuneCountInString(words), Text: words}, words != ""
}
