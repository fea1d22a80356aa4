package compare

import (
	"slices"

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
			terms: termsOf(st.Content), days: daysIn(r, st.Content),
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
	for i := range items {
		items[i].at = placeAmong(items, i)
	}
	return items
}

// placeAmong is where item i stands among those of the same speakers: outlets begin
// with their own leader.
func placeAmong(items []item, i int) float64 {
	before, all := 0, 0
	for k := range items {
		if slices.Equal(items[k].leaders, items[i].leaders) {
			all++
			if k < i {
				before++
			}
		}
	}
	return float64(before) / float64(max(1, all-1))
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
	linked := al.links(decided)
	rows := []Row{}
	done := make([]bool, len(bs))
	follow := func(j int) {
		for j++; j < len(bs) && !done[j] && !slices.ContainsFunc(linked, func(l link) bool { return l.b == j }); j++ {
			done[j] = true
			rows = append(rows, al.row(kind, nil, []int{j}, nil))
		}
	}
	follow(-1)
	doneA := make([]bool, len(as))
	for i := range as {
		if doneA[i] {
			continue
		}
		inA, inB := component(linked, i)
		for _, k := range inA {
			doneA[k] = true
		}
		for _, j := range inB {
			done[j] = true
		}
		rows = append(rows, al.row(kind, inA, inB, linked))
		for _, j := range inB {
			follow(j)
		}
	}
	return rows
}

// component are the items of A and B that links tie to item i of A, in text order.
func component(links []link, i int) (as, bs []int) {
	as = []int{i}
	for grown := true; grown; {
		grown = false
		for _, l := range links {
			inA, inB := slices.Contains(as, l.a), slices.Contains(bs, l.b)
			if inA && !inB {
				bs, grown = append(bs, l.b), true
			} else if inB && !inA {
				as, grown = append(as, l.a), true
			}
		}
	}
	slices.Sort(as)
	slices.Sort(bs)
	return as, bs
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
	for _, l := range links {
		if slices.Contains(as, l.a) && slices.Contains(bs, l.b) && l.score > r.Score {
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
