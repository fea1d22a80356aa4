package store

import (
	"database/sql"
	"slices"
	"strings"

	"visavis/core/export"
	"visavis/core/record"
)

// The kinds of rows of the table over all.
const (
	kindStatement = "statement"
	kindOutcome   = "outcome"
	kindMeeting   = "meeting"
)

// finding is one row of the table over all, as it is made out of a record.
type finding struct {
	kind, ref                              string
	leaders, speakers, countries, subjects []string
	act, strength, due, words              string
	negated                                bool
	confidence                             float64
}

// findings are the rows of a record: its meeting, what was said, what was settled.
func findings(rec record.Record) []finding {
	leaders := sideLeaders(rec)
	all := []finding{meetingOf(rec, leaders)}
	for _, s := range rec.Statements {
		all = append(all, finding{
			kind: kindStatement, ref: s.ID, leaders: leaders, speakers: export.PersonNames(rec, s.Speakers), countries: export.Countries(rec, s.Speakers), subjects: subjects(s.Topics),
			act: string(s.Act), strength: s.Strength, negated: s.Negated, words: export.Sentence(rec, s), confidence: s.Confidence,
		})
	}
	for _, o := range rec.Outcomes {
		all = append(all, outcomeOf(rec, o, leaders))
	}
	return all
}

// meetingOf is the meeting's row. A text that tells of none has it too, with the
// form "none": its document is still of some day and by some outlet.
func meetingOf(rec record.Record, leaders []string) finding {
	f := finding{kind: kindMeeting, leaders: leaders, confidence: rec.Meeting.Confidence, subjects: []string{}, countries: []string{}}
	for _, side := range rec.Sides {
		if !strings.HasPrefix(side.ID, "x") {
			f.countries = append(f.countries, side.ID)
		}
	}
	for _, s := range rec.Statements {
		for _, topic := range subjects(s.Topics) {
			if !slices.Contains(f.subjects, topic) {
				f.subjects = append(f.subjects, topic)
			}
		}
	}
	if rec.Meeting.Span != nil {
		f.words = spaced(rec.Meeting.Span.Text)
	}
	return f
}

// outcomeOf takes speaker and subjects of the statement that the outcome lies in.
func outcomeOf(rec record.Record, o record.Outcome, leaders []string) finding {
	f := finding{kind: kindOutcome, ref: o.ID, leaders: leaders, act: string(o.Kind), due: o.Date}
	pieces := make([]string, len(o.Content))
	for i, piece := range o.Content {
		pieces[i] = spaced(piece.Text)
	}
	f.words = strings.Join(pieces, " … ")
	for _, s := range rec.Statements {
		if s.ID == o.Statement {
			f.speakers, f.countries, f.subjects = export.PersonNames(rec, s.Speakers), export.Countries(rec, s.Speakers), subjects(s.Topics)
			f.negated, f.confidence = s.Negated, s.Confidence
			if s.Negated {
				f.words = export.Sentence(rec, s) // never without the words that deny
			}
		}
	}
	return f
}

func putFindings(tx *sql.Tx, key int64, e *Entry) error {
	source := sourceOf(e)
	for _, f := range findings(*e.Record) {
		var row int64
		err := tx.QueryRow(`INSERT INTO findings (document, kind, ref, day, leaders, speaker, country, subject, act, negated, strength, outlet, form, due, confidence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
			key, f.kind, f.ref, e.Date, lines(f.leaders), lines(f.speakers), lines(f.countries), lines(f.subjects), f.act, f.negated, f.strength, e.Agency, e.Form, f.due, f.confidence).Scan(&row)
		if err != nil {
			return err
		}
		said := spaced(append(slices.Concat(f.speakers, f.leaders), countryNames(*e.Record, f.countries)...)...)
		if _, err := tx.Exec("INSERT INTO wordings (finding, words, names, source) VALUES (?, ?, ?, ?)", row, f.words, said, source); err != nil {
			return err
		}
		if err := putFacets(tx, row, f); err != nil {
			return err
		}
	}
	return nil
}

// sourceOf is where a document's rows are from, to be searched.
func sourceOf(e *Entry) string { return spaced(e.Agency, e.Title, e.Name) }

func putFacets(tx *sql.Tx, row int64, f finding) error {
	args := []any{}
	for _, facet := range []struct {
		field  string
		values []string
	}{{"leaders", f.leaders}, {"speaker", f.speakers}, {"country", f.countries}, {"subject", f.subjects}} {
		values := facet.values
		if len(values) == 0 {
			values = []string{""} // what has none can be asked for too
		}
		for _, value := range values {
			args = append(args, facet.field, value, row)
		}
	}
	_, err := tx.Exec("INSERT OR IGNORE INTO facets (field, value, finding) VALUES "+strings.Repeat("(?, ?, ?), ", len(args)/3-1)+"(?, ?, ?)", args...)
	return err
}

// countryNames are the codes and what the record itself calls them.
func countryNames(rec record.Record, codes []string) []string {
	found := slices.Clone(codes)
	for _, side := range rec.Sides {
		if slices.Contains(codes, side.ID) {
			found = append(found, side.Name)
		}
	}
	for _, term := range rec.Terms {
		if term.Code != "" && slices.Contains(codes, term.Code) && !slices.Contains(found, term.Name) {
			found = append(found, term.Name)
		}
	}
	return found
}

// allNames are everyone whom a record names, with the sides.
func allNames(rec record.Record) string {
	found := []string{}
	for _, p := range rec.People {
		found = append(found, p.Name)
	}
	for _, side := range rec.Sides {
		found = append(found, side.Name)
	}
	return strings.Join(found, ", ")
}

func subjects(topics []record.Topic) []string {
	found := []string{}
	for _, topic := range topics {
		found = append(found, string(topic))
	}
	return found
}
