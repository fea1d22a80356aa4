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
	f.findSets()
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

	sets        []uint32 // for each token those of lexicon.OutcomeSets that begin at it, and taken
	statementOf []int32  // for each token the number of the statement that it is part of, from 1; 0 for none

	base      string        // see baseIn
	baseWords []token.Token // of base
}

// taken marks in finder.sets that an outcome holds a token.
const taken = 1 << 31

// findSets asks for every word once what may tell an outcome.
func (f *finder) findSets() {
	f.sets = make([]uint32, len(f.doc.Tokens))
	for i := range f.sets {
		if f.doc.Tokens[i].ID != 0 {
			f.sets[i] = lexicon.OutcomeSets(f.doc.Tokens, i)
		}
	}
}

// bit is that of a set of lexicon.OutcomeSets in finder.sets.
func bit(set lexicon.Set) uint32 { return 1 << (set - lexicon.Condition) }

// in reports whether a phrase of one of those sets begins at token i.
func (f *finder) in(set lexicon.Set, i int) bool {
	return uint(i) < uint(len(f.sets)) && f.sets[i]&bit(set) != 0
}

// next is the first token from i on at which one of some sets begins, end where none
// does.
func (f *finder) next(any uint32, i, end int) int {
	for i < end && f.sets[i]&any == 0 {
		i++
	}
	return i
}

func (f *finder) fileStatements() {
	f.statementOf = make([]int32, len(f.doc.Tokens))
	for n, st := range f.report.Statements {
		for _, piece := range st.Content {
			for i := piece.From; i < piece.To; i++ {
				f.statementOf[i] = int32(n + 1)
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

// anywhere tells where a phrase of a set of lexicon.OutcomeSets stands in a span, -1
// for nowhere.
func (f *finder) anywhere(set lexicon.Set, s token.Span) int {
	end := min(s.To, len(f.sets))
	for i := f.next(bit(set), max(s.From, 0), end); i < end; i = f.next(bit(set), i+1, end) {
		if i+f.set(set, i) <= s.To {
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
		if f.sets[i]&taken != 0 {
			return
		}
	}
	for i := s.From; i < s.To; i++ {
		f.sets[i] |= taken
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
