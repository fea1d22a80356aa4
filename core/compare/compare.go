// Package compare lays records side by side: two accounts of one meeting, or one pair of
// leaders at several meetings.
//
// It knows records, the words of the lexicon, and that two reports of one thing share rare
// words, names, numbers, subjects and speakers; it knows no grammar and reads no text
// anew. What a record has wrong is wrong here too.
//
// Architecture invariants: the same records give the same comparison, whatever their number;
// every statement and outcome of both records stands in one row at least; a row that holds
// statements of one document only says that the other does not mention it, never that it was
// not said.
package compare

import (
	"slices"
	"strconv"

	"visavis/core/record"
)

// Find lays two records side by side.
func Find(a, b record.Record, decided Decided) Comparison {
	c := newPair(a, b)
	rows := c.statementRows(decided)
	outcomes := c.outcomeRows(decided)
	numberRows(rows, outcomes)
	same := c.sameness(rows)
	return Comparison{
		Schema: SchemaID, A: documentOf(a), B: documentOf(b), Same: same, Leaders: c.leaders,
		Rows: rows, Outcomes: outcomes, Facts: c.facts(), Subjects: c.subjects(),
		Counts: append(counts(rows, StatementRow), counts(outcomes, OutcomeRow)...), Warnings: c.warnings(same),
	}
}

// pair is two records with their leaders matched.
type pair struct {
	records [2]record.Record
	leaders []Leader
	of      [2]map[string]string // from a person's id to the leader's
}

func newPair(a, b record.Record) *pair {
	p := &pair{records: [2]record.Record{a, b}, leaders: matchLeaders(a, b)}
	for side := range p.of {
		p.of[side] = map[string]string{}
	}
	for _, l := range p.leaders {
		p.of[0][l.A], p.of[1][l.B] = l.ID, l.ID
	}
	return p
}

// numberRows names the rows.
func numberRows(lists ...[]Row) {
	n := 0
	for _, rows := range lists {
		for i := range rows {
			n++
			rows[i].ID = "r" + strconv.Itoa(n)
		}
	}
}

func documentOf(r record.Record) Document {
	d := Document{Outlet: r.Source.Agency, Published: r.Source.Published, Day: r.Meeting.Date}
	if r.Headline != nil {
		d.Title = r.Headline.Text
	} else {
		d.Title = leaderNames(r)
	}
	for _, st := range r.Statements {
		d.Words += wordCount(st.Content)
	}
	return d
}

// counts is the summary of rows of one kind.
func counts(rows []Row, kind Kind) []Count {
	found := []Count{}
	add := func(what string, is func(Row) bool) {
		c := Count{What: what, Kind: kind, Rows: []string{}}
		seen := map[record.Topic]int{}
		for _, r := range rows {
			if is(r) {
				c.Rows = append(c.Rows, r.ID)
				for _, t := range r.Topics {
					seen[t]++
				}
			}
		}
		if len(c.Rows) > 0 {
			c.Topics = mostFrequent(seen)
			found = append(found, c)
		}
	}
	add("both", Row.plain)
	add("unsure", func(r Row) bool { return r.Unsure })
	add("only-a", func(r Row) bool { return len(r.B) == 0 })
	add("only-b", func(r Row) bool { return len(r.A) == 0 })
	for _, d := range differences {
		add(string(d), func(r Row) bool { return r.plain() && slices.Contains(r.Differs, d) })
	}
	return found
}

func (r Row) both() bool { return len(r.A) > 0 && len(r.B) > 0 }

// plain reports whether both documents have a row's thing, beyond doubt.
func (r Row) plain() bool { return r.both() && !r.Unsure }

// warnings tell what a reader should know before trusting the comparison.
func (p *pair) warnings(same Sameness) []string {
	a, b := p.records[0], p.records[1]
	found := []string{}
	add := func(code string, is bool) {
		if is {
			found = append(found, code)
		}
	}
	add("empty-a", len(a.Statements) == 0)
	add("empty-b", len(b.Statements) == 0)
	add("same-text", a.Text == b.Text)
	add("nearly-same-text", a.Text != b.Text && nearlySame(a.Text, b.Text))
	add("other-language", a.Language != b.Language && a.Language != "" && b.Language != "")
	add("different-meetings", same.Verdict == OtherMeeting)
	return found
}
