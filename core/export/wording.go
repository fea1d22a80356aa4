package export

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// quoteMarks are the signs that open or close a quotation.
const quoteMarks = "\"'“”„‟‘’‚‛«»‹›"

// wording is a statement as a reader is shown it. Words that the attribution
// denies are never shown without it.
func wording(s record.Statement) string {
	if s.Negated && s.Clause != nil {
		return oneLine(marked(*s.Clause, s.Quoted))
	}
	list := make([]string, len(s.Content))
	for i, piece := range s.Content {
		list[i] = marked(piece, s.Quoted)
	}
	return oneLine(strings.Join(list, gap))
}

// marked gives the quoted parts of a piece the marks that it leaves out.
func marked(piece record.Span, quoted []record.Span) string {
	text := []rune(piece.Text)
	for _, q := range slices.Backward(quoted) {
		from, to := q.Start-piece.Start, q.End-piece.Start
		if from < 0 || to > len(text) || from >= to {
			continue
		}
		if !closes(string(text[to:])) {
			text = slices.Insert(text, to, '”')
		}
		if !opens(string(text[:from])) {
			text = slices.Insert(text, from, '“')
		}
	}
	return string(text)
}

// opens reports whether the words before a quotation end with its mark.
func opens(before string) bool {
	before = strings.TrimRight(before, " \t\r\n")
	return before != strings.TrimRight(before, quoteMarks)
}

// closes reports whether the words after a quotation begin with its mark; a
// comma or full stop may stand before it.
func closes(after string) bool {
	after = strings.TrimLeft(after, " \t\r\n,.;:!?…")
	return after != strings.TrimLeft(after, quoteMarks)
}
