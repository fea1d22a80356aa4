package correct

import (
	"slices"
	"time"

	"visavis/core"
	"visavis/core/record"
)

// Read gives the record of a text with what a person has decided about it. It says of
// each correction what became of it.
func Read(source string, published time.Time, decided Decided) record.Record {
	if len(decided.Corrections) == 0 {
		return core.ExtractGiven(source, published, decided.Given)
	}
	return read(source, published, decided).close()
}

// Grounds tells what act and subjects of each statement of that record were told by.
func Grounds(source string, published time.Time, decided Decided) []record.Ground {
	return read(source, published, decided).Grounds()
}

func read(source string, published time.Time, decided Decided) *bench {
	named := namesBefore(source, published, decided)
	b := &bench{Draft: core.Read(source, published, hints(source, decided, named)), named: named, called: renamed{}}
	if len(decided.Corrections) > 0 {
		b.text = newWords(b.Record.Text)
	}
	for _, c := range decided.Corrections {
		b.done = append(b.done, b.put(c))
	}
	return b
}

// namesBefore are the names that the text gives people, where somebody is renamed.
func namesBefore(source string, published time.Time, decided Decided) map[string]bool {
	named := map[string]bool{}
	if !slices.ContainsFunc(decided.Corrections, func(c Correction) bool { return c.Kind == KindName }) {
		return named
	}
	for _, p := range core.Read(source, published, decided.Given).Record.People {
		named[p.Name] = true
	}
	return named
}

// bench is a record under correction.
type bench struct {
	*core.Draft
	text   *words
	named  map[string]bool // the names that the text gives, where somebody is renamed
	called renamed
	done   []done
}

// done is what became of a correction.
type done struct {
	kind    Kind
	said    *record.Said    // the statement that it is about
	settled *record.Settled // the outcome
	person  string          // id of the person
	problem record.Problem
	reason  string
}

// put makes one correction.
func (b *bench) put(c Correction) done {
	step, known := steps[c.Kind]
	if !known {
		return done{kind: c.Kind, problem: record.ProblemUnfit, reason: "This version of the program knows no such correction."}
	}
	made := step(b, c)
	made.kind = c.Kind
	return made
}

// steps are the ways in which the kinds are put into a record.
var steps = map[Kind]func(*bench, Correction) done{
	KindLeaders: (*bench).leaders, KindName: (*bench).name, KindOffice: (*bench).office, KindCountry: (*bench).country,
	KindDate: (*bench).date, KindPlace: (*bench).where, KindForm: (*bench).form, KindOccasion: (*bench).occasion,
	KindSpeaker: (*bench).speaker, KindTopics: (*bench).topics, KindAct: (*bench).act, KindNegated: (*bench).negated,
	KindHide: (*bench).hide, KindExtent: (*bench).extent, KindSplit: (*bench).split, KindJoin: (*bench).join, KindAdd: (*bench).add,
	KindOutcomeKind: (*bench).outcomeKind, KindOutcomeExtent: (*bench).outcomeExtent, KindOutcomeDate: (*bench).outcomeDate,
	KindOutcomeHide: (*bench).outcomeHide, KindOutcomeAdd: (*bench).outcomeAdd,
}

// close gives the record, with the list of what was corrected in it.
func (b *bench) close() record.Record {
	rec := b.Close()
	for i, d := range b.done {
		rec.Corrections = append(rec.Corrections, record.Corrected{
			Index: i, Kind: string(d.kind), Target: b.target(d), Applied: d.problem == record.ProblemNone, Problem: d.problem, Reason: d.reason,
		})
	}
	return rec
}

// target is the id of what a correction is about, empty where that is no longer there.
func (b *bench) target(d done) string {
	for _, st := range b.Said {
		if st == d.said {
			return st.ID
		}
	}
	for _, o := range b.Settled {
		if o == d.settled {
			return o.ID
		}
	}
	return d.person
}

// The reasons for which a correction cannot be made.
func gone() done {
	return done{problem: record.ProblemWordsGone, reason: "Its words do not stand in this text."}
}

func nothing(what string) done {
	return done{problem: record.ProblemNoTarget, reason: "Its words stand in this text, but no " + what + " is read in them."}
}

func nobody(name string) done {
	return done{problem: record.ProblemNobody, reason: "Nobody of the name “" + oneLine(name) + "” is in this record."}
}

func unfit(reason string) done { return done{problem: record.ProblemUnfit, reason: reason} }
