package record

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"visavis/core/act"
	"visavis/core/date"
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/meeting"
	"visavis/core/outcome"
	"visavis/core/speech"
	"visavis/core/text"
	"visavis/core/token"
	"visavis/core/topic"
)

// Findings is what the stages found, each in its own terms.
type Findings struct {
	Language string
	Doc      *text.Doc
	Calendar date.Calendar
	Cast     *entity.Cast
	Meeting  *meeting.Meeting
	Report   *speech.Report
	Judged   []Judged // one for each statement of Report
	Outcomes []outcome.Outcome
}

// Judged is what topic and act say of one statement.
type Judged struct {
	Act    act.Judgement
	Topics []topic.Found
}

// Assemble makes the record of an article from what the stages found.
func Assemble(f Findings) Record { return draft(f).Close() }

type assembler struct {
	Findings
	convert *converter
	order   []int    // people as they leave: leaders, attendees, the others
	id      []string // of each person of the cast
	ids     arena[string]
	topics  arena[Topic]
}

// numberPeople puts leaders first, then those present, then those who are heard
// or named.
func (a *assembler) numberPeople() {
	a.id, a.order = make([]string, len(a.Cast.People)), make([]int, 0, len(a.Cast.People))
	put := func(p int) {
		if a.id[p] == "" {
			a.id[p] = numbered("p", len(a.order))
			a.order = append(a.order, p)
		}
	}
	for _, p := range a.Meeting.Leaders {
		put(p)
	}
	for _, p := range a.Meeting.Attendees {
		put(p)
	}
	for _, st := range a.Report.Statements {
		for _, p := range st.Speakers {
			put(p)
		}
	}
	for p := range a.Cast.People {
		put(p)
	}
}

// numbered is the name of the nth thing of a kind, counted from 1: "s1".
func numbered(kind string, n int) string { return kind + strconv.Itoa(n+1) }

func (a *assembler) personIDs(people []int) []string {
	ids := a.ids.take(len(people))
	for i, p := range people {
		ids[i] = a.id[p]
	}
	return ids
}

func (a *assembler) headline() *Span {
	for s := range a.Doc.Sentences {
		if a.Doc.RoleOf(s) == text.Headline {
			span := a.Doc.Sentences[s].Span
			for next := s + 1; next < len(a.Doc.Sentences) && a.Doc.Sentences[next].Paragraph == a.Doc.Sentences[s].Paragraph; next++ {
				span.To = a.Doc.Sentences[next].To
			}
			return a.convert.optional(span)
		}
	}
	return nil
}

func (a *assembler) source() Source {
	var s Source
	if a.Calendar.Dated {
		s.Published = a.Calendar.Published // a day that the body speaks of is no day of publication
	}
	if d := a.Doc.Dateline; d != nil {
		s.Agency, s.Place, s.Span = a.Doc.Text(d.Agency), a.Doc.Text(d.Place), a.convert.optional(d.Span)
	}
	if s.Agency == "" {
		s.Agency = a.agencyAbove()
	}
	return s
}

// agencyAbove is an agency or office named in a line above the body.
func (a *assembler) agencyAbove() string {
	for s, sentence := range a.Doc.Sentences {
		role := a.Doc.RoleOf(s)
		if role == text.Body {
			return ""
		}
		if role == text.Headline {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if _, n, ok := lexicon.Agencies().Longest(a.Doc.Tokens, i); ok {
				return a.Doc.Text(token.Span{From: i, To: i + n})
			}
		}
	}
	return ""
}

func (a *assembler) meetingFacts() Meeting {
	m := Meeting{Form: Form(a.Meeting.Form), Date: a.Meeting.Date, Occasion: a.convert.optional(a.Meeting.Occasion)}
	if p := a.Meeting.Place; p != nil {
		span := a.convert.span(p.Span)
		m.Place = &Place{Name: OrdinaryCapitals(span.Text), Country: p.Country, Span: &span}
		if p.Unnamed {
			m.Place.Name = ""
		}
	}
	if a.Meeting.Sentence >= 0 {
		m.Span = a.convert.optional(a.Doc.Sentences[a.Meeting.Sentence].Span)
	}
	a.weighed(&m)
	return m
}

// weighed tells how sure it is who met, and why.
func (a *assembler) weighed(m *Meeting) {
	m.Confidence = hundredths(a.Meeting.Confidence)
	m.Why, m.Alternatives = make([]Reason, 0, len(a.Meeting.Why)), make([]Alternative, 0, len(a.Meeting.Alternatives))
	for _, e := range a.Meeting.Why {
		reason := Reason{Rule: e.Rule, Span: a.convert.optional(e.Words)}
		if !slices.ContainsFunc(m.Why, func(r Reason) bool { return sameReason(r, reason) }) {
			m.Why = append(m.Why, reason)
		}
	}
	for _, other := range a.Meeting.Alternatives {
		m.Alternatives = append(m.Alternatives, Alternative{a.personIDs(other.Leaders), hundredths(other.Confidence)})
	}
}

