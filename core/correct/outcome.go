package correct

import (
	"slices"
	"strings"

	"visavis/core/record"
)

// outcome finds the one whose words have most of a correction's.
func (b *bench) outcome(c Correction) (*record.Settled, done) {
	if c.At == nil {
		return nil, unfit("It does not say which outcome it is about.")
	}
	at, found := b.text.find(*c.At)
	if !found {
		return nil, gone()
	}
	var best *record.Settled
	most := 0
	for _, o := range b.Settled {
		if n := shared(o.Content, at); n > most {
			best, most = o, n
		}
	}
	if best == nil {
		return nil, nothing("outcome")
	}
	return best, done{settled: best}
}

func (b *bench) outcomeKind(c Correction) done {
	o, made := b.outcome(c)
	if o == nil {
		return made
	}
	kind := record.OutcomeKind(first(c.Values))
	if !slices.Contains(record.OutcomeKinds, kind) {
		return unfit("There is no such sort of outcome.")
	}
	o.Kind, o.Why = kind, given
	return made
}

func (b *bench) outcomeExtent(c Correction) done {
	o, made := b.outcome(c)
	if o == nil {
		return made
	}
	content, problem := b.selected(c)
	if content == nil {
		return problem
	}
	o.Content = content
	b.putOutcome(o)
	return made
}

// isTimex reports what can be a TIMEX3 value: "2024", "2024-05-03", "P10Y", "2024-Q2".
func isTimex(value string) bool {
	return len(value) <= 20 && strings.Trim(value, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_:.-") == "" && (value == "" || !strings.ContainsRune("_:.-", rune(value[0])))
}

func (b *bench) outcomeDate(c Correction) done {
	o, made := b.outcome(c)
	if o == nil {
		return made
	}
	due := first(c.Values)
	if !isTimex(due) {
		return unfit("“" + oneLine(due) + "” is no day, month or year.")
	}
	o.Date = due
	return made
}

func (b *bench) outcomeHide(c Correction) done {
	o, made := b.outcome(c)
	if o != nil {
		b.dropOutcome(o)
	}
	return made
}

// outcomeAdd puts in an outcome that was not found.
func (b *bench) outcomeAdd(c Correction) done {
	content, problem := b.selected(c)
	if content == nil {
		return problem
	}
	kind := record.OutcomeKind(first(c.Values))
	if !slices.Contains(record.OutcomeKinds, kind) {
		return unfit("There is no such sort of outcome.")
	}
	if slices.ContainsFunc(b.Settled, func(other *record.Settled) bool { return slices.Equal(other.Content, content) }) {
		return unfit("These words are an outcome already.")
	}
	o := &record.Settled{Outcome: record.Outcome{Kind: kind, Content: content, Why: given}}
	b.putOutcome(o)
	return done{settled: o}
}

// putOutcome puts an outcome where its words stand, and into its statement.
func (b *bench) putOutcome(o *record.Settled) {
	b.dropOutcome(o)
	at := slices.IndexFunc(b.Settled, func(other *record.Settled) bool { return other.Content[0].Start > o.Content[0].Start })
	if at < 0 {
		at = len(b.Settled)
	}
	b.Settled = slices.Insert(b.Settled, at, o)
	o.In = b.statementAt(o.Content[0])
}

func (b *bench) dropOutcome(o *record.Settled) {
	b.Settled = slices.DeleteFunc(b.Settled, func(other *record.Settled) bool { return other == o })
}
