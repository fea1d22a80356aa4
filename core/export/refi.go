//go:build !js

package export

import (
	"archive/zip"
	"io"
	"slices"
	"strconv"
	"strings"

	"visavis/core/record"
)

// writeREFI writes a project of the REFI-QDA exchange format, which programs for qualitative
// coding read: each article is a source, each piece of a statement or an outcome a selection,
// coded with its speakers, act, subjects and directness; people are cases.
func writeREFI(w io.Writer, articles []sourced) error {
	p := &qdaProject{book: map[string][]string{}}
	for i, a := range articles {
		p.add(i, a)
	}
	pack := zip.NewWriter(w)
	if err := intoPack(pack, "project.qde", p.write()); err != nil {
		return err
	}
	for _, s := range p.sources {
		if err := intoPack(pack, "Sources/"+s.guid+".txt", s.text()); err != nil {
			return err
		}
	}
	return pack.Close()
}

// intoPack puts one file into a pack, without a time: no clock is in an export.
func intoPack(pack *zip.Writer, name, content string) error {
	file, err := pack.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = io.WriteString(file, content)
	return err
}

// The groups of codes, in the order of the book.
const (
	qdaSpeaker    = "Speaker"
	qdaAct        = "What the speaker does"
	qdaSubject    = "Subject"
	qdaDirectness = "How directly it is given"
	qdaOutcome    = "Outcome"
)

var qdaGroups = []string{qdaSpeaker, qdaAct, qdaSubject, qdaDirectness, qdaOutcome}

// qdaProject gathers what a project holds.
type qdaProject struct {
	book    map[string][]string // names of codes by group, in the order in which they are met
	sources []qdaSource
	cases   []*qdaCase
}

// qdaCode is a code by group and name.
type qdaCode struct{ group, name string }

func (c qdaCode) guid() string { return guid("code", c.group, c.name) }

// qdaSource is an article with its selections.
type qdaSource struct {
	sourced
	guid       string
	selections []qdaSelection
}

// text is the article in characters that every reader of plain text counts alike.
func (s qdaSource) text() string { return strings.ReplaceAll(printable(s.Text), "\r", " ") }

// qdaSelection is a stretch of a source with its codes.
type qdaSelection struct {
	guid, name string
	span       record.Span
	codes      []qdaCode
}

// qdaCase is a person; people of one name, office and country are one, whichever article
// names them.
type qdaCase struct {
	guid                string
	person              record.Person
	sources, selections []string
}

func (p *qdaProject) add(number int, a sourced) {
	s := qdaSource{sourced: a, guid: guid("source", strconv.Itoa(number), a.Text)}
	for _, st := range a.Statements {
		codes := p.statementCodes(a.Record, st)
		for n, span := range st.Content {
			s.selections = append(s.selections, newSelection(s.guid, st.ID, n, span, codes))
		}
	}
	for _, o := range a.Outcomes {
		codes := []qdaCode{p.code(qdaOutcome, inWords(outcomeWords, o.Kind))}
		for n, span := range o.Content {
			s.selections = append(s.selections, newSelection(s.guid, o.ID, n, span, codes))
		}
	}
	p.sources = append(p.sources, s)
	p.people(s)
}

func newSelection(source, id string, n int, span record.Span, codes []qdaCode) qdaSelection {
	return qdaSelection{guid(source, id, strconv.Itoa(n), strconv.Itoa(span.Start), strconv.Itoa(span.End)), id, span, codes}
}

func (p *qdaProject) statementCodes(rec record.Record, st record.Statement) []qdaCode {
	codes := []qdaCode{}
	for _, name := range PersonNames(rec, st.Speakers) {
		codes = append(codes, p.code(qdaSpeaker, name))
	}
	slices.SortFunc(codes, func(a, b qdaCode) int { return strings.Compare(a.name, b.name) })
	codes = slices.Compact(codes) // two people of one name are one code
	if len(codes) == 0 {
		codes = append(codes, p.code(qdaSpeaker, unknownSpeaker))
	}
	codes = append(codes, p.code(qdaAct, inWords(actWords, st.Act)))
	for _, t := range st.Topics {
		codes = append(codes, p.code(qdaSubject, inWords(topicWords, t)))
	}
	codes = append(codes, p.code(qdaDirectness, directness(st)))
	if st.Negated {
		codes = append(codes, p.code(qdaDirectness, deniedWords))
	}
	return codes
}

// code is that of a name; the book gets it where it has not got it yet.
func (p *qdaProject) code(group, name string) qdaCode {
	if name = oneLine(printable(name)); name == "" {
		name = "not named"
	}
	if !slices.Contains(p.book[group], name) {
		p.book[group] = append(p.book[group], name)
	}
	return qdaCode{group, name}
}

// people make cases of those who are named, each with what he says.
func (p *qdaProject) people(s qdaSource) {
	for _, one := range s.People {
		c := p.caseOf(one)
		c.sources = append(c.sources, s.guid)
		said := qdaCode{qdaSpeaker, oneLine(printable(one.Name))}
		for _, sel := range s.selections {
			if slices.Contains(sel.codes, said) {
				c.selections = append(c.selections, sel.guid)
			}
		}
	}
}

func (p *qdaProject) caseOf(one record.Person) *qdaCase {
	id := guid("case", one.Name, one.Role, one.Country)
	for _, c := range p.cases {
		if c.guid == id {
			return c
		}
	}
	c := &qdaCase{guid: id, person: one}
	p.cases = append(p.cases, c)
	return c
}
