// Package core reads one article about a leaders' meeting: text in, record out.
//
// It is the pipeline, one line a stage, and nothing else:
//
//	text     gives the source its geometry: tokens, sentences, quotations
//	grammar  finds verbs, clauses and noun phrases
//	language tells what language it is in
//	date     finds when
//	entity   finds who and what is named, and all that can stand for them
//	attribution finds what each sentence reports: source, cue, content
//	meeting  tells who met whom, how, when and where
//	refer    tells who is meant by a name, an office, a pronoun
//	speech   tells who said what
//	act      tells what a speaker does by saying it, topic what it is about
//	outcome  tells what was settled
//	record   makes plain data of it all, offsets in code points
//
// Architecture invariants, each held by a test: the core is pure (no I/O, no
// clock, nothing global that changes); it cannot fail, only find less; the same
// text gives the same record everywhere; a stage knows only the stages before
// it (flow_test.go); every finding names the rule that found it.
package core

import (
	"strings"
	"time"
	"unicode/utf8"

	"visavis/core/act"
	"visavis/core/attribution"
	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/language"
	"visavis/core/meeting"
	"visavis/core/outcome"
	"visavis/core/record"
	"visavis/core/speech"
	"visavis/core/text"
	"visavis/core/token"
	"visavis/core/topic"
)

// Extract reads source, which was published on the given day; a zero day means
// that the text itself tells it or nobody does.
func Extract(source string, published time.Time) record.Record {
	return ExtractGiven(source, published, Given{})
}

// explained is a record with all that is known of why it is as it is.
type explained struct {
	record   record.Record
	rejected []record.Rejection
	grounds  []record.Ground
}

// Explain reads source like ExtractGiven and also tells which cues gave no statement,
// and why, and what each act and subject was told by.
func Explain(source string, published time.Time, decided Given) (record.Record, []record.Rejection, []record.Ground) {
	decided = byName(source, published, decided)
	source = valid(source)
	all, left := surely(source, func(source string) explained {
		findings, _ := read(source, published, decided)
		draft := record.Open(findings)
		return explained{draft.Close(), record.Rejections(findings), draft.Grounds()}
	})
	return withLeftOut(all.record, source, left), all.rejected, all.grounds
}

// valid is a text with U+FFFD for what is no UTF-8: hardly any has to be made anew.
func valid(source string) string {
	if utf8.ValidString(source) {
		return source
	}
	return strings.ToValidUTF8(source, "\uFFFD")
}

// read runs the stages over valid UTF-8.
func read(source string, published time.Time, decided Given) (record.Findings, *grammar.Grammar) {
	doc := text.Parse(source)
	words := grammar.Find(doc)
	calendar := date.Find(doc, published)
	named := entity.Find(doc)
	said := attribution.Find(doc, words, named)
	met, cast := meeting.Find(meeting.Reading{Doc: doc, Grammar: words, Cast: named, Said: said, Calendar: calendar}, decided)
	report := speech.Find(doc, cast, said, met)
	return record.Findings{
		Language: language.Find(doc),
		Doc:      doc,
		Calendar: calendar,
		Cast:     cast,
		Meeting:  met,
		Report:   report,
		Judged:   judge(doc, words, met, report),
		Outcomes: outcome.Find(doc, words, cast, calendar, met, report),
	}, words
}

// judge asks act and topic about every statement.
func judge(doc *text.Doc, words *grammar.Grammar, met *meeting.Meeting, report *speech.Report) []record.Judged {
	judged := make([]record.Judged, len(report.Statements))
	contents := make([][]token.Span, len(report.Statements))
	for i, st := range report.Statements {
		contents[i] = st.Content
	}
	topics, acts := topic.Find(doc, contents), act.New(doc, words)
	for i, st := range report.Statements {
		said := act.Said{Cue: st.CueWord, CueSpan: st.Cue, Content: st.Content, Joint: met.Joint(st.Speakers)}
		if st.OwnSide {
			said.Subject = "country"
		}
		judged[i] = record.Judged{Act: acts.Find(said), Topics: topics[i]}
	}
	return judged
}
