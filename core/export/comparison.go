package export

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"visavis/core/compare"
	"visavis/core/record"
)

// WriteComparison writes two records side by side in the named format, one of
// ComparisonFormats.
func WriteComparison(w io.Writer, format string, c compare.Comparison, a, b record.Record) error {
	return (&versus{c, [2]record.Record{a, b}}).sheet().write(w, format)
}

// WriteCompared compares records and writes that: two as a comparison, more as a series.
func WriteCompared(w io.Writer, format string, recs []record.Record, decided compare.Decided) error {
	if len(recs) == 2 {
		return WriteComparison(w, format, compare.Find(recs[0], recs[1], decided), recs[0], recs[1])
	}
	return WriteSeries(w, format, compare.FindSeries(recs), recs)
}

// versus draws two records side by side.
type versus struct {
	compare.Comparison
	records [2]record.Record
}

// name is how a document is called in a heading: its outlet, else its day, its title, or its place.
func (v *versus) name(side int) string {
	d, other := v.A, v.B
	if side == 1 {
		d, other = v.B, v.A
	}
	switch {
	case d.Outlet != "" && d.Outlet != other.Outlet:
		return d.Outlet
	case d.Day != "" && d.Day != other.Day:
		return strings.TrimSpace(d.Outlet + " " + dayWords(d.Day))
	case d.Title != "" && d.Title != other.Title:
		return shortTitle(d.Title)
	}
	return []string{"the first text", "the second text"}[side]
}

// longestName is how many letters of a title stand in a heading.
const longestName = 48

// shortTitle is a title cut behind a word.
func shortTitle(title string) string {
	letters := []rune(title)
	if len(letters) <= longestName {
		return title
	}
	short := string(letters[:longestName])
	if at := strings.LastIndexByte(short, ' '); at > 0 {
		short = short[:at]
	}
	return short + "…"
}

func (v *versus) sheet() sheet {
	a, b := v.name(0), v.name(1)
	s := sheet{Title: v.A.Title + " – " + v.B.Title, Paragraphs: []string{Summary(v.Comparison)}, Data: v.Comparison}
	for _, code := range v.Warnings {
		s.Paragraphs = append(s.Paragraphs, "Read with care: "+warningWords[code])
	}
	s.Tables = append(s.Tables, grid{"The meeting", []string{"Fact", a, b, "How they stand"}, v.factRows()})
	if contradicted := v.table("Reported differently", func(r compare.Row) bool { return len(r.Differs) > 0 && !r.Unsure }); len(contradicted.Rows) > 0 {
		s.Tables = append(s.Tables, contradicted)
	}
	s.Tables = append(s.Tables, v.saidBy()...)
	if outcomes := v.table("Outcomes", func(r compare.Row) bool { return r.Kind == compare.OutcomeRow }); len(outcomes.Rows) > 0 {
		s.Tables = append(s.Tables, outcomes)
	}
	s.Tables = append(s.Tables, v.subjectTable(a, b))
	s.Rows = v.spreadsheet()
	return s
}

// saidBy are the statements under those who say them: each leader, several together, others;
// every row stands once.
func (v *versus) saidBy() []grid {
	var tables []grid
	add := func(heading string, is func(compare.Row) bool) {
		own := v.table(heading, func(r compare.Row) bool { return r.Kind == compare.StatementRow && is(r) })
		if len(own.Rows) > 0 {
			tables = append(tables, own)
		}
	}
	for _, l := range v.Leaders {
		add(l.Name, func(r compare.Row) bool { return slices.Equal(r.Leaders, []string{l.ID}) })
	}
	add("Said by several leaders", func(r compare.Row) bool { return len(r.Leaders) > 1 })
	add("Said by others", func(r compare.Row) bool { return len(r.Leaders) == 0 })
	return tables
}

var warningWords = map[string]string{
	"empty-a":            "in the first text nobody is read as saying anything.",
	"empty-b":            "in the second text nobody is read as saying anything.",
	"same-text":          "it is the same text twice.",
	"nearly-same-text":   "nearly all words of the two texts are the same: one may be a reprint.",
	"other-language":     "the two texts are in different languages; only English is read.",
	"different-meetings": "the two tell of different meetings; what stands side by side was said on different days or by others.",
}

func (v *versus) factRows() [][]string {
	rows := [][]string{}
	for _, f := range v.Facts {
		rows = append(rows, []string{factWords[f.Name], v.factValue(f, f.A), v.factValue(f, f.B), v.related(f.Relation)})
	}
	return rows
}

