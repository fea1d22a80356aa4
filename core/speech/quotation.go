package speech

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// quotations files what stands in quotation marks in a sentence that no head
// claims: the sentences of a long quotation, told by its attribution before or
// behind. It tells whether it filed anything.
func (r *reader) quotations(s int, heads []head) bool {
	sentence := r.doc.Sentences[s]
	if len(heads) > 0 || !r.mostlyQuoted(sentence.Span) {
		return false
	}
	who, rule := r.quoteSpeaker(s)
	if r.greeting(sentence.Span) {
		return true
	}
	if len(who) == 0 {
		r.report.Unassigned = append(r.report.Unassigned, sentence.Span)
		return true
	}
	r.add(Statement{Speakers: who, Content: []token.Span{sentence.Span}, Sentence: s, Rule: rule})
	return true
}

// mostlyQuoted tells a sentence with no words outside quotation marks.
func (r *reader) mostlyQuoted(s token.Span) bool {
	outside, inside := 0, 0
	for i := s.From; i < s.To; i++ {
		if r.doc.Tokens[i].Kind != token.Word {
			continue
		}
		if r.doc.Quoted(i) {
			inside++
		} else {
			outside++
		}
	}
	return inside > 1 && outside == 0
}

// quoteSpeaker tells who speaks a quoted sentence: the attribution behind it in
// the same quotation or paragraph, else the one before, else who has the floor.
func (r *reader) quoteSpeaker(s int) ([]int, string) {
	paragraph := r.doc.Sentences[s].Paragraph
	if s == r.lastAt+1 && len(r.last) == 1 && r.sameQuote(s-1, s) || s > 0 && r.lastAt == s-1 && r.doc.Sentences[s-1].Paragraph == paragraph {
		return r.last, "quote-goes-on"
	}
	for next := s + 1; next < len(r.doc.Sentences) && next < s+12; next++ {
		if r.doc.Sentences[next].Paragraph != paragraph && !r.sameQuote(next-1, next) {
			break
		}
		if heads := r.heads(next); len(heads) > 0 {
			if heads[0].side == around && len(heads[0].speakers) > 0 {
				return heads[0].speakers, "quote-attributed-behind"
			}
			break
		}
		if r.saidByOthers(next) {
			return nil, ""
		}
	}
	if who := r.signedBelow(s); len(who) > 0 {
		return who, "quote-signed"
	}
	if r.floor >= 0 {
		return []int{r.floor}, "statement-announced"
	}
	if r.lastAt >= s-2 && len(r.last) > 0 {
		return r.last, "quote-goes-on"
	}
	return nil, ""
}

// saidByOthers tells a sentence whose quotation somebody says who is no leader:
// "…," said a Zambian official.
func (r *reader) saidByOthers(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.From; i+2 < sentence.To; i++ {
		if r.doc.Tokens[i].Kind != token.Quote || r.doc.Quoted(i+1) {
			continue
		}
		for at := i + 1; at < min(i+7, sentence.To); at++ {
			if cue, _, ok := r.cueAt(at); ok && cue.Class == "say" && cue.Form == lexicon.Past {
				return true
			}
		}
	}
	return false
}

// signedBelow is who signs a quotation that stands by itself: a line below with a
// dash and a name.
func (r *reader) signedBelow(s int) []int {
	for p := r.doc.Sentences[s].Paragraph + 1; p < min(r.doc.Sentences[s].Paragraph+3, len(r.doc.Paragraphs)); p++ {
		from := r.doc.Paragraphs[p].From
		if r.norm(from) != "--" {
			continue
		}
		for i := from + 1; i < min(from+8, r.doc.Paragraphs[p].To); i++ {
			if m := r.cast.StartingAt(i); m != nil && m.Kind == entity.Name {
				return r.named(m.Person)
			}
		}
	}
	return nil
}

// sameQuote tells whether one quotation, or one that a new mark takes up again,
// runs from sentence a into sentence b.
func (r *reader) sameQuote(a, b int) bool {
	if a < 0 {
		return false
	}
	end, start := r.doc.Sentences[a].To-1, r.doc.Sentences[b].From
	qa, qb := r.doc.QuoteOf(end), r.doc.QuoteOf(start)
	if qa < 0 || qb < 0 {
		return false
	}
	if qa == qb {
		return true
	}
	open := r.doc.Quotes[qa]
	return r.doc.Tokens[open.To-1].Kind != token.Quote && qb == qa+1 // left open, taken up again
}

// giveFloor notes a sentence that announces a speech: "made the following statement:".
func (r *reader) giveFloor(s int) {
	sentence := r.doc.Sentences[s]
	if r.norm(sentence.To-1) != ":" {
		if r.floor >= 0 && !r.mostlyQuoted(sentence.Span) {
			r.floor = -1
		}
		return
	}
	for _, m := range r.cast.In(sentence.Span) {
		if r.objectOf(m) {
			continue
		}
		if who := r.resolve(&m, -1); len(who) == 1 {
			r.floor = who[0]
			return
		}
	}
}

// updateLabel follows the speakers of a transcript: a paragraph that opens with
// a name and a colon gives the floor, one of the narrator's takes it back.
func (r *reader) updateLabel(p int) {
	paragraph := r.doc.Paragraphs[p]
	if m := r.labelOf(p); m != nil {
		r.label = m.Person
		return
	}
	if r.label >= 0 && (r.narrates(paragraph) || r.asks(paragraph)) {
		r.label = -1
	}
}

