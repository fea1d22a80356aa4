package export

import (
	"slices"
	"sort"
	"strings"

	"visavis/core/record"
)

// memo is what a reader is told of a record, in reading order. The Markdown and
// the HTML draw it and decide nothing of their own.
type memo struct {
	Title       string
	Source      string // who published it, where and when
	Facts       []fact
	Columns     []column
	Subjects    []subject // in the order in which the text first raises them
	Others      []entry   // said by nobody of the columns, or by nobody that could be told
	Outcomes    []outcome
	Present     []string
	Warnings    []string
	Corrections []string // what was put right by hand, and what could not be
	Citation    string
}

// fact is a line of the card; an empty value is one that the text does not state.
type fact struct {
	Name, Value string
	Span        *record.Span // its words in the text, where they are known
}

// subject is a row: what each column said on it, and what was said together.
type subject struct {
	Name  string
	Who   string // "only Xi Jinping", "both", "together"
	Cells [][]entry
	Joint []entry
}

// entry is one statement in words.
type entry struct {
	ID, Who, Text, Note string
	at                  int // place in the record's statements
}

type outcome struct {
	ID, Kind, Text, Date string
	Corrected            string // what of it was put right by hand
}

func newMemo(rec record.Record) memo {
	m := memo{
		Title:       title(rec),
		Source:      sourceLine(rec),
		Facts:       facts(rec),
		Columns:     columns(rec),
		Outcomes:    outcomes(rec),
		Corrections: corrections(rec),
		Citation:    citation(rec),
	}
	m.place(rec)
	for _, p := range withPart(rec, record.PartAttendee) {
		m.Present = append(m.Present, describe(rec, p))
	}
	if doubt := whoMet(rec); doubt != "" {
		m.Warnings = append(m.Warnings, doubt)
	}
	for _, w := range rec.Warnings {
		m.Warnings = append(m.Warnings, w.Message)
	}
	return m
}

// place puts every statement into its subject's row and its speakers' column.
// Where nobody is told to have met there are no columns, and all stands in the rows.
func (m *memo) place(rec record.Record) {
	for i, s := range rec.Statements {
		e := newEntry(rec, s)
		e.at = i
		at := columnOf(m.Columns, s.Speakers)
		switch {
		case at >= 0:
			e.Who = m.within(at, e.Who)
			row := m.row(s.Topics)
			row.Cells[at] = append(row.Cells[at], e)
		case len(m.Columns) == 0:
			row := m.row(s.Topics)
			row.Joint = append(row.Joint, e)
		case together(m.Columns, s.Speakers):
			e.Who = m.everyone(s.Speakers, e.Who)
			row := m.row(s.Topics)
			row.Joint = append(row.Joint, e)
		default:
			m.Others = append(m.Others, e)
		}
	}
	if isPart(rec) {
		return // who is heard on a subject can be told of the whole record only
	}
	for i := range m.Subjects {
		m.Subjects[i].Who = m.whoSpoke(m.Subjects[i])
	}
}

// row finds the row of the most important topic, or opens it.
func (m *memo) row(topics []record.Topic) *subject {
	name := "Other"
	if len(topics) > 0 {
		name = inWords(topicWords, topics[0])
	}
	at := slices.IndexFunc(m.Subjects, func(s subject) bool { return s.Name == name })
	if at < 0 {
		at = len(m.Subjects)
		m.Subjects = append(m.Subjects, subject{Name: name, Cells: make([][]entry, len(m.Columns))})
	}
	return &m.Subjects[at]
}

// isPart reports whether somebody has chosen some of a record's statements, and left out the
// others: its warnings say so.
func isPart(rec record.Record) bool { return choice(rec) != "" }

// choice says which part of a record is given; empty where all is.
func choice(rec record.Record) string {
	for _, w := range rec.Warnings {
		if w.Code == record.WarnFiltered {
			return w.Message
		}
	}
	return ""
}

// asLists reports whether the subjects are lists: there are no voices to put side by
// side, or too many for a page.
func (m *memo) asLists() bool { return len(m.Columns) == 0 || len(m.Columns) > maxColumns }

// within leaves the name out where the column's heading says it already.
func (m *memo) within(at int, who string) string {
	if len(m.Columns[at].Members) == 1 {
		return ""
	}
	return who
}

// listed gives all that was said on a subject in the text's order, each entry
// with its speaker: for the layout without columns.
func (m *memo) listed(s subject) []entry {
	list := slices.Clone(s.Joint)
	for i, cell := range s.Cells {
		for _, e := range cell {
			e.Who = commas(m.Columns[i].Name, e.Who)
			list = append(list, e)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].at < list[j].at })
	return list
}

// everyone says "both" or "all" for what all of the leaders said together.
func (m *memo) everyone(speakers []string, who string) string {
	leaders := 0
	for _, c := range m.Columns {
		leaders += len(c.Members)
	}
	switch {
	case len(speakers) < leaders:
		return who
	case leaders == 2:
		return "Both leaders"
	}
	return "All leaders"
}

// whoSpoke tells in words whose subject it is.
func (m *memo) whoSpoke(s subject) string {
	heard := []string{}
	for i, cell := range s.Cells {
		if len(cell) > 0 {
			heard = append(heard, m.Columns[i].Name)
		}
	}
	switch {
	case len(m.Columns) < 2:
		return ""
	case len(heard) == 0:
		return "together"
	case len(heard) == 1 && len(s.Joint) == 0:
		return "only " + heard[0]
	case len(heard) < len(m.Columns):
		return andList(heard)
	case len(heard) == 2:
		return "both"
	}
	return "all"
}

// newEntry has the speaker beside the words; in brackets before them only where their
// clause needs a subject.
func newEntry(rec record.Record, s record.Statement) entry {
	who := whoSpeaks(rec, s)
	return entry{ID: s.ID, Who: who, Text: strings.TrimPrefix(Sentence(rec, s), "["+who+":] "), Note: commas(note(s), correctedNote(rec, s.ID))}
}

// note says what the speaker does, how strongly, and how directly it is told.
func note(s record.Statement) string {
	how := directness(s)
	if s.Cue != nil {
		how += " with “" + oneLine(s.Cue.Text) + "”"
	}
	unsure := ""
	if Unsure(s) {
		unsure = "unsure who speaks"
	}
	denied := ""
	if s.Negated {
		denied = deniedWords
	}
	return commas(denied, inWords(actWords, s.Act), s.Strength, how, unsure)
}

// note is what stands beside the words of an outcome.
func (o outcome) note() string { return commas(o.Date, o.Corrected) }

func outcomes(rec record.Record) []outcome {
	list := []outcome{}
	for _, o := range rec.Outcomes {
		list = append(list, outcome{o.ID, inWords(outcomeWords, o.Kind), oneLine(said(o.Content)), dayWords(o.Date), correctedNote(rec, o.ID)})
	}
	return list
}
