package export

import (
	"io"
	"strconv"
	"strings"

	"visavis/core/record"
)

// byteOrderMark opens the CSV: without it the most used spreadsheet reads UTF-8
// as a local code page and spoils every curly quote and accent without a word.
// A reader that does not know the mark finds it before the first column's name,
// so that column is the least of them.
const byteOrderMark = "\uFEFF"

// pieces parts the several values of one cell.
const pieces = "; "

var csvHeader = []string{
	"record", "statement", "speakers", "countries", "mode", "act", "strength", "topics",
	"content", "cue", "why", "confidence", "start", "end",
	"headline", "agency", "published", "meeting_date", "clause", "negated", "quoted", "sentence", "selection", "unsure",
}

// writeCSV writes RFC 4180 with one row a statement, in the words of the page; the codes
// are in the JSON. start and end count the
// Unicode code points of the record's text, one number for each piece of the
// content; record counts the records written, from 1.
func writeCSV(w io.Writer, recs []record.Record) error {
	return WriteTable(w, csvHeader, func(yield func([]string) bool) {
		for i, rec := range recs {
			for _, s := range rec.Statements {
				if !yield(csvRow(i+1, rec, s)) {
					return
				}
			}
		}
	})
}

func csvRow(number int, rec record.Record, s record.Statement) []string {
	return []string{
		strconv.Itoa(number), s.ID,
		strings.Join(PersonNames(rec, s.Speakers), pieces), strings.Join(Countries(rec, s.Speakers), pieces),
		directness(s), inWords(actWords, s.Act), s.Strength, joinTopics(s.Topics),
		said(s.Content), spanText(s.Cue), s.Why, strconv.FormatFloat(s.Confidence, 'f', -1, 64),
		offsets(s.Content, func(p record.Span) int { return p.Start }),
		offsets(s.Content, func(p record.Span) int { return p.End }),
		spanText(rec.Headline), rec.Source.Agency, rec.Source.Published, rec.Meeting.Date,
		spanText(s.Clause), strconv.FormatBool(s.Negated), said(s.Quoted), Sentence(rec, s), choice(rec), strconv.FormatBool(Unsure(s)),
	}
}

// newlines makes every line end of a cell the one that CSV readers give back.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// guard keeps a spreadsheet from running a cell that the article's author wrote
// as a formula: an apostrophe in front makes it text. The full-width signs count
// too, since some spreadsheets read them as the plain ones; blanks before a sign do not
// disarm it everywhere.
func guard(cell string) string {
	bare := strings.TrimLeft(cell, " ")
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(bare, sign) {
			return "'" + cell
		}
	}
	return cell
}

func offsets(spans []record.Span, side func(record.Span) int) string {
	list := make([]string, len(spans))
	for i, p := range spans {
		list[i] = strconv.Itoa(side(p))
	}
	return strings.Join(list, pieces)
}

func joinTopics(topics []record.Topic) string {
	list := make([]string, len(topics))
	for i, t := range topics {
		list[i] = inWords(topicWords, t)
	}
	return strings.Join(list, pieces)
}
