package export

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"visavis/core/record"
)

// Sentence is a statement as it may be printed: its words with their attribution, as they
// stand in the text. Who speaks stands before them in brackets where the attribution does
// not say so, and an ellipsis where the sentence began earlier; quotation marks stand
// around quoted words alone.
func Sentence(rec record.Record, s record.Statement) string {
	if s.Clause == nil && s.Cue != nil {
		s.Clause = hull(rec, s)
	}
	words := oneLine(clauseWords(s))
	switch lead := leadIn(rec, s); {
	case lead != "":
		words = lead + " " + words
	case startsLower(words):
		words = "… " + words
	}
	return closed(words)
}

// hull is the stretch of the text from the first to the last of what a statement points to.
func hull(rec record.Record, s record.Statement) *record.Span {
	from, to := s.Cue.Start, s.Cue.End
	for _, piece := range append(slices.Clone(s.Content), *cmp.Or(s.Source, s.Cue)) {
		from, to = min(from, piece.Start), max(to, piece.End)
	}
	text := []rune(rec.Text)
	if from < 0 || to > len(text) {
		return nil
	}
	return &record.Span{Start: from, End: to, Text: string(text[from:to])}
}

// clauseWords are the attribution and the words, or the words alone where there is none.
func clauseWords(s record.Statement) string {
	if s.Clause != nil && len(s.Content) > 0 {
		return listItem(*s.Clause, s)
	}
	if s.Clause != nil {
		return marked(*s.Clause, s.Quoted)
	}
	list := make([]string, len(s.Content))
	for i, piece := range s.Content {
		list[i] = marked(piece, s.Quoted)
	}
	return strings.Join(list, gap)
}

// listItem gives an item of a list with the line that opens the list ("They announced:"),
// without the items between; any other clause is given whole.
func listItem(clause record.Span, s record.Statement) string {
	text := []rune(clause.Text)
	line := slices.Index(text, '\n')
	item := s.Content[0].Start - clause.Start
	if line < 1 || text[line-1] != ':' || item <= line || item >= len(text) {
		return marked(clause, s.Quoted)
	}
	between := " "
	if strings.ContainsFunc(string(text[line:item]), unicode.IsLetter) {
		between = gap
	}
	opens := record.Span{Start: clause.Start, Text: string(text[:line])}
	rest := record.Span{Start: s.Content[0].Start, Text: string(text[item:])}
	return marked(opens, s.Quoted) + between + marked(rest, s.Quoted)
}

// leadIn names who speaks, in brackets: not a word of the text's own clause. It is empty
// where the clause names them, unless a person has corrected that.
func leadIn(rec record.Record, s record.Statement) string {
	who := whoSpeaks(rec, s)
	switch {
	case speakerCorrected(rec, s.ID):
		return "[" + who + ":]"
	case within(s.Source, s.Clause) || namesAll(rec, s):
		return ""
	case !within(s.Cue, s.Clause) || s.Cue.Start > s.Clause.Start+1 || !startsLower(s.Cue.Text): // a mark may stand before it
		return "[" + who + ":]"
	case participle(s.Cue.Text) && startsLower(s.Cue.Text):
		return "[" + who + ",]"
	}
	return "[" + who + "]"
}

// namesAll reports whether the clause itself has the last word of each speaker's name.
func namesAll(rec record.Record, s record.Statement) bool {
	if len(s.Speakers) == 0 || !within(s.Cue, s.Clause) {
		return false
	}
	return !slices.ContainsFunc(PersonNames(rec, s.Speakers), func(name string) bool {
		words := strings.Fields(name)
		return len(words) == 0 || !strings.Contains(s.Clause.Text, words[len(words)-1])
	})
}

// within reports whether words stand in a clause.
func within(words, clause *record.Span) bool {
	return words != nil && clause != nil && clause.Start <= words.Start && words.End <= clause.End
}

// participle reports a cue such as "noting that", which has no subject of its own.
func participle(cue string) bool {
	first, _, _ := strings.Cut(cue, " ")
	return strings.HasSuffix(strings.ToLower(first), "ing")
}

// startsLower reports whether the first letter is a small one; a quotation mark may stand before it.
func startsLower(words string) bool {
	for _, r := range strings.TrimLeft(words, quoteMarks) {
		return unicode.IsLower(r)
	}
	return false
}

// closed ends a sentence that the text goes on with.
func closed(words string) string {
	bare := strings.TrimRight(words, quoteMarks+")]")
	if bare == "" || strings.ContainsRune(".!?…", rune(bare[len(bare)-1])) || strings.HasSuffix(bare, "…") {
		return words
	}
	return strings.TrimRight(words, ",;:") + "."
}

// quoteMarks are the signs that open or close a quotation.
const quoteMarks = "\"'“”„‟‘’‚‛«»‹›"

// partners are the marks that open what each mark closes.
var partners = map[rune]rune{'"': '"', '\'': '\'', '”': '“', '’': '‘', '»': '«', '›': '‹', '“': '„', '‘': '‚'}

// marked gives the quoted parts of a piece the marks that it leaves out, of the kind of
// those that stand there.
func marked(piece record.Span, quoted []record.Span) string {
	text := []rune(piece.Text)
	for _, q := range slices.Backward(quoted) {
		from, to := q.Start-piece.Start, q.End-piece.Start
		if from < 0 || to > len(text) || from >= to {
			continue
		}
		opens, closes := openingMark(string(text[:from])), closingMark(string(text[to:]))
		if closes == 0 {
			text = slices.Insert(text, to, closer(opens))
		}
		if opens == 0 {
			text = slices.Insert(text, from, opener(closes))
		}
	}
	return string(text)
}

// opener is the mark that opens what another closes.
func opener(closes rune) rune {
	if mark, ok := partners[closes]; ok {
		return mark
	}
	return '“'
}

// closer is the mark that closes what another opens.
func closer(opens rune) rune {
	for closes, mark := range partners {
		if mark == opens {
			return closes
		}
	}
	return '”'
}

// openingMark is the mark with which the words before a quotation end, 0 for none.
func openingMark(before string) rune {
	if mark := markOf([]rune(strings.TrimRight(before, " \t\r\n")), -1); mark != 0 {
		return mark
	}
	return stillOpen(before)
}

// stillOpen is the mark of a quotation that words open and do not close, 0 for none.
func stillOpen(before string) rune {
	for _, pair := range [][2]string{{"“", "”"}, {"«", "»"}, {"„", "“"}} {
		if strings.Count(before, pair[0]) > strings.Count(before, pair[1]) {
			return []rune(pair[0])[0]
		}
	}
	if strings.Count(before, `"`)%2 == 1 {
		return '"'
	}
	return 0
}

// closingMark is the mark with which the words after a quotation begin, 0 for none; a
// comma or full stop may stand before it.
func closingMark(after string) rune {
	return markOf([]rune(strings.TrimLeft(after, " \t\r\n,.;:!?…")), 0)
}

// markOf is the first or the last letter where it is a quotation mark.
func markOf(text []rune, at int) rune {
	if len(text) == 0 {
		return 0
	}
	if at < 0 {
		at = len(text) - 1
	}
	if strings.ContainsRune(quoteMarks, text[at]) {
		return text[at]
	}
	return 0
}
