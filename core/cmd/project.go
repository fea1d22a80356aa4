package cmd

import (
	"errors"
	"fmt"
	"maps"
	"time"

	"visavis/core"
	"visavis/core/intake"
	"visavis/core/project"
	"visavis/core/record"
)

// project hands on the articles of a project file, with what was decided and noted
// about each. What of a damaged one is lost is told.
func (c call) project(o options, name string, data []byte, each func(article) error) error {
	opened := project.Decode(data, project.Engine(version()))
	if err := opened.Err(); err != nil {
		return err
	}
	var failed error
	for _, d := range opened.Documents {
		a := article{name: shownName(d, name), text: d.Text, published: publishedOn(d.Document, o.published), saved: d}
		err := guarded(a, each)
		if errors.Is(err, errMistake) {
			failed = errors.Join(failed, err)
		} else if err != nil {
			return err
		}
	}
	for _, loss := range opened.Losses {
		failed = errors.Join(failed, &intake.Error{Name: lossName(shown(name), loss.Name), Message: loss.Message})
	}
	return failed
}

func shownName(d project.Document, file string) string {
	if d.Name != "" {
		return d.Name
	}
	return fmt.Sprintf("%s#%s", shown(file), d.ID)
}

func lossName(file, document string) string {
	if document == "" {
		return file
	}
	return file + ": " + document
}

// read reads an article, with what a person has decided: on the command line, or
// before in the project that it is out of, whose reading stands where nothing is new.
func (a article) read(o options) record.Record {
	if a.saved.Record != nil && isNothing(o.decided) && o.published.IsZero() {
		return *a.saved.Record
	}
	return core.ExtractGiven(a.text, a.published, a.decided(o))
}

// decided puts what the command line says above what the project says.
func (a article) decided(o options) core.Given {
	said, before := o.decided, a.saved.Decided.Given
	if len(said.Leaders) == 0 {
		said.Leaders = before.Leaders
	}
	if said.Date == "" {
		said.Date = before.Date
	}
	countries := maps.Clone(before.Countries)
	if countries == nil {
		countries = map[string]string{}
	}
	maps.Copy(countries, said.Countries)
	said.Countries = countries
	return said
}

func isNothing(g core.Given) bool {
	return len(g.Leaders) == 0 && len(g.Countries) == 0 && g.Date == ""
}

// sourceOf is the article as a library keeps it.
func (a article) sourceOf() intake.Document {
	if a.saved.Text == "" {
		return intake.Document{Text: a.text, Name: a.name, Removed: []string{}}
	}
	source := a.saved.Document
	if source.Name = a.name; !a.published.IsZero() {
		source.Published = a.published.Format(time.DateOnly)
	}
	return source
}
