package export

import (
	"slices"
	"sort"

	"visavis/core/record"
)

// mark is a stretch of the text that something in the report points to.
type mark struct {
	start, end int
	id         string // anchor in the text
	href       string // anchor in the report, without #
	class      string
}

// segment is a stretch of the text under the same marks throughout. The marks
// of a record may overlap (an outcome lies within a statement); segments never
// do, and joined they are the text.
type segment struct {
	text  string
	opens []string // ids of the marks that begin here
	under []mark   // first the one that the segment links to
}

// marks lists what to show in the text: statements first, since a segment links
// to the first mark over it.
func marks(rec record.Record, cols []column, prefix string) []mark {
	list := []mark{}
	for _, s := range rec.Statements {
		list = append(list, markSpans(s.Content, prefix+s.ID, hue(cols, s.Speakers))...)
	}
	for _, o := range rec.Outcomes {
		list = append(list, markSpans(o.Content, prefix+o.ID, "outcome")...)
	}
	for i, f := range facts(rec) {
		if f.Span != nil {
			list = append(list, markSpans([]record.Span{*f.Span}, prefix+factID(i), "fact")...)
		}
	}
	return list
}

// markSpans gives the anchor to the first piece: that is where a link leads.
func markSpans(spans []record.Span, target, class string) []mark {
	list := []mark{}
	for i, p := range spans {
		m := mark{start: p.Start, end: p.End, href: target, class: class}
		if i == 0 {
			m.id = inText(target)
		}
		list = append(list, m)
	}
	return list
}

// inText names the anchor in the text of what has the given id in the report.
func inText(id string) string { return "text-" + id }

// hue names the look of a statement: one for each column, one for what was said
// together, one for everybody else.
func hue(cols []column, speakers []string) string {
	at := columnOf(cols, speakers)
	switch {
	case at >= 0 && at < maxColumns:
		return []string{"first", "second", "third"}[at]
	case at < 0 && together(cols, speakers):
		return "joint"
	}
	return "other"
}

// segments cuts the text wherever a mark begins or ends.
func segments(text string, list []mark) []segment {
	points := []rune(text)
	list = inside(list, len(points))
	opening := slices.Clone(list)
	sort.SliceStable(opening, func(i, j int) bool { return opening[i].start < opening[j].start })
	result, open, from := []segment{}, []mark{}, 0
	for _, to := range cuts(list, len(points)) {
		s := segment{text: string(points[from:to])}
		open = slices.DeleteFunc(open, func(m mark) bool { return m.end <= from })
		for len(opening) > 0 && opening[0].start == from {
			s.opens = append(s.opens, opening[0].id)
			open = append(open, opening[0])
			opening = opening[1:]
		}
		s.under = byRank(open)
		result = append(result, s)
		from = to
	}
	return result
}

// inside drops marks that do not lie in the text: a record from elsewhere may
// be wrong, and a report of it must still come out.
func inside(list []mark, length int) []mark {
	return slices.DeleteFunc(list, func(m mark) bool { return m.start < 0 || m.end > length || m.start >= m.end })
}

// cuts gives the end of every segment, in order.
func cuts(list []mark, length int) []int {
	ends := []int{length}
	for _, m := range list {
		ends = append(ends, m.start, m.end)
	}
	slices.Sort(ends)
	return slices.DeleteFunc(slices.Compact(ends), func(at int) bool { return at == 0 })
}

// byRank orders the marks over a segment: statements, outcomes, facts.
func byRank(open []mark) []mark {
	rank := func(m mark) int { return slices.Index([]string{"outcome", "fact"}, m.class) }
	ranked := slices.Clone(open)
	sort.SliceStable(ranked, func(i, j int) bool { return rank(ranked[i]) < rank(ranked[j]) })
	return ranked
}
