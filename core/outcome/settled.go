package outcome

import (
	"visavis/core/meeting"
	"visavis/core/speech"
	"visavis/core/text"
	"visavis/core/token"
)

// settled looks for outcomes inside statements, clause by clause.
func (f *finder) settled() {
	for n, st := range f.report.Statements {
		for _, piece := range st.Content {
			for _, clause := range f.clauses(piece) {
				if kind, rule := f.judge(st, clause); rule != "" {
					f.add(kind, clause, n, rule)
				}
			}
		}
	}
}

// judge tells what a clause settles; the rule is empty where it settles nothing.
func (f *finder) judge(st speech.Statement, clause token.Span) (Kind, string) {
	joint := len(st.Speakers) > 1
	agreeing := joint && (st.CueWord.Act == "agree" || st.CueWord.Act == "commit" && st.CueWord.Base != "look forward to")
	switch {
	case f.conditional(clause):
		return "", ""
	case f.planned(st, clause):
		return Scheduled, "planned-event"
	case agreeing && f.concrete(clause):
		return Agreed, "agreed-step"
	case st.CueWord.Base == "accept" && f.anywhere("visit-word", clause) >= 0 && len(st.Speakers) == 1:
		return Scheduled, "visit-accepted"
	case st.CueWord.Base == "announce" && joint && !st.Source.Empty():
		return Agreed, "agreed-step" // what both announce they have agreed on
	case st.CueWord.Base == "announce":
		return Announced, "announced"
	case !joint && f.willHappen(clause) && f.anywhere("founding-verb", clause) >= 0 && f.due(clause) != "":
		return Announced, "announced-step"
	case !joint && (f.promised(clause) || f.money(clause)) && f.amount(clause) && f.anywhere("giving-verb", clause) >= 0:
		return Announced, "announced-gift"
	}
	return "", ""
}

func (f *finder) head(s token.Span) int {
	i := s.From
	for i < s.To && (f.norm(i) == "the" || f.norm(i) == "a" || f.norm(i) == "an") {
		i++
	}
	return i
}

// conditional tells a clause that only wishes or supposes.
func (f *finder) conditional(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "if", "should", "could", "might", "unless", "hope", "hopes":
			return true
		case "no", "not":
			if i < s.From+6 {
				return true
			}
		}
	}
	return false
}

// concrete tells a step from an intention: something is founded, begun or
// counted.
func (f *finder) concrete(s token.Span) bool {
	head := token.Span{From: s.From, To: min(s.To, s.From+8)}
	return f.anywhere("founding-verb", head) >= 0 && (f.anywhere("founding-noun", s) >= 0 || f.amount(s) || f.due(s) != "" || s.Len() < 18) ||
		f.anywhere("founding-noun", head) >= 0 && !f.general(s) || f.due(s) != "" && f.amount(s)
}

// general tells the words of intentions: deepen, strengthen, promote.
func (f *finder) general(s token.Span) bool {
	for i := s.From; i < min(s.To, s.From+4); i++ {
		switch f.norm(i) {
		case "deepen", "strengthen", "promote", "enhance", "expand", "maintain", "continue", "remain", "develop", "work", "importance", "need", "value", "intensify", "keep", "step", "commitment":
			return true
		}
	}
	return false
}

// money tells a sum.
func (f *finder) money(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		switch f.norm(i) {
		case "million", "billion", "$", "€", "£", "¥":
			return true
		}
	}
	return false
}

// amount tells a number of money, things or people that is no year and no ordinal.
func (f *finder) amount(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		t := f.doc.Tokens[i]
		if t.Kind == token.Number && len(t.Norm) > 0 && !f.partOfTime(i) {
			return true
		}
		switch t.Norm {
		case "million", "billion", "hundred", "thousand", "hundreds", "thousands", "dozen":
			return true
		case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty":
			if n := f.norm(i + 1); n != "sides" && n != "countries" && n != "leaders" && n != "peoples" && n != "nations" && n != "parties" && n != "governments" && n != "ministries" && n != "presidents" {
				return true
			}
		}
	}
	return false
}

func (f *finder) partOfTime(i int) bool {
	for _, t := range f.calendar.In(f.doc.Sentences[f.doc.SentenceOf(i)].Span) {
		if t.Has(i) {
			return true
		}
	}
	return false
}

// clauses cuts a content where it tells of a further thing: "… and that …",
// "… and to …", a semicolon.
func (f *finder) clauses(s token.Span) []token.Span {
	var parts []token.Span
	from := s.From
	for i := s.From + 2; i < s.To-2; i++ {
		if f.doc.Quoted(i) && !f.doc.Quoted(from) {
			continue
		}
		cut := f.norm(i) == ";" || f.norm(i) == "and" && (f.norm(i+1) == "that" || f.norm(i+1) == "to" || f.subjectVerb(i+1, s.To))
		if cut && i-from >= 3 {
			parts = append(parts, token.Span{From: from, To: i})
			from = i + 1
		}
	}
	parts = append(parts, token.Span{From: from, To: s.To})
	for i := range parts {
		parts[i] = f.core(parts[i])
	}
	return parts
}

// core leaves out what only leads to a clause ("I would like to say that") and
// what only adds to it (", which has not sat for years").
func (f *finder) core(s token.Span) token.Span {
	for i := s.From + 1; i < min(s.To-3, s.From+16); i++ {
		if f.norm(i) == "that" && f.set("telling", i-1) > 0 {
			s.From = i + 1
		}
	}
	for i := s.From + 4; i < s.To-1; i++ {
		if f.norm(i) != "," {
			continue
		}
		switch n := f.norm(i + 1); n {
		case "which", "who", "whose", "where":
			s.To = i
		case "under", "in", "with", "for":
			if f.norm(i+2) == "which" || f.norm(i+2) == "a" && f.norm(i+3) == "move" {
				s.To = i
			}
		case "and", "but":
			if p := f.norm(i + 2); p == "i" || p == "he" || p == "she" || p == "we" || p == "they" {
				s.To = i
			}
		}
	}
	return s
}

// subjectVerb tells a clause of its own behind "and": a noun and soon "will" or "would".
func (f *finder) subjectVerb(i, end int) bool {
	switch f.norm(i) {
	case "the", "a", "an", "its", "his", "her", "another":
	default:
		return false
	}
	for at := i; at < min(i+9, end); at++ {
		if n := f.norm(at); n == "will" || n == "would" {
			return true
		}
		if f.doc.Tokens[at].Kind == token.Punct {
			return false
		}
	}
	return false
}

// narrated finds what the reporter tells of things to come: "The next round of
// consultations will take place in March."
func (f *finder) narrated() {
	said := f.spoken()
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body || said[s] || s == f.meeting.Sentence || f.meeting.Form == meeting.None {
			continue
		}
		for _, clause := range f.clauses(sentence.Span) {
			if f.will(clause) && f.planned(speech.Statement{}, clause) && !f.conditional(clause) {
				f.add(Scheduled, clause, -1, "planned-event")
			}
		}
	}
}

// spoken tells for each sentence whether a statement lies in it.
func (f *finder) spoken() []bool {
	said := make([]bool, len(f.doc.Sentences))
	for _, st := range f.report.Statements {
		said[st.Sentence] = true
	}
	return said
}
