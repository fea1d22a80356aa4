package outcome

import (
	"strings"

	"visavis/core/date"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// opener are the words with which a document that is signed, a phrase that names an
// outcome or what both have done can begin.
const opener = 1<<(lexicon.OutcomeWord-lexicon.Condition) | 1<<(lexicon.SignVerb-lexicon.Condition) |
	1<<(lexicon.Funds-lexicon.Condition) | 1<<(lexicon.Dated-lexicon.Condition) | 1<<(lexicon.JointAct-lexicon.Condition)

// signings finds documents signed, in the active, the passive, as a noun and as
// a list below.
func (f *finder) signings() {
	for s, sentence := range f.body() {
		for i := f.next(opener, sentence.From, sentence.To); i < sentence.To; i = f.next(opener, i+1, sentence.To) {
			switch {
			case (f.norm(i) == "signing" || f.norm(i) == "handover") && f.norm(i+1) == "of":
				f.signingOf(i, sentence)
			case f.norm(i) == "exchange" && f.norm(i+1) == "of" && f.anywhere(lexicon.Document, f.opening(token.Span{From: i, To: sentence.To})) >= 0 && f.witnessed(i):
				f.signingOf(i, sentence)
			case f.norm(i) == "signing" && f.norm(i+1) == "ceremony" && (f.norm(i+2) == "of" || f.norm(i+2) == "for"):
				f.signingOf(i, sentence)
			case f.in(lexicon.SignVerb, i):
				f.signVerb(i, s, sentence)
			}
		}
	}
}

// signingOf: The two heads of state witnessed the signing of documents on ….
func (f *finder) signingOf(i int, s text.Sentence) {
	from := i
	for from > s.From && (f.norm(from-1) == "the" || f.norm(from-1) == "ceremonial") {
		from--
	}
	if f.set(lexicon.SignedOnce, from-1) > 0 || f.onlyPraised(from) || f.cancelled(token.Span{From: from, To: i}) {
		return
	}
	object := token.Span{From: from, To: f.clauseEnd(i, s.To)}
	if f.recalled(object) || f.norm(i) == "handover" && f.anywhere(lexicon.Document, object) < 0 {
		return
	}
	f.add(Signed, object, f.statementAt(i), "signing-of")
}

// onlyPraised reports whether what begins at token i is all that somebody welcomes: it
// was settled before.
func (f *finder) onlyPraised(i int) bool {
	n := f.statementAt(i)
	if n < 0 {
		return false
	}
	st := &f.report.Statements[n]
	return st.CueWord.Act == "praise" && st.Content[0].From == i
}

// witnessed reports whether those who met watched what begins at token i.
func (f *finder) witnessed(i int) bool {
	for at := i - 1; at >= max(0, i-2); at-- {
		if f.set(lexicon.Witnessing, at) > 0 {
			return true
		}
	}
	return false
}

// recalled reports whether a span tells a day before that of the meeting: a
// treaty signed in September is no outcome of a visit in October.
func (f *finder) recalled(s token.Span) bool {
	day := f.meeting.Date
	for _, t := range f.calendar.In(s) {
		n := min(len(t.Value), len(day))
		if t.Type == date.Date && n >= len("2006-01") && t.Value[0] == '2' && t.Value[:n] < day[:n] && t.Value[5] <= '1' {
			return true
		}
	}
	return false
}

// signVerb: they signed a Joint Statement; a memorandum was signed; the
// following documents were signed: – ….
func (f *finder) signVerb(i, s int, sentence text.Sentence) {
	v := f.headed(i)
	if v != nil && (unreal(v) || f.signedBefore(i, sentence.Span)) {
		return
	}
	if v != nil && v.Passive {
		if v.Finite && v.Tense != grammar.Future && v.Modal == "" && f.norm(v.From) != "be" {
			f.signedPassive(v.From, i, s, sentence)
		} else if !v.Finite {
			f.issued(i, sentence)
		}
		return
	}
	later := f.anywhere(lexicon.SignVerb, token.Span{From: i + 1, To: sentence.To}) >= 0
	if f.norm(i+1) == ":" || !later && f.norm(sentence.To-1) == ":" && f.anywhere(lexicon.Document, token.Span{From: i, To: sentence.To}) >= 0 {
		f.listBelow(s)
		return
	}
	object := token.Span{From: i + 1, To: f.clauseEnd(i+1, sentence.To)}
	if f.set(lexicon.UnsignedWord, i+1) > 0 || f.anywhere(lexicon.Document, object) < 0 || f.recalled(sentence.Span) {
		return // "exchanged views on the treaty", "concluded by noting"
	}
	f.add(Signed, object, f.statementAt(i), "signed-active")
}

// issued: In a joint communiqué issued after the talks.
func (f *finder) issued(verb int, s text.Sentence) {
	for from := verb - 1; from >= max(s.From, verb-3); from-- {
		n := f.set(lexicon.JointPaper, from)
		if n == 0 || from+n != verb || f.recalled(s.Span) {
			continue
		}
		if f.g.Is(from-1, grammar.Determiner) {
			from--
		}
		f.add(Signed, token.Span{From: from, To: verb}, f.statementAt(verb), "signed-passive")
		return
	}
}

// signedPassive: a memorandum on the railway was signed in their presence.
func (f *finder) signedPassive(be, verb, s int, sentence text.Sentence) {
	subject := token.Span{From: f.subjectStart(be, sentence.From), To: be}
	follows := f.norm(subject.To-1) == "following" && f.norm(sentence.To-1) == ":"
	if f.anywhere(lexicon.Document, subject) < 0 && !follows {
		return
	}
	if f.norm(sentence.To-1) == ":" || f.norm(verb+1) == ":" {
		f.listBelow(s)
		return
	}
	for i := verb; i < sentence.To-3; i++ {
		if f.norm(i) == ":" && f.anywhere(lexicon.Document, token.Span{From: i, To: sentence.To}) >= 0 {
			f.add(Signed, token.Span{From: i + 1, To: sentence.To}, -1, "signed-list") // "Four documents were exchanged: a memorandum on …"
			return
		}
	}
	f.add(Signed, subject, f.statementAt(verb), "signed-passive")
}

// subjectStart is where the noun phrase before a verb begins: behind an opening
// phrase, a relative "at which" or the clause before.
func (f *finder) subjectStart(be, from int) int {
	if f.norm(from) == "in" && f.norm(from+1) == "their" && f.norm(from+2) == "presence" && f.norm(from+3) == "," {
		from += 4
	}
	for from < be && (f.doc.Token(from).Kind == token.Number || f.norm(from) == "." || f.norm(from) == ")" || f.norm(from) == "(") {
		from++
	}
	for i := be - 1; i > from; i-- {
		n := f.norm(i)
		if n == "which" || n == "where" || n == ";" || n == ":" || n == "that" && f.g.Is(i, grammar.Complementizer) {
			return i + 1
		}
		if (n == "," || n == "and") && (f.opensNoun(i+1) || n == "," && f.g.Is(from, grammar.Preposition)) && f.anywhere(lexicon.Document, token.Span{From: i + 1, To: be}) >= 0 && !f.listedBefore(i, from) {
			return i + 1
		}
	}
	return from
}

func (f *finder) opensNoun(i int) bool {
	return f.g.Is(i, grammar.Determiner|grammar.Numeral) || f.doc.Token(i).Kind == token.Number
}

// listedBefore tells whether documents stand before the comma or "and" as well.
func (f *finder) listedBefore(i, from int) bool {
	return f.anywhere(lexicon.Document, token.Span{From: from, To: i}) >= 0
}

// listBelow takes each point of the list under a sentence that ends in a colon.
func (f *finder) listBelow(s int) {
	sentence := f.doc.Sentences[s]
	colon := sentence.To - 1
	if f.norm(colon) != ":" {
		rest := sentence.From
		for rest < sentence.To && f.norm(rest) != ":" {
			rest++
		}
		f.add(Signed, token.Span{From: rest + 1, To: sentence.To}, -1, "signed-list")
		return
	}
	for next := s + 1; next < len(f.doc.Sentences); next++ {
		p := f.doc.Paragraphs[f.doc.Sentences[next].Paragraph]
		if !p.Item {
			return
		}
		item := f.doc.Sentences[next].Span
		if item.From == p.From {
			for item.From < item.To && f.doc.Token(item.From).Kind != token.Word {
				item.From++
			}
			f.add(Signed, item, -1, "signed-list")
		}
	}
}

// clauseEnd is where what is signed ends: at a comma or "and" that opens
// another clause, at a relative clause, or with the sentence.
func (f *finder) clauseEnd(from, end int) int {
	for i := from; i < end; i++ {
		if i > from+1 && f.set(lexicon.SignedAround, i) > 0 {
			return i
		}
		switch f.norm(i) {
		case ";", "--":
			if !f.spansYears(i) {
				return i
			}
		case ",":
			if strings.HasSuffix(f.norm(i+1), "ing") && f.doc.Token(i+1).Case == token.Lower && f.set(lexicon.Covering, i+1) == 0 {
				return i // "signed a treaty, ending a dispute"
			}
			if next := f.norm(i + 1); f.norm(i+1) == "and" && (f.norm(i+2) == "i" || f.norm(i+2) == "the" && f.norm(i+3) == "following" || f.norm(i+2) == "we" || f.norm(i+2) == "he") || next == "which" || next == "but" && f.norm(i+2) != "also" || next == "it" || next == "he" || next == "while" || next == "the" && f.norm(i+2) == "latter" || next == "and" && f.cast.StartingAt(i+2) != nil {
				return i
			}
		case "and":
			if f.verbAfter(i + 1) {
				return i
			}
		case "in":
			if f.norm(i+1) == "their" || f.norm(i+1) == "the" && f.norm(i+2) == "presence" {
				return i
			}
		}
	}
	return end
}

// spansYears tells the dash between two numbers: "for 2025–2027".
func (f *finder) spansYears(i int) bool {
	return f.doc.Token(i-1).Kind == token.Number && f.doc.Token(i+1).Kind == token.Number
}

// verbAfter tells a further verb of the same subject: "signed X and took part".
func (f *finder) verbAfter(i int) bool {
	v := f.firstVerb(token.Span{From: i, To: i + 1})
	return v != nil && v.Finite && v.Tense == grammar.Past
}

// statementAt is the statement whose content holds token i, -1 for none.
func (f *finder) statementAt(i int) int {
	return int(f.statementOf[i]) - 1
}
