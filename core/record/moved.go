package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Moved says what a ref of a record is in the record that replaces it: of the finding
// of the same kind that has most of its words. Ids are numbered anew in every record,
// and what a person has noted of "s3" must not come to be said of other words.
//
// Where no finding has the words now, the ref becomes "at:s12-40" (or "at:o12-40" for
// an outcome): the stretch itself, which a later record may have a finding for again.
// A ref of which nobody knows the words is left as it is.
func Moved(before, after Record) func(ref string) string {
	old, now := findingsOf(before), findingsOf(after)
	place := placing(before.Text, after.Text)
	for i := range old {
		old[i].content = place(old[i].content)
	}
	return func(ref string) string {
		own, isKnown := old.of(ref)
		if !isKnown {
			if own, isKnown = parseAt(ref, utf8.RuneCountInString(before.Text)); !isKnown {
				return ref
			}
			own.content = place(own.content)
		}
		if found, is := own.among(now, old); is {
			return found.id
		}
		return own.at()
	}
}

// stretch is a part of a text, in code points.
type stretch struct{ start, end int }

// finding is a statement ("s") or an outcome ("o") with its words.
type finding struct {
	kind, id string
	content  []stretch
}

type findings []finding

func findingsOf(r Record) (all findings) {
	for _, s := range r.Statements {
		all = append(all, finding{"s", s.ID, stretches(s.Content)})
	}
	for _, o := range r.Outcomes {
		all = append(all, finding{"o", o.ID, stretches(o.Content)})
	}
	return all
}

func stretches(spans []Span) []stretch {
	all := make([]stretch, len(spans))
	for i, span := range spans {
		all[i] = stretch{span.Start, span.End}
	}
	return all
}

func (all findings) of(ref string) (finding, bool) {
	i := slices.IndexFunc(all, func(f finding) bool { return f.id == ref })
	if i < 0 {
		return finding{}, false
	}
	return all[i], true
}

// among finds the finding that has most of the words now; of two that have the same,
// the shorter one, and then the one that had the id. One that was there before as it
// is has its own words already: those of a hidden neighbour are not among them.
func (f finding) among(now, old findings) (best finding, is bool) {
	most := 0
	for _, one := range now {
		shared := f.shared(one)
		if one.kind != f.kind || shared == 0 || 2*shared < min(f.length(), one.length()) || !f.is(one) && slices.ContainsFunc(old, one.is) {
			continue
		}
		isShorter := shared == most && (one.length() < best.length() || one.length() == best.length() && one.id == f.id)
		if shared > most || isShorter {
			best, most, is = one, shared, true
		}
	}
	return best, is
}

// is says whether two findings have the very same words.
func (f finding) is(other finding) bool {
	return f.kind == other.kind && slices.Equal(f.content, other.content)
}

func (f finding) length() (n int) {
	for _, s := range f.content {
		n += s.end - s.start
	}
	return n
}

// shared counts the code points that two findings have in common.
func (f finding) shared(other finding) (n int) {
	for _, a := range f.content {
		for _, b := range other.content {
			n += max(0, min(a.end, b.end)-max(a.start, b.start))
		}
	}
	return n
}

// at names a finding by its longest stretch.
func (f finding) at() string {
	longest := stretch{}
	for _, s := range f.content {
		if s.end-s.start > longest.end-longest.start {
			longest = s
		}
	}
	return fmt.Sprintf("at:%s%d-%d", f.kind, longest.start, longest.end)
}

// parseAt reads the ref of a stretch of a text of so many code points.
func parseAt(ref string, length int) (f finding, is bool) {
	told, is := strings.CutPrefix(ref, "at:")
	if !is || told == "" || told[0] != 's' && told[0] != 'o' {
		return f, false
	}
	first, last, _ := strings.Cut(told[1:], "-")
	start, err := strconv.Atoi(first)
	end, failed := strconv.Atoi(last)
	if err != nil || failed != nil || start < 0 || end < start || end > length {
		return f, false
	}
	return finding{kind: told[:1], content: []stretch{{start, end}}}, true
}
