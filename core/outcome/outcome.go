// Package outcome tells what was settled or scheduled: documents signed, steps
// agreed on, decisions announced, visits and meetings to come.
//
// It knows the words of signing, founding, giving and planning. It looks at
// what speech found and at the sentences that nobody speaks, and never at who
// is right: a general intention is no outcome.
package outcome

import (
	"iter"
	"sort"

	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/speech"
	"visavis/core/text"
	"visavis/core/token"
)

// Kind is what sort of thing was settled.
type Kind string

// The kinds of outcome.
const (
	Signed    Kind = "signed"
	Agreed    Kind = "agreed"
	Announced Kind = "announced"
	Scheduled Kind = "scheduled"
)

// Outcome is one thing settled or scheduled.
type Outcome struct {
	Kind      Kind
	Content   token.Span
	Date      string // when it falls due (TIMEX3), empty where not told
	Statement int    // index of the statement it lies in, -1 for none
	Rule      string
}

// Find reads the outcomes of a meeting, in text order, none overlapping.
func Find(doc *text.Doc, g *grammar.Grammar, cast *entity.Cast, calendar date.Calendar, m *meeting.Meeting, report *speech.Report) []Outcome {
	if m.Form == meeting.None {
		return nil
	}
	f := &finder{doc: doc, g: g, cast: cast, calendar: calendar, meeting: m, report: report}
	f.fileStatements()
	f.signings()
	f.named()
	f.settled()
	f.together()
	f.untold()
	f.narrated()
	sort.SliceStable(f.found, func(i, j int) bool { return f.found[i].Content.From < f.found[j].Content.From })
	return f.found
}

type finder struct {
	doc      *text.Doc
	g        *grammar.Grammar
	cast     *entity.Cast
	calendar date.Calendar
	meeting  *meeting.Meeting
	report   *speech.Report
	found    []Outcome

	statementOf []int32 // for each token the statement that it is part of, -1 for none
	taken       []bool  // for each token whether an outcome holds it
}

func (f *finder) fileStatements() {
	f.statementOf, f.taken = make([]int32, len(f.doc.Tokens)), make([]bool, len(f.doc.Tokens))
	for i := range f.statementOf {
		f.statementOf[i] = -1
	}
	for n, st := range f.report.Statements {
		for _, piece := range st.Content {
			for i := piece.From; i < piece.To; i++ {
				f.statementOf[i] = int32(n)
			}
		}
	}
}

func (f *finder) norm(i int) string { return f.doc.Norm(i) }

func (f *finder) set(s lexicon.Set, i int) int { return s.At(f.doc.Tokens, i) }

// body gives the sentences of the body with their numbers.
func (f *finder) body() iter.Seq2[int, text.Sentence] {
	return func(yield func(int, text.Sentence) bool) {
		for s, sentence := range f.doc.Sentences {
			if f.doc.RoleOf(s) == text.Body && !yield(s, sentence) {
				return
			}
		}
	}
}

// anywhere tells where a phrase of a set stands in a span, -1 for nowhere.
func (f *finder) anywhere(name lexicon.Set, s token.Span) int {
	for i := s.From; i < s.To; i++ {
		if n := f.set(name, i); n > 0 && i+n <= s.To {
			return i
		}
	}
	return -1
}

// add files an outcome unless its words are taken.
func (f *finder) add(kind Kind, s token.Span, statement int, rule string) {
	s = f.trim(s)
	if s.Len() < 2 || f.denied(s) || statement >= 0 && f.report.Statements[statement].Negated {
		return
	}
	for i := s.From; i < s.To; i++ {
		if f.taken[i] {
			return
		}
	}
	for i := s.From; i < s.To; i++ {
		f.taken[i] = true
	}
	f.found = append(f.found, Outcome{kind, s, f.due(s), statement, rule})
}

// denied reports whether words tell that nothing came of it: "no memorandum was
// signed", "a treaty was to have been signed".
func (f *finder) denied(s token.Span) bool {
	if lexicon.Denial.HasID(f.doc.ID(s.From)) || lexicon.Denial.HasID(f.doc.ID(s.From-1)) {
		return true
	}
	for i := s.From; i < s.To+3; i++ {
		if f.norm(i) == "to" && f.norm(i+1) == "have" && f.norm(i+2) == "been" && f.doc.SentenceOf(i) == f.doc.SentenceOf(s.From) {
			return true
		}
	}
	return false
}

func (f *finder) trim(s token.Span) token.Span {
	if s.Len() > 3 && f.doc.Token(s.From).Kind == token.Number && f.norm(s.From+1) == "." && f.doc.Sentences[f.doc.SentenceOf(s.From)].From == s.From {
		s.From += 2 // "4. The two countries …"
	}
	for !s.Empty() && (f.doc.Token(s.To-1).Kind == token.Punct && f.norm(s.To-1) != ")" && f.norm(s.To-1) != "%" || f.norm(s.To-1) == "and" || f.doc.Token(s.To-1).Kind == token.Quote && !f.paired(s)) {
		s.To--
	}
	for !s.Empty() && (f.doc.Token(s.From).Kind == token.Punct && f.norm(s.From) != "$" && f.norm(s.From) != "€" || f.norm(s.From) == "that" || f.norm(s.From) == "and") {
		s.From++
	}
	return s
}

func (f *finder) paired(s token.Span) bool {
	q := f.doc.QuoteOf(s.To - 1)
	return q >= 0 && f.doc.Quotes[q].From >= s.From
}

// due is the first time in a span that lies ahead.
func (f *finder) due(s token.Span) string {
	for _, t := range f.calendar.In(s) {
		if f.ahead(t) {
			return t.Value
		}
	}
	return ""
}

// ahead tells whether a time lies behind the day of publication.
func (f *finder) ahead(t date.Found) bool {
	if t.Type != date.Date || t.Value == "FUTURE_REF" {
		return t.Value == "FUTURE_REF"
	}
	now := f.calendar.Published
	if now == "" || t.Value == "" || t.Value[0] == 'X' || t.Value[0] == 'P' {
		return t.Rule == "relative-period" && t.Value == "FUTURE_REF"
	}
	n := min(len(t.Value), len(now), 10)
	if seasonal := len(t.Value) == 7 && (t.Value[5] == 'Q' || t.Value[5] == 'F' || t.Value[5] == 'S' || t.Value[5] == 'W' || t.Value[5] == 'H'); seasonal {
		return t.Value[:4] >= now[:4]
	}
	return t.Value[:n] > now[:n] || n < 10 && t.Value[:n] == now[:n] && n < 7
}

// behind reports whether a time lies before the day of publication.
func (f *finder) behind(t date.Found) bool {
	now := f.calendar.Published
	if t.Type != date.Date || now == "" || len(t.Value) < 4 || t.Value[0] == 'X' || t.Value[0] == 'P' || t.Value == "FUTURE_REF" {
		return t.Value == "PAST_REF"
	}
	n := min(len(t.Value), len(now), 10)
	return t.Value[:n] < now[:n] && !(n == 7 && t.Value[5] > '9')
}

// Rules are the names of the ways in which outcomes are found.
var Rules = []string{
	"signing-of", "signed-active", "signed-passive", "signed-list", "planned-event", "agreed-step", "visit-accepted",
	"announced", "announced-gift", "announced-step", "funds-of", "announcement-of", "done-together", "agreement-reached", "upcoming-event", "dated-event",
}