// sameReason reports whether two reasons are one rule by the same words.
func sameReason(a, b Reason) bool {
	return a.Rule == b.Rule && (a.Span == nil) == (b.Span == nil) && (a.Span == nil || *a.Span == *b.Span)
}

func hundredths(n float64) float64 { return math.Round(n*100) / 100 }

// OrdinaryCapitals writes a dateline's "ABU DHABI" as "Abu Dhabi".
func OrdinaryCapitals(name string) string {
	if len(name) < 4 || strings.ContainsFunc(name, func(r rune) bool { return r == '.' || r != unicode.ToUpper(r) }) {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		letters := []rune(w)
		words[i] = strings.ToUpper(string(letters[:1])) + string(letters[1:])
	}
	return strings.Join(words, " ")
}

func (a *assembler) sides() []Side {
	sides := make([]Side, 0, len(a.Meeting.Sides))
	for i, s := range a.Meeting.Sides {
		sides = append(sides, sideOf(s.Code, i, a.personIDs(s.Leaders)))
	}
	return sides
}

// sideOf is the nth side, of the country or organisation with that code.
func sideOf(code string, n int, leaders []string) Side {
	side := Side{ID: code, Name: lexicon.CountryNameOf(code), Leaders: leaders}
	if code == "" {
		side.ID = numbered("x", n)
	}
	return side
}

func (a *assembler) people() []Person {
	mentions := a.mentions()
	people := make([]Person, 0, len(a.order))
	for _, p := range a.order {
		found := a.Cast.People[p]
		person := Person{
			ID: a.id[p], Name: a.name(found), Role: found.Role, Country: found.Country,
			Part: PartMentioned, Mentions: a.convert.spans(mentions[p]),
		}
		if a.Meeting.Leads(p) {
			person.Part = PartLeader
		} else if slices.Contains(a.Meeting.Attendees, p) {
			person.Part = PartAttendee
		}
		person.Why = PersonReasons{a.claimed(found, entity.RoleField, found.Role), a.claimed(found, entity.CountryField, found.Country)}
		people = append(people, person)
	}
	return people
}

// claimed is the first claim that gave a person a value, nil where none did.
func (a *assembler) claimed(p entity.Person, field entity.Field, value string) *Reason {
	for _, c := range p.Claims {
		if c.Field == field && c.Value == value && value != "" {
			return &Reason{Rule: c.Rule, Span: a.convert.optional(c.Words)}
		}
	}
	return nil
}

// name is a person's name on one line, as it is printed but for breaks inside it.
func (a *assembler) name(p entity.Person) string {
	if p.Typed != "" {
		return p.Typed
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(a.Doc.Text(p.Name), "\u00ad", "")), " ")
}

// mentions are, for each person, the places that mean him, in order.
func (a *assembler) mentions() [][]token.Span {
	found := make([][]token.Span, len(a.Cast.People))
	for p := range a.Cast.People {
		named := a.Cast.People[p].Mentions()
		found[p] = make([]token.Span, 0, len(named)+2)
		for _, i := range named {
			found[p] = append(found[p], a.Cast.Mentions[i].NameSpan)
		}
	}
	for _, m := range a.Report.Meant {
		found[m.Person] = append(found[m.Person], m.Span)
	}
	for p, places := range found {
		sort.SliceStable(places, func(i, j int) bool { return places[i].From < places[j].From })
		found[p] = slices.Compact(places)
	}
	return found
}

// said makes the statements, in a list that has room for them.
func (a *assembler) said(statements []Statement) []*Said {
	all, said := make([]Said, len(statements)), make([]*Said, len(statements))
	for i, st := range a.Report.Statements {
		quoted, mode := a.quoted(st.Content)
		if st.Rule == "transcript" {
			mode = ModeDirect // under a name everybody speaks in his own words
		}
		statements[i] = Statement{
			Speakers: a.personIDs(st.Speakers), Content: a.convert.spans(st.Content),
			Cue: a.convert.optional(st.Cue), Source: a.convert.optional(st.Source), Mode: mode,
			Clause: a.convert.optional(a.clause(st)), Quoted: quoted, Negated: st.Negated,
			Act: Act(a.Judged[i].Act.Act), Strength: a.Doc.Text(a.Judged[i].Act.Strength), Topics: a.topicsOf(a.Judged[i].Topics),
			Confidence: hundredths(st.Confidence), Why: st.Rule,
		}
		all[i] = Said{Statement: &statements[i], Sentence: st.Sentence}
		said[i] = &all[i]
	}
	return said
}

