// Package reading runs the stages that every test of a later stage stands on.
//
// It knows their order and nothing else; only tests use it.
package reading

import (
	"time"

	"visavis/core/attribution"
	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/meeting"
	"visavis/core/text"
)

// Of is what the stages before the meeting read in a source.
func Of(source string) meeting.Reading {
	doc := text.Parse(source)
	words, named := grammar.Find(doc), entity.Find(doc)
	return meeting.Reading{
		Doc: doc, Grammar: words, Cast: named, Said: attribution.Find(doc, words, named), Calendar: date.Find(doc, time.Time{}),
	}
}
