package export

import "visavis/core/record"

// Cite is the citation of one statement: speaker, how it is given, agency,
// headline and day.
func Cite(rec record.Record, s record.Statement) string {
	who := andList(names(rec, s.Speakers))
	if who == "" {
		who = "Speaker not told"
	}
	how := "reported"
	if s.Mode == record.ModeDirect || s.Mode == record.ModeMixed {
		how = "quoted"
	}
	if s.Negated {
		how = deniedWords + ", " + how
	}
	where := citation(rec)
	if where == "" {
		return who + ", " + how + "."
	}
	return who + ", " + how + " in " + where
}

// citation is that of the whole text: agency, headline, day; empty where the
// text tells none of them.
func citation(rec record.Record) string {
	headline := oneLine(spanText(rec.Headline))
	if headline != "" {
		headline = "“" + headline + "”"
	}
	words := commas(rec.Source.Agency, headline, dayWords(rec.Source.Published))
	if words == "" {
		return ""
	}
	return words + "."
}
