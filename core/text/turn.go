package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// TurnKind is how a turn tells whose it is.
type TurnKind uint8

// The kinds of turn.
const (
	Labelled   TurnKind = iota // "PRESIDENT RAY: …", "Ray (retranslated): …"
	Named                      // a name on a line of its own, without a colon: it may as well be a heading
	Introduced                 // "President Ray said:" and a paragraph with a dash, or of his own words
	Asked                      // a reporter's or moderator's: "QUESTION: …", "Q …"
)

// Turn is what one speaker says of a transcript until another takes the floor.
type Turn struct {
	Kind      TurnKind
	Label     token.Span // the words that name the speaker; the whole sentence that introduces him
	Said      token.Span // all that the turn holds, from after the label to its last paragraph's end
	Paragraph int        // the paragraph in which Said begins
}

// findTurns finds who has the floor where. A turn goes on until the next one, the
// stars that part a transcript from its report, or the article's end.
func (d *Doc) findTurns() {
	d.turnAt = make([]int32, len(d.Paragraphs))
	d.findAsides()
	labels := d.countLabels()
	for p := range d.Paragraphs {
		d.turnAt[p] = -1
		turn, ok := d.turnFrom(p)
		last := len(d.Turns) - 1
		ok = ok && (turn.Kind != Labelled || labels > 1 || d.speaks(turn))
		switch {
		case ok:
			d.Turns = append(d.Turns, turn)
			if turn.Paragraph == p {
				d.turnAt[p] = int32(last + 1)
			}
		case d.partsTranscript(p) || last >= 0 && d.quotes(d.Turns[last]) && !d.Quoted(d.Paragraphs[p].From):
		case last >= 0 && (p > 0 && d.turnAt[p-1] == int32(last) || d.Turns[last].Paragraph == p || d.Paragraphs[p].Role == Boilerplate):
			d.turnAt[p] = int32(last)
			if d.Paragraphs[p].Role == Body {
				d.Turns[last].Said.To = d.Paragraphs[p].To
			}
		}
	}
}

// countLabels counts the paragraphs that open like a labelled turn: one alone may be
// a heading ("Trade: …").
func (d *Doc) countLabels() int {
	n := 0
	for _, p := range d.Paragraphs {
		if _, after := d.labelIn(p.Span); after > 0 && p.Role == Body {
			n++
		}
	}
	return n
}

// speaks reports whether a turn is one though no other label stands in the text: its
// label names an office, or what follows are the words of one who speaks of himself.
func (d *Doc) speaks(t Turn) bool {
	return d.namesOffice(t.Label) || d.quotes(t) || d.speaksOfSelf(t.Said)
}

// namesOffice reports whether an office stands in a label.
func (d *Doc) namesOffice(label token.Span) bool {
	for i := label.From; i < label.To; i++ {
		if _, n, _ := lexicon.Offices().Longest(d.Tokens, i); n > 0 {
			return true
		}
	}
	return false
}

// quotes reports whether a turn's words stand in quotation marks: then it goes no
// further than they do.
func (d *Doc) quotes(t Turn) bool { return d.Quoted(t.Said.From) && t.Kind == Labelled }

// TurnOf is the index of the turn that holds paragraph p, -1 where none does.
func (d *Doc) TurnOf(p int) int { return int(d.turnAt[p]) }

// partsTranscript reports whether a paragraph ends a transcript: stars, a title.
func (d *Doc) partsTranscript(p int) bool {
	first := d.Norm(d.Paragraphs[p].From)
	return first == "*" || first == "<" || d.Paragraphs[p].Role == Headline
}

// turnFrom reads the turn that a paragraph opens or introduces.
func (d *Doc) turnFrom(p int) (Turn, bool) {
	paragraph := d.Paragraphs[p]
	if paragraph.Role != Body {
		return Turn{}, false
	}
	if label, after := d.labelIn(paragraph.Span); after > 0 && (after < paragraph.To || d.speechBelow(p)) {
		return d.turnWith(Labelled, label, after, p), true
	}
	first := paragraph.From
	if d.Norm(first) == "q" && d.Token(first).Kind == token.Word && first+1 < paragraph.To && d.Token(first+1).Case != token.Lower {
		return d.turnWith(Asked, token.Span{From: first, To: first + 1}, first+1, p), true
	}
	if d.introduces(p) {
		last := d.Sentences[d.SentenceOf(paragraph.To-1)].Span
		return d.turnWith(Introduced, last, paragraph.To, p), true
	}
	if speaker := d.headedBy(p); !speaker.Empty() {
		return d.turnWith(Labelled, speaker, paragraph.To, p), true
	}
	if d.namesOnly(p) {
		return d.turnWith(Named, paragraph.Span, paragraph.To, p), true
	}
	return Turn{}, false
}

// speechBelow reports whether what follows a label on a line of its own can be
// somebody's words: text, and no list.
func (d *Doc) speechBelow(p int) bool {
	return p+1 < len(d.Paragraphs) && d.Paragraphs[p+1].Role == Body && !d.Paragraphs[p+1].Item
}

// turnWith makes a turn of a label and what follows it, in its paragraph or below it.
func (d *Doc) turnWith(kind TurnKind, label token.Span, after, p int) Turn {
	for i := label.From; i < label.To && kind != Introduced; i++ {
		if lexicon.Asker.HasID(d.ID(i)) && label.Len() <= longestLabel {
			kind = Asked
		}
	}
	if after >= d.Paragraphs[p].To {
		p++
		return Turn{kind, label, d.Paragraphs[p].Span, p}
	}
	return Turn{kind, label, token.Span{From: after, To: d.Paragraphs[p].To}, p}
}

