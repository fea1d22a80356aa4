package correct

import (
	"slices"
	"sort"
	"unicode"

	"visavis/core/record"
)

// extent gives a statement other words. Words of another become this one's: what a
// person has selected stands.
func (b *bench) extent(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	content, problem := b.selected(c)
	if content == nil {
		return problem
	}
	b.claim(content, st)
	b.setContent(st, content)
	return made
}

// selected are the words that a correction puts, in text order.
func (b *bench) selected(c Correction) ([]record.Span, done) {
	var content []record.Span
	for _, a := range c.Words {
		at, found := b.text.find(a)
		if !found {
			return nil, gone()
		}
		if !b.text.says(at.Start, at.End) {
			return nil, unfit("There is no word in what it selects.")
		}
		content = append(content, at)
	}
	if len(content) == 0 {
		return nil, unfit("It selects no words.")
	}
	return b.merged(content), done{}
}

// merged puts spans in order, and those together that touch or lie in one another.
func (b *bench) merged(spans []record.Span) []record.Span {
	sorted := slices.Clone(spans)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Start < sorted[j].Start })
	whole := sorted[:1]
	for _, s := range sorted[1:] {
		last := &whole[len(whole)-1]
		if s.Start > last.End && !b.blank(last.End, s.Start) {
			whole = append(whole, s)
			continue
		}
		*last = b.text.span(last.Start, max(last.End, s.End))
	}
	return whole
}

func (b *bench) blank(from, to int) bool {
	return !slices.ContainsFunc(b.text.points[from:to], func(r rune) bool { return !unicode.IsSpace(r) })
}

// claim takes words away from all statements but one. A statement that has none left
// is no more.
func (b *bench) claim(words []record.Span, by *record.Said) {
	for _, st := range slices.Clone(b.Said) {
		if st == by || !slices.ContainsFunc(words, func(w record.Span) bool { return shared(st.Content, w) > 0 }) {
			continue
		}
		if rest := b.without(st.Content, words); len(rest) > 0 {
			b.setContent(st, rest)
		} else {
			b.remove(st)
		}
	}
}

// without is what is left of a content.
func (b *bench) without(content, taken []record.Span) []record.Span {
	for _, t := range taken {
		var rest []record.Span
		for _, c := range content {
			if min(c.End, t.End) <= max(c.Start, t.Start) {
				rest = append(rest, c)
				continue
			}
			for _, part := range [][2]int{{c.Start, t.Start}, {t.End, c.End}} {
				if part[0] < part[1] {
					if piece, says := b.text.piece(part[0], part[1]); says {
						rest = append(rest, piece)
					}
				}
			}
		}
		content = rest
	}
	return content
}

// setContent gives a statement its words, and what follows from them.
func (b *bench) setContent(st *record.Said, content []record.Span) {
	clause := b.clause(st, content)
	st.Content, st.Clause = content, &clause
	st.Cue, st.Source = outside(st.Cue, content), outside(st.Source, content)
	b.requote(st)
	b.place(st)
}

// requote tells anew how much of a statement stands in quotation marks.
func (b *bench) requote(st *record.Said) {
	direct := st.Why == "transcript" // under a name everybody speaks in his own words
	st.Quoted, st.Mode = b.Quoted(st.Content)
	if direct {
		st.Mode = record.ModeDirect
	}
}

// outside is a span that has no part in a content; nil where it has.
func outside(s *record.Span, content []record.Span) *record.Span {
	if s == nil || shared(content, *s) > 0 {
		return nil
	}
	return s
}

// clause is a content with the attribution that it had before and after it.
func (b *bench) clause(st *record.Said, content []record.Span) record.Span {
	from, to := content[0].Start, content[len(content)-1].End
	if c, had := st.Clause, st.Content; c != nil && len(had) > 0 {
		if c.Start < had[0].Start {
			from = min(from, c.Start)
		}
		if c.End > had[len(had)-1].End {
			to = max(to, c.End)
		}
	}
	return b.text.span(from, to)
}

// place puts a statement where its words stand among the others.
func (b *bench) place(st *record.Said) {
	st.Sentence = b.SentenceAt(st.Content[0].Start)
	b.Said = slices.DeleteFunc(b.Said, func(o *record.Said) bool { return o == st })
	at := slices.IndexFunc(b.Said, func(o *record.Said) bool { return o.Content[0].Start > st.Content[0].Start })
	if at < 0 {
		at = len(b.Said)
	}
	b.Said = slices.Insert(b.Said, at, st)
	b.settleOutcomes()
}

