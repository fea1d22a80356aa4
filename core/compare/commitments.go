package compare

import (
	"slices"

	"visavis/core/record"
)

// commitments are promises and outcomes, with what later documents tell of them.
func (b *seriesBuilder) commitments() []Commitment {
	found := []Commitment{}
	told := b.told()
	for d, r := range b.records {
		for _, o := range r.Outcomes {
			made := At{d, o.Statement, o.Content[0]}
			found = append(found, Commitment{Made: made, Due: o.Date, Later: told.later(d, termsOf(o.Content))})
		}
		for _, st := range r.Statements {
			if st.Act == record.ActCommit && !settles(r, st.ID) {
				found = append(found, Commitment{Leader: b.leader(d, st.Speakers), Made: At{d, st.ID, st.Content[0]}, Later: told.later(d, termsOf(st.Content))})
			}
		}
	}
	return found
}

func settles(r record.Record, statement string) bool {
	return slices.ContainsFunc(r.Outcomes, func(o record.Outcome) bool { return o.Statement == statement })
}

// What a later statement must share with a commitment to be told of as the same thing.
const (
	kept       = .5 // of its terms, by their weight
	keptTerms  = 3  // so many words and names: "a joint statement" is another one each time
	mostLater  = 8  // later documents that are shown
	mostLooked = 80 // later statements that a term leads to: the next that have it
)

// told are all statements, and the outcomes outside them, in the order of the documents.
type told struct {
	items    []item
	document []int
	rarity   rarity
	in       map[string][]int // for each term the items that have it, in order
	looked   int              // items that were looked at
}

func (b *seriesBuilder) told() *told {
	t := &told{in: map[string][]int{}}
	add := func(d int, it item) {
		it.terms = termsOf(it.content)
		for _, term := range it.terms {
			t.in[term] = append(t.in[term], len(t.items))
		}
		t.items, t.document = append(t.items, it), append(t.document, d)
	}
	for d, r := range b.records {
		for _, st := range r.Statements {
			add(d, item{id: st.ID, content: st.Content})
		}
		for _, o := range r.Outcomes {
			if o.Statement == "" {
				add(d, item{content: o.Content})
			}
		}
	}
	t.rarity = rarityOf(t.items)
	return t
}

// later are the statements and outcomes of the next documents that tell of a commitment made
// in document d, one of each document.
func (t *told) later(d int, made []string) []At {
	found := []At{}
	for _, k := range t.after(d, made) {
		if n := len(found); n < mostLater && (n == 0 || found[n-1].Document != t.document[k]) && t.tellsOf(k, made) {
			found = append(found, At{t.document[k], t.items[k].id, t.items[k].content[0]})
		}
	}
	return found
}

// after are the items behind document d that share a telling term, in order.
func (t *told) after(d int, made []string) []int {
	from, _ := slices.BinarySearch(t.document, d+1)
	var found []int
	for _, term := range made {
		if specific(term) {
			in := t.in[term]
			at, _ := slices.BinarySearch(in, from)
			found = append(found, in[at:min(at+mostLooked, len(in))]...)
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	t.looked += len(found)
	return found
}

// tellsOf reports whether item k shares enough of a commitment's terms.
func (t *told) tellsOf(k int, made []string) bool {
	all, shared, terms := 0.0, 0.0, 0
	for _, term := range made {
		w := t.rarity.weight(term)
		all += w
		if slices.Contains(t.items[k].terms, term) {
			shared += w
			if specific(term) {
				terms++
			}
		}
	}
	return terms >= keptTerms && shared >= kept*all
}
