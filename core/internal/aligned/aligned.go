// Package aligned reads pairs of texts in which careful readers have marked which
// statements report one thing: text/ and gold/ as in a marked corpus, and align.tsv with a
// row for each group (columns pair, kind, a, b, differs, note; numbers count the statements
// of a text from 0).
package aligned

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"visavis/core/internal/corpus"
	"visavis/core/record"
)

// Pair is two marked texts and what was found to be one thing in both.
type Pair struct {
	Name string // "n01a-n01b"
	A, B record.Record
	Rows []Row
}

// Row is statements or outcomes of A and B that report one thing.
type Row struct {
	Kind    string // statement, outcome
	A, B    []int
	Differs []string // how they report it differently
}

// Read gives the pairs of a folder, in the order of align.tsv.
func Read(dir string) ([]Pair, error) {
	table, err := os.ReadFile(filepath.Join(dir, "align.tsv"))
	if err != nil {
		return nil, err
	}
	var pairs []Pair
	for line := range strings.Lines(string(table)) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cells) < 5 || cells[0] == "pair" || strings.HasPrefix(line, "#") {
			continue
		}
		if len(pairs) == 0 || pairs[len(pairs)-1].Name != cells[0] {
			pair, err := open(dir, cells[0])
			if err != nil {
				return nil, err
			}
			pairs = append(pairs, pair)
		}
		row, err := rowOf(cells)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", cells[0], err)
		}
		last := &pairs[len(pairs)-1]
		last.Rows = append(last.Rows, row)
	}
	return pairs, nil
}

func rowOf(cells []string) (Row, error) {
	a, err := numbers(cells[2])
	if err != nil {
		return Row{}, err
	}
	b, err := numbers(cells[3])
	row := Row{Kind: cells[1], A: a, B: b}
	if differs := strings.TrimSpace(cells[4]); differs != "-" {
		row.Differs = strings.Split(differs, ",")
	}
	return row, err
}

func numbers(list string) ([]int, error) {
	var found []int
	for cell := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(cell))
		if err != nil {
			return nil, err
		}
		found = append(found, n)
	}
	return found, nil
}

func open(dir, name string) (Pair, error) {
	one, other, _ := strings.Cut(name, "-")
	a, err := marked(dir, one)
	if err != nil {
		return Pair{}, err
	}
	b, err := marked(dir, other)
	return Pair{Name: name, A: a, B: b}, err
}

// gold is what was marked in one text.
type gold struct {
	Form    string
	Meeting struct{ Date, Place, Country, Occasion string }
	Leaders []struct{ Name, Country, Role string }

	Statements []struct {
		Speakers, Text, Topics []string
		Act                    string
	}
	Outcomes []struct{ Kind, Text, Date string }
}

// marked is the record that careful readers would have made of a text, as far as a
// comparison asks for it.
func marked(dir, id string) (record.Record, error) {
	source, err := os.ReadFile(filepath.Join(dir, "text", id+".txt"))
	if err != nil {
		return record.Record{}, err
	}
	marks, err := os.ReadFile(filepath.Join(dir, "gold", id+".json"))
	if err != nil {
		return record.Record{}, err
	}
	var g gold
	if err := json.Unmarshal(marks, &g); err != nil {
		return record.Record{}, fmt.Errorf("%s: %w", id, err)
	}
	return recordOf(string(source), g), nil
}

func recordOf(source string, g gold) record.Record {
	r := record.Record{Schema: record.SchemaID, Language: "en", Text: source}
	r.Meeting.Form, r.Meeting.Date = record.Form(g.Form), g.Meeting.Date
	if g.Meeting.Place != "" || g.Meeting.Country != "" {
		r.Meeting.Place = &record.Place{Name: g.Meeting.Place, Country: g.Meeting.Country}
	}
	ids := map[string]string{}
	person := func(p record.Person) string {
		if ids[p.Name] == "" {
			ids[p.Name] = "p" + strconv.Itoa(len(ids)+1)
			p.ID = ids[p.Name]
			r.People = append(r.People, p)
		}
		return ids[p.Name]
	}
	for _, l := range g.Leaders {
		person(record.Person{Name: l.Name, Role: l.Role, Country: l.Country, Part: record.PartLeader})
	}
	at := 0
	for i, s := range g.Statements {
		st := record.Statement{ID: "s" + strconv.Itoa(i+1), Act: record.Act(s.Act), Speakers: []string{}}
		for _, name := range s.Speakers {
			st.Speakers = append(st.Speakers, person(record.Person{Name: name, Part: record.PartMentioned}))
		}
		for _, t := range s.Topics {
			st.Topics = append(st.Topics, record.Topic(t))
		}
		st.Content, at = locate(source, s.Text, at)
		r.Statements = append(r.Statements, st)
	}
	for i, o := range g.Outcomes {
		content, _ := locate(source, []string{o.Text}, 0)
		r.Outcomes = append(r.Outcomes, record.Outcome{ID: "o" + strconv.Itoa(i+1), Kind: record.OutcomeKind(o.Kind), Date: o.Date, Content: content})
	}
	return r
}

// locate finds pieces of a text in order, from a byte on, and where the first begins.
func locate(source string, pieces []string, from int) (spans []record.Span, next int) {
	next = from
	for i, at := range corpus.Locate(source, pieces, from) {
		if i == 0 {
			next = at[0]
		}
		piece := source[at[0]:at[1]]
		start := len([]rune(source[:at[0]]))
		spans = append(spans, record.Span{Start: start, End: start + len([]rune(piece)), Text: piece})
	}
	return spans, next
}

// Numbers gives each statement read the marked statements with which it shares half of
// the shorter one's letters; what shares none counts as one of its own.
func Numbers(read, marked record.Record) map[string][]int {
	numbers := map[string][]int{}
	for n, st := range read.Statements {
		for i, other := range marked.Statements {
			if shared := overlap(st.Content, other.Content); 2*shared >= min(length(st.Content), length(other.Content)) && shared > 0 {
				numbers[st.ID] = append(numbers[st.ID], i)
			}
		}
		if len(numbers[st.ID]) == 0 {
			numbers[st.ID] = []int{-1 - n}
		}
	}
	return numbers
}

func overlap(a, b []record.Span) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

func length(spans []record.Span) (n int) {
	for _, s := range spans {
		n += s.End - s.Start
	}
	return n
}
