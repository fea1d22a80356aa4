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
	doc    *text.Doc
	words  *grammar.Grammar
	source string
	left   []stretch // what of it could not be read
}

// Read reads source like ExtractGiven and leaves the record open.
func Read(source string, published time.Time, decided Given) *Draft {
	decided = byName(source, published, decided)
	source = valid(source)
	d, left := surely(source, func(source string) *Draft {
		findings, words := read(source, published, decided)
		d := &Draft{Draft: record.Open(findings), doc: findings.Doc, words: words}
		d.Draft.Close() // should it stop there, what it stops at is left out too
		return d
	})
	d.source, d.left = source, left
	return d
}

// Close gives the record.
func (d *Draft) Close() record.Record { return withLeftOut(d.Draft.Close(), d.source, d.left) }

// Judge tells act and subjects of a statement that a person has put in, by its words
// alone; joint says that speakers of several sides say it.
func (d *Draft) Judge(st *record.Said, joint bool) {
	words := d.Tokens(st.Content)
	d.PutJudged(st, record.Judged{
		Act:    act.New(d.doc, d.words).Find(act.Said{Content: words, Joint: joint}),
		Topics: topic.Find(d.doc, [][]token.Span{words})[0],
	})
}