// asks tells a reporter's turn: "Q Mr. President, will you visit Hiroshima?"
func (r *reader) asks(p text.Paragraph) bool {
	n := r.norm(p.From)
	return (n == "q" || n == "question") && p.Len() > 3
}

// labelOf is the speaker's label that opens a paragraph, nil for none.
func (r *reader) labelOf(p int) *entity.Mention {
	paragraph := r.doc.Paragraphs[p]
	for i := paragraph.From; i < min(paragraph.From+24, paragraph.To); i++ {
		m := r.cast.EndingAt(i)
		if m == nil || m.Kind != entity.Name || m.From > paragraph.From+1 {
			continue
		}
		if at := r.labelEnd(m.To, paragraph); at > 0 && (r.meeting.Leads(m.Person) || len(r.named(m.Person)) > 0 || r.label >= 0) && at < paragraph.To {
			return m
		}
	}
	return nil
}

// labelEnd is where a label ends, behind its colon and a bracket like
// "(retranslated)"; 0 where there is none.
func (r *reader) labelEnd(at int, in text.Paragraph) int {
	if r.norm(at) == "(" {
		for at < in.To && r.norm(at) != ")" {
			at++
		}
		at++
	}
	if r.norm(at) == ":" {
		return at + 1
	}
	return 0
}

// narrates tells a paragraph in which the reporter speaks again: stars, or a
// leader named as a subject of the third person.
func (r *reader) narrates(p text.Paragraph) bool {
	first := r.doc.Tokens[p.From]
	if first.Norm == "*" || first.Norm == "<" || r.set("after-talks", p.From) > 0 {
		return true
	}
	for s := r.doc.SentenceOf(p.From); s <= r.doc.SentenceOf(p.To-1); s++ {
		for _, h := range r.heads(s) {
			if h.word.Form == 0 && (h.rule == "name-cue" || h.rule == "office-cue" || h.rule == "group-cue") && !r.firstPerson(r.doc.Sentences[s].Span) {
				return true
			}
		}
	}
	return false
}

// firstPerson tells whether somebody speaks of himself: "I", "we", "you", "our".
func (r *reader) firstPerson(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch r.norm(i) {
		case "i", "we", "our", "us", "my", "you", "your", "me":
			return true
		}
	}
	return false
}

// transcribed files a sentence of a transcript for the one who has the floor,
// without label, salutation and stage directions.
func (r *reader) transcribed(s, order int) {
	span := r.doc.Sentences[s].Span
	paragraph := r.doc.Sentences[s].Paragraph
	if order == 0 {
		if m := r.labelOf(paragraph); m != nil {
			span.From = r.labelEnd(m.To, r.doc.Paragraphs[paragraph])
		}
	}
	span = r.withoutSalutation(span)
	if span.Empty() || r.norm(span.From) == "(" || r.greeting(span) || r.givesWord(span) || r.onlyNames(span) {
		return
	}
	r.add(Statement{Speakers: []int{r.label}, Content: []token.Span{span}, Sentence: s, Rule: "transcript", OwnSide: true})
}

// onlyNames tells what is left of a salutation, or the time of day: no word of
// it is in lower case.
func (r *reader) onlyNames(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := r.doc.Tokens[i]; t.Kind == token.Word && (t.Case == token.Lower || t.Norm == "i") {
			return false
		}
	}
	return s.Len() <= 8
}

// givesWord tells a sentence that only hands the word over or takes it: "The
// floor is yours."
func (r *reader) givesWord(s token.Span) bool {
	n := r.set("floor", s.From)
	return n > 0 && s.From+n >= s.To-1
}

// withoutSalutation leaves out "Mr President, dear friend," before the words.
func (r *reader) withoutSalutation(s token.Span) token.Span {
	for i := s.From; i < min(s.From+8, s.To); i++ {
		if r.norm(i) != "," {
			continue
		}
		address := true
		for at := s.From; at < i; at++ {
			t := r.doc.Tokens[at]
			known := r.set("salutation", at) > 0 || r.cast.StartingAt(at) != nil || t.Kind == token.Punct
			address = address && (known || t.Case != token.Lower || r.cast.EndingAt(at) != nil)
		}
		if !address || r.set("salutation", s.From) == 0 && r.cast.StartingAt(s.From) == nil {
			return s
		}
		s.From = i + 1
		return r.withoutSalutation(s)
	}
	return s
}

// greeting tells a sentence that only greets: "Colleagues, good afternoon."
func (r *reader) greeting(s token.Span) bool {
	words, polite := 0, 0
	for i := s.From; i < s.To; {
		step, counted := 1, r.doc.Tokens[i].Kind == token.Word
		if m := r.cast.StartingAt(i); m != nil {
			step = m.To - i
		}
		if counted {
			words++
			if r.set("salutation", i) > 0 || step > 1 || r.cast.StartingAt(i) != nil || r.doc.Tokens[i].Case == token.Title && i > s.From {
				polite++
			}
		}
		i += step
	}
	return words == polite || words <= 5 && polite > 0 && !r.takesClause(s.From, s.To)
}
