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
			if labels[i].Kind == partnership && at.Document == d && (longest == nil || len(at.Span.Text) > len(longest.Span.Text)) {
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
			if min(len(termsOf(x.Content)), len(termsOf(y.Content))) < 3 || len(row.A)+len(row.B) > 2 {
				continue // of fragments and of several at once nobody can tell what moved
			}
			for _, d := range row.Differs {
				from, to := moved(d, x, y)
				if from == to {
					continue
				}
				changes = append(changes, Change{
					Leader: b.leader(after, y.Speakers), Kind: string(d), From: from, To: to, Score: row.Score, Gone: row.OnlyA, New: row.OnlyB,
					Before: At{before, x.ID, longest(x.Content)}, After: At{after, y.ID, longest(y.Content)},
				})
			}
		}
	}
	return changes
}

// longest is the piece of a content that says most of it: one that is parted by its speaker
// can begin with a word.
func longest(content []record.Span) record.Span {
	return slices.MaxFunc(content, func(x, y record.Span) int { return len(x.Text) - len(y.Text) })
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
