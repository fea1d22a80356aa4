package text

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// splitTurns parts the turns of a transcript that a page has run together: "…
// relations. President Ray: Thank you. President Lee: Mr President, …". One such label
// may be a sentence with a colon; several are a transcript.
func (d *Doc) splitTurns() {
	cuts, heard := []int{}, speakers{}
	for _, p := range d.Paragraphs {
		label, own := d.labelIn(d.opening(p.From, p.To))
		if own > 0 && d.namesOffice(label) {
			heard.note(d, label)
		}
		for i := max(p.From+1, own); i < p.To; i++ {
			if label, after := d.runsInto(i, p.To, heard); after > 0 {
				heard.note(d, label)
				cuts = append(cuts, i)
				i = after
			}
		}
	}
	if len(cuts) == 0 || len(cuts) == 1 && !d.opensWithLabel() {
		return
	}
	var split []Paragraph
	for _, p := range d.Paragraphs {
		for len(cuts) > 0 && cuts[0] < p.To {
			split = append(split, Paragraph{Span: token.Span{From: p.From, To: cuts[0]}, Item: p.Item})
			p.From, p.Item, cuts = cuts[0], false, cuts[1:]
		}
		split = append(split, p)
	}
	d.Paragraphs = split
}

// opensWithLabel reports whether a paragraph opens with a label that names an office.
func (d *Doc) opensWithLabel() bool {
	return slices.ContainsFunc(d.Paragraphs, func(p Paragraph) bool {
		label, after := d.labelIn(d.opening(p.From, p.To))
		return after > 0 && d.namesOffice(label)
	})
}

// longestRun is how many tokens are looked at for a label inside a paragraph: no
// label has as many.
const longestRun = 60

// opening is the part of a paragraph from token i in which a label can stand.
func (d *Doc) opening(i, end int) token.Span { return token.Span{From: i, To: min(end, i+longestRun)} }

// runsInto gives the label that stands at token i after the end of a sentence or of a title
// and where its speaker's words begin, 0 where none does. It names an office, a reporter
// ("Question:"), one of the speakers heard before, or holds two words and more that can only be a name.
func (d *Doc) runsInto(i, end int, heard speakers) (token.Span, int) {
	if d.Tokens[i].Case == token.Lower {
		return token.Span{}, 0
	}
	before := d.Norm(i - 1)
	if before == ":" || !endsSentence(before) && before != "*" && !d.followsHeading(i) {
		return token.Span{}, 0
	}
	label, after := d.labelIn(d.opening(i, end))
	if after == 0 || after >= end || label.From != i || d.Token(after).Case == token.Lower || d.stopsWithin(label) {
		return token.Span{}, 0
	}
	if d.asksHere(label) || heard.has(d, label) {
		return label, after
	}
	words := d.wordsIn(label)
	if words < 2 || !d.namesOffice(label) && (words > longestLabel || !d.strangeWords(label)) {
		return token.Span{}, 0
	}
	return label, after
}

// asksHere reports a label of one word that stands for a reporter: "Question".
func (d *Doc) asksHere(label token.Span) bool {
	return label.Len() == 1 && lexicon.Asker.HasID(d.ID(label.From))
}

// speakers are the names in the labels of a transcript that was read so far: every two
// words and more of them that follow each other, and the last one alone.
type speakers map[string]bool

func (s speakers) note(d *Doc, label token.Span) {
	for from := label.From; from < label.To; from++ {
		for to := from + 2; to <= min(label.To, from+longestLabel); to++ {
			s[d.Text(token.Span{From: from, To: to})] = true
		}
	}
	s[d.Text(token.Span{From: label.To - 1, To: label.To})] = true
}

func (s speakers) has(d *Doc, label token.Span) bool {
	return label.Len() <= longestLabel && s[d.Text(label)]
}

// stopsWithin reports whether a sentence ends inside a span: "Prime Minister of Norway.
// Ann Ray:" is no label.
func (d *Doc) stopsWithin(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Norm(i) == "." && !d.abbreviates(i, Paragraph{Span: s}) {
			return true
		}
	}
	return false
}

// followsHeading reports whether an office at token i follows a word that can end a
// title, without a mark between: "Talks with President of Peru Luis Salas | President of
// Norway Kari Lund:"; "Beginning of the talks | Prime Minister of Peru Luis Salas:".
func (d *Doc) followsHeading(i int) bool {
	t := d.Token(i - 1)
	if t.Kind != token.Word || lexicon.FunctionWord(t.ID) {
		return false
	}
	_, n, _ := lexicon.Offices().Longest(d.Tokens, i)
	return n > 0
}

// strangeWords reports whether a label holds only words that the lexicon lacks, as
// names are.
func (d *Doc) strangeWords(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Word && d.ID(i) != 0 && !lexicon.NameParticle.HasID(d.ID(i)) {
			return false
		}
	}
	return true
}