// remove takes a statement out. An outcome in it stays.
func (b *bench) remove(st *record.Said) {
	b.Said = slices.DeleteFunc(b.Said, func(o *record.Said) bool { return o == st })
	b.settleOutcomes()
}

// settleOutcomes tells in which statement each outcome lies that lost its own.
func (b *bench) settleOutcomes() {
	for _, o := range b.Settled {
		if o.In == nil || !slices.Contains(b.Said, o.In) || shared(o.In.Content, o.Content[0]) == 0 {
			o.In = b.statementAt(o.Content[0])
		}
	}
}

// split makes two statements of one. The attribution stays with the words beside it.
func (b *bench) split(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	if len(c.Words) != 1 {
		return unfit("It does not say where the second statement begins.")
	}
	at, found := b.text.find(c.Words[0])
	if !found {
		return gone()
	}
	end := len(b.text.points)
	before := b.without(st.Content, []record.Span{b.text.span(at.Start, end)})
	after := b.without(st.Content, []record.Span{b.text.span(0, at.Start)})
	if len(before) == 0 || len(after) == 0 {
		return unfit("The second statement does not begin inside the first.")
	}
	b.divide(st, before, after)
	return made
}

// divide gives the words from the second half on to a statement of their own.
func (b *bench) divide(st *record.Said, before, after []record.Span) {
	words, ground := *st.Statement, *st.Ground
	second := record.Said{Statement: &words, Ground: &ground}
	second.Clause = nil
	isBehind := func(s *record.Span) bool { return s != nil && s.Start >= after[0].Start }
	if behind := isBehind(st.Cue) || st.Cue == nil && isBehind(st.Source); behind {
		second.Clause = st.Clause
		clause := b.text.span(st.Content[0].Start, before[len(before)-1].End)
		st.Cue, st.Source, st.Clause = nil, nil, &clause
	} else {
		second.Cue, second.Source = nil, nil
		if c := st.Clause; c != nil {
			clause := b.text.span(c.Start, max(st.Content[0].End, before[len(before)-1].End))
			st.Clause = &clause
		}
	}
	second.Speakers, second.Topics = slices.Clone(st.Speakers), slices.Clone(st.Topics)
	b.setContent(st, before)
	b.setContent(&second, after)
}

// join makes one statement of two: whose it is and what it does, the first that is
// named says.
func (b *bench) join(c Correction) done {
	st, made := b.statement(c)
	if st == nil {
		return made
	}
	if len(c.Words) != 1 {
		return unfit("It does not say with which statement.")
	}
	at, found := b.text.find(c.Words[0])
	if !found {
		return gone()
	}
	other := b.statementAt(at)
	if other == nil {
		return nothing("statement")
	}
	if other == st {
		return unfit("A statement cannot be joined with itself.")
	}
	b.remove(other)
	for _, t := range other.Topics {
		if len(st.Topics) < 3 && !slices.Contains(st.Topics, t) {
			st.Topics, st.Ground.Topics = append(slices.Clone(st.Topics), t), append(slices.Clone(st.Ground.Topics), nil)
		}
	}
	b.setContent(st, b.merged(slices.Concat(st.Content, other.Content)))
	return made
}

// add puts in a statement that was not found. Act and subjects are told by its words.
func (b *bench) add(c Correction) done {
	content, problem := b.selected(c)
	if content == nil {
		return problem
	}
	speakers := b.people(c.Values)
	if len(speakers) == 0 {
		return unfit("It names no speaker.")
	}
	st := &record.Said{Statement: &record.Statement{Speakers: speakers, Why: given, Confidence: 1}}
	b.claim(content, st)
	b.setContent(st, content)
	b.Judge(st, b.joint(speakers))
	b.Unassigned = slices.DeleteFunc(b.Unassigned, func(u record.Span) bool { return b.SentenceAt(u.Start) == st.Sentence })
	return done{said: st}
}

// joint reports speakers of more than one side.
func (b *bench) joint(speakers []string) bool {
	sides := 0
	for _, side := range b.Record.Sides {
		if slices.ContainsFunc(speakers, func(id string) bool { return slices.Contains(side.Leaders, id) }) {
			sides++
		}
	}
	return sides > 1
}
