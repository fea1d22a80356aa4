package speech

import (
	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// quotations files what stands in quotation marks in a sentence that no head
// claims: the sentences of a long quotation, told by its attribution before or
// behind. It tells whether it filed anything.
func (r *reader) quotations(s int) bool {
	sentence := r.doc.Sentences[s]
	sentence.From = r.pastCity(sentence.Span)
	if !r.mostlyQuoted(sentence.Span) {
		return false
	}
	if r.throughOffice(s) && r.retold(s) {
		return true
	}
	if r.crosshead(s) {
		return true
	}
	if r.putTo(s) {
		r.last, r.lastAt = nil, s
		return true
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

// crosshead reports a quotation that stands by itself between paragraphs and has no stop:
// a title of the part below, whose words the text quotes again.
func (r *reader) crosshead(s int) bool {
	sentence := r.doc.Sentences[s]
	q := r.doc.QuoteOf(sentence.From)
	whole := q >= 0 && r.doc.Quotes[q] == sentence.Span && r.doc.Paragraphs[sentence.Paragraph].Span == sentence.Span
	return whole && r.doc.Token(sentence.To-1).Kind == token.Quote && r.doc.Token(sentence.To-2).Kind != token.Punct
}

// putTo reports a question that somebody is asked, as the sentence behind it tells: “Will
// you pay?” Ray was asked.
func (r *reader) putTo(s int) bool {
	next := s + 1
	if !r.asks(s) || next >= len(r.doc.Sentences) || r.doc.Sentences[next].Paragraph != r.doc.Sentences[s].Paragraph {
		return false
	}
	for i := r.doc.Sentences[next].From; i < r.doc.Sentences[next].To && !r.doc.Quoted(i); i++ {
		if r.set(lexicon.PutQuestion, i) > 0 {
			return true
		}
	}
	return false
}

// asks reports a sentence that ends with the mark of a question.
func (r *reader) asks(s int) bool {
	for i := r.doc.Sentences[s].To - 1; i > r.doc.Sentences[s].From && r.doc.Token(i).Kind != token.Word; i-- {
		if r.norm(i) == "?" {
			return true
		}
	}
	return false
}

// pastCity is where a quotation begins that opens a report, after the city and its dash:
// "Tallinn – “…”"; else where the sentence does.
func (r *reader) pastCity(s token.Span) int {
	for i := s.From; i+1 < s.To && !r.doc.Quoted(i); i++ {
		switch {
		case r.norm(i) == "--" && r.doc.Quoted(i+1) && i > s.From:
			return i + 1
		case r.doc.Token(i).Kind != token.Word || r.doc.Token(i).Case == token.Lower:
			return s.From
		}
	}
	return s.From
}

// mostlyQuoted tells a sentence with no words outside quotation marks.
func (r *reader) mostlyQuoted(s token.Span) bool {
	outside, inside := 0, 0
	for i := s.From; i < s.To; i++ {
		if r.doc.Token(i).Kind != token.Word {
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
	if s == r.lastAt+1 && len(r.last) == 1 && (r.sameQuote(s-1, s) || s > 0 && r.doc.Sentences[s-1].Paragraph == paragraph) {
		if r.sameQuote(s-1, s) {
			return r.last, "quote-goes-on"
		}
		opened := func(next int) bool { return r.sameQuote(next-1, next) }
		if who := r.attributedBehind(s, opened); len(who) > 0 {
			return who, "quote-attributed-behind" // “…,” Ray said. “We are ready. | We will pay,” Lee said.
		}
		return r.last, "quote-goes-on"
	}
	for next := s + 1; next < len(r.doc.Sentences) && next < s+12; next++ {
		if r.doc.Sentences[next].Paragraph != paragraph && !r.sameQuote(next-1, next) {
			break
		}
		if voices := r.voices(next).voices; len(voices) > 0 {
			if voices[0].Side == attribution.Around {
				return voices[0].speakers, "quote-attributed-behind"
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
		return r.refer.Just(r.floor), "statement-announced"
	}
	if r.lastAt >= s-2 && len(r.last) > 0 {
		return r.last, "quote-goes-on"
	}
	return nil, ""
}

// attributedBehind is who is told, behind a later sentence of the same words, to have
// said sentence s; nobody where none is. goesOn tells how far the words go.
func (r *reader) attributedBehind(s int, goesOn func(next int) bool) []int {
	for next := s + 1; next < len(r.doc.Sentences) && goesOn(next); next++ {
		if voices := r.voices(next).voices; len(voices) > 0 {
			if voices[0].Side == attribution.Around {
				return voices[0].speakers
			}
			return nil
		}
	}
	return nil
}

// saidByOthers tells a sentence whose quotation somebody says who is no leader:
// "…," said a Zambian official.
func (r *reader) saidByOthers(s int) bool {
	sentence := r.doc.Sentences[s]
	for i := sentence.From; i+2 < sentence.To; i++ {
		if r.doc.Token(i).Kind != token.Quote || r.doc.Quoted(i+1) {
			continue
		}
		for at := i + 1; at < min(i+7, sentence.To); at++ {
			if cue, _, ok := r.said.Cue(at); ok && cue.Class == "say" && cue.Form == lexicon.Past {
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
				return r.refer.Find(m, r.context).Spoken()
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
	return r.doc.Token(open.To-1).Kind != token.Quote && qb == qa+1 // left open, taken up again
}

// giveFloor notes a sentence that announces a speech: "made the following statement:".
// The floor is whoever's name the verb follows, else the first one's who is no object.
func (r *reader) giveFloor(s int) {
	sentence := r.doc.Sentences[s]
	if r.norm(sentence.To-1) != ":" {
		if r.floor >= 0 && !r.mostlyQuoted(sentence.Span) {
			r.floor = -1
		}
		return
	}
	given := false
	for _, m := range r.cast.In(sentence.Span) {
		if r.said.Object(m) {
			continue
		}
		says := r.announces(token.Span{From: m.To, To: sentence.To})
		if given && !says {
			continue
		}
		if who := r.refer.Find(&m, r.context); who.Heard && who.One() >= 0 {
			r.floor, given = who.One(), true
		}
	}
}

// announces reports whether a sentence's end is a verb of telling alone: "noted:"
// after the name in "Welcoming the Prime Minister of Peru, Marten Ost noted:".
func (r *reader) announces(s token.Span) bool {
	cue, n, ok := r.said.Cue(s.From)
	return ok && cue.Class == "say" && s.From+n == s.To-1
}