func (a *assembler) topicsOf(found []topic.Found) []Topic {
	topics := a.topics.take(len(found))
	for i, t := range found {
		topics[i] = Topic(t.Name)
	}
	return topics
}

// clause is the statement with its attribution; where speech found none, its words.
func (a *assembler) clause(st speech.Statement) token.Span {
	if !st.Clause.Empty() || len(st.Content) == 0 {
		return st.Clause
	}
	return token.Span{From: st.Content[0].From, To: st.Content[len(st.Content)-1].To}
}

// quoted are the parts of a content that stand in quotation marks, and how much of it
// that is.
func (a *assembler) quoted(content []token.Span) ([]Span, Mode) {
	var spans []token.Span
	for _, piece := range content {
		from := piece.From
		for i := piece.From; i <= piece.To; i++ {
			if i < piece.To && a.Doc.Quoted(i) && !a.opensOrCloses(i) {
				continue
			}
			if words := (token.Span{From: from, To: i}); !words.Empty() && a.Doc.HasWord(words) {
				spans = append(spans, words)
			}
			from = i + 1
		}
	}
	return a.convert.spans(spans), a.mode(content)
}

// opensOrCloses reports whether token i is a mark of the quotation that it stands in: not
// one inside it, as of a quotation within, nor an apostrophe.
func (a *assembler) opensOrCloses(i int) bool {
	q, mark := a.Doc.Quotes[a.Doc.QuoteOf(i)], a.Doc.Token(i)
	twice := func(edge int) bool { return a.Doc.Token(edge).Norm == mark.Norm } // "''" is one mark
	return mark.Kind == token.Quote &&
		(i == q.From || i == q.To-1 || i == q.From+1 && twice(q.From) || i == q.To-2 && twice(q.To-1))
}

// mode tells how much of a content stands in quotation marks.
func (a *assembler) mode(content []token.Span) Mode {
	quoted, words := 0, 0
	for _, s := range content {
		for i := s.From; i < s.To; i++ {
			if a.Doc.Token(i).Kind != token.Word {
				continue
			}
			words++
			if a.Doc.Quoted(i) {
				quoted++
			}
		}
	}
	switch {
	case quoted == 0:
		return ModeIndirect
	case quoted == words:
		return ModeDirect
	}
	return ModeMixed
}

// settled are the outcomes, each in the statement in which it lies.
func (a *assembler) settled(said []*Said) []*Settled {
	all, outcomes := make([]Settled, len(a.Outcomes)), make([]*Settled, len(a.Outcomes))
	for i, o := range a.Outcomes {
		all[i].Outcome = Outcome{Kind: OutcomeKind(o.Kind), Content: a.convert.spans([]token.Span{o.Content}), Date: o.Date, Why: o.Rule}
		if o.Statement >= 0 {
			all[i].In = said[o.Statement]
		}
		outcomes[i] = &all[i]
	}
	return outcomes
}

// terms are what is named, each with all its mentions: they are counted first, so that
// every list is made once.
func (a *assembler) terms() []Term {
	type key struct{ kind, name string }
	at := map[key]int32{}
	which := make([]int32, len(a.Cast.Terms)) // the term of each mention
	count := make([]int32, 0, len(which))     // the mentions of each term
	for i, t := range a.Cast.Terms {
		one := key{t.Type, termName(t)}
		n, seen := at[one]
		if !seen {
			n = int32(len(count))
			at[one], count = n, append(count, 0)
		}
		which[i] = n
		count[n]++
	}
	terms := make([]Term, len(count))
	for i, t := range a.Cast.Terms {
		term := &terms[which[i]]
		if term.Mentions == nil {
			*term = Term{Name: termName(t), Type: TermType(t.Type), Code: t.Code, Mentions: a.convert.kept.take(int(count[which[i]]))[:0]}
		}
		term.Mentions = append(term.Mentions, a.convert.span(t.Span))
	}
	return terms
}

func termName(t entity.Term) string {
	if TermType(t.Type) == TermPlace {
		return OrdinaryCapitals(t.Name)
	}
	return t.Name
}

func (a *assembler) times() []Time {
	times := make([]Time, 0, len(a.Calendar.Times))
	for _, t := range a.Calendar.Times {
		times = append(times, Time{Span: a.convert.span(t.Span), Type: TimeType(t.Type), Value: t.Value})
	}
	return times
}
