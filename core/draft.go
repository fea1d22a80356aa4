package core

import (
	"time"

	"visavis/core/act"
	"visavis/core/grammar"
	"visavis/core/record"
	"visavis/core/text"
	"visavis/core/token"
	"visavis/core/topic"
)

// Draft is the record of a text that can still be changed, and what it takes to judge
// a statement that a person puts in.
type Draft struct {
	*record.Draft
	doc   *text.Doc
	words *grammar.Grammar
}

// Read reads source like ExtractGiven and leaves the record open.
func Read(source string, published time.Time, decided Given) *Draft {
	findings, words := read(source, published, byName(source, published, decided))
	return &Draft{record.Open(findings), findings.Doc, words}
}

// Judge tells act and subjects of a statement that a person has put in, by its words
// alone; joint says that speakers of several sides say it.
func (d *Draft) Judge(st *record.Said, joint bool) {
	words := d.Tokens(st.Content)
	d.PutJudged(st, record.Judged{
		Act:    act.Find(d.doc, d.words, act.Said{Content: words, Joint: joint}),
		Topics: topic.Find(d.doc, [][]token.Span{words})[0],
	})
}
