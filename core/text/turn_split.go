package text

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// splitTurns parts the turns of a transcript that a page has run together: "…
// relations. President Ray: Thank you. President Lee: Mr President, …". One such label
// may be a sentence with a colon; several are a transcript.
func (d *Doc) splitTurns() {
	var cuts []int
	for _, p := range d.Paragraphs {
		for i := p.From + 1; i < p.To; i++ {
			if d.runsInto(i, p.To) {
				cuts = append(cuts, i)
			}
		}
	}
	if len(cuts) < 2 {
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

// longestRun is how many tokens are looked at for a label inside a paragraph: no
// label has as many.
const longestRun = 60

// runsInto reports whether a speaker's label of two words and more stands at token i
// after the end of a sentence, and his words after it.
func (d *Doc) runsInto(i, end int) bool {
	before := d.Norm(i - 1)
	if d.Token(i).Case == token.Lower || before == ":" || !endsSentence(before) && before != "*" && !d.followsHeading(i) {
		return false
	}
	label, after := d.labelIn(token.Span{From: i, To: min(end, i+longestRun)})
	if after == 0 || after >= end || label.From != i || d.wordsIn(label) < 2 || d.Token(after).Case == token.Lower {
		return false
	}
	return d.namesOffice(label) || d.wordsIn(label) <= longestLabel && d.strangeWords(label)
}

// followsHeading reports whether an office at token i follows a name without a mark
// between: "Talks with President of Peru Luis Salas | President of Norway Kari Lund:".
func (d *Doc) followsHeading(i int) bool {
	t := d.Token(i - 1)
	if t.Kind != token.Word || t.Case != token.Title || t.ID != 0 {
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
