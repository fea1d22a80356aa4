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
	found := make([]Sentence, 0, len(doc.Sentences))
	at, count := 0, 0 // bytes and code points read so far
	for s := range doc.Sentences {
		start := at + leadingSpace(doc.Source[at:])
		if s > 0 {
			start = int(doc.Token(doc.Sentences[s].From).Start)
		}
		end := len(doc.Source)
		if s+1 < len(doc.Sentences) {
			end = int(doc.Token(doc.Sentences[s+1].From).Start)
		}
		words := trimSpaceRight(doc.Source[start:end])
		count += utf8.RuneCountInString(doc.Source[at:start])
		length := utf8.RuneCountInString(words)
		found = append(found, Sentence{Start: count, End: count + length, Kind: kinds[s]})
		count += length
		at = start + len(words)
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
	from := utf8.RuneCountInString(source[:start])
	return []Sentence{{Start: from, End: from + utf8.RuneCountInString(words), Kind: KindFurniture}}
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
