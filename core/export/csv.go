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
	"record", "statement", "speakers", "offices", "countries", "mode", "act", "strength", "topics",
	"content", "cue", "why", "confidence", "start", "end",
	"clause", "negated", "quoted", "sentence", "selection", "unsure", "corrected",
	"headline", "agency", "published", "form", "meeting_date", "place", "occasion", "file", "address",
}

// writeCSV writes RFC 4180 with one row a statement, in the words of the page; the codes
// are in the JSON. start and end count the Unicode code points of the record's text, one
// number for each piece of the content; record counts the records written, from 1. Of
// several speakers the offices stand in their order, with an empty one for an office that
// is not told.
func writeCSV(w io.Writer, articles []sourced) error {
	return WriteTable(w, csvHeader, func(yield func([]string) bool) {
		for i, a := range articles {
			for _, s := range a.Statements {
				if !yield(csvRow(i+1, a, s)) {
					return
				}
			}
		}
	})
}

func csvRow(number int, a sourced, s record.Statement) []string {
	rec := a.Record
	return append([]string{
		strconv.Itoa(number), s.ID,
		strings.Join(PersonNames(rec, s.Speakers), pieces), roles(rec, s.Speakers), strings.Join(Countries(rec, s.Speakers), pieces),
		directness(s), inWords(actWords, s.Act), s.Strength, joinTopics(s.Topics),
		said(s.Content), spanText(s.Cue), s.Why, strconv.FormatFloat(s.Confidence, 'f', -1, 64),
		offsets(s.Content, func(p record.Span) int { return p.Start }),
		offsets(s.Content, func(p record.Span) int { return p.End }),
		spanText(s.Clause), strconv.FormatBool(s.Negated), said(s.Quoted), Sentence(rec, s), choice(rec), strconv.FormatBool(Unsure(s)), corrected(rec, s.ID),
	}, a.columns()...)
}

// columns are those of a table that tell of the article and the meeting, the same in each
// of its rows.
func (a sourced) columns() []string {
	m := a.Meeting
	return []string{
		spanText(a.Headline), a.Source.Agency, a.Source.Published,
		inWords(formWords, m.Form), m.Date, placeFact(a.Record).Value, oneLine(spanText(m.Occasion)), a.File, a.Address,
	}
}

// roles are the offices of people in the order of their ids; empty where none is told.
func roles(rec record.Record, ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = person(rec, id).Role
	}
	if joined := strings.Join(list, pieces); strings.Trim(joined, pieces) != "" {
		return joined
	}
	return ""
}

var outcomesHeader = []string{
	"record", "outcome", "kind", "date", "words", "start", "end", "statement", "why", "selection", "corrected",
	"headline", "agency", "published", "form", "meeting_date", "place", "occasion", "file", "address",
}

// writeOutcomes writes a table with one row an outcome; statement is the id of the one that
// it lies in, as in the table of statements.
func writeOutcomes(w io.Writer, articles []sourced) error {
	return WriteTable(w, outcomesHeader, func(yield func([]string) bool) {
		for i, a := range articles {
			for _, o := range a.Outcomes {
				if !yield(outcomeRow(i+1, a, o)) {
					return
				}
			}
		}
	})
}

func outcomeRow(number int, a sourced, o record.Outcome) []string {
	return append([]string{
		strconv.Itoa(number), o.ID, inWords(outcomeWords, o.Kind), o.Date, said(o.Content),
		offsets(o.Content, func(p record.Span) int { return p.Start }),
		offsets(o.Content, func(p record.Span) int { return p.End }),
		o.Statement, o.Why, choice(a.Record), corrected(a.Record, o.ID),
	}, a.columns()...)
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