// labelIn is the speaker's label that opens a paragraph and where his words begin,
// 0 where it has none: names and titles up to a colon, in capitals, in brackets or
// bold, with a stage direction after them.
func (d *Doc) labelIn(s token.Span) (label token.Span, after int) {
	if d.Dateline != nil && d.Dateline.Overlaps(s) {
		return token.Span{}, 0
	}
	from := s.From
	for from < s.To && dresses(d.Norm(from)) {
		from++
	}
	end := from
	for end < s.To && d.labels(end) {
		end++
	}
	if end < s.To && end > from+1 && d.Norm(end-1) == "--" && d.opensQuote(end) {
		return token.Span{From: from, To: end - 1}, end // "Ray – “We agree.”"
	}
	label = token.Span{From: from, To: end}
	for end < s.To && dresses(d.Norm(end)) {
		end += max(d.bracketAt(end, s.To), 1)
	}
	if label.Empty() || d.Norm(end) != ":" || end >= s.To || !d.namesSomebody(label) {
		return token.Span{}, 0
	}
	end++
	for end < s.To && d.Norm(end) == "*" {
		end++
	}
	return label, end
}

// opensQuote reports whether a quotation begins with token i.
func (d *Doc) opensQuote(i int) bool {
	m := d.markAt(i)
	return !m.Empty() && d.opens(m, i)
}

// dresses reports whether a sign only sets a label off: brackets, bold of Markdown.
func dresses(norm string) bool {
	switch norm {
	case "*", "_", "[", "]", "(", ")", "#":
		return true
	}
	return false
}

// labels reports whether a token can stand in a label: a capitalised word, or what
// joins names and offices.
func (d *Doc) labels(i int) bool {
	t := d.Token(i)
	if t.Kind == token.Word {
		return t.Case != token.Lower || t.Norm == "'s" || d.capitalInside(i) || linksNames(t.Norm) || lexicon.NameParticle.HasID(t.ID) || lexicon.FirstPerson.HasID(t.ID) && t.Case == token.Title
	}
	switch t.Norm {
	case ",", "--", "/":
		return true
	case ".":
		return d.glued(i)
	}
	return false
}

// capitalInside reports whether a name opens with a particle in small letters:
// "el-Amin".
func (d *Doc) capitalInside(i int) bool {
	return strings.ToLower(d.Text(token.Span{From: i, To: i + 1})) != d.Text(token.Span{From: i, To: i + 1})
}

// namesSomebody reports whether a label has a word in capitals that is no word of a
// page or of time.
func (d *Doc) namesSomebody(s token.Span) bool {
	if d.Token(s.From).Kind != token.Word || lexicon.Starter.HasID(d.ID(s.From)) && d.Norm(s.From) != "the" || dateWord(d.Norm(s.From)) && d.Norm(s.From) != "the" {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Word && d.Token(i).Case != token.Lower {
			return true
		}
	}
	return false
}

// namesOnly reports whether a line is nothing but a name with its title, above a
// sentence.
func (d *Doc) namesOnly(p int) bool {
	s := d.Paragraphs[p].Span
	if s.Len() < 2 || d.Token(s.To-1).Kind != token.Word || !d.speechBelow(p) || d.endsInStop(s) || d.isPlaceLine(s) || !d.namesSomebody(s) || !d.endsInStop(d.Paragraphs[p+1].Span) {
		return false
	}
	return d.labelsOnly(s)
}

// labelsOnly reports whether every token of a span can stand in a label.
func (d *Doc) labelsOnly(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if !d.labels(i) {
			return false
		}
	}
	return true
}

// headedBy is who is named in a line that heads his own words: "Statement by
// President Ray", above paragraphs of one who speaks of himself; empty for none.
func (d *Doc) headedBy(p int) token.Span {
	s := d.Paragraphs[p].Span
	speaker := token.Span{From: s.From + lexicon.SpeechHead.At(d.Tokens, s.From), To: s.To}
	if speaker.From == s.From || speaker.Empty() || d.endsInStop(s) || !d.namesSomebody(speaker) || !d.labelsOnly(speaker) {
		return token.Span{}
	}
	for _, next := range d.Paragraphs[p+1:] {
		if next.Role != Body || lexicon.SpeechHead.At(d.Tokens, next.From) > 0 {
			break
		}
		if d.endsInStop(next.Span) {
			if d.speaksOfSelf(next.Span) {
				return speaker
			}
			break
		}
	}
	return token.Span{}
}

// introduces reports whether a paragraph announces what somebody says in the next:
// it ends in a verb of saying and a colon, and the next opens with a dash or without any mark, in the
// words of one who speaks of himself.
func (d *Doc) introduces(p int) bool {
	s := d.Paragraphs[p].Span
	if d.Norm(s.To-1) != ":" || d.Paragraphs[p].Item || p+1 >= len(d.Paragraphs) || d.Paragraphs[p+1].Role != Body {
		return false
	}
	if cue, _, ok := lexicon.CueAt(d.Tokens, max(s.To-2, s.From)); !ok || cue.Form != lexicon.Past {
		return false
	}
	next := d.Paragraphs[p+1]
	if next.Item && d.Norm(next.From) != "--" || !d.markAt(next.From).Empty() {
		return false
	}
	if d.speaksOfSelf(next.Span) {
		return true
	}
	return next.Item && p+2 < len(d.Paragraphs) && !d.Paragraphs[p+2].Item && d.speaksOfSelf(d.Paragraphs[p+2].Span)
}

// speaksOfSelf reports whether words outside quotation marks are those of a speaker:
// "I", "we", "your".
func (d *Doc) speaksOfSelf(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if !d.Quoted(i) && lexicon.FirstPerson.HasID(d.ID(i)) && d.Token(i).Kind == token.Word && d.Token(i).Case != token.Upper {
			return true
		}
	}
	return false
}
