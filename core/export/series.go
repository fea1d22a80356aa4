package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"visavis/core/compare"
	"visavis/core/record"
)

// WriteSeries writes several records in the order of their days in the named format, one
// of ComparisonFormats. The records come in the order in which FindSeries had them.
func WriteSeries(w io.Writer, format string, s compare.Series, recs []record.Record) error {
	ordered := make([]record.Record, len(recs))
	for i, at := range s.Order {
		ordered[i] = recs[at]
	}
	return (&timeline{s, ordered}).sheet().write(w, format)
}

// timeline draws a series.
type timeline struct {
	compare.Series
	records []record.Record
}

func (t *timeline) sheet() sheet {
	s := sheet{Title: t.title(), Data: t.Series, Paragraphs: []string{
		fmt.Sprintf("%s, %s. What a text does not mention is left empty; that does not say that it was not said.",
			plural(len(t.Meetings), "meeting"), plural(len(t.Documents), "text")),
	}}
	add := func(g grid) {
		if len(g.Rows) > 0 {
			s.Tables = append(s.Tables, g)
		}
	}
	add(t.documents())
	for _, l := range t.Leaders {
		add(t.heat(l))
	}
	add(t.changes())
	add(t.formulas("Set phrases", t.Labels))
	add(t.formulas("Words repeated", t.Formulas))
	add(t.commitments())
	add(t.present())
	s.Rows = t.spreadsheet()
	return s
}

func (t *timeline) title() string {
	var names []string
	for _, l := range t.Leaders[:min(4, len(t.Leaders))] {
		names = append(names, l.Name)
	}
	if len(names) == 0 {
		return plural(len(t.Documents), "text")
	}
	return strings.Join(names, ", ")
}

// when names a document in a heading: its day and outlet.
func (t *timeline) when(d int) string {
	doc := t.Documents[d]
	words := strings.TrimSpace(dayWords(doc.Day) + " " + doc.Outlet)
	if words == "" {
		return "text " + strconv.Itoa(d+1)
	}
	return words
}

func (t *timeline) documents() grid {
	g := grid{"Meetings", []string{"Day", "Outlet", "Title", "Words reported"}, nil}
	for _, d := range t.Documents {
		g.Rows = append(g.Rows, []string{dayWords(d.Day), d.Outlet, d.Title, strconv.Itoa(d.Words)})
	}
	return g
}

// heat is a leader's share of words by subject and document.
func (t *timeline) heat(l compare.SeriesHead) grid {
	g := grid{l.Name + ": share of words by subject", []string{"Subject"}, nil}
	for d := range t.Documents {
		g.Head = append(g.Head, t.when(d))
	}
	for _, h := range t.Subjects {
		if h.Leader != l.ID {
			continue
		}
		row := []string{inWords(topicWords, h.Topic)}
		for d, share := range h.Shares {
			cell := ""
			if h.Words[d] > 0 {
				cell = strconv.Itoa(int(100*share+.5)) + " %"
			}
			row = append(row, cell)
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

func (t *timeline) changes() grid {
	g := grid{"What moved", []string{"What", "Leader", "Before", "After", "Words before", "Words after"}, nil}
	for _, c := range t.Changes {
		g.Rows = append(g.Rows, []string{
			c.Kind + ": " + moveWords(c.Kind, c.From) + " → " + moveWords(c.Kind, c.To), t.leader(c.Leader),
			t.when(c.Before.Document), t.when(c.After.Document), c.Before.Span.Text, c.After.Span.Text,
		})
	}
	return g
}

func moveWords(kind, value string) string {
	switch {
	case value == "":
		return "(none)"
	case kind == string(compare.OtherAct):
		return inWords(actWords, record.Act(value))
	}
	return value
}

func (t *timeline) formulas(heading string, list []compare.Formula) grid {
	g := grid{heading, []string{"Phrase", "Kind", "Leader", "First", "Last", "Times"}, nil}
	for _, f := range list {
		g.Rows = append(g.Rows, []string{f.Phrase, f.Kind, t.leader(f.Leader), t.when(f.First), t.when(f.Last), strconv.Itoa(len(f.Places))})
	}
	return g
}

func (t *timeline) commitments() grid {
	g := grid{"What was promised or settled", []string{"Words", "Made", "Due", "Later texts that tell of it"}, nil}
	for _, c := range t.Commitments {
		later := []string{}
		for _, at := range c.Later {
			later = append(later, t.when(at.Document)+": "+at.Span.Text)
		}
		told := strings.Join(later, "; ")
		if told == "" {
			told = "not mentioned in a later text"
		}
		g.Rows = append(g.Rows, []string{c.Made.Span.Text, t.when(c.Made.Document), dayWords(c.Due), told})
	}
	return g
}

func (t *timeline) present() grid {
	g := grid{"Present", []string{"Name", "Texts"}, nil}
	for _, p := range t.Present {
		var when []string
		for _, d := range p.Documents {
			when = append(when, t.when(d))
		}
		g.Rows = append(g.Rows, []string{p.Name, strings.Join(when, "; ")})
	}
	return g
}

func (t *timeline) leader(id string) string {
	for _, l := range t.Leaders {
		if l.ID == id {
			return l.Name
		}
	}
	return ""
}

// spreadsheet is a row for each leader, subject and document.
func (t *timeline) spreadsheet() grid {
	g := grid{Head: []string{"leader", "country", "subject", "day", "outlet", "title", "words", "share"}}
	for _, h := range t.Subjects {
		country := ""
		for _, l := range t.Leaders {
			if l.ID == h.Leader {
				country = l.Country
			}
		}
		for d, words := range h.Words {
			doc := t.Documents[d]
			g.Rows = append(g.Rows, []string{t.leader(h.Leader), country, string(h.Topic), doc.Day, doc.Outlet, doc.Title, strconv.Itoa(words), strconv.FormatFloat(h.Shares[d], 'f', -1, 64)})
		}
	}
	return g
}
