package record

import (
	"unicode"
	"unicode/utf8"

	"visavis/core/text"
)

// sentences cover every character that is not white space. Characters that can
// not be seen belong to the sentence before them, or to the first.
func (a *assembler) sentences(kinds []SentenceKind) []Sentence {
	doc := a.Doc
	if len(doc.Sentences) == 0 {
		return a.invisible()
	}
	found := make([]Sentence, len(doc.Sentences))
	for s := range doc.Sentences {
		start, end := 0, len(doc.Source)
		if s == 0 {
			start = leadingSpace(doc.Source)
		} else {
			start = int(doc.Token(doc.Sentences[s].From).Start)
		}
		if s+1 < len(doc.Sentences) {
			end = int(doc.Token(doc.Sentences[s+1].From).Start)
		}
		end = start + len(trimSpaceRight(doc.Source[start:end]))
		found[s] = Sentence{Start: a.convert.point(start), End: a.convert.point(end), Kind: kinds[s]}
	}
	return found
}

// invisible covers a text that has characters but nothing to read.
func (a *assembler) invisible() []Sentence {
	source := a.Doc.Source
	start := leadingSpace(source)
	words := trimSpaceRight(source[start:])
	if words == "" {
		return []Sentence{}
	}
	return []Sentence{{Start: a.convert.point(start), End: a.convert.point(start + len(words)), Kind: KindFurniture}}
}

func leadingSpace(s string) int {
	for i, r := range s {
		if !unicode.IsSpace(r) {
			return i
		}
	}
	return len(s)
}

func trimSpaceRight(s string) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsSpace(r) {
			return s
		}
		s = s[:len(s)-size]
	}
	return s
}

// kinds tells what each sentence is for.
func (d *Draft) kinds() []SentenceKind {
	a := d.a
	kinds := make([]SentenceKind, len(a.Doc.Sentences))
	for s := range kinds {
		kinds[s] = roleKind(a.Doc.RoleOf(s))
	}
	for _, o := range d.Settled {
		a.setKind(kinds, d.SentenceAt(o.Content[0].Start), KindOutcome)
	}
	for _, s := range a.Meeting.Presence {
		a.setKind(kinds, s, KindAttendance)
	}
	for _, st := range d.Said {
		a.setKind(kinds, st.Sentence, KindStatement)
	}
	if a.Meeting.Sentence >= 0 && d.Record.Meeting.Form != FormNone {
		a.setKind(kinds, a.Meeting.Sentence, KindLead)
	}
	return kinds
}

// setKind marks a sentence of the body; a headline stays one.
func (a *assembler) setKind(kinds []SentenceKind, s int, kind SentenceKind) {
	if a.Doc.RoleOf(s) == text.Body {
		kinds[s] = kind
	}
}

func roleKind(role text.Role) SentenceKind {
	switch role {
	case text.Headline:
		return KindHeadline
	case text.DateLine:
		return KindDate
	case text.Byline:
		return KindByline
	case text.Boilerplate:
		return KindFurniture
	}
	return KindBackground
}
