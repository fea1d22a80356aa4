package text

import (
	"unicode/utf8"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// findSentences cuts each paragraph into sentences. A full stop ends one unless
// it belongs to an abbreviation, an initial, a number of a list or the dateline.
func (d *Doc) findSentences() {
	d.sentenceAt = make([]int32, len(d.Tokens))
	d.Sentences = make([]Sentence, 0, len(d.Paragraphs)+len(d.Tokens)/longSentence)
	for p, paragraph := range d.Paragraphs {
		from, marks := paragraph.From, closing{}
		for i := paragraph.From; i < paragraph.To; i++ {
			marks = d.pastClosing(i, marks, paragraph)
			if i+1 < paragraph.To && i+1-from < longestSentence && !d.endsAt(i, marks, paragraph) {
				continue
			}
			d.addSentence(token.Span{From: from, To: i + 1}, p)
			from = i + 1
		}
	}
}

// longestSentence is how many tokens are read as one sentence, so that a text without
// full stops costs no more than its length; no sentence that is one has as many.
const longestSentence = 600

// longSentence is how many tokens a sentence has that is rather long.
const longSentence = 32

func (d *Doc) addSentence(s token.Span, paragraph int) {
	for i := s.From; i < s.To; i++ {
		d.sentenceAt[i] = int32(len(d.Sentences))
	}
	d.Sentences = append(d.Sentences, Sentence{s, paragraph})
}

// closing is what stands before a token's run of closing quotation marks and
// brackets; the token itself where it is none.
type closing struct {
	glued int // before those without a space between them
	all   int
}

// pastClosing goes on from the token before i, so that a long run is read once.
func (d *Doc) pastClosing(i int, before closing, in Paragraph) closing {
	if i == in.From || !closes(d.Token(i)) {
		return closing{i, i}
	}
	if !d.glued(i) {
		return closing{i, before.all}
	}
	return before
}

// endsAt reports whether a sentence ends with token i: a stop, or the last of the
// quotation marks and brackets after it.
func (d *Doc) endsAt(i int, marks closing, in Paragraph) bool {
	if t := &d.Tokens[i]; t.Kind == token.Word && t.Case != token.Upper {
		return false // of words, only "U.S." has a stop
	}
	if d.Dateline != nil && d.Dateline.Has(i) {
		return false
	}
	if q := d.quoteAt[i]; q >= 0 && d.Quotes[q].From == i {
		return false
	}
	if d.glued(i+1) && !d.opensNext(i+1) && !d.unspaced(i, marks.all, in) {
		return false
	}
	stop := marks.glued
	if stop < i && d.attributes(token.Span{From: i + 1, To: in.To}) {
		return false
	}
	return d.stops(stop, in) && (d.startsAfter(i, stop) || d.signature(token.Span{From: i + 1, To: in.To}))
}

// attributes reports whether a span opens with nothing but who said what was quoted
// before it: “We will do it.” Otieno stated.
func (d *Doc) attributes(s token.Span) bool {
	end := s.From
	for end < s.To && d.Token(end).Kind == token.Word {
		end++
	}
	if end == s.From || end < s.To && d.Norm(end) != "." {
		return false
	}
	cue, n, ok := lexicon.CueAt(d.Tokens, end-1)
	if !ok || n != 1 || cue.Class != "say" || cue.Form != lexicon.Past {
		return false
	}
	for i := s.From; i < end-2; i++ {
		if d.Token(i).Case == token.Lower && d.Norm(i) != "of" {
			return false
		}
	}
	return s.From < end-1
}

// signature tells the dash and name of the agency that closes a text: "… — VNS".
func (d *Doc) signature(s token.Span) bool {
	if s.Len() < 2 || s.Len() > 4 || d.Norm(s.From) != "--" {
		return false
	}
	for i := s.From + 1; i < s.To; i++ {
		if d.Token(i).Kind == token.Word && d.Token(i).Case == token.Lower {
			return false
		}
	}
	return true
}

// opensNext reports whether token i is a quotation mark that opens something,
// printed without the space before it.
func (d *Doc) opensNext(i int) bool {
	q := d.quoteAt[i]
	return d.Token(i).Kind == token.Quote && (d.Token(i).Norm == "“" && d.glued(i+1) || q >= 0 && d.Quotes[q].From == i)
}

// unspaced reports whether a sentence that ends with token i lost the space after
// its full stop: "… talks.The President said". In an address what follows is in
// lower case or has a stop of its own.
func (d *Doc) unspaced(i, stop int, in Paragraph) bool {
	if i+2 >= in.To || d.Token(i+1).Kind != token.Word || d.Token(i+1).Case == token.Lower {
		return false
	}
	if next := d.Norm(i + 2); d.glued(i+2) && (next == "." || next == "/" || next == "@") {
		return false
	}
	before := d.Token(max(stop-1, in.From))
	return stop > in.From+1 && (before.Kind != token.Word || before.Case == token.Lower || utf8.RuneCountInString(before.Norm) > 2)
}

func closes(t token.Token) bool {
	return t.Kind == token.Quote || t.Norm == ")" || t.Norm == "]"
}

// stops reports whether token i can end a sentence.
func (d *Doc) stops(i int, in Paragraph) bool {
	switch d.Token(i).Norm {
	case "!", "?", "…", "...", "。", "！", "？":
		return true
	case ".":
		return !d.abbreviates(i, in)
	}
	return d.Token(i).Case == token.Upper && d.dotted(i) && lexicon.Starter.HasID(d.ID(i+1)) && d.Token(min(i+1, len(d.Tokens)-1)).Case != token.Lower
}

// dotted reports whether token i ends in its own full stop: "U.S."
func (d *Doc) dotted(i int) bool { return d.Source[d.Token(i).End-1] == '.' }

// abbreviates reports whether the full stop at i belongs to the word before it.
func (d *Doc) abbreviates(i int, in Paragraph) bool {
	if i == in.From || !d.glued(i) {
		return false
	}
	before := d.Token(i - 1)
	if before.Kind == token.Number {
		return i-1 == in.From && in.Item // "2. Following"
	}
	if before.Kind != token.Word || before.Case == token.Lower && before.Norm != "vs" && before.Norm != "etc" {
		return false
	}
	if before.Case == token.Upper && len(before.Norm) > 4 {
		return false
	}
	single := before.End-before.Start == 1 && before.Norm != "i"
	return single || d.abbreviation(before.Norm, i)
}

func (d *Doc) abbreviation(norm string, stop int) bool {
	if !lexicon.Abbreviation.Has(norm) {
		return false
	}
	next := d.Token(stop + 1)
	switch {
	case lexicon.AbbreviatedNumber.Has(norm):
		return next.Kind == token.Number
	case lexicon.AbbreviatedSuffix.Has(norm):
		return !lexicon.Starter.HasID(next.ID)
	case lexicon.AbbreviatedFirm.Has(norm):
		return next.Case == token.Lower || next.Kind == token.Punct
	}
	return true
}

// startsAfter reports whether what follows token i can begin a sentence. A stop
// inside quotation marks does not end one that goes on in lower case.
func (d *Doc) startsAfter(i, stop int) bool {
	at := i + 1
	for at < len(d.Tokens) && at <= i+mostMarks && !d.markAt(at).Empty() {
		at = d.markAt(at).To
	}
	if at >= len(d.Tokens) {
		return true
	}
	next := d.Token(at)
	switch next.Kind {
	case token.Word:
		return next.Case != token.Lower || !latin(next.Norm) || d.Token(stop).Norm == "." && i == stop
	case token.Number:
		return true
	case token.Punct:
		return next.Norm != "," && next.Norm != ";" && next.Norm != ":" && next.Norm != ")" && next.Norm != "--"
	}
	return true
}

// mostMarks is how many quotation marks may stand before what begins a sentence: more
// are no print, and a text of nothing else would be read again from each.
const mostMarks = 8

func latin(norm string) bool { return norm != "" && norm[0] < 0x80 }
