package compare

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// statementRows lays the statements side by side.
func (p *pair) statementRows(decided Decided) []Row {
	return p.rows(StatementRow, p.statements(0), p.statements(1), decided)
}

// outcomeRows lays the outcomes side by side.
func (p *pair) outcomeRows(decided Decided) []Row {
	return p.rows(OutcomeRow, p.outcomes(0), p.outcomes(1), decided)
}

// statements are those of one record, made ready.
func (p *pair) statements(side int) []item {
	r := p.records[side]
	items := make([]item, len(r.Statements))
	for i, st := range r.Statements {
		items[i] = item{
			id: st.ID, content: st.Content, topics: st.Topics, act: string(st.Act), firmly: st.Strength, negated: st.Negated,
			terms: termsOf(st.Content), denied: deniedTerms(st.Content), days: daysIn(r, st.Content),
		}
		for _, t := range st.Topics {
			items[i].terms = append(items[i].terms, subject+string(t))
		}
		for _, id := range st.Speakers {
			if l := p.of[side][id]; l != "" {
				items[i].leaders = append(items[i].leaders, l)
			}
		}
		slices.Sort(items[i].leaders)
	}
	setPlaces(items)
	return items
}

// setPlaces tells each item where it stands among those of the same speakers: outlets begin
// with their own leader.
func setPlaces(items []item) {
	of := map[string][]int{}
	for i := range items {
		key := strings.Join(items[i].leaders, " ")
		of[key] = append(of[key], i)
	}
	for _, own := range of {
		for before, i := range own {
			items[i].at = float64(before) / float64(max(1, len(own)-1))
		}
	}
}

// outcomes are those of one record, made ready.
func (p *pair) outcomes(side int) []item {
	r := p.records[side]
	items := make([]item, len(r.Outcomes))
	for i, o := range r.Outcomes {
		items[i] = item{id: o.ID, content: o.Content, act: string(o.Kind), topics: topicsOf(r, o.Statement), terms: termsOf(o.Content), days: daysIn(r, o.Content)}
	}
	return items
}

// daysIn are the days, months and years that a content names.
func daysIn(r record.Record, content []record.Span) []string {
	var found []string
	for _, t := range r.Times {
		inside := slices.ContainsFunc(content, func(c record.Span) bool { return c.Start <= t.Span.Start && t.Span.End <= c.End })
		if inside && t.Type == record.TimeDate && t.Value != "" && t.Value[0] >= '0' && t.Value[0] <= '9' {
			found = append(found, t.Value)
		}
	}
	return found
}

// topicsOf are the subjects of the statement in which an outcome lies.
func topicsOf(r record.Record, statement string) []record.Topic {
	for _, st := range r.Statements {
		if st.ID == statement {
			return st.Topics
		}
	}
	return nil
}

// rows aligns two lists: aligned groups and what A alone has in the order of A, and what
// B alone has after the row that holds what B tells before it.
func (p *pair) rows(kind Kind, as, bs []item, decided Decided) []Row {
	al := newAlignment(as, bs)
	tied := tie(al.links(decided), len(as), len(bs))
	rows := []Row{}
	follow := func(j int) {
		for ; j < len(bs) && len(tied.of[1][j]) == 0; j++ {
			rows = append(rows, al.row(kind, nil, []int{j}, nil))
		}
	}
	follow(0)
	for i := range as {
		if tied.done[i] {
			continue
		}
		inA, inB, links := tied.component(i)
		rows = append(rows, al.row(kind, inA, inB, links))
		for _, j := range inB {
			follow(j + 1)
		}
	}
	return rows
}

// ties are the links of each item of A and of B.
type ties struct {
	of   [2][][]link
	done []bool // items of A that a component has held
}

func tie(links []link, as, bs int) *ties {
	t := &ties{of: [2][][]link{make([][]link, as), make([][]link, bs)}, done: make([]bool, as)}
	for _, l := range links {
		t.of[0][l.a] = append(t.of[0][l.a], l)
		t.of[1][l.b] = append(t.of[1][l.b], l)
	}
	return t
}

// component are the items of A and B that links tie to item i of A, in text order, and
// those links.
func (t *ties) component(i int) (as, bs []int, links []link) {
	inB := map[int]bool{}
	t.done[i] = true
	as = []int{i}
	for k := 0; k < len(as); k++ {
		for _, l := range t.of[0][as[k]] {
			links = append(links, l)
			if inB[l.b] {
				continue
			}
			inB[l.b] = true
			bs = append(bs, l.b)
			for _, back := range t.of[1][l.b] {
				if !t.done[back.a] {
					t.done[back.a] = true
					as = append(as, back.a)
				}
			}
		}
	}
	slices.Sort(as)
	slices.Sort(bs)
	return as, bs, links
}

// row is what stands side by side of the items given.
func (al *alignment) row(kind Kind, as, bs []int, links []link) Row {
	r := Row{Kind: kind, Leaders: []string{}, A: []string{}, B: []string{}, Topics: []record.Topic{}, Differs: []Difference{}, Shared: []string{}, OnlyA: []record.Span{}, OnlyB: []record.Span{}}
	r.add(&r.A, al.items[0], as)
	r.add(&r.B, al.items[1], bs)
	slices.Sort(r.Leaders)
	if !r.both() {
		return r
	}
	r.Unsure = true
	for _, l := range links {
		r.Unsure = r.Unsure && !al.isPlain(l)
		if l.score > r.Score {
			r.Score, r.Rule = hundredths(l.score), l.rule
		}
	}
	r.Shared = al.shared(as, bs)
	one, other := join(al.items[0], as), join(al.items[1], bs)
	r.Differs = differing(kind, one, other)
	r.OnlyA, r.OnlyB = differingWords(one.content, other.content)
	return r
}

func (r *Row) add(ids *[]string, items []item, at []int) {
	for _, i := range at {
		*ids = append(*ids, items[i].id)
		r.Leaders = union(r.Leaders, items[i].leaders)
		r.Topics = union(r.Topics, items[i].topics)
	}
}

func union[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}
