package compare

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// labelChanges are the partnership labels that differ from those of the document before.
func (b *seriesBuilder) labelChanges(labels []Formula) []Change {
	changes := []Change{}
	var before *At
	for d := range b.records {
		at := labelOf(labels, d)
		if at == nil {
			continue
		}
		if before != nil && !strings.EqualFold(before.Span.Text, at.Span.Text) {
			gone, added := differingWords([]record.Span{before.Span}, []record.Span{at.Span})
			changes = append(changes, Change{Kind: "label", Before: *before, After: *at, From: before.Span.Text, To: at.Span.Text, Gone: gone, New: added, Score: 1})
		}
		before = at
	}
	return changes
}

// labelOf is the longest partnership label of a document: outlets shorten it when they
// repeat it.
func labelOf(labels []Formula, d int) *At {
	var longest *At
	for i := range labels {
		for k := range labels[i].Places {
			at := &labels[i].Places[k]
			if labels[i].Kind == "partnership" && at.Document == d && (longest == nil || len(at.Span.Text) > len(longest.Span.Text)) {
				longest = at
			}
		}
	}
	return longest
}

// moves are statements that the meeting after restates with another act, strength or
// the contrary.
func (b *seriesBuilder) moves(meetings []Meeting) []Change {
	changes := []Change{}
	for m := 1; m < len(meetings); m++ {
		before, after := meetings[m-1].Documents[0], meetings[m].Documents[0]
		if b.common(before, after) == 0 {
			continue
		}
		p := newPair(b.records[before], b.records[after])
		for _, row := range p.statementRows(Decided{}) {
			if !row.plain() {
				continue
			}
			x, y := statementOf(b.records[before], row.A[0]), statementOf(b.records[after], row.B[0])
			for _, d := range row.Differs {
				from, to := moved(d, x, y)
				if from == to {
					continue
				}
				changes = append(changes, Change{
					Leader: b.leader(after, y.Speakers), Kind: string(d), From: from, To: to, Score: row.Score, Gone: row.OnlyA, New: row.OnlyB,
					Before: At{before, x.ID, x.Content[0]}, After: At{after, y.ID, y.Content[0]},
				})
			}
		}
	}
	return changes
}

// moved is what a difference was before and after; nothing for one that is no move.
func moved(d Difference, x, y record.Statement) (from, to string) {
	switch d {
	case OtherStrength:
		return strings.ToLower(x.Strength), strings.ToLower(y.Strength)
	case OtherAct:
		return string(x.Act), string(y.Act)
	case OtherNegation:
		return sign(x.Negated), sign(y.Negated)
	}
	return "", ""
}

func sign(negated bool) string {
	if negated {
		return "denied"
	}
	return "said"
}

func statementOf(r record.Record, id string) record.Statement {
	at := slices.IndexFunc(r.Statements, func(st record.Statement) bool { return st.ID == id })
	return r.Statements[at]
}

// commitments are promises and outcomes, with what later documents tell of them.
func (b *seriesBuilder) commitments() []Commitment {
	found := []Commitment{}
	for d, r := range b.records {
		for _, o := range r.Outcomes {
			made := At{d, o.Statement, o.Content[0]}
			it := item{content: o.Content, terms: termsOf(o.Content)}
			found = append(found, Commitment{Made: made, Due: o.Date, Later: b.later(d, it)})
		}
		for _, st := range r.Statements {
			if st.Act == record.ActCommit && !settles(r, st.ID) {
				it := item{content: st.Content, terms: termsOf(st.Content)}
				found = append(found, Commitment{Leader: b.leader(d, st.Speakers), Made: At{d, st.ID, st.Content[0]}, Later: b.later(d, it)})
			}
		}
	}
	return found
}

func settles(r record.Record, statement string) bool {
	return slices.ContainsFunc(r.Outcomes, func(o record.Outcome) bool { return o.Statement == statement })
}

// kept is the share of a commitment's terms, by their weight, that a later statement must
// have to be told of as the same thing.
const kept = .5

// later are the statements and outcomes of later documents that tell of a commitment.
func (b *seriesBuilder) later(d int, made item) []At {
	found := []At{}
	for after := d + 1; after < len(b.records); after++ {
		of := b.items(after)
		for _, it := range of.items {
			all, shared := 0.0, 0.0
			for _, term := range made.terms {
				w := of.rarity.weightWithOne(term)
				all += w
				if slices.Contains(it.terms, term) {
					shared += w
				}
			}
			if all > 0 && shared >= kept*all {
				found = append(found, At{after, it.id, it.content[0]})
			}
		}
	}
	return found
}

// told are the statements and the outcomes outside them of a document, and what their
// terms weigh.
type told struct {
	items  []item
	rarity rarity
}

// items are those of a document, made ready once.
func (b *seriesBuilder) items(d int) *told {
	if b.ready[d] == nil {
		items := []item{}
		for _, st := range b.records[d].Statements {
			items = append(items, item{id: st.ID, content: st.Content, terms: termsOf(st.Content)})
		}
		for _, o := range b.records[d].Outcomes {
			if o.Statement == "" {
				items = append(items, item{content: o.Content, terms: termsOf(o.Content)})
			}
		}
		b.ready[d] = &told{items, rarityOf(items)}
	}
	return b.ready[d]
}
