package export

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// correctionWords say what a person has put right. A kind that is not among them is
// shown by its name.
var correctionWords = map[string]string{
	"leaders": "who met", "name": "name", "office": "office", "country": "country",
	"date": "day", "place": "place", "form": "form", "occasion": "occasion",
	"speaker": "speaker", "topics": "subjects", "act": "act", "extent": "words", "negated": "denial",
	"split": "cut in two", "join": "joined", "hide": "a statement taken out", "add": "added",
	"outcome-kind": "kind", "outcome-extent": "words", "outcome-date": "date", "outcome-hide": "an outcome taken out", "outcome-add": "added",
}

// corrected says what of a statement, an outcome or a person was put right by hand:
// "speaker; act"; empty where nothing was.
func corrected(rec record.Record, id string) string {
	var list []string
	for _, c := range rec.Corrections {
		if words := inWords(correctionWords, c.Kind); c.Applied && c.Target == id && !slices.Contains(list, words) {
			list = append(list, words)
		}
	}
	return strings.Join(list, pieces)
}

// correctedNote is the same beside what else is noted.
func correctedNote(rec record.Record, id string) string {
	if words := corrected(rec, id); words != "" {
		return "corrected by hand: " + words
	}
	return ""
}

// speakerCorrected reports whether a person has said who speaks, whoever the clause names.
func speakerCorrected(rec record.Record, id string) bool {
	return byHand(rec, func(c record.Corrected) bool { return c.Kind == "speaker" && c.Target == id })
}

// byHand reports whether a correction of that sort was made.
func byHand(rec record.Record, is func(record.Corrected) bool) bool {
	return slices.ContainsFunc(rec.Corrections, func(c record.Corrected) bool { return c.Applied && is(c) })
}

// corrections are lines that say all that was put right, each thing once, and what could
// not be.
func corrections(rec record.Record) []string {
	var list, targets []string
	for _, c := range rec.Corrections {
		if !c.Applied {
			list = append(list, "Could not be made ("+inWords(correctionWords, c.Kind)+"): "+c.Reason)
			continue
		}
		if slices.Contains(targets, c.Target) {
			continue
		}
		targets = append(targets, c.Target)
		if name := named(rec, c.Target); name != "" {
			list = append(list, name+": "+corrected(rec, c.Target))
		} else {
			list = append(list, "The text: "+corrected(rec, c.Target))
		}
	}
	return list
}

// named is what a reader calls a statement, an outcome or a person.
func named(rec record.Record, id string) string {
	for _, s := range rec.Statements {
		if s.ID == id {
			return "“" + oneLine(said(s.Content)) + "”"
		}
	}
	for _, o := range rec.Outcomes {
		if o.ID == id {
			return "“" + oneLine(said(o.Content)) + "”"
		}
	}
	for _, p := range rec.People {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}
