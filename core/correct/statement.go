package correct

import (
	"slices"

	"visavis/core/record"
)

// statement finds the one whose content has most of a correction's words.
func (b *bench) statement(c Correction) (*record.Said, done) {
	if c.At == nil {
		return nil, unfit("It does not say which statement it is about.")
	}
	at, found := b.text.find(*c.At)
	if !found {
		return nil, gone()
	}
	if st := b.statementAt(at); st != nil {
		return st, done{said: st}
	}
	return nil, nothing("statement")
}

func (b *bench) statementAt(at record.Span) *record.Said {
	var best *record.Said
	most := 0
	for _, st := range b.Said {
		if n := shared(st.Content, at); n > most {
			best, most = st, n
		}
	}
	return best
}

// shared counts the code points of a content that lie in a span.
func shared(content []record.Span, at record.Span) int {
	n := 0
	for _, c := range content {
		n += max(0, min(c.End, at.End)-max(c.Start, at.Start))
	}
	return n
}

// speaker gives a statement to people, those too whom the text does not name.
func (b *bench) speaker(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	speakers := b.people(c.Values)
	if len(speakers) == 0 {
		return unfit("It names no speaker.")
	}
	st.Speakers, st.Why, st.Confidence = speakers, given, 1
	return made
}

// given is the rule of what a person has decided.
const given = "given"

func (b *bench) topics(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	topics := make([]record.Topic, 0, len(c.Values))
	for _, v := range c.Values {
		if slices.Contains(record.Topics, record.Topic(v)) && !slices.Contains(topics, record.Topic(v)) {
			topics = append(topics, record.Topic(v))
		}
	}
	if len(topics) != len(c.Values) || len(topics) < 1 || len(topics) > 3 {
		return unfit("A statement has one to three subjects of the list, each once.")
	}
	st.Topics, st.Ground.Topics = topics, make([]*record.Span, len(topics))
	return made
}

func (b *bench) act(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	act := record.Act(first(c.Values))
	if !slices.Contains(record.Acts, act) {
		return unfit("There is no such act.")
	}
	st.Act, st.Ground.Act, st.Ground.Rule = act, nil, given
	return made
}

func (b *bench) negated(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	switch first(c.Values) {
	case "true":
		st.Negated = true
	case "false":
		st.Negated = false
	default:
		return unfit("It says neither that the statement is denied nor that it is not.")
	}
	return made
}

func (b *bench) hide(c Correction) done {
	st, made := b.statement(c)
	if st != nil {
		b.remove(st)
	}
	return made
}

// first is the first of a correction's values, empty where it has none.
func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