var factWords = map[string]string{"day": "Day", "place": "Place", "form": "Form", "occasion": "Occasion", "attendee": "Present"}

// related tells how a fact stands in both.
func (v *versus) related(r compare.Relation) string {
	switch r {
	case compare.InBoth:
		return "the same"
	case compare.Differing:
		return "differ"
	case compare.InAOnly:
		return v.only(0)
	}
	return v.only(1)
}

func (v *versus) only(side int) string { return v.name(side) + " only" }

func (v *versus) factValue(f compare.Fact, value string) string {
	switch {
	case value == "":
		return notMentioned
	case f.Name == "day":
		return dayWords(value)
	case f.Name == "form":
		return inWords(formWords, record.Form(value))
	}
	return value
}

// notMentioned stands where one text is silent: never that it was not said.
const notMentioned = "not mentioned in this text"

func (v *versus) table(heading string, is func(compare.Row) bool) grid {
	g := grid{heading, []string{"Subject", v.name(0), v.name(1), "How they stand"}, nil}
	for _, r := range v.all() {
		if is(r) {
			g.Rows = append(g.Rows, []string{topicList(r.Topics), v.words(0, r.A), v.words(1, r.B), v.standing(r)})
		}
	}
	return g
}

func (v *versus) all() []compare.Row { return slices.Concat(v.Rows, v.Outcomes) }

// standing tells how a row's sides stand to each other; where they were said at different
// meetings, in every row.
func (v *versus) standing(r compare.Row) string {
	words := "in both"
	switch {
	case len(r.B) == 0:
		return v.only(0)
	case len(r.A) == 0:
		return v.only(1)
	case r.Unsure:
		words = "may be the same"
	}
	if len(r.Differs) > 0 {
		words += ", with another " + differenceList(r.Differs)
	}
	if v.Same.Verdict == compare.OtherMeeting {
		words += " (at different meetings)"
	}
	return words
}

func differenceList(list []compare.Difference) string {
	names := make([]string, len(list))
	for i, d := range list {
		names[i] = string(d)
	}
	return strings.Join(names, ", ")
}

// words are the sentences of a side's statements, or of its outcomes.
func (v *versus) words(side int, ids []string) string {
	if len(ids) == 0 {
		return notMentioned
	}
	rec := v.records[side]
	var found []string
	for _, id := range ids {
		for _, st := range rec.Statements {
			if st.ID == id {
				found = append(found, Sentence(rec, st))
			}
		}
		for _, o := range rec.Outcomes {
			if o.ID == id {
				found = append(found, inWords(outcomeWords, o.Kind)+": "+said(o.Content))
			}
		}
	}
	return strings.Join(found, " ")
}

func (v *versus) subjectTable(a, b string) grid {
	g := grid{"Order of subjects and share of words", []string{"Subject", "Leader", a, b}, nil}
	for _, s := range v.Subjects {
		g.Rows = append(g.Rows, []string{inWords(topicWords, s.Topic), v.leader(s.Leader), ordered(s.OrderA, s.ShareA), ordered(s.OrderB, s.ShareB)})
	}
	return g
}

func ordered(order int, share float64) string {
	if order == 0 {
		return notMentioned
	}
	return fmt.Sprintf("%d. (%d %%)", order, int(100*share+.5))
}

func (v *versus) leader(id string) string {
	for _, l := range v.Leaders {
		if l.ID == id {
			return l.Name
		}
	}
	return ""
}

// spreadsheet is every row once.
func (v *versus) spreadsheet() grid {
	g := grid{Head: []string{"row", "kind", "leaders", "subjects", "standing", "differs", "a", "a_words", "b", "b_words", "score", "shared", "rule"}}
	for _, r := range v.all() {
		var names []string
		for _, id := range r.Leaders {
			names = append(names, v.leader(id))
		}
		where := "both"
		switch {
		case len(r.B) == 0:
			where = "a"
		case len(r.A) == 0:
			where = "b"
		case r.Unsure:
			where = "unsure"
		}
		g.Rows = append(g.Rows, []string{
			r.ID, string(r.Kind), strings.Join(names, "; "), topicCodes(r.Topics), where, differenceList(r.Differs),
			strings.Join(r.A, " "), v.words(0, r.A), strings.Join(r.B, " "), v.words(1, r.B),
			strconv.FormatFloat(r.Score, 'f', -1, 64), strings.Join(r.Shared, "; "), r.Rule,
		})
	}
	return g
}

func topicCodes(topics []record.Topic) string {
	codes := make([]string, len(topics))
	for i, t := range topics {
		codes[i] = string(t)
	}
	return strings.Join(codes, "; ")
}
