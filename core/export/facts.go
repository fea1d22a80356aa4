package export

import (
	"strconv"
	"strings"

	"visavis/core/record"
)

func title(rec record.Record) string {
	if rec.Headline != nil {
		return oneLine(rec.Headline.Text)
	}
	leaders := []string{}
	for _, p := range withPart(rec, record.PartLeader) {
		leaders = append(leaders, p.Name)
	}
	if len(leaders) > 0 {
		return andList(leaders)
	}
	return "Text without a headline"
}

func sourceLine(rec record.Record) string {
	return commas(rec.Source.Agency, record.OrdinaryCapitals(rec.Source.Place), dayWords(rec.Source.Published))
}

// facts are the same lines for every record: what the text does not tell is
// said to be missing, never left out.
func facts(rec record.Record) []fact {
	m := rec.Meeting
	list := []fact{
		fact{"Form", inWords(formWords, m.Form), m.Span}.marked(rec, "form", ""),
		fact{"Day", dayWords(m.Date), nil}.marked(rec, "date", ""),
		placeFact(rec).marked(rec, "place", ""),
		fact{"Occasion", oneLine(spanText(m.Occasion)), m.Occasion}.marked(rec, "occasion", ""),
	}
	leaders := withPart(rec, record.PartLeader)
	if len(leaders) == 0 {
		list = append(list, fact{Name: "Leader"})
	}
	for _, p := range leaders {
		list = append(list, fact{"Leader", describe(rec, p), firstMention(p)}.marked(rec, "leaders", p.ID))
	}
	return append(list,
		fact{"Published by", rec.Source.Agency, rec.Source.Span},
		fact{"Published", dayWords(rec.Source.Published), nil},
	)
}

// marked says of a fact that a person has put it right: then it is not what the text says.
// Target is the person's id, empty for a fact of the meeting.
func (f fact) marked(rec record.Record, kind, target string) fact {
	if !byHand(rec, func(c record.Corrected) bool { return c.Kind == kind || target != "" && c.Target == target }) {
		return f
	}
	if f.Value == "" {
		f.Value = notStated
	}
	f.Value += " (corrected by hand)"
	return f
}

func placeFact(rec record.Record) fact {
	p := rec.Meeting.Place
	if p == nil {
		return fact{Name: "Place"}
	}
	return fact{"Place", commas(p.Name, countryName(rec, p.Country)), p.Span}
}

// firstMention is where the person is first named in full.
func firstMention(p record.Person) *record.Span {
	for i := range p.Mentions {
		if p.Mentions[i].Text == p.Name {
			return &p.Mentions[i]
		}
	}
	return nil
}

// whoMet says that it is not certain who met, and who else was weighed; empty where
// it is, or where nobody met.
func whoMet(rec record.Record) string {
	m := rec.Meeting
	if m.Confidence == 0 || m.Confidence >= CertainFrom {
		return ""
	}
	sets := make([]string, len(m.Alternatives))
	for i, other := range m.Alternatives {
		sets[i] = andList(PersonNames(rec, other.Leaders))
	}
	doubt := "Who met is not certain (confidence " + strconv.FormatFloat(m.Confidence, 'f', -1, 64) + ")."
	if len(sets) == 0 {
		return doubt
	}
	return doubt + " Also possible: " + strings.Join(sets, "; ") + "."
}
