package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"time"

	"visavis/core/correct"
	"visavis/core/intake"
	"visavis/core/project"
	"visavis/core/record"
)

// readProject gives the articles of a project's file, with what it tells of each, and
// says what of a damaged one is lost.
func readProject(data []byte, name string) (docs []intake.Document, saved []project.Document, err error) {
	opened := project.Decode(data, project.Engine(version()))
	if err := opened.Err(); err != nil {
		return nil, nil, err
	}
	for _, d := range opened.Documents {
		doc := d.Document
		doc.Name = cmp.Or(doc.Name, fmt.Sprintf("%s#%s", name, d.ID))
		docs = append(docs, doc)
	}
	for _, loss := range opened.Losses {
		err = errors.Join(err, &intake.Error{Name: lossName(name, loss.Name), Message: loss.Message})
	}
	return docs, opened.Documents, err
}

func lossName(file, document string) string {
	if document == "" {
		return file
	}
	return file + ": " + document
}

// reading is the record of an article with what a person has decided: on the command
// line, or before in the project that it is out of, whose reading stands where
// nothing is new.
func (a article) reading(decided correct.Decided) record.Record {
	if a.saved.Record != nil && isNothing(decided) && a.day() == a.saved.Published {
		return *a.saved.Record
	}
	return correct.Read(a.text, a.published, a.decided(decided))
}

func (a article) day() string {
	if a.published.IsZero() {
		return ""
	}
	return a.published.Format(time.DateOnly)
}

// decided puts what the command line says above what the project says.
func (a article) decided(said correct.Decided) correct.Decided {
	before := a.saved.Decided
	if len(said.Leaders) == 0 {
		said.Leaders = before.Leaders
	}
	if len(said.Corrections) == 0 {
		said.Corrections = before.Corrections
	}
	said.Date = cmp.Or(said.Date, before.Date)
	countries := map[string]string{}
	maps.Copy(countries, before.Countries)
	maps.Copy(countries, said.Countries)
	said.Countries = countries
	return said
}

func isNothing(d correct.Decided) bool {
	return len(d.Leaders)+len(d.Countries)+len(d.Corrections) == 0 && d.Date == ""
}

// source is the article as a library keeps it.
func (a article) source() intake.Document {
	if a.saved.Text == "" {
		return intake.Document{Text: a.text, Name: a.name}
	}
	source := a.saved.Document
	source.Name = a.name
	return source
}
