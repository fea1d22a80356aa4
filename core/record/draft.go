package record

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Draft is a record that can still be changed. Closing it numbers what is in it and
// makes all that follows from the rest: what each sentence is for, and the warnings.
type Draft struct {
	Record     Record     // statements, outcomes, sentences and warnings are put in when it is closed
	Said       []*Said    // the statements, in text order
	Settled    []*Settled // the outcomes, in text order
	Unassigned []Span     // reported words whose speaker could not be told

	a     *assembler
	found []Statement // those of Said, as long as nobody changes them
}

// Open makes a draft of what the stages found.
func Open(f Findings) *Draft {
	d := draft(f)
	for i, st := range d.Said {
		st.Ground = d.a.ground(f.Judged[i])
	}
	return d
}

// Said is a statement of a draft.
type Said struct {
	*Statement
	Ground   *Ground // nil where nobody can ask for it
	Sentence int     // the one that holds it
}

// Settled is an outcome of a draft.
type Settled struct {
	Outcome
	In *Said // the statement in which it lies, nil for none
}

func draft(f Findings) *Draft {
	a := &assembler{Findings: f, convert: newConverter(f.Doc)}
	a.numberPeople()
	statements := make([]Statement, len(f.Report.Statements))
	said := a.said(statements)
	return &Draft{
		Record: Record{
			Schema:   SchemaID,
			Language: f.Language,
			Text:     f.Doc.Source,
			Headline: a.headline(),
			Source:   a.source(),
			Meeting:  a.meetingFacts(),
			Sides:    a.sides(),
			People:   a.people(),
			Terms:    a.terms(),
			Times:    a.times(),

			Corrections: []Corrected{},
		},
		Said: said, Settled: a.settled(said), Unassigned: a.convert.spans(f.Report.Unassigned),
		a: a, found: statements,
	}
}

// Close gives the record.
func (d *Draft) Close() Record {
	r := d.Record
	for i, st := range d.Said {
		st.ID = numbered("s", i)
	}
	r.Statements, r.Outcomes = d.statements(), make([]Outcome, 0, len(d.Settled))
	for i, o := range d.Settled {
		o.ID, o.Statement = numbered("o", i), ""
		if o.In != nil {
			o.Statement = o.In.ID
		}
		r.Outcomes = append(r.Outcomes, o.Outcome)
	}
	r.Sentences = d.a.sentences(d.kinds())
	r.Warnings = d.warnings(r)
	return r
}

// statements are those of the draft; where all stand as they were found, the list in which
// they were made is theirs.
func (d *Draft) statements() []Statement {
	asFound := len(d.Said) == len(d.found)
	for i, st := range d.Said {
		asFound = asFound && st.Statement == &d.found[i]
	}
	if asFound {
		return d.found
	}
	list := make([]Statement, 0, len(d.Said))
	for _, st := range d.Said {
		list = append(list, *st.Statement)
	}
	return list
}

// Grounds are what the acts and subjects of the statements were told by.
func (d *Draft) Grounds() []Ground {
	list := make([]Ground, 0, len(d.Said))
	for _, st := range d.Said {
		list = append(list, *st.Ground)
	}
	return list
}

// SentenceAt is the sentence that holds a code point.
func (d *Draft) SentenceAt(point int) int { return d.a.Doc.SentenceOf(d.a.convert.token(point)) }

// Quoted are the parts of a content that stand in quotation marks, and how much of it
// that is.
func (d *Draft) Quoted(content []Span) ([]Span, Mode) {
	quoted, mode := d.a.quoted(d.Tokens(content))
	return within(quoted, content), mode
}

// PutJudged puts into a statement what act and topic say of it.
func (d *Draft) PutJudged(st *Said, j Judged) {
	st.Act, st.Strength, st.Topics = Act(j.Act.Act), d.a.Doc.Text(j.Act.Strength), d.a.topicsOf(j.Topics)
	st.Ground = d.a.ground(j)
}

// Tokens are the tokens of which spans hold any part.
func (d *Draft) Tokens(spans []Span) []token.Span {
	list := make([]token.Span, 0, len(spans))
	for _, s := range spans {
		list = append(list, token.Span{From: d.a.convert.token(s.Start), To: d.a.convert.token(s.End-1) + 1})
	}
	return list
}

// PutSides makes the sides anew, of leaders and their countries.
func (d *Draft) PutSides() {
	sides := []Side{}
	for _, p := range d.Record.People {
		if p.Part == PartLeader {
			sides = withLeader(sides, p)
		}
	}
	d.Record.Sides = sides
}

// withLeader puts a leader on the side of his country.
func withLeader(sides []Side, p Person) []Side {
	for i, s := range sides {
		if s.ID == p.Country {
			sides[i].Leaders = append(s.Leaders, p.ID)
			return sides
		}
	}
	return append(sides, sideOf(p.Country, len(sides), []string{p.ID}))
}

// within cuts spans to the part of them that lies in a content: a person's selection
// may begin inside a word.
func within(spans, content []Span) []Span {
	cut := make([]Span, 0, len(spans))
	for _, s := range spans {
		for _, c := range content {
			if from, to := max(s.Start, c.Start), min(s.End, c.End); from < to {
				cut = append(cut, s.part(from, to))
			}
		}
	}
	return cut
}

// orNull is a span, null for an empty one.
func (s Span) orNull() *Span {
	if s.Start == s.End {
		return nil
	}
	return &s
}

// part is a part of a span.
func (s Span) part(from, to int) Span {
	points := []rune(s.Text)
	return Span{Start: from, End: to, Text: string(points[from-s.Start : to-s.Start])}
}

// CountryName is the English short name of the country or organisation with that code,
// empty where there is none.
func CountryName(code string) string { return lexicon.CountryNameOf(code) }
