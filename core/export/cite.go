package export

import (
	"cmp"
	"strings"

	"visavis/core/record"
)

// unknownSpeaker stands where nobody could be told.
const unknownSpeaker = "Speaker not told"

// whoSpeaks names the speakers of a statement, or says that nobody could be told.
func whoSpeaks(rec record.Record, s record.Statement) string {
	return cmp.Or(andList(PersonNames(rec, s.Speakers)), unknownSpeaker)
}

// Cite is the citation of one statement: who speaks, and where it is reported; what the
// text does not tell is left out.
func Cite(rec record.Record, s record.Statement) string {
	who := whoSpeaks(rec, s) + doubt(s)
	how := "reported"
	if len(s.Quoted) > 0 {
		how = "quoted"
	}
	agency, headline, day := rec.Source.Agency, headlineWords(rec), dayWords(rec.Source.Published)
	switch {
	case agency != "":
		return commas(who, "as "+how+" by "+agency, headline, day) + "."
	case headline != "":
		return commas(who, "as "+how+" in "+headline, day) + "."
	case day != "":
		return who + ", as " + how + " on " + day + "."
	}
	return who + ", as " + how + " in a text of unknown source."
}

// doubt follows the name of a speaker who is unsure; of nobody there is no doubt.
func doubt(s record.Statement) string {
	if !Unsure(s) || len(s.Speakers) == 0 {
		return ""
	}
	return " (unsure)"
}

// headlineWords is the text's title in marks; marks inside it become single ones.
func headlineWords(rec record.Record) string {
	headline := oneLine(spanText(rec.Headline))
	if headline == "" {
		return ""
	}
	return "“" + singleMarks.Replace(headline) + "”"
}

var singleMarks = strings.NewReplacer("“", "‘", "”", "’", "\"", "’")

// citation is that of the whole text: agency, headline, day; empty where the
// text tells none of them.
func citation(rec record.Record) string {
	words := commas(rec.Source.Agency, headlineWords(rec), dayWords(rec.Source.Published))
	if words == "" {
		return ""
	}
	return words + "."
}
